"""Residents' vehicles: which plate belongs to which room, where it parks, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from guardpost.errors import Refused
from guardpost.gate.cleaning import kept_phone
from guardpost.gate.plates import parse_plate
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.households import TEXT_LIMIT, index_name, room_parts, unindex_name
from guardpost.registry.plate_parts import remember_plate
from guardpost.registry.watchlist import stop_watched
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name


class Tenure(StrEnum):
    """By what right it parks: none said, its own fixed space, by the month, for a while."""

    NONE = ""
    FIXED = "fixed"
    MONTHLY = "monthly"
    TEMPORARY = "temporary"


@dataclass(frozen=True, slots=True)
class RegistrationDetails:
    """What the form or a workbook knows of a resident's vehicle.

    Attributes:
        parking: the space, such as ``B2-117``.
        valid_until: last day, ``2026-07-31``; empty for no end.
    """

    plate: str
    room: str
    owner: str = ""
    phone: str = ""
    description: str = ""
    parking: str = ""
    tenure: Tenure = Tenure.NONE
    valid_until: str = ""
    note: str = ""


@dataclass(frozen=True)
class VehicleRegistered(Event, kind="vehicle.registered"):
    """A plate is known to belong to a room."""

    plate: str
    room: str
    description: str = ""
    parking: str = ""
    tenure: Tenure = Tenure.NONE
    valid_until: str = ""
    note: str = ""
    owner: str = personal()
    phone: str = personal()

    @property
    def subject(self) -> str:
        """``vehicle:<plate>``."""
        return f"vehicle:{self.plate}"


@dataclass(frozen=True)
class VehicleChanged(Event, kind="vehicle.changed"):
    """A resident's vehicle is this from now on, the whole of it.

    Attributes:
        vehicle: the seq of the entry that made it known.
        was: the plate until now.
    """

    vehicle: int
    was: str
    plate: str
    room: str
    description: str = ""
    parking: str = ""
    tenure: Tenure = Tenure.NONE
    valid_until: str = ""
    note: str = ""
    owner: str = personal()
    phone: str = personal()

    @property
    def subject(self) -> str:
        """``vehicle:<plate until now>``."""
        return f"vehicle:{self.was}"


@dataclass(frozen=True)
class VehicleDeregistered(Event, kind="vehicle.deregistered"):
    """A plate is no longer a resident's; ``vehicle`` as in ``VehicleChanged``."""

    plate: str
    reason: str
    vehicle: int = 0

    @property
    def subject(self) -> str:
        """``vehicle:<plate>``."""
        return f"vehicle:{self.plate}"


@dataclass(frozen=True, slots=True)
class RegisteredVehicle:
    """A resident's vehicle; ``id`` is the seq of the entry that made it known."""

    plate: str
    id: int
    room: str
    owner: str
    phone: str
    description: str
    parking: str
    tenure: str
    valid_until: str
    note: str
    since: str
    changed_at: str = ""

    def expired(self, today: str) -> bool:
        """Tell whether its last day is before ``today`` (``2026-06-12``)."""
        return bool(self.valid_until) and self.valid_until < today


def add_vehicle(register: Register, actor: str, details: RegistrationDetails) -> RegisteredVehicle:
    """Make a resident's vehicle known.

    Raises:
        Refused: ``vehicle.plate_needed``, ``vehicle.room_needed``, ``date.invalid``,
            ``vehicle.registered_already`` (room), ``watchlist.refused``.
    """
    with register.writing(actor, "registry.vehicles.add_vehicle") as page:
        plate = record_vehicle(page, details)
        return _known(page.rows, plate)


def record_vehicle(page: Page, details: RegistrationDetails) -> str:
    """Check and record one vehicle within a transaction; return its plate."""
    event = VehicleRegistered(**_cleaned(details))
    check_vehicle(page.rows, event)
    stop_watched(page.rows, plate=event.plate)
    page.record(event)
    return event.plate


def change_vehicle(
    register: Register, actor: str, plate: str, details: RegistrationDetails
) -> RegisteredVehicle:
    """Put other words in the place of a vehicle's; what is the same is not written.

    Raises:
        Refused: ``vehicle.not_registered``, and what :func:`add_vehicle` is refused for; the
            watchlist is asked when the plate is another.
    """
    with register.writing(actor, "registry.vehicles.change_vehicle") as page:
        return _known(page.rows, record_vehicle_change(page, plate, details))


def record_vehicle_change(page: Page, plate: str, details: RegistrationDetails) -> str:
    """Check and record a change within a transaction; return the plate from now on."""
    values = _cleaned(details)
    before = _known(page.rows, parse_plate(plate).number)
    check_vehicle(page.rows, VehicleRegistered(**values), before.id)
    if values["plate"] != before.plate:
        stop_watched(page.rows, plate=values["plate"])
    if any(getattr(before, name) != value for name, value in values.items()):
        page.record(VehicleChanged(vehicle=before.id, was=before.plate, **values))
    number: str = values["plate"]
    return number


def _cleaned(details: RegistrationDetails) -> dict[str, Any]:
    return {
        "plate": parse_plate(details.plate).number,
        "room": room_parts(details.room).room,
        "description": clean_line(details.description, TEXT_LIMIT),
        "parking": clean_line(details.parking, TEXT_LIMIT),
        "tenure": details.tenure,
        "valid_until": checked_date(details.valid_until),
        "note": clean_line(details.note, TEXT_LIMIT),
        "owner": clean_name(details.owner),
        "phone": kept_phone(details.phone),
    }


