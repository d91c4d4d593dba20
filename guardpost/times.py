"""Times as the book writes them: UTC text with microseconds, offset apart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

# Where the zone stands in 2026-06-12T16:42+08:00.
_ZONE = slice(16, 22)


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
