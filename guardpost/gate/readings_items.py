"""How removals, incidents, requests and the registry's own entries read as a line. Pure."""

from __future__ import annotations

from dataclasses import replace

from guardpost.gate.corrections import EntryCorrected
from guardpost.gate.incidents import IncidentClosed, IncidentOpened, IncidentStepAdded
from guardpost.gate.line import Direction, Line, blank_line, lines
from guardpost.gate.service import ServiceRequested
from guardpost.gate.slip_events import (
    ConsentRecorded,
    IdentityChecked,
    ItemAdded,
    ItemsRefused,
    ItemsReleased,
    LineCounted,
    RemovalApplied,
    RemovalVehicleChecked,
)
from guardpost.gate.slips import OwnerAnswer
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import ClockStepped
from guardpost.registry.households import ResidentAdded, ResidentEnded
from guardpost.registry.permits import PermitEnded, PermitIssued
from guardpost.registry.vehicles import VehicleDeregistered, VehicleRegistered
from guardpost.registry.watchlist import Watched, WatchEnded


def slip_line(entry: Entry[Event], slip: str) -> Line:
    """Return a line about a slip, with no more than its number."""
    return replace(blank_line(entry), badge="slip", mark=slip)


@lines(RemovalApplied)
def _applied(entry: Entry[RemovalApplied]) -> Line:
    event = entry.event
    items = "、".join(f"{item.name}×{item.quantity}" for item in event.items)
    return replace(
        slip_line(entry, event.slip),
        who=event.applicant,
        who_label="" if event.applicant else f"applicant.{event.relation}",
        room=event.room,
        category="removal.applied",
        note=items,
        note_codes=(f"applicant.{event.relation}",),
    )


@lines(ItemAdded)
def _item_added(entry: Entry[ItemAdded]) -> Line:
    item = entry.event.item
    line = slip_line(entry, entry.event.slip)
    return replace(line, category="removal.item_added", note=f"{item.name}×{item.quantity}")


@lines(LineCounted)
def _counted(entry: Entry[LineCounted]) -> Line:
    event = entry.event
    line = slip_line(entry, event.slip)
    return replace(line, category="removal.counted", note=f"#{event.line}: {event.counted}")


@lines(IdentityChecked)
def _identity(entry: Entry[IdentityChecked]) -> Line:
    seen = () if entry.event.seen else ("check.taken_back",)
    line = slip_line(entry, entry.event.slip)
    return replace(line, category="removal.identity_checked", note_codes=seen)


@lines(RemovalVehicleChecked)
def _vehicle(entry: Entry[RemovalVehicleChecked]) -> Line:
    seen = () if entry.event.seen else ("check.taken_back",)
    line = slip_line(entry, entry.event.slip)
    return replace(line, category="removal.vehicle_checked", note_codes=seen)


@lines(ConsentRecorded)
def _consent(entry: Entry[ConsentRecorded]) -> Line:
    event = entry.event
    return replace(
        slip_line(entry, event.slip),
        who=event.who,
        who_label="" if event.who else "relation.owner",
        category="removal.consent_recorded",
        note_codes=_consented(event),
    )


def _consented(event: ConsentRecorded) -> tuple[str, ...]:
    answer = () if event.answer is OwnerAnswer.AGREED else (f"answer.{event.answer}",)
    return (f"consent.{event.by}", *answer)


@lines(ItemsReleased)
def _released(entry: Entry[ItemsReleased]) -> Line:
    event = entry.event
    return replace(
        slip_line(entry, event.slip),
        direction=Direction.OUT,
        who=event.applicant,
        who_label="" if event.applicant else "removal.items",
        room=event.room,
        category="removal.released",
        note=f"{event.pieces}",
        note_codes=("removal.pieces",),
    )


@lines(ItemsRefused)
def _refused(entry: Entry[ItemsRefused]) -> Line:
    event = entry.event
    return replace(
        slip_line(entry, event.slip),
        direction=Direction.REFUSED,
        who=event.applicant,
        who_label="" if event.applicant else "removal.items",
        room=event.room,
        category="removal.refused",
        note=event.reason,
    )


@lines(IncidentOpened)
def _incident(entry: Entry[IncidentOpened]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), mark="", room=event.place)
    return replace(
        line, who_label=f"incident.{event.category}", category="incident.opened", note=event.what
    )


@lines(IncidentStepAdded)
def _step(entry: Entry[IncidentStepAdded]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), mark="", category="incident.step")
    return replace(line, who=event.by, note=event.what)


@lines(IncidentClosed)
def _closed(entry: Entry[IncidentClosed]) -> Line:
    line = replace(blank_line(entry), mark="", category="incident.closed")
    return replace(line, note=entry.event.result)


@lines(ServiceRequested)
def _service(entry: Entry[ServiceRequested]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        mark="",
        who=event.name,
        who_label="" if event.name else "service.resident",
        room=event.room,
        category=f"service.{event.service}",
        note=event.content,
    )


@lines(EntryCorrected)
def _corrected(entry: Entry[EntryCorrected]) -> Line:
    """Read a correction alone; ``views`` shows it with the values it gives."""
    event = entry.event
    code = "correction.struck_out" if event.voids else "correction.corrected"
    line = replace(blank_line(entry), category="correction", corrects=event.of_seq)
    return replace(line, note=event.reason, note_codes=(code,))


@lines(ResidentAdded)
def _resident_added(entry: Entry[ResidentAdded]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), mark="", room=event.room, category="registry.resident_added")
    return replace(line, who=event.name, note_codes=(f"relation.{event.relation}",))


@lines(ResidentEnded)
def _resident_ended(entry: Entry[ResidentEnded]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), mark="", room=event.room, category="registry.resident_ended")
    return replace(line, note=event.reason)


@lines(VehicleRegistered)
def _registered(entry: Entry[VehicleRegistered]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), badge="plate", category="registry.vehicle_registered")
    return replace(line, who=event.owner, room=event.room, note=event.description)


@lines(VehicleDeregistered)
def _deregistered(entry: Entry[VehicleDeregistered]) -> Line:
    line = replace(blank_line(entry), badge="plate", category="registry.vehicle_deregistered")
    return replace(line, note=entry.event.reason)


@lines(PermitIssued)
def _permit(entry: Entry[PermitIssued]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), room=event.room, category="registry.permit_issued")
    return replace(line, who=event.name, note=event.company)


@lines(PermitEnded)
def _permit_ended(entry: Entry[PermitEnded]) -> Line:
    line = replace(blank_line(entry), category="registry.permit_ended")
    return replace(line, note=entry.event.reason)


@lines(Watched)
def _watched(entry: Entry[Watched]) -> Line:
    event = entry.event
    badge = "plate" if event.plate else ""
    line = replace(blank_line(entry), badge=badge, mark=event.plate, who=event.name)
    level = (f"watch.{event.level}",)
    return replace(line, category="registry.watched", note=event.reason, note_codes=level)


@lines(WatchEnded)
def _watch_ended(entry: Entry[WatchEnded]) -> Line:
    line = replace(blank_line(entry), mark="", category="registry.watch_ended")
    return replace(line, note=entry.event.reason)


@lines(ClockStepped)
def _clock(entry: Entry[ClockStepped]) -> Line:
    seconds = abs(entry.event.seconds)
    by = f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    way = "clock.ahead" if entry.event.seconds > 0 else "clock.back"
    line = replace(blank_line(entry), mark="", category="clock.stepped")
    return replace(line, note=by, note_codes=(way,))
