"""Renovation workers' permits (装修出入证): one person, one room, from day to day.

domain.md §2: one person one permit; an expired one gives no entry.
"""

from __future__ import annotations

from dataclasses import dataclass

from guardpost.errors import Refused
from guardpost.gate.phones import parse_phone
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.households import TEXT_LIMIT, room_parts
from guardpost.registry.vehicles import checked_date
from guardpost.registry.watchlist import stop_watched
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name


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
class PermitIssued(Event, kind="permit.issued"):
    """A worker may come to a room; ``number`` is gap-free from 1."""

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
class PermitEnded(Event, kind="permit.ended"):
    """A permit was given back, lost or taken away."""

    number: int
    reason: str

    @property
    def subject(self) -> str:
        """``permit:<number>``."""
        return f"permit:{self.number}"


@dataclass(frozen=True, slots=True)
class Permit:
    """A worker's permit; ``ended_at`` empty while it holds."""

    number: int
    name: str
    room: str
    company: str
    phone: str
    valid_from: str
    valid_until: str
    since: str
    ended_at: str


def add_permit(register: Register, actor: str, details: PermitDetails) -> Permit:
    """Give a worker a permit.

    Raises:
        Refused: ``permit.name_needed``, ``permit.room_needed``, ``date.invalid``,
            ``date.order``, ``watchlist.refused``.
    """
    with register.writing(actor) as page:
        return _known(page.rows, record_permit(page, details))


def record_permit(page: Page, details: PermitDetails) -> int:
    """Check and record one permit within a transaction; return its number."""
    event = PermitIssued(
        number=1 + (page.rows.value("SELECT max(number) FROM permits") or 0),
        room=room_parts(details.room).room,
        company=clean_line(details.company, TEXT_LIMIT),
        valid_from=checked_date(details.valid_from),
        valid_until=checked_date(details.valid_until),
        name=clean_name(details.name),
        phone=parse_phone(details.phone).number,
    )
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


def end_permit(register: Register, actor: str, number: int, reason: str) -> Permit:
    """End a permit; it stays in the book.

    Raises:
        Refused: ``reason.needed``, ``permit.unknown``, ``permit.ended_already``.
    """
    if not reason.strip():
        raise Refused("reason.needed")
    with register.writing(actor) as page:
        if _known(page.rows, number).ended_at:
            raise Refused("permit.ended_already")
        page.record(PermitEnded(number=number, reason=clean_line(reason, TEXT_LIMIT)))
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


def _columns(event: PermitIssued) -> dict[str, object]:
    names = ("name", "room", "company", "phone", "valid_from", "valid_until")
    return {name: getattr(event, name) for name in names}


@projects(PermitIssued)
def _project_issued(entry: Entry[PermitIssued], rows: Rows) -> None:
    number = entry.event.number
    rows.insert("permits", number=number, **_columns(entry.event), since=entry.at, ended_at="")


@projects(PermitEnded)
def _project_ended(entry: Entry[PermitEnded], rows: Rows) -> None:
    rows.update("permits", {"number": entry.event.number}, ended_at=entry.at)


@amends(PermitIssued)
def _amend_issued(entry: Entry[PermitIssued], after: PermitIssued | None, rows: Rows) -> None:
    # A struck permit keeps its number: numbers are never given twice.
    key = {"number": entry.event.number}
    if after is None:
        rows.update("permits", key, ended_at=entry.at)
    else:
        rows.update("permits", key, **_columns(after))
