"""Rows into a file, ``.xlsx`` or ``.csv``, that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from guardpost.errors import Refused, Unavailable

MOST_SHEET_ROWS = 1_000_000
"""Excel itself holds 1,048,576."""

TEXT_FORMAT = "@"
# As a spreadsheet reads them; the full-width ones too where the input method is Chinese.
_RUN = frozenset("=+-@＝＋－＠\t\r\n\0|%")
_BOM = "utf-8-sig"
_WIDTH = 16

Texts = Sequence[str | int]


def neutral(text: str) -> str:
    """Return ``text`` so that a spreadsheet shows it and runs nothing (ASVS 5.0 1.2.10)."""
    return f"'{text}" if runs(text) else text


def runs(text: str) -> bool:
    """Tell whether a spreadsheet might take ``text`` for a formula."""
    return text[:1] in _RUN or text.lstrip()[:1] in _RUN if text else False


def storable(text: str) -> str:
    """Return ``text`` without what a workbook's XML cannot hold."""
    return "".join(char if _is_xml(char) else "�" for char in text)


def write_rows(path: Path, title: str, heads: Sequence[str], rows: Iterable[Texts]) -> int:
    """Write a table to ``path``, whose ending says how; return how many rows.

    Raises:
        Refused: ``export.format``, ``export.too_many_rows`` (most), and what ``rows`` raises.
        Unavailable: ``file.unwritable`` (path).
    """
    if path.suffix.lower() == ".csv":
        return _write_csv(path, heads, rows)
    return _write_sheet(path, title, heads, rows)


def check_ending(path: Path) -> None:
    """Refuse what is neither ``.xlsx`` nor ``.csv`` before any work is done."""
    if path.suffix.lower() not in {".xlsx", ".csv"}:
        raise Refused("export.format", path=path.name)


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a place to write to; its file stands under ``path`` at the end, or nothing does.

    Raises:
        Unavailable: ``file.unwritable`` (path).
    """
    part = path.with_name(f".{path.stem}.part{path.suffix}")
    try:
        yield part
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.replace(path)
    except OSError as error:
        raise Unavailable("file.unwritable", path=str(path)) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _write_csv(path: Path, heads: Sequence[str], rows: Iterable[Texts]) -> int:
    count = 0
    with path.open("w", encoding=_BOM, newline="", errors="replace") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(heads)
        for row in rows:
            writer.writerow([neutral(one) if isinstance(one, str) else one for one in row])
            count += 1
    return count


def _write_sheet(path: Path, title: str, heads: Sequence[str], rows: Iterable[Texts]) -> int:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for column in range(1, len(heads) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTH
    count = 0
    try:
        sheet.append([_head(sheet, head) for head in heads])
        for row in rows:
            if count == MOST_SHEET_ROWS:
                raise Refused("export.too_many_rows", most=MOST_SHEET_ROWS)
            sheet.append([_cell(sheet, one) if isinstance(one, str) else one for one in row])
            count += 1
    finally:
        # Ends the sheet's own file also when the work was stopped.
        sheet.close()
    book.save(path)
    return count


def _head(sheet: Any, text: str) -> Any:
    cell = WriteOnlyCell(sheet, value=text)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Any, text: str) -> Any:
    """Return a cell of text: openpyxl makes a formula of what begins with =."""
    if not text:
        return None
    cell = WriteOnlyCell(sheet)
    text_cell(cell, text)
    return cell


def text_cell(cell: Any, text: str) -> None:
    """Put ``text`` into a cell as text and nothing else."""
    cell.value = storable(text)
    cell.data_type = "s"
    cell.number_format = TEXT_FORMAT
    if runs(text):
        cell.quotePrefix = True


def _is_xml(char: str) -> bool:
    code = ord(char)
    if code < 0x20:
        return char in "\t\n\r"
    return not (0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE)
