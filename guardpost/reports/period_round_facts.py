"""The patrols of a day or month, as facts. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class MissedPoint:
    """A checkpoint that nobody saw; ``due`` when it was to be seen."""

    due: datetime
    patrol: str
    place: str


@dataclass(frozen=True, slots=True)
class PatrolCount:
    """The checkpoints of one patrol whose time is over.

    Attributes:
        seen: the late ones too.
    """

    patrol: str
    due: int
    seen: int
    late: int

    @property
    def missed(self) -> int:
        """How many nobody saw."""
        return self.due - self.seen


@dataclass(frozen=True, slots=True)
class Rounds:
    """All patrols, and each checkpoint that was missed, oldest first."""

    patrols: tuple[PatrolCount, ...] = ()
    missed: tuple[MissedPoint, ...] = ()

    @property
    def due(self) -> int:
        """How many checkpoints were to be seen."""
        return sum(one.due for one in self.patrols)


NO_ROUNDS = Rounds()
