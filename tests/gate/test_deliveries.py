"""Riders and couriers: the category alone sets a time limit."""

from __future__ import annotations

import pytest

from guardpost.gate.attention import attention
from guardpost.gate.search import search, vehicle_details
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    release_vehicle,
    vehicles_inside,
)
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from tests.site import Post


def overdue(post: Post) -> list[str]:
    """Return who is past their time."""
    found = attention(post.register.rows, post.shift, post.clock.now())
    return [one.plate for one in found.vehicles] + [one.category for one in found.visitors]


def test_a_delivery_is_overdue_by_the_clock_though_nobody_set_a_limit(post: Post) -> None:
    """A rider after a quarter of an hour, a courier's car after half an hour."""
    details = VehicleDetails("苏A6F728", VehicleClass.DELIVERY, "3栋902")
    admit_vehicle(post.register, post.guard, details)
    admit_visitor(post.register, post.guard, VisitorDetails(VisitorCategory.DELIVERY, "3栋902"))
    post.clock.advance(minutes=16)
    assert overdue(post) == ["delivery"]
    post.clock.advance(minutes=15)
    assert overdue(post) == ["苏A6F728", "delivery"]


@pytest.mark.parametrize(
    ("vehicle", "minutes"),
    [
        (VehicleClass.MOTORCYCLE, 120),
        (VehicleClass.TRICYCLE, 120),
        (VehicleClass.MOVING, 30),
        (VehicleClass.BICYCLE, 0),
        (VehicleClass.OFFICIAL, 0),
    ],
)
def test_a_known_vehicle_comes_in_again_with_the_limit_of_its_class(
    post: Post, vehicle: VehicleClass, minutes: int
) -> None:
    """By its row in the search, where nobody sets one."""
    details = VehicleDetails("苏A6F728", vehicle)
    admit_vehicle(post.register, post.guard, details)
    release_vehicle(post.register, post.guard, "苏A6F728", no_goods=True)
    (hit,) = search(post.register.rows, "6F728", post.clock.now()).hits
    assert vehicle_details(hit).stay_minutes == minutes
    admit_vehicle(post.register, post.guard, vehicle_details(hit))
    post.clock.advance(minutes=121)
    assert overdue(post) == (["苏A6F728"] if minutes else [])
    assert len(vehicles_inside(post.register.rows)) == 1
