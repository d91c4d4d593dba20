"""What the row of a found plate says: whose it is, whether it is inside, what Enter does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from guardpost.gate.plates import parse_plate
from guardpost.gate.rules import NOT_STOPPED, stops_of_listing
from guardpost.gate.search_hits import Action, Hit, HitKind, Rank, Way
from guardpost.gate.vehicles import VehicleClass, VehicleVisit, inside_visit
from guardpost.registry.vehicles import RegisteredVehicle, registered
from guardpost.registry.watchlist import Listing, watched
from guardpost.store.rows import Rows

# Fields of a row, by name.
Facts = dict[str, Any]


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

    @property
    def near(self) -> bool:
        """Whether one character is another than what was typed."""
        return self.way is Way.NEAR


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
    # A row is made once: copying it field by field at each fact took a third of the search.
    facts = _blank(sighting, _class(vehicle, stay or last))
    facts |= _of_stay(stay or last)
    facts |= _of_vehicle(rows, vehicle, now)
    facts |= _of_passage(sighting, stay, last, refused)
    return Hit(**facts, **_of_actions(facts, sighting, listing))


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


def _blank(sighting: Sighting, vehicle: str) -> Facts:
    return {
        "key": f"vehicle:{sighting.plate}",
        "way": sighting.way,
        "start": sighting.start,
        "length": sighting.length,
        "instead": sighting.instead,
        "plate": sighting.plate,
        "plate_kind": parse_plate(sighting.plate).kind,
        "vehicle": vehicle,
    }


def _of_stay(stay: VehicleVisit | None) -> Facts:
    if stay is None:
        return {}
    return {
        "room": stay.room,
        "person": stay.person,
        "phone": stay.phone,
        "description": stay.description,
        "plate_until": stay.plate_until,
        "due_at": stay.due_at if not stay.out_at else "",
    }


def _of_vehicle(rows: Rows, vehicle: RegisteredVehicle | None, now: datetime) -> Facts:
    if vehicle is None:
        return {}
    sql = "SELECT relation FROM residents WHERE room = ? AND name = ?"
    return {
        "registered": True,
        "room": vehicle.room,
        "person": vehicle.owner,
        "phone": vehicle.phone,
        "relation": rows.value(sql, vehicle.room, vehicle.owner) or "",
        "description": vehicle.description,
        "parking": vehicle.parking,
        "tenure": vehicle.tenure,
        "valid_until": vehicle.valid_until,
        "expired": vehicle.expired(f"{now:%Y-%m-%d}"),
    }


def _of_passage(
    sighting: Sighting, stay: VehicleVisit | None, last: VehicleVisit | None, refused: str
) -> Facts:
    """Return where it stands in the list, and whether it is inside or when it last passed."""
    if stay is not None:
        return {
            "rank": sighting.rank if sighting.near else min(sighting.rank, Rank.INSIDE),
            "inside": True,
            "visit": stay.id,
            "since": stay.in_at,
            "last_at": stay.in_at,
            "last_direction": "in",
        }
    out = last.out_at if last is not None else ""
    at, direction = (refused, "refused") if refused > out else (out, "out" if out else "")
    return {"rank": sighting.rank, "last_at": at, "last_direction": direction}


def _of_actions(facts: Facts, sighting: Sighting, listing: Listing | None) -> Facts:
    """Say what Enter does: a listed vehicle may leave, and is never offered entry.

    A plate that was not typed is never logged at once: Enter puts it into the line.
    """
    if sighting.near:
        return {"kind": HitKind.VEHICLE, "action": Action.TAKE_PLATE, "watch": listing}
    barred = any(stops_of_listing(listing)) and facts["vehicle"] not in NOT_STOPPED
    if facts.get("inside"):
        action, opposite = Action.LEAVE, Action.NONE if barred else Action.ENTER
    elif barred:
        action, opposite = Action.NOTIFY_LEADER, Action.LEAVE
    else:
        action, opposite = Action.ENTER, Action.LEAVE
    if barred:
        facts["rank"] = min(facts["rank"], Rank.WATCH)
    kind = HitKind.WATCH if barred else HitKind.VEHICLE
    return {"kind": kind, "action": action, "opposite": opposite, "watch": listing}
