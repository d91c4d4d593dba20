"""Who is expected today, and frequent helpers: by plate, phone, room or name.

The expectations of a day are few; they alone are looked through.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from guardpost.gate.rules.recurring import why_no_pass
from guardpost.gate.search_hits import Action, Hit, HitKind, Rank, Way
from guardpost.gate.search_people import LEAST_PHONE_DIGITS, is_named, place_of
from guardpost.registry.expected import Expected
from guardpost.registry.finding import MOST
from guardpost.registry.helpers import (
    Helper,
    helpers_by_name,
    helpers_by_number,
    helpers_by_phone,
    helpers_by_room,
)
from guardpost.registry.plate_parts import LEAST
from guardpost.registry.spelling import spelt
from guardpost.registry.watchlist import watched
from guardpost.store.rows import Rows
from guardpost.text import name_key

MOST_EXPECTED = 300
ROOM_DIGITS = (3, 4)


def expected_today(rows: Rows, key: str, room: str, now: datetime) -> Iterator[Hit]:
    """Yield who is expected today and not here yet, by whatever was told of them.

    Args:
        key: what was typed, normalised.
        room: the room's one spelling when the text names a room; else empty.
    """
    rest = "WHERE outcome = '' AND date = ? ORDER BY time, number LIMIT ?"
    for one in rows.find(Expected, "expected", rest, now.date().isoformat(), MOST_EXPECTED):
        match = _match(one, key, room)
        if match is not None:
            yield expected_row(rows, one, *match)


def expected_row(rows: Rows, one: Expected, way: Way, start: int, length: int) -> Hit:
    """Return the row of one who was announced; Enter lets them in."""
    return Hit(
        kind=HitKind.EXPECTED,
        key=f"expected:{one.number}",
        rank=Rank.EXPECTED,
        way=way,
        start=start,
        length=length,
        action=Action.ADMIT_EXPECTED,
        plate=one.plate,
        room=one.room,
        person=one.name,
        phone=one.phone,
        category=one.category,
        party=one.party,
        description=one.note,
        expected=one,
        watch=watched(rows, plate=one.plate, name=one.name, phone=one.phone),
    )


def helpers_named(rows: Rows, text: str, now: datetime) -> Iterator[Hit]:
    """Yield frequent helpers by the characters of the name, or as it is spelt."""
    found = json.dumps(spelt(rows, "helper_text", text, MOST))
    where = "WHERE number IN (SELECT value FROM json_each(?)) AND ended_at = ''"
    named = (*helpers_by_name(rows, text), *rows.find(Helper, "helpers", where, found))
    for one in named:
        yield _helper(rows, one, now, Way.NAME, *place_of(one.name, text))


def helpers_numbered(rows: Rows, digits: str, now: datetime) -> Iterator[Hit]:
    """Yield frequent helpers by the end of the phone, or by the flat in any building."""
    if len(digits) >= LEAST_PHONE_DIGITS:
        for one in helpers_by_phone(rows, digits):
            start = len(one.phone) - len(digits)
            yield _helper(rows, one, now, Way.PHONE, start, len(digits))
    if len(digits) in ROOM_DIGITS:
        for one in helpers_by_number(rows, digits):
            start = one.room.rfind(digits)
            yield _helper(rows, one, now, Way.ROOM, max(start, 0), len(digits))


def helpers_there(rows: Rows, room: str, now: datetime) -> Iterator[Hit]:
    """Yield the frequent helpers of a room."""
    for one in helpers_by_room(rows, room):
        yield _helper(rows, one, now, Way.ROOM, 0, len(one.room))


def _match(one: Expected, key: str, room: str) -> tuple[Way, int, int] | None:
    """Return by what an expectation is meant, and where that stands; None when it is not."""
    if one.plate and key in one.plate and (len(key) >= LEAST or one.plate.endswith(key)):
        return Way.TAIL, one.plate.rfind(key), len(key)
    if room and one.room == room:
        return Way.ROOM, 0, len(room)
    if key.isdigit():
        long_enough = len(key) >= LEAST_PHONE_DIGITS and one.phone.endswith(key)
        return (Way.PHONE, len(one.phone) - len(key), len(key)) if long_enough else None
    if one.name and name_key(key) and is_named(one.name, key):
        return Way.NAME, *place_of(one.name, key)
    return None


def _helper(rows: Rows, one: Helper, now: datetime, way: Way, start: int, length: int) -> Hit:
    why = why_no_pass(one, now)
    return Hit(
        kind=HitKind.HELPER,
        key=f"helper:{one.number}",
        rank=Rank.PERSON if why else Rank.FREQUENT,
        way=way,
        start=start,
        length=length,
        action=Action.ADMIT_VISITOR,
        room=one.room,
        person=one.name,
        phone=one.phone,
        category=one.category,
        description=one.note,
        number=str(one.number),
        why=why,
        watch=watched(rows, name=one.name, phone=one.phone),
    )
