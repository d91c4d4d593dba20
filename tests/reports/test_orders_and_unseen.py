"""On the report: what a leader allowed and why, and who was not seen leaving."""

from __future__ import annotations

from guardpost.gate.admitting import admit_vehicle_by_order, admit_visitor_by_order
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    release_vehicle,
    vehicles_inside,
)
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor, visitors_inside
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from tests.reports.reading import pdf_of, whole_text
from tests.reports.working import facts_now, signed_over
from tests.shifts.deeds import state_of
from tests.site import PIN, Post

GUEST = VisitorDetails(
    VisitorCategory.VISITOR, "3栋1202", "宋立秋", verified="unreachable", escort="秦谷雨"
)


def a_shift_with_orders(post: Post) -> str:
    """Let in a listed resident's car, a truck and a VIP by order; return the shift."""
    order = {"leader": post.leader, "pin": PIN}
    register, guard = post.register, post.guard
    add_vehicle(register, post.admin, RegistrationDetails("苏A3K725", "3-1202", "王建国"))
    watch(register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", plate="苏A3K725")
    for plate, vehicle, reason in (
        ("苏A3K725", VehicleClass.RESIDENT, "已谈妥"),
        ("苏A72518", VehicleClass.TRUCK, "搬家已报备"),
    ):
        details = VehicleDetails(plate, vehicle, "3-1202")
        admit_vehicle_by_order(register, guard, details, reason=reason, pepper=post.pepper, **order)
    vip = VisitorDetails(VisitorCategory.VISITOR, party=2)
    admit_visitor_by_order(register, guard, vip, reason="先放行", pepper=post.pepper, **order)
    admit_visitor(register, guard, GUEST)
    release_vehicle(register, guard, "苏A72518", no_goods=True)
    return post.shift


def test_an_override_stands_on_the_report_with_leader_and_reason(post: Post) -> None:
    """A resident's car too, which is else only counted; the sums agree all the same."""
    shift = a_shift_with_orders(post)
    signed_over(post)
    facts = facts_now(post, shift)
    rows = {row.plate: row for row in facts.traffic.rows}
    assert rows["苏A·3K725"].notes == ("note.leader_allowed",)
    assert rows["苏A·3K725"].note == "罗守田 已谈妥"
    assert rows["苏A·72518"].notes == ("note.leader_allowed", "note.no_goods")
    vip, guest = facts.visitors.rows
    assert (vip.notes, vip.note) == (("note.leader_allowed",), "罗守田 先放行")
    assert (guest.verified, guest.notes, guest.note) == (
        "verified.unreachable",
        ("note.escorted",),
        "秦谷雨",
    )
    text = whole_text(pdf_of(facts))
    assert "带班员放行" in text
    assert "已谈妥" in text


def test_who_is_past_their_time_passes_over_as_not_seen_leaving(post: Post) -> None:
    """In the handover and on the report; no exit is invented, who is inside stays inside."""
    register, guard = post.register, post.guard
    for plate, minutes in (("苏A10001", 60), ("苏A10002", 0)):
        details = VehicleDetails(plate, VehicleClass.OUTSIDE, stay_minutes=minutes)
        admit_vehicle(register, guard, details)
    rider = VisitorDetails(VisitorCategory.DELIVERY, "3栋1202", stay_minutes=15)
    admit_visitor(register, guard, rider)
    assert state_of(post).counts.unseen == ()
    post.clock.advance(hours=2)
    unseen = state_of(post).counts.unseen
    assert [(one.plate, one.card) for one in unseen] == [("", 1), ("苏A10001", 0)]
    shift = post.shift
    signed_over(post)
    facts = facts_now(post, shift)
    marked = [row.plate for row in facts.traffic.rows if "note.not_seen_leaving" in row.notes]
    assert marked == ["苏A·10001"]
    assert facts.visitors.rows[0].notes == ("note.not_seen_leaving",)
    assert "未见离开" in whole_text(pdf_of(facts))
    assert len(vehicles_inside(register.rows)) == 2
    assert len(visitors_inside(register.rows)) == 1
    assert [one.plate for one in state_of(post).counts.unseen] == ["", "苏A10001"]
