"""Reading a workbook row by row with openpyxl, within the limits that the scan has set."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, Any, NoReturn

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from guardpost.errors import Refused
from guardpost.registry.workbook.archive import opened
from guardpost.registry.workbook.columns import (
    COLUMNS,
    WorkbookKind,
    both_languages,
    column_of,
    heading_key,
)
from guardpost.registry.workbook.merges import Merges
from guardpost.registry.workbook.progress import EVERY, Progress, unheard
from guardpost.registry.workbook.remarks import Place, Remark
from guardpost.registry.workbook.rows import Read, ReadRow, ReadWorkbook, read_row
from guardpost.registry.workbook.scanning import BROKEN, MOST_ROWS, SheetScan, scan
from guardpost.text import clean_line
from guardpost.words import LANGUAGES, Words

WIDEST = 64
"""Columns looked at; what stands further right is not read."""

_HEADING_WITHIN = 20
_NAME_LIMIT = 100
_HEADING_LIMIT = 40

# What openpyxl raises where a part is not what it should be.
_UNREADABLE = (*BROKEN, TypeError, AttributeError, ArithmeticError)


def read_workbook(path: Path, kind: WorkbookKind, progress: Progress = unheard) -> ReadWorkbook:
    """Read every visible sheet that has the columns of this kind.

    Raises:
        Refused: the file is no workbook that may be opened (``workbook.…``),
            ``workbook.columns_missing`` (sheet, columns), ``workbook.no_rows``,
            ``workbook.too_many_rows`` (most), ``work.stopped``.
        Unavailable: ``file.unreadable`` (path).
    """
    with opened(path) as (file, archive):
        rows, told = _read(file, kind, scan(archive, progress), progress)
    if not rows:
        raise Refused("workbook.no_rows")
    return ReadWorkbook(kind, _file_name(path), tuple(rows), tuple(told))


def _file_name(path: Path) -> str:
    visible = "".join(char for char in path.name if char.isprintable())
    return clean_line(visible[:_NAME_LIMIT], _NAME_LIMIT)


def _read(
    file: IO[bytes], kind: WorkbookKind, scans: tuple[SheetScan, ...], progress: Progress
) -> tuple[list[ReadRow], list[Remark]]:
    file.seek(0)
    with warnings.catch_warnings():
        # It warns of whatever it leaves out: validations, extensions, odd dates.
        warnings.simplefilter("ignore")
        with _readable():
            book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        try:
            return _sheets(book, kind, scans, progress)
        finally:
            book.close()


@contextmanager
def _readable() -> Iterator[None]:
    """Say what openpyxl cannot make sense of; nothing of our own runs within."""
    try:
        yield
    except _UNREADABLE as error:
        raise Refused("workbook.damaged") from error


def _sheets(
    book: Any, kind: WorkbookKind, scans: tuple[SheetScan, ...], progress: Progress
) -> tuple[list[ReadRow], list[Remark]]:
    rows: list[ReadRow] = []
    told: list[Remark] = []
    lacking: list[_Heading] = []
    found = False
    total = sum(len(one.filled) for one in scans if not one.hidden)
    for one in scans:
        with _readable():
            found_sheet = book[one.name]
        sheet = _Sheet(found_sheet, one, kind)
        heading = None if one.hidden else sheet.find_heading()
        if heading is None or heading.missing:
            lacking += [heading] if heading else []
            told += _unread(one)
            continue
        found = True
        if len(one.filled) > MOST_ROWS + _HEADING_WITHIN:
            raise Refused("workbook.too_many_rows", most=MOST_ROWS)
        told += heading.told
        _take(sheet.rows(heading), rows, total, progress)
    if not found:
        _refuse(lacking)
    return rows, told


def _take(found: Iterable[ReadRow], rows: list[ReadRow], total: int, progress: Progress) -> None:
    for row in found:
        rows.append(row)
        if len(rows) > MOST_ROWS:
            raise Refused("workbook.too_many_rows", most=MOST_ROWS)
        if len(rows) % EVERY == 0:
            progress(len(rows), total)


def _unread(sheet: SheetScan) -> list[Remark]:
    if sheet.name in _own_notes():
        return []
    return [Remark(sheet.name, "sheet.hidden" if sheet.hidden else "sheet.unread")]


def _refuse(lacking: list[_Heading]) -> NoReturn:
    """Say which columns the sheet lacks that comes nearest to what is wanted."""
    if not lacking:
        raise Refused("workbook.no_heading")
    nearest = min(lacking, key=lambda heading: len(heading.missing))
    columns = "、".join(nearest.missing)
    raise Refused("workbook.columns_missing", sheet=nearest.sheet, columns=columns)


@cache
def _own_notes() -> frozenset[str]:
    """Return what the template calls its sheet of notes: there is nothing to read on it."""
    return frozenset(Words(lang).say("workbook", "How to fill in") for lang in LANGUAGES)


@dataclass(frozen=True, slots=True)
class _Heading:
    """The row of headings: which column of the sheet is which field."""

    sheet: str
    row: int
    fields: Mapping[int, str]
    place: Place
    missing: tuple[str, ...]
    told: tuple[Remark, ...]


class _Sheet:
    """One sheet, read from its heading down."""

    def __init__(self, sheet: Any, scanned: SheetScan, kind: WorkbookKind) -> None:
        self._sheet, self._scan, self._kind = sheet, scanned, kind

    def find_heading(self) -> _Heading | None:
        """Return the first row that names every needed column, or the nearest to it."""
        best: _Heading | None = None
        for looked, (number, cells) in enumerate(self._cells()):
            if looked == _HEADING_WITHIN:
                break
            found = _heading(self._kind, self._scan.name, number, cells)
            if found.fields and (best is None or len(found.missing) < len(best.missing)):
                best = found
            if found.fields and not found.missing:
                break
        return best

    def rows(self, heading: _Heading) -> Iterator[ReadRow]:
        """Yield the rows below the heading that say anything."""
        merges = Merges(self._scan.merges, heading.fields)
        for number, cells in self._cells(merges):
            if number <= heading.row:
                merges.begin(number)
                continue
            read = {
                name: self._taken(number, column, cells) for column, name in heading.fields.items()
            }
            own = any(one.value not in {None, ""} or one.refused for one in read.values())
            merges.fill(number, read)
            if own:
                yield read_row(self._kind, heading.place, number, read)

    def _cells(self, merges: Merges | None = None) -> Iterator[tuple[int, tuple[Any, ...]]]:
        """Yield the rows that hold something, each as (number, cells)."""
        wanted = set(self._scan.filled) | {row for row, _ in self._scan.formulas}
        last = max(wanted, default=0)
        if not last:
            return
        self._sheet.reset_dimensions()
        found = self._sheet.iter_rows(min_row=1, max_row=last, min_col=1, max_col=WIDEST)
        for number in range(1, last + 1):
            with _readable():
                cells = next(found, ())
            if number in wanted or (merges is not None and merges.starts(number)):
                yield number, cells

    def _taken(self, row: int, column: int, cells: tuple[Any, ...]) -> Read:
        cell = cells[column - 1] if column <= len(cells) else None
        if cell is None:
            return Read()
        value, kind = cell.value, cell.data_type
        # A formula whose result is an empty text says nothing, as the eye sees it.
        if (row, column) in self._scan.formulas and not (value is None and kind == "str"):
            return Read(value, Refused("cell.formula"))
        if kind == "e":
            return Read(value, Refused("cell.error", text=str(value)[:20]))
        if isinstance(value, str) and not value.strip():
            return Read()
        return Read(value)


def _heading(kind: WorkbookKind, sheet: str, row: int, cells: tuple[Any, ...]) -> _Heading:
    fields: dict[int, str] = {}
    told: list[Remark] = []
    columns: dict[str, tuple[str, str]] = {}
    for at, cell in enumerate(cells, 1):
        text = "" if cell.value is None else str(cell.value)[:_HEADING_LIMIT].strip()
        if not heading_key(text):
            continue
        letter, column = get_column_letter(at), column_of(kind, text)
        if column is None or column.field in columns:
            code = "column.ignored" if column is None else "column.twice"
            told.append(Remark(sheet, code, {"heading": text}, f"{letter}{row}", row, text))
            continue
        fields[at] = column.field
        columns[column.field] = (letter, text)
    missing = tuple(
        both_languages(one.label)
        for one in COLUMNS[kind]
        if one.needed and one.field not in columns
    )
    return _Heading(sheet, row, fields, Place(sheet, columns), missing, tuple(told))
