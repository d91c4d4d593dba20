"""The gate's rules, in one place. Pure: every path asks here.

Sources: handbook 秩序维护部 (二) 1; domain.md §2.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from guardpost.times import from_text, to_text

# Minutes that a category may stay when nothing else is said; 0 is no limit.
# Practice, not law: riders and couriers come and go within a quarter of an hour.
DEFAULT_STAY_MINUTES = {
    "visitor": 120,
    "renovation": 0,
    "delivery": 15,
    "housekeeping": 240,
    "officer": 0,
    "other": 30,
}


# A second press of the same key within this time means the same passage.
REPEAT_SECONDS = 1.0


def is_repeated(at: str, now: datetime) -> bool:
    """Tell whether what happened at a book time is what was asked for once more.

    What is ahead of a clock that was set back happened long ago.
    """
    return timedelta(0) <= now - from_text(at) <= timedelta(seconds=REPEAT_SECONDS)


def due_at(at: str, minutes: int) -> str:
    """Return the book time by which to be out; empty for no limit (``minutes`` 0)."""
    return to_text(from_text(at) + timedelta(minutes=minutes)) if minutes else ""


def minutes_overdue(due: str, now: datetime) -> int:
    """Return whole minutes past ``due``; 0 when not due or no limit."""
    if not due:
        return 0
    return max(0, int((now - from_text(due)).total_seconds() // 60))


# domain.md §2: these do not own the room, so its owner says yes first.
NEEDS_OWNERS_CONSENT = frozenset({"tenant", "contractor"})


class CountedLine(Protocol):
    """A line of a slip, as the rules see it."""

    @property
    def quantity(self) -> int:
        """How many the slip says."""
        ...

    @property
    def counted(self) -> int:
        """How many were seen."""
        ...


class CheckedSlip(Protocol):
    """A slip, as the rules see it."""

    @property
    def relation(self) -> str:
        """What the applicant is to the room."""
        ...

    @property
    def plate(self) -> str:
        """The vehicle that carries the items; empty when none."""
        ...

    @property
    def identity_checked(self) -> bool:
        """Whether the mover's document was looked at."""
        ...

    @property
    def vehicle_checked(self) -> bool:
        """Whether the vehicle is the one on the slip."""
        ...

    @property
    def consent(self) -> str:
        """How the owner consented; empty when not."""
        ...


def missing_for_release(
    slip: CheckedSlip, lines: Sequence[CountedLine], *, signed: bool
) -> tuple[str, ...]:
    """Return what still keeps items in, in the order of the page; nothing when they may go.

    The codes are ``consent``, ``identity``, ``vehicle``, ``lines``, ``signature``.
    domain.md §2: a quantity that differs is no release; tenant and contractor need the
    owner's consent.
    """
    uncounted = not lines or any(line.counted != line.quantity for line in lines)
    wanted = (
        ("consent", slip.relation in NEEDS_OWNERS_CONSENT and not slip.consent),
        ("identity", not slip.identity_checked),
        ("vehicle", bool(slip.plate) and not slip.vehicle_checked),
        ("lines", uncounted),
        ("signature", not signed),
    )
    return tuple(code for code, missing in wanted if missing)
