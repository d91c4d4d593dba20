"""Vehicles by a part of the plate, or by their household: inside, known, seen, watched.

Every look-up is one range of one index. When a range holds more than the bound, those
inside fill the page first, as they do in the ranking.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from guardpost.gate.plates import parse_plate
from guardpost.gate.rules import NOT_STOPPED, stops_of_listing
from guardpost.gate.search_hits import Action, Hit, HitKind, Rank, Way
from guardpost.gate.vehicles import VehicleClass, VehicleVisit, inside_visit
from guardpost.registry import finding
from guardpost.registry.finding import MARKS, MOST, span
from guardpost.registry.vehicles import RegisteredVehicle, registered, vehicles_of
from guardpost.registry.watchlist import Listing, watched
from guardpost.store.rows import Rows

LONGEST_PART = 12
_LAST_EIGHT = " || ".join(f"substr(plate, -{place}, 1)" for place in range(1, 9))
# What each way compares, on the tables that keep the plate reversed and on those that do not.
_KEPT = {Way.TAIL: f"ltrim(reversed, '{MARKS}')", Way.SERIAL: "substr(plate, 3)", Way.HEAD: "plate"}
_MADE = {**_KEPT, Way.TAIL: f"ltrim({_LAST_EIGHT}, '{MARKS}')"}


@dataclass(frozen=True, slots=True)
class Sighting:
    """A plate that was found, and what is known of it so far."""

    plate: str
    way: Way
    start: int
    length: int
    rank: Rank
    last_at: str = ""

    @property
    def order(self) -> tuple[int, int]:
        """What sorts the results; the newest passage decides among equals."""
        return self.rank, self.way


def by_plate(rows: Rows, key: str) -> list[Sighting]:
    """Return the plates that hold ``key`` at their end, in front, or behind the letter."""
    if len(key) > LONGEST_PART:
        return []
    found: dict[str, Sighting] = {}
    for way in _ways(key):
        for plate, rank, last_at in _look(rows, way, key):
            if key not in plate:
                continue
            seen = Sighting(plate, way, _start(plate, way, key), len(key), rank, last_at)
            if plate == key:
                seen = replace(seen, rank=Rank.EXACT)
            kept = found.get(plate)
            if kept is None or seen.order < kept.order:
                found[plate] = seen
    return sorted(found.values(), key=lambda one: one.last_at, reverse=True)


def by_owner(rows: Rows, text: str) -> list[Sighting]:
    """Return the plates of owners by a run of characters of the name."""
    vehicles = finding.vehicles_by_name(rows, text)
    return [_of_vehicle(rows, one, Way.NAME, *_place(one.owner, text)) for one in vehicles]


def by_room(rows: Rows, room: str) -> list[Sighting]:
    """Return the plates of a room, known ones and whatever is there on a visit."""
    inside = rows.all(
        "SELECT plate FROM vehicle_visits WHERE room = ? AND out_at = '' LIMIT ?", room, MOST
    )
    found = [_of_vehicle(rows, one, Way.ROOM, 0, len(room)) for one in vehicles_of(rows, room)]
    known = {one.plate for one in found}
    others = (plate for (plate,) in inside if plate and plate not in known)
    return [*found, *(Sighting(one, Way.ROOM, 0, len(room), Rank.INSIDE) for one in others)]


def hit_of(rows: Rows, sighting: Sighting, now: datetime) -> Hit | None:
    """Return the row of a plate; None when nothing holds of it any longer."""
    plate = sighting.plate
    vehicle = registered(rows, plate)
    stay = inside_visit(rows, plate)
    last = _last_stay(rows, plate)
    listing = watched(rows, plate=plate, name=_owner(vehicle), phone=_phone(vehicle))
    refused = _last_refusal(rows, plate)
    if not (vehicle or stay or last or listing or refused):
        return None
    hit = _blank(sighting, _class(vehicle, stay or last))
    hit = _with_stay(hit, stay or last) if stay or last else hit
    hit = _with_vehicle(rows, hit, vehicle, now) if vehicle else hit
    return _with_actions(_with_passage(hit, stay, last, refused), listing)


def _ways(key: str) -> Iterator[Way]:
    digits = key.rstrip(MARKS)
    if digits and digits.isascii():
        yield Way.TAIL
    if key[0].isascii():
        yield Way.SERIAL
    if not key.isdigit():
        yield Way.HEAD


def _look(rows: Rows, way: Way, key: str) -> Iterator[tuple[str, Rank, str]]:
    """Yield (plate, rank, last passage) of what lies in the range, the better ranks first."""
    low, high = span(finding.tail(key) if way is Way.TAIL else key)
    made, kept = _MADE[way], _KEPT[way]
    inside = f"SELECT plate FROM vehicle_visits WHERE out_at = '' AND {made} >= ? AND {made} < ?"
    known = f"SELECT plate FROM vehicles WHERE {kept} >= ? AND {kept} < ?"
    seen = f"SELECT plate, last_at FROM plates_seen WHERE {kept} >= ? AND {kept} < ?"
    listed = (
        "SELECT plate FROM watchlist WHERE ended_at = '' AND plate <> ''"
        f" AND {made} >= ? AND {made} < ?"
    )
    for sql, rank in ((inside, Rank.INSIDE), (listed, Rank.WATCH), (known, Rank.RESIDENT)):
        for (plate,) in rows.all(f"{sql} LIMIT ?", low, high, MOST):
            yield plate, rank, ""
    for plate, last_at in rows.all(f"{seen} LIMIT ?", low, high, MOST):
        yield plate, Rank.SEEN, last_at


def _start(plate: str, way: Way, key: str) -> int:
    if way is Way.TAIL:
        return plate.rfind(key)
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


def _owner(vehicle: RegisteredVehicle | None) -> str:
    return vehicle.owner if vehicle is not None else ""


def _phone(vehicle: RegisteredVehicle | None) -> str:
    return vehicle.phone if vehicle is not None else ""


def _last_stay(rows: Rows, plate: str) -> VehicleVisit | None:
    rest = "WHERE plate = ? AND out_seq > 0 ORDER BY out_seq DESC"
    return rows.first(VehicleVisit, "vehicle_visits", rest, plate)


def _last_refusal(rows: Rows, plate: str) -> str:
    sql = (
        "SELECT at FROM ledger WHERE kind = 'vehicle.refused' AND subject = ?"
        " ORDER BY seq DESC LIMIT 1"
    )
    return rows.value(sql, f"vehicle:{plate}") or ""


def _class(vehicle: RegisteredVehicle | None, stay: VehicleVisit | None) -> str:
    if vehicle is not None:
        return VehicleClass.RESIDENT
    return stay.vehicle if stay is not None else VehicleClass.OUTSIDE


def _blank(sighting: Sighting, vehicle: str) -> Hit:
    return Hit(
        kind=HitKind.VEHICLE,
        key=f"vehicle:{sighting.plate}",
        rank=sighting.rank,
        way=sighting.way,
        start=sighting.start,
        length=sighting.length,
        plate=sighting.plate,
        plate_kind=parse_plate(sighting.plate).kind,
        vehicle=vehicle,
    )


def _with_stay(hit: Hit, stay: VehicleVisit | None) -> Hit:
    if stay is None:
        return hit
    return replace(
        hit,
        room=stay.room,
        person=stay.person,
        phone=stay.phone,
        description=stay.description,
        plate_until=stay.plate_until,
        due_at=stay.due_at if not stay.out_at else "",
    )


def _with_vehicle(rows: Rows, hit: Hit, vehicle: RegisteredVehicle, now: datetime) -> Hit:
    sql = "SELECT relation FROM residents WHERE room = ? AND name = ?"
    return replace(
        hit,
        registered=True,
        room=vehicle.room,
        person=vehicle.owner,
        phone=vehicle.phone,
        relation=rows.value(sql, vehicle.room, vehicle.owner) or "",
        description=vehicle.description,
        parking=vehicle.parking,
        tenure=vehicle.tenure,
        valid_until=vehicle.valid_until,
        expired=vehicle.expired(f"{now:%Y-%m-%d}"),
    )


def _with_passage(
    hit: Hit, stay: VehicleVisit | None, last: VehicleVisit | None, refused: str
) -> Hit:
    if stay is not None:
        rank = min(hit.rank, Rank.INSIDE)
        return replace(
            hit,
            rank=rank,
            inside=True,
            visit=stay.id,
            since=stay.in_at,
            last_at=stay.in_at,
            last_direction="in",
        )
    out = last.out_at if last is not None else ""
    if refused > out:
        return replace(hit, last_at=refused, last_direction="refused")
    return replace(hit, last_at=out, last_direction="out" if out else "")


def _with_actions(hit: Hit, listing: Listing | None) -> Hit:
    """Say what Enter does: a listed vehicle may leave, and is never offered entry."""
    barred = any(stops_of_listing(listing)) and hit.vehicle not in NOT_STOPPED
    if hit.inside:
        action, opposite = Action.LEAVE, Action.NONE if barred else Action.ENTER
    elif barred:
        action, opposite = Action.NOTIFY_LEADER, Action.LEAVE
    else:
        action, opposite = Action.ENTER, Action.LEAVE
    kind = HitKind.WATCH if barred else hit.kind
    rank = min(hit.rank, Rank.WATCH) if barred else hit.rank
    return replace(hit, kind=kind, rank=rank, action=action, opposite=opposite, watch=listing)
