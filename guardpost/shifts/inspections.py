"""Inspection of posts (查岗): by whom, where, what was found; the guard countersigns.

domain.md §1: 日期, 巡查时间, 巡查地点(岗位), 巡查情况, 当班人签名, 检查人; §2: 班长 hourly at
night, 队长 at least three times a week (``inspection_rule``); the guard on duty countersigns
with their own PIN.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.staff import check_pin, known_staff
from guardpost.shifts.approving import REASON_LIMIT
from guardpost.shifts.opening import crew_codes, current_shift
from guardpost.store.rows import Rows
from guardpost.text import clean_line

POST_LIMIT = 30


@dataclass(frozen=True)
class InspectionMade(Event, kind="inspection.made"):
    """A post was inspected by the person who writes it.

    Attributes:
        guard: staff code of who stands there, to countersign.
        orderly: whether all was as it must be; ``found`` says what was seen.
        rank: of who inspected, at that time.
    """

    number: int
    post: str
    guard: str
    found: str
    orderly: bool
    rank: str = ""

    @property
    def subject(self) -> str:
        """``inspection:<number>``."""
        return f"inspection:{self.number}"


@dataclass(frozen=True)
class InspectionCountersigned(Event, kind="inspection.countersigned"):
    """The guard who was inspected knows of it, by their own PIN.

    Attributes:
        remark: what the guard has to say to it.
    """

    number: int
    guard: str
    remark: str = ""

    @property
    def subject(self) -> str:
        """``inspection:<number>``."""
        return f"inspection:{self.number}"


@dataclass(frozen=True, slots=True)
class InspectionDetails:
    """What the form knows."""

    post: str
    guard: str
    found: str
    orderly: bool = True


@dataclass(frozen=True, slots=True)
class Inspection:
    """An inspection; ``countersigned_at`` empty until the guard has signed.

    Attributes:
        rank: of the inspector then; empty in old books.
    """

    number: int
    post: str
    guard: str
    found: str
    orderly: bool
    inspector: str
    at: str
    countersigned_at: str
    remark: str
    rank: str


def inspect_post(register: Register, actor: str, details: InspectionDetails) -> Inspection:
    """Write down what was found at a post.

    Raises:
        Refused: ``inspection.post_needed``, ``inspection.found_needed``, ``role.needed``,
            ``inspection.self``, ``inspection.not_on_duty``, ``staff.unknown``,
            ``staff.ended``, ``shift.none_open``.
    """
    post = clean_line(details.post, POST_LIMIT)
    found = clean_line(details.found, REASON_LIMIT)
    if not post:
        raise Refused("inspection.post_needed")
    if not found:
        raise Refused("inspection.found_needed")
    with register.writing(actor, "shifts.inspections.inspect_post") as page:
        inspector = known_staff(page.rows, actor)
        _check_guard(page, actor, details.guard)
        number = 1 + (page.rows.value("SELECT max(number) FROM inspections") or 0)
        page.record(
            InspectionMade(number, post, details.guard, found, details.orderly, inspector.role)
        )
        return known_inspection(page.rows, number)


def countersign_inspection(
    register: Register, actor: str, number: int, pin: str, pepper: bytes, remark: str = ""
) -> Inspection:
    """Let the guard who was inspected sign with their own PIN, whoever has the desk.

    Runs argon2: not for the window's thread.

    Raises:
        Refused: ``inspection.unknown``, ``inspection.signed``, ``pin.wrong``, ``pin.wait``,
            ``pin.not_set``, ``staff.ended``.
        Unavailable: ``keys.damaged``.
    """
    kept = clean_line(remark, REASON_LIMIT)
    guard = _unsigned(register.rows, number).guard
    check_pin(register, guard, pin, pepper)
    with register.writing(actor, "shifts.inspections.countersign_inspection") as page:
        _unsigned(page.rows, number)
        page.record(InspectionCountersigned(number, guard, kept))
        return known_inspection(page.rows, number)


def inspections(rows: Rows, limit: int = 500) -> tuple[Inspection, ...]:
    """Return the inspections, the newest first."""
    return rows.find(Inspection, "inspections", "ORDER BY number DESC LIMIT ?", limit)


def known_inspection(rows: Rows, number: int) -> Inspection:
    """Return an inspection.

    Raises:
        Refused: ``inspection.unknown``.
    """
    found = rows.first(Inspection, "inspections", "WHERE number = ?", number)
    if found is None:
        raise Refused("inspection.unknown")
    return found


def _check_guard(page: Page, actor: str, guard: str) -> None:
    known_staff(page.rows, guard)
    if guard == actor:
        raise Refused("inspection.self")
    shift = current_shift(page.rows)
    if shift is None:
        raise Refused("shift.none_open")
    if guard not in crew_codes(shift):
        raise Refused("inspection.not_on_duty", staff=guard)


def _unsigned(rows: Rows, number: int) -> Inspection:
    found = known_inspection(rows, number)
    if found.countersigned_at:
        raise Refused("inspection.signed")
    return found


@projects(InspectionMade)
def _project_made(entry: Entry[InspectionMade], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "inspections",
        number=event.number,
        post=event.post,
        guard=event.guard,
        found=event.found,
        orderly=int(event.orderly),
        inspector=entry.actor,
        at=entry.at,
        countersigned_at="",
        remark="",
        rank=event.rank,
    )


@projects(InspectionCountersigned)
def _project_countersigned(entry: Entry[InspectionCountersigned], rows: Rows) -> None:
    event = entry.event
    key = {"number": event.number}
    rows.update("inspections", key, countersigned_at=entry.at, remark=event.remark)


@lines(InspectionMade)
def _made_line(entry: Entry[InspectionMade]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="kind.inspection.made",
        mark=event.guard,
        staff=(event.guard,),
        who=event.post,
        note=event.found,
        note_codes=() if event.orderly else ("inspection.fault",),
    )


@lines(InspectionCountersigned)
def _countersigned_line(entry: Entry[InspectionCountersigned]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="kind.inspection.countersigned",
        mark=event.guard,
        note=event.remark,
    )
