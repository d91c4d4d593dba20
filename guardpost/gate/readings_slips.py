"""How the paper, the leave, the photos and the other ends of a slip read as a line. Pure."""

from __future__ import annotations

from dataclasses import replace

from guardpost.gate.line import Direction, Line, blank_line, lines
from guardpost.gate.readings_items import slip_line
from guardpost.gate.slip_papers import (
    ArrearsOverridden,
    ArrearsReferred,
    ItemsPartlyReleased,
    LateLeaveGiven,
    PhotoKept,
    SlipCollected,
    SlipIssued,
    SlipVoided,
    WeekReconciled,
)
from guardpost.ledger.projecting import Entry


@lines(SlipIssued)
def _issued(entry: Entry[SlipIssued]) -> Line:
    event = entry.event
    line = replace(slip_line(entry, event.slip), category="removal.issued")
    if not event.copy:
        return replace(line, note_codes=("removal.without_paper",))
    return replace(line, note=f"{event.copy}", note_codes=("removal.copy",))


@lines(SlipVoided)
def _voided(entry: Entry[SlipVoided]) -> Line:
    line = slip_line(entry, entry.event.slip)
    return replace(line, category="removal.voided", note=entry.event.reason)


@lines(ItemsPartlyReleased)
def _partly(entry: Entry[ItemsPartlyReleased]) -> Line:
    event = entry.event
    return replace(
        slip_line(entry, event.slip),
        direction=Direction.OUT,
        who=event.applicant,
        who_label="" if event.applicant else "removal.items",
        room=event.room,
        category="removal.partly_released",
        note=f"{event.pieces} / {event.pieces + event.kept} · {event.reason}",
    )


@lines(SlipCollected)
def _collected(entry: Entry[SlipCollected]) -> Line:
    return replace(slip_line(entry, entry.event.slip), category="removal.collected")


@lines(ArrearsReferred)
def _arrears(entry: Entry[ArrearsReferred]) -> Line:
    return replace(slip_line(entry, entry.event.slip), category="removal.arrears_referred")


@lines(ArrearsOverridden)
def _overridden(entry: Entry[ArrearsOverridden]) -> Line:
    line = slip_line(entry, entry.event.slip)
    reason, by = entry.event.reason, entry.event.by
    return replace(line, category="removal.arrears_overridden", who=by, note=reason)


@lines(LateLeaveGiven)
def _leave(entry: Entry[LateLeaveGiven]) -> Line:
    line = slip_line(entry, entry.event.slip)
    reason, by = entry.event.reason, entry.event.by
    return replace(line, category="removal.late_leave_given", who=by, note=reason)


@lines(PhotoKept)
def _photo(entry: Entry[PhotoKept]) -> Line:
    event = entry.event
    note = f"#{event.line}" if event.line else ""
    codes = () if event.line else ("removal.authority",)
    line = slip_line(entry, event.slip)
    return replace(line, category="removal.photo_kept", note=note, note_codes=codes)


@lines(WeekReconciled)
def _week(entry: Entry[WeekReconciled]) -> Line:
    event = entry.event
    counts = f"{event.monday} · {len(event.found)} / {len(event.found) + len(event.missing)}"
    note = " · ".join(filter(None, (counts, " ".join(event.missing), event.note)))
    line = replace(blank_line(entry), mark="", category="removal.week_reconciled")
    return replace(line, note=note)
