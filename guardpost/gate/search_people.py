"""People by phone, room or name: residents, visitors inside, persons on the watchlist.

Visitors inside and persons on the watchlist are few; they alone are looked through.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from guardpost.gate.search_hits import Action, Hit, HitKind, Rank, Way
from guardpost.gate.visitors import VisitorVisit
from guardpost.registry import finding
from guardpost.registry.households import Resident, residents_of
from guardpost.registry.watchlist import Listing, WatchLevel, watched
from guardpost.store.rows import Rows
from guardpost.text import name_key

LEAST_PHONE_DIGITS = 3
WHOLE_PHONE_DIGITS = 11


def by_phone(rows: Rows, digits: str) -> Iterator[Hit]:
    """Yield residents, visitors inside and watched persons whose phone ends so."""
    rank = Rank.EXACT if len(digits) >= WHOLE_PHONE_DIGITS else Rank.PERSON
    for resident in finding.residents_by_phone(rows, digits):
        start = len(resident.phone) - len(digits)
        yield _resident(resident, rank, Way.PHONE, start, len(digits))
    for stay in _inside(rows, "phone <> '' AND substr(phone, -?) = ?", len(digits), digits):
        start = len(stay.phone) - len(digits)
        yield _visitor(rows, stay, Rank.INSIDE, Way.PHONE, start, len(digits))
    for listing in _listed(rows, "phone <> '' AND substr(phone, -?) = ?", len(digits), digits):
        yield _watched(listing, Way.PHONE, len(listing.phone) - len(digits), len(digits))


def by_card(rows: Rows, digits: str) -> Iterator[Hit]:
    """Yield the visitor inside who holds the card of that number."""
    for stay in _inside(rows, "card = ?", int(digits)):
        yield _visitor(rows, stay, Rank.EXACT, Way.CARD, 0, len(f"{stay.card:02d}"))


def by_room(rows: Rows, text: str, room: str) -> Iterator[Hit]:
    """Yield one row for each household, and the visitors who are there.

    Args:
        room: the room's one spelling when the text names one whole room; else empty.
    """
    rank = Rank.EXACT if room else Rank.PERSON
    for resident in _households(finding.residents_by_room(rows, text)):
        shown = len(room or finding.room_head(text))
        yield _resident(_first(rows, resident), rank, Way.ROOM, 0, shown)
    for stay in _inside(rows, "room = ?", room) if room else ():
        yield _visitor(rows, stay, Rank.INSIDE, Way.ROOM, 0, len(room))


def by_number(rows: Rows, digits: str) -> Iterator[Hit]:
    """Yield one row for each household whose flat has that number, in any building."""
    for resident in _households(finding.residents_by_number(rows, digits)):
        start = resident.room.rfind(digits)
        yield _resident(_first(rows, resident), Rank.PERSON, Way.ROOM, start, len(digits))


def by_name(rows: Rows, text: str) -> Iterator[Hit]:
    """Yield residents, visitors inside and watched persons whose name has these characters."""
    for resident in finding.residents_by_name(rows, text):
        yield _resident(resident, Rank.PERSON, Way.NAME, *_place(resident.name, text))
    for stay in _inside(rows, "name <> ''"):
        if name_key(text) in name_key(stay.name):
            rank = Rank.EXACT if name_key(text) == name_key(stay.name) else Rank.INSIDE
            yield _visitor(rows, stay, rank, Way.NAME, *_place(stay.name, text))
    for listing in _listed(rows, "name <> ''"):
        if name_key(text) in name_key(listing.name):
            yield _watched(listing, Way.NAME, *_place(listing.name, text))


def with_household(rows: Rows, hit: Hit) -> Hit:
    """Return a resident's row with the household's size; others as they are."""
    if hit.kind is not HitKind.RESIDENT:
        return hit
    members = rows.value("SELECT count(*) FROM residents WHERE room = ?", hit.room)
    cars = rows.value("SELECT count(*) FROM vehicles WHERE room = ?", hit.room)
    return replace(hit, members=members, cars=cars)


def _households(residents: tuple[Resident, ...]) -> tuple[Resident, ...]:
    return tuple({resident.room: resident for resident in residents}.values())


def _first(rows: Rows, resident: Resident) -> Resident:
    return residents_of(rows, resident.room)[0]


def _inside(rows: Rows, where: str, *params: object) -> tuple[VisitorVisit, ...]:
    rest = f"WHERE out_at = '' AND {where} LIMIT {finding.MOST}"
    return rows.find(VisitorVisit, "visitor_visits", rest, *params)


def _listed(rows: Rows, where: str, *params: object) -> tuple[Listing, ...]:
    rest = f"WHERE ended_at = '' AND {where} LIMIT {finding.MOST}"
    return rows.find(Listing, "watchlist", rest, *params)


def _resident(resident: Resident, rank: Rank, way: Way, start: int, length: int) -> Hit:
    """A resident is never registered; the row takes a visitor to the household."""
    return Hit(
        kind=HitKind.RESIDENT,
        key=f"resident:{resident.id}",
        rank=rank,
        way=way,
        start=start,
        length=length,
        action=Action.ADMIT_VISITOR,
        room=resident.room,
        person=resident.name,
        phone=resident.phone,
        relation=resident.relation,
    )


def _visitor(rows: Rows, stay: VisitorVisit, rank: Rank, way: Way, start: int, length: int) -> Hit:
    return Hit(
        kind=HitKind.VISITOR,
        key=f"visitor:{stay.id}",
        rank=rank,
        way=way,
        start=start,
        length=length,
        action=Action.RELEASE_VISITOR,
        plate=stay.plate,
        room=stay.room,
        person=stay.name,
        phone=stay.phone,
        inside=True,
        since=stay.in_at,
        due_at=stay.due_at,
        last_at=stay.in_at,
        last_direction="in",
        visit=stay.id,
        card=stay.card,
        category=stay.category,
        party=stay.party,
        watch=watched(rows, name=stay.name, phone=stay.phone),
    )


def _watched(listing: Listing, way: Way, start: int, length: int) -> Hit:
    barred = listing.level == WatchLevel.REFUSE
    return Hit(
        kind=HitKind.WATCH,
        key=f"watch:{listing.number}",
        rank=Rank.WATCH,
        way=way,
        start=start,
        length=length,
        action=Action.NOTIFY_LEADER if barred else Action.ADMIT_VISITOR,
        plate=listing.plate,
        person=listing.name,
        phone=listing.phone,
        watch=listing,
    )


def _place(text: str, part: str) -> tuple[int, int]:
    """Return where a part stands in a text; all of it when it is written otherwise there."""
    start = text.find(part)
    return (start, len(part)) if start >= 0 else (0, len(text))
