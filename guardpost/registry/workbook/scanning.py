"""One walk through a workbook's parts before openpyxl reads them.

Refuses what would make the reading endless, and notes what openpyxl does not tell while it
reads row by row: merged cells, formulas, how many rows there are.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from posixpath import join, normpath
from xml.etree.ElementTree import Element
from xml.parsers import expat

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from guardpost.errors import Refused
from guardpost.registry.workbook.archive import CONTENT_TYPES, MOST_UNPACKED, WORKBOOK
from guardpost.registry.workbook.progress import Progress

MOST_ROWS = 50_000
"""Rows with something in them, the heading not counted (issue: 50,000 rows)."""

MOST_ELEMENTS = 4_000_000
MOST_STRINGS = 1_500_000
MOST_OTHERS = 100_000
"""Of all, of the table of shared strings, and of whatever is neither row, cell nor string:
openpyxl builds an object of each of those, and cannot be stopped while it does."""

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_MOST_FORMULAS = 500_000
_SMALL_PART = 4 * 1024 * 1024
_CHUNK = 1024 * 1024
_STRINGS = "xl/sharedStrings.xml"
_CELLS = frozenset({"row", "c", "v", "f", "is", "t"})
_RELS = "xl/_rels/workbook.xml.rels"
_STRICT = "http://purl.oclc.org/ooxml/"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")

Cell = tuple[int, int]
"""(row, column), both from 1."""


@dataclass(slots=True)
class SheetScan:
    """What a walk through a sheet finds.

    Attributes:
        filled: rows that have a value, in order.
        formulas: cells that are reckoned.
        merges: (first, last) cell of each merged range.
    """

    name: str
    hidden: bool
    filled: list[int] = field(default_factory=list)
    formulas: set[Cell] = field(default_factory=set)
    merges: list[tuple[Cell, Cell]] = field(default_factory=list)


def scan(archive: zipfile.ZipFile, progress: Progress) -> tuple[SheetScan, ...]:
    """Walk every XML part; return the sheets in their order.

    Raises:
        Refused: ``workbook.damaged``, ``workbook.entities``, ``workbook.macros``,
            ``workbook.strict``, ``workbook.too_big``.
    """
    try:
        sheets = _sheets(archive)
        _walk_all(archive, sheets, progress)
    except BROKEN as error:
        raise Refused("workbook.damaged") from error
    return tuple(sheets.values())


# What a torn, forged or foreign archive makes the zip and XML readers raise; the syntax
# errors are those of ElementTree and of lxml, of which openpyxl takes what is installed.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    ValueError,
)


def cell_of(reference: str) -> Cell:
    """Return the cell of ``B17``.

    Raises:
        ValueError: no cell of any sheet is called so.
    """
    found = _CELL.fullmatch(reference)
    if found is None:
        raise ValueError(reference)
    column = 0
    for letter in found[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    row = int(found[2])
    if row > LAST_ROW or column > LAST_COLUMN:
        raise ValueError(reference)
    return row, column


def _sheets(archive: zipfile.ZipFile) -> dict[str, SheetScan]:
    """Return each worksheet by the part it lies in."""
    if "macroEnabled" in _read(archive, CONTENT_TYPES).decode("utf-8", "replace"):
        raise Refused("workbook.macros")
    book = _parsed(_read(archive, WORKBOOK))
    if _STRICT in book.tag:
        raise Refused("workbook.strict")
    targets = _targets(_parsed(_read(archive, _RELS)))
    found: dict[str, SheetScan] = {}
    for sheet in book.iter():
        if sheet.tag.endswith("}sheet"):
            part = targets.get(sheet.get(_RELATION, ""), "")
            hidden = sheet.get("state", "visible") != "visible"
            if part:
                found[part] = SheetScan(sheet.get("name", ""), hidden)
    return found


def _targets(relations: Element) -> dict[str, str]:
    return {
        one.get("Id", ""): normpath(join("xl", one.get("Target", ""))).lstrip("/")
        for one in relations
        if one.get("Type", "").endswith("/worksheet")
    }


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > _SMALL_PART:
        raise Refused("workbook.damaged")
    return archive.read(name)


def _parsed(content: bytes) -> Element:
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        raise Refused("workbook.entities") from error
    return root


def _walk_all(
    archive: zipfile.ZipFile, sheets: Mapping[str, SheetScan], progress: Progress
) -> None:
    parts = [part for part in archive.infolist() if part.filename.endswith((".xml", ".rels"))]
    total = sum(part.file_size for part in parts)
    tally, done = _Tally(), 0
    for part in parts:
        sheet = sheets.get(part.filename)
        parser = _parser(tally.other if sheet is None else _SheetWalk(sheet, tally).start)
        if part.filename == _STRINGS:
            parser.StartElementHandler = tally.string
        with archive.open(part) as source:
            while chunk := source.read(_CHUNK):
                parser.Parse(chunk, False)
                done += len(chunk)
                progress(done, total)
        parser.Parse(b"", True)


def _parser(start: Callable[[str, Mapping[str, str]], None]) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = start
    return parser


def _refuse_doctype(*_said: object) -> None:
    raise Refused("workbook.entities")


class _Tally:
    """Counts elements over all parts: reading time grows with them, not with bytes."""

    def __init__(self) -> None:
        self._all, self._strings, self._others = (count(1).__next__ for _ in range(3))

    def any(self) -> None:
        """Count a row, a cell or what it holds."""
        if self._all() > MOST_ELEMENTS:
            raise _too_big()

    def string(self, _name: str, _attributes: Mapping[str, str]) -> None:
        """Count an element of the shared strings."""
        if self._strings() > MOST_STRINGS:
            raise _too_big()

    def other(self, _name: str, _attributes: Mapping[str, str]) -> None:
        """Count what is rare in a list."""
        if self._others() > MOST_OTHERS:
            raise _too_big()


def _too_big() -> Refused:
    return Refused("workbook.too_big", most=MOST_UNPACKED // 1024**2)


class _SheetWalk:
    """Notes what lies where in one sheet."""

    def __init__(self, sheet: SheetScan, tally: _Tally) -> None:
        self._sheet, self._tally = sheet, tally
        self._row = self._column = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Note a row, a cell, a value, a formula or a merged range."""
        tag = name.rpartition(" ")[2]
        if tag not in _CELLS:
            self._tally.other(name, attributes)
            if tag == "mergeCell":
                self._merge(attributes.get("ref", ""))
            return
        self._tally.any()
        if tag == "c":
            self._cell(attributes.get("r", ""))
        elif tag in {"v", "is"}:
            self._fill()
        elif tag == "row":
            self._begin_row(attributes.get("r", ""))
        elif tag == "f":
            self._formula()

    def _fill(self) -> None:
        if self._row and (not self._sheet.filled or self._sheet.filled[-1] != self._row):
            self._sheet.filled.append(self._row)

    def _begin_row(self, number: str) -> None:
        row = int(number) if number else self._row + 1
        # openpyxl fills every gap with rows; going backwards would make it repeat itself.
        if not self._row < row <= LAST_ROW:
            raise ValueError(number)
        self._row, self._column = row, 0

    def _cell(self, reference: str) -> None:
        if not reference:
            self._column += 1
            if self._column > LAST_COLUMN:
                raise ValueError(reference)
            return
        row, column = cell_of(reference)
        if row != self._row or column <= self._column:
            raise ValueError(reference)
        self._column = column

    def _formula(self) -> None:
        self._sheet.formulas.add((self._row, self._column))
        if len(self._sheet.formulas) > _MOST_FORMULAS:
            raise _too_big()

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        self._sheet.merges.append((cell_of(first), cell_of(last or first)))
