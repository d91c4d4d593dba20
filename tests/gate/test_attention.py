"""What wants attention: overdue stays, and who was stopped in this shift."""

from __future__ import annotations

from guardpost.gate.attention import MOST, attention
from guardpost.gate.corrections import correct_entry
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    refuse_vehicle,
    release_vehicle,
)
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.ledger.register import Register
from guardpost.shifts.opening import current_shift
from tests.site import Post


def current(register: Register) -> str:
    """Return the open shift's number."""
    shift = current_shift(register.rows)
    assert shift is not None
    return shift.number


def stay(register: Register, guard: str, plate: str, minutes: int) -> None:
    """Let a car in that may stay so long."""
    details = VehicleDetails(plate, VehicleClass.OUTSIDE, stay_minutes=minutes)
    admit_vehicle(register, guard, details)


def test_only_stays_past_their_time_are_overdue(post: Post) -> None:
    """The longest overdue first; no limit is never overdue; who left is not."""
    register, guard = post.register, post.guard
    for plate, minutes in (("苏A10001", 60), ("苏A10002", 30), ("苏A10003", 0), ("苏A10004", 10)):
        stay(register, guard, plate, minutes)
    release_vehicle(register, guard, "苏A10004")
    visitor = VisitorDetails(VisitorCategory.DELIVERY, room="3栋1202", stay_minutes=15)
    admit_visitor(register, guard, visitor)
    post.clock.advance(minutes=61)
    found = attention(register.rows, current(register), post.clock.now())
    assert [car.plate for car in found.vehicles] == ["苏A10002", "苏A10001"]
    assert [one.category for one in found.visitors] == ["delivery"]


def test_nobody_is_overdue_at_the_very_minute(post: Post) -> None:
    """Due is not over."""
    stay(post.register, post.guard, "苏A10001", 60)
    post.clock.advance(minutes=60)
    assert attention(post.register.rows, "", post.clock.now()).vehicles == ()


def test_more_than_can_be_read_at_the_gate_is_left_to_the_inside_page(post: Post) -> None:
    """At most so many of each."""
    for number in range(MOST + 3):
        stay(post.register, post.guard, f"苏A2000{number}", 5)
    post.clock.advance(hours=1)
    found = attention(post.register.rows, "", post.clock.now())
    assert len(found.vehicles) == MOST


def test_the_stops_are_those_of_the_watchlist_in_this_shift(post: Post) -> None:
    """Newest first; another reason is no alert, nor is a stop that was struck out."""
    register, guard = post.register, post.guard
    shift = current(register)
    car = VehicleDetails("苏AN1725", VehicleClass.OUTSIDE)
    other = VehicleDetails("苏A30001", VehicleClass.OUTSIDE)
    refuse_vehicle(register, guard, car, "冲卡", watchlist=1)
    refuse_vehicle(register, guard, other, "不说去哪")
    again = refuse_vehicle(register, guard, car, "冲卡", watchlist=1)
    slip = refuse_vehicle(register, guard, other, "冲卡", watchlist=1)
    correct_entry(register, guard, slip.seq, "按错了", None)
    found = attention(register.rows, shift, post.clock.now())
    assert [line.seq for line in found.stops] == [again.seq, again.seq - 2]
    assert attention(register.rows, "20260612-9", post.clock.now()).stops == ()
