"""Reading handovers: the one in progress, and those of closed shifts for their reports."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime

from guardpost.errors import Refused
from guardpost.gate.cards import cards
from guardpost.gate.counting import counters
from guardpost.registry.equipment import EquipmentItem, equipment, every_equipment
from guardpost.registry.staff import Role, Staff, active_staff, staff_of
from guardpost.shifts.due import Due, Excused, due_at
from guardpost.shifts.handover_extras import (
    NO_EXTRAS,
    Extras,
    disputes_of,
    emergency_of,
    incidents_handed_over,
    incidents_in_progress,
    overtime_of,
    reading_of,
    refusals_of,
)
from guardpost.shifts.handover_lines import (
    BY_THE_BOOK,
    CarryOver,
    CleanlinessCheck,
    EquipmentCheck,
    HandoverMatter,
    HandoverSignature,
    PersonCheck,
    Place,
    Relief,
    Unseen,
)
from guardpost.shifts.handover_state import HandoverState, text_digest
from guardpost.shifts.matters import Matter, matter, open_matters
from guardpost.shifts.month import Place as TurnPlace
from guardpost.shifts.opening import Shift, crew_codes, current_shift, known_shift
from guardpost.shifts.reading import unread
from guardpost.shifts.roster import swapped
from guardpost.shifts.rota import Turn
from guardpost.site import rota_of
from guardpost.store.rows import Rows
from guardpost.times import from_text, to_text


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """What was handed over when a shift was closed.

    Attributes:
        relief: the incoming leader's staff code.
        matters: JSON list of the numbers passed on.
        head_seq, head_hash: the head of the book before the completion; hash in hex.
        excused: JSON list of who need not come, see :attr:`excused_people`.
        muster, tolerance: the minutes that held at the line-up, see ``muster.Muster``.
    """

    shift: str
    relief: str
    vehicles: int
    visitors: int
    slips: int
    matters: str
    text_sha256: str
    head_seq: int
    head_hash: str
    completed_at: str
    completed_seq: int
    excused: str
    muster: int
    tolerance: int

    @property
    def excused_people(self) -> tuple[Excused, ...]:
        """Who of the group that came on was on leave or had swapped."""
        return tuple(Excused(*one) for one in json.loads(self.excused))

    @property
    def matter_numbers(self) -> tuple[int, ...]:
        """The outstanding matters that were passed on."""
        return tuple(json.loads(self.matters))


@dataclass(frozen=True, slots=True)
class ClosedHandover:
    """All that was checked and signed when a shift was closed."""

    row: HandoverRow
    relief: Relief
    people: tuple[PersonCheck, ...]
    equipment: tuple[EquipmentCheck, ...]
    cleanliness: tuple[CleanlinessCheck, ...]
    matters: tuple[HandoverMatter, ...]
    signatures: tuple[HandoverSignature, ...]
    extras: Extras = NO_EXTRAS


@dataclass(frozen=True, slots=True)
class Attendance:
    """One of a shift's own people, as they were checked when they came on.

    Attributes:
        check: what the line-up found; unanswered at the first shift of a book.
    """

    person: Staff
    leads: bool
    check: PersonCheck


def handover_state(rows: Rows, at: datetime) -> HandoverState:
    """Return the handover of the open shift as it stands at an aware time.

    Raises:
        Refused: ``shift.none_open``, ``site.not_opened``.
    """
    shift = current_shift(rows)
    if shift is None:
        raise Refused("shift.none_open")
    turn, relief = _coming_turn(rows, shift, at), relief_of(rows, shift.number)
    grp = relief.grp if relief else turn.group
    due = due_at(rows, TurnPlace(turn.day, turn.pattern), turn.starts.date(), grp)
    people, counts = _people(rows, shift, due, relief), _carry_over(rows, at)
    state = HandoverState(
        shift=shift,
        turn=turn,
        relief=relief,
        suggested=_suggested(due, shift),
        people=people,
        excused=_still_excused(due, people),
        equipment=_equipment(rows, shift, slips=counts.slips),
        cleanliness=_cleanliness(rows, shift.number),
        matters=_matters(rows, shift.number, relief, open_matters(rows)),
        counts=counts,
        extras=_extras(rows, shift, relief, at),
    )
    digest = text_digest(state)
    signed = tuple(s for s in _signatures(rows, shift.number) if s.text_sha256 == digest)
    return replace(state, text_sha256=digest, signatures=signed)


def _extras(rows: Rows, shift: Shift, relief: Relief | None, at: datetime | None) -> Extras:
    """Return them of the open shift at a time; None is a closed shift, where all was read."""
    leader, number = relief.leader if relief else "", shift.number
    incidents = incidents_handed_over if at is None else incidents_in_progress
    return Extras(
        incidents=incidents(rows, number, leader),
        disputes=disputes_of(rows, number),
        refusals=refusals_of(rows, number),
        overtime=overtime_of(rows, number),
        emergency=emergency_of(rows, number),
        reading=reading_of(rows, number, leader),
        unread=0 if at is None else unread(rows, shift, leader, at),
    )


def relief_of(rows: Rows, shift: str) -> Relief | None:
    """Return who was named to take over from a shift, or None."""
    return rows.first(Relief, "handover_relief", "WHERE shift = ?", shift)


def handover_of(rows: Rows, shift: str) -> HandoverRow | None:
    """Return what was handed over at the end of a shift; None while it is open."""
    return rows.first(HandoverRow, "handovers", "WHERE shift = ?", shift)


def closed_handover(rows: Rows, shift: str) -> ClosedHandover | None:
    """Return all of the handover that closed a shift; None while it is open."""
    row, relief = handover_of(rows, shift), relief_of(rows, shift)
    if row is None or relief is None:
        return None
    named = (matter(rows, number) for number in row.matter_numbers)
    passed = tuple(found for found in named if found is not None)
    signed = _signatures(rows, shift)
    return ClosedHandover(
        row=row,
        relief=relief,
        people=_checked_people(rows, shift),
        equipment=_equipment(rows, known_shift(rows, shift), closed=True),
        cleanliness=_cleanliness(rows, shift),
        matters=_matters(rows, shift, relief, passed),
        signatures=tuple(s for s in signed if s.text_sha256 == row.text_sha256),
        extras=_extras(rows, known_shift(rows, shift), relief, None),
    )


def attendance(rows: Rows, shift: str) -> tuple[Attendance, ...]:
    """Return a shift's own people, the leader first, as the line-up before it found them."""
    found = known_shift(rows, shift)
    checks = {check.staff: check for check in _checked_people(rows, found.previous)}
    people = [staff_of(rows, code) for code in crew_codes(found)]
    return tuple(
        Attendance(
            person,
            person.code == found.leader,
            checks.get(person.code) or replace(_unchecked(person), arrived_at=found.opened_at),
        )
        for person in people
        if person is not None
    )


