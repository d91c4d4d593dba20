"""A row of a workbook, read and checked by itself, before the book is asked. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from guardpost.errors import Refused
from guardpost.gate.cleaning import clean_field
from guardpost.gate.phones import parse_phone
from guardpost.gate.plates import parse_plate
from guardpost.gate.rooms import parse_room
from guardpost.registry.workbook.columns import (
    COLUMNS,
    Column,
    Form,
    WorkbookKind,
    both_languages,
    choice_of,
)
from guardpost.registry.workbook.remarks import Place, Remark
from guardpost.registry.workbook.values import Value, text_of
from guardpost.text import clean_line


@dataclass(frozen=True, slots=True)
class Read:
    """What a cell gave: its value, or why it cannot be taken."""

    value: Value = None
    refused: Refused | None = None


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row.

    Attributes:
        values: cleaned texts by field; an empty cell says nothing and is not in it.
        flaws: what makes the row bad.
        doubts: what makes it bad unless the book has the same already, by field.
        told: what a person should know, though the row is good.
        cells: what the sheet has, by field; of a doubtful or bad row only.
    """

    place: Place
    row: int
    values: Mapping[str, str]
    flaws: tuple[Remark, ...] = ()
    doubts: tuple[tuple[str, Remark], ...] = ()
    told: tuple[Remark, ...] = ()
    cells: Mapping[str, Read] | None = None

    def text(self, name: str) -> str:
        """Return what the sheet has in a cell, as it is shown."""
        if self.cells is None:
            return self.values.get(name, "")
        value = self.cells.get(name, Read()).value
        return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class ReadWorkbook:
    """What a workbook says.

    Attributes:
        name: the file's name.
        told: what a person should know of sheets and columns.
    """

    kind: WorkbookKind
    name: str
    rows: tuple[ReadRow, ...]
    told: tuple[Remark, ...]


def read_row(kind: WorkbookKind, place: Place, row: int, cells: Mapping[str, Read]) -> ReadRow:
    """Return a row with its texts cleaned and judged; ``cells`` are its cells by field."""
    values: dict[str, str] = {}
    flaws: list[Remark] = []
    doubts: list[tuple[str, Remark]] = []
    told: list[Remark] = []
    for column in COLUMNS[kind]:
        name = column.field
        try:
            text = _taken(column, cells.get(name, Read()))
        except Refused as refusal:
            flaws.append(place.remark(row, name, refusal))
            continue
        if text:
            values[name] = text
        if doubt := _doubt(column, text):
            doubts.append((name, place.remark(row, name, doubt)))
        if text and column.form is Form.ROOM and parse_room(text) is None:
            told.append(place.told(row, name, "cell.room_as_written", text=text))
    if not flaws and (amiss := _whole(kind, values)):
        flaws.append(place.remark(row, *amiss))
    kept = cells if flaws or doubts else None
    return ReadRow(place, row, values, tuple(flaws), tuple(doubts), tuple(told), kept)


def _taken(column: Column, cell: Read) -> str:
    if cell.refused is not None:
        raise cell.refused
    text = text_of(cell.value, column.form)
    if column.form is not Form.DATE:
        # Plates and phones cut what they do not know: unseen marks are refused before.
        text = clean_line(text, 500)
        text = _choice(column, text) if column.form is Form.CHOICE else _cleaned(column, text)
    if column.needed and not text:
        raise Refused("cell.needed")
    return text


def _cleaned(column: Column, text: str) -> str:
    return clean_field(column.field, text) if text else ""


def _choice(column: Column, text: str) -> str:
    found = choice_of(column, text) if text else ""
    if found is None:
        words = " · ".join(both_languages(code) for _, code in column.choices)
        raise Refused("cell.choice", text=text[:20], words=words)
    return found


def _doubt(column: Column, text: str) -> Refused | None:
    """Return what is doubtful about a plate or a phone; the gate would only warn."""
    if not text:
        return None
    if column.form is Form.PHONE and not parse_phone(text).valid:
        return Refused("cell.phone", text=text)
    if column.form is Form.PLATE and not (plate := parse_plate(text)).valid:
        if plate.suggestions:
            return Refused("cell.plate_meant", text=text, meant=plate.suggestions[0])
        return Refused(_PLATES.get(plate.warnings[0], "cell.plate"), text=text)
    return None


_PLATES = {
    "plate.one_short": "cell.plate_short",
    "plate.one_long": "cell.plate_long",
    "plate.no_province": "cell.plate_province",
    "plate.unknown_province": "cell.plate_province",
}


def _whole(kind: WorkbookKind, values: Mapping[str, str]) -> tuple[str, Refused] | None:
    """Return what is wrong with the row though each cell is right, and at which field."""
    until = values.get("valid_until", "")
    if until and values.get("valid_from", "") > until:
        return "valid_until", Refused("date.order")
    watched = {"plate", "name", "phone", "document"} & values.keys()
    if kind is WorkbookKind.WATCHLIST and not watched:
        return "plate", Refused("watchlist.nothing_to_watch")
    return None
