"""The registry's list: buildings with their counts, households page by page, by key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from guardpost.registry import finding
from guardpost.registry.history import household_history
from guardpost.registry.households import Resident, residents_of, room_parts
from guardpost.registry.vehicles import RegisteredVehicle, vehicles_of
from guardpost.store.rows import Rows
from guardpost.text import match_key, name_key

EXPIRING_DAYS = 7
MOST_MATCHES = 200


@dataclass(frozen=True, slots=True)
class Building:
    """A line of the list at the left; an empty name is whatever stands in no building."""

    name: str
    households: int


@dataclass(frozen=True, slots=True)
class Household:
    """A room with its people and its vehicles."""

    room: str
    building: str
    room_order: str
    residents: tuple[Resident, ...]
    vehicles: tuple[RegisteredVehicle, ...]


@dataclass(frozen=True, slots=True)
class HouseholdPage:
    """One page of the list.

    Attributes:
        first: the place of its first household in the list, from 1; 0 when empty.
        total: how many households the list has.
    """

    rows: tuple[Household, ...]
    first: int
    total: int
    more_before: bool
    more_after: bool


@dataclass(frozen=True, slots=True)
class RegistryCounts:
    """The figures at the top of the page."""

    households: int
    vehicles: int
    expiring: int
    expired: int


def buildings(rows: Rows) -> tuple[Building, ...]:
    """Return the buildings in house order, with how many households each has."""
    found = rows.all(
        "SELECT building, count(DISTINCT room_order), min(room_order) FROM residents"
        " GROUP BY building ORDER BY min(room_order)"
    )
    return tuple(Building(name, households) for name, households, _ in found)


def household(rows: Rows, room: str) -> Household:
    """Return a room's people and vehicles; empty lists when nobody is known there."""
    parts = room_parts(room)
    people = residents_of(rows, parts.room)
    return Household(parts.room, parts.building, parts.order, people, vehicles_of(rows, parts.room))


def household_page(
    rows: Rows,
    *,
    building: str = "",
    relation: str = "",
    validity: str = "",
    today: str = "",
    text: str = "",
    after: str = "",
    before: str = "",
    limit: int = 20,
) -> HouseholdPage:
    """Return the households behind the room order ``after``, or those before ``before``.

    Args:
        relation: only households with such a person; empty for all.
        validity: only those with a parking place that is ``ending`` within days, ``ended``
            or ``endless`` on ``today`` (``2026-06-12``); empty for all.
        text: only those found by room, name, plate or last digits of a phone.
    """
    where, params = _wanted(rows, building, relation, text)
    if validity:
        where += f" AND room IN (SELECT room FROM vehicles WHERE {_VALID[validity]})"
        params = (*params, *_bounds(validity, today))
    orders = _orders(rows, where, params, after, before, limit)
    total = _count(rows, where, params)
    if not orders:
        narrowed = building or relation or validity or after or before
        return _without_people(rows, "" if narrowed else text, limit)
    first = 1
    if after or before:
        first += _count(rows, f"{where} AND room_order < ?", (*params, orders[0][0]))
    return HouseholdPage(
        rows=tuple(household(rows, room) for _, room in orders),
        first=first,
        total=total,
        more_before=first > 1,
        more_after=first + len(orders) - 1 < total,
    )


def registry_counts(rows: Rows, today: str) -> RegistryCounts:
    """Return the page's figures on ``today`` (``2026-06-12``)."""
    soon = (date.fromisoformat(today) + timedelta(days=EXPIRING_DAYS)).isoformat()
    dated = "SELECT count(*) FROM vehicles WHERE valid_until <> '' AND valid_until"
    return RegistryCounts(
        households=_count(rows, "1", ()),
        vehicles=rows.value("SELECT count(*) FROM vehicles"),
        expiring=rows.value(f"{dated} BETWEEN ? AND ?", today, soon),
        expired=rows.value(f"{dated} < ?", today),
    )


_VALID = {
    "ending": "valid_until <> '' AND valid_until BETWEEN ? AND ?",
    "ended": "valid_until <> '' AND valid_until < ?",
    "endless": "valid_until = ''",
}


def _without_people(rows: Rows, text: str, limit: int) -> HouseholdPage:
    """Return the rooms that a text names and where nobody is known to live any more.

    By a car that is still registered there, or by what the book tells of the room.
    """
    rooms = _matching_rooms(rows, text) if finding.sought(text) else []
    wanted = finding.typed_room(text)
    if wanted is not None and not rooms:
        known = vehicles_of(rows, wanted.text) or household_history(rows, wanted.text)
        rooms = [wanted.text] if known else []
    found = tuple(household(rows, room) for room in rooms[:limit])
    return HouseholdPage(found, min(1, len(found)), len(found), False, False)


def _bounds(validity: str, today: str) -> tuple[str, ...]:
    soon = (date.fromisoformat(today) + timedelta(days=EXPIRING_DAYS)).isoformat()
    return {"ending": (today, soon), "ended": (today,)}.get(validity, ())


def _wanted(rows: Rows, building: str, relation: str, text: str) -> tuple[str, tuple[str, ...]]:
    where, params = "1", []
    if building:
        where, params = "building = ?", [building]
    if relation:
        where += " AND room IN (SELECT room FROM residents WHERE relation = ?)"
        params.append(relation)
    if finding.sought(text):
        rooms = _matching_rooms(rows, text)
        where += f" AND room IN ({', '.join('?' * len(rooms))})"
        params.extend(rooms)
    return where, tuple(params)


def _orders(
    rows: Rows, where: str, params: tuple[str, ...], after: str, before: str, limit: int
) -> list[tuple[str, str]]:
    """Return (room order, room) of one page, in house order."""
    bound, key, way = ("<", before, "DESC") if before else (">", after, "ASC")
    sql = (
        f"SELECT room_order, room FROM residents WHERE {where} AND room_order {bound} ?"
        f" GROUP BY room_order, room ORDER BY room_order {way} LIMIT ?"
    )
    found = [(order, room) for order, room in rows.all(sql, *params, key, limit)]
    return sorted(found)


def _count(rows: Rows, where: str, params: tuple[str, ...]) -> int:
    sql = f"SELECT count(DISTINCT room_order) FROM residents WHERE {where}"
    return int(rows.value(sql, *params))


def _matching_rooms(rows: Rows, text: str) -> list[str]:
    text = finding.sought(text)
    key, most = match_key(text), MOST_MATCHES
    people = [*finding.residents_by_room(rows, text, most)]
    vehicles: list[RegisteredVehicle] = []
    if key:
        vehicles += finding.vehicles_by_tail(rows, key, most)
        vehicles += finding.vehicles_by_head(rows, key, most)
    if key.isdigit():
        people += finding.residents_by_phone(rows, key, most)
        people += finding.residents_by_number(rows, key, most)
    elif name_key(text):
        people += finding.residents_by_name(rows, text, most)
        people += finding.residents_by_spelling(rows, text, most)
    rooms = [person.room for person in people] + [vehicle.room for vehicle in vehicles]
    return list(dict.fromkeys(rooms))
