"""Expected visitors (今日预约): told beforehand by the host, admitted by one key.

Who does not come is not written down by anybody: an expectation of a day that is over reads
as 未到, and no event is invented for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from guardpost.errors import Refused
from guardpost.gate.cleaning import cleaned
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.vehicles import checked_date
from guardpost.registry.watchlist import stop_watched
from guardpost.store.rows import Rows, columns_of
from guardpost.text import clean_line
from guardpost.times import clock_text

LARGEST_PARTY = 99
REASON_LIMIT = 200


class ExpectedCategory(StrEnum):
    """Who or what is expected; a moving truck comes in as a vehicle, the others as people."""

    VISITOR = "visitor"
    HOUSEKEEPING = "housekeeping"
    INSTALLATION = "installation"
    RENOVATION = "renovation"
    DELIVERY = "delivery"
    MOVING = "moving"
    OTHER = "other"


class Outcome(StrEnum):
    """How an expectation ended; empty while nobody has said."""

    OPEN = ""
    CAME = "came"
    CANCELLED = "cancelled"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class ExpectedDetails:
    """What the form knows.

    Attributes:
        date: ``2026-06-12``; ``time``: ``17:00``, empty for the whole day.
    """

    category: ExpectedCategory
    date: str
    time: str = ""
    room: str = ""
    name: str = ""
    phone: str = ""
    plate: str = ""
    party: int = 1
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Announced:
    """What the host said, under the expectation's number, gap-free from 1."""

    number: int
    category: ExpectedCategory
    date: str
    time: str = ""
    room: str = ""
    plate: str = ""
    party: int = 1
    note: str = ""
    name: str = personal()
    phone: str = personal()

    @property
    def subject(self) -> str:
        """``expected:<number>``."""
        return f"expected:{self.number}"


@dataclass(frozen=True, kw_only=True)
class ExpectedAdded(Announced, Event, kind="expected.added"):
    """A host said who will come."""


@dataclass(frozen=True, kw_only=True)
class ExpectedChanged(Announced, Event, kind="expected.changed"):
    """The host said something else: all of it as it holds now."""


@dataclass(frozen=True)
class ExpectedEnded(Event, kind="expected.ended"):
    """They came, were cancelled, or a person said that they did not come.

    Attributes:
        visit: the seq of the entry by which they came; 0 for the other outcomes.
    """

    number: int
    outcome: Outcome
    visit: int = 0
    reason: str = ""

    @property
    def subject(self) -> str:
        """``expected:<number>``."""
        return f"expected:{self.number}"


@dataclass(frozen=True, slots=True)
class Expected:
    """An expectation; ``outcome`` empty while it is open, ``visit`` the stay it became."""

    number: int
    date: str
    time: str
    category: str
    party: int
    plate: str
    room: str
    note: str
    name: str
    phone: str
    added_at: str
    outcome: str
    ended_at: str
    visit: int

    @property
    def drives(self) -> bool:
        """Whether it is a vehicle that comes in: a moving truck, or a plate without a name."""
        return self.category == ExpectedCategory.MOVING or bool(self.plate and not self.name)


def add_expected(register: Register, actor: str, details: ExpectedDetails) -> Expected:
    """Write down who is expected.

    Raises:
        Refused: ``expected.room_needed``, ``expected.who_needed``, ``expected.party``,
            ``time.unread``, ``expected.past``, ``date.invalid``, ``watchlist.refused``.
    """
    with register.writing(actor, "registry.expected.add_expected") as page:
        told = _checked(page, details)
        number = 1 + (page.rows.value("SELECT max(number) FROM expected") or 0)
        page.record(ExpectedAdded(number=number, **told))
        return known_expected(page.rows, number)


def change_expected(
    register: Register, actor: str, number: int, details: ExpectedDetails
) -> Expected:
    """Write down what is different now.

    Raises:
        Refused: as ``add_expected``; ``expected.unknown``, ``expected.ended``.
    """
    with register.writing(actor, "registry.expected.change_expected") as page:
        open_expected(page.rows, number)
        page.record(ExpectedChanged(number=number, **_checked(page, details)))
        return known_expected(page.rows, number)


