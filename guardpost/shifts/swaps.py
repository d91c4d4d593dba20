"""Swaps (换班): two groups, or two persons alone, change turns once somebody has approved it.

The handbook has the groups cycle (秩序维护部 (二) 1 (2)); it tells of no swap, so each is
asked for with a reason and approved or refused by a leader or supervisor who neither asked
nor is one of the two. Two persons must have agreed before (``swap_consent``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.registry.staff import known_staff
from guardpost.registry.vehicles import checked_date
from guardpost.shifts.approving import Asked, Request, Requests, check_decider, needed_reason
from guardpost.shifts.due import is_due
from guardpost.shifts.month import Exchange, Place, Roster, Standing
from guardpost.shifts.roster import duties_of, leave_on, roster_of
from guardpost.shifts.rota import LEAST_REST, Pattern
from guardpost.shifts.trades import Trade
from guardpost.store.rows import Rows

_REST_HOURS = int(LEAST_REST.total_seconds()) // 3600


class Agreed(StrEnum):
    """How one of two persons agreed to their swap."""

    ASKED = "asked"
    PIN = "pin"
    PHONE = "phone"
    MESSAGE = "message"
    PAPER = "paper"


@dataclass(frozen=True)
class SwapAsked(Event, kind="swap.asked"):
    """Somebody asked that two groups, or two persons of them, change turns.

    Attributes:
        grp: has the turn of ``day`` and ``pattern``; ``other_grp`` the other one.
        staff, other_staff: who alone would change; both empty for the whole groups.
    """

    number: int
    day: str
    pattern: Pattern
    grp: str
    other_day: str
    other_pattern: Pattern
    other_grp: str
    reason: str
    staff: str = ""
    other_staff: str = ""

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
    """What the form knows; an empty ``other_day`` is the same day.

    Attributes:
        staff, other_staff: two persons; both empty for the whole groups.
    """

    day: str
    pattern: Pattern
    other_day: str
    other_pattern: Pattern
    reason: str
    staff: str = ""
    other_staff: str = ""


@dataclass(frozen=True, slots=True)
class Swap(Request):
    """A swap of two groups, or of two persons.

    Attributes:
        staff_how, other_how: how each of two persons agreed, as :class:`Agreed`; empty before.
    """

    day: str
    pattern: str
    grp: str
    other_day: str
    other_pattern: str
    other_grp: str
    reason: str
    staff: str
    other_staff: str
    staff_how: str
    other_how: str

    @property
    def parties(self) -> tuple[str, ...]:
        """The two persons; nobody where groups change."""
        return (self.staff, self.other_staff) if self.staff else ()

    @property
    def unasked(self) -> tuple[str, ...]:
        """Those of the two who have not agreed yet."""
        hows = (self.staff_how, self.other_how)
        return tuple(who for who, how in zip(self.parties, hows, strict=False) if not how)

    @property
    def exchange(self) -> Exchange:
        """The two turns."""
        return Exchange(
            _place(self.day, Pattern(self.pattern)),
            _place(self.other_day, Pattern(self.other_pattern)),
        )


SWAPS = Requests("swaps", Swap, "swap.unknown")


def ask_swap(register: Register, actor: str, details: SwapDetails) -> Swap:
    """Ask that two groups, or two persons, change turns.

    Raises:
        Refused: ``day.needed``, ``date.invalid``, ``reason.needed``, ``swap.no_turn``,
            ``swap.same_group``, ``swap.over``, ``swap.rest``, ``staff.unknown``; of persons
            ``swap.both_people``, ``swap.not_due`` (staff), ``swap.on_leave`` (staff),
            ``swap.own_rest`` (staff).
    """
    day = _needed_day(details.day)
    other_day = checked_date(details.other_day) or day
    reason = needed_reason(details.reason)
    with register.writing(actor, "shifts.swaps.ask_swap") as page:
        known_staff(page.rows, actor)
        exchange = Exchange(_place(day, details.pattern), _place(other_day, details.other_pattern))
        pair = (details.staff, details.other_staff)
        one, other = _turns(page.rows, exchange, pair, page.now)
        event = SwapAsked(
            number=SWAPS.next_number(page.rows),
            day=day,
            pattern=details.pattern,
            grp=one.group,
            other_day=other_day,
            other_pattern=details.other_pattern,
            other_grp=other.group,
            reason=reason,
            staff=details.staff,
            other_staff=details.other_staff,
        )
        page.record(event)
        return SWAPS.known(page.rows, event.number)


def approve_swap(register: Register, actor: str, number: int) -> Swap:
    """Let them change turns; what held when it was asked must still hold.

    Raises:
        Refused: ``role.needed``, ``approval.own``, ``approval.decided``, ``swap.unknown``,
            ``swap.changed``, ``swap.not_agreed`` (staff), and as :func:`ask_swap`.
    """
    with register.writing(actor, "shifts.swaps.approve_swap") as page:
        swap = SWAPS.known(page.rows, number)
        check_decider(page, actor, swap)
        for code in swap.unasked:
            raise Refused("swap.not_agreed", staff=known_staff(page.rows, code).name)
        pair = (swap.staff, swap.other_staff)
        one, other = _turns(page.rows, swap.exchange, pair, page.now)
        if (one.group, other.group) != (swap.grp, swap.other_grp):
            raise Refused("swap.changed")
        page.record(SwapApproved(number))
        return SWAPS.known(page.rows, number)


def refuse_swap(register: Register, actor: str, number: int, reason: str) -> Swap:
    """Leave the rota as it is.

    Raises:
        Refused: ``reason.needed``, ``role.needed``, ``approval.own``, ``approval.decided``,
            ``swap.unknown``.
    """
    event = SwapRefused(number, needed_reason(reason))
    with register.writing(actor, "shifts.swaps.refuse_swap") as page:
        return SWAPS.refuse(page, actor, event, number)


def swaps(rows: Rows, limit: int = 500) -> tuple[Swap, ...]:
    """Return the swaps, those that wait first, then the newest."""
    return SWAPS.listed(rows, limit)


def _needed_day(text: str) -> str:
    day = checked_date(text)
    if not day:
        raise Refused("day.needed")
    return day


def _place(day: str, pattern: Pattern) -> Place:
    return Place(date.fromisoformat(day), pattern)


def _turns(
    rows: Rows, exchange: Exchange, pair: tuple[str, str], now: datetime
) -> tuple[Standing, Standing]:
    """Return the two turns as they are now, if they can be changed."""
    roster = roster_of(rows)
    one, other = roster.standing(exchange.first), roster.standing(exchange.second)
    if one is None or other is None:
        raise Refused("swap.no_turn")
    if one.group == other.group:
        raise Refused("swap.same_group", grp=one.group)
    if min(one.turn.starts, other.turn.starts) <= now.replace(tzinfo=None):
        raise Refused("swap.over")
    if any(pair):
        _check_people(rows, Trade(exchange, *pair), one, other)
    else:
        _check_rest(roster, exchange)
    return one, other


def _check_rest(roster: Roster, exchange: Exchange) -> None:
    after = roster.with_swap(exchange)
    if not (after.is_rested(exchange.first) and after.is_rested(exchange.second)):
        raise Refused("swap.rest", hours=_REST_HOURS)


def _check_people(rows: Rows, trade: Trade, one: Standing, other: Standing) -> None:
    """Let two persons trade whose turns these are, and who are free and rested for the other's."""
    if not (trade.staff and trade.other):
        raise Refused("swap.both_people")
    after = duties_of(rows).with_trade(trade)
    for code, gives, takes in ((trade.staff, one, other), (trade.other, other, one)):
        person = known_staff(rows, code)
        if not is_due(rows, code, gives):
            raise Refused("swap.not_due", staff=person.name)
        if code in {leave.staff for leave in leave_on(rows, takes.turn.starts.date())}:
            raise Refused("swap.on_leave", staff=person.name)
        if is_due(rows, code, takes) or not after.is_rested(code, person.grp, takes.place):
            raise Refused("swap.own_rest", staff=person.name, hours=_REST_HOURS)