def check_vehicle(rows: Rows, event: VehicleRegistered, itself: int = 0) -> None:
    """Refuse a vehicle without plate or room, or a known one.

    Args:
        itself: the vehicle's own id when an entry is being corrected.
    """
    if not event.plate:
        raise Refused("vehicle.plate_needed")
    if not event.room:
        raise Refused("vehicle.room_needed")
    known = registered(rows, event.plate)
    if known is not None and known.id != itself:
        raise Refused("vehicle.registered_already", plate=event.plate, room=known.room)


def checked_date(text: str) -> str:
    """Return ``2026-07-31`` or an empty text.

    Raises:
        Refused: ``date.invalid``.
    """
    if not text.strip():
        return ""
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError as error:
        raise Refused("date.invalid", text=text[:20]) from error


def end_vehicle(register: Register, actor: str, plate: str, reason: str) -> RegisteredVehicle:
    """Take a vehicle out of the registry; the entries stay. Return what it was.

    Raises:
        Refused: ``reason.needed``, ``vehicle.not_registered``.
    """
    if not reason.strip():
        raise Refused("reason.needed")
    with register.writing(actor, "registry.vehicles.end_vehicle") as page:
        before = _known(page.rows, parse_plate(plate).number)
        reason = clean_line(reason, TEXT_LIMIT)
        page.record(VehicleDeregistered(before.plate, reason, before.id))
        return before


def registered(rows: Rows, plate: str) -> RegisteredVehicle | None:
    """Return a resident's vehicle by its normalised plate, or None."""
    return rows.first(RegisteredVehicle, "vehicles", "WHERE plate = ?", plate)


def vehicles_of(rows: Rows, room: str) -> tuple[RegisteredVehicle, ...]:
    """Return a room's vehicles, the longest known first."""
    return rows.find(RegisteredVehicle, "vehicles", "WHERE room = ? ORDER BY id", room)


def vehicles_ever_of(rows: Rows, room: str) -> tuple[int, ...]:
    """Return the ids of all vehicles that a room ever had, the ended ones too."""
    sql = "SELECT vehicle FROM vehicle_rooms WHERE room = ? ORDER BY vehicle"
    return tuple(vehicle for (vehicle,) in rows.all(sql, room))


def _known(rows: Rows, plate: str) -> RegisteredVehicle:
    found = registered(rows, plate)
    if found is None:
        raise Refused("vehicle.not_registered", plate=plate)
    return found


def _columns(event: VehicleRegistered | VehicleChanged) -> dict[str, object]:
    return {
        "plate": event.plate,
        "reversed": event.plate[::-1],
        "room": event.room,
        "owner": event.owner,
        "phone": event.phone,
        "description": event.description,
        "parking": event.parking,
        "tenure": event.tenure.value,
        "valid_until": event.valid_until,
        "note": event.note,
    }


@projects(VehicleRegistered)
def _project_registered(entry: Entry[VehicleRegistered], rows: Rows) -> None:
    rows.insert("vehicles", id=entry.seq, **_columns(entry.event), since=entry.at)
    _remember_room(rows, entry.event.room, entry.seq)
    remember_plate(rows, entry.event.plate)
    index_name(rows, "vehicle_text", entry.seq, entry.event.owner)


@projects(VehicleChanged)
def _project_changed(entry: Entry[VehicleChanged], rows: Rows) -> None:
    vehicle = entry.event.vehicle
    rows.update(
        "vehicles",
        {"id": vehicle},
        **_columns(entry.event),
        changed_at=entry.at,
        changed_seq=entry.seq,
    )
    _remember_room(rows, entry.event.room, vehicle)
    remember_plate(rows, entry.event.plate)
    unindex_name(rows, "vehicle_text", vehicle)
    index_name(rows, "vehicle_text", vehicle, entry.event.owner)


@projects(VehicleDeregistered)
def _project_deregistered(entry: Entry[VehicleDeregistered], rows: Rows) -> None:
    known = registered(rows, entry.event.plate)
    if known is not None:
        _forget(rows, known.id)


@amends(VehicleRegistered)
def _amend_registered(
    entry: Entry[VehicleRegistered], after: VehicleRegistered | None, rows: Rows
) -> None:
    if after is None:
        _forget(rows, entry.seq)
        return
    rows.update("vehicles", {"id": entry.seq}, **_columns(after))
    _remember_room(rows, after.room, entry.seq)
    remember_plate(rows, after.plate)
    unindex_name(rows, "vehicle_text", entry.seq)
    index_name(rows, "vehicle_text", entry.seq, after.owner)


def _remember_room(rows: Rows, room: str, vehicle: int) -> None:
    """Keep that a vehicle belonged to a room, whatever becomes of it: its history stays."""
    rows.value("INSERT OR IGNORE INTO vehicle_rooms (room, vehicle) VALUES (?, ?)", room, vehicle)


def _forget(rows: Rows, vehicle: int) -> None:
    rows.delete("vehicles", id=vehicle)
    unindex_name(rows, "vehicle_text", vehicle)
