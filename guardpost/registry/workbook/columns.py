"""Which columns a workbook of each kind has, and by what headings they are known."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from guardpost.paths import resources
from guardpost.registry.households import Relation
from guardpost.registry.vehicles import Tenure
from guardpost.registry.watchlist import WatchLevel
from guardpost.text import match_key
from guardpost.words import LANGUAGES, Words


class WorkbookKind(StrEnum):
    """What a workbook holds; the words of ``guardpost import``."""

    HOUSEHOLDS = "households"
    VEHICLES = "vehicles"
    PERMITS = "permits"
    WATCHLIST = "watchlist"


class Form(StrEnum):
    """How a column's texts are read."""

    TEXT = "text"
    ROOM = "room"
    PLATE = "plate"
    PHONE = "phone"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        field: the name that the event and the form have for it; its heading is the
            label ``field.<name>``.
        needed: whether the workbook must have the column and every row a value.
        choices: label code of each value of a choice.
    """

    field: str
    form: Form = Form.TEXT
    needed: bool = False
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def label(self) -> str:
        """The label code of the heading."""
        return f"field.{self.field}"


_ROOM = Column("room", Form.ROOM, needed=True)
_NAME = Column("name", needed=True)
_PHONE = Column("phone", Form.PHONE)
_RELATIONS = tuple((one.value, f"relation.{one}") for one in Relation)
_TENURES = tuple((one.value, f"parking.{one or 'none'}") for one in Tenure)
_LEVELS = tuple((one.value, f"watch.{one}") for one in WatchLevel)

COLUMNS: dict[WorkbookKind, tuple[Column, ...]] = {
    WorkbookKind.HOUSEHOLDS: (
        _ROOM,
        _NAME,
        _PHONE,
        Column("relation", Form.CHOICE, choices=_RELATIONS),
        Column("note"),
    ),
    WorkbookKind.VEHICLES: (
        Column("plate", Form.PLATE, needed=True),
        _ROOM,
        Column("owner"),
        _PHONE,
        Column("description"),
        Column("parking"),
        Column("tenure", Form.CHOICE, choices=_TENURES),
        Column("valid_until", Form.DATE),
        Column("note"),
    ),
    WorkbookKind.PERMITS: (
        _NAME,
        _ROOM,
        Column("company"),
        _PHONE,
        Column("valid_from", Form.DATE),
        Column("valid_until", Form.DATE),
    ),
    WorkbookKind.WATCHLIST: (
        Column("level", Form.CHOICE, needed=True, choices=_LEVELS),
        Column("reason", needed=True),
        Column("plate", Form.PLATE),
        Column("name"),
        _PHONE,
        Column("document"),
    ),
}

# Full-width ones too; NFKC comes later.
_ASIDE = re.compile(r"[(（\[【].*?[)）\]】]|[*＊:：]")


def heading_key(text: str) -> str:
    """Return what a heading is known by: remarks in brackets and stars left aside."""
    return match_key(_ASIDE.sub("", text[:100]))


def column_of(kind: WorkbookKind, heading: str) -> Column | None:
    """Return the column that a heading names, in either language, or None."""
    return _headings(kind).get(heading_key(heading))


def choice_of(column: Column, text: str) -> str | None:
    """Return the value that a word names, in either language, or None."""
    return _choices(column).get(match_key(text))


@cache
def _headings(kind: WorkbookKind) -> dict[str, Column]:
    known = _told("headings")
    found: dict[str, Column] = {}
    # A column's own heading counts before the other names of any.
    for column in COLUMNS[kind]:
        names = (column.field, *(Words(lang).label(column.label) for lang in LANGUAGES))
        found |= {heading_key(name): column for name in names}
    for column in COLUMNS[kind]:
        for name in known[column.field]:
            found.setdefault(heading_key(name), column)
    return found


@cache
def _choices(column: Column) -> dict[str, str]:
    known = _told("choices")
    found: dict[str, str] = {}
    for value, code in column.choices:
        names = [value, *(Words(lang).label(code) for lang in LANGUAGES), *known.get(code, ())]
        found |= {match_key(name): value for name in names if name}
    return found


@cache
def _told(part: str) -> dict[str, list[str]]:
    """Return the other names that property offices use."""
    text = (resources() / "workbook.json").read_text(encoding="utf-8")
    told: dict[str, list[str]] = json.loads(text)[part]
    return told


def both_languages(code: str) -> str:
    """Return a label in both languages: a workbook may have either."""
    return " ".join(Words(lang).label(code) for lang in LANGUAGES)
