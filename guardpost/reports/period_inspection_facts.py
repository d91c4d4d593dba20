"""The inspections of a day or month, as facts. Pure; words are codes of ``labels.py``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class InspectionRow:
    """One inspection; ``signed`` when the guard has countersigned."""

    at: datetime
    post: str
    guard: str
    inspector: str
    found: str
    orderly: bool
    signed: bool


@dataclass(frozen=True, slots=True)
class InspectionCount:
    """What somebody of a rank owed.

    Attributes:
        role: label code.
        missed: when each that was missed was due; of a week its Monday, once for each.
    """

    role: str
    due: int
    missed: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class Inspections:
    """All of them, and what was owed by the site's rule."""

    rows: tuple[InspectionRow, ...] = ()
    counts: tuple[InspectionCount, ...] = ()

    @property
    def missed(self) -> int:
        """How many were owed and not made."""
        return sum(len(one.missed) for one in self.counts)


NO_INSPECTIONS = Inspections()
