"""Visitors inside: the facts of a visit, and what they change.

Residents are never registered. Papers are looked at and given back, never kept
(保安服务管理条例).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from guardpost.gate.line import Line
from guardpost.gate.rules import due_at
from guardpost.gate.telling import OFFICER, await_telling, forget_telling
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.registry.expected import reopen_expected
from guardpost.store.rows import Rows, columns_of


class VisitorCategory(StrEnum):
    """Who is not a resident: the six chips of the form, in their order."""

    VISITOR = "visitor"
    RENOVATION = "renovation"
    DELIVERY = "delivery"
    HOUSEKEEPING = "housekeeping"
    OFFICER = "officer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class VisitorDetails:
    """What the form knows of a visitor who is about to come in.

    Attributes:
        verified: phone, intercom, in_person, preregistered, unreachable, or unregistered
            for one who will not say a name.
        document_kind: a kind of ``gate.documents``; empty when none was looked at.
        officer_number, unit: 警号 or the like and where from; no papers are kept.
        permit: a worker's permit; 0 finds it by the name.
        escort: who of the post goes along.
        card: the card's number; 0 takes the next free one.
        stay_minutes: 0 is no limit.
        plate_until: the last day of a temporary plate, ``2026-07-12``.
    """

    category: VisitorCategory
    room: str = ""
    name: str = ""
    phone: str = ""
    document_kind: str = ""
    document: str = ""
    plate: str = ""
    party: int = 1
    belongings: str = ""
    reason: str = ""
    verified: str = ""
    officer_number: str = ""
    stay_minutes: int = 0
    card: int = 0
    note: str = ""
    permit: int = 0
    unit: str = ""
    escort: str = ""
    plate_until: str = ""


@dataclass(frozen=True)
class VisitorEntered(Event, kind="visitor.entered"):
    """A visitor came in with a card."""

    category: VisitorCategory
    card: int
    party: int
    room: str = ""
    plate: str = ""
    belongings: str = ""
    reason: str = ""
    verified: str = ""
    document_kind: str = ""
    stay_minutes: int = 0
    note: str = ""
    permit: int = 0
    unit: str = ""
    plate_until: str = ""
    name: str = personal()
    phone: str = personal()
    document: str = personal()
    officer_number: str = personal()
    escort: str = personal()

    @property
    def subject(self) -> str:
        """``visitor:<card>``."""
        return f"visitor:{self.card:02d}"


@dataclass(frozen=True)
class VisitorLeft(Event, kind="visitor.left"):
    """A visitor went out; ``card_returned`` tells whether the card came back."""

    visit: int
    card: int
    category: VisitorCategory
    room: str = ""
    card_returned: bool = True
    note: str = ""
    name: str = personal()

    @property
    def subject(self) -> str:
        """``visitor:<card>``."""
        return f"visitor:{self.card:02d}"


@dataclass(frozen=True)
class VisitorRefused(Event, kind="visitor.refused"):
    """A person was not let in."""

    category: VisitorCategory
    reason: str
    room: str = ""
    watchlist: int = 0
    name: str = personal()


@dataclass(frozen=True, slots=True)
class VisitorVisit:
    """A visitor's stay, as the inside page shows it.

    Attributes:
        id: the seq of the entry that began it.
        in_at, due_at, out_at: book times; empty when not (yet) so.
    """

    id: int
    category: str
    card: int
    party: int
    room: str
    plate: str
    belongings: str
    reason: str
    verified: str
    document_kind: str
    note: str
    name: str
    phone: str
    document: str
    officer_number: str
    permit: int
    unit: str
    escort: str
    plate_until: str
    in_at: str
    due_at: str
    out_at: str
    out_seq: int
    card_returned: bool


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visitor verb returns: the stay as it is now and the line that it wrote.

    Attributes:
        more: lines written beside it, such as the leader's order.
    """

    visit: VisitorVisit
    line: Line
    more: tuple[Line, ...] = ()


@projects(VisitorEntered)
def _project_entered(entry: Entry[VisitorEntered], rows: Rows) -> None:
    rows.insert("visitor_visits", **columns_of(begun(entry)))
    if entry.event.category is VisitorCategory.OFFICER:
        await_telling(rows, entry.seq, OFFICER)


def begun(entry: Entry[VisitorEntered]) -> VisitorVisit:
    """Return the stay that an entry begins."""
    return VisitorVisit(
        id=entry.seq,
        **_stay_columns(entry.event),
        in_at=entry.at,
        due_at=due_at(entry.at, entry.event.stay_minutes),
        out_at="",
        out_seq=0,
        card_returned=False,
    )


def _stay_columns(event: VisitorEntered) -> dict[str, Any]:
    return {name: said for name, said in vars(event).items() if name in VisitorVisit.__slots__}


@projects(VisitorLeft)
def _project_left(entry: Entry[VisitorLeft], rows: Rows) -> None:
    event = entry.event
    rows.update(
        "visitor_visits",
        {"id": event.visit},
        out_at=entry.at,
        out_seq=entry.seq,
        card_returned=int(event.card_returned),
    )


@amends(VisitorEntered)
def _amend_entered(entry: Entry[VisitorEntered], after: VisitorEntered | None, rows: Rows) -> None:
    if after is None:
        rows.delete("visitor_visits", id=entry.seq)
        forget_telling(rows, entry.seq)
        reopen_expected(rows, entry.seq)
        return
    due = due_at(entry.at, after.stay_minutes)
    rows.update("visitor_visits", {"id": entry.seq}, **_stay_columns(after), due_at=due)
    if VisitorCategory.OFFICER not in (after.category, entry.event.category):
        return
    forget_telling(rows, entry.seq)
    if after.category is VisitorCategory.OFFICER:
        await_telling(rows, entry.seq, OFFICER)


@amends(VisitorLeft)
def _amend_left(entry: Entry[VisitorLeft], after: VisitorLeft | None, rows: Rows) -> None:
    key = {"id": entry.event.visit}
    if after is None:
        rows.update("visitor_visits", key, out_at="", out_seq=0, card_returned=0)
    else:
        rows.update("visitor_visits", key, card_returned=int(after.card_returned))


@amends(VisitorRefused)
def _amend_refused(entry: Entry[VisitorRefused], after: VisitorRefused | None, rows: Rows) -> None:
    """Refusals have no state; the line alone changes."""