@projects(SwapAsked)
def _project_asked(entry: Entry[SwapAsked], rows: Rows) -> None:
    event = entry.event
    codes = {"pattern": event.pattern.value, "other_pattern": event.other_pattern.value}
    hows = {"staff_how": _how(entry, event.staff), "other_how": _how(entry, event.other_staff)}
    SWAPS.keep(entry, rows, **{**vars(event), **codes, **hows})


def _how(entry: Entry[SwapAsked], staff: str) -> str:
    """Return that whoever asks for the own swap has agreed to it."""
    return Agreed.ASKED.value if staff and staff == entry.actor else ""


@projects(SwapApproved)
def _project_approved(entry: Entry[SwapApproved], rows: Rows) -> None:
    SWAPS.decide(entry, rows, entry.event.number, Asked.APPROVED)


@projects(SwapRefused)
def _project_refused(entry: Entry[SwapRefused], rows: Rows) -> None:
    event = entry.event
    SWAPS.decide(entry, rows, event.number, Asked.REFUSED, event.reason)


@lines(SwapAsked)
def _asked_line(entry: Entry[SwapAsked]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="kind.swap.asked",
        who=f"{event.staff or event.grp} {event.day} ⇄ {event.other_staff or event.other_grp}"
        f" {event.other_day}",
        staff=tuple(filter(None, (event.staff, event.other_staff))),
        note=event.reason,
        note_codes=(f"pattern.{event.pattern}", f"pattern.{event.other_pattern}"),
    )


@lines(SwapApproved)
def _approved_line(entry: Entry[SwapApproved]) -> Line:
    return replace(blank_line(entry), category="kind.swap.approved")


@lines(SwapRefused)
def _refused_line(entry: Entry[SwapRefused]) -> Line:
    return replace(blank_line(entry), category="kind.swap.refused", note=entry.event.reason)
