"""A shift's report as a workbook: the tables of the paper, one sheet for each part.

The paper's own tables are taken, so that both say the same; masked as there. What the paper
tells in sentences, inspections and missed checkpoints, has sheets of its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from guardpost.errors import Refused
from guardpost.ledger.register import Register
from guardpost.reports.account import facts_of_shift
from guardpost.reports.badge import Badge
from guardpost.reports.facts import ShiftFacts
from guardpost.reports.fonts import faces
from guardpost.reports.gathering import gather
from guardpost.reports.layout import tables_of
from guardpost.reports.moments import to_the_minute
from guardpost.reports.noting import ShiftBookMade, note_workbook
from guardpost.reports.sheets import Rows, Value, workbook_of
from guardpost.reports.shift_watch_sheets import inspections, missed_points, watch_sums
from guardpost.reports.table import Cell, Table
from guardpost.store.rows import Rows as Book
from guardpost.words import Words

_LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class MadeBook:
    """A workbook that is made and neither noted nor written yet."""

    content: bytes
    event: ShiftBookMade


def prepare_shift_book(rows: Book, shift: str, at: datetime, words: Words) -> MadeBook:
    """Read a closed shift and make its workbook. For a worker.

    Raises:
        Refused: ``shift.unknown``, ``shift.still_open``, ``site.not_opened``.
    """
    facts = facts_of_shift(gather(rows, shift, at))
    content = workbook_of(_sheets(facts, words))
    digest = hashlib.sha256(content).hexdigest()
    return MadeBook(content, ShiftBookMade(facts.head.number, digest))


def keep_shift_book(register: Register, actor: str, made: MadeBook, path: Path) -> str:
    """Note a workbook in the book, then give its file the name ``path``; return the number.

    Raises:
        Refused: ``role.needed``, ``export.format`` for another ending than ``.xlsx``.
        Unavailable: ``file.unwritable`` (path).
    """
    from guardpost.registry.workbook.writing import whole_file

    if path.suffix.lower() != ".xlsx":
        raise Refused("export.format", path=path.name)
    with whole_file(path) as part:
        part.write_bytes(made.content)
        return note_workbook(register, actor, made.event)


def _sheets(facts: ShiftFacts, words: Words) -> Iterator[tuple[str, tuple[str, ...], Rows]]:
    yield _summary(facts, words)
    parts: dict[str, list[tuple[tuple[str, ...], list[list[Value]]]]] = {}
    for heading, table in tables_of(facts, words, faces()):
        title = next((known for known in parts if heading.startswith(known)), heading)
        heads, rows = tuple(column.title for column in table.columns), _rows(table)
        known = parts.setdefault(title, [])
        same = next((before for before_heads, before in known if before_heads == heads), None)
        if same is None:
            known.append((heads, rows))
        else:
            same += rows
    for title, sheets in parts.items():
        for number, (heads, rows) in enumerate(sheets, start=1):
            yield (title if number == 1 else f"{title} {number}"), heads, rows
    yield inspections(facts.line_up, words)
    yield missed_points(facts.line_up, words)


def _rows(table: Table) -> list[list[Value]]:
    return [[_value(cell) for cell in row] for row in table.rows]


def _value(cell: Cell) -> Value:
    """Return a cell as text; a count as a number."""
    if isinstance(cell, Badge):
        return f"{cell.plate} {cell.colour}".strip()
    text = cell if isinstance(cell, str) else "".join(span.text for span in cell)
    digits = text.replace(",", "")
    is_count = digits.isdecimal() and digits.isascii() and len(digits) <= _LONGEST_NUMBER
    return int(digits) if is_count and str(int(digits)) == digits else text


def _summary(facts: ShiftFacts, words: Words) -> tuple[str, tuple[str, ...], Rows]:
    say, head, ledger = words.say, facts.head, facts.ledger
    rows: list[tuple[Value, Value]] = [
        (say("report", "Site"), head.site),
        (say("report", "Post"), f"{head.post} {head.post_code}"),
        (say("report", "Date"), f"{head.starts_at:%Y-%m-%d}"),
        (say("report", "Shift"), f"{head.starts_at:%H:%M}–{head.ends_at:%H:%M}"),
        (say("report", "Leader"), head.leader),
        (say("report", "Relief"), head.incoming_leader),
        (say("period", "As of"), to_the_minute(head.made_at)),
        (say("period", "Vehicles in"), facts.traffic.entered),
        (say("period", "Vehicles out"), facts.traffic.left),
        (say("report", "Visitors registered"), facts.visitors.registered),
        (say("period", "Release slips"), len(facts.removals)),
        (say("report", "Incidents"), len(facts.incidents)),
        (say("report", "Corrections"), facts.corrected_entries),
        *watch_sums(facts.line_up, words),
        (say("period", "First entry"), ledger.first),
        (say("period", "Last entry"), ledger.last),
        (say("period", "SHA-256 of the last entry"), ledger.head),
    ]
    heads = (say("report", "Report number"), head.number)
    return say("report", "Shift handover report"), heads, rows
