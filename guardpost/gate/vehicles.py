"""Vehicles through the gate: the facts, what they change, and the verbs.

Handbook 秩序维护部 (二) 1 (5): 住户车辆、非住户车辆、外来车辆、摩托车、三轮车、自行车;
emergency vehicles on a mission pass at once (道路交通安全法 53).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from guardpost.errors import Refused
from guardpost.gate.cleaning import clean_field, cleaned, kept_plate
from guardpost.gate.line import Line, line_of
from guardpost.gate.plates import PlateKind, parse_plate
from guardpost.gate.plates_seen import touch_corrected, touch_plate
from guardpost.gate.rules import due_at, is_repeated
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.expected import reopen_expected
from guardpost.registry.vehicles import checked_date
from guardpost.registry.watchlist import stop_watched
from guardpost.store.rows import Rows, columns_of


class VehicleClass(StrEnum):
    """The handbook's kinds of vehicle, with emergency and official ones apart."""

    RESIDENT = "resident"
    NONRESIDENT = "nonresident"
    OUTSIDE = "outside"
    MOTORCYCLE = "motorcycle"
    TRICYCLE = "tricycle"
    BICYCLE = "bicycle"
    EMERGENCY = "emergency"
    OFFICIAL = "official"


@dataclass(frozen=True, kw_only=True)
class AboutVehicle(Event, kind="vehicle"):
    """What every fact about a vehicle names.

    Attributes:
        plate: normalised number; empty when it has none.
        vehicle: its class.
    """

    plate: str
    vehicle: VehicleClass

    @property
    def subject(self) -> str:
        """``vehicle:<plate>``; plateless ones by their class."""
        return f"vehicle:{self.plate or self.vehicle}"


@dataclass(frozen=True, kw_only=True)
class VehicleEntered(AboutVehicle, kind="vehicle.entered"):
    """A vehicle came in.

    Attributes:
        no_plate: why there is no plate.
        plate_until: the last day of a temporary plate, ``2026-07-12``; empty of others.
        description: what it looks like, or what stands in for a plate.
        verified: how the host confirmed: phone, intercom, in_person, preregistered.
        stay_minutes: how long it may stay; 0 is no limit.
    """

    room: str = ""
    description: str = ""
    reason: str = ""
    verified: str = ""
    no_plate: str = ""
    plate_until: str = ""
    stay_minutes: int = 0
    note: str = ""
    person: str = personal()
    phone: str = personal()


@dataclass(frozen=True, kw_only=True)
class VehicleLeft(AboutVehicle, kind="vehicle.left"):
    """A vehicle went out.

    Attributes:
        visit: the seq of its entry; 0 when it was never seen entering.
    """

    visit: int
    room: str = ""
    description: str = ""
    no_plate: str = ""
    note: str = ""
    person: str = personal()


@dataclass(frozen=True, kw_only=True)
class VehicleRefused(AboutVehicle, kind="vehicle.refused"):
    """A vehicle was stopped at the gate and did not come in."""

    reason: str
    watchlist: int = 0
    person: str = personal()


@dataclass(frozen=True, slots=True)
class VehicleVisit:
    """A vehicle's stay, as the inside page shows it.

    Attributes:
        id: the seq of the entry that began it; of the exit when never seen entering.
        in_at, due_at, out_at: book times; empty when not (yet) so.
    """

    id: int
    plate: str
    vehicle: str
    room: str
    description: str
    reason: str
    verified: str
    no_plate: str
    plate_until: str
    note: str
    person: str
    phone: str
    in_at: str
    due_at: str
    out_at: str
    out_seq: int


@dataclass(frozen=True, slots=True)
class Passage:
    """What a passage verb returns: the stay as it is now and the line that it wrote."""

    visit: VehicleVisit
    line: Line


@dataclass(frozen=True, slots=True)
class VehicleDetails:
    """What the form knows of a vehicle that is about to pass."""

    plate: str
    vehicle: VehicleClass
    room: str = ""
    description: str = ""
    reason: str = ""
    verified: str = ""
    no_plate: str = ""
    stay_minutes: int = 0
    note: str = ""
    person: str = ""
    phone: str = ""
    plate_until: str = ""


def admit_vehicle(register: Register, actor: str, details: VehicleDetails) -> Passage:
    """Log a vehicle coming in.

    Raises:
        Refused: ``vehicle.already_inside`` (since), ``watchlist.refused`` (reason),
            ``vehicle.plate_or_reason`` when there is neither a plate nor a reason,
            ``date.invalid`` of a temporary plate's last day.
    """
    with register.writing(actor) as page:
        return record_vehicle(page, details)


def record_vehicle(page: Page, details: VehicleDetails) -> Passage:
    """Check and record one vehicle coming in within a transaction; refuses as its verb does."""
    details = _checked(details)
    stop_watched(page.rows, plate=details.plate, name=details.person, phone=details.phone)
    inside = inside_visit(page.rows, details.plate)
    if inside is not None:
        since = page.clock_text(inside.in_at)
        raise Refused("vehicle.already_inside", plate=details.plate, since=since)
    entry = page.record(VehicleEntered(**columns_of(details)))
    return Passage(_begun(entry), line_of(entry))


