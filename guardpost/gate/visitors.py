"""Visitors on foot or by car: the facts, what they change, and the verbs.

domain.md §2: 询问 → 业主确认 → 登记 → 发卡 → 在内 → 离开(收卡). Residents are never
registered. The same visitor again the same day is a new line; times are never edited.
Papers are looked at and given back, never kept (保安服务管理条例).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from guardpost.errors import Refused
from guardpost.gate.cleaning import clean_field, cleaned
from guardpost.gate.line import Line, line_of
from guardpost.gate.rules import due_at, is_repeated
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.expected import reopen_expected
from guardpost.registry.watchlist import stop_watched
from guardpost.store.rows import Rows, columns_of

LARGEST_PARTY = 99


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
        verified: phone, intercom, in_person, preregistered, or unreachable.
        document_kind: a kind of ``gate.documents``; empty when none was looked at.
        officer_number: 警号 or the like, for officers; no papers are kept.
        card: the card's number; 0 takes the next free one.
        stay_minutes: 0 is no limit.
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
    name: str = personal()
    phone: str = personal()
    document: str = personal()
    officer_number: str = personal()

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
    in_at: str
    due_at: str
    out_at: str
    out_seq: int
    card_returned: bool


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visitor verb returns: the stay as it is now and the line that it wrote."""

    visit: VisitorVisit
    line: Line


def admit_visitor(register: Register, actor: str, details: VisitorDetails) -> Visit:
    """Log a visitor coming in and give out a card.

    Raises:
        Refused: ``visitor.room_needed``, ``visitor.name_needed``, ``visitor.party`` (1–99),
            ``visitor.card_out`` (the card is with someone), ``watchlist.refused``.
    """
    with register.writing(actor) as page:
        return record_visitor(page, details)


def record_visitor(page: Page, details: VisitorDetails) -> Visit:
    """Check and record one visitor coming in within a transaction; refuses as its verb does."""
    details = _checked(details)
    stop_watched(page.rows, plate=details.plate, name=details.name, phone=details.phone)
    card = details.card or next_card(page.rows)
    _card_is_free(page.rows, card)
    entry = page.record(VisitorEntered(**{**columns_of(details), "card": card}))
    return Visit(_begun(entry), line_of(entry))


def release_visitor(
    register: Register, actor: str, visit: int, *, card_returned: bool = True, note: str = ""
) -> Visit:
    """Log a visitor going out and take the card back.

    Raises:
        Refused: ``visitor.not_inside`` when the stay has ended already.
    """
    with register.writing(actor) as page:
        return record_exit(page, visit, card_returned=card_returned, note=note)


def record_exit(page: Page, visit: int, *, card_returned: bool = True, note: str = "") -> Visit:
    """Record one visitor going out within a transaction; refuses as its verb does."""
    stay = _visit(page.rows, visit)
    if stay.out_at:
        return _repeated(page, stay)
    entry = page.record(
        VisitorLeft(
            visit=visit,
            card=stay.card,
            category=VisitorCategory(stay.category),
            room=stay.room,
            card_returned=card_returned,
            note=clean_field("note", note),
            name=stay.name,
        )
    )
    return Visit(_visit(page.rows, visit), line_of(entry))


def refuse_visitor(
    register: Register, actor: str, details: VisitorDetails, reason: str, watchlist: int = 0
) -> Line:
    """Log that a person was not let in.

    Raises:
        Refused: ``reason.needed``.
    """
    if not reason.strip():
        raise Refused("reason.needed")
    with register.writing(actor) as page:
        entry = page.record(
            VisitorRefused(
                category=details.category,
                reason=clean_field("reason", reason),
                room=clean_field("room", details.room),
                watchlist=watchlist,
                name=clean_field("name", details.name),
            )
        )
        return line_of(entry)


def visitors_inside(rows: Rows) -> tuple[VisitorVisit, ...]:
    """Return all open stays, the ones due first on top."""
    rest = "WHERE out_at = '' ORDER BY due_at = '', due_at, in_at"
    return rows.find(VisitorVisit, "visitor_visits", rest)


def next_card(rows: Rows) -> int:
    """Return the lowest card number that is neither out nor lost."""
    taken = {row[0] for row in rows.all(_CARDS_OUT)}
    card = 1
    while card in taken:
        card += 1
    return card


_CARDS_OUT = "SELECT card FROM visitor_visits WHERE card_returned = 0"


def _card_is_free(rows: Rows, card: int) -> None:
    if rows.value(f"{_CARDS_OUT} AND card = ?", card) is not None:
        raise Refused("visitor.card_out", card=card)


def _checked(details: VisitorDetails) -> VisitorDetails:
    details = cleaned(details)
    if not details.room:
        raise Refused("visitor.room_needed")
    if not details.name and details.category is not VisitorCategory.DELIVERY:
        raise Refused("visitor.name_needed")
    if not 1 <= details.party <= LARGEST_PARTY:
        raise Refused("visitor.party", largest=LARGEST_PARTY)
    return details


def _visit(rows: Rows, visit: int) -> VisitorVisit:
    found = rows.first(VisitorVisit, "visitor_visits", "WHERE id = ?", visit)
    if found is None:
        raise LookupError(f"no visitor visit {visit}")
    return found


def _repeated(page: Page, stay: VisitorVisit) -> Visit:
    """A second press within a second is the same exit; later it is refused."""
    if not is_repeated(stay.out_at, page.now):
        raise Refused("visitor.not_inside", since=page.clock_text(stay.out_at))
    return Visit(stay, Line(stay.out_seq, stay.out_at, "", page.actor, VisitorLeft.kind))


@projects(VisitorEntered)
def _project_entered(entry: Entry[VisitorEntered], rows: Rows) -> None:
    rows.insert("visitor_visits", **columns_of(_begun(entry)))


def _begun(entry: Entry[VisitorEntered]) -> VisitorVisit:
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
    return {name: getattr(event, name) for name in VisitorVisit.__slots__[1:15]}


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
        reopen_expected(rows, entry.seq)
        return
    due = due_at(entry.at, after.stay_minutes)
    rows.update("visitor_visits", {"id": entry.seq}, **_stay_columns(after), due_at=due)


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
