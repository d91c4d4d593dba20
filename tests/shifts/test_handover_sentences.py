"""Line-up, equipment, incidents and reading: each sentence of the handbook is one test."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.gate.incidents import (
    IncidentCategory,
    IncidentDetails,
    close_incident,
    open_incident,
)
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, refuse_vehicle
from guardpost.ledger.rebuild import check
from guardpost.registry.staff import Duty
from guardpost.shifts.directives import DirectiveDetails, give_directive
from guardpost.shifts.handover import complete_handover
from guardpost.shifts.handover_checks import (
    EquipmentDetails,
    PersonDetails,
    check_equipment,
    check_person,
    name_relief,
)
from guardpost.shifts.handover_incidents import take_incident
from guardpost.shifts.handover_lines import (
    LOOKS,
    Check,
    EquipmentState,
    Presence,
    SignerRole,
    Step,
)
from guardpost.shifts.handover_reading import closed_handover
from guardpost.shifts.handover_state import frozen_text
from guardpost.shifts.key_loans import LoanDetails, lend_key
from guardpost.shifts.matters import MatterDetails, raise_matter
from guardpost.shifts.muster import Muster, minutes_late, muster, muster_at, set_muster
from guardpost.shifts.posts import PostDetails, add_post
from guardpost.shifts.reading import read_shift, to_read
from guardpost.shifts.repairs import repair_equipment
from guardpost.times import to_text
from tests.shifts.deeds import (
    accept_all,
    codes,
    count_all,
    entries,
    hand_over,
    inspect,
    line_up,
    prepare,
    read_all,
    refused,
    sign,
    state_of,
)
from tests.site import Post

STARTS = datetime(2026, 6, 13, 0, 0, tzinfo=timezone(timedelta(hours=8)))
PASSED = dict.fromkeys(LOOKS, Check.PASSED)


def incident(post: Post) -> int:
    """Let something happen; return its number."""
    details = IncidentDetails(IncidentCategory.TRAFFIC, "北门", "两车剐蹭")
    return open_incident(post.register, post.guard, details).incident.id


@given(st.integers(-600, 600), st.integers(0, 60))
def test_whoever_comes_after_the_line_up_is_late_by_whole_minutes(seconds: int, early: int) -> None:
    """Ten minutes before the turn, or as many as the site says; in time is never late."""
    due = muster_at(STARTS, early)
    found = minutes_late(to_text(due + timedelta(seconds=seconds)), due)
    assert found == (seconds // 60 if seconds > 0 else 0)
    assert due == STARTS - timedelta(minutes=early)


def test_late_arrivals_are_recorded_with_their_minutes(post: Post) -> None:
    """23:57 for the line-up at 23:50 of the night shift is seven minutes late, and signed."""
    name_relief(post.register, post.leader, post.relief)
    post.clock.advance(hours=7, minutes=57)
    state = check_person(
        post.register, post.leader, PersonDetails(post.relief, Presence.PRESENT, **PASSED)
    )
    late = next(one for one in state.people if one.staff == post.relief)
    assert late.late == 7
    assert b'"late":7' in frozen_text(state)


@given(st.integers(-600, 3600), st.integers(0, 30))
def test_whoever_comes_within_the_tolerance_is_not_late(seconds: int, tolerance: int) -> None:
    """Beyond it all minutes count, not only those beyond."""
    found = minutes_late(to_text(STARTS + timedelta(seconds=seconds)), STARTS, tolerance)
    late = seconds // 60
    assert found == (late if late > tolerance else 0)


def test_the_tolerance_holds_at_the_line_up_and_stays_in_the_book(post: Post) -> None:
    """Seven minutes are late where three are let pass, and in time where ten are."""
    set_muster(post.register, post.admin, 10, 10)
    name_relief(post.register, post.leader, post.relief)
    post.clock.advance(hours=7, minutes=57)
    came = PersonDetails(post.relief, Presence.PRESENT, **PASSED)
    state = check_person(post.register, post.leader, came)
    assert next(one for one in state.people if one.staff == post.relief).late == 0
    set_muster(post.register, post.admin, 10, 3)
    again = replace(came, remark="再看一次")
    state = check_person(post.register, post.leader, again)
    assert next(one for one in state.people if one.staff == post.relief).late == 7
    closed = hand_over(post).completed
    assert (closed.muster, closed.tolerance) == (10, 3)
    assert check(post.register.database) is None


def test_the_line_up_time_is_the_sites_own(post: Post) -> None:
    """Fifteen minutes elsewhere; only a supervisor sets it, within an hour."""
    assert muster(post.register.rows) == Muster(10, 0)
    assert set_muster(post.register, post.admin, 15) == Muster(15)
    assert muster(post.register.rows) == Muster(15)
    before = entries(post.register)
    set_muster(post.register, post.admin, 15)
    assert entries(post.register) == before
    assert refused(set_muster, post.register, post.guard, 5).code == "role.needed"
    assert refused(set_muster, post.register, post.admin, 61).code == "muster.minutes"
    assert refused(set_muster, post.register, post.admin, 9, 31).code == "muster.tolerance"
    assert check(post.register.database) is None


@pytest.mark.parametrize("look", LOOKS)
def test_each_point_of_the_handbooks_list_is_asked_of_each_person(post: Post, look: str) -> None:
    """统一着装, 胸卡, 执勤用品, 面容发甲, 不混穿: none may stay open, what fails needs a word."""
    line_up(post)
    open_one = PersonDetails(post.relief, Presence.PRESENT, **{**PASSED, look: Check.OPEN})
    assert "person.not_checked" in codes(check_person(post.register, post.leader, open_one))
    failed = PersonDetails(post.relief, Presence.PRESENT, **{**PASSED, look: Check.FAILED})
    assert "person.remark" in codes(check_person(post.register, post.leader, failed))
    said = replace(failed, remark="已改正")
    assert "person.remark" not in codes(check_person(post.register, post.leader, said))


# Equipment


def test_another_count_than_was_taken_over_must_be_written_and_is_signed(post: Post) -> None:
    """Three radios came, four go: where did the fourth come from?"""
    prepare(post)
    short = EquipmentDetails("radio", 3, EquipmentState.MISSING, "一台送修")
    check_equipment(post.register, post.leader, short)
    for role in SignerRole:
        sign(post, role).key.forget()
    complete_handover(post.register, post.leader)
    found = EquipmentDetails("radio", 4, EquipmentState.NORMAL)
    state = check_equipment(post.register, post.relief, found)
    line = next(one for one in state.equipment if one.item.code == "radio")
    assert (line.opening, line.actual, line.differs) == (3, 4, True)
    assert [m.target for m in state.missing if m.code == "equipment.remark"] == ["radio"]
    state = check_equipment(post.register, post.relief, replace(found, remark="修好取回"))
    assert "equipment.remark" not in codes(state)
    assert "修好取回".encode() in frozen_text(state)


def test_a_fault_carries_on_until_a_repair_is_an_entry(post: Post) -> None:
    """Nobody can call it normal before; afterwards both shifts' handovers say what was done."""
    prepare(post)
    fault = EquipmentDetails("radio", 4, EquipmentState.FAULT, "3 号机按键失灵")
    check_equipment(post.register, post.leader, fault)
    for role in SignerRole:
        sign(post, role).key.forget()
    opened = complete_handover(post.register, post.leader).opened
    assert opened.faults == 1
    normal = EquipmentDetails("radio", 4, EquipmentState.NORMAL)
    refusal = refused(check_equipment, post.register, post.relief, normal)
    assert refusal.code == "handover.fault_stands"
    empty = refused(repair_equipment, post.register, post.relief, "radio", " ")
    assert empty.code == "repair.what_needed"
    state = repair_equipment(post.register, post.relief, "radio", "换了按键")
    line = next(one for one in state.equipment if one.item.code == "radio")
    assert (line.opening_remark, line.repaired) == ("3 号机按键失灵", "换了按键")
    state = check_equipment(post.register, post.relief, normal)
    assert "换了按键".encode() in frozen_text(state)
    battery = refused(repair_equipment, post.register, post.relief, "battery", "没坏")
    assert battery.code == "repair.not_faulty"
    assert check(post.register.database) is None


