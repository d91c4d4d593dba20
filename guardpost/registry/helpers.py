"""Frequent helpers (常访人员): nannies, cleaners, water carriers who come again and again.

A pass tells for which room, on which days and hours, from when until when; whether it holds
at a moment is ``gate.rules.why_no_pass``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from guardpost.errors import Refused
from guardpost.gate.cleaning import kept_phone
from guardpost.gate.rooms import parse_room
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.ledger.textindex import phrase
from guardpost.registry.finding import MOST, room_head, span
from guardpost.registry.households import TEXT_LIMIT, index_name, room_parts, unindex_name
from guardpost.registry.vehicles import checked_date
from guardpost.registry.watchlist import stop_watched
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name, name_key
from guardpost.times import clock_text

EVERY_DAY = "1234567"


class HelperCategory(StrEnum):
    """保姆, 钟点工, 护工, 送水, 送奶送报, 家教, 其他."""

    NANNY = "nanny"
    HOURLY = "hourly"
    CARER = "carer"
    WATER = "water"
    MILK = "milk"
    TUTOR = "tutor"
    OTHER = "other"


# They serve the whole compound: a room may be left out.
ROOMLESS = frozenset({HelperCategory.WATER, HelperCategory.MILK})


@dataclass(frozen=True, slots=True)
class HelperDetails:
    """What the form knows of a helper.

    Attributes:
        weekdays: ISO days, Monday is 1: ``135``; all of them when empty.
        hour_from, hour_until: ``08:00``; empty for open; from after until runs past midnight.
        valid_from, valid_until: first and last day, ``2026-07-31``; empty for open.
    """

    name: str
    room: str = ""
    category: HelperCategory = HelperCategory.HOURLY
    phone: str = ""
    weekdays: str = EVERY_DAY
    hour_from: str = ""
    hour_until: str = ""
    valid_from: str = ""
    valid_until: str = ""
    note: str = ""


@dataclass(frozen=True)
class HelperTold:
    """A helper's pass as it is told, under its number."""

    number: int
    category: HelperCategory
    room: str
    weekdays: str
    hour_from: str = ""
    hour_until: str = ""
    valid_from: str = ""
    valid_until: str = ""
    note: str = ""
    name: str = personal()
    phone: str = personal()

    @property
    def subject(self) -> str:
        """``helper:<number>``."""
        return f"helper:{self.number}"


@dataclass(frozen=True)
class HelperAdded(HelperTold, Event, kind="helper.added"):
    """Somebody may come again and again; ``number`` is gap-free from 1."""


@dataclass(frozen=True)
class HelperChanged(HelperTold, Event, kind="helper.changed"):
    """A helper's pass is this from now on, the whole of it."""


@dataclass(frozen=True)
class HelperEnded(Event, kind="helper.ended"):
    """A helper comes no longer; the pass stays in the book."""

    number: int
    reason: str

    @property
    def subject(self) -> str:
        """``helper:<number>``."""
        return f"helper:{self.number}"


@dataclass(frozen=True, slots=True)
class Helper:
    """A helper's pass; ``ended_at`` empty while it stands."""

    number: int
    category: str
    room: str
    name: str
    phone: str
    weekdays: str
    hour_from: str
    hour_until: str
    valid_from: str
    valid_until: str
    note: str
    since: str
    ended_at: str
    changed_at: str


def add_helper(register: Register, actor: str, details: HelperDetails) -> Helper:
    """Give a helper a pass.

    Raises:
        Refused: ``helper.name_needed``, ``helper.room_needed``, ``helper.weekdays``,
            ``time.unread``, ``date.invalid``, ``date.order``, ``watchlist.refused``.
    """
    with register.writing(actor, "registry.helpers.add_helper") as page:
        return _known(page.rows, record_helper(page, details))


def record_helper(page: Page, details: HelperDetails) -> int:
    """Check and record one helper within a transaction; return the pass's number."""
    values = _checked(details)
    stop_watched(page.rows, name=values["name"], phone=values["phone"])
    number = 1 + (page.rows.value("SELECT max(number) FROM helpers") or 0)
    page.record(HelperAdded(number=number, **values))
    return number


def change_helper(register: Register, actor: str, number: int, details: HelperDetails) -> Helper:
    """Put other words in the place of a pass's; what is the same is not written.

    Raises:
        Refused: ``helper.unknown``, ``helper.ended_already``, and what :func:`add_helper` is
            refused for; the watchlist is asked for a new name or phone.
    """
    values = _checked(details)
    with register.writing(actor, "registry.helpers.change_helper") as page:
        before = _standing(page.rows, number)
        asked = {n: values[n] for n in ("name", "phone") if values[n] != getattr(before, n)}
        stop_watched(page.rows, **asked)
        if any(getattr(before, name) != value for name, value in values.items()):
            page.record(HelperChanged(number=number, **values))
        return _known(page.rows, number)


def end_helper(register: Register, actor: str, number: int, reason: str) -> Helper:
    """End a helper's pass; it stays in the book.

    Raises:
        Refused: ``reason.needed``, ``helper.unknown``, ``helper.ended_already``.
    """
    if not reason.strip():
        raise Refused("reason.needed")
    with register.writing(actor, "registry.helpers.end_helper") as page:
        _standing(page.rows, number)
        page.record(HelperEnded(number=number, reason=clean_line(reason, TEXT_LIMIT)))
        return _known(page.rows, number)


