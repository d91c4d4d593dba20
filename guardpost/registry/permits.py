"""Renovation workers' permits (装修出入证): one person, one room, from day to day.

domain.md §2: one person one permit; an expired one gives no entry.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from guardpost.errors import Refused
from guardpost.gate.cleaning import kept_phone
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.households import TEXT_LIMIT, room_parts
from guardpost.registry.vehicles import checked_date
from guardpost.registry.watchlist import stop_watched
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name


class PermitEnding(StrEnum):
    """How a permit ended: not said, given back, lost, taken away."""

    NONE = ""
    RETURNED = "returned"
    LOST = "lost"
    CONFISCATED = "confiscated"


@dataclass(frozen=True, slots=True)
class PermitDetails:
    """What the form knows of a worker; dates are ``2026-07-31``, empty for open."""

    name: str
    room: str
    company: str = ""
    phone: str = ""
    valid_from: str = ""
    valid_until: str = ""


@dataclass(frozen=True)
class PermitTold:
    """A permit as it is told, under its number."""

    number: int
    room: str
    company: str = ""
    valid_from: str = ""
    valid_until: str = ""
    name: str = personal()
    phone: str = personal()

    @property
    def subject(self) -> str:
        """``permit:<number>``."""
        return f"permit:{self.number}"


@dataclass(frozen=True)
class PermitIssued(PermitTold, Event, kind="permit.issued"):
    """A worker may come to a room; ``number`` is gap-free from 1."""


@dataclass(frozen=True)
class PermitChanged(PermitTold, Event, kind="permit.changed"):
    """A permit is this from now on, the whole of it: renewed, another room or person."""


@dataclass(frozen=True)
class PermitEnded(Event, kind="permit.ended"):
    """A permit was given back, lost or taken away."""

    number: int
    reason: str
    ending: PermitEnding = PermitEnding.NONE

    @property
    def subject(self) -> str:
        """``permit:<number>``."""
        return f"permit:{self.number}"


@dataclass(frozen=True, slots=True)
class Permit:
    """A worker's permit; ``ended_at`` and ``ending`` empty while it holds."""

    number: int
    name: str
    room: str
    company: str
    phone: str
    valid_from: str
    valid_until: str
    since: str
    ended_at: str
    ending: str = ""
    changed_at: str = ""


def add_permit(register: Register, actor: str, details: PermitDetails) -> Permit:
    """Give a worker a permit.

    Raises:
        Refused: ``permit.name_needed``, ``permit.room_needed``, ``date.invalid``,
            ``date.order``, ``watchlist.refused``.
    """
    with register.writing(actor, "registry.permits.add_permit") as page:
        return _known(page.rows, record_permit(page, details))


def record_permit(page: Page, details: PermitDetails) -> int:
    """Check and record one permit within a transaction; return its number."""
    number = 1 + (page.rows.value("SELECT max(number) FROM permits") or 0)
    event = PermitIssued(number=number, **_cleaned(details))
    check_permit(event)
    stop_watched(page.rows, name=event.name, phone=event.phone)
    page.record(event)
    return event.number


def check_permit(event: PermitIssued) -> None:
    """Refuse a permit without name or room, or one that ends before it begins."""
    if not event.name:
        raise Refused("permit.name_needed")
    if not event.room:
        raise Refused("permit.room_needed")
    if event.valid_until and event.valid_from > event.valid_until:
        raise Refused("date.order")


def change_permit(register: Register, actor: str, number: int, details: PermitDetails) -> Permit:
    """Put other words in the place of a permit's; what is the same is not written.

    Raises:
        Refused: ``permit.unknown``, ``permit.ended_already``, and what :func:`add_permit` is
            refused for; the watchlist is asked for a new name or phone.
    """
    with register.writing(actor, "registry.permits.change_permit") as page:
        record_permit_change(page, number, details)
        return _known(page.rows, number)


def record_permit_change(page: Page, number: int, details: PermitDetails) -> None:
    """Check and record a change within a transaction, as :func:`change_permit` does."""
    values = _cleaned(details)
    before = _holding(page.rows, number)
    check_permit(PermitIssued(number=number, **values))
    asked = {n: values[n] for n in ("name", "phone") if values[n] != getattr(before, n)}
    stop_watched(page.rows, **asked)
    if any(getattr(before, name) != value for name, value in values.items()):
        page.record(PermitChanged(number=number, **values))


