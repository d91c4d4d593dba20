"""A handover as far as it has come, what it still lacks, and the text that is signed. Pure.

There is no "all normal": each thing is answered by itself (handbook (二) 1 (4)).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from guardpost.ledger.entry import canonical
from guardpost.shifts.due import Excused
from guardpost.shifts.handover_extras import NO_EXTRAS, Extras
from guardpost.shifts.handover_lines import (
    CarryOver,
    CleanlinessCheck,
    EquipmentCheck,
    EquipmentState,
    HandoverMatter,
    HandoverSignature,
    Missing,
    PersonCheck,
    Presence,
    Relief,
    SignerRole,
    Step,
)
from guardpost.shifts.opening import Shift
from guardpost.shifts.rota import Turn
from guardpost.times import to_text


@dataclass(frozen=True, slots=True)
class HandoverState:
    """The handover of the open shift.

    Attributes:
        turn: the turn that comes on, by the rota.
        suggested: who would lead it; empty when the group has no other leader.
        text_sha256: SHA-256, hex, of :func:`frozen_text`.
        signatures: those under exactly this text; a change takes both away.
        excused: who of the group need not come, and who comes instead.
        extras: incidents, disputes, refusals, overtime, emergency, what is unread.
    """

    shift: Shift
    turn: Turn
    relief: Relief | None
    suggested: str
    people: tuple[PersonCheck, ...]
    equipment: tuple[EquipmentCheck, ...]
    cleanliness: tuple[CleanlinessCheck, ...]
    matters: tuple[HandoverMatter, ...]
    counts: CarryOver
    excused: tuple[Excused, ...] = ()
    text_sha256: str = ""
    signatures: tuple[HandoverSignature, ...] = ()
    extras: Extras = NO_EXTRAS

    @property
    def signing(self) -> tuple[SignerRole, ...]:
        """Who must sign: both leaders, but for one whom a supervisor's order excuses."""
        order = self.extras.emergency
        excused = order is not None and order.excuses_outgoing
        return (SignerRole.INCOMING,) if excused else tuple(SignerRole)

    @property
    def disputable(self) -> frozenset[tuple[str, str]]:
        """Every line on which the two sides may differ, as (area, target)."""
        return frozenset(
            (
                *(("person", line.staff) for line in self.people),
                *(("equipment", line.item.code) for line in self.equipment),
                *(("cleanliness", line.place) for line in self.cleanliness),
                *(("matter", str(line.matter.number)) for line in self.matters),
                *(("incident", str(line.id)) for line in self.extras.incidents),
            )
        )

    @property
    def next_group(self) -> str:
        """The group that comes on: the named leader's, else the rota's."""
        return self.relief.grp if self.relief else self.turn.group

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What is still lacking; empty when the handover may be completed."""
        return (*lacking(self), *unsigned(self))

    @property
    def faults(self) -> int:
        """How many lines of the equipment are out of order."""
        return sum(line.state == EquipmentState.FAULT for line in self.equipment)

    @property
    def lacking_items(self) -> int:
        """How many lines of the equipment are short."""
        return sum(line.state == EquipmentState.MISSING for line in self.equipment)

    def signature(self, role: str) -> HandoverSignature | None:
        """Return the signature of ``outgoing`` or ``incoming``, or None."""
        return next((found for found in self.signatures if found.role == role), None)

    def signer(self, role: str) -> str:
        """Return the staff code of who signs as ``role``; empty before a relief is named."""
        if role == SignerRole.OUTGOING:
            return self.shift.leader
        return self.relief.leader if self.relief else ""

    def is_done(self, step: Step) -> bool:
        """Tell whether nothing of a step is lacking; printing comes after the end."""
        return step is not Step.PRINT and all(item.step is not step for item in self.missing)


def frozen_text(state: HandoverState) -> bytes:
    """Return what both leaders sign: RFC 8785 bytes of all that was checked and agreed.

    Times of checks are left out: the same answer given again is the same text. So are
    the counts of :class:`CarryOver`; they are in ``handover.completed`` and the report.
    """
    text: dict[str, Any] = {
        "shift": state.shift.number,
        "group": state.shift.grp,
        "leader": state.shift.leader,
        "guards": list(state.shift.guard_codes),
        "next": {
            "pattern": state.turn.pattern.value,
            "starts_at": to_text(state.turn.starts),
            "group": state.turn.group,
        },
        "relief": asdict(state.relief) if state.relief else None,
        "people": [_without(line, "name", "role", "duty", "checked_at") for line in state.people],
        "excused": [asdict(line) for line in state.excused],
        "equipment": [_equipment_text(line) for line in state.equipment],
        "cleanliness": [_without(line, "checked_at") for line in state.cleanliness],
        "matters": [_matter_text(line) for line in state.matters],
        "incidents": [_without(line, "taken_at") for line in state.extras.incidents],
        "disputes": [asdict(line) for line in state.extras.disputes],
        "refusals": [asdict(line) for line in state.extras.refusals],
        "overtime": state.extras.overtime.began_at if state.extras.overtime else None,
        "emergency": asdict(state.extras.emergency) if state.extras.emergency else None,
    }
    return canonical(text)


def text_digest(state: HandoverState) -> str:
    """Return SHA-256, hex, of the frozen text."""
    return hashlib.sha256(frozen_text(state)).hexdigest()


def lacking(state: HandoverState) -> tuple[Missing, ...]:
    """Return all that is lacking but the signatures, in the order of the steps."""
    return (
        *_lineup_lacks(state),
        *_equipment_lacks(state.equipment),
        *_cleanliness_lacks(state.cleanliness),
        *_matters_lack(state.matters),
        *_incidents_lack(state.extras),
        *_not_ready_to_sign(state),
    )


def unsigned(state: HandoverState) -> tuple[Missing, ...]:
    """Return the signatures that are lacking; both at once are one thing."""
    open_roles = [role for role in state.signing if state.signature(role) is None]
    if len(open_roles) == len(SignerRole):
        return (Missing("signature.both", Step.SIGNATURES, SignerRole.OUTGOING.value),)
    return tuple(
        Missing(
            f"signature.{role}", Step.SIGNATURES, role.value, {"staff": state.signer(role.value)}
        )
        for role in open_roles
    )


def _lineup_lacks(state: HandoverState) -> Iterator[Missing]:
    step = Step.LINEUP
    if state.relief is None:
        yield Missing("relief.not_named", step, "relief")
    for person in state.people:
        leads = state.relief is not None and person.staff == state.relief.leader
        if leads and person.presence == Presence.ABSENT:
            yield Missing("relief.not_present", step, person.staff, {"staff": person.staff})
        elif person.needs_remark:
            yield Missing("person.remark", step, person.staff, {"staff": person.staff})
    open_ones = [person.staff for person in state.people if not person.is_answered]
    if open_ones:
        facts: dict[str, str | int] = {"staff": open_ones[0], "n": len(open_ones)}
        yield Missing("person.not_checked", step, open_ones[0], facts)


def _equipment_lacks(equipment: tuple[EquipmentCheck, ...]) -> Iterator[Missing]:
    step = Step.EQUIPMENT
    for line in equipment:
        code = line.item.code
        facts: dict[str, str | int] = {
            "item": code,
            "expected": line.expected,
            "actual": line.actual,
            "short": line.expected - line.actual,
            "state": line.state,
            "opening": line.opening,
        }
        if line.contradicts:
            yield Missing("equipment.count", step, code, facts)
        elif line.needs_remark:
            yield Missing("equipment.remark", step, code, facts)
    open_ones = [line.item.code for line in equipment if not line.state]
    if open_ones:
        facts = {"item": open_ones[0], "n": len(open_ones)}
        yield Missing("equipment.not_checked", step, open_ones[0], facts)


def _cleanliness_lacks(places: tuple[CleanlinessCheck, ...]) -> Iterator[Missing]:
    for line in places:
        if line.needs_remark:
            facts: dict[str, str | int] = {"place": line.place}
            yield Missing("cleanliness.remark", Step.CLEANLINESS, line.place, facts)
    open_ones = [line.place for line in places if not line.state]
    if open_ones:
        facts = {"place": open_ones[0], "n": len(open_ones)}
        yield Missing("cleanliness.not_checked", Step.CLEANLINESS, open_ones[0], facts)


def _matters_lack(matters: tuple[HandoverMatter, ...]) -> Iterator[Missing]:
    open_ones = [line.matter.number for line in matters if not line.accepted]
    if open_ones:
        facts: dict[str, str | int] = {"matter": open_ones[0], "n": len(open_ones)}
        yield Missing("matter.not_accepted", Step.MATTERS, str(open_ones[0]), facts)


def _incidents_lack(extras: Extras) -> Iterator[Missing]:
    open_ones = [one for one in extras.incidents if not one.taken]
    if open_ones:
        facts: dict[str, str | int] = {"n": len(open_ones)}
        target = f"incident.{open_ones[0].id}"
        yield Missing("incident.not_taken", Step.MATTERS, target, facts)


def _not_ready_to_sign(state: HandoverState) -> Iterator[Missing]:
    """A refusal that stands; and what is unread, until the incoming leader has signed."""
    if state.extras.refusal is not None:
        yield Missing("refusal.stands", Step.SIGNATURES, "refusal")
    if state.relief and state.extras.unread and state.signature(SignerRole.INCOMING) is None:
        facts: dict[str, str | int] = {"n": state.extras.unread}
        yield Missing("reading.unread", Step.SIGNATURES, "reading", facts)


def _without(record: Any, *names: str) -> dict[str, Any]:
    return {name: value for name, value in asdict(record).items() if name not in names}


def _equipment_text(line: EquipmentCheck) -> dict[str, Any]:
    named = _without(line, "item", "checked_at", "opening_remark")
    return {"item": line.item.code, **named}


def _matter_text(line: HandoverMatter) -> dict[str, Any]:
    said = {"number": line.matter.number, "text": line.matter.text}
    return {
        **said,
        "requirement": line.matter.requirement,
        "accepted_by": line.accepted_by,
        "follow_up": line.follow_up,
        "due": line.due,
    }
