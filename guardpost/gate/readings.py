"""How each kind of passage reads as a line. Pure."""

from __future__ import annotations

from dataclasses import replace

from guardpost.gate.line import Direction, Line, blank_line, lines
from guardpost.gate.plate_colours import is_yellow
from guardpost.gate.rules import NO_GOODS, due_at
from guardpost.gate.vehicles import VehicleEntered, VehicleLeft, VehicleRefused
from guardpost.gate.visitors import VisitorEntered, VisitorLeft, VisitorRefused
from guardpost.ledger.projecting import Entry


@lines(VehicleEntered)
def _vehicle_entered(entry: Entry[VehicleEntered]) -> Line:
    event = entry.event
    notes = [f"verified.{event.verified}"] if event.verified else []
    return replace(
        blank_line(entry),
        direction=Direction.IN,
        badge="plate",
        mark=event.plate,
        who=event.person or event.description,
        who_label="" if event.person or event.description else f"vehicle.{event.vehicle}",
        room=event.room,
        category=f"vehicle.{event.vehicle}",
        note=event.note or event.reason,
        note_codes=tuple(notes),
        due_at=due_at(entry.at, event.stay_minutes),
        plate_until=event.plate_until,
        yellow=is_yellow(event.vehicle, event.description),
    )


@lines(VehicleLeft)
def _vehicle_left(entry: Entry[VehicleLeft]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        direction=Direction.OUT,
        badge="plate",
        mark=event.plate,
        who=event.person or event.description,
        who_label="" if event.person or event.description else f"vehicle.{event.vehicle}",
        room=event.room,
        category=f"vehicle.{event.vehicle}",
        note=event.note,
        note_codes=(
            *(() if event.visit else ("note.not_seen_entering",)),
            *(("note.no_goods",) if event.goods == NO_GOODS else ()),
            *(("note.slip",) if event.goods not in ("", NO_GOODS) else ()),
        ),
        yellow=is_yellow(event.vehicle, event.description),
    )


@lines(VehicleRefused)
def _vehicle_refused(entry: Entry[VehicleRefused]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        direction=Direction.REFUSED,
        badge="plate",
        mark=event.plate,
        who_label="note.not_admitted",
        category="vehicle.watchlist" if event.watchlist else f"vehicle.{event.vehicle}",
        note=event.reason,
        yellow=is_yellow(event.vehicle, ""),
    )


@lines(VisitorEntered)
def _visitor_entered(entry: Entry[VisitorEntered]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        direction=Direction.IN,
        badge="visitor",
        mark=f"{event.card:02d}",
        who=event.name,
        who_label="" if event.name else f"visitor.{event.category}",
        room=event.room,
        category=f"visitor.{event.category}",
        note=" ".join(filter(None, (event.unit, event.escort, event.note or event.reason))),
        note_codes=(
            *((f"verified.{event.verified}",) if event.verified else ()),
            *(("note.escorted",) if event.escort else ()),
        ),
        due_at=due_at(entry.at, event.stay_minutes),
        plate_until=event.plate_until,
    )


@lines(VisitorLeft)
def _visitor_left(entry: Entry[VisitorLeft]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        direction=Direction.OUT,
        badge="visitor",
        mark=f"{event.card:02d}",
        who=event.name,
        who_label="" if event.name else f"visitor.{event.category}",
        room=event.room,
        category=f"visitor.{event.category}",
        note=event.note,
        note_codes=("card.returned" if event.card_returned else "card.not_returned",),
    )


@lines(VisitorRefused)
def _visitor_refused(entry: Entry[VisitorRefused]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        direction=Direction.REFUSED,
        who=event.name,
        who_label="" if event.name else "note.not_admitted",
        room=event.room,
        category="visitor.watchlist" if event.watchlist else f"visitor.{event.category}",
        note=event.reason,
    )
