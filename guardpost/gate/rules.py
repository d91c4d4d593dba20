"""The gate's rules, in one place. Pure: every path asks here.

Sources: handbook 秩序维护部 (二) 1; domain.md §2.
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


def due_at(at: str, minutes: int) -> str:
    """Return the book time by which to be out; empty for no limit (``minutes`` 0)."""
    return to_text(from_text(at) + timedelta(minutes=minutes)) if minutes else ""


def minutes_overdue(due: str, now: datetime) -> int:
    """Return whole minutes past ``due``; 0 when not due or no limit."""
    if not due:
        return 0
    return max(0, int((now - from_text(due)).total_seconds() // 60))
