"""What people do at a handover, in one call each."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.ledger.register import Register
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
from guardpost.shifts.handover_signing import Signed, sign_handover
from guardpost.shifts.handover_state import HandoverState
from guardpost.shifts.matters import accept_matter, open_matters
from guardpost.shifts.reading import read_shift, to_read
from guardpost.shifts.repairs import repair_equipment
from guardpost.shifts.rota import slots_of
from guardpost.signing.strokes import Signature, captured
from tests.site import PIN, Post

# domain.md §2: elsewhere some sites change at 7:00 and 19:00.
TWO_SHIFTS = slots_of(("07:00", "19:00"))


def refused(verb: object, *args: object, **named: object) -> Refused:
    """Return the refusal of a verb that must refuse."""
    assert callable(verb)
    with pytest.raises(Refused) as caught:
        verb(*args, **named)
    return caught.value


def drawn(slant: int = 0) -> Signature:
    """Return a signature as a pad of 430 by 140 pixels takes it."""
    strokes = [
        [(40, 30, 0), (200 + slant, 90, 120), (390, 40, 260)],
        [(60, 110, 400), (300, 100, 610)],
    ]
    return captured(strokes, 430, 140)


def state_of(post: Post) -> HandoverState:
    """Return the handover as it stands now."""
    return handover_state(post.register.rows, post.clock.now())


def entries(register: Register) -> int:
    """Return how many lines the book has."""
    return int(register.rows.value("SELECT count(*) FROM ledger"))


def codes(state: HandoverState) -> list[str]:
    """Return the codes of what is missing."""
    return [lack.code for lack in state.missing]


def line_up(post: Post) -> None:
    """Name the suggested leader; all of the group came, in order."""
    state = state_of(post)
    if state.relief is None:
        name_relief(post.register, post.leader, state.suggested)
    passed = dict.fromkeys(LOOKS, Check.PASSED)
    for person in state_of(post).people:
        details = PersonDetails(person.staff, Presence.PRESENT, **passed)
        check_person(post.register, post.leader, details)


def count_all(post: Post) -> None:
    """All equipment is there and works."""
    for line in state_of(post).equipment:
        if line.fault_stands:
            repair_equipment(post.register, post.leader, line.item.code, "已修好")
        remark = "找到了" if line.opening != line.expected else ""
        details = EquipmentDetails(
            line.item.code, line.expected, EquipmentState.NORMAL, remark=remark
        )
        check_equipment(post.register, post.leader, details)


def inspect(post: Post) -> None:
    """All four places are clean."""
    for place in Place:
        check_cleanliness(post.register, post.leader, place, Check.PASSED)


def accept_all(post: Post) -> None:
    """The incoming leader takes every matter over."""
    for found in open_matters(post.register.rows):
        accept_matter(post.register, post.leader, found.number, follow_up="丙组")


def take_incidents(post: Post) -> None:
    """The incoming leader takes every incident in progress over."""
    for found in state_of(post).extras.incidents:
        take_incident(post.register, post.leader, found.id, "丙组")


def read_all(post: Post) -> None:
    """The incoming leader reads what happened in the shift, to the end."""
    shown = to_read(post.register.rows, post.clock.now())
    if shown.lines or shown.alerts:
        read_shift(post.register, post.leader, shown.upto)


def prepare(post: Post) -> HandoverState:
    """Do all but sign."""
    for step in (line_up, count_all, inspect, accept_all, take_incidents, read_all):
        step(post)
    return state_of(post)


def sign(post: Post, role: SignerRole, pin: str = PIN) -> Signed:
    """Draw, type the PIN, and sign."""
    return sign_handover(post.register, post.leader, role, pin, drawn(), post.pepper)


def hand_over(post: Post) -> Handover:
    """Do everything, and finish."""
    prepare(post)
    for role in SignerRole:
        sign(post, role).key.forget()
    return complete_handover(post.register, post.leader)
