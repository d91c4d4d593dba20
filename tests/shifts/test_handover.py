"""A handover from the first check to the next shift, in a real book."""

from __future__ import annotations

import json

import pytest

from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.ledger.rebuild import check
from guardpost.ledger.verify import verify_chain
from guardpost.registry.staff import Role
from guardpost.registry.staffing import StaffDetails, add_staff
from guardpost.shifts.handover import complete_handover
from guardpost.shifts.handover_checks import (
    EquipmentDetails,
    PersonDetails,
    check_cleanliness,
    check_equipment,
    check_person,
    name_relief,
)
from guardpost.shifts.handover_lines import (
    LOOKS,
    Check,
    EquipmentState,
    Place,
    Presence,
    SignerRole,
)
from guardpost.shifts.handover_reading import attendance, closed_handover, handover_state
from guardpost.shifts.handover_signing import sign_handover, withdraw_signature
from guardpost.shifts.matters import MatterDetails, raise_matter
from guardpost.shifts.opening import current_crew, current_shift, shift_of
from guardpost.signing.strokes import Signature
from tests.shifts.deeds import (
    codes,
    count_all,
    drawn,
    entries,
    hand_over,
    inspect,
    line_up,
    prepare,
    refused,
    sign,
    state_of,
)
from tests.site import PIN, Post, make_post


def test_a_new_handover_says_what_is_missing_in_the_order_of_the_steps(post: Post) -> None:
    """Nothing is answered before somebody answers it."""
    state = state_of(post)
    assert codes(state) == [
        "relief.not_named",
        "person.not_checked",
        "equipment.not_checked",
        "cleanliness.not_checked",
        "signature.both",
    ]
    assert [lack.facts.get("n") for lack in state.missing] == [None, 2, 10, 4, None]
    assert (state.turn.pattern.value, state.turn.group) == ("night", "丙")
    assert state.suggested == post.relief


def test_the_whole_handover_closes_one_shift_and_opens_the_next_at_once(post: Post) -> None:
    """Last entry of the one, first of the other, nothing between."""
    before = current_shift(post.register.rows)
    assert before is not None
    admit_vehicle(
        post.register, post.guard, VehicleDetails("苏A3K725", VehicleClass.RESIDENT, "3栋1202")
    )
    post.clock.advance(hours=7, minutes=57)
    done = hand_over(post)
    assert done.closed.number == before.number == "20260612-1"
    assert done.report == "GP-N01-20260612-1"
    assert done.opened.number == "20260613-1"
    assert (done.opened.pattern, done.opened.grp, done.opened.leader) == (
        "night",
        "丙",
        post.relief,
    )
    assert done.opened.previous == done.closed.number
    assert done.opened.opened_seq == done.closed.closed_seq + 1
    assert done.closed.closed_at == done.opened.opened_at
    assert (done.completed.vehicles, done.completed.visitors, done.completed.slips) == (1, 0, 0)
    assert done.completed.head_seq == done.completed.completed_seq - 1
    assert current_shift(post.register.rows) == done.opened
    assert len(done.opened.guard_codes) == 1
    assert verify_chain(post.register.rows).whole
    assert check(post.register.database) is None


def test_entries_of_the_handover_belong_to_the_shift_that_goes(post: Post) -> None:
    """The next shift's first entry is its own opening."""
    done = hand_over(post)
    rows = post.register.rows.all(
        "SELECT seq, kind FROM ledger WHERE shift = ? ORDER BY seq", done.opened.number
    )
    assert rows == [(done.opened.opened_seq, "shift.opened")]


def test_each_answer_is_saved_as_it_is_given_and_only_once(post: Post) -> None:
    """The same again writes nothing; another answer does."""
    first = check_cleanliness(post.register, post.guard, Place.DESK, Check.PASSED)
    assert [line.state for line in first.cleanliness] == ["", "", "passed", ""]
    count = entries(post.register)
    check_cleanliness(post.register, post.guard, Place.DESK, Check.PASSED)
    check_equipment(post.register, post.guard, EquipmentDetails("radio", 4, EquipmentState.NORMAL))
    check_equipment(post.register, post.guard, EquipmentDetails("radio", 4, EquipmentState.NORMAL))
    person = PersonDetails(post.relief, Presence.PRESENT)
    check_person(post.register, post.guard, person)
    post.clock.advance(minutes=1)
    check_person(post.register, post.guard, person)
    assert entries(post.register) == count + 2


