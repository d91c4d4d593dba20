"""A handover from line-up to both signatures, as the demo's first leaders do it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from guardpost.clock import Clock
from guardpost.demo_site import PIN, DemoSite
from guardpost.shifts.handover import Handover, complete_handover
from guardpost.shifts.handover_checks import (
    EquipmentDetails,
    PersonDetails,
    check_cleanliness,
    check_equipment,
    check_person,
    name_relief,
)
from guardpost.shifts.handover_incidents import take_incident
from guardpost.shifts.handover_lines import (
    LOOKS,
    Check,
    EquipmentState,
    Place,
    Presence,
    SignerRole,
)
from guardpost.shifts.handover_reading import handover_state
from guardpost.shifts.handover_signing import sign_handover
from guardpost.shifts.matters import accept_matter
from guardpost.shifts.muster import muster, muster_at
from guardpost.shifts.reading import read_shift, to_read
from guardpost.shifts.repairs import repair_equipment
from guardpost.signing.keys import SigningKey
from guardpost.signing.strokes import Signature, captured
from guardpost.times import to_text

PAD = (400, 140)


@dataclass(frozen=True)
class HandedOver:
    """What a handover leaves: its record and the keys that seal the report."""

    handover: Handover
    keys: dict[SignerRole, SigningKey]


@dataclass(frozen=True)
class Finding:
    """A piece of equipment that was not as it should be."""

    state: EquipmentState
    remark: str
    lacking: int = 0


@dataclass(frozen=True)
class Findings:
    """What the handover finds; everything else is in order."""

    equipment: Mapping[str, Finding] = field(default_factory=dict)


def hand_over(site: DemoSite, clock: Clock, findings: Findings | None = None) -> HandedOver:
    """Go through the six steps and close the shift; the rota's group takes over."""
    register, found = site.register, findings or Findings()
    state = handover_state(register.rows, clock.now())
    leader = state.shift.leader
    name_relief(register, leader, state.suggested)
    due = muster_at(state.turn.starts, muster(register.rows).minutes)
    arrived = to_text(min(clock.now(), due))
    for person in handover_state(register.rows, clock.now()).people:
        passed = dict.fromkeys(LOOKS, Check.PASSED)
        present = PersonDetails(person.staff, Presence.PRESENT, arrived, **passed)
        check_person(register, leader, present)
    for row in state.equipment:
        if row.fault_stands and row.item.code not in found.equipment:
            repair_equipment(register, leader, row.item.code, "已修好")
        check_equipment(register, leader, _counted(row.item.code, row.expected, found))
    for place in state.cleanliness:
        check_cleanliness(register, leader, Place(place.place), Check.PASSED)
    for matter in state.matters:
        accept_matter(register, leader, matter.matter.number, follow_up=state.suggested)
    for incident in state.extras.incidents:
        take_incident(register, leader, incident.id, state.suggested)
    shown = to_read(register.rows, clock.now())
    if shown.lines or shown.alerts:
        read_shift(register, leader, shown.upto)
    keys = {
        role: sign_handover(register, leader, role, PIN, drawn(seed), site.pepper).key
        for seed, role in enumerate(SignerRole)
    }
    return HandedOver(complete_handover(register, leader), keys)


def drawn(seed: int) -> Signature:
    """Return strokes that look like a quick signature; each seed its own."""
    width, height = PAD
    return captured([_stroke(seed, part) for part in range(4)], width, height)


def _stroke(seed: int, part: int) -> list[tuple[float, float, float]]:
    width, height = PAD
    left = width * (0.15 + 0.18 * part)
    return [
        (
            left + width * 0.17 * step / 12,
            height * (0.5 + 0.3 * math.sin(step / 12 * math.pi * (1.5 + (seed + part) % 3))),
            300.0 * part + 18.0 * step,
        )
        for step in range(13)
    ]


def _counted(item: str, expected: int, findings: Findings) -> EquipmentDetails:
    finding = findings.equipment.get(item)
    if finding is None:
        return EquipmentDetails(item, expected, EquipmentState.NORMAL)
    return EquipmentDetails(item, expected - finding.lacking, finding.state, finding.remark)
