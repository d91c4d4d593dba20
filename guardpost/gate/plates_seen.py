"""Every plate that ever passed, once: what the search by last digits looks through."""

from __future__ import annotations

from typing import Protocol

from guardpost.store.rows import Rows


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
    """Keep the plate findable by its last digits, newest passage first."""
    if not seen.plate:
        return
    rows.value(
        "INSERT INTO plates_seen (plate, reversed, vehicle, room, person, last_at, times)"
        " VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT (plate) DO UPDATE SET"
        " vehicle = excluded.vehicle, room = excluded.room, person = excluded.person,"
        " last_at = excluded.last_at, times = times + 1",
        seen.plate,
        seen.plate[::-1],
        seen.vehicle,
        seen.room,
        seen.person,
        at,
    )


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
