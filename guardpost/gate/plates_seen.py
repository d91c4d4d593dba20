"""Every plate that ever passed, once: what the search by last digits looks through."""

from __future__ import annotations

from guardpost.store.rows import Rows


def touch_plate(rows: Rows, plate: str, vehicle: str, room: str, person: str, at: str) -> None:
    """Keep the plate findable by its last digits, newest passage first."""
    if not plate:
        return
    rows.value(
        "INSERT INTO plates_seen (plate, reversed, vehicle, room, person, last_at, times)"
        " VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT (plate) DO UPDATE SET"
        " vehicle = excluded.vehicle, room = excluded.room, person = excluded.person,"
        " last_at = excluded.last_at, times = times + 1",
        plate,
        plate[::-1],
        vehicle,
        room,
        person,
        at,
    )
