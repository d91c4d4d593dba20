"""Orders from above (上级指示): goal, procedure, result; read and signed by whom, when.

domain.md §1 has 上级指示 among what a shift hands on. Each guard signs with their own PIN
that they have read it; an order is open until its result is written.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.staff import check_pin, known_staff, staff_names
from guardpost.registry.vehicles import checked_date
from guardpost.shifts.approving import REASON_LIMIT
from guardpost.shifts.opening import crew_codes, current_shift
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name


@dataclass(frozen=True)
class DirectiveGiven(Event, kind="directive.given"):
    """An order came from above.

    Attributes:
        due: the day by which it is to be done; empty for none.
        given_by: the superior, as named.
    """

    number: int
    goal: str
    procedure: str
    due: str = ""
    given_by: str = personal()

    @property
    def subject(self) -> str:
        """``directive:<number>``."""
        return f"directive:{self.number}"


@dataclass(frozen=True)
class DirectiveSigned(Event, kind="directive.signed"):
    """Somebody has read an order, by their own PIN."""

    number: int
    staff: str

    @property
    def subject(self) -> str:
        """``directive:<number>``."""
        return f"directive:{self.number}"


@dataclass(frozen=True)
class DirectiveSettled(Event, kind="directive.settled"):
    """What came of an order."""

    number: int
    result: str

    @property
    def subject(self) -> str:
        """``directive:<number>``."""
        return f"directive:{self.number}"


@dataclass(frozen=True, slots=True)
class DirectiveDetails:
    """What the form knows; an empty ``given_by`` is who writes it."""

    goal: str
    procedure: str
    given_by: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Directive:
    """An order; ``settled_at`` empty while it holds."""

    number: int
    goal: str
    procedure: str
    given_by: str
    due: str
    given_at: str
    written_by: str
    result: str
    settled_at: str
    settled_by: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Who read an order, and when."""

    staff: str
    name: str
    read_at: str


@dataclass(frozen=True, slots=True)
class ReadDirective:
    """An order with who has read it, and who of the shift on duty has not.

    Attributes:
        unread: names; none once it is settled.
    """

    order: Directive
    readings: tuple[Reading, ...]
    unread: tuple[str, ...]


def give_directive(register: Register, actor: str, details: DirectiveDetails) -> ReadDirective:
    """Write down an order from above.

    Raises:
        Refused: ``directive.goal_needed``, ``directive.procedure_needed``, ``date.invalid``,
            ``role.needed``.
    """
    goal = clean_line(details.goal, REASON_LIMIT)
    procedure = clean_line(details.procedure, REASON_LIMIT)
    if not goal:
        raise Refused("directive.goal_needed")
    if not procedure:
        raise Refused("directive.procedure_needed")
    due = checked_date(details.due)
    with register.writing(actor, "shifts.directives.give_directive") as page:
        person = known_staff(page.rows, actor)
        given_by = clean_name(details.given_by) or person.name
        number = 1 + (page.rows.value("SELECT max(number) FROM directives") or 0)
        page.record(DirectiveGiven(number, goal, procedure, due, given_by))
        return known_directive(page.rows, number)


def sign_directive(
    register: Register, actor: str, number: int, staff: str, pin: str, pepper: bytes
) -> ReadDirective:
    """Let somebody sign with their own PIN that they have read an order.

    Runs argon2: not for the window's thread.

    Raises:
        Refused: ``directive.unknown``, ``directive.settled``, ``directive.signed``,
            ``pin.wrong``, ``pin.wait``, ``pin.not_set``, ``staff.unknown``, ``staff.ended``.
        Unavailable: ``keys.damaged``.
    """
    _check_unread(register.rows, number, staff)
    check_pin(register, staff, pin, pepper)
    with register.writing(actor, "shifts.directives.sign_directive") as page:
        _check_unread(page.rows, number, staff)
        page.record(DirectiveSigned(number, staff))
        return known_directive(page.rows, number)


