"""People by phone, room or name: residents, visitors inside, persons on the watchlist.

Visitors inside and persons on the watchlist are few; they alone are looked through. A name
is meant by its characters, or by its letters as it is spelt in pinyin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from guardpost.gate.search_hits import MOST_ROWS, Action, Hit, HitKind, Rank, Way
from guardpost.gate.visitors import VisitorVisit
from guardpost.pinyin import is_spelt
from guardpost.registry import finding
from guardpost.registry.households import Resident, residents_of
from guardpost.registry.spelling import letters_of
from guardpost.registry.watchlist import Listing, WatchLevel, watched
from guardpost.store.rows import Rows
from guardpost.text import name_key

LEAST_PHONE_DIGITS = 3
WHOLE_PHONE_DIGITS = 11
# More visitors than a compound takes in at once.
MOST_INSIDE = 1000


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
        shown = len(resident.room if room else finding.room_head(text))
        yield _resident(_first(rows, resident), rank, Way.ROOM, 0, shown)
    for one in rooms_of(rows, text, room):
        for stay in _inside(rows, "room = ?", one):
            yield _visitor(rows, stay, Rank.INSIDE, Way.ROOM, 0, len(one))


def rooms_of(rows: Rows, text: str, room: str) -> tuple[str, ...]:
    """Return the rooms that a text names, as the registry writes them; ``room`` if unknown."""
    if not room:
        return ()
    known = dict.fromkeys(one.room for one in finding.residents_by_room(rows, text))
    return tuple(known) or (room,)


def by_number(rows: Rows, digits: str) -> Iterator[Hit]:
    """Yield one row for each household whose flat has that number, in any building."""
    for resident in _households(finding.residents_by_number(rows, digits)):
        start = resident.room.rfind(digits)
        yield _resident(_first(rows, resident), Rank.PERSON, Way.ROOM, start, len(digits))


def by_name(rows: Rows, text: str) -> Iterator[Hit]:
    """Yield residents, visitors inside and watched persons whose name has these characters.

    Letters find a name by its initials, or by its pinyin in full.
    """
    named = (*finding.residents_by_name(rows, text), *finding.residents_by_spelling(rows, text))
    for resident in named:
        yield _resident(resident, Rank.PERSON, Way.NAME, *place_of(resident.name, text))
    inside = rows.all(
        "SELECT id, name FROM visitor_visits WHERE out_at = '' AND name <> '' LIMIT ?", MOST_INSIDE
    )
    for visit, name in inside:
        if is_named(name, text):
            yield _of_visit(rows, visit, name, text)
    for listing in _listed(rows, "name <> ''"):
        if is_named(listing.name, text):
            yield _watched(listing, Way.NAME, *place_of(listing.name, text))


def is_named(name: str, text: str) -> bool:
    """Tell whether a name has these characters, or is spelt with these letters."""
    letters = letters_of(text)
    return name_key(text) in name_key(name) or bool(letters and is_spelt(name, letters))


def visitor_row(rows: Rows, visit: int, way: Way) -> Hit | None:
    """Return the row of a visitor inside, found by something that is theirs alone."""
    found = _inside(rows, "id = ?", visit)
    return _visitor(rows, found[0], Rank.EXACT, way, 0, 0) if found else None


def place_of(text: str, part: str) -> tuple[int, int]:
    """Return where a part stands in a text; all of it when it is written otherwise there."""
    start = text.find(part)
    return (start, len(part)) if start >= 0 else (0, len(text))


def with_household(rows: Rows, hit: Hit) -> Hit:
    """Return a resident's row with the household's size; others as they are."""
    if hit.kind is not HitKind.RESIDENT:
        return hit
    members = rows.value("SELECT count(*) FROM residents WHERE room = ?", hit.room)
    cars = rows.value("SELECT count(*) FROM vehicles WHERE room = ?", hit.room)
    return replace(hit, members=members, cars=cars)


def _households(residents: tuple[Resident, ...]) -> tuple[Resident, ...]:
    """Return one of each room; of more than the page holds, no other ever stands on it."""
    return tuple({resident.room: resident for resident in residents}.values())[:MOST_ROWS]


def _first(rows: Rows, resident: Resident) -> Resident:
    return residents_of(rows, resident.room)[0]


def _of_visit(rows: Rows, visit: int, name: str, text: str) -> Hit:
    stay = _inside(rows, "id = ?", visit)[0]
    rank = Rank.EXACT if name_key(text) == name_key(name) else Rank.INSIDE
    return _visitor(rows, stay, rank, Way.NAME, *place_of(name, text))


def _inside(rows: Rows, where: str, *params: object) -> tuple[VisitorVisit, ...]:
    rest = f"WHERE out_at = '' AND {where} LIMIT {MOST_INSIDE}"
    return rows.find(VisitorVisit, "visitor_visits", rest, *params)


def _listed(rows: Rows, where: str, *params: object) -> tuple[Listing, ...]:
    rest = f"WHERE ended_at = '' AND {where} LIMIT {MOST_INSIDE}"
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
