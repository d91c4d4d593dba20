"""How long somebody may stay: the offered lengths, and when visits end. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from guardpost.gate.rules import DEFAULT_STAY_MINUTES, usual_stay

UNTIL = "until"
CUSTOM = "custom"
NO_LIMIT = 0

# When visits end, by the clock: supper, the quiet of the night, the morning.
_ENDS = (time(8), time(18), time(22))
_LEAST_AHEAD = timedelta(minutes=30)
_USUAL = (30, 60, 120)


@dataclass(frozen=True, slots=True)
class StayOffer:
    """Three lengths in minutes (0 is no limit) and the one that is picked at first."""

    minutes: tuple[int, int, int]
    usual: int


def visitor_stay(category: str) -> StayOffer:
    """Return the lengths offered to a visitor's category."""
    usual = DEFAULT_STAY_MINUTES[category]
    if usual in _USUAL:
        return StayOffer((30, 60, 120), usual)
    return StayOffer((usual, 60, 120), usual) if usual < 60 else StayOffer((60, 120, usual), usual)


def vehicle_stay(vehicle: str) -> StayOffer:
    """Return the lengths offered to a class of vehicle; who comes from outside leaves again."""
    usual = usual_stay(vehicle)
    return StayOffer((usual if 0 < usual < 60 else NO_LIMIT, 60, 120), usual)


def next_end(now: datetime) -> datetime:
    """Return the next usual end of visits: 18:00, 22:00 or 08:00, half an hour ahead or more."""
    days = (now, now + timedelta(days=1))
    ends = (datetime.combine(day, end, now.tzinfo) for day in days for end in _ENDS)
    return next(end for end in ends if end >= now + _LEAST_AHEAD)


def minutes_until(now: datetime, end: time) -> int:
    """Return the minutes until the wall clock next shows ``end``, at least 1."""
    day = now if datetime.combine(now, end, now.tzinfo) > now else now + timedelta(days=1)
    seconds = (datetime.combine(day, end, now.tzinfo) - now).total_seconds()
    return max(1, -int(-seconds // 60))
