"""Times as the book writes them: UTC text with microseconds, offset apart; and as typed."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, time, timedelta, timezone

from guardpost.errors import Refused

# Where the zone stands in 2026-06-12T16:42+08:00.
_ZONE = slice(16, 22)
_TYPED = re.compile(r"([01]?[0-9]|2[0-4])(?:[:点时.]([0-5]?[0-9])?分?|([0-5][0-9])分?)?")
_LONGEST = len("21点30分")


def to_text(at: datetime) -> str:
    """Return ``2026-06-12T08:42:08.123456Z`` for an aware time.

    Raises:
        ValueError: the time has no zone.
    """
    if at.tzinfo is None:
        raise ValueError("a time in the book needs a zone")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def from_text(text: str) -> datetime:
    """Return the UTC time that ``to_text`` wrote."""
    return datetime.fromisoformat(text)


def offset_text(at: datetime) -> str:
    """Return the zone's offset as ``+08:00``."""
    return at.isoformat(timespec="minutes")[_ZONE]


def zone_of(offset: str) -> timezone:
    """Return the fixed zone of ``+08:00``."""
    sign = -1 if offset.startswith("-") else 1
    hours, minutes = offset[1:].split(":")
    return timezone(sign * timedelta(hours=int(hours), minutes=int(minutes)))


def local(text: str, offset: str) -> datetime:
    """Return a book time as the site's clock showed it then."""
    return from_text(text).astimezone(zone_of(offset))


def read_clock(text: str) -> time:
    """Return the time of day that somebody typed: ``21:30``, ``2130``, ``21点30``, ``9``.

    ``24:00`` is midnight.

    Raises:
        Refused: ``time.unread`` (text), ``time.needed``.
    """
    typed = unicodedata.normalize("NFKC", text).strip()
    found = _TYPED.fullmatch(typed) if len(typed) <= _LONGEST else None
    if not typed:
        raise Refused("time.needed")
    hour, minute = (int(found[1]), int(found[2] or found[3] or 0)) if found else (99, 0)
    if hour > 24 or (hour == 24 and minute):
        raise Refused("time.unread", text=typed[:_LONGEST])
    return time(hour % 24, minute)


def clock_text(text: str) -> str:
    """Return a typed time of day as it is kept, ``08:00``; empty stays empty.

    Raises:
        Refused: ``time.unread`` (text).
    """
    return f"{read_clock(text):%H:%M}" if text.strip() else ""


def last_at(now: datetime, at: time) -> datetime:
    """Return when the wall clock last showed ``at``: today, or else yesterday."""
    today = datetime.combine(now, at, now.tzinfo)
    return today if today <= now else today - timedelta(days=1)