def settle_directive(register: Register, actor: str, number: int, result: str) -> ReadDirective:
    """Write what came of an order; it holds no longer.

    Raises:
        Refused: ``directive.result_needed``, ``directive.unknown``, ``directive.settled``,
            ``role.needed``.
    """
    result = clean_line(result, REASON_LIMIT)
    if not result:
        raise Refused("directive.result_needed")
    with register.writing(actor, "shifts.directives.settle_directive") as page:
        _open(page, number)
        page.record(DirectiveSettled(number, result))
        return known_directive(page.rows, number)


def directives(rows: Rows, limit: int = 500) -> tuple[ReadDirective, ...]:
    """Return the orders, those that hold first, then the newest."""
    rest = "ORDER BY settled_at <> '', number DESC LIMIT ?"
    return tuple(_read(rows, found) for found in rows.find(Directive, "directives", rest, limit))


def unread_directives(rows: Rows, limit: int) -> tuple[ReadDirective, ...]:
    """Return the orders that somebody of the shift on duty has not read, oldest first."""
    rest = "WHERE settled_at = '' ORDER BY number"
    held = (_read(rows, found) for found in rows.find(Directive, "directives", rest))
    return tuple(found for found in held if found.unread)[:limit]


def known_directive(rows: Rows, number: int) -> ReadDirective:
    """Return an order.

    Raises:
        Refused: ``directive.unknown``.
    """
    return _read(rows, _known(rows, number))


def _known(rows: Rows, number: int) -> Directive:
    found = rows.first(Directive, "directives", "WHERE number = ?", number)
    if found is None:
        raise Refused("directive.unknown")
    return found


def _read(rows: Rows, order: Directive) -> ReadDirective:
    names = staff_names(rows)
    sql = "SELECT staff, read_at FROM directive_reads WHERE directive = ? ORDER BY read_at, staff"
    readings = tuple(
        Reading(code, names.get(code, code), at) for code, at in rows.all(sql, order.number)
    )
    shift = None if order.settled_at else current_shift(rows)
    have_read = {reading.staff for reading in readings}
    crew = crew_codes(shift) if shift is not None else ()
    unread = tuple(names.get(code, code) for code in crew if code not in have_read)
    return ReadDirective(order, readings, unread)


def _open(page: Page, number: int) -> None:
    if _known(page.rows, number).settled_at:
        raise Refused("directive.settled")


def _check_unread(rows: Rows, number: int, staff: str) -> None:
    if _known(rows, number).settled_at:
        raise Refused("directive.settled")
    sql = "SELECT 1 FROM directive_reads WHERE directive = ? AND staff = ?"
    if rows.value(sql, number, staff):
        raise Refused("directive.signed")


@projects(DirectiveGiven)
def _project_given(entry: Entry[DirectiveGiven], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "directives",
        number=event.number,
        goal=event.goal,
        procedure=event.procedure,
        given_by=event.given_by,
        due=event.due,
        given_at=entry.at,
        written_by=entry.actor,
        result="",
        settled_at="",
        settled_by="",
    )


@projects(DirectiveSigned)
def _project_signed(entry: Entry[DirectiveSigned], rows: Rows) -> None:
    event = entry.event
    rows.insert("directive_reads", directive=event.number, staff=event.staff, read_at=entry.at)


@projects(DirectiveSettled)
def _project_settled(entry: Entry[DirectiveSettled], rows: Rows) -> None:
    event = entry.event
    done = {"result": event.result, "settled_at": entry.at, "settled_by": entry.actor}
    rows.update("directives", {"number": event.number}, **done)


@lines(DirectiveGiven)
def _given_line(entry: Entry[DirectiveGiven]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="kind.directive.given",
        who=event.given_by,
        note=f"{event.goal} · {event.procedure}",
    )


@lines(DirectiveSigned)
def _signed_line(entry: Entry[DirectiveSigned]) -> Line:
    who = entry.event.staff
    return replace(blank_line(entry), category="kind.directive.signed", who=who, staff=(who,))


@lines(DirectiveSettled)
def _settled_line(entry: Entry[DirectiveSettled]) -> Line:
    return replace(blank_line(entry), category="kind.directive.settled", note=entry.event.result)