def release_vehicle(
    register: Register, actor: str, plate: str, *, visit: int = 0, note: str = ""
) -> Passage:
    """Log a vehicle going out; one never seen entering is logged as just that.

    Args:
        visit: the stay that ends, for vehicles without a plate.

    Raises:
        Refused: ``vehicle.not_inside`` when ``visit`` has ended already,
            ``vehicle.plate_or_reason`` when neither plate nor visit says which.
    """
    number = kept_plate(plate)
    if not number and not visit:
        raise Refused("vehicle.plate_or_reason")
    with register.writing(actor) as page:
        if not visit and (repeated := _just_left(page, number)) is not None:
            return repeated
        stay = _stay(page.rows, number, visit)
        entry = page.record(_left_event(page.rows, stay, number, clean_field("note", note)))
        return Passage(_visit(page.rows, entry.event.visit or entry.seq), line_of(entry))


def pass_emergency(register: Register, actor: str, plate: str = "", note: str = "") -> Passage:
    """Log a fire engine or ambulance going in: nothing asked, nothing checked.

    道路交通安全法 53; domain.md §2: pass at once, log only.
    """
    number, note = kept_plate(plate), clean_field("note", note)
    with register.writing(actor) as page:
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
        return Passage(_begun(entry), line_of(entry))


def refuse_vehicle(
    register: Register, actor: str, details: VehicleDetails, reason: str, watchlist: int = 0
) -> Line:
    """Log that a vehicle was stopped and did not come in.

    Raises:
        Refused: ``reason.needed``.
    """
    if not reason.strip():
        raise Refused("reason.needed")
    with register.writing(actor) as page:
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
    return rows.first(VehicleVisit, "vehicle_visits", "WHERE plate = ? AND out_at = ''", plate)


def vehicles_inside(rows: Rows) -> tuple[VehicleVisit, ...]:
    """Return all open stays, the ones due first on top."""
    rest = "WHERE out_at = '' ORDER BY due_at = '', due_at, in_at"
    return rows.find(VehicleVisit, "vehicle_visits", rest)


def _checked(details: VehicleDetails) -> VehicleDetails:
    details = cleaned(details)
    if not details.plate and not details.no_plate:
        raise Refused("vehicle.plate_or_reason")
    return replace(details, plate_until=_last_day(details))


def _last_day(details: VehicleDetails) -> str:
    """Return the last day of a temporary plate; no other plate has one."""
    temporary = parse_plate(details.plate).kind is PlateKind.TEMPORARY
    return checked_date(details.plate_until) if temporary else ""


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


def _known_vehicle(rows: Rows, plate: str) -> VehicleLeft:
    """Return an exit of ``plate`` without an entry, with what the registry knows of it."""
    found = rows.all("SELECT room, owner, description FROM vehicles WHERE plate = ?", plate)
    room, owner, description = found[0] if found else ("", "", "")
    kind = VehicleClass.RESIDENT if found else VehicleClass.OUTSIDE
    return VehicleLeft(
        plate=plate, vehicle=kind, visit=0, room=room, description=description, person=owner
    )


@projects(VehicleEntered)
def _project_entered(entry: Entry[VehicleEntered], rows: Rows) -> None:
    rows.insert("vehicle_visits", **columns_of(_begun(entry)))
    touch_plate(rows, entry.event, entry.at)


def _begun(entry: Entry[VehicleEntered]) -> VehicleVisit:
    """Return the stay that an entry begins."""
    return VehicleVisit(
        id=entry.seq,
        **_said(entry.event),
        in_at=entry.at,
        due_at=due_at(entry.at, entry.event.stay_minutes),
        out_at="",
        out_seq=0,
    )


def _said(event: VehicleEntered | VehicleLeft) -> dict[str, Any]:
    """Return what a passage says of the stay."""
    return {name: said for name, said in vars(event).items() if name in VehicleVisit.__slots__}


@projects(VehicleLeft)
def _project_left(entry: Entry[VehicleLeft], rows: Rows) -> None:
    event = entry.event
    if event.visit:
        rows.update("vehicle_visits", {"id": event.visit}, out_at=entry.at, out_seq=entry.seq)
    else:
        rows.insert("vehicle_visits", **_unseen_stay(entry))
    touch_plate(rows, event, entry.at)


def _unseen_stay(entry: Entry[VehicleLeft]) -> dict[str, Any]:
    """Return the row of a stay of which only the end was seen."""
    blank = dict.fromkeys(VehicleVisit.__slots__, "")
    ended = {"id": entry.seq, "out_at": entry.at, "out_seq": entry.seq}
    return {**blank, **_said(entry.event), **ended}


@amends(VehicleEntered)
def _amend_entered(entry: Entry[VehicleEntered], after: VehicleEntered | None, rows: Rows) -> None:
    if after is None:
        rows.delete("vehicle_visits", id=entry.seq)
        reopen_expected(rows, entry.seq)
        return
    due = due_at(entry.at, after.stay_minutes)
    rows.update("vehicle_visits", {"id": entry.seq}, **_said(after), due_at=due)
    touch_corrected(rows, entry.event, after, entry.at)


@amends(VehicleLeft)
def _amend_left(entry: Entry[VehicleLeft], after: VehicleLeft | None, rows: Rows) -> None:
    if after is None and entry.event.visit:
        rows.update("vehicle_visits", {"id": entry.event.visit}, out_at="", out_seq=0)
    elif after is None:
        rows.delete("vehicle_visits", id=entry.seq)
    elif not entry.event.visit:
        rows.replace("vehicle_visits", **_unseen_stay(replace(entry, event=after)))
        touch_corrected(rows, entry.event, after, entry.at)


@amends(VehicleRefused)
def _amend_refused(entry: Entry[VehicleRefused], after: VehicleRefused | None, rows: Rows) -> None:
    """Refusals have no state; the line alone changes."""
