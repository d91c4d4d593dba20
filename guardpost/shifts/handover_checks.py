"""The first steps of a handover: who comes on, the equipment, the cleanliness.

Each answer is saved as it is given, so that a power cut loses none; the same answer
again writes nothing. Inspection is the incoming guards' own (domain.md §2).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.registry.equipment import MOST_OF_ONE
from guardpost.registry.staff import known_staff
from guardpost.shifts.handover_lines import (
    BY_THE_BOOK,
    Check,
    EquipmentCheck,
    EquipmentState,
    Place,
    Presence,
    Relief,
    count_contradicts,
)
from guardpost.shifts.handover_reading import handover_state
from guardpost.shifts.handover_state import HandoverState
from guardpost.shifts.muster import Muster, minutes_late, muster, muster_at
from guardpost.shifts.opening import check_leader, crew_codes
from guardpost.site import rota_of
from guardpost.store.rows import Rows
from guardpost.text import clean_line
from guardpost.times import to_text

REMARK_LIMIT = 200


@dataclass(frozen=True)
class ReliefNamed(Event, kind="handover.relief_named"):
    """Who will take over, and why if the group is not the rota's."""

    leader: str
    grp: str
    rota_grp: str
    reason: str = ""

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.leader}"


@dataclass(frozen=True)
class PersonChecked(Event, kind="handover.person_checked"):
    """One of those who come on was looked at; ``late`` in minutes after the line-up."""

    staff: str
    presence: Presence
    arrived_at: str = ""
    dress: Check = Check.OPEN
    badge: Check = Check.OPEN
    gear: Check = Check.OPEN
    grooming: Check = Check.OPEN
    uniform: Check = Check.OPEN
    remark: str = ""
    late: int = 0

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.staff}"


@dataclass(frozen=True)
class EquipmentChecked(Event, kind="handover.equipment_checked"):
    """One line of the equipment was counted and tried.

    Attributes:
        expected: how many there must be; ``opening`` how many the shift took over.
    """

    item: str
    expected: int
    opening: int
    actual: int
    state: EquipmentState = EquipmentState.OPEN
    remark: str = ""

    @property
    def subject(self) -> str:
        """``equipment:<code>``."""
        return f"equipment:{self.item}"


