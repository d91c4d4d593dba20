"""The panel at the right: all about one vehicle before the guard presses Enter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from guardpost.gate.carrying import waiting_slips
from guardpost.gate.line import Line
from guardpost.gate.plates import parse_plate
from guardpost.gate.rules import carries, minutes_overdue
from guardpost.gate.search_hits import Hit, Rank, Way
from guardpost.gate.search_vehicles import Sighting, hit_of
from guardpost.gate.vehicles import VehicleVisit, inside_visit
from guardpost.gate.views import line_at
from guardpost.registry.vehicles import vehicles_of
from guardpost.registry.watchlist import Listing
from guardpost.store.rows import Rows

LAST_PASSAGES = 4
MOST_CARS = 20


@dataclass(frozen=True, slots=True)
class OtherCar:
    """Another vehicle of the household, and since when it is inside."""

    plate: str
    plate_kind: str
    inside: bool
    since: str


@dataclass(frozen=True, slots=True)
class CardAlert:
    """What the guard should know first.

    Attributes:
        code: ``alert.watchlist``, ``alert.expired``, ``alert.plate_expired``,
            ``alert.overdue``, ``alert.slip_open``.
        mark: the reason, the last day, or the slip's number.
        at: a book time: listed since, due at, or applied at; empty when none.
    """

    code: str
    mark: str
    at: str


@dataclass(frozen=True, slots=True)
class VehicleCard:
    """One vehicle; the fields that a ``Hit`` has too mean the same.

    Attributes:
        passages: the last ones, newest first.
    """

    plate: str
    plate_kind: str
    plate_until: str
    vehicle: str
    registered: bool
    room: str
    person: str
    phone: str
    relation: str
    description: str
    parking: str
    tenure: str
    valid_until: str
    expired: bool
    inside: bool
    since: str
    due_at: str
    visit: int
    others: tuple[OtherCar, ...]
    passages: tuple[Line, ...]
    watch: Listing | None
    alerts: tuple[CardAlert, ...]


_SHARED = tuple(name for name in VehicleCard.__slots__ if name in Hit.__slots__)


def vehicle_card(rows: Rows, plate: str, now: datetime) -> VehicleCard | None:
    """Return what is known of a vehicle; None when nothing is."""
    number = parse_plate(plate).number
    hit = hit_of(rows, Sighting(number, Way.HEAD, 0, 0, Rank.EXACT), now)
    if hit is None:
        return None
    shared = {name: getattr(hit, name) for name in _SHARED}
    return VehicleCard(
        **shared,
        others=_others(rows, hit),
        passages=_passages(rows, number),
        alerts=tuple(_alerts(rows, hit, now)),
    )


def _others(rows: Rows, hit: Hit) -> tuple[OtherCar, ...]:
    cars = vehicles_of(rows, hit.room)[:MOST_CARS] if hit.registered else ()
    return tuple(_other(rows, car.plate) for car in cars if car.plate != hit.plate)


def _other(rows: Rows, plate: str) -> OtherCar:
    stay = inside_visit(rows, plate)
    since = stay.in_at if stay is not None else ""
    return OtherCar(plate, parse_plate(plate).kind, stay is not None, since)


def _passages(rows: Rows, plate: str) -> tuple[Line, ...]:
    open_first = "WHERE plate = ? AND out_seq = 0 ORDER BY id DESC LIMIT 1"
    ended = f"WHERE plate = ? AND out_seq > 0 ORDER BY out_seq DESC LIMIT {LAST_PASSAGES}"
    stays = [
        *rows.find(VehicleVisit, "vehicle_visits", open_first, plate),
        *rows.find(VehicleVisit, "vehicle_visits", ended, plate),
    ]
    entered = {stay.id for stay in stays if stay.in_at}
    numbers = entered | {stay.out_seq for stay in stays if stay.out_seq}
    refusals = (
        "SELECT seq FROM ledger WHERE kind = 'vehicle.refused' AND subject = ?"
        f" ORDER BY seq DESC LIMIT {LAST_PASSAGES}"
    )
    numbers |= {seq for (seq,) in rows.all(refusals, f"vehicle:{plate}")}
    newest = sorted(numbers, reverse=True)[:LAST_PASSAGES]
    return tuple(line_at(rows, seq) for seq in newest)


def _alerts(rows: Rows, hit: Hit, now: datetime) -> list[CardAlert]:
    alerts = []
    if hit.watch is not None:
        alerts.append(CardAlert("alert.watchlist", hit.watch.reason, hit.watch.since))
    if hit.expired:
        alerts.append(CardAlert("alert.expired", hit.valid_until, ""))
    if hit.plate_until and hit.plate_until < f"{now:%Y-%m-%d}":
        alerts.append(CardAlert("alert.plate_expired", hit.plate_until, ""))
    if minutes_overdue(hit.due_at, now):
        alerts.append(CardAlert("alert.overdue", "", hit.due_at))
    # A slip that names no vehicle yet may be for the van that comes from its room.
    room = hit.room if carries(hit.vehicle, hit.description) else ""
    sql = "SELECT applied_at FROM slips WHERE number = ?"
    for number in waiting_slips(rows, hit.plate, room, f"{now:%Y%m%d}"):
        alerts.append(CardAlert("alert.slip_open", number, rows.value(sql, number)))
    return alerts
