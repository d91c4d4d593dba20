"""Shifts: opening the post, the open shift, its people.

Handbook (二) 1 (3): 每次交接岗均由带班员带队. A shift's number is the date on which its
turn starts and a count within that date, without gaps; reports are numbered after it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, line_of, lines
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.staff import Role, Staff, known_staff, staff_of
from guardpost.shifts.roster import swapped
from guardpost.shifts.rota import Pattern, Rota, Turn
from guardpost.site import rota_of
from guardpost.stations import SHIFT_GAP, lives_on
from guardpost.store.rows import Rows
from guardpost.text import clean_line
from guardpost.times import to_text

REASON_LIMIT = 200


@dataclass(frozen=True)
class ShiftOpened(Event, kind="shift.opened"):
    """A shift took the post.

    Attributes:
        number: ``YYYYMMDD-n``.
        starts_at, ends_at: the planned times, book text.
        leader, guards: staff codes of those present.
        rota_grp: the group that the rota asked for; ``reason`` says why it is another.
        previous: the shift before; empty for the first.
        faults, missing, matters: equipment and outstanding matters taken over.
    """

    number: str
    date: str
    pattern: Pattern
    starts_at: str
    ends_at: str
    grp: str
    leader: str
    guards: tuple[str, ...]
    rota_grp: str
    reason: str = ""
    previous: str = ""
    faults: int = 0
    missing: int = 0
    matters: int = 0
    leader_name: str = personal()

    @property
    def subject(self) -> str:
        """``shift:<number>``."""
        return f"shift:{self.number}"


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift; ``closed_at`` empty while it is open.

    Attributes:
        guards: JSON list of staff codes, see :attr:`guard_codes`.
        opened_seq: its first entry; ``closed_seq`` its last, 0 while it is open.
    """

    number: str
    date: str
    pattern: str
    starts_at: str
    ends_at: str
    grp: str
    leader: str
    guards: str
    rota_grp: str
    reason: str
    opened_at: str
    opened_seq: int
    closed_at: str
    closed_seq: int
    previous: str
    faults: int
    missing: int
    matters: int

    @property
    def guard_codes(self) -> tuple[str, ...]:
        """The guards without the leader."""
        return tuple(json.loads(self.guards))

    @property
    def is_open(self) -> bool:
        """Whether it has the post now."""
        return not self.closed_at


@dataclass(frozen=True, slots=True)
class ShiftOpening:
    """What opening the post returns: the shift and the line that it wrote."""

    shift: Shift
    line: Line


@dataclass(frozen=True, slots=True)
class Crew:
    """The open shift and its people; True marks the leader."""

    shift: Shift | None
    people: tuple[tuple[Staff, bool], ...]


@dataclass(frozen=True, slots=True)
class Taking:
    """Who takes the post for which turn, and what they take over.

    Attributes:
        by_order: a supervisor named who leads; they need not be a leader.
    """

    turn: Turn
    grp: str
    leader: str
    guards: tuple[str, ...]
    reason: str = ""
    previous: str = ""
    faults: int = 0
    missing: int = 0
    matters: int = 0
    by_order: bool = False


def open_shift(
    register: Register,
    actor: str,
    leader: str,
    guards: tuple[str, ...] = (),
    *,
    pattern: str = "",
    grp: str = "",
    reason: str = "",
) -> ShiftOpening:
    """Open the post when nobody has it: after the first start.

    Args:
        pattern, grp: empty is what the rota says; another needs a reason.

    Raises:
        Refused: ``shift.open_already`` (number), ``shift.reason_needed``,
            ``shift.group_unknown``, ``shift.leader_twice``, ``staff.unknown``,
            ``staff.ended``, ``staff.not_leader``, ``site.not_opened``.
    """
    with register.writing(actor, "shifts.opening.open_shift") as page:
        if page.shift:
            raise Refused("shift.open_already", number=page.shift)
        rota, proposed = rota_of(page.rows), proposed_turn(page.rows, page.now)
        turn = _chosen_turn(rota, proposed, page.now, pattern)
        taking = Taking(turn, grp or turn.group, leader, guards, clean_line(reason, REASON_LIMIT))
        if taking.grp not in rota.groups:
            raise Refused("shift.group_unknown", grp=taking.grp)
        if not taking.reason and (turn != proposed or taking.grp != turn.group):
            raise Refused("shift.reason_needed", pattern=proposed.pattern, grp=proposed.group)
        return take_post(page, taking)


def take_post(page: Page, taking: Taking) -> ShiftOpening:
    """Record within an open transaction that a shift takes the post.

    Raises:
        Refused: ``shift.leader_twice``, ``staff.unknown``, ``staff.ended``,
            ``staff.not_leader``.
    """
    may_lead = known_staff if taking.by_order else check_leader
    person = may_lead(page.rows, taking.leader)
    for code in taking.guards:
        known_staff(page.rows, code)
    if taking.leader in taking.guards or len(set(taking.guards)) < len(taking.guards):
        raise Refused("shift.leader_twice")
    event = _opening(page.rows, taking, person.name)
    page.shift = event.number
    line = line_of(page.record(event))
    return ShiftOpening(known_shift(page.rows, event.number), line)


