"""Vehicles by a part of the plate, or by their household: inside, known, seen, watched.

Every look-up is one range of one index. When a range holds more than the bound, those
inside fill the page first, as they do in the ranking.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from guardpost.gate.plates_seen import part_of_day, passes_often
from guardpost.gate.search_hits import Rank, Way
from guardpost.gate.search_near import near
from guardpost.gate.search_people import place_of
from guardpost.gate.search_vehicles import Sighting
from guardpost.gate.vehicles import inside_visit
from guardpost.registry import finding
from guardpost.registry.finding import MARKS, MOST, span
from guardpost.registry.plate_parts import LEAST
from guardpost.registry.vehicles import RegisteredVehicle, vehicles_of
from guardpost.store.rows import Rows

LONGEST_PART = 12
# So many plates of a range are weighed against each other; those inside apart from them.
MOST_WEIGHED = 120
# With no more rows than these, what looks alike is shown too.
FEW = 2
MOST_NEAR = 6
_LAST_EIGHT = " || ".join(f"substr(plate, -{place}, 1)" for place in range(1, 9))
# What each way compares, on the tables that keep the plate reversed and on those that do not.
_KEPT = {Way.TAIL: f"ltrim(reversed, '{MARKS}')", Way.SERIAL: "substr(plate, 3)", Way.HEAD: "plate"}
_MADE = {**_KEPT, Way.TAIL: f"ltrim({_LAST_EIGHT}, '{MARKS}')"}
_STANDING = """
    SELECT p.plate,
        EXISTS (SELECT 1 FROM vehicle_visits v WHERE v.plate = p.plate AND v.out_at = ''),
        EXISTS (SELECT 1 FROM watchlist w
                WHERE w.plate = p.plate AND w.ended_at = '' AND w.plate <> ''),
        EXISTS (SELECT 1 FROM vehicles r WHERE r.plate = p.plate),
        coalesce(s.last_at, ''), coalesce(s.hours, '')
    FROM ({plates}) p LEFT JOIN plates_seen s ON s.plate = p.plate