@pytest.mark.parametrize("actual", [0, 7, 9])
def test_a_count_that_differs_forbids_normal(post: Post, actual: int) -> None:
    """Too many is as wrong as too few; nothing is written."""
    count = entries(post.register)
    details = EquipmentDetails("battery", actual, EquipmentState.NORMAL)
    error = refused(check_equipment, post.register, post.guard, details)
    assert (error.code, error.facts) == (
        "handover.count_differs",
        {"item": "battery", "expected": 8, "actual": actual},
    )
    assert entries(post.register) == count


def test_a_fault_or_a_missing_piece_needs_a_remark(post: Post) -> None:
    """It is kept at once, and named until somebody writes what happened."""
    prepare(post)
    short = EquipmentDetails("battery", 7, EquipmentState.MISSING)
    state = check_equipment(post.register, post.guard, short)
    lack = state.missing[0]
    assert (lack.code, lack.target, lack.facts["short"]) == ("equipment.remark", "battery", 1)
    told = EquipmentDetails("battery", 7, EquipmentState.MISSING, "缺 1 块,接班时已缺")
    assert codes(check_equipment(post.register, post.guard, told)) == ["signature.both"]


def test_missing_with_a_full_count_is_a_contradiction(post: Post) -> None:
    """Eight of eight are not missing one, whatever the remark says."""
    prepare(post)
    details = EquipmentDetails("battery", 8, EquipmentState.MISSING, "一块")
    assert codes(check_equipment(post.register, post.guard, details))[0] == "equipment.count"


def test_the_next_shift_opens_with_the_count_that_the_last_one_closed_with(post: Post) -> None:
    """What must be there stays the list's; the missing one is not forgotten."""
    prepare(post)
    details = EquipmentDetails("battery", 7, EquipmentState.MISSING, "缺 1 块")
    check_equipment(post.register, post.guard, details)
    for role in SignerRole:
        sign(post, role).key.forget()
    done = complete_handover(post.register, post.leader)
    assert (done.opened.faults, done.opened.missing, done.opened.matters) == (0, 1, 0)
    line = next(line for line in state_of(post).equipment if line.item.code == "battery")
    assert (line.expected, line.opening, line.actual, line.state) == (8, 7, 7, "")
    assert (line.opening_state, line.opening_remark) == ("missing", "缺 1 块")


def test_the_relief_must_be_another_person_who_may_lead(post: Post) -> None:
    """Nobody hands the post over to oneself; a guard does not lead."""
    assert refused(name_relief, post.register, post.leader, post.leader).code == (
        "handover.same_person"
    )
    assert refused(name_relief, post.register, post.leader, post.guard).code == "staff.not_leader"


def test_a_group_that_is_not_on_the_rota_needs_a_reason_which_is_kept(post: Post) -> None:
    """It stands in the event and with the next shift."""
    early = next(p for p in post.register.rows.all("SELECT code FROM staff WHERE grp = '甲'"))[0]
    error = refused(name_relief, post.register, post.leader, early)
    assert (error.code, error.facts) == (
        "handover.group_differs",
        {"grp": "甲", "rota_grp": "丙"},
    )
    state = name_relief(post.register, post.leader, early, reason="丙组培训")
    assert state.next_group == "甲"
    assert early in {person.staff for person in state.people}
    done = hand_over(post)
    assert (done.opened.grp, done.opened.rota_grp, done.opened.reason) == ("甲", "丙", "丙组培训")


def test_whoever_is_absent_or_out_of_order_needs_a_remark(post: Post) -> None:
    """And an absent leader is not the relief."""
    prepare(post)
    guard = next(p.staff for p in state_of(post).people if p.role == Role.GUARD)
    for details in (
        PersonDetails(guard, Presence.ABSENT),
        PersonDetails(guard, Presence.PRESENT, "", Check.FAILED, Check.PASSED, Check.PASSED),
    ):
        assert codes(check_person(post.register, post.guard, details))[0] == "person.remark"
    gone = PersonDetails(post.relief, Presence.ABSENT, remark="病假")
    assert codes(check_person(post.register, post.guard, gone))[0] == "relief.not_present"


def test_nobody_of_the_outgoing_shift_comes_on(post: Post) -> None:
    """Their eight hours are over."""
    details = PersonDetails(post.guard, Presence.PRESENT)
    assert refused(check_person, post.register, post.guard, details).code == (
        "handover.still_on_duty"
    )


