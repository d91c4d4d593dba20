"""What a van or truck carries out: the slip that was released for it, or slips that wait."""

from __future__ import annotations

from guardpost.gate.rules import NO_GOODS
from guardpost.store.rows import Rows

# A slip names the vehicle, or the room alone when its vehicle was not known yet.
_OURS = "((plate <> '' AND plate = ?) OR (plate = '' AND room <> '' AND room = ?))"


def waiting_slips(rows: Rows, plate: str, room: str, today: str = "") -> tuple[str, ...]:
    """Return the numbers of the slips of a plate or room that wait for release.

    Args:
        today: ``20260612`` leaves out those whose day is over: they hold nothing back.
    """
    sql = f"SELECT number FROM slips WHERE state = 'open' AND number >= ? AND {_OURS} ORDER BY id"
    return tuple(number for (number,) in rows.all(sql, f"FX-{today}", plate, room))


def released_slip(rows: Rows, plate: str, room: str, since: str) -> str:
    """Return the slip that was released for a plate or room since a book time; empty if none."""
    left = "state IN ('released', 'partly_released') AND ended_at >= ?"
    sql = f"SELECT number FROM slips WHERE {left} AND {_OURS} ORDER BY id DESC"
    return rows.value(sql, since, plate, room) or ""


def goods_of(rows: Rows, plate: str, room: str, since: str, *, none: bool) -> str:
    """Return the released slip, ``NO_GOODS`` when that was said, or an empty text."""
    found = released_slip(rows, plate, room, since) if since else ""
    return found or (NO_GOODS if none else "")
