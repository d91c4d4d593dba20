"""How long a stay may last, and what counts as pressed twice. Pure.

Exits are never invented: who is not seen leaving stays inside, and is overdue by the clock.
"""

from __future__ import annotations

from datetime import datetime, timedelta

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
# The same for vehicles; a moving truck loads for half an hour (domain.md, Not found).
VEHICLE_STAY_MINUTES = {
    "outside": 120,
    "motorcycle": 120,
    "tricycle": 120,
    "delivery": 30,
    "van": 120,
    "truck": 120,
    "moving": 30,
}

# A second press of the same key within this time means the same passage.
REPEAT_SECONDS = 1.0


def usual_stay(vehicle: str) -> int:
    """Return the minutes that a class of vehicle may stay when nothing else is said."""
    return VEHICLE_STAY_MINUTES.get(vehicle, 0)


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
