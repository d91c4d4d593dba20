"""The one-line search: any part of a plate, room, name, phone, card, slip or pass, at each key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain

from guardpost.gate import search_known as known
from guardpost.gate import search_papers as papers
from guardpost.gate import search_people as people
from guardpost.gate import search_plates as plates
from guardpost.gate.phones import national
from guardpost.gate.plates import parse_plate
from guardpost.gate.rules import usual_stay
from guardpost.gate.search_hits import MOST_ROWS, Action, Found, Hit, HitKind, Way
from guardpost.gate.search_vehicles import Sighting, hit_of
from guardpost.gate.vehicles import VehicleClass, VehicleDetails
from guardpost.registry.finding import sought, typed_room
from guardpost.store.rows import Rows
from guardpost.text import match_key, name_key

CARD_DIGITS = 3
ROOM_DIGITS = (3, 4)
LONGEST_PHONE = 20

_UNDERSTOOD = {
    Way.TAIL: "understood.plate_tail",
    Way.SERIAL: "understood.plate_head",
    Way.HEAD: "understood.plate",
    Way.MIDDLE: "understood.plate_part",
    Way.NEAR: "understood.plate_near",
    Way.CARD: "understood.card",
    Way.PHONE: "understood.phone",
    Way.ROOM: "understood.room",
    Way.NAME: "understood.name",
    Way.PASS: "understood.pass",
    Way.SLIP: "understood.slip",
}


def search(rows: Rows, text: str, now: datetime, limit: int = MOST_ROWS) -> Found:
    """Return who and what was meant, what the guard most likely does on top.

    Args:
        text: as typed, scanned or pasted; whatever it is, it is only looked up.
        now: for what has expired.
    """
    typed = sought(text)
    key = national(match_key(typed))
    if not key:
        return Found(typed)
    best = sorted(_candidates(rows, typed, key, now), key=lambda one: (one.rank, one.way))
    hits: dict[str, Hit] = {}
    for one in best:
        hit = hit_of(rows, one, now) if isinstance(one, Sighting) else one
        if hit is not None and hit.key not in hits:
            hits[hit.key] = people.with_household(rows, hit)
        if len(hits) == limit:
            break
    newest = sorted(_each_once(hits.values()), key=lambda hit: hit.last_at, reverse=True)
    ranked = sorted(newest, key=lambda hit: (hit.rank, hit.way))
    whole = parse_plate(typed).valid
    return Found(typed, tuple(ranked), _understood(typed, key, ranked), whole)


def vehicle_details(hit: Hit) -> VehicleDetails:
    """Return what is known of a row's vehicle, to log it coming in."""
    return VehicleDetails(
        plate=hit.plate,
        vehicle=VehicleClass(hit.vehicle or VehicleClass.OUTSIDE),
        room=hit.room,
        description=hit.description,
        person=hit.person,
        phone=hit.phone,
        stay_minutes=usual_stay(hit.vehicle),
        plate_until=hit.plate_until,
    )


def _candidates(rows: Rows, typed: str, key: str, now: datetime) -> Iterator[Sighting | Hit]:
    if papers.scanned_pass(key):
        return papers.by_pass(rows, key)
    room = typed_room(typed)
    named = room.text if room is not None else ""
    found: list[Iterable[Sighting | Hit]] = [
        plates.by_plate(rows, key, now),
        plates.by_rooms(rows, people.rooms_of(rows, typed, named)),
        people.by_room(rows, typed, named),
        known.expected_today(rows, key, named, now),
        known.helpers_there(rows, typed, now),
        papers.by_slip(rows, key, now),
    ]
    if _is_number(key):
        found.append(_by_digits(rows, key, now))
    elif _is_name(key):
        found += [
            people.by_name(rows, typed),
            plates.by_owner(rows, typed),
            known.helpers_named(rows, typed, now),
        ]
    return chain.from_iterable(found)


def _by_digits(rows: Rows, digits: str, now: datetime) -> Iterator[Hit]:
    if len(digits) <= CARD_DIGITS:
        yield from people.by_card(rows, digits)
    if len(digits) in ROOM_DIGITS:
        yield from people.by_number(rows, digits)
    if people.LEAST_PHONE_DIGITS <= len(digits) <= LONGEST_PHONE:
        yield from people.by_phone(rows, digits)
    yield from known.helpers_numbered(rows, digits, now)


def _each_once(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the rows without the bare plate of a car that is expected and not inside."""
    rows = tuple(hits)
    expected = {hit.plate for hit in rows if hit.kind is HitKind.EXPECTED}
    for hit in rows:
        if hit.kind is not HitKind.VEHICLE or hit.inside or hit.plate not in expected:
            yield hit


def _is_number(key: str) -> bool:
    return key.isascii() and key.isdigit()


def _is_name(key: str) -> bool:
    return bool(name_key(key)) and not any(char.isdigit() for char in key)


def _understood(typed: str, key: str, hits: list[Hit]) -> tuple[str, ...]:
    """Return what was found by; when nothing was found, what the text may be."""
    ways = {hit.way for hit in hits} or set(_possible(typed, key))
    return tuple(_UNDERSTOOD[way] for way in sorted(ways))


def _possible(typed: str, key: str) -> Iterator[Way]:
    if parse_plate(typed).valid:
        yield Way.HEAD
    elif key.isascii() and key.isalnum() and len(key) < plates.LONGEST_PART:
        yield Way.TAIL
    if typed_room(typed) is not None:
        yield Way.ROOM
    if _is_number(key) and len(key) >= people.LEAST_PHONE_DIGITS:
        yield Way.PHONE
    elif _is_name(key) and not key.isascii():
        yield Way.NAME


__all__ = ["Action", "Found", "Hit", "HitKind", "search", "vehicle_details"]
