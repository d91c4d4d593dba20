"""Visitors on foot or by car: the verbs.

domain.md §2: 询问 → 业主确认 → 登记 → 发卡 → 在内 → 离开(收卡). The same visitor again the
same day is a new line; times are never edited.
"""

from __future__ import annotations

from dataclasses import replace

from guardpost.errors import Refused
from guardpost.gate.cleaning import clean_field, cleaned
from guardpost.gate.line import Line, line_of
from guardpost.gate.orders import Order, record_beside
from guardpost.gate.rules import (
    DEFAULT_STAY_MINUTES,
    enforce,
    is_repeated,
    stops_of_listing,
    stops_of_visitor,
)
from guardpost.gate.temporary import last_day
from guardpost.gate.visitor_stays import (
    Visit,
    VisitorCategory,
    VisitorDetails,
    VisitorEntered,
    VisitorLeft,
    VisitorRefused,
    VisitorVisit,
    begun,
)
from guardpost.gate.works import minutes_allowed, permit_of, stops_at_gate
from guardpost.ledger.register import Page, Register
from guardpost.registry.permits import Permit
from guardpost.registry.watchlist import Listing, watched
from guardpost.store.rows import Rows, columns_of

__all__ = [
    "Visit",
    "VisitorCategory",
    "VisitorDetails",
    "VisitorEntered",
    "VisitorLeft",
    "VisitorRefused",
    "VisitorVisit",
    "admit_visitor",
    "next_card",
    "record_exit",
    "record_visitor",
    "refuse_visitor",
    "release_visitor",
    "visitors_inside",
]


def admit_visitor(register: Register, actor: str, details: VisitorDetails) -> Visit:
    """Log a visitor coming in and give out a card.

    Raises:
        Refused: ``visitor.room_needed``, ``visitor.name_needed``, ``visitor.party`` (1–99),
            ``visitor.card_out`` (the card is with someone), ``watchlist.refused``,
            ``visitor.host_unasked``, ``visitor.escort_needed``, and of a worker
            ``permit.none``, ``.ended``, ``.expired``, ``.not_yet``, ``.other_room``,
            ``.inside`` (since), ``.hours``; ``date.invalid`` of a temporary plate's last day.
    """
    with register.writing(actor, "gate.visitors.admit_visitor") as page:
        return record_visitor(page, details)


def record_visitor(page: Page, details: VisitorDetails, order: Order | None = None) -> Visit:
    """Check and record one visitor coming in within a transaction; refuses as its verb does."""
    details = cleaned(details)
    details = replace(details, plate_until=last_day(details.plate, details.plate_until))
    listing = _listing(page.rows, details)
    found, stops = _stops(page, details, listing)
    aside = enforce(stops, ordered=order is not None)
    card = details.card or next_card(page.rows)
    _card_is_free(page.rows, card)
    event = VisitorEntered(**{**columns_of(_timed(page, details, found)), "card": card})
    entry = page.record(event)
    more = record_beside(page, entry, listing, order, aside)
    return Visit(begun(entry), line_of(entry), more)


def _listing(rows: Rows, details: VisitorDetails) -> Listing | None:
    return watched(
        rows,
        plate=details.plate,
        name=details.name,
        phone=details.phone,
        document=details.document,
    )


def _stops(
    page: Page, details: VisitorDetails, listing: Listing | None
) -> tuple[Permit | None, list[Refused]]:
    """Return a worker's permit, and what speaks against coming in; the worst first."""
    stops = [] if details.category is VisitorCategory.OFFICER else [*stops_of_listing(listing)]
    stops += stops_of_visitor(details)
    if details.category is not VisitorCategory.RENOVATION:
        return None, stops
    found = permit_of(page.rows, details.permit, details.name, details.room)
    stops += stops_at_gate(page.rows, found, details.room, page.now)
    return found, stops


def _timed(page: Page, details: VisitorDetails, found: Permit | None) -> VisitorDetails:
    """Return the details with the time limit that a rider always has, a worker with the permit.

    Works end at the site's hour, and the worker is out by then.
    """
    if details.category is VisitorCategory.DELIVERY and not details.stay_minutes:
        details = replace(details, stay_minutes=DEFAULT_STAY_MINUTES[details.category])
    if details.category is not VisitorCategory.RENOVATION:
        return replace(details, permit=0)
    minutes = minutes_allowed(page.rows, details.stay_minutes, page.now)
    return replace(details, permit=found.number if found else 0, stay_minutes=minutes)


def release_visitor(
    register: Register, actor: str, visit: int, *, card_returned: bool = True, note: str = ""
) -> Visit:
    """Log a visitor going out and take the card back.

    Raises:
        Refused: ``visitor.not_inside`` when the stay has ended already.
    """
    with register.writing(actor, "gate.visitors.release_visitor") as page:
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
    with register.writing(actor, "gate.visitors.refuse_visitor") as page:
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