def test_whoever_is_on_duty_is_not_waited_for_when_their_own_group_comes_on(post: Post) -> None:
    """A stand-in of the night could otherwise never hand over to the own group's morning."""
    helper = post.register.rows.value("SELECT code FROM staff WHERE grp = '甲' AND role = 'guard'")
    passed = dict.fromkeys(LOOKS, Check.PASSED)
    check_person(post.register, post.guard, PersonDetails(helper, Presence.PRESENT, **passed))
    assert helper in hand_over(post).opened.guard_codes
    post.clock.advance(hours=8)
    assert helper not in {person.staff for person in state_of(post).people}
    assert hand_over(post).opened.grp == "甲"


def test_a_leader_who_is_on_duty_as_a_guard_is_not_the_relief(post: Post) -> None:
    """They go off with the others."""
    early = post.register.rows.value("SELECT code FROM staff WHERE grp = '甲' AND role = 'leader'")
    passed = dict.fromkeys(LOOKS, Check.PASSED)
    check_person(post.register, post.guard, PersonDetails(early, Presence.PRESENT, **passed))
    hand_over(post)
    assert state_of(post).suggested == ""
    error = refused(name_relief, post.register, post.relief, early)
    assert error.code == "handover.still_on_duty"


def test_a_stand_in_comes_on_with_the_group_and_may_be_taken_off_again(post: Post) -> None:
    """Somebody of another group who came is one of the guards."""
    person = add_staff(post.register, post.admin, StaffDetails("甲某", Role.GUARD, "甲"))
    came = PersonDetails(
        person.code, Presence.PRESENT, "", Check.PASSED, Check.PASSED, Check.PASSED
    )
    check_person(post.register, post.guard, came)
    gone = check_person(post.register, post.guard, PersonDetails(person.code, Presence.UNKNOWN))
    assert person.code not in {line.staff for line in gone.people}
    check_person(post.register, post.guard, came)
    assert person.code in hand_over(post).opened.guard_codes


def test_the_shifts_people_are_those_who_were_checked_before_it(post: Post) -> None:
    """The report's first table: when they came and how they were dressed."""
    first = attendance(post.register.rows, "20260612-1")
    assert [(one.person.code, one.leads, one.check.dress) for one in first] == [
        (post.leader, True, ""),
        (post.guard, False, ""),
    ]
    done = hand_over(post)
    second = attendance(post.register.rows, done.opened.number)
    assert [(one.leads, one.check.dress) for one in second] == [(True, "passed"), (False, "passed")]
    assert all(one.check.arrived_at for one in second)
    crew = current_crew(post.register.rows)
    assert [leads for _, leads in crew.people] == [True, False]


def test_nobody_signs_before_everything_else_is_done(post: Post) -> None:
    """Who signs without checking is liable (domain.md §2)."""
    line_up(post)
    count_all(post)
    error = refused(sign, post, SignerRole.OUTGOING)
    assert (error.code, error.facts) == ("handover.incomplete", {"missing": 1})
    inspect(post)
    assert sign(post, SignerRole.OUTGOING).state.signature("outgoing") is not None


def test_the_incoming_leader_cannot_sign_before_one_is_named(post: Post) -> None:
    """There is nobody whose PIN could be asked."""
    assert refused(sign, post, SignerRole.INCOMING).code == "handover.relief_needed"


def test_an_empty_pad_or_a_wrong_pin_signs_nothing(post: Post) -> None:
    """The wrong PIN is in the book, a signature is not."""
    prepare(post)
    empty = Signature((), 430, 140)
    error = refused(
        sign_handover, post.register, post.leader, SignerRole.OUTGOING, PIN, empty, post.pepper
    )
    assert error.code == "signature.empty"
    assert refused(sign, post, SignerRole.OUTGOING, "135791").code == "pin.wrong"
    assert state_of(post).signatures == ()


def test_a_signature_carries_the_strokes_and_the_text_it_stands_under(post: Post) -> None:
    """Strokes are sealed, their digest is in the chain; the key is the signer's."""
    prepare(post)
    signed = sign(post, SignerRole.OUTGOING)
    found = signed.state.signature("outgoing")
    assert found is not None
    assert found.text_sha256 == signed.state.text_sha256
    assert json.loads(found.strokes) == drawn().to_json_value()
    assert found.stroke_digest == drawn().digest()
    assert signed.key.identity.staff_code == post.leader
    payload = post.register.rows.value("SELECT payload FROM ledger WHERE seq = ?", found.signed_seq)
    assert "strokes" not in json.loads(payload)


