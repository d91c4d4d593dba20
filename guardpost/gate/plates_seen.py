"""Every plate that ever passed, once: what the search looks through, and at which hours."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol

from guardpost.registry.plate_parts import remember_plate
from guardpost.store.rows import Rows

# One digit for each two hours of the day, by UTC: how often it passed then, nine at most.
_NEVER = "0" * 12
_OFTEN = "3"


class Seen(Protocol):
    """What a passage says of the vehicle."""

    @property
    def plate(self) -> str:
        """Normalised number; empty when it has none."""
        ...

    @property
    def vehicle(self) -> str:
        """Its class."""
        ...

    @property
    def room(self) -> str:
        """Where it belongs or went."""
        ...

    @property
    def person(self) -> str:
        """Who drove it."""
        ...


def touch_plate(rows: Rows, seen: Seen, at: str) -> None:
    """Keep the plate findable by any part, and count the passage for its hour."""
    if not seen.plate:
        return
    part = _part_of_day(at)
    times = rows.value(
        "INSERT INTO plates_seen (plate, reversed, vehicle, room, person, last_at, times, hours)"
        " VALUES (?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (plate) DO UPDATE SET"
        " vehicle = excluded.vehicle, room = excluded.room, person = excluded.person,"
        " last_at = excluded.last_at, times = times + 1, hours = substr(hours, 1, ?)"
        " || min(9, substr(hours, ?, 1) + 1) || substr(hours, ?) RETURNING times",
        seen.plate,
        seen.plate[::-1],
        seen.vehicle,
        seen.room,
        seen.person,
        at,
        f"{_NEVER[:part]}1{_NEVER[part + 1 :]}",
        part,
        part + 1,
        part + 2,
    )
    if times == 1:
        remember_plate(rows, seen.plate)


def part_of_day(now: datetime) -> int:
    """Return which two hours of the day, by UTC, a time is in."""
    return now.astimezone(UTC).hour // 2


def passes_often(hours: str, part: int) -> bool:
    """Tell whether a plate often passes in a part of the day, by what is kept of it."""
    return hours[part : part + 1] >= _OFTEN


def _part_of_day(at: str) -> int:
    return int(at[11:13]) // 2


def touch_corrected(rows: Rows, before: Seen, after: Seen, at: str) -> None:
    """Let a plate that a correction put right be found too."""
    if after.plate != before.plate:
        touch_plate(rows, after, at)


def last_day_shown(rows: Rows, plate: str) -> str:
    """Return the last day of a temporary plate as it was shown last time; empty when never."""
    sql = (
        "SELECT plate_until FROM vehicle_visits WHERE plate = ? AND plate_until <> ''"
        " ORDER BY id DESC LIMIT 1"
    )
    return rows.value(sql, plate) or ""
