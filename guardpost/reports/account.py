"""A gathered shift as the facts of its report. Pure: the same book, the same facts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from guardpost.errors import Refused
from guardpost.gate.corrections import Change, EntryCorrected
from guardpost.gate.incidents import IncidentRecord
from guardpost.gate.slip_papers import ArrearsOverridden, LateLeaveGiven
from guardpost.gate.slips import Removal
from guardpost.gate.vehicles import VehicleEntered, VehicleLeft, VehicleRefused
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import ClockStepped
from guardpost.masking import mask_document, mask_name, mask_phone
from guardpost.reports.account_gate import moment, shown_plate, traffic, visitors
from guardpost.reports.account_handover import handover_notes
from guardpost.reports.account_line_up import line_up
from guardpost.reports.facts import (
    CarryOver,
    Head,
    KindGroup,
    LedgerLine,
    Role,
    ShiftFacts,
    Signed,
)
from guardpost.reports.gathering import ShiftBook
from guardpost.reports.rows import (
    Cleanliness,
    ClockNote,
    Condition,
    CorrectionRow,
    Equipment,
    IncidentRow,
    ItemLine,
    Outcome,
    Outstanding,
    RemovalRow,
    WentOn,
)
from guardpost.signing.strokes import Signature, from_json_value
from guardpost.stations import StationRestored
from guardpost.times import local

_CONDITIONS = {
    "normal": Condition.OK,
    "fault": Condition.FAULT,
    "missing": Condition.MISSING,
}
_GROUPS = {
    **dict.fromkeys(("visitor", "pass", "card"), KindGroup.VISITORS),
    "removal": KindGroup.REMOVALS,
    "incident": KindGroup.INCIDENTS,
    "entry": KindGroup.CORRECTIONS,
    "service": KindGroup.SERVICE,
    **dict.fromkeys(("shift", "handover", "matter", "staff"), KindGroup.HANDOVER),
    **dict.fromkeys(("resident", "permit", "helper", "watchlist", "equipment"), KindGroup.REGISTRY),
    "expected": KindGroup.REGISTRY,
    **dict.fromkeys(
        ("rota", "swap", "leave", "holiday", "plan", "post", "round", "inspection", "key"),
        KindGroup.ROTA,
    ),
    "directive": KindGroup.ROTA,
}
_NAMES = frozenset({"name", "person", "owner", "by", "applicant", "mover", "who"})
_PHONES = frozenset({"phone", "mover_phone"})


def facts_of_shift(book: ShiftBook) -> ShiftFacts:
    """Return what the report of a closed shift says.

    Raises:
        Disagreement: the book's own sums differ; then no report is made of it.
    """
    row = book.closed.row
    return ShiftFacts(
        head=_head(book),
        line_up=line_up(book),
        equipment=tuple(_equipment(book)),
        cleanliness=tuple(_cleanliness(book)),
        checked_at=_latest(book, [place.checked_at for place in book.closed.cleanliness]),
        traffic=traffic(book),
        visitors=visitors(book),
        removals=tuple(_removal(book, slip) for slip in book.removals),
        incidents=tuple(_incident(book, one) for one in book.incidents),
        corrections=tuple(_corrections(book)),
        outstanding=tuple(_outstanding(book)),
        carry_over=CarryOver(row.vehicles, row.visitors, row.slips),
        signatures=(*_signatures(book), Signed(Role.SUPERVISOR)),
        ledger=_ledger_line(book),
        clock=tuple(_clock_notes(book)),
        went_on=tuple(_gone_on(book)),
        handover=handover_notes(book),
    )


def _at(book: ShiftBook, text: str) -> datetime:
    """Return a book time by the site's clock at the shift's end."""
    return local(text, book.entries[book.last].offset)


def _latest(book: ShiftBook, times: list[str]) -> datetime | None:
    latest = max(times, default="")
    return _at(book, latest) if latest else None


def _name(book: ShiftBook, code: str) -> str:
    return book.names.get(code, code)


def _head(book: ShiftBook) -> Head:
    shift = book.shift
    return Head(
        site=book.site.name,
        post=book.site.post,
        post_code=book.site.station,
        number=book.number,
        pattern=f"pattern.{shift.pattern}",
        starts_at=_at(book, shift.starts_at),
        ends_at=_at(book, shift.ends_at),
        group=shift.grp,
        next_group=book.closed.relief.grp,
        leader=_name(book, shift.leader),
        guards=tuple(_name(book, code) for code in shift.guard_codes),
        incoming_leader=_name(book, book.closed.row.relief),
        handed_over_at=_at(book, shift.closed_at),
        made_at=book.made_at,
        emptied=book.emptied,
    )


def _equipment(book: ShiftBook) -> Iterator[Equipment]:
    for line in book.closed.equipment:
        yield Equipment(
            name=line.item.name or f"equipment.{line.item.code}",
            expected=line.expected,
            opening=line.opening,
            actual=line.actual,
            condition=_CONDITIONS[line.state],
            note=line.remark,
            repaired=line.repaired,
        )


def _cleanliness(book: ShiftBook) -> Iterator[Cleanliness]:
    for place in book.closed.cleanliness:
        yield Cleanliness(f"place.{place.place}", place.state == "passed", place.remark)


def _removal(book: ShiftBook, found: Removal) -> RemovalRow:
    slip = found.slip
    ended = 0 < slip.ended_seq <= book.last or slip.state == "void"
    partly = ended and slip.state == Outcome.PARTLY
    return RemovalRow(
        number=slip.number.rpartition("-")[2],
        room=slip.room,
        applicant=mask_name(slip.applicant),
        role=f"applicant.{slip.relation}",
        items=tuple(ItemLine(line.name, line.quantity) for line in found.lines),
        mover=mask_name(slip.mover),
        outcome=Outcome(slip.state) if ended else Outcome.OPEN,
        ended_at=_at(book, slip.ended_at) if ended and slip.ended_at else None,
        consent=f"consent.{slip.consent}" if slip.consent else "",
        consent_who=mask_name(slip.consent_who),
        refusal=slip.refusal if ended else "",
        identity_checked=slip.identity_checked,
        left=tuple(line.released for line in found.lines) if partly else (),
        leave=_leave(book, slip.number),
        override=_override(book, slip.number),
    )


def _leave(book: ShiftBook, slip: str) -> str:
    """Return who gave leave in this shift to move outside the office hours; empty for nobody."""
    events = (entry.event for entry in book.entries.values())
    given = (one.leader for one in events if isinstance(one, LateLeaveGiven) and one.slip == slip)
    return _name(book, next(given, ""))


def _override(book: ShiftBook, slip: str) -> str:
    """Return who said in this shift that it goes on in spite of arrears; empty for nobody."""
    events = (entry.event for entry in book.entries.values())
    said = (e.supervisor for e in events if isinstance(e, ArrearsOverridden) and e.slip == slip)
    return _name(book, next(said, ""))


def _incident(book: ShiftBook, record: IncidentRecord) -> IncidentRow:
    one = record.incident
    closed = bool(one.closed_at) and one.closed_at <= book.shift.closed_at
    steps = [(_at(book, step.at), step.what) for step in record.steps if step.id <= book.last]
    if closed:
        steps.append((_at(book, one.closed_at), one.result))
    return IncidentRow(
        at=_at(book, one.happened_at),
        category=f"incident.{one.category}",
        place=one.place,
        account=one.what,
        steps=tuple(steps),
        handler=_name(book, one.opened_by),
        closed=closed,
    )


def _corrections(book: ShiftBook) -> Iterator[CorrectionRow]:
    for entry in book.entries.values():
        if isinstance(entry.event, EntryCorrected):
            yield from _correction(book, entry, entry.event)


def _correction(
    book: ShiftBook, entry: Entry[Event], event: EntryCorrected
) -> Iterator[CorrectionRow]:
    wrong = book.entries.get(event.of_seq) or book.corrected[event.of_seq]
    changes = [(change, False) for change in event.changes]
    changes += [(change, True) for change in event.private]
    for change, private in changes or [(Change("", "", ""), False)]:
        yield CorrectionRow(
            seq=event.of_seq,
            written_at=moment(wrong),
            kind=event.of_kind,
            mark=_mark(wrong),
            field=f"field.{change.field}" if change.field else "",
            old=_value(event.of_kind, change.field, change.old, private),
            new=_value(event.of_kind, change.field, change.new, private),
            reason=event.reason,
            by=_name(book, entry.actor),
            at=moment(entry),
        )


def _mark(entry: Entry[Event]) -> str:
    if isinstance(entry.event, VehicleEntered | VehicleLeft | VehicleRefused):
        return shown_plate(entry.event.plate)
    return entry.subject.partition(":")[2]


def _value(kind: str, field: str, value: str | int | bool, private: bool) -> str:
    """Return a field's value as paper may show it: a code, a tick, or masked."""
    if isinstance(value, bool):
        return "✓" if value else "×"
    text = str(value)
    if private:
        return _masked(field, text)
    if field == "plate":
        return shown_plate(text)
    if field in ("vehicle", "verified") and text:
        return f"{field}.{text}"
    return f"{kind.partition('.')[0]}.{text}" if field == "category" else text