def test_keys_radios_remotes_cards_and_slips_are_counted(post: Post) -> None:
    """The slips as the book has them waiting; the others as the post's list has them."""
    counted = {line.item.code: line.expected for line in state_of(post).equipment}
    assert {"booth_keys", "radio", "gate_remote", "visitor_card", "release_slip"} <= set(counted)
    assert counted["release_slip"] == state_of(post).counts.slips == 0


# Incidents


def test_an_incident_in_progress_keeps_the_outgoing_leader_until_it_is_handed_over(
    post: Post,
) -> None:
    """By an act with a name; it is part of what both sign."""
    number = incident(post)
    line_up(post)
    read_all(post)
    lack = next(m for m in state_of(post).missing if m.code == "incident.not_taken")
    assert (lack.step, lack.target) == (Step.MATTERS, f"incident.{number}")
    nameless = refused(take_incident, post.register, post.leader, number, " ")
    assert nameless.code == "matter.follow_up_needed"
    state = take_incident(post.register, post.leader, number, "丙组")
    assert "incident.not_taken" not in codes(state)
    assert '"follow_up":"丙组"'.encode() in frozen_text(state)
    done = hand_over(post)
    closed = closed_handover(post.register.rows, done.closed.number)
    assert closed is not None
    assert [(one.id, one.follow_up) for one in closed.extras.incidents] == [(number, "丙组")]