def _coming_turn(rows: Rows, shift: Shift, at: datetime) -> Turn:
    """Return the turn after the shift's; after a longer break, the one that runs now."""
    rota = rota_of(rows)
    turn = rota.turn_at(from_text(shift.ends_at).astimezone(at.tzinfo))
    return swapped(rows, turn if at < turn.ends else rota.turn_at(at))


def _suggested(due: Due, shift: Shift) -> str:
    on_duty = crew_codes(shift)
    able = [p for p in due.people if p.ranks(Role.LEADER) and p.code not in on_duty]
    return able[0].code if able else ""


def _still_excused(due: Due, people: tuple[PersonCheck, ...]) -> tuple[Excused, ...]:
    """Return who need not come, without those who came all the same."""
    here = {person.staff for person in people}
    return tuple(one for one in due.excused if one.staff not in here)


def _people(rows: Rows, shift: Shift, due: Due, relief: Relief | None) -> tuple[PersonCheck, ...]:
    """Return the group that comes on, who stands in for it, and their leader.

    Whoever is on duty does not come on, even if it is their group's turn; whoever left the
    post since they were checked does not either.
    """
    here = {person.code for person in active_staff(rows)}
    checks = _checked_people(rows, shift.number)
    stored = {check.staff: check for check in checks if check.staff in here}
    expected = [staff_of(rows, relief.leader)] if relief else []
    expected += due.people
    on_duty = crew_codes(shift)
    known = {p.code: _unchecked(p) for p in expected if p and p.code not in on_duty}
    standing_in = {code: check for code, check in stored.items() if check.presence}
    return tuple(stored.get(code, check) for code, check in {**known, **standing_in}.items())


def _checked_people(rows: Rows, shift: str) -> tuple[PersonCheck, ...]:
    sql = (
        "SELECT h.staff, s.name, s.role, s.duty, presence, arrived_at, dress, badge, gear,"
        " grooming, uniform, remark, late, checked_at FROM handover_people h"
        " JOIN staff s ON s.code = h.staff WHERE shift = ? ORDER BY s.role = 'guard', h.staff"
    )
    return tuple(PersonCheck(*row) for row in rows.all(sql, shift))


def _unchecked(person: Staff) -> PersonCheck:
    return PersonCheck(person.code, person.name, person.role, person.duty)


@dataclass(frozen=True, slots=True)
class _StoredCheck:
    item: str
    expected: int
    opening: int
    actual: int
    state: str
    remark: str
    checked_at: str


