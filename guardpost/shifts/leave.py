"""Leave (请假): who is away from which day to which, and who stands in.

The handbook has everybody on duty as the groups cycle (秩序维护部 (二) 1 (1)–(2)); leave is
asked for and then approved or refused by a leader or supervisor who is neither the person
nor the one who asked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.staff import known_staff
from guardpost.registry.vehicles import checked_date
from guardpost.shifts.approving import (
    REASON_LIMIT,
    Asked,
    Request,
    Requests,
    check_decider,
    needed_reason,
)
from guardpost.store.rows import Rows
from guardpost.text import clean_line


class LeaveKind(StrEnum):
    """年假, 病假, 事假, 调休, 其他."""

    ANNUAL = "annual"
    SICK = "sick"
    PERSONAL = "personal"
    COMPENSATORY = "compensatory"
    OTHER = "other"


@dataclass(frozen=True)
class LeaveAsked(Event, kind="leave.asked"):
    """Somebody asked for leave, both days counted.

    Attributes:
        staff: who is away; ``stand_in`` who works instead, empty for nobody.
        reason: may tell of an illness, so it is sealed.
    """

    number: int
    staff: str
    leave: LeaveKind
    first: str
    last: str
    stand_in: str = ""
    reason: str = personal()

    @property
    def subject(self) -> str:
        """``leave:<number>``."""
        return f"leave:{self.number}"


@dataclass(frozen=True)
class LeaveApproved(Event, kind="leave.approved"):
    """The person may be away."""

    number: int

    @property
    def subject(self) -> str:
        """``leave:<number>``."""
        return f"leave:{self.number}"


@dataclass(frozen=True)
class LeaveRefused(Event, kind="leave.refused"):
    """The person is wanted on duty."""

    number: int
    reason: str

    @property
    def subject(self) -> str:
        """``leave:<number>``."""
        return f"leave:{self.number}"


@dataclass(frozen=True, slots=True)
class LeaveDetails:
    """What the form knows; an empty ``last`` is the first day alone."""

    staff: str
    leave: LeaveKind
    first: str
    last: str = ""
    stand_in: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Leave(Request):
    """A leave, both days counted."""

    staff: str
    leave: str
    first: str
    last: str
    stand_in: str
    reason: str

    @property
    def parties(self) -> tuple[str, ...]:
        """Who would be away."""
        return (self.staff,)


LEAVES = Requests("leaves", Leave, "leave.unknown")


def ask_leave(register: Register, actor: str, details: LeaveDetails) -> Leave:
    """Ask for leave for oneself or for somebody who rang in.

    Raises:
        Refused: ``day.needed``, ``date.invalid``, ``leave.days``, ``leave.past``,
            ``leave.overlaps``, ``leave.stand_in``, ``staff.unknown``, ``staff.ended``.
    """
    first = checked_date(details.first)
    last = checked_date(details.last) or first
    if not first:
        raise Refused("day.needed")
    if last < first:
        raise Refused("leave.days")
    with register.writing(actor, "shifts.leave.ask_leave") as page:
        _check_people(page, details)
        if last < page.now.date().isoformat():
            raise Refused("leave.past")
        _check_free(page.rows, details.staff, first, last)
        event = LeaveAsked(
            number=LEAVES.next_number(page.rows),
            staff=details.staff,
            leave=details.leave,
            first=first,
            last=last,
            stand_in=details.stand_in,
            reason=clean_line(details.reason, REASON_LIMIT),
        )
        page.record(event)
        return LEAVES.known(page.rows, event.number)


def approve_leave(register: Register, actor: str, number: int) -> Leave:
    """Let the person be away.

    Raises:
        Refused: ``role.needed``, ``approval.own``, ``approval.decided``, ``leave.unknown``.
    """
    with register.writing(actor, "shifts.leave.approve_leave") as page:
        check_decider(page, actor, LEAVES.known(page.rows, number))
        page.record(LeaveApproved(number))
        return LEAVES.known(page.rows, number)


def refuse_leave(register: Register, actor: str, number: int, reason: str) -> Leave:
    """Want the person on duty.

    Raises:
        Refused: ``reason.needed``, ``role.needed``, ``approval.own``, ``approval.decided``,
            ``leave.unknown``.
    """
    event = LeaveRefused(number, needed_reason(reason))
    with register.writing(actor, "shifts.leave.refuse_leave") as page:
        return LEAVES.refuse(page, actor, event, number)


def leaves(rows: Rows, limit: int = 500) -> tuple[Leave, ...]:
    """Return the leaves, those that wait first, then the newest."""
    return LEAVES.listed(rows, limit)


def _check_people(page: Page, details: LeaveDetails) -> None:
    known_staff(page.rows, details.staff)
    if details.stand_in:
        known_staff(page.rows, details.stand_in)
    if details.stand_in == details.staff:
        raise Refused("leave.stand_in")


def _check_free(rows: Rows, staff: str, first: str, last: str) -> None:
    sql = (
        "SELECT number FROM leaves"
        " WHERE staff = ? AND state <> 'refused' AND first <= ? AND last >= ?"
    )
    number = rows.value(sql, staff, last, first)
    if number:
        raise Refused("leave.overlaps", leave=number)


@projects(LeaveAsked)
def _project_asked(entry: Entry[LeaveAsked], rows: Rows) -> None:
    LEAVES.keep(entry, rows, **{**vars(entry.event), "leave": entry.event.leave.value})


@projects(LeaveApproved)
def _project_approved(entry: Entry[LeaveApproved], rows: Rows) -> None:
    LEAVES.decide(entry, rows, entry.event.number, Asked.APPROVED)


@projects(LeaveRefused)
def _project_refused(entry: Entry[LeaveRefused], rows: Rows) -> None:
    event = entry.event
    LEAVES.decide(entry, rows, event.number, Asked.REFUSED, event.reason)


@lines(LeaveAsked)
def _asked_line(entry: Entry[LeaveAsked]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="kind.leave.asked",
        who=f"{event.staff} {event.first}–{event.last}",
        staff=(event.staff,),
        note_codes=(f"leave.{event.leave}",),
    )


@lines(LeaveApproved)
def _approved_line(entry: Entry[LeaveApproved]) -> Line:
    return replace(blank_line(entry), category="kind.leave.approved")


@lines(LeaveRefused)
def _refused_line(entry: Entry[LeaveRefused]) -> Line:
    return replace(blank_line(entry), category="kind.leave.refused", note=entry.event.reason)
