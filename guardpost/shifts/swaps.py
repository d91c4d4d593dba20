"""Swaps (换班): the groups of two turns change places, once somebody has approved it.

The handbook has the groups cycle (秩序维护部 (二) 1 (2)); it tells of no swap, so each is
asked for with a reason and approved or refused by a leader or supervisor who did not ask.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.registry.staff import known_staff
from guardpost.registry.vehicles import checked_date
from guardpost.shifts.approving import Asked, check_decider, needed_reason
from guardpost.shifts.month import Exchange, Place, Roster, Standing
from guardpost.shifts.roster import roster_of
from guardpost.shifts.rota import LEAST_REST, Pattern
from guardpost.store.rows import Rows


@dataclass(frozen=True)
class SwapAsked(Event, kind="swap.asked"):
    """Somebody asked that two groups change turns.

    Attributes:
        grp: has the turn of ``day`` and ``pattern``; ``other_grp`` the other one.
    """

    number: int
    day: str
    pattern: Pattern
    grp: str
    other_day: str
    other_pattern: Pattern
    other_grp: str
    reason: str

    @property
    def subject(self) -> str:
        """``swap:<number>``."""
        return f"swap:{self.number}"


@dataclass(frozen=True)
class SwapApproved(Event, kind="swap.approved"):
    """The two groups change turns."""

    number: int

    @property
    def subject(self) -> str:
        """``swap:<number>``."""
        return f"swap:{self.number}"


@dataclass(frozen=True)
class SwapRefused(Event, kind="swap.refused"):
    """The rota stays as it is."""

    number: int
    reason: str

    @property
    def subject(self) -> str:
        """``swap:<number>``."""
        return f"swap:{self.number}"


@dataclass(frozen=True, slots=True)
class SwapDetails:
    """What the form knows; an empty ``other_day`` is the same day."""

    day: str
    pattern: Pattern
    other_day: str
    other_pattern: Pattern
    reason: str


@dataclass(frozen=True, slots=True)
class Swap:
    """A swap; ``state`` as :class:`Asked`, ``answer`` why it was refused."""

    number: int
    day: str
    pattern: str
    grp: str
    other_day: str
    other_pattern: str
    other_grp: str
    reason: str
    asked_at: str
    asked_by: str
    state: str
    decided_at: str
    decided_by: str
    answer: str

    @property
    def exchange(self) -> Exchange:
        """What it changes."""
        first = Place(date.fromisoformat(self.day), Pattern(self.pattern))
        return Exchange(
            first, Place(date.fromisoformat(self.other_day), Pattern(self.other_pattern))
        )


def ask_swap(register: Register, actor: str, details: SwapDetails) -> Swap:
    """Ask that two groups change turns.

    Raises:
        Refused: ``day.needed``, ``date.invalid``, ``reason.needed``, ``swap.no_turn``,
            ``swap.same_group``, ``swap.over``, ``swap.rest``, ``staff.unknown``.
    """
    day = _needed_day(details.day)
    other_day = checked_date(details.other_day) or day
    reason = needed_reason(details.reason)
    with register.writing(actor) as page:
        known_staff(page.rows, actor)
        places = (_place(day, details.pattern), _place(other_day, details.other_pattern))
        one, other = _turns(roster_of(page.rows), Exchange(*places), page.now)
        event = SwapAsked(
            number=1 + (page.rows.value("SELECT max(number) FROM swaps") or 0),
            day=day,
            pattern=details.pattern,
            grp=one.group,
            other_day=other_day,
            other_pattern=details.other_pattern,
            other_grp=other.group,
            reason=reason,
        )
        page.record(event)
        return known_swap(page.rows, event.number)


def approve_swap(register: Register, actor: str, number: int) -> Swap:
    """Let the two groups change turns; what held when it was asked must still hold.

    Raises:
        Refused: ``role.needed``, ``approval.own``, ``approval.decided``, ``swap.unknown``,
            ``swap.changed``, ``swap.same_group``, ``swap.over``, ``swap.rest``.
    """
    with register.writing(actor) as page:
        swap = known_swap(page.rows, number)
        check_decider(page, actor, swap.state, swap.asked_by)
        one, other = _turns(roster_of(page.rows), swap.exchange, page.now)
        if (one.group, other.group) != (swap.grp, swap.other_grp):
            raise Refused("swap.changed")
        page.record(SwapApproved(number))
        return known_swap(page.rows, number)


def refuse_swap(register: Register, actor: str, number: int, reason: str) -> Swap:
    """Leave the rota as it is.

    Raises:
        Refused: ``reason.needed``, ``role.needed``, ``approval.own``, ``approval.decided``,
            ``swap.unknown``.
    """
    reason = needed_reason(reason)
    with register.writing(actor) as page:
        swap = known_swap(page.rows, number)
        check_decider(page, actor, swap.state, swap.asked_by)
        page.record(SwapRefused(number, reason))
        return known_swap(page.rows, number)


def swaps(rows: Rows, limit: int = 500) -> tuple[Swap, ...]:
    """Return the swaps, those that wait first, then the newest."""
    return rows.find(Swap, "swaps", "ORDER BY state <> 'open', number DESC LIMIT ?", limit)


def known_swap(rows: Rows, number: int) -> Swap:
    """Return a swap.

    Raises:
        Refused: ``swap.unknown``.
    """
    found = rows.first(Swap, "swaps", "WHERE number = ?", number)
    if found is None:
        raise Refused("swap.unknown")
    return found


def _needed_day(text: str) -> str:
    day = checked_date(text)
    if not day:
        raise Refused("day.needed")
    return day


def _place(day: str, pattern: Pattern) -> Place:
    return Place(date.fromisoformat(day), pattern)


def _turns(roster: Roster, exchange: Exchange, now: datetime) -> tuple[Standing, Standing]:
    """Return the two turns as they are now, if they can change places."""
    one, other = roster.standing(exchange.first), roster.standing(exchange.second)
    if one is None or other is None:
        raise Refused("swap.no_turn")
    if one.group == other.group:
        raise Refused("swap.same_group", grp=one.group)
    if min(one.turn.starts, other.turn.starts) <= now.replace(tzinfo=None):
        raise Refused("swap.over")
    after = roster.with_swap(exchange)
    if not (after.is_rested(exchange.first) and after.is_rested(exchange.second)):
        raise Refused("swap.rest", hours=int(LEAST_REST.total_seconds()) // 3600)
    return one, other


@projects(SwapAsked)
def _project_asked(entry: Entry[SwapAsked], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "swaps",
        number=event.number,
        day=event.day,
        pattern=event.pattern.value,
        grp=event.grp,
        other_day=event.other_day,
        other_pattern=event.other_pattern.value,
        other_grp=event.other_grp,
        reason=event.reason,
        asked_at=entry.at,
        asked_by=entry.actor,
        state=Asked.OPEN.value,
        decided_at="",
        decided_by="",
        answer="",
        decided_seq=0,
    )


@projects(SwapApproved)
def _project_approved(entry: Entry[SwapApproved], rows: Rows) -> None:
    _decide(entry, rows, Asked.APPROVED)


@projects(SwapRefused)
def _project_refused(entry: Entry[SwapRefused], rows: Rows) -> None:
    _decide(entry, rows, Asked.REFUSED, entry.event.reason)


def _decide(
    entry: Entry[SwapApproved] | Entry[SwapRefused], rows: Rows, state: Asked, answer: str = ""
) -> None:
    rows.update(
        "swaps",
        {"number": entry.event.number},
        state=state.value,
        decided_at=entry.at,
        decided_by=entry.actor,
        answer=answer,
        decided_seq=entry.seq,
    )


@lines(SwapAsked)
def _asked_line(entry: Entry[SwapAsked]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="kind.swap.asked",
        who=f"{event.grp} {event.day} ⇄ {event.other_grp} {event.other_day}",
        note=event.reason,
        note_codes=(f"pattern.{event.pattern}", f"pattern.{event.other_pattern}"),
    )


@lines(SwapApproved)
def _approved_line(entry: Entry[SwapApproved]) -> Line:
    return replace(blank_line(entry), category="kind.swap.approved")


@lines(SwapRefused)
def _refused_line(entry: Entry[SwapRefused]) -> Line:
    return replace(blank_line(entry), category="kind.swap.refused", note=entry.event.reason)
