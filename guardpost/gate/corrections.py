"""Correcting an entry (F8): the old line stays, struck through; the new one points to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, get_type_hints

from guardpost.errors import Refused
from guardpost.gate.correction_rules import (
    Scalar,
    check_correction,
    checked_value,
    choices,
    correctable_names,
    newly_listed,
)
from guardpost.gate.line import Direction, Line, line_of
from guardpost.gate.telling import record_listed
from guardpost.ledger.event import Event, build, personal, personal_fields
from guardpost.ledger.projecting import Entry, amender_of, projects
from guardpost.ledger.reading import read_entry
from guardpost.ledger.register import Page, Register
from guardpost.store.rows import Rows
from guardpost.text import clean_line

REASON_LIMIT = 200
LEAST_REASON = 2


@dataclass(frozen=True)
class Change:
    """One field of an entry: what was written and what is right."""

    field: str
    old: Scalar
    new: Scalar


@dataclass(frozen=True)
class EntryCorrected(Event, kind="entry.corrected"):
    """An earlier entry is wrong.

    Attributes:
        of_seq, of_kind, of_subject: which entry.
        voids: whether it is struck out altogether, and nothing put in its place.
        private: changes of personal fields.
    """

    of_seq: int
    of_kind: str
    of_subject: str
    voids: bool
    reason: str
    changes: tuple[Change, ...] = ()
    private: tuple[Change, ...] = personal(())

    @property
    def subject(self) -> str:
        """What the corrected entry is about."""
        return self.of_subject


@dataclass(frozen=True, slots=True)
class Field:
    """A field that may be corrected.

    Attributes:
        choices: the values of a field that has a fixed set of them; else empty.
    """

    name: str
    value: Scalar
    private: bool
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What a correction returns: the new line, and the one that it strikes through.

    Attributes:
        more: lines written beside it, such as that somebody on the watchlist came in.
    """

    line: Line
    struck: Line
    more: tuple[Line, ...] = ()


def correct_entry(
    register: Register,
    actor: str,
    seq: int,
    reason: str,
    changes: Mapping[str, Scalar] | None,
) -> Correction:
    """Correct the entry ``seq``: give other values, or strike it out with ``None``.

    Raises:
        Refused: as ``correction_reason``; ``correction.unknown_entry``,
            ``correction.not_correctable``, ``correction.already_struck``,
            ``correction.nothing_changed``, ``correction.field``, ``correction.value``,
            ``correction.later_entry`` (seq), ``correction.ended``, and what the corrected
            values would have been refused for at entry.
    """
    why = correction_reason(reason)
    with register.writing(actor, "gate.corrections.correct_entry") as page:
        entry = correctable_entry(page.rows, seq)
        event = _correction(page, entry, why, changes)
        made = page.record(event)
        after = None if event.voids else _corrected(entry.event, event)
        listing = newly_listed(entry, after, page.rows)
        told = (record_listed(page, entry, listing.number, listing.reason),) if listing else ()
        return Correction(read_line(page.rows, made), _struck(page.rows, made), told)


def correction_reason(text: str) -> str:
    """Return why an entry is corrected, as it is kept; one key pressed says nothing.

    Raises:
        Refused: ``reason.needed``, ``reason.too_short`` (least).
    """
    reason = clean_line(text, REASON_LIMIT)
    if not reason:
        raise Refused("reason.needed")
    if sum(not char.isspace() for char in reason) < LEAST_REASON:
        raise Refused("reason.too_short", least=LEAST_REASON)
    return reason


def correctable_entry(rows: Rows, seq: int) -> Entry[Event]:
    """Return an entry that can be corrected, as it stands after earlier corrections.

    Raises:
        Refused: ``correction.unknown_entry``, ``correction.not_correctable``,
            ``correction.already_struck``.
    """
    entry = read_entry(rows, seq)
    if entry is None:
        raise Refused("correction.unknown_entry", seq=seq)
    if amender_of(entry.kind) is None:
        raise Refused("correction.not_correctable", kind=entry.kind)
    stands = standing(rows, entry)
    if stands is None:
        raise Refused("correction.already_struck", seq=seq)
    return stands


def correctable_fields(event: Event) -> tuple[Field, ...]:
    """Return what a correction may change, with the values now."""
    private = _private(event)
    return tuple(
        Field(name, getattr(event, name), name in private, choices(event, name))
        for name in correctable_names(event)
    )


