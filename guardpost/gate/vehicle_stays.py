"""Vehicles inside: the facts of a passage, and what they change.

Handbook 秩序维护部 (二) 1 (5): 住户车辆、非住户车辆、外来车辆、摩托车、三轮车、自行车.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from guardpost.gate.line import Line
from guardpost.gate.plates_seen import touch_corrected, touch_plate
from guardpost.gate.rules import due_at
from guardpost.gate.telling import OFFICER, await_telling, forget_telling
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.registry.expected import reopen_expected
from guardpost.store.rows import Rows, columns_of


class VehicleClass(StrEnum):
    """The handbook's six kinds of vehicle, then what outside ones are asked apart for."""

    RESIDENT = "resident"
    NONRESIDENT = "nonresident"
    OUTSIDE = "outside"
    MOTORCYCLE = "motorcycle"
    TRICYCLE = "tricycle"
    BICYCLE = "bicycle"
    EMERGENCY = "emergency"
    OFFICIAL = "official"
    DELIVERY = "delivery"
    VAN = "van"
    TRUCK = "truck"
    MOVING = "moving"


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
        goods: of vans and trucks, the slip released for it or ``none``.
    """

    visit: int
    room: str = ""
    description: str = ""
    no_plate: str = ""
    goods: str = ""
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
    """What a passage verb returns: the stay as it is now and the line that it wrote.

    Attributes:
        more: lines written beside it, such as the leader's order.
    """

    visit: VehicleVisit
    line: Line
    more: tuple[Line, ...] = ()


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


@projects(VehicleEntered)
def _project_entered(entry: Entry[VehicleEntered], rows: Rows) -> None:
    rows.insert("vehicle_visits", **columns_of(begun(entry)))
    touch_plate(rows, entry.event, entry.at)
    if entry.event.vehicle is VehicleClass.OFFICIAL:
        await_telling(rows, entry.seq, OFFICER)


def begun(entry: Entry[VehicleEntered]) -> VehicleVisit:
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
        forget_telling(rows, entry.seq)
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
