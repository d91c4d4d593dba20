"""Finding residents and their vehicles by the part that somebody gives, by index alone.

Last digits are looked up on the reversed text, first digits of a plate behind its
province and authority letter, names in the text index.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace

from guardpost.gate.rooms import SHOP, Room, parse_room
from guardpost.ledger.textindex import phrase
from guardpost.registry.households import Resident
from guardpost.registry.spelling import spelt
from guardpost.registry.vehicles import RegisteredVehicle
from guardpost.store.rows import Rows
from guardpost.text import match_key, name_key

# Marks behind the digits of a plate (苏A0725警); must equal those of the index.
MARKS = "警学挂试超港澳领使应急"
MOST = 50
MOST_TYPED = 64
_LAST = "\U0010ffff"


def sought(text: str) -> str:
    """Return the part of what was typed or pasted that can be looked up.

    Marks nobody sees, NUL and lone surrogates match nothing and would break a query; no
    name, plate or room is longer than the bound.
    """
    visible = "".join(char for char in text[:MOST_TYPED] if char.isprintable())
    return visible.strip()


def span(start: str) -> tuple[str, str]:
    """Return the bounds between which all texts that begin with ``start`` lie."""
    return start, start + _LAST


def tail(text: str) -> str:
    """Return the last digits of a plate as the index holds them."""
    return text[::-1].lstrip(MARKS)


def vehicles_by_tail(rows: Rows, text: str, most: int = MOST) -> tuple[RegisteredVehicle, ...]:
    """Return vehicles whose number ends so, marks behind it left aside."""
    where = f"WHERE ltrim(reversed, '{MARKS}') >= ? AND ltrim(reversed, '{MARKS}') < ? LIMIT ?"
    return rows.find(RegisteredVehicle, "vehicles", where, *span(tail(text)), most)


def vehicles_by_head(rows: Rows, text: str, most: int = MOST) -> tuple[RegisteredVehicle, ...]:
    """Return vehicles whose whole plate begins so."""
    where = "WHERE plate >= ? AND plate < ? LIMIT ?"
    return rows.find(RegisteredVehicle, "vehicles", where, *span(text), most)


def vehicles_by_name(rows: Rows, text: str, most: int = MOST) -> tuple[RegisteredVehicle, ...]:
    """Return vehicles by a run of characters of the owner's name."""
    where = "WHERE id IN (SELECT rowid FROM vehicle_text WHERE vehicle_text MATCH ? LIMIT ?)"
    return rows.find(RegisteredVehicle, "vehicles", where, phrase(name_key(text)), most)


def residents_by_name(rows: Rows, text: str, most: int = MOST) -> tuple[Resident, ...]:
    """Return residents by a run of characters of the name."""
    where = "WHERE id IN (SELECT rowid FROM resident_text WHERE resident_text MATCH ? LIMIT ?)"
    return rows.find(Resident, "residents", where, phrase(name_key(text)), most)


def vehicles_by_spelling(rows: Rows, text: str, most: int = MOST) -> tuple[RegisteredVehicle, ...]:
    """Return vehicles whose owner's name is spelt so: by initials, or in full pinyin."""
    found = json.dumps(spelt(rows, "vehicle_text", text, most))
    where = "WHERE id IN (SELECT value FROM json_each(?))"
    return rows.find(RegisteredVehicle, "vehicles", where, found)


def residents_by_spelling(rows: Rows, text: str, most: int = MOST) -> tuple[Resident, ...]:
    """Return residents whose name is spelt so: by initials, or in full pinyin."""
    found = json.dumps(spelt(rows, "resident_text", text, most))
    where = "WHERE id IN (SELECT value FROM json_each(?))"
    return rows.find(Resident, "residents", where, found)


def residents_by_phone(rows: Rows, digits: str, most: int = MOST) -> tuple[Resident, ...]:
    """Return residents whose phone ends so."""
    where = "WHERE reversed >= ? AND reversed < ? LIMIT ?"
    return rows.find(Resident, "residents", where, *span(digits[::-1]), most)


def residents_by_number(rows: Rows, number: str, most: int = MOST) -> tuple[Resident, ...]:
    """Return residents by the flat's number in any building, such as ``1202``."""
    return rows.find(Resident, "residents", "WHERE number = ? LIMIT ?", number.zfill(4), most)


def residents_by_room(rows: Rows, text: str, most: int = MOST) -> tuple[Resident, ...]:
    """Return residents of a room, or of the rooms that begin as was typed (``3栋12``).

    A staircase that was typed, or not, is forgiven where the registry knows the room only
    without it, or with it.
    """
    wanted = typed_room(text)
    if wanted is not None:
        rest = "WHERE room = ? ORDER BY id LIMIT ?"
        found = rows.find(Resident, "residents", rest, wanted.text, most)
        return found or _in_any_unit(rows, wanted, most)
    head = room_head(text)
    if not head:
        return ()
    where = "WHERE room >= ? AND room < ? ORDER BY room LIMIT ?"
    return rows.find(Resident, "residents", where, *span(head), most)


def typed_room(text: str) -> Room | None:
    """Return the room that a text names; of five digits alone the first is the building."""
    together = text.strip().isdecimal()
    five = re.fullmatch("([1-9])([0-9]{4})", match_key(text)) if together else None
    return parse_room(f"{five[1]}-{five[2]}" if five else text)


def _in_any_unit(rows: Rows, wanted: Room, most: int) -> tuple[Resident, ...]:
    where = "WHERE number = ? AND building = ? ORDER BY room, id LIMIT ?"
    building = SHOP if wanted.building == SHOP else f"{wanted.building}栋"
    found = rows.find(Resident, "residents", where, wanted.number, building, most)
    without = replace(wanted, unit="").text
    return tuple(one for one in found if not wanted.unit or one.room == without)


def room_head(text: str) -> str:
    """Return the beginning of a room's one spelling, or an empty text for no room."""
    key = match_key(text)
    if key.startswith(SHOP):
        return key
    part = re.fullmatch(
        r"0*([0-9]{1,2}|[A-Z])(?:\s*(?:栋|-|#|号?楼)\s*|\s+)([0-9]{0,4})", text.upper()
    )
    return f"{part[1]}栋{part[2]}" if part else ""
