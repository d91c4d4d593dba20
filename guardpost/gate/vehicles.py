"""Vehicles through the gate: the verbs.

Handbook 秩序维护部 (二) 1 (5); emergency vehicles on a mission pass at once
(道路交通安全法 53).
"""

from __future__ import annotations

from dataclasses import replace

from guardpost.errors import Refused
from guardpost.gate.carrying import goods_of, waiting_slips
from guardpost.gate.cleaning import clean_field, cleaned, kept_plate
from guardpost.gate.line import Line, line_of
from guardpost.gate.orders import Order, record_beside
from guardpost.gate.rules import (
    carries,
    enforce,
    is_repeated,
    stops_of_exit,
    stops_of_vehicle,
    usual_stay,
)
from guardpost.gate.temporary import last_day
from guardpost.gate.vehicle_stays import (
    AboutVehicle,
    Passage,
    VehicleClass,
    VehicleDetails,
    VehicleEntered,
    VehicleLeft,
    VehicleRefused,
    VehicleVisit,
    begun,
)
from guardpost.ledger.register import Page, Register
from guardpost.registry.watchlist import watched
from guardpost.store.rows import Rows, columns_of

__all__ = [
    "AboutVehicle",
    "Passage",
    "VehicleClass",
    "VehicleDetails",
    "VehicleEntered",
    "VehicleLeft",
    "VehicleRefused",
    "VehicleVisit",
    "admit_vehicle",
    "inside_visit",
    "pass_emergency",
    "record_vehicle",
    "refuse_vehicle",
    "release_vehicle",
    "vehicles_inside",
]


def admit_vehicle(register: Register, actor: str, details: VehicleDetails) -> Passage:
    """Log a vehicle coming in.

    Raises:
        Refused: ``vehicle.already_inside`` (since), ``watchlist.refused`` (reason),
            ``vehicle.plate_or_reason`` when there is neither a plate nor a reason,
            ``vehicle.truck_needs_leader``, ``date.invalid`` of a temporary plate's last day.
    """
    with register.writing(actor, "gate.vehicles.admit_vehicle") as page:
        return record_vehicle(page, details)


def record_vehicle(page: Page, details: VehicleDetails, order: Order | None = None) -> Passage:
    """Check and record one vehicle coming in within a transaction; refuses as its verb does."""
    details, rows = _checked(details), page.rows
    listing = watched(rows, plate=details.plate, name=details.person, phone=details.phone)
    stops = enforce(stops_of_vehicle(details.vehicle, listing), ordered=order is not None)
    inside = inside_visit(rows, details.plate)
    if inside is not None:
        since = page.clock_text(inside.in_at)
        raise Refused("vehicle.already_inside", plate=details.plate, since=since)
    entry = page.record(VehicleEntered(**columns_of(details)))
    more = record_beside(page, entry, listing, order, stops)
    return Passage(begun(entry), line_of(entry), more)


def release_vehicle(
    register: Register,
    actor: str,
    plate: str,
    *,
    visit: int = 0,
    note: str = "",
    no_goods: bool = False,
) -> Passage:
    """Log a vehicle going out; one never seen entering is logged as just that.

    Args:
        visit: the stay that ends, for vehicles without a plate.
        no_goods: a van or truck was opened and carries nothing that needs a slip.

    Raises:
        Refused: ``vehicle.not_inside`` when ``visit`` has ended already,
            ``vehicle.plate_or_reason`` when neither plate nor visit says which,
            ``vehicle.slip_needed`` or ``vehicle.slip_open`` (slips) of a van or truck.
    """
    number = kept_plate(plate)
    if not number and not visit:
        raise Refused("vehicle.plate_or_reason")
    with register.writing(actor, "gate.vehicles.release_vehicle") as page:
        if not visit and (repeated := _just_left(page, number)) is not None:
            return repeated
        stay = _stay(page.rows, number, visit)
        event = _left_event(page.rows, stay, number, clean_field("note", note))
        if carries(event.vehicle, event.description):
            event = _with_goods(page, event, stay, none=no_goods)
        entry = page.record(event)
        return Passage(_visit(page.rows, entry.event.visit or entry.seq), line_of(entry))


def pass_emergency(register: Register, actor: str, plate: str = "", note: str = "") -> Passage:
    """Log a fire engine or ambulance going in: nothing asked, nothing checked.

    道路交通安全法 53; domain.md §2: pass at once, log only.
    """
    number, note = _at_once("plate", plate), _at_once("note", note)
    with register.writing(actor, "gate.vehicles.pass_emergency") as page:
        stay = inside_visit(page.rows, number)
        if stay is not None:
            left = page.record(_left_event(page.rows, stay, number, note))
            return Passage(_visit(page.rows, stay.id), line_of(left))
        entry = page.record(
            VehicleEntered(
                plate=number,
                vehicle=VehicleClass.EMERGENCY,
                no_plate="" if number else "emergency",
                note=note,
            )
        )
        return Passage(begun(entry), line_of(entry))