def check_leader(rows: Rows, code: str) -> Staff:
    """Return the person if they may lead a shift.

    Raises:
        Refused: ``staff.unknown``, ``staff.ended``, ``staff.not_leader``.
    """
    person = known_staff(rows, code)
    if not person.ranks(Role.LEADER):
        raise Refused("staff.not_leader", staff=code)
    return person


def proposed_turn(rows: Rows, at: datetime) -> Turn:
    """Return the turn for which the post would be opened at ``at``, swaps counted.

    Raises:
        Refused: ``site.not_opened``.
    """
    return swapped(rows, rota_of(rows).turn_to_open(at))


def current_shift(rows: Rows) -> Shift | None:
    """Return the shift that has the post, or None."""
    return rows.first(Shift, "shifts", "WHERE closed_at = ''")


def shift_of(rows: Rows, number: str) -> Shift | None:
    """Return a shift by its number, or None."""
    return rows.first(Shift, "shifts", "WHERE number = ?", number)


def known_shift(rows: Rows, number: str) -> Shift:
    """Return a shift by its number.

    Raises:
        Refused: ``shift.unknown``.
    """
    found = shift_of(rows, number)
    if found is None:
        raise Refused("shift.unknown", number=number)
    return found


def shifts(rows: Rows, *, before: str = "", limit: int = 50) -> tuple[Shift, ...]:
    """Return shifts, newest first; ``before`` is the last number of the page above."""
    if not before:
        return rows.find(Shift, "shifts", "ORDER BY opened_seq DESC LIMIT ?", limit)
    seq = known_shift(rows, before).opened_seq
    rest = "WHERE opened_seq < ? ORDER BY opened_seq DESC LIMIT ?"
    return rows.find(Shift, "shifts", rest, seq, limit)


def current_crew(rows: Rows) -> Crew:
    """Return the open shift with its people, the leader first."""
    shift = current_shift(rows)
    if shift is None:
        return Crew(None, ())
    found = [(staff_of(rows, code), code == shift.leader) for code in crew_codes(shift)]
    return Crew(shift, tuple((person, leads) for person, leads in found if person is not None))


def crew_codes(shift: Shift) -> tuple[str, ...]:
    """Return the staff codes of a shift, the leader first."""
    return (shift.leader, *shift.guard_codes)


def report_number(station: str, shift: str) -> str:
    """Return ``GP-N01-20260612-2``: gap-free because shift numbers are."""
    return f"GP-{station}-{shift}"


def _chosen_turn(rota: Rota, proposed: Turn, now: datetime, pattern: str) -> Turn:
    """Return the turn with this pattern that is nearest: running, or one of the next."""
    if pattern in ("", proposed.pattern):
        return proposed
    turn = rota.turn_at(now)
    for _ in rota.slots:
        if turn.pattern == pattern:
            return turn
        turn = rota.next_turn(turn)
    raise Refused("shift.pattern_unknown", pattern=pattern)


def _opening(rows: Rows, taking: Taking, leader_name: str) -> ShiftOpened:
    turn = taking.turn
    day = turn.starts.date().isoformat()
    sql = "SELECT max(CAST(substr(number, 10) AS INTEGER)) FROM shifts WHERE date = ?"
    last = max(rows.value(sql, day) or 0, SHIFT_GAP * lives_on(rows, turn.starts.date()))
    return ShiftOpened(
        number=f"{day.replace('-', '')}-{last + 1}",
        date=day,
        pattern=turn.pattern,
        starts_at=to_text(turn.starts),
        ends_at=to_text(turn.ends),
        grp=taking.grp,
        leader=taking.leader,
        guards=taking.guards,
        rota_grp=turn.group,
        reason=taking.reason,
        previous=taking.previous,
        faults=taking.faults,
        missing=taking.missing,
        matters=taking.matters,
        leader_name=leader_name,
    )


@projects(ShiftOpened)
def _project_opened(entry: Entry[ShiftOpened], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "shifts",
        number=event.number,
        date=event.date,
        pattern=event.pattern.value,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        grp=event.grp,
        leader=event.leader,
        guards=json.dumps(event.guards),
        rota_grp=event.rota_grp,
        reason=event.reason,
        opened_at=entry.at,
        opened_seq=entry.seq,
        closed_at="",
        closed_seq=0,
        previous=event.previous,
        faults=event.faults,
        missing=event.missing,
        matters=event.matters,
    )


@lines(ShiftOpened)
def _opened_line(entry: Entry[ShiftOpened]) -> Line:
    """The divider of the timeline: 16:00 乙组接班,罗守田带班."""
    event = entry.event
    codes = ("shift.not_by_rota",) if event.grp != event.rota_grp else ()
    return replace(
        blank_line(entry),
        category="shift.opened",
        mark=event.grp,
        who=event.leader_name,
        note=event.reason,
        note_codes=(f"pattern.{event.pattern}", *codes),
    )