def standing(rows: Rows, entry: Entry[Event], before: int = 0) -> Entry[Event] | None:
    """Return an entry with all its corrections; None when it is struck out.

    Args:
        before: only the corrections below this number; 0 for all.
    """
    sql = "SELECT id FROM corrections WHERE of_seq = ? AND (? = 0 OR id < ?) ORDER BY id"
    for (seq,) in rows.all(sql, entry.seq, before, before):
        correction = read_entry(rows, seq)
        if correction is None or not isinstance(correction.event, EntryCorrected):
            raise LookupError(f"entry {seq} is no correction")
        if correction.event.voids:
            return None
        event = _corrected(entry.event, correction.event)
        entry = replace(entry, event=event, subject=event.subject)
    return entry


def read_line(rows: Rows, entry: Entry[Event]) -> Line:
    """Return an entry as a line, with what corrects it or what it corrects."""
    if isinstance(entry.event, EntryCorrected):
        return _correction_line(rows, entry, entry.event)
    sql = "SELECT min(id) FROM corrections WHERE of_seq = ?"
    return line_of(entry, struck_by=rows.value(sql, entry.seq) or 0)


def _correction_line(rows: Rows, entry: Entry[Event], event: EntryCorrected) -> Line:
    """Return the line that stands in the place of the corrected one."""
    own = line_of(entry)
    target = read_entry(rows, event.of_seq)
    before = None if target is None else standing(rows, target, entry.seq)
    after = None if target is None else standing(rows, target, entry.seq + 1)
    if before is None:
        return own
    shown = line_of(after or before)
    sql = "SELECT min(id) FROM corrections WHERE of_seq = ? AND id > ?"
    return replace(
        shown,
        seq=own.seq,
        at=own.at,
        offset=own.offset,
        actor=own.actor,
        kind=own.kind,
        direction=Direction.NOTE if event.voids else shown.direction,
        note=own.note,
        note_codes=own.note_codes,
        due_at="" if event.voids else shown.due_at,
        corrects=event.of_seq,
        struck_by=rows.value(sql, event.of_seq, entry.seq) or 0,
    )


def _struck(rows: Rows, made: Entry[EntryCorrected]) -> Line:
    """Return the line that stood until now: the entry itself, or its last correction."""
    sql = "SELECT max(id) FROM corrections WHERE of_seq = ? AND id < ?"
    stood = read_entry(rows, rows.value(sql, made.event.of_seq, made.seq) or made.event.of_seq)
    if stood is None:
        raise LookupError(f"no entry {made.event.of_seq}")
    return read_line(rows, stood)


def _correction(
    page: Page, entry: Entry[Event], reason: str, changes: Mapping[str, Scalar] | None
) -> EntryCorrected:
    found = () if changes is None else _changes(entry.event, changes)
    if changes is not None and not found:
        raise Refused("correction.nothing_changed")
    private = _private(entry.event)
    event = EntryCorrected(
        of_seq=entry.seq,
        of_kind=entry.kind,
        of_subject=entry.subject,
        voids=changes is None,
        reason=reason,
        changes=tuple(change for change in found if change.field not in private),
        private=tuple(change for change in found if change.field in private),
    )
    check_correction(entry, None if event.voids else _corrected(entry.event, event), page.rows)
    return event


def _changes(event: Event, changes: Mapping[str, Scalar]) -> tuple[Change, ...]:
    checked = {name: checked_value(event, name, value) for name, value in changes.items()}
    made = (Change(name, _plain(getattr(event, name)), new) for name, new in checked.items())
    return tuple(change for change in made if change.old != change.new)


def _private(event: Event) -> frozenset[str]:
    cls: Any = type(event)
    return personal_fields(cls)


def _plain(value: Scalar) -> Scalar:
    return str(value) if isinstance(value, str) else value


def _corrected(event: Event, correction: EntryCorrected) -> Event:
    hints = get_type_hints(type(event))
    all_changes = (*correction.changes, *correction.private)
    values: dict[str, Any] = {
        change.field: build(hints[change.field], change.new) for change in all_changes
    }
    return replace(event, **values)


@projects(EntryCorrected)
def _project_corrected(entry: Entry[EntryCorrected], rows: Rows) -> None:
    event = entry.event
    target = read_entry(rows, event.of_seq)
    stood = None if target is None else standing(rows, target)
    amend = amender_of(event.of_kind)
    if stood is None or amend is None:
        raise LookupError(f"entry {event.of_seq} cannot be corrected")
    amend(stood, None if event.voids else _corrected(stood.event, event), rows)
    rows.insert("corrections", id=entry.seq, of_seq=event.of_seq, voids=int(event.voids))