def _equipment(
    rows: Rows, shift: Shift, *, closed: bool = False, slips: int = 0
) -> tuple[EquipmentCheck, ...]:
    """Return the lines of a shift: the post's list as it is, or as it was at the closing."""
    stored, before = _stored(rows, shift.number), _stored(rows, shift.previous)
    repairs = _repairs(rows, shift.number)
    listed_items = every_equipment(rows) if closed else equipment(rows)
    items = {item.code: item for item in listed_items}
    if closed:
        codes = [code for code in (*items, *stored) if code in stored]
        items = {code: items.get(code) or EquipmentItem(code, 0) for code in codes}
    else:
        # A line whose number on the list was changed since is to be checked anew.
        listed = [code for code in items if code in stored]
        stored = {c: stored[c] for c in listed if _is_current(stored[c], items[c])}
    found = {code: _line(item, stored.get(code), before.get(code)) for code, item in items.items()}
    slips_line = found.get(BY_THE_BOOK)
    if slips_line is not None:
        found[BY_THE_BOOK] = _by_the_book(slips_line, slips)
    return tuple(replace(line, repaired=repairs.get(code, "")) for code, line in found.items())


def _is_current(check: _StoredCheck, item: EquipmentItem) -> bool:
    return item.code == BY_THE_BOOK or check.expected == item.expected


def _by_the_book(line: EquipmentCheck, slips: int) -> EquipmentCheck:
    """Expect as many as wait by the book; they come and go, so no count is taken over."""
    if line.checked_at:
        return replace(line, opening=line.expected)
    return replace(line, expected=slips, opening=slips, actual=slips)


def _repairs(rows: Rows, shift: str) -> dict[str, str]:
    """Return what was repaired in a shift, the last word on each piece."""
    sql = "SELECT item, what FROM equipment_repairs WHERE shift = ? ORDER BY seq"
    return dict(rows.all(sql, shift))


def _line(
    item: EquipmentItem, check: _StoredCheck | None, before: _StoredCheck | None
) -> EquipmentCheck:
    opening = before.actual if before else item.expected
    line = EquipmentCheck(
        item=item,
        expected=item.expected,
        opening=opening,
        actual=opening,
        opening_state=before.state if before else "",
        opening_remark=before.remark if before else "",
    )
    if check is None:
        return line
    return replace(
        line,
        expected=check.expected,
        opening=check.opening,
        actual=check.actual,
        state=check.state,
        remark=check.remark,
        checked_at=check.checked_at,
    )


def _stored(rows: Rows, shift: str) -> dict[str, _StoredCheck]:
    found = rows.find(_StoredCheck, "handover_equipment", "WHERE shift = ?", shift)
    return {check.item: check for check in found}


def _cleanliness(rows: Rows, shift: str) -> tuple[CleanlinessCheck, ...]:
    found = rows.find(CleanlinessCheck, "handover_cleanliness", "WHERE shift = ?", shift)
    stored = {check.place: check for check in found}
    return tuple(stored.get(place.value) or CleanlinessCheck(place.value) for place in Place)


def _matters(
    rows: Rows, shift: str, relief: Relief | None, passed: tuple[Matter, ...]
) -> tuple[HandoverMatter, ...]:
    """Return matters with what the incoming leader said; another leader's yes is not theirs."""
    leader = relief.leader if relief else ""
    return tuple(_taken_over(rows, shift, leader, found) for found in passed)


def _taken_over(rows: Rows, shift: str, leader: str, found: Matter) -> HandoverMatter:
    sql = (
        "SELECT leader, accepted_at, follow_up, due FROM handover_matters"
        " WHERE shift = ? AND matter = ? AND leader = ?"
    )
    taken = rows.all(sql, shift, found.number, leader)
    if not taken:
        return HandoverMatter(found, follow_up=found.follow_up, due=found.due)
    return HandoverMatter(found, *taken[0])


def _signatures(rows: Rows, shift: str) -> tuple[HandoverSignature, ...]:
    rest = "WHERE shift = ? ORDER BY role = 'incoming'"
    return rows.find(HandoverSignature, "handover_signatures", rest, shift)


def _carry_over(rows: Rows, at: datetime) -> CarryOver:
    now = counters(rows)
    due = "WHERE out_at = '' AND due_at <> '' AND due_at < ?"
    sql = (
        f"SELECT plate, vehicle, 0, '', due_at FROM vehicle_visits {due} UNION ALL"
        f" SELECT '', '', card, category, due_at FROM visitor_visits {due} ORDER BY due_at"
    )
    unseen = tuple(Unseen(*row) for row in rows.all(sql, to_text(at), to_text(at)))
    held = cards(rows)
    missing = tuple(one.card for one in held.missing)
    inside = (now.vehicles_inside, now.visitors_inside, now.open_slips)
    return CarryOver(*inside, unseen, held.out, missing)
