"""What the row of a found plate says: whose it is, whether it is inside, what Enter does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from guardpost.gate.plates import parse_plate
from guardpost.gate.rules import NOT_STOPPED, stops_of_listing
from guardpost.gate.search_hits import Action, Hit, HitKind, Rank, Way
from guardpost.gate.vehicles import VehicleClass, VehicleVisit, inside_visit
from guardpost.registry.vehicles import RegisteredVehicle, registered
from guardpost.registry.watchlist import Listing, watched
from guardpost.store.rows import Rows


@dataclass(frozen=True, slots=True)
class Sighting:
    """A plate that was found, and what is known of it so far; ``instead`` as in ``Hit``."""

    plate: str
    way: Way
    start: int
    length: int
    rank: Rank
    last_at: str = ""
    instead: str = ""

    @property
    def order(self) -> tuple[int, int]:
        """What sorts the results; the newest passage decides among equals."""
        return self.rank, self.way


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
        instead=sighting.instead,
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
        rank = hit.rank if hit.near else min(hit.rank, Rank.INSIDE)
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
    """Say what Enter does: a listed vehicle may leave, and is never offered entry.

    A plate that was not typed is never logged at once: Enter puts it into the line.
    """
    if hit.near:
        return replace(hit, action=Action.TAKE_PLATE, watch=listing)
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
