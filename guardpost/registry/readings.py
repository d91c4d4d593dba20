"""How changes of what is known read as lines of the timeline."""

from __future__ import annotations

from dataclasses import replace

from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.projecting import Entry
from guardpost.registry.equipment import EquipmentAdded, EquipmentChanged, EquipmentEnded
from guardpost.registry.helpers import HelperAdded, HelperChanged, HelperEnded
from guardpost.registry.households import ResidentChanged
from guardpost.registry.permits import PermitChanged
from guardpost.registry.vehicles import VehicleChanged
from guardpost.registry.watchlist import WatchChanged


@lines(ResidentChanged)
def _resident_changed(entry: Entry[ResidentChanged]) -> Line:
    event = entry.event
    moved = event.was if event.was != event.room else ""
    line = replace(blank_line(entry), mark="", category="registry.resident_changed", note=moved)
    codes = (f"relation.{event.relation}",)
    return replace(line, room=event.room, who=event.name, note_codes=codes)


@lines(VehicleChanged)
def _vehicle_changed(entry: Entry[VehicleChanged]) -> Line:
    event = entry.event
    note = event.was if event.was != event.plate else event.description
    line = replace(blank_line(entry), badge="plate", mark=event.plate, note=note)
    return replace(line, category="registry.vehicle_changed", who=event.owner, room=event.room)


@lines(PermitChanged)
def _permit_changed(entry: Entry[PermitChanged]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), category="registry.permit_changed", room=event.room)
    note = " · ".join(filter(None, (event.company, event.valid_until)))
    return replace(line, who=event.name, note=note)


@lines(HelperAdded)
def _helper_added(entry: Entry[HelperAdded]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), category="registry.helper_added", room=event.room)
    return replace(line, who=event.name, note_codes=(f"helper.{event.category}",))


@lines(HelperChanged)
def _helper_changed(entry: Entry[HelperChanged]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), category="registry.helper_changed", room=event.room)
    return replace(line, who=event.name, note_codes=(f"helper.{event.category}",))


@lines(HelperEnded)
def _helper_ended(entry: Entry[HelperEnded]) -> Line:
    category = "registry.helper_ended"
    return replace(blank_line(entry), category=category, note=entry.event.reason)


@lines(WatchChanged)
def _watch_changed(entry: Entry[WatchChanged]) -> Line:
    event = entry.event
    badge = "plate" if event.plate else ""
    line = replace(blank_line(entry), badge=badge, mark=event.plate, who=event.name)
    codes = (f"watch.{event.level}",)
    return replace(line, category="registry.watch_changed", note=event.reason, note_codes=codes)


@lines(EquipmentAdded)
def _equipment_added(entry: Entry[EquipmentAdded]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), mark="", category="equipment.added")
    return replace(line, note=f"{event.name} × {event.expected}")


@lines(EquipmentChanged)
def _equipment_changed(entry: Entry[EquipmentChanged]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), mark="", category="equipment.changed")
    codes = () if event.name else (f"equipment.{event.item}",)
    note = " ".join(filter(None, (event.name, f"× {event.expected}")))
    return replace(line, note=note, note_codes=codes)


@lines(EquipmentEnded)
def _equipment_ended(entry: Entry[EquipmentEnded]) -> Line:
    line = replace(blank_line(entry), category="equipment.ended")
    return replace(line, note=entry.event.reason)
