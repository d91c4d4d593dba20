"""What a correction may change: fields, their forms, and what later entries stand upon.

A corrected value is checked as it would have been at entry. An entry that a later one
builds upon is struck out only after that one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, TypeVar, get_type_hints

from guardpost.errors import Refused
from guardpost.gate.cards import CardReturned, card_back
from guardpost.gate.cleaning import clean_field
from guardpost.gate.hours import work_hours
from guardpost.gate.incidents import (
    IncidentOpened,
    IncidentStepAdded,
    check_incident,
    check_step,
)
from guardpost.gate.removals import check_application
from guardpost.gate.rules import (
    NOT_STOPPED,
    enforce,
    new_stops,
    stops_of_exit,
    stops_of_vehicle,
    stops_of_visitor,
)
from guardpost.gate.service import ServiceRequested, check_request
from guardpost.gate.slip_events import ItemsRefused, RemovalApplied
from guardpost.gate.slips import SlipState
from guardpost.gate.vehicles import VehicleEntered, VehicleLeft, VehicleRefused, inside_visit
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorEntered,
    VisitorLeft,
    VisitorRefused,
)
from guardpost.gate.works import minutes_allowed, permit_of, stops_at_gate
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.registry.households import ResidentAdded, check_resident
from guardpost.registry.permits import PermitIssued, check_permit
from guardpost.registry.vehicles import VehicleRegistered, check_vehicle, checked_date
from guardpost.registry.watchlist import Listing, stop_watched, watched
from guardpost.store.rows import Rows
from guardpost.times import local

T = TypeVar("T", bound=Event)
Scalar = str | int | bool

TEXT_LIMIT = 500
LARGEST_NUMBER = 1_000_000

# They tie an entry to others; a wrong one is struck out and written anew.
_TIES = frozenset(
    {
        *("visit", "card", "watchlist", "number", "resident", "incident", "slip"),
        *("permit", "goods", "entry", "about", "leader", "replaces"),
    }
)
# Taken by the program or by the pad, not typed.
_TAKEN = frozenset({"strokes", "pieces"})
_DATES = frozenset({"valid_from", "valid_until", "plate_until"})


def correctable_names(event: Event) -> tuple[str, ...]:
    """Return the names of the fields that a correction may change, in their order."""
    hints = get_type_hints(type(event))
    names = (f.name for f in fields(event) if _is_scalar(hints[f.name]))
    return tuple(name for name in names if name not in _ties(event) | _TAKEN)


def _ties(event: Event) -> frozenset[str]:
    """Return the fields that tie an entry to others; an exit is that of the plate inside."""
    ends_a_stay = isinstance(event, VehicleLeft) and event.visit
    return _TIES | {"plate"} if ends_a_stay else _TIES


def choices(event: Event, name: str) -> tuple[str, ...]:
    """Return the values of a field that has a fixed set of them; else nothing."""
    hint = get_type_hints(type(event))[name]
    return tuple(hint) if issubclass(hint, StrEnum) else ()


def checked_value(event: Event, name: str, value: Scalar) -> Scalar:
    """Return a new value in the form that the field has.

    Raises:
        Refused: ``correction.field``, ``correction.value``, and what the form refuses.
    """
    if name not in correctable_names(event):
        raise Refused("correction.field", field=name)
    hint = get_type_hints(type(event))[name]
    if issubclass(hint, StrEnum):
        return _chosen(hint, name, value)
    if hint is str and isinstance(value, str):
        return checked_date(value) if name in _DATES else clean_field(name, value, TEXT_LIMIT)
    if type(value) is not hint or not _in_range(value):
        raise Refused("correction.value", field=name)
    return value


def _in_range(value: Scalar) -> bool:
    return isinstance(value, int) and 0 <= value <= LARGEST_NUMBER


def _chosen(hint: type[StrEnum], name: str, value: Scalar) -> str:
    try:
        return hint(str(value)).value
    except ValueError as error:
        raise Refused("correction.value", field=name) from error


def _is_scalar(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, str | int)


Guard = Callable[[Entry[Any], Any, Rows], None]
_GUARDS: dict[str, Guard] = {}


def _guards(event: type[T]) -> Callable[[Callable[[Entry[T], T | None, Rows], None]], Guard]:
    """Declare what else must hold when such an entry is corrected (None: struck out)."""

    def keep(function: Callable[[Entry[T], T | None, Rows], None]) -> Guard:
        _GUARDS[event.kind] = function
        return function

    return keep


def check_correction(entry: Entry[Event], after: Event | None, rows: Rows) -> None:
    """Refuse a correction that would contradict what was written later.

    Args:
        entry: the entry as it stands; ``after`` what it becomes, None when struck out.

    Raises:
        Refused: ``correction.later_entry`` (seq), ``correction.ended``, and what the
            corrected values would have been refused for at entry.
    """
    guard = _GUARDS.get(entry.kind)
    if guard is not None:
        guard(entry, after, rows)


def _later(seq: int | None) -> None:
    if seq:
        raise Refused("correction.later_entry", seq=seq)


@_guards(VehicleEntered)
def _vehicle_entered(
    entry: Entry[VehicleEntered], after: VehicleEntered | None, rows: Rows
) -> None:
    ended = rows.value("SELECT out_seq FROM vehicle_visits WHERE id = ?", entry.seq)
    if after is None:
        _later(ended)
        return
    if not (after.plate or after.no_plate):
        raise Refused("vehicle.plate_or_reason")
    other = None if ended else inside_visit(rows, after.plate)
    if other is not None and other.id != entry.seq:
        since = local(other.in_at, entry.offset).strftime("%H:%M")
        raise Refused("vehicle.already_inside", plate=after.plate, since=since)
    enforce(new_stops(stops_of_vehicle(entry.event.vehicle), stops_of_vehicle(after.vehicle)))
    if after.vehicle not in NOT_STOPPED:
        _stop_newly_named(rows, entry.event, after, **_OF_VEHICLE)


@_guards(VehicleLeft)
def _vehicle_left(entry: Entry[VehicleLeft], after: VehicleLeft | None, rows: Rows) -> None:
    if after is None and entry.event.visit:
        sql = "SELECT plate FROM vehicle_visits WHERE id = ?"
        # The plate of the stay may have been put right since.
        again = inside_visit(rows, rows.value(sql, entry.event.visit) or "")
        _later(again.id if again is not None else 0)
    elif after is not None:
        enforce(new_stops(_exit_stops(entry.event), _exit_stops(after)))


def _exit_stops(left: VehicleLeft) -> Iterator[Refused]:
    return stops_of_exit(left.vehicle, left.goods, looks=left.description)


@_guards(VisitorEntered)
def _visitor_entered(
    entry: Entry[VisitorEntered], after: VisitorEntered | None, rows: Rows
) -> None:
    if after is None:
        _later(rows.value("SELECT out_seq FROM visitor_visits WHERE id = ?", entry.seq))
        return
    works = VisitorCategory.RENOVATION
    if after.category is works and entry.event.category is not works:
        # Nobody's permit was looked at: it is struck out and written anew with it.
        raise Refused("correction.field", field="category")
    enforce(new_stops(stops_of_visitor(entry.event), stops_of_visitor(after)))
    enforce(new_stops(_worker_stops(entry, entry.event, rows), _worker_stops(entry, after, rows)))
    if after.category is not VisitorCategory.OFFICER:
        _stop_newly_named(rows, entry.event, after, **_OF_VISITOR)


def _worker_stops(
    entry: Entry[VisitorEntered], event: VisitorEntered, rows: Rows
) -> Iterator[Refused]:
    """Yield what speaks against a worker, as at the time of the entry."""
    if event.category is VisitorCategory.RENOVATION:
        found = permit_of(rows, event.permit, event.name, event.room)
        then = local(entry.at, entry.offset)
        yield from stops_at_gate(rows, found, event.room, then, entry.seq)
        if event.stay_minutes != minutes_allowed(rows, event.stay_minutes, then):
            hours = work_hours(rows)
            yield Refused("permit.hours", starts=hours.starts, ends=hours.ends)


@_guards(VisitorLeft)
def _visitor_left(entry: Entry[VisitorLeft], after: VisitorLeft | None, rows: Rows) -> None:
    _later(card_back(rows, entry.event.visit))
    if after is not None and after.card_returned:
        return
    sql = "SELECT id FROM visitor_visits WHERE card = ? AND card_returned = 0 AND id <> ?"
    _later(rows.value(sql, entry.event.card, entry.event.visit))


@_guards(CardReturned)
def _card_returned(entry: Entry[CardReturned], after: CardReturned | None, rows: Rows) -> None:
    if after is None:
        sql = "SELECT id FROM visitor_visits WHERE card = ? AND card_returned = 0"
        _later(rows.value(sql, entry.event.card))


@_guards(VehicleRefused)
def _vehicle_refused(
    entry: Entry[VehicleRefused], after: VehicleRefused | None, rows: Rows
) -> None:
    _reason(after.reason if after is not None else "struck")


@_guards(VisitorRefused)
def _visitor_refused(
    entry: Entry[VisitorRefused], after: VisitorRefused | None, rows: Rows
) -> None:
    _reason(after.reason if after is not None else "struck")


@_guards(RemovalApplied)
def _removal_applied(
    entry: Entry[RemovalApplied], after: RemovalApplied | None, rows: Rows
) -> None:
    sql = "SELECT ended_seq, papers FROM slips WHERE number = ?"
    for ended, papers in rows.all(sql, entry.event.slip):
        _later(ended)
        if papers:
            # What is on paper is changed by a new slip that names the old.
            raise Refused("removal.on_paper", slip=entry.event.slip)
    if after is not None:
        check_application(after)


@_guards(ItemsRefused)
def _items_refused(entry: Entry[ItemsRefused], after: ItemsRefused | None, rows: Rows) -> None:
    state = rows.value("SELECT state FROM slips WHERE number = ?", entry.event.slip)
    collected = rows.value("SELECT collected_at FROM slips WHERE number = ?", entry.event.slip)
    if state != SlipState.REFUSED or collected:
        raise Refused("correction.ended")
    _reason(after.reason if after is not None else "struck")


@_guards(IncidentOpened)
def _incident_opened(
    entry: Entry[IncidentOpened], after: IncidentOpened | None, rows: Rows
) -> None:
    if after is not None:
        check_incident(after)
        _not_ahead(after.happened_at, entry.at)
        return
    _later(rows.value("SELECT max(id) FROM incident_steps WHERE incident = ?", entry.seq))
    if rows.value("SELECT closed_at FROM incidents WHERE id = ?", entry.seq):
        raise Refused("incident.closed")


@_guards(IncidentStepAdded)
def _incident_step(
    entry: Entry[IncidentStepAdded], after: IncidentStepAdded | None, rows: Rows
) -> None:
    if after is not None:
        check_step(after)
        _not_ahead(after.happened_at, entry.at)


@_guards(ServiceRequested)
def _service_requested(
    entry: Entry[ServiceRequested], after: ServiceRequested | None, rows: Rows
) -> None:
    if after is not None:
        check_request(after)


@_guards(ResidentAdded)
def _resident_added(entry: Entry[ResidentAdded], after: ResidentAdded | None, rows: Rows) -> None:
    _still_there(rows.value("SELECT 1 FROM residents WHERE id = ?", entry.seq))
    _later(rows.value("SELECT changed_seq FROM residents WHERE id = ?", entry.seq))
    if after is not None:
        check_resident(rows, after, entry.seq)


@_guards(VehicleRegistered)
def _vehicle_registered(
    entry: Entry[VehicleRegistered], after: VehicleRegistered | None, rows: Rows
) -> None:
    _still_there(rows.value("SELECT 1 FROM vehicles WHERE id = ?", entry.seq))
    _later(rows.value("SELECT changed_seq FROM vehicles WHERE id = ?", entry.seq))
    if after is not None:
        check_vehicle(rows, after, entry.seq)
        _stop_newly_named(rows, entry.event, after, plate="plate")


@_guards(PermitIssued)
def _permit_issued(entry: Entry[PermitIssued], after: PermitIssued | None, rows: Rows) -> None:
    sql = "SELECT 1 FROM permits WHERE number = ? AND ended_at = ''"
    _still_there(rows.value(sql, entry.event.number))
    _later(rows.value("SELECT changed_seq FROM permits WHERE number = ?", entry.event.number))
    if after is not None:
        check_permit(after)
        _stop_newly_named(rows, entry.event, after, name="name", phone="phone")


# How the watchlist calls what an entry names.
_OF_VEHICLE = {"plate": "plate", "name": "person", "phone": "phone"}
_OF_VISITOR = {name: name for name in ("plate", "name", "phone", "document")}


def newly_listed(entry: Entry[Event], after: Event | None, rows: Rows) -> Listing | None:
    """Return the listing of whom a correction says came in, and who was not named before."""
    if isinstance(after, VehicleEntered):
        return watched(rows, **_changed(entry.event, after, _OF_VEHICLE))
    if isinstance(after, VisitorEntered):
        return watched(rows, **_changed(entry.event, after, _OF_VISITOR))
    return None


def _stop_newly_named(rows: Rows, before: Event, after: Event, **named: str) -> None:
    """Stop a correction that would let somebody in by another name (watchlist)."""
    stop_watched(rows, **_changed(before, after, named))


def _changed(before: Event, after: Event, named: Mapping[str, str]) -> dict[str, str]:
    return {
        key: getattr(after, name)
        for key, name in named.items()
        if getattr(after, name) != getattr(before, name)
    }


def _reason(text: str) -> None:
    if not text:
        raise Refused("reason.needed")


def _not_ahead(happened_at: str, at: str) -> None:
    if not happened_at or happened_at > at:
        raise Refused("incident.time")


def _still_there(found: int | None) -> None:
    if found is None:
        raise Refused("correction.ended")