def renew_permit(register: Register, actor: str, number: int, valid_until: str) -> Permit:
    """Let a permit hold until another day.

    Raises:
        Refused: ``date.invalid``, ``date.needed``, and as :func:`change_permit`.
    """
    if not valid_until.strip():
        raise Refused("date.needed")
    held = _holding(register.rows, number)
    now = PermitDetails(**{f.name: getattr(held, f.name) for f in fields(PermitDetails)})
    return change_permit(register, actor, number, replace(now, valid_until=valid_until))


def end_permit(
    register: Register,
    actor: str,
    number: int,
    reason: str,
    ending: PermitEnding = PermitEnding.NONE,
) -> Permit:
    """End a permit; it stays in the book.

    Args:
        reason: may be empty when ``ending`` says it: returned, lost, confiscated.

    Raises:
        Refused: ``reason.needed``, ``permit.unknown``, ``permit.ended_already``.
    """
    reason = clean_line(reason, TEXT_LIMIT)
    if not (reason or ending):
        raise Refused("reason.needed")
    with register.writing(actor, "registry.permits.end_permit") as page:
        _holding(page.rows, number)
        page.record(PermitEnded(number=number, reason=reason, ending=ending))
        return _known(page.rows, number)


def permit(rows: Rows, number: int) -> Permit | None:
    """Return a permit by its number, or None."""
    return rows.first(Permit, "permits", "WHERE number = ?", number)


def permits(rows: Rows, *, room: str = "", before: int = 0, limit: int = 50) -> tuple[Permit, ...]:
    """Return the permits that hold, newest first, from below ``before``."""
    where = "WHERE ended_at = '' AND (? = '' OR room = ?) AND (? = 0 OR number < ?)"
    rest = f"{where} ORDER BY number DESC LIMIT ?"
    return rows.find(Permit, "permits", rest, room, room, before, before, limit)


def _known(rows: Rows, number: int) -> Permit:
    found = permit(rows, number)
    if found is None:
        raise Refused("permit.unknown", number=number)
    return found


def _holding(rows: Rows, number: int) -> Permit:
    found = _known(rows, number)
    if found.ended_at:
        raise Refused("permit.ended_already")
    return found


def _cleaned(details: PermitDetails) -> dict[str, Any]:
    return {
        "room": room_parts(details.room).room,
        "company": clean_line(details.company, TEXT_LIMIT),
        "valid_from": checked_date(details.valid_from),
        "valid_until": checked_date(details.valid_until),
        "name": clean_name(details.name),
        "phone": kept_phone(details.phone),
    }


def _columns(event: PermitIssued | PermitChanged) -> dict[str, object]:
    names = ("name", "room", "company", "phone", "valid_from", "valid_until")
    return {name: getattr(event, name) for name in names}


@projects(PermitIssued)
def _project_issued(entry: Entry[PermitIssued], rows: Rows) -> None:
    number = entry.event.number
    rows.insert("permits", number=number, **_columns(entry.event), since=entry.at, ended_at="")


@projects(PermitChanged)
def _project_changed(entry: Entry[PermitChanged], rows: Rows) -> None:
    key, when = {"number": entry.event.number}, {"changed_at": entry.at, "changed_seq": entry.seq}
    rows.update("permits", key, **_columns(entry.event), **when)


@projects(PermitEnded)
def _project_ended(entry: Entry[PermitEnded], rows: Rows) -> None:
    ending = entry.event.ending.value
    rows.update("permits", {"number": entry.event.number}, ended_at=entry.at, ending=ending)


@amends(PermitIssued)
def _amend_issued(entry: Entry[PermitIssued], after: PermitIssued | None, rows: Rows) -> None:
    # A struck permit keeps its number: numbers are never given twice.
    key = {"number": entry.event.number}
    if after is None:
        rows.update("permits", key, ended_at=entry.at)
    else:
        rows.update("permits", key, **_columns(after))
