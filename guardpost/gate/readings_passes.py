"""How expected visitors, passes and cards that came back read as a line. Pure."""

from __future__ import annotations

from dataclasses import replace

from guardpost.gate.cards import CardReturned
from guardpost.gate.line import Line, blank_line, lines
from guardpost.gate.passes import PassIssued
from guardpost.ledger.projecting import Entry
from guardpost.registry.expected import ExpectedAdded, ExpectedChanged, ExpectedEnded


@lines(ExpectedAdded)
def _added(entry: Entry[ExpectedAdded]) -> Line:
    return _announced(entry, "expected.added")


@lines(ExpectedChanged)
def _changed(entry: Entry[ExpectedChanged]) -> Line:
    return _announced(entry, "expected.changed")


def _announced(entry: Entry[ExpectedAdded] | Entry[ExpectedChanged], category: str) -> Line:
    event = entry.event
    when = f"{event.date} {event.time}".strip()
    return replace(
        blank_line(entry),
        badge="plate" if event.plate else "",
        mark=event.plate,
        who=event.name,
        who_label="" if event.name else f"expected.{event.category}",
        room=event.room,
        category=category,
        note=" ".join(part for part in (when, event.note) if part),
    )


@lines(ExpectedEnded)
def _ended(entry: Entry[ExpectedEnded]) -> Line:
    event = entry.event
    code = f"expected.outcome.{event.outcome}"
    return replace(
        blank_line(entry), category="expected.ended", note=event.reason, note_codes=(code,)
    )


@lines(PassIssued)
def _issued(entry: Entry[PassIssued]) -> Line:
    return replace(blank_line(entry), category="pass.issued")


@lines(CardReturned)
def _returned(entry: Entry[CardReturned]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), badge="visitor", mark=f"{event.card:02d}")
    return replace(line, category="card.came_back", note=event.note)
