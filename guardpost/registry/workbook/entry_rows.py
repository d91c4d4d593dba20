"""Entries of the book as the rows of a table, personal data masked as on the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from guardpost.gate.corrections import EntryCorrected, read_line, standing
from guardpost.gate.line import Direction, Line
from guardpost.labels import LABELS
from guardpost.ledger.event import Event, personal_fields
from guardpost.ledger.projecting import Entry
from guardpost.ledger.reading import read_entries, read_entry, time_spans
from guardpost.masking import mask_name, mask_phone
from guardpost.store.rows import Rows
from guardpost.times import local, to_text
from guardpost.words import Words

Spans = tuple[tuple[int, int], ...]

_UTC = "+00:00"
_DOT = " · "
# Phones and documents that somebody wrote into a note.
_NUMBERS = re.compile(r"(?<![0-9A-Za-z])[0-9]{7,}[0-9Xx]?(?![0-9A-Za-z])")
_SHORTEST_NUMBER = 5


def day_spans(rows: Rows, since: date, until: date, zone: tzinfo | None) -> Spans:
    """Return the runs of numbers written on the days from ``since`` to ``until``, both too."""
    first = datetime.combine(since, time(), zone)
    behind = datetime.combine(until + timedelta(days=1), time(), zone)
    return time_spans(rows, to_text(first), to_text(behind))


def headings(words: Words) -> tuple[str, ...]:
    """Return the table's headings."""
    return (
        words.say("workbook", "No."),
        words.say("workbook", "Date"),
        words.say("workbook", "Time"),
        words.say("workbook", "Shift"),
        words.say("workbook", "Way"),
        words.say("workbook", "Kind"),
        words.say("workbook", "Plate, card, slip"),
        words.say("workbook", "Who"),
        words.say("workbook", "Room"),
        words.say("workbook", "Note"),
        words.say("workbook", "On the desk"),
        words.say("workbook", "Corrects"),
        words.say("workbook", "Corrected by"),
    )


def entry_rows(rows: Rows, spans: Spans, words: Words) -> Iterator[tuple[str | int, ...]]:
    """Yield one row for each entry, oldest first."""
    staff = dict(rows.all("SELECT code, name FROM staff"))
    for first, last in spans:
        for entry in read_entries(rows, first, last):
            yield _row(rows, entry, words, staff)


def _row(
    rows: Rows, entry: Entry[Event], words: Words, staff: dict[str, str]
) -> tuple[str | int, ...]:
    line = read_line(rows, entry)
    at = local(line.at, line.offset or _UTC)
    hide = _Mask(rows, entry)
    return (
        line.seq,
        at.strftime("%Y-%m-%d"),
        at.strftime("%H:%M:%S"),
        entry.shift,
        _way(line, words),
        _said(words, line.category or f"kind.{line.kind}"),
        hide(line.mark),
        hide(line.who) or _said(words, line.who_label),
        line.room,
        _DOT.join(filter(None, (*(_said(words, one) for one in line.note_codes), hide(line.note)))),
        staff.get(line.actor, line.actor),
        line.corrects or "",
        line.struck_by or "",
    )


def _way(line: Line, words: Words) -> str:
    return {
        Direction.IN: words.label("show.in"),
        Direction.OUT: words.label("show.out"),
        Direction.REFUSED: words.label("note.not_admitted"),
    }.get(line.direction, "")


def _said(words: Words, code: str) -> str:
    return words.label(code) if code in LABELS else code


class _Mask:
    """Hides in a line whatever the entry holds as personal, wherever it is shown."""

    def __init__(self, rows: Rows, entry: Entry[Event]) -> None:
        found = set(_personal(entry.event))
        if isinstance(entry.event, EntryCorrected):
            found |= set(_of_corrected(rows, entry.seq, entry.event))
        # The longest first: a name may be part of another.
        self._hidden = [(text, _masked(text)) for text in sorted(found, key=len, reverse=True)]

    def __call__(self, text: str) -> str:
        for plain, masked in self._hidden:
            text = text.replace(plain, masked)
        return _NUMBERS.sub(lambda found: mask_phone(found[0]), text)


def _personal(event: Event) -> Iterator[str]:
    cls: Any = type(event)
    for name in personal_fields(cls):
        value = getattr(event, name)
        if isinstance(value, str) and value:
            yield value


def _of_corrected(rows: Rows, seq: int, event: EntryCorrected) -> Iterator[str]:
    """Yield what is personal in a corrected entry, before and after."""
    for change in event.private:
        yield from (one for one in (change.old, change.new) if isinstance(one, str) and one)
    target = read_entry(rows, event.of_seq)
    for before in (seq, seq + 1):
        stands = None if target is None else standing(rows, target, before)
        if stands is not None:
            yield from _personal(stands.event)


def _masked(text: str) -> str:
    number = sum(map(str.isdigit, text)) >= _SHORTEST_NUMBER
    return mask_phone(text) if number else mask_name(text)
