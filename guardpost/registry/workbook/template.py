"""The empty workbook of each kind: headings, lists to choose from, no macros, no examples."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from guardpost.registry.workbook.columns import COLUMNS, Column, Form, WorkbookKind
from guardpost.registry.workbook.scanning import MOST_ROWS
from guardpost.registry.workbook.writing import TEXT_FORMAT, whole_file
from guardpost.words import Words

_WIDTH, _NOTE_WIDTH = 18, 90


def write_template(path: Path, kind: WorkbookKind, words: Words) -> None:
    """Write a workbook to fill in; a star marks what every row must have.

    Raises:
        Unavailable: ``file.unwritable`` (path).
    """
    book = Workbook()
    sheet: Any = book.active
    sheet.title = words.label(f"workbook.{kind}")
    sheet.freeze_panes = "A2"
    for at, column in enumerate(COLUMNS[kind], 1):
        _lay_out(sheet, at, column, words)
    notes = book.create_sheet(words.say("workbook", "How to fill in"))
    notes.column_dimensions["A"].width = _NOTE_WIDTH
    for line in _notes(kind, words):
        notes.append([line])
    with whole_file(path) as part:
        book.save(part)
    book.close()


def _lay_out(sheet: Any, at: int, column: Column, words: Words) -> None:
    letter = get_column_letter(at)
    head = sheet.cell(1, at, words.label(column.label) + (" *" if column.needed else ""))
    head.font = Font(bold=True)
    # As text, so that a sheet makes no dates of rooms and no 1.38E+10 of phones.
    sheet.column_dimensions[letter].number_format = TEXT_FORMAT
    sheet.column_dimensions[letter].width = _WIDTH
    if column.choices:
        said = ",".join(words.label(code) for _, code in column.choices)
        listed = DataValidation("list", formula1=f'"{said}"', allow_blank=True)
        listed.add(f"{letter}2:{letter}{MOST_ROWS + 1}")
        sheet.add_data_validation(listed)


def _notes(kind: WorkbookKind, words: Words) -> list[str]:
    forms = {column.form for column in COLUMNS[kind]}
    notes = [
        words.say("workbook", "One row each. A star marks what every row needs."),
        words.say("workbook", "Columns may stand in any order; others are left aside."),
        words.say("workbook", "An empty cell says nothing: what is known already stays."),
        words.say("workbook", "No formulas; paste them as values."),
    ]
    if Form.ROOM in forms:
        notes.append(words.say("workbook", "Rooms like 3-1202 or 3栋1202."))
    if Form.DATE in forms:
        notes.append(words.say("workbook", "Dates like 2026-03-01; empty for no end."))
    return notes
