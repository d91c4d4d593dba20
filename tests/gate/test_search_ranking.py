"""What stands on top of the one-line search: what is likeliest now."""

from __future__ import annotations

from dataclasses import replace

from guardpost.gate.search import HitKind, search
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, release_vehicle
from guardpost.registry.expected import add_expected
from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from tests.registry.test_expected import TODAY, TRUCK
from tests.site import Post


def plates(post: Post, text: str) -> list[str]:
    """Return what is found, from the top."""
    hits = search(post.register.rows, text, post.clock.now()).hits
    return [hit.plate or hit.person for hit in hits]


def pass_by(post: Post, plate: str, times: int = 1) -> None:
    """Let an outside vehicle in and out."""
    for _ in range(times):
        details = VehicleDetails(plate, VehicleClass.OUTSIDE, "6-1503")
        visit = admit_vehicle(post.register, post.guard, details).visit
        post.clock.advance(minutes=6)
        release_vehicle(post.register, post.guard, plate, visit=visit.id)
        post.clock.advance(minutes=6)


def test_the_likeliest_now_stands_on_top(post: Post) -> None:
    """Inside, expected today, frequent at this hour, resident, others."""
    pass_by(post, "苏A10725")
    pass_by(post, "苏A20725", times=3)
    add_vehicle(post.register, post.admin, RegistrationDetails("苏A30725", "3-1202"))
    add_expected(post.register, post.guard, replace(TRUCK, plate="苏A40725"))
    admit_vehicle(
        post.register, post.guard, VehicleDetails("苏A50725", VehicleClass.OUTSIDE, "6-1503")
    )
    add_resident(post.register, post.admin, ResidentDetails("7-0301", "赵白露", "13600000725"))
    expected = ["苏A50725", "苏A40725", "苏A20725", "苏A30725", "苏A10725", "赵白露"]
    assert plates(post, "0725") == expected
    assert plates(post, "072")[:5] == expected[:5]


def test_frequent_at_another_hour_is_not_frequent_now(post: Post) -> None:
    """Each two hours of the day count by themselves."""
    pass_by(post, "苏A20725", times=3)
    add_vehicle(post.register, post.admin, RegistrationDetails("苏A30725", "3-1202"))
    assert plates(post, "0725") == ["苏A20725", "苏A30725"]
    post.clock.advance(hours=8)
    assert plates(post, "0725") == ["苏A30725", "苏A20725"]
    post.clock.advance(hours=16)
    assert plates(post, "0725") == ["苏A20725", "苏A30725"]


def test_a_very_frequent_car_stays_frequent(post: Post) -> None:
    """The count stops at nine and does not run over."""
    pass_by(post, "苏A20725", times=9)
    hours = post.register.rows.value("SELECT hours FROM plates_seen")
    assert (len(hours), max(hours)) == (12, "9")


def test_who_is_expected_on_another_day_does_not_stand_on_top(post: Post) -> None:
    """Today's alone."""
    add_expected(post.register, post.guard, replace(TRUCK, plate="苏A40725", date="2026-06-13"))
    assert plates(post, "0725") == []
    post.clock.advance(days=1)
    assert plates(post, "0725") == ["苏A40725"]


def test_a_known_car_that_is_expected_stands_there_once(post: Post) -> None:
    """Enter lets it in as it was announced; once inside it is a car like others."""
    add_vehicle(post.register, post.admin, RegistrationDetails("苏A40725", "3-1202"))
    add_expected(post.register, post.guard, replace(TRUCK, plate="苏A40725", date=TODAY))
    (hit,) = search(post.register.rows, "0725", post.clock.now()).hits
    assert hit.kind is HitKind.EXPECTED


def test_what_differs_in_one_character_stands_last(post: Post) -> None:
    """Under everything that holds what was typed."""
    pass_by(post, "苏AB0725")
    add_resident(post.register, post.admin, ResidentDetails("7-0301", "赵白露", "13600080725"))
    assert plates(post, "80725") == ["赵白露", "苏AB0725"]
