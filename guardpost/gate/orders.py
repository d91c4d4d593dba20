"""带班员放行: a leader answers with PIN and reason for what the rules stop.

domain.md §2: VIP 先放行后补办 on the leader's order; large trucks by the leader's leave.
The order is an entry of its own beside the passage that it let in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.cleaning import clean_field
from guardpost.gate.line import Line, blank_line, line_of, lines
from guardpost.gate.rules.watching import Listed
from guardpost.gate.telling import about_plate, record_listed
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import Page, Register
from guardpost.registry.staff import check_pin, require_pin_role


@dataclass(frozen=True)
class LeaderAllowed(Event, kind="gate.allowed"):
    """A leader let in what the rules stop.

    Attributes:
        entry: the passage that was let in.
        about: the subject of that passage.
        stops: the refusals that were set aside; none for a visitor let in unregistered.
        leader: staff code; ``by`` the name at that time.
    """

    entry: int
    about: str
    stops: tuple[str, ...]
    leader: str
    reason: str
    watchlist: int = 0
    by: str = personal()

    @property
    def subject(self) -> str:
        """What was let in."""
        return self.about


@dataclass(frozen=True, slots=True)
class Order:
    """A leader's order whose PIN was right; made by :func:`prove_order` alone."""

    leader: str
    name: str
    reason: str


def prove_order(
    register: Register,
    leader: str,
    pin: str,
    reason: str,
    pepper: bytes,
    act: str,
) -> Order:
    """Return a leader's order, or refuse it. Runs argon2: not for the window's thread.

    Args:
        act: what is ordered; ``guardpost.rights`` says whose PIN that asks for.

    Raises:
        Refused: ``reason.needed``, ``role.needed``, ``pin.wrong``, ``pin.wait``, ``pin.not_set``.
        Unavailable: ``keys.damaged``.
    """
    why = clean_field("reason", reason)
    if not why:
        raise Refused("reason.needed")
    person = require_pin_role(register.rows, leader, act)
    check_pin(register, leader, pin, pepper)
    return Order(leader, person.name, why)


def record_beside(
    page: Page,
    entry: Entry[Event],
    listing: Listed | None,
    order: Order | None,
    stops: tuple[str, ...],
) -> tuple[Line, ...]:
    """Record within a transaction what stands beside a passage: the order, or whom to tell of.

    Of what a leader ordered nobody has to be told.
    """
    if order is None:
        if listing is None:
            return ()
        return (record_listed(page, entry, listing.number, listing.reason),)
    event = LeaderAllowed(
        entry=entry.seq,
        about=entry.subject,
        stops=stops,
        leader=order.leader,
        reason=order.reason,
        watchlist=listing.number if listing is not None else 0,
        by=order.name,
    )
    return (line_of(page.record(event)),)


@lines(LeaderAllowed)
def _allowed_line(entry: Entry[LeaderAllowed]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="gate.allowed",
        who=" ".join(filter(None, (event.by, about_plate(event.about)))),
        note=event.reason,
        note_codes=tuple(f"stop.{code}" for code in event.stops),
    )
