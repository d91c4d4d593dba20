"""Putting bad cells of a workbook right where they are listed: the row is judged anew. Pure."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from guardpost.registry.workbook.columns import WorkbookKind
from guardpost.registry.workbook.matching import Plan
from guardpost.registry.workbook.remarks import Remark
from guardpost.registry.workbook.rows import Read, ReadRow, ReadWorkbook, read_row


def mended(kind: WorkbookKind, row: ReadRow, name: str, text: str) -> ReadRow:
    """Return a row as it is with another text in one of its cells."""
    held = row.cells if row.cells is not None else _as_cells(row)
    return read_row(kind, row.place, row.row, {**held, name: Read(text)})


def still_wrong(row: ReadRow, name: str) -> Remark | None:
    """Return what is wrong with a cell of a row, or None."""
    found = (*row.flaws, *(doubt for _, doubt in row.doubts))
    return next((one for one in found if one.name == name), None)


def left_over(plan: Plan) -> ReadWorkbook:
    """Return the rows that were left out as a workbook of their own.

    They stay bad until somebody puts them right: what stands twice in a file would be no
    fault any more once the first of the two is known.
    """
    rows = tuple(replace(row, doubts=()) for row in plan.bad)
    return ReadWorkbook(plan.kind, plan.name, rows, ())


def with_row(book: ReadWorkbook, row: ReadRow) -> ReadWorkbook:
    """Return a workbook with a row in the place of the one that stood there."""
    rows = tuple(row if _is_place(one, row) else one for one in book.rows)
    return replace(book, rows=rows)


def without_flaws_of(plan: Plan, row: ReadRow) -> Plan:
    """Return a plan that tells of a row what it has now, until it is made anew."""
    flaws = (*row.flaws, *(doubt for _, doubt in row.doubts))
    now = (replace(row, flaws=flaws),) if flaws else ()
    bad = ((now if _is_place(one, row) else (one,)) for one in plan.bad)
    return replace(plan, bad=tuple(chain.from_iterable(bad)), seen=0)


def _as_cells(row: ReadRow) -> dict[str, Read]:
    return {name: Read(text) for name, text in row.values.items()}


def _is_place(one: ReadRow, other: ReadRow) -> bool:
    return (one.place.sheet, one.row) == (other.place.sheet, other.row)
