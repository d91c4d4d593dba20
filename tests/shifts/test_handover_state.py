"""What a handover lacks and what its leaders sign, without a book."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.registry.equipment import EquipmentItem
from guardpost.shifts.handover_lines import (
    CarryOver,
    CleanlinessCheck,
    EquipmentCheck,
    EquipmentState,
    HandoverMatter,
    HandoverSignature,
    PersonCheck,
    Relief,
    Step,
    count_contradicts,
)
from guardpost.shifts.handover_state import HandoverState, text_digest
from guardpost.shifts.matters import Matter
from guardpost.shifts.opening import Shift
from guardpost.shifts.rota import THREE_SHIFTS, Rota

ZONE = timezone(timedelta(hours=8))
ROTA = Rota(("甲", "乙", "丙"), THREE_SHIFTS, date(2026, 6, 12))
SHIFT = Shift(
    number="20260612-1",
    date="2026-06-12",
    pattern="middle",
    starts_at="2026-06-12T08:00:00.000000Z",
    ends_at="2026-06-12T16:00:00.000000Z",
    grp="乙",
    leader="L02",
    guards='["G02"]',
    rota_grp="乙",
    reason="",
    opened_at="2026-06-12T08:00:00.000000Z",
    opened_seq=9,
    closed_at="",
    closed_seq=0,
    previous="",
    faults=0,
    missing=0,
    matters=0,
)
MATTER = Matter(1, "电池缺 1 块", "查前两班", "", "", "", "G02", SHIFT.number, 12, "", "", "")
PASSED = ("passed",) * 5
CAME = PersonCheck("L03", "田守冬", "leader", "", "present", "t", *PASSED)
RADIO = EquipmentCheck(EquipmentItem("radio", 4), 4, 4, 4, "normal")
DESK = CleanlinessCheck("desk", "passed")
UNSEEN, DIRTY = CleanlinessCheck("desk"), CleanlinessCheck("desk", "failed")
TAKEN = HandoverMatter(MATTER, "L03", "2026-06-12T15:55:00.000000Z", "丙组", "")
DONE = HandoverState(
    shift=SHIFT,
    turn=ROTA.turn_at(datetime(2026, 6, 13, 1, tzinfo=ZONE)),
    relief=Relief("L03", "丙", "丙", ""),
    suggested="L03",
    people=(CAME,),
    equipment=(RADIO,),
    cleanliness=(DESK,),
    matters=(TAKEN,),
    counts=CarryOver(3, 2, 1),
)


def signed(role: str) -> HandoverSignature:
    """Return a signature; the reader alone decides whether it is under this text."""
    return HandoverSignature(role, DONE.signer(role), "", "", "", "", "", 1)


def codes(state: HandoverState) -> list[str]:
    """Return the codes of what is missing."""
    return [lack.code for lack in state.missing]


@pytest.mark.parametrize(
    ("change", "code", "step", "target"),
    [
        ({"relief": None}, "relief.not_named", Step.LINEUP, "relief"),
        ({"people": (replace(CAME, presence=""),)}, "person.not_checked", Step.LINEUP, "L03"),
        ({"people": (replace(CAME, badge=""),)}, "person.not_checked", Step.LINEUP, "L03"),
        ({"people": (replace(CAME, gear="failed"),)}, "person.remark", Step.LINEUP, "L03"),
        ({"people": (replace(CAME, presence="absent"),)}, "relief.not_present", "lineup", "L03"),
        ({"equipment": (replace(RADIO, state=""),)}, "equipment.not_checked", "equipment", "radio"),
        ({"equipment": (replace(RADIO, state="fault"),)}, "equipment.remark", "equipment", "radio"),
        ({"equipment": (replace(RADIO, actual=3),)}, "equipment.count", "equipment", "radio"),
        ({"cleanliness": (UNSEEN,)}, "cleanliness.not_checked", "cleanliness", "desk"),
        ({"cleanliness": (DIRTY,)}, "cleanliness.remark", "cleanliness", "desk"),
        ({"matters": (HandoverMatter(MATTER),)}, "matter.not_accepted", "matters", "1"),
    ],
)  # fmt: skip
def test_each_lack_is_named_once_and_leads_to_its_place(
    change: dict[str, object], code: str, step: Step, target: str
) -> None:
    """Before the signatures, which are lacking too."""
    state = replace(DONE, **change)  # type: ignore[arg-type]
    found = state.missing[0]
    assert (found.code, found.step, found.target) == (code, step, target)
    assert codes(state) == [code, "signature.both"]
    assert not state.is_done(Step(step))
    assert [s.value for s in Step if state.is_done(s)] == [
        s.value for s in Step if s not in (step, Step.SIGNATURES, Step.PRINT)
    ]


def test_signatures_are_one_lack_while_both_are_missing() -> None:
    """Then the one that is left, with its signer."""
    assert codes(DONE) == ["signature.both"]
    one = replace(DONE, signatures=(signed("outgoing"),))
    assert codes(one) == ["signature.incoming"]
    assert one.missing[0].facts == {"staff": "L03"}
    both = replace(DONE, signatures=(signed("outgoing"), signed("incoming")))
    assert both.missing == ()
    assert both.is_done(Step.SIGNATURES)


def test_lacks_of_one_kind_are_counted_together() -> None:
    """还差: 头盔等 3 项没有选状态 is one line with the first of them."""
    lines = tuple(
        replace(RADIO, item=EquipmentItem(code, 4), state="") for code in ("helmet", "keys", "bat")
    )
    found = replace(DONE, equipment=lines).missing[0]
    assert (found.target, found.facts) == ("helmet", {"item": "helmet", "n": 3})


def test_someone_absent_is_asked_for_nothing_but_the_remark() -> None:
    """A guard who is ill has no dress to check."""
    absent = PersonCheck("G03", "梁向晚", "guard", "fixed", "absent", remark="病假")
    assert codes(replace(DONE, people=(CAME, absent))) == ["signature.both"]


@given(st.sampled_from(EquipmentState), st.integers(0, 9), st.integers(0, 9))
def test_a_state_and_a_count_agree_or_not(
    state: EquipmentState, expected: int, actual: int
) -> None:
    """Normal: exactly all; missing: fewer; a fault and no answer say nothing of the count."""
    allowed = {
        EquipmentState.NORMAL: actual == expected,
        EquipmentState.MISSING: actual < expected,
    }.get(state, True)
    assert count_contradicts(state, expected, actual) is not allowed


@pytest.mark.parametrize(
    "change",
    [
        {"relief": Relief("L03", "丙", "丙", "代班")},
        {"people": (replace(CAME, dress="failed"),)},
        {"people": (replace(CAME, arrived_at="u"),)},
        {"equipment": (replace(RADIO, remark="旧"),)},
        {"equipment": (replace(RADIO, opening=3),)},
        {"cleanliness": (replace(DESK, state="failed"),)},
        {"matters": ()},
        {"matters": (replace(TAKEN, follow_up="甲组"),)},
        {"shift": replace(SHIFT, leader="L01")},
        {"turn": ROTA.turn_at(datetime(2026, 6, 13, 9, tzinfo=ZONE))},
    ],
)
def test_the_signed_text_changes_with_all_that_is_agreed(change: dict[str, object]) -> None:
    """Any answer, name or matter."""
    assert text_digest(replace(DONE, **change)) != text_digest(DONE)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        {"counts": CarryOver(4, 0, 0)},
        {"people": (replace(CAME, checked_at="later"),)},
        {"equipment": (replace(RADIO, checked_at="later"),)},
        {"suggested": ""},
    ],
)
def test_the_signed_text_does_not_change_with_time_or_traffic(change: dict[str, object]) -> None:
    """The gate goes on while people sign."""
    assert text_digest(replace(DONE, **change)) == text_digest(DONE)  # type: ignore[arg-type]
