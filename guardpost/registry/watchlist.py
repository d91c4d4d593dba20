"""The watchlist: whom and what not to let in, and the check that every path makes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from guardpost.errors import Refused
from guardpost.gate.cleaning import kept_phone, kept_plate
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name

REASON_LIMIT = 200


class WatchLevel(StrEnum):
    """What a listing asks for: refuse entry, or let in and tell the leader."""

    REFUSE = "refuse"
    ALERT = "alert"


@dataclass(frozen=True)
class Watched(Event, kind="watchlist.added"):
    """A plate, a person or a phone was put on the watchlist.

    Attributes:
        number: the listing's own number, 1 and up.
    """

    number: int
    level: WatchLevel
    reason: str
    plate: str = ""
    name: str = personal()
    phone: str = personal()

    @property
    def subject(self) -> str:
        """``watchlist:<number>``."""
        return f"watchlist:{self.number}"


@dataclass(frozen=True)
class WatchEnded(Event, kind="watchlist.ended"):
    """A listing no longer holds; it stays in the book."""

    number: int
    reason: str

    @property
    def subject(self) -> str:
        """``watchlist:<number>``."""
        return f"watchlist:{self.number}"


@dataclass(frozen=True, slots=True)
class Listing:
    """A row of the watchlist; ``ended_at`` empty while it holds."""

    number: int
    level: str
    reason: str
    plate: str
    name: str
    phone: str
    since: str
    ended_at: str


def watch(
    register: Register,
    actor: str,
    *,
    level: WatchLevel,
    reason: str,
    plate: str = "",
    name: str = "",
    phone: str = "",
) -> Listing:
    """Put a plate, a name or a phone on the watchlist.

    Raises:
        Refused: ``watchlist.nothing_to_watch``, ``reason.needed``.
    """
    plate, name, phone = kept_plate(plate), clean_name(name), kept_phone(phone)
    if not (plate or name or phone):
        raise Refused("watchlist.nothing_to_watch")
    if not reason.strip():
        raise Refused("reason.needed")
    with register.writing(actor) as page:
        number = 1 + (page.rows.value("SELECT max(number) FROM watchlist") or 0)
        page.record(
            Watched(
                number=number,
                level=level,
                reason=clean_line(reason, REASON_LIMIT),
                plate=plate,
                name=name,
                phone=phone,
            )
        )
        return _listing(page.rows, number)


def end_watch(register: Register, actor: str, number: int, reason: str) -> Listing:
    """End a listing; it stays in the book.

    Raises:
        Refused: ``watchlist.ended_already``, ``reason.needed``.
    """
    if not reason.strip():
        raise Refused("reason.needed")
    with register.writing(actor) as page:
        if _listing(page.rows, number).ended_at:
            raise Refused("watchlist.ended_already")
        page.record(WatchEnded(number=number, reason=clean_line(reason, REASON_LIMIT)))
        return _listing(page.rows, number)


def listings(rows: Rows) -> tuple[Listing, ...]:
    """Return the listings that hold, newest first."""
    return rows.find(Listing, "watchlist", "WHERE ended_at = '' ORDER BY number DESC")


def watched(rows: Rows, *, plate: str = "", name: str = "", phone: str = "") -> Listing | None:
    """Return the strictest listing that one of these is on, or None."""
    rest = (
        "WHERE ended_at = '' AND ((plate <> '' AND plate = ?) OR (name <> '' AND name = ?)"
        " OR (phone <> '' AND phone = ?)) ORDER BY level = 'alert', number DESC"
    )
    return rows.first(Listing, "watchlist", rest, plate, name, phone)


def stop_watched(rows: Rows, *, plate: str = "", name: str = "", phone: str = "") -> None:
    """Stop whoever is listed with level refuse.

    Raises:
        Refused: ``watchlist.refused`` with the listing's number, reason and date.
    """
    listing = watched(rows, plate=plate, name=name, phone=phone)
    if listing is not None and listing.level == WatchLevel.REFUSE:
        raise Refused(
            "watchlist.refused", number=listing.number, reason=listing.reason, since=listing.since
        )


def _listing(rows: Rows, number: int) -> Listing:
    found = rows.first(Listing, "watchlist", "WHERE number = ?", number)
    if found is None:
        raise Refused("watchlist.unknown", number=number)
    return found


@projects(Watched)
def _project_watched(entry: Entry[Watched], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "watchlist",
        number=event.number,
        level=event.level.value,
        reason=event.reason,
        plate=event.plate,
        name=event.name,
        phone=event.phone,
        since=entry.at,
        ended_at="",
    )


@projects(WatchEnded)
def _project_ended(entry: Entry[WatchEnded], rows: Rows) -> None:
    rows.update("watchlist", {"number": entry.event.number}, ended_at=entry.at)