@dataclass(frozen=True)
class CleanlinessChecked(Event, kind="handover.cleanliness_checked"):
    """One place was looked at."""

    place: Place
    state: Check
    remark: str = ""

    @property
    def subject(self) -> str:
        """``place:<code>``."""
        return f"place:{self.place}"


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What was answered of a person; an empty ``arrived_at`` is now."""

    staff: str
    presence: Presence
    arrived_at: str = ""
    dress: Check = Check.OPEN
    badge: Check = Check.OPEN
    gear: Check = Check.OPEN
    grooming: Check = Check.OPEN
    uniform: Check = Check.OPEN
    remark: str = ""


@dataclass(frozen=True, slots=True)
class EquipmentDetails:
    """What was counted and found of one line."""

    item: str
    actual: int
    state: EquipmentState = EquipmentState.OPEN
    remark: str = ""


def name_relief(
    register: Register, actor: str, leader: str, *, grp: str = "", reason: str = ""
) -> HandoverState:
    """Say who leads the shift that comes on.

    Args:
        grp: the group that they lead; empty is their own, else the rota's.

    Raises:
        Refused: ``handover.same_person``, ``handover.still_on_duty``,
            ``handover.group_differs`` (a reason is needed),
            ``shift.group_unknown``, ``staff.unknown``, ``staff.ended``,
            ``staff.not_leader``, ``shift.none_open``.
    """
    with register.writing(actor, "shifts.handover_checks.name_relief") as page:
        state = handover_state(page.rows, page.now)
        person = check_leader(page.rows, leader)
        if leader == state.shift.leader:
            raise Refused("handover.same_person")
        _not_on_duty(state, leader)
        relief = Relief(
            leader,
            grp or person.grp or state.turn.group,
            state.turn.group,
            clean_line(reason, REMARK_LIMIT),
        )
        if relief.grp not in rota_of(page.rows).groups:
            raise Refused("shift.group_unknown", grp=relief.grp)
        if relief.grp != relief.rota_grp and not relief.reason:
            raise Refused("handover.group_differs", grp=relief.grp, rota_grp=relief.rota_grp)
        if relief != state.relief:
            page.record(ReliefNamed(relief.leader, relief.grp, relief.rota_grp, relief.reason))
        return handover_state(page.rows, page.now)


def check_person(register: Register, actor: str, details: PersonDetails) -> HandoverState:
    """Save what the line-up found of one person.

    Handbook (二) 1 (3): 按规定着装佩戴好执勤用品接岗. Somebody from another group may
    stand in, but nobody of the outgoing shift.

    Raises:
        Refused: ``staff.unknown``, ``staff.ended``, ``handover.still_on_duty``,
            ``shift.none_open``.
    """
    with register.writing(actor, "shifts.handover_checks.check_person") as page:
        state = handover_state(page.rows, page.now)
        known_staff(page.rows, details.staff)
        _not_on_duty(state, details.staff)
        before = next((line for line in state.people if line.staff == details.staff), None)
        arrived = details.arrived_at or (before.arrived_at if before else "")
        rule = muster(page.rows)
        event = _person_event(details, arrived or to_text(page.now), rule, state.turn.starts)
        if before is None or not _is_same(event, before):
            page.record(event)
        return handover_state(page.rows, page.now)


def check_equipment(register: Register, actor: str, details: EquipmentDetails) -> HandoverState:
    """Save the count, the state and the remark of one line of the equipment.

    Handbook (二) 1 (4). A remark may come later, but before the signatures.

    Raises:
        Refused: ``handover.count_differs`` (item, expected, actual) when the state is normal
            and the count is not what it must be; ``handover.fault_stands`` when it is normal,
            was taken over faulty and nobody wrote a repair; ``equipment.unknown``,
            ``equipment.expected``, ``shift.none_open``.
    """
    if not 0 <= details.actual <= MOST_OF_ONE:
        raise Refused("equipment.expected", largest=MOST_OF_ONE)
    with register.writing(actor, "shifts.handover_checks.check_equipment") as page:
        state = handover_state(page.rows, page.now)
        before = _equipment_line(state, details.item)
        event = EquipmentChecked(
            item=details.item,
            expected=before.expected if before.item.code == BY_THE_BOOK else before.item.expected,
            opening=before.opening,
            actual=details.actual,
            state=EquipmentState(details.state),
            remark=clean_line(details.remark, REMARK_LIMIT),
        )
        _count_allows(event)
        if before.fault_stands and event.state is EquipmentState.NORMAL:
            raise Refused("handover.fault_stands", item=event.item)
        if not _is_same(event, before, item=before.item.code):
            page.record(event)
        return handover_state(page.rows, page.now)


def check_cleanliness(
    register: Register, actor: str, place: Place, state: Check, remark: str = ""
) -> HandoverState:
    """Save how one place was found; what did not pass needs a remark before the signatures.

    Handbook (二) 1 (4): 岗亭、玻璃、桌面、路面等卫生是否符合标准.

    Raises:
        Refused: ``shift.none_open``.
    """
    event = CleanlinessChecked(Place(place), Check(state), clean_line(remark, REMARK_LIMIT))
    with register.writing(actor, "shifts.handover_checks.check_cleanliness") as page:
        now = handover_state(page.rows, page.now)
        before = next(line for line in now.cleanliness if line.place == place)
        if not _is_same(event, before):
            page.record(event)
        return handover_state(page.rows, page.now)


def _not_on_duty(state: HandoverState, staff: str) -> None:
    if staff in crew_codes(state.shift):
        raise Refused("handover.still_on_duty", staff=staff)


def _person_event(
    details: PersonDetails, arrived_at: str, rule: Muster, starts: datetime
) -> PersonChecked:
    """Return the event; of someone who is not there only the remark is kept."""
    presence, remark = Presence(details.presence), clean_line(details.remark, REMARK_LIMIT)
    if presence is not Presence.PRESENT:
        return PersonChecked(details.staff, presence, remark=remark)
    return PersonChecked(
        staff=details.staff,
        presence=presence,
        arrived_at=arrived_at,
        dress=Check(details.dress),
        badge=Check(details.badge),
        gear=Check(details.gear),
        grooming=Check(details.grooming),
        uniform=Check(details.uniform),
        remark=remark,
        late=minutes_late(arrived_at, muster_at(starts, rule.minutes), rule.tolerance),
    )


def _equipment_line(state: HandoverState, item: str) -> EquipmentCheck:
    for line in state.equipment:
        if line.item.code == item:
            return line
    raise Refused("equipment.unknown", item=item)


def _count_allows(event: EquipmentChecked) -> None:
    if event.state is EquipmentState.NORMAL and count_contradicts(
        event.state, event.expected, event.actual
    ):
        raise Refused(
            "handover.count_differs",
            item=event.item,
            expected=event.expected,
            actual=event.actual,
        )


def _is_same(event: Event, line: object, **renamed: str) -> bool:
    """Tell whether a line that was checked before says already what the event says."""
    if not getattr(line, "checked_at", ""):
        return False
    named = vars(event)
    return all(renamed.get(name, getattr(line, name)) == named[name] for name in named)


@projects(ReliefNamed)
def _project_relief(entry: Entry[ReliefNamed], rows: Rows) -> None:
    rows.replace("handover_relief", shift=entry.shift, **vars(entry.event))


@projects(PersonChecked)
def _project_person(entry: Entry[PersonChecked], rows: Rows) -> None:
    rows.replace("handover_people", shift=entry.shift, checked_at=entry.at, **_columns(entry.event))


@projects(EquipmentChecked)
def _project_equipment(entry: Entry[EquipmentChecked], rows: Rows) -> None:
    rows.replace(
        "handover_equipment", shift=entry.shift, checked_at=entry.at, **_columns(entry.event)
    )


@projects(CleanlinessChecked)
def _project_cleanliness(entry: Entry[CleanlinessChecked], rows: Rows) -> None:
    rows.replace(
        "handover_cleanliness", shift=entry.shift, checked_at=entry.at, **_columns(entry.event)
    )


def _columns(event: Event) -> dict[str, str | int]:
    """Return an event's fields as columns, codes as plain text."""
    return {
        name: str(value) if isinstance(value, str) else value for name, value in vars(event).items()
    }


@lines(ReliefNamed)
def _relief_line(entry: Entry[ReliefNamed]) -> Line:
    event = entry.event
    return replace(blank_line(entry), category="handover.relief_named", note=event.reason)


@lines(PersonChecked)
def _person_line(entry: Entry[PersonChecked]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="handover.person_checked",
        note=event.remark,
        note_codes=_person_codes(event),
    )


def _person_codes(event: PersonChecked) -> tuple[str, ...]:
    codes = [f"presence.{event.presence}"] if event.presence else []
    return (*codes, "presence.late") if event.late else tuple(codes)


@lines(EquipmentChecked)
def _equipment_line_of(entry: Entry[EquipmentChecked]) -> Line:
    event = entry.event
    counted = f"{event.actual}/{event.expected}"
    return replace(
        blank_line(entry),
        category="handover.equipment_checked",
        note=f"{counted} {event.remark}".strip(),
        note_codes=(f"equipment_state.{event.state}",) if event.state else (),
    )


@lines(CleanlinessChecked)
def _cleanliness_line(entry: Entry[CleanlinessChecked]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="handover.cleanliness_checked",
        who_label=f"place.{event.place}",
        note=event.remark,
        note_codes=(f"check.{event.state}",) if event.state else (),
    )
