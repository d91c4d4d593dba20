"""The watchlist: whom and what not to let in, and the check that every path makes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from guardpost.errors import Refused
from guardpost.gate.cleaning import kept_number, kept_phone, kept_plate
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.plate_parts import remember_plate
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name

REASON_LIMIT = 200


class WatchLevel(StrEnum):
    """What a listing asks for: refuse entry, or let in and tell the leader."""

    REFUSE = "refuse"
    ALERT = "alert"


@dataclass(frozen=True)
class ListingTold:
    """A listing as it is told, under its number.

    Attributes:
        number: the listing's own number, 1 and up.
    """

    number: int
    level: WatchLevel
    reason: str
    plate: str = ""
    name: str = personal()
    phone: str = personal()
    document: str = personal()

    @property
    def subject(self) -> str:
        """``watchlist:<number>``."""
        return f"watchlist:{self.number}"


@dataclass(frozen=True)
class Watched(ListingTold, Event, kind="watchlist.added"):
    """A plate, a person, a phone or a document was put on the watchlist."""


@dataclass(frozen=True)
class WatchChanged(ListingTold, Event, kind="watchlist.changed"):
    """A listing is this from now on, the whole of it."""


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
    document: str = ""
    changed_at: str = ""


@dataclass(frozen=True, slots=True)
class WatchDetails:
    """What the form knows of a listing; at least one of the last four is given."""

    level: WatchLevel
    reason: str
    plate: str = ""
    name: str = ""
    phone: str = ""
    document: str = ""


def watch(
    register: Register,
    actor: str,
    *,
    level: WatchLevel,
    reason: str,
    plate: str = "",
    name: str = "",
    phone: str = "",
    document: str = "",
) -> Listing:
    """Put a plate, a name, a phone or a document's number on the watchlist.

    Raises:
        Refused: ``watchlist.nothing_to_watch``, ``reason.needed``, ``role.needed``.
    """
    details = WatchDetails(level, reason, plate, name, phone, document)
    with register.writing(actor, "registry.watchlist.watch") as page:
        return _listing(page.rows, record_watch(page, details))


def record_watch(page: Page, details: WatchDetails) -> int:
    """Check and record one listing within a transaction; return its number."""
    values = _checked(details)
    number = 1 + (page.rows.value("SELECT max(number) FROM watchlist") or 0)
    page.record(Watched(number=number, **values))
    return number


def change_watch(register: Register, actor: str, number: int, details: WatchDetails) -> Listing:
    """Put other words in the place of a listing's; what is the same is not written.

    Raises:
        Refused: ``watchlist.unknown``, ``watchlist.ended_already``, and as :func:`watch`.
    """
    with register.writing(actor, "registry.watchlist.change_watch") as page:
        record_watch_change(page, number, details)
        return _listing(page.rows, number)


def record_watch_change(page: Page, number: int, details: WatchDetails) -> None:
    """Check and record a change within a transaction, as :func:`change_watch` does."""
    values = _checked(details)
    before = _holding(page.rows, number)
    if any(getattr(before, name) != value for name, value in values.items()):
        page.record(WatchChanged(number=number, **values))


def end_watch(register: Register, actor: str, number: int, reason: str) -> Listing:
    """End a listing; it stays in the book.

    Raises:
        Refused: ``watchlist.unknown``, ``watchlist.ended_already``, ``reason.needed``,
            ``role.needed``.
    """
    if not reason.strip():
        raise Refused("reason.needed")
    with register.writing(actor, "registry.watchlist.end_watch") as page:
        _holding(page.rows, number)
        page.record(WatchEnded(number=number, reason=clean_line(reason, REASON_LIMIT)))
        return _listing(page.rows, number)


def listings(rows: Rows) -> tuple[Listing, ...]:
    """Return the listings that hold, newest first."""
    return rows.find(Listing, "watchlist", "WHERE ended_at = '' ORDER BY number DESC")


# Each part says all that its index says: else the whole list is read at every row.
_WATCHED_BY = " OR ".join(
    f"(ended_at = '' AND {column} <> '' AND {column} = ?)"
    for column in ("plate", "name", "phone", "document")
)


def watched(
    rows: Rows, *, plate: str = "", name: str = "", phone: str = "", document: str = ""
) -> Listing | None:
    """Return the strictest listing that one of these is on, or None."""
    rest = f"WHERE {_WATCHED_BY} ORDER BY level = 'alert', number DESC"
    return rows.first(Listing, "watchlist", rest, plate, name, phone, document)


def stop_watched(
    rows: Rows, *, plate: str = "", name: str = "", phone: str = "", document: str = ""
) -> None:
    """Stop whoever is listed with level refuse.

    Raises:
        Refused: ``watchlist.refused`` with the listing's number, reason and date.
    """
    listing = watched(rows, plate=plate, name=name, phone=phone, document=document)
    if listing is not None and listing.level == WatchLevel.REFUSE:
        raise Refused(
            "watchlist.refused", number=listing.number, reason=listing.reason, since=listing.since
        )


def _listing(rows: Rows, number: int) -> Listing:
    found = rows.first(Listing, "watchlist", "WHERE number = ?", number)
    if found is None:
        raise Refused("watchlist.unknown", number=number)
    return found


def _holding(rows: Rows, number: int) -> Listing:
    found = _listing(rows, number)
    if found.ended_at:
        raise Refused("watchlist.ended_already")
    return found


def _checked(details: WatchDetails) -> dict[str, Any]:
    watched_for = {
        "plate": kept_plate(details.plate),
        "name": clean_name(details.name),
        "phone": kept_phone(details.phone),
        "document": kept_number(details.document),
    }
    if not any(watched_for.values()):
        raise Refused("watchlist.nothing_to_watch")
    if not details.reason.strip():
        raise Refused("reason.needed")
    reason = clean_line(details.reason, REASON_LIMIT)
    return {"level": details.level, "reason": reason, **watched_for}


def _columns(event: Watched | WatchChanged) -> dict[str, object]:
    names = ("reason", "plate", "name", "phone", "document")
    return {"level": event.level.value, **{name: getattr(event, name) for name in names}}


@projects(Watched)
def _project_watched(entry: Entry[Watched], rows: Rows) -> None:
    number = entry.event.number
    rows.insert("watchlist", number=number, **_columns(entry.event), since=entry.at, ended_at="")
    remember_plate(rows, entry.event.plate)


@projects(WatchChanged)
def _project_changed(entry: Entry[WatchChanged], rows: Rows) -> None:
    key = {"number": entry.event.number}
    rows.update("watchlist", key, **_columns(entry.event), changed_at=entry.at)
    remember_plate(rows, entry.event.plate)


@projects(WatchEnded)
def _project_ended(entry: Entry[WatchEnded], rows: Rows) -> None:
    rows.update("watchlist", {"number": entry.event.number}, ended_at=entry.at)
