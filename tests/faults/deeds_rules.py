"""The verbs of the gate's rules: orders, what the leader is told, the hours of works."""

from __future__ import annotations

from guardpost.gate import visitors
from guardpost.gate.admitting import (
    admit_expected_by_order,
    admit_vehicle_by_order,
    admit_visitor_by_order,
)
from guardpost.gate.hours import set_work_hours
from guardpost.gate.rules import WorkHours
from guardpost.gate.scanning import Passed
from guardpost.gate.telling import tell_leader
from guardpost.gate.vehicles import Passage, VehicleClass, VehicleDetails
from guardpost.gate.visitors import Visit
from tests.faults.deeds import Deed, by, last, ruled
from tests.faults.deeds_passes import announced
from tests.site import PIN, Post

TRUCK = VehicleDetails("苏A72518", VehicleClass.TRUCK)
UNKNOWN = visitors.VisitorDetails(visitors.VisitorCategory.VISITOR)
OFFICER = visitors.VisitorDetails(visitors.VisitorCategory.OFFICER, unit="派出所")


def truck_allowed(post: Post) -> Passage:
    """Let a large truck in by the leader's order."""
    order = {"leader": post.leader, "pin": PIN, "reason": "搬家"}
    return admit_vehicle_by_order(post.register, post.guard, TRUCK, **order, pepper=post.pepper)


def guest_allowed(post: Post) -> Visit:
    """Let a visitor in before they are registered."""
    order = {"leader": post.leader, "pin": PIN, "reason": "贵宾"}
    return admit_visitor_by_order(post.register, post.guard, UNKNOWN, **order, pepper=post.pepper)


def announced_allowed(post: Post) -> Passed:
    """Let an announced worker in who has no permit."""
    order = {"leader": post.leader, "pin": PIN, "reason": "业主担保"}
    coming = visitors.VisitorDetails(
        visitors.VisitorCategory.RENOVATION, "3栋1202", "许春生", verified="preregistered"
    )
    return admit_expected_by_order(
        post.register, post.guard, 1, coming, **order, pepper=post.pepper
    )


def told(post: Post) -> None:
    """Say that the leader knows of the officer."""
    tell_leader(post.register, post.guard, last(post, "visitor.entered"))


VERBS: dict[str, Deed] = {
    "guardpost.gate.admitting.admit_vehicle_by_order": Deed(truck_allowed),
    "guardpost.gate.admitting.admit_visitor_by_order": Deed(guest_allowed),
    "guardpost.gate.admitting.admit_expected_by_order": Deed(announced_allowed, before=announced),
    "guardpost.gate.telling.tell_leader": Deed(told, before=by(visitors.admit_visitor, OFFICER)),
    "guardpost.gate.hours.set_work_hours": Deed(ruled(set_work_hours, WorkHours("07:00", "19:00"))),
}