def test_a_change_after_signing_takes_both_signatures_away(post: Post) -> None:
    """Both leaders sign one text; the same text again stands under them again."""
    prepare(post)
    for role in SignerRole:
        sign(post, role).key.forget()
    assert state_of(post).missing == ()
    state = check_cleanliness(post.register, post.guard, Place.ROAD, Check.FAILED, "落叶未扫")
    assert codes(state) == ["signature.both"]
    assert refused(complete_handover, post.register, post.leader).code == "handover.incomplete"
    back = check_cleanliness(post.register, post.guard, Place.ROAD, Check.PASSED)
    assert back.missing == ()


def test_a_matter_raised_after_signing_takes_the_signatures_away(post: Post) -> None:
    """Nobody signs for what they have not seen."""
    prepare(post)
    sign(post, SignerRole.OUTGOING).key.forget()
    raise_matter(post.register, post.guard, MatterDetails("3 号对讲机按键失灵"))
    lacks = ["matter.not_accepted", "reading.unread", "signature.both"]
    assert codes(state_of(post)) == lacks


def test_passing_cars_do_not_touch_the_signatures(post: Post) -> None:
    """The gate goes on while people sign; what is inside is counted at the end."""
    prepare(post)
    for role in SignerRole:
        sign(post, role).key.forget()
    admit_vehicle(
        post.register, post.guard, VehicleDetails("苏A3K725", VehicleClass.RESIDENT, "3栋1202")
    )
    assert complete_handover(post.register, post.leader).completed.vehicles == 1


def test_a_signature_may_be_taken_back_and_given_again(post: Post) -> None:
    """重签; without a signature nothing is written."""
    prepare(post)
    count = entries(post.register)
    withdraw_signature(post.register, post.leader, SignerRole.INCOMING)
    assert entries(post.register) == count
    sign(post, SignerRole.INCOMING).key.forget()
    state = withdraw_signature(post.register, post.leader, SignerRole.INCOMING)
    assert codes(state) == ["signature.both"]
    assert sign(post, SignerRole.INCOMING).state.signature("incoming") is not None


@pytest.mark.parametrize("role", list(SignerRole))
def test_one_signature_alone_completes_nothing(post: Post, role: SignerRole) -> None:
    """The shift stays open, nothing is written."""
    prepare(post)
    sign(post, role).key.forget()
    count = entries(post.register)
    error = refused(complete_handover, post.register, post.leader)
    assert (error.code, error.facts) == ("handover.incomplete", {"missing": 1})
    assert entries(post.register) == count
    assert shift_of(post.register.rows, "20260612-1") == current_shift(post.register.rows)


def test_finishing_twice_finishes_once(post: Post) -> None:
    """The second press meets a new shift, whose handover has not begun."""
    hand_over(post)
    count = entries(post.register)
    assert refused(complete_handover, post.register, post.relief).code == "handover.incomplete"
    assert entries(post.register) == count


def test_a_closed_handover_can_be_read_for_its_report_ever_after(post: Post) -> None:
    """Checks, matters and both signatures, whatever the next shift does."""
    raise_matter(post.register, post.guard, MatterDetails("电池缺 1 块", "查前两班", "冯立冬"))
    done = hand_over(post)
    check_equipment(
        post.register, post.relief, EquipmentDetails("radio", 3, EquipmentState.MISSING, "少一台")
    )
    found = closed_handover(post.register.rows, done.closed.number)
    assert found is not None
    assert [line.state for line in found.equipment] == ["normal"] * 10
    assert [line.state for line in found.cleanliness] == ["passed"] * 4
    assert [(m.matter.text, m.follow_up, m.accepted_by) for m in found.matters] == [
        ("电池缺 1 块", "丙组", post.relief)
    ]
    assert [s.role for s in found.signatures] == ["outgoing", "incoming"]
    assert {s.staff for s in found.signatures} == {post.leader, post.relief}
    assert closed_handover(post.register.rows, done.opened.number) is None


def test_after_a_long_break_the_turn_of_now_comes_on(post: Post) -> None:
    """Nobody opens a night shift that ended two days ago."""
    post.clock.advance(days=2)
    assert handover_state(post.register.rows, post.clock.now()).turn.pattern.value == "middle"


def test_without_an_open_shift_there_is_no_handover(
    post: Post, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The post has to be opened first."""
    other = make_post(tmp_path_factory.mktemp("shut"), post.clock, on_duty=False)
    assert refused(handover_state, other.register.rows, post.clock.now()).code == "shift.none_open"
    other.close()
