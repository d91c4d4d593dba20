"""Visitor cards at the end of a shift: what was given out is back, with someone, or missing.

domain.md §2: 发卡 → 在内 → 离开(收卡); cards out and cards back are counted at each handover.
"""

from __future__ import annotations

from dataclasses import dataclass

from guardpost.errors import Refused
from guardpost.gate.cleaning import clean_field
from guardpost.gate.line import Line, line_of
from guardpost.gate.visitors import VisitorVisit
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.ledger.register import Register
from guardpost.store.rows import Rows

_MISSING = "WHERE card_returned = 0 AND out_at <> ''"


@dataclass(frozen=True)
class CardReturned(Event, kind="card.returned"):
    """A card came back after its visitor had left without giving it back.

    Attributes:
        visit: the stay that it was given out for.
    """

    visit: int
    card: int
    note: str = ""

    @property
    def subject(self) -> str:
        """``visitor:<card>``."""
        return f"visitor:{self.card:02d}"


@dataclass(frozen=True, slots=True)
class MissingCard:
    """A card whose visitor has left; ``id`` is the stay, ``out_at`` when they left."""

    id: int
    card: int
    category: str
    room: str
    out_at: str


@dataclass(frozen=True, slots=True)
class Cards:
    """How the post's cards stand.

    Attributes:
        out: with visitors who are inside.
        missing: whose visitors have left, the longest missing first.
    """

    out: int
    missing: tuple[MissingCard, ...]

    @property
    def given(self) -> int:
        """How many are not in the booth."""
        return self.out + len(self.missing)


def return_card(register: Register, actor: str, visit: int, note: str = "") -> Line:
    """Log that a missing card came back.

    Raises:
        Refused: ``card.not_missing``: it is back already, or its visitor still inside.
    """
    with register.writing(actor, "gate.cards.return_card") as page:
        rest = f"{_MISSING} AND id = ?"
        stay = page.rows.first(VisitorVisit, "visitor_visits", rest, visit)
        if stay is None:
            raise Refused("card.not_missing")
        event = CardReturned(visit=visit, card=stay.card, note=clean_field("note", note))
        return line_of(page.record(event))


def cards(rows: Rows) -> Cards:
    """Return how the cards stand; reads the cards that are out alone."""
    out = "SELECT count(*) FROM visitor_visits WHERE card_returned = 0 AND out_at = ''"
    missing = rows.find(MissingCard, "visitor_visits", f"{_MISSING} ORDER BY out_at, id")
    return Cards(rows.value(out), missing)


def card_back(rows: Rows, visit: int) -> int:
    """Return the number of the entry by which a visit's missing card came back, or 0."""
    sql = (
        "SELECT l.seq FROM ledger l WHERE l.kind = ? AND json_extract(l.payload, '$.visit') = ?"
        " AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.of_seq = l.seq AND c.voids = 1)"
        " ORDER BY l.seq DESC LIMIT 1"
    )
    return int(rows.value(sql, CardReturned.kind, visit) or 0)


@projects(CardReturned)
def _project_returned(entry: Entry[CardReturned], rows: Rows) -> None:
    rows.update("visitor_visits", {"id": entry.event.visit}, card_returned=1)


@amends(CardReturned)
def _amend_returned(entry: Entry[CardReturned], after: CardReturned | None, rows: Rows) -> None:
    rows.update("visitor_visits", {"id": entry.event.visit}, card_returned=int(after is not None))
