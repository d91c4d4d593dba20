"""Sheets into a workbook, sums as numbers; what people typed runs nothing (ASVS 5.0 1.2.10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from guardpost.registry.workbook.writing import text_cell

_WIDTH = 16
Value = str | int
Rows = Iterable[Sequence[Value]]


def workbook_of(sheets: Iterable[tuple[str, Sequence[str], Rows]]) -> bytes:
    """Return the bytes of a workbook of these sheets: title, headings, rows."""
    book = Workbook(write_only=True)
    for title, heads, rows in sheets:
        _write(book, title, heads, rows)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _write(book: Workbook, title: str, heads: Sequence[str], rows: Rows) -> None:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for column in range(1, len(heads) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTH
    try:
        sheet.append([_cell(sheet, head, bold=True) for head in heads])
        for row in rows:
            sheet.append([_cell(sheet, one) if isinstance(one, str) else one for one in row])
    finally:
        # Ends the sheet's own file also when the work was stopped.
        sheet.close()


def _cell(sheet: Any, text: str, *, bold: bool = False) -> Any:
    if not text:
        return None
    cell = WriteOnlyCell(sheet)
    text_cell(cell, text)
    if bold:
        cell.font = Font(bold=True)
    return cell