"""
_PARTS = _STANDING.format(
    plates="SELECT DISTINCT plate FROM plate_parts WHERE part >= ? AND part < ? LIMIT ?"
)
_NAMED = _STANDING.format(plates="SELECT value AS plate FROM json_each(?)")


def by_plate(rows: Rows, key: str, now: datetime) -> list[Sighting]:
    """Return the plates that hold ``key``; when they are few, those it may stand for."""
    if len(key) > LONGEST_PART:
        return []
    found: dict[str, Sighting] = {}
    for way in _ways(key):
        for plate, rank, last_at in _look(rows, way, key, now):
            if key not in plate:
                continue
            seen = Sighting(plate, way, _start(plate, way, key), len(key), rank, last_at)
            if plate == key:
                seen = replace(seen, rank=Rank.EXACT)
            kept = found.get(plate)
            if kept is None or seen.order < kept.order:
                found[plate] = seen
    best = sorted(found.values(), key=lambda one: one.last_at, reverse=True)
    if len(found) > FEW or key in found:
        return best
    return [*best, *_near(rows, key, alike_only=bool(found), now=now)]


def _near(rows: Rows, key: str, *, alike_only: bool, now: datetime) -> list[Sighting]:
    """Return plates with one other character: those inside, then the newest passages."""
    found = {one.plate: one for one in near(rows, key, alike_only=alike_only)}
    known = {
        plate: (rank, last_at)
        for plate, rank, last_at in _standing(rows, now, _NAMED, json.dumps([*found]))
    }
    newest = sorted(found.values(), key=lambda one: known[one.plate][1], reverse=True)
    likely = sorted(newest, key=lambda one: (not one.guess.alike, known[one.plate][0]))
    return [
        Sighting(
            one.plate,
            Way.NEAR,
            one.start,
            one.guess.length,
            Rank.LOOKALIKE if one.guess.alike else Rank.NEAR,
            known[one.plate][1],
            one.guess.instead,
        )
        for one in likely[:MOST_NEAR]
    ]


def by_owner(rows: Rows, text: str) -> list[Sighting]:
    """Return the plates of owners by a run of characters of the name, or as it is spelt."""
    spelt = finding.vehicles_by_spelling(rows, text)
    vehicles = (*finding.vehicles_by_name(rows, text), *spelt)
    return [_of_vehicle(rows, one, Way.NAME, *place_of(one.owner, text)) for one in vehicles]


def by_rooms(rows: Rows, rooms: Iterable[str]) -> Iterator[Sighting]:
    """Yield the plates of rooms, known ones and whatever is there on a visit."""
    for room in rooms:
        yield from _by_room(rows, room)


def _by_room(rows: Rows, room: str) -> list[Sighting]:
    inside = rows.all(
        "SELECT plate FROM vehicle_visits WHERE room = ? AND out_at = '' LIMIT ?", room, MOST
    )
    found = [_of_vehicle(rows, one, Way.ROOM, 0, len(room)) for one in vehicles_of(rows, room)]
    known = {one.plate for one in found}
    others = (plate for (plate,) in inside if plate and plate not in known)
    return [*found, *(Sighting(one, Way.ROOM, 0, len(room), Rank.INSIDE) for one in others)]


def _ways(key: str) -> Iterator[Way]:
    whole = len(key) >= LEAST
    if key.rstrip(MARKS):
        yield Way.TAIL
    if key[0].isascii() or whole:
        yield Way.SERIAL
    if not key.isdigit() or whole:
        yield Way.HEAD
    if whole:
        yield Way.MIDDLE


def _look(rows: Rows, way: Way, key: str, now: datetime) -> Iterator[tuple[str, Rank, str]]:
    """Yield (plate, rank, last passage) of what lies in the range, the better ranks first."""
    low, high = span(finding.tail(key) if way is Way.TAIL else key)
    if way is Way.MIDDLE:
        yield from _standing(rows, now, _PARTS, low, high, MOST_WEIGHED)
        return
    made, kept = _MADE[way], _KEPT[way]
    inside = f"SELECT plate FROM vehicle_visits WHERE out_at = '' AND {made} >= ? AND {made} < ?"
    known = f"SELECT plate FROM vehicles WHERE {kept} >= ? AND {kept} < ?"
    seen = f"SELECT plate, last_at, hours FROM plates_seen WHERE {kept} >= ? AND {kept} < ?"
    listed = (
        "SELECT plate FROM watchlist WHERE ended_at = '' AND plate <> ''"
        f" AND {made} >= ? AND {made} < ?"
    )
    for sql, rank in ((inside, Rank.INSIDE), (listed, Rank.WATCH), (known, Rank.RESIDENT)):
        for (plate,) in rows.all(f"{sql} LIMIT ?", low, high, MOST):
            yield plate, rank, ""
    part = part_of_day(now)
    for plate, last_at, hours in rows.all(f"{seen} LIMIT ?", low, high, MOST_WEIGHED):
        yield plate, Rank.FREQUENT if passes_often(hours, part) else Rank.SEEN, last_at


def _standing(
    rows: Rows, now: datetime, sql: str, *params: object
) -> Iterator[tuple[str, Rank, str]]:
    """Yield (plate, rank, last passage) of plates found otherwise."""
    part = part_of_day(now)
    for plate, inside, listed, known, last_at, hours in rows.all(sql, *params):
        ranks = (
            (inside, Rank.INSIDE),
            (listed, Rank.WATCH),
            (passes_often(hours, part), Rank.FREQUENT),
            (known, Rank.RESIDENT),
        )
        yield plate, next((rank for holds, rank in ranks if holds), Rank.SEEN), last_at


def _start(plate: str, way: Way, key: str) -> int:
    if way is Way.TAIL:
        return plate.rfind(key)
    if way is Way.MIDDLE:
        return plate.find(key, 1)
    return 2 if way is Way.SERIAL else 0


def _of_vehicle(
    rows: Rows, vehicle: RegisteredVehicle, way: Way, start: int, length: int
) -> Sighting:
    inside = inside_visit(rows, vehicle.plate) is not None
    rank = Rank.INSIDE if inside else Rank.RESIDENT
    return Sighting(vehicle.plate, way, start, length, rank)


def _place(text: str, part: str) -> tuple[int, int]:
    """Return where a part stands in a text; all of it when it is written otherwise there."""
    start = text.find(part)
    return (start, len(part)) if start >= 0 else (0, len(text))