def _masked(field: str, text: str) -> str:
    if field in _NAMES:
        return mask_name(text)
    return mask_phone(text) if field in _PHONES else mask_document(text)


def _outstanding(book: ShiftBook) -> Iterator[Outstanding]:
    for line in book.closed.matters:
        due = _at(book, line.due) if line.due else None
        yield Outstanding(line.matter.text, line.matter.requirement, line.follow_up, due)


def _signatures(book: ShiftBook) -> Iterator[Signed]:
    groups = {"outgoing": book.shift.grp, "incoming": book.closed.relief.grp}
    order = book.closed.extras.emergency
    if order is not None and order.excuses_outgoing:
        ill = _name(book, order.ill)
        yield Signed(Role.OUTGOING, groups["outgoing"], ill, note=order.reason)
    for signed in book.closed.signatures:
        yield Signed(
            role=Role(signed.role),
            group=groups[signed.role],
            name=_name(book, signed.staff),
            signature=_drawn(signed.strokes),
            signed_at=_at(book, signed.signed_at),
        )


def _drawn(strokes: str) -> Signature | None:
    """Return the strokes; None after their purge, or if they cannot be read."""
    try:
        return from_json_value(json.loads(strokes)) if strokes else None
    except (ValueError, Refused):
        return None


def _ledger_line(book: ShiftBook) -> LedgerLine:
    counts = Counter(map(_kind_group, book.entries.values()))
    return LedgerLine(
        station=book.entries[book.last].station,
        first=book.first,
        last=book.last,
        head=book.head.hex(),
        previous_head=book.previous_head.hex(),
        counts=tuple((group, counts[group]) for group in KindGroup if counts[group]),
    )


def _kind_group(entry: Entry[Event]) -> KindGroup:
    event = entry.event
    if isinstance(event, VehicleEntered | VehicleLeft | VehicleRefused):
        resident = event.vehicle == "resident"
        return KindGroup.RESIDENT_VEHICLES if resident else KindGroup.OTHER_VEHICLES
    if entry.kind in ("vehicle.registered", "vehicle.changed", "vehicle.deregistered"):
        return KindGroup.REGISTRY
    return _GROUPS.get(entry.kind.partition(".")[0], KindGroup.OTHER)


def _gone_on(book: ShiftBook) -> Iterator[WentOn]:
    for entry in book.entries.values():
        event = entry.event
        if isinstance(event, StationRestored):
            missing = max(0, event.reported - event.old_seq)
            yield WentOn(entry.seq, event.station, event.before, event.old_seq, missing)


def _clock_notes(book: ShiftBook) -> Iterator[ClockNote]:
    for entry in book.entries.values():
        if isinstance(entry.event, ClockStepped):
            yield ClockNote(entry.seq, moment(entry), entry.event.seconds)