def test_another_leader_must_take_the_incident_again(post: Post) -> None:
    """A yes is a person's own."""
    number = incident(post)
    line_up(post)
    take_incident(post.register, post.leader, number, "丙组")
    state = name_relief(post.register, post.leader, "L01", grp="甲", reason="调班")
    assert "incident.not_taken" in codes(state)


def test_an_incident_that_is_closed_keeps_nobody(post: Post) -> None:
    """It is over."""
    number = incident(post)
    close_incident(post.register, post.guard, number, "自行协商")
    line_up(post)
    assert "incident.not_taken" not in codes(state_of(post))
    late = refused(take_incident, post.register, post.leader, number, "丙组")
    assert late.code == "incident.unknown"


# Reading


def test_nobody_signs_before_the_list_of_the_shift_was_read_to_its_end(post: Post) -> None:
    """Refused passages, corrections, leave given, notes, incidents; that it was read is kept."""
    car = VehicleDetails("苏A3K725", VehicleClass.OUTSIDE, reason="送货")
    refuse_vehicle(post.register, post.guard, car, "业主不认识")
    admit_vehicle(
        post.register, post.guard, VehicleDetails("苏B00001", VehicleClass.RESIDENT, "3栋1202")
    )
    raise_matter(post.register, post.guard, MatterDetails("北门灯坏"))
    lines = to_read(post.register.rows, post.clock.now()).lines
    assert [line.kind for line in lines] == ["vehicle.refused", "matter.raised"]
    line_up(post)
    assert read_shift(post.register, post.leader, lines[0].seq) == 1
    assert "reading.unread" in codes(state_of(post))
    assert read_shift(post.register, post.leader, lines[1].seq) == 0
    assert "reading.unread" not in codes(state_of(post))
    reading = state_of(post).extras.reading
    assert reading is not None
    assert (reading.leader, reading.upto, reading.lines) == (post.relief, lines[1].seq, 2)
    stranger = refused(read_shift, post.register, post.leader, lines[1].seq + 1)
    assert stranger.code == "reading.unknown"


def test_what_the_clock_tells_is_read_before_signing_too(post: Post) -> None:
    """A key out too long, a missed checkpoint, an order nobody read, a missed inspection."""
    add_post(post.register, post.leader, PostDetails("流动岗", Duty.PATROL, "17:00 东门"))
    lend_key(post.register, post.guard, LoanDetails("地库-03", "许春生", "工程部", "查水泵"))
    give_directive(post.register, post.leader, DirectiveDetails("防汛", "看水位", "冯立冬"))
    post.clock.advance(hours=9, minutes=40)
    for step in (line_up, count_all, inspect, accept_all):
        step(post)
    found = to_read(post.register.rows, post.clock.now())
    assert [one.code for one in found.alerts] == [
        "standing.order",
        "standing.round",
        "standing.key",
        "standing.inspection",
    ]
    assert found.upto == 0
    assert codes(state_of(post)) == ["reading.unread", "signature.both"]
    assert refused(sign, post, SignerRole.OUTGOING).code == "handover.incomplete"
    assert read_shift(post.register, post.leader, 0) == 0
    reading = state_of(post).extras.reading
    assert reading is not None
    assert (reading.lines, reading.alerts) == (4, 4)
    post.clock.advance(hours=1)
    assert state_of(post).extras.unread == 1
    read_all(post)
    assert codes(state_of(post)) == ["signature.both"]
    assert check(post.register.database) is None


def test_where_there_is_nothing_to_read_nothing_is_written(post: Post) -> None:
    """No empty reading stands in the book."""
    line_up(post)
    assert refused(read_shift, post.register, post.leader, 0).code == "reading.unknown"


def test_what_happens_after_the_incoming_signature_takes_no_signature_away(post: Post) -> None:
    """It will be the new shift's to read on the gate page; before it, it must be read."""
    prepare(post)
    for role in SignerRole:
        sign(post, role).key.forget()
    car = VehicleDetails("苏A3K725", VehicleClass.OUTSIDE, reason="送货")
    refuse_vehicle(post.register, post.guard, car, "业主不认识")
    assert state_of(post).extras.unread == 1
    assert codes(state_of(post)) == []