def end_expected(
    register: Register, actor: str, number: int, outcome: Outcome, reason: str = ""
) -> Expected:
    """Say that a visit was cancelled or that nobody came; coming is ``admit_expected``.

    Raises:
        Refused: ``expected.unknown``, ``expected.ended``.
        ValueError: the outcome is none of these two.
    """
    if outcome not in (Outcome.CANCELLED, Outcome.ABSENT):
        raise ValueError(f"an expectation is not ended as {outcome!r} by hand")
    with register.writing(actor, "registry.expected.end_expected") as page:
        open_expected(page.rows, number)
        kept = clean_line(reason, REASON_LIMIT)
        page.record(ExpectedEnded(number=number, outcome=outcome, reason=kept))
        return known_expected(page.rows, number)


def expected_on(rows: Rows, day: str) -> tuple[Expected, ...]:
    """Return who is still expected on a day, the earliest first, those without a time last."""
    rest = "WHERE outcome = '' AND date = ? ORDER BY time = '', time, number"
    return rows.find(Expected, "expected", rest, day)


def expected_from(rows: Rows, today: str, past: int = 500) -> tuple[Expected, ...]:
    """Return who is still to come, the next first, then the newest of those that are over.

    Args:
        past: how many of the latter at most.
    """
    rest = "WHERE outcome = '' AND date >= ? ORDER BY date, time = '', time, number"
    coming = rows.find(Expected, "expected", rest, today)
    rest = "WHERE outcome <> '' OR date < ? ORDER BY number DESC LIMIT ?"
    return (*coming, *rows.find(Expected, "expected", rest, today, past))


def outcome_on(expected: Expected, today: str) -> Outcome:
    """Return how it ended; one whose day is over reads as absent, nobody had to say so."""
    if expected.outcome or expected.date >= today:
        return Outcome(expected.outcome)
    return Outcome.ABSENT


def known_expected(rows: Rows, number: int) -> Expected:
    """Return an expectation.

    Raises:
        Refused: ``expected.unknown``.
    """
    found = rows.first(Expected, "expected", "WHERE number = ?", number)
    if found is None:
        raise Refused("expected.unknown")
    return found


def open_expected(rows: Rows, number: int) -> Expected:
    """Return an expectation of which nobody has said how it ended.

    Raises:
        Refused: ``expected.unknown``, ``expected.ended`` with its outcome.
    """
    found = known_expected(rows, number)
    if found.outcome:
        raise Refused("expected.ended", outcome=found.outcome)
    return found


def reopen_expected(rows: Rows, visit: int) -> None:
    """Expect those again whose coming in was struck out."""
    rows.update("expected", {"visit": visit}, outcome="", ended_at="", visit=0)


def _checked(page: Page, details: ExpectedDetails) -> dict[str, Any]:
    """Return the fields of an event, or refuse them."""
    details = cleaned(details)
    told = {
        **columns_of(details),
        "time": clock_text(details.time),
        "date": checked_date(details.date),
    }
    if not details.room:
        raise Refused("expected.room_needed")
    if not told["date"] or date.fromisoformat(told["date"]) < page.now.date():
        raise Refused("expected.past")
    if not 1 <= details.party <= LARGEST_PARTY:
        raise Refused("expected.party", largest=LARGEST_PARTY)
    if _is_nobody(details):
        raise Refused("expected.who_needed")
    stop_watched(page.rows, plate=details.plate, name=details.name, phone=details.phone)
    return told


def _is_nobody(details: ExpectedDetails) -> bool:
    """A visitor or somebody else is told by a name or a plate; a trade tells itself."""
    vague = details.category in (ExpectedCategory.VISITOR, ExpectedCategory.OTHER)
    return vague and not (details.name or details.plate or details.note)


def _columns(event: Announced) -> dict[str, Any]:
    return {name: getattr(event, name) for name in Expected.__slots__[1:10]}


@projects(ExpectedAdded)
def _project_added(entry: Entry[ExpectedAdded], rows: Rows) -> None:
    still = {"added_at": entry.at, "outcome": "", "ended_at": "", "visit": 0}
    rows.insert("expected", number=entry.event.number, **_columns(entry.event), **still)


@projects(ExpectedChanged)
def _project_changed(entry: Entry[ExpectedChanged], rows: Rows) -> None:
    rows.update("expected", {"number": entry.event.number}, **_columns(entry.event))


@projects(ExpectedEnded)
def _project_ended(entry: Entry[ExpectedEnded], rows: Rows) -> None:
    event = entry.event
    ended = {"outcome": event.outcome.value, "ended_at": entry.at, "visit": event.visit}
    rows.update("expected", {"number": event.number}, **ended)
