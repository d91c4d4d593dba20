"""What the leader must be told of: officers on duty, and who is on the watchlist yet came in.

It stands at the right of the gate page until somebody says that the leader knows; saying so
is an entry.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, line_of, lines
from guardpost.gate.plates import parse_plate
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.reading import read_entry
from guardpost.ledger.register import Page, Register
from guardpost.store.rows import Rows

OFFICER, WATCHLIST = "officer", "watchlist"
NOBODY_CAME, HANDOVER_REFUSED = "nobody_came", "handover_refused"


@dataclass(frozen=True)
class ListedCameIn(Event, kind="gate.listed_came_in"):
    """Somebody on the watchlist came in: the listing only alerts, or none may be stopped."""

    entry: int
    about: str
    watchlist: int
    reason: str

    @property
    def subject(self) -> str:
        """What came in."""
        return self.about


@dataclass(frozen=True)
class LeaderTold(Event, kind="gate.leader_told"):
    """The leader knows of a passage; ``entry`` is that passage."""

    entry: int
    about: str

    @property
    def subject(self) -> str:
        """What the leader was told of."""
        return self.about


@dataclass(frozen=True, slots=True)
class ToTell:
    """A passage that the leader must be told of; ``told_at`` empty while nobody has."""

    id: int
    cause: str
    watchlist: int
    reason: str
    told_at: str


def tell_leader(register: Register, actor: str, entry: int) -> Line:
    """Note that the leader was told of a passage.

    Raises:
        Refused: ``leader.told_already``.
    """
    with register.writing(actor, "gate.telling.tell_leader") as page:
        waiting = page.rows.first(ToTell, "to_tell", "WHERE id = ?", entry)
        about = read_entry(page.rows, entry)
        if waiting is None or waiting.told_at or about is None:
            raise Refused("leader.told_already")
        return line_of(page.record(LeaderTold(entry, about.subject)))


def record_listed(page: Page, entry: Entry[Event], watchlist: int, reason: str) -> Line:
    """Record within a transaction that somebody on the watchlist came in."""
    return line_of(page.record(ListedCameIn(entry.seq, entry.subject, watchlist, reason)))


def to_tell(rows: Rows, most: int) -> tuple[ToTell, ...]:
    """Return what the leader has not been told of, newest first."""
    rest = "WHERE told_at = '' ORDER BY id DESC LIMIT ?"
    return rows.find(ToTell, "to_tell", rest, most)


def await_telling(rows: Rows, entry: int, cause: str, watchlist: int = 0, reason: str = "") -> None:
    """Let a passage wait until the leader is told; a projector calls it."""
    rows.replace("to_tell", id=entry, cause=cause, watchlist=watchlist, reason=reason, told_at="")


def forget_telling(rows: Rows, entry: int) -> None:
    """A struck passage needs no telling; a projector calls it."""
    rows.delete("to_tell", id=entry)


def about_plate(about: str) -> str:
    """Return the plate of what an entry is about, as on the car; empty of a visitor."""
    kind, _, number = about.partition(":")
    return parse_plate(number).shown if kind == "vehicle" else ""


@projects(ListedCameIn)
def _project_listed(entry: Entry[ListedCameIn], rows: Rows) -> None:
    event = entry.event
    await_telling(rows, event.entry, WATCHLIST, event.watchlist, event.reason)


@projects(LeaderTold)
def _project_told(entry: Entry[LeaderTold], rows: Rows) -> None:
    rows.update("to_tell", {"id": entry.event.entry}, told_at=entry.at)


@lines(ListedCameIn)
def _listed_line(entry: Entry[ListedCameIn]) -> Line:
    who = about_plate(entry.event.about)
    line = replace(blank_line(entry), category="gate.listed_came_in", who=who)
    return replace(line, note=entry.event.reason)


@lines(LeaderTold)
def _told_line(entry: Entry[LeaderTold]) -> Line:
    return replace(
        blank_line(entry), category="gate.leader_told", who=about_plate(entry.event.about)
    )