def helper(rows: Rows, number: int) -> Helper | None:
    """Return a pass by its number, or None."""
    return rows.first(Helper, "helpers", "WHERE number = ?", number)


def helpers(rows: Rows, *, before: int = 0, limit: int = 50) -> tuple[Helper, ...]:
    """Return the passes that stand, newest first, from below ``before``."""
    rest = "WHERE ended_at = '' AND (? = 0 OR number < ?) ORDER BY number DESC LIMIT ?"
    return rows.find(Helper, "helpers", rest, before, before, limit)


def helpers_by_name(rows: Rows, text: str, most: int = MOST) -> tuple[Helper, ...]:
    """Return standing passes by a run of characters of the name."""
    found = "SELECT rowid FROM helper_text WHERE helper_text MATCH ? LIMIT ?"
    where = f"WHERE number IN ({found}) AND ended_at = ''"
    return rows.find(Helper, "helpers", where, phrase(name_key(text)), most)


def helpers_by_phone(rows: Rows, digits: str, most: int = MOST) -> tuple[Helper, ...]:
    """Return standing passes whose phone ends so."""
    where = "WHERE reversed >= ? AND reversed < ? AND ended_at = '' LIMIT ?"
    return rows.find(Helper, "helpers", where, *span(digits[::-1]), most)


def helpers_by_number(rows: Rows, number: str, most: int = MOST) -> tuple[Helper, ...]:
    """Return standing passes by the flat's number in any building, such as ``1202``."""
    where = "WHERE room_number = ? AND ended_at = '' LIMIT ?"
    return rows.find(Helper, "helpers", where, number.zfill(4), most)


def helpers_by_room(rows: Rows, text: str, most: int = MOST) -> tuple[Helper, ...]:
    """Return standing passes of a room, or of the rooms that begin as was typed (``3栋12``)."""
    wanted = parse_room(text)
    if wanted is not None:
        where = "WHERE room = ? AND ended_at = '' ORDER BY number LIMIT ?"
        return rows.find(Helper, "helpers", where, wanted.text, most)
    head = room_head(text)
    if not head:
        return ()
    where = "WHERE room >= ? AND room < ? AND ended_at = '' ORDER BY room LIMIT ?"
    return rows.find(Helper, "helpers", where, *span(head), most)


def _known(rows: Rows, number: int) -> Helper:
    found = helper(rows, number)
    if found is None:
        raise Refused("helper.unknown", number=number)
    return found


def _standing(rows: Rows, number: int) -> Helper:
    found = _known(rows, number)
    if found.ended_at:
        raise Refused("helper.ended_already")
    return found


def _checked(details: HelperDetails) -> dict[str, Any]:
    values = {
        "category": details.category,
        "room": room_parts(details.room).room,
        "weekdays": checked_weekdays(details.weekdays),
        "hour_from": clock_text(details.hour_from),
        "hour_until": clock_text(details.hour_until),
        "valid_from": checked_date(details.valid_from),
        "valid_until": checked_date(details.valid_until),
        "note": clean_line(details.note, TEXT_LIMIT),
        "name": clean_name(details.name),
        "phone": kept_phone(details.phone),
    }
    if not values["name"]:
        raise Refused("helper.name_needed")
    if not values["room"] and details.category not in ROOMLESS:
        raise Refused("helper.room_needed")
    if values["valid_until"] and values["valid_from"] > values["valid_until"]:
        raise Refused("date.order")
    return values


def checked_weekdays(text: str) -> str:
    """Return the days in their order, each once; all of them when none is given.

    Raises:
        Refused: ``helper.weekdays``, something else than 1 to 7 is among them.
    """
    if set(text) - set(EVERY_DAY):
        raise Refused("helper.weekdays")
    return "".join(sorted(set(text))) or EVERY_DAY


def _columns(event: HelperAdded | HelperChanged) -> dict[str, object]:
    names = ("room", "name", "phone", "weekdays", "hour_from", "hour_until")
    dated = ("valid_from", "valid_until", "note")
    return {
        "category": event.category.value,
        "room_number": room_parts(event.room).number,
        "reversed": event.phone[::-1],
        **{name: getattr(event, name) for name in (*names, *dated)},
    }


@projects(HelperAdded)
def _project_added(entry: Entry[HelperAdded], rows: Rows) -> None:
    event = entry.event
    fresh = {"since": entry.at, "ended_at": "", "changed_at": ""}
    rows.insert("helpers", number=event.number, **_columns(event), **fresh)
    index_name(rows, "helper_text", event.number, event.name)


@projects(HelperChanged)
def _project_changed(entry: Entry[HelperChanged], rows: Rows) -> None:
    event = entry.event
    rows.update("helpers", {"number": event.number}, **_columns(event), changed_at=entry.at)
    unindex_name(rows, "helper_text", event.number)
    index_name(rows, "helper_text", event.number, event.name)


@projects(HelperEnded)
def _project_ended(entry: Entry[HelperEnded], rows: Rows) -> None:
    rows.update("helpers", {"number": entry.event.number}, ended_at=entry.at)
    unindex_name(rows, "helper_text", entry.event.number)