def _at_once(name: str, text: str) -> str:
    """Return what can be kept of a text; an ambulance does not wait for what cannot."""
    try:
        return clean_field(name, text)
    except Refused:
        return ""


def refuse_vehicle(
    register: Register, actor: str, details: VehicleDetails, reason: str, watchlist: int = 0
) -> Line:
    """Log that a vehicle was stopped and did not come in.

    Raises:
        Refused: ``reason.needed``.
    """
    if not reason.strip():
        raise Refused("reason.needed")
    with register.writing(actor, "gate.vehicles.refuse_vehicle") as page:
        entry = page.record(
            VehicleRefused(
                plate=kept_plate(details.plate),
                vehicle=details.vehicle,
                reason=clean_field("reason", reason),
                watchlist=watchlist,
                person=clean_field("person", details.person),
            )
        )
        return line_of(entry)


def inside_visit(rows: Rows, plate: str) -> VehicleVisit | None:
    """Return the open stay of a plate, or None."""
    if not plate:
        return None
    # Left to itself, SQLite goes through all the stays that the plate ever had.
    table = "vehicle_visits INDEXED BY vehicle_inside"
    return rows.first(VehicleVisit, table, "WHERE plate = ? AND out_at = ''", plate)


def vehicles_inside(rows: Rows) -> tuple[VehicleVisit, ...]:
    """Return all open stays, the ones due first on top."""
    rest = "WHERE out_at = '' ORDER BY due_at = '', due_at, in_at"
    return rows.find(VehicleVisit, "vehicle_visits", rest)


def _checked(details: VehicleDetails) -> VehicleDetails:
    details = cleaned(details)
    if not details.plate and not details.no_plate:
        raise Refused("vehicle.plate_or_reason")
    if details.vehicle is VehicleClass.DELIVERY and not details.stay_minutes:
        details = replace(details, stay_minutes=usual_stay(details.vehicle))
    return replace(details, plate_until=last_day(details.plate, details.plate_until))


def _visit(rows: Rows, visit: int) -> VehicleVisit:
    found = rows.first(VehicleVisit, "vehicle_visits", "WHERE id = ?", visit)
    if found is None:
        raise LookupError(f"no vehicle visit {visit}")
    return found


def _stay(rows: Rows, plate: str, visit: int) -> VehicleVisit | None:
    if not visit:
        return inside_visit(rows, plate)
    stay = rows.first(VehicleVisit, "vehicle_visits", "WHERE id = ? AND out_at = ''", visit)
    if stay is None:
        raise Refused("vehicle.not_inside")
    return stay


def _just_left(page: Page, plate: str) -> Passage | None:
    rest = "WHERE plate = ? AND out_at <> '' ORDER BY out_seq DESC"
    last = page.rows.first(VehicleVisit, "vehicle_visits", rest, plate)
    if last is None or inside_visit(page.rows, plate) is not None:
        return None
    if not is_repeated(last.out_at, page.now):
        return None
    return Passage(last, Line(last.out_seq, last.out_at, "", page.actor, VehicleLeft.kind))


def _left_event(rows: Rows, stay: VehicleVisit | None, plate: str, note: str) -> VehicleLeft:
    if stay is None:
        return replace(_known_vehicle(rows, plate), note=note)
    return VehicleLeft(
        plate=stay.plate,
        vehicle=VehicleClass(stay.vehicle),
        visit=stay.id,
        room=stay.room,
        description=stay.description,
        no_plate=stay.no_plate,
        note=note,
        person=stay.person,
    )


def _with_goods(
    page: Page, event: VehicleLeft, stay: VehicleVisit | None, *, none: bool
) -> VehicleLeft:
    """Return a van's exit with what it carries, or refuse it (``rules.stops_of_exit``)."""
    since = stay.in_at if stay is not None else ""
    goods = goods_of(page.rows, event.plate, event.room, since, none=none)
    waiting = waiting_slips(page.rows, event.plate, event.room, f"{page.now:%Y%m%d}")
    enforce(stops_of_exit(event.vehicle, goods, waiting, event.description))
    return replace(event, goods=goods)


def _known_vehicle(rows: Rows, plate: str) -> VehicleLeft:
    """Return an exit of ``plate`` without an entry, with what the registry knows of it."""
    found = rows.all("SELECT room, owner, description FROM vehicles WHERE plate = ?", plate)
    room, owner, description = found[0] if found else ("", "", "")
    seen = rows.value("SELECT vehicle FROM plates_seen WHERE plate = ?", plate)
    kind = VehicleClass.RESIDENT if found else VehicleClass(seen or VehicleClass.OUTSIDE)
    return VehicleLeft(
        plate=plate, vehicle=kind, visit=0, room=room, description=description, person=owner
    )
