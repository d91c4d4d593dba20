"""Correcting exits and plates: who is inside, and what is found, stay true."""

from __future__ import annotations

from datetime import timedelta

import pytest

from guardpost.errors import Refused
from guardpost.gate.correction_rules import Scalar
from guardpost.gate.corrections import (
    correct_entry,
    correctable_entry,
    correctable_fields,
)
from guardpost.gate.search import search
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, release_vehicle
from guardpost.ledger.rebuild import check
from tests.site import Post

WRONG, RIGHT = "苏A3K720", "苏A3K725"


def enter(post: Post, plate: str) -> int:
    """Let a car in; return the entry's number."""
    details = VehicleDetails(plate, VehicleClass.OUTSIDE, "3栋1202")
    return admit_vehicle(post.register, post.guard, details).line.seq


def leave(post: Post, plate: str) -> int:
    """Let a car out a minute later; return the entry's number."""
    post.clock.advance(minutes=1)
    return release_vehicle(post.register, post.guard, plate).line.seq


def correct(post: Post, seq: int, changes: dict[str, Scalar] | None) -> None:
    """Correct an entry; state and ledger agree afterwards."""
    correct_entry(post.register, post.guard, seq, "看错了", changes)
    assert check(post.register.database) is None


def found(post: Post, digits: str) -> list[str]:
    """Return the plates that the last digits find."""
    return [hit.plate for hit in search(post.register.rows, digits, post.clock.now()).hits]


def test_an_exit_is_not_struck_when_the_plate_put_right_is_inside_again(post: Post) -> None:
    """The stay goes by its corrected plate; it is never open twice."""
    entered, left = enter(post, WRONG), leave(post, WRONG)
    correct(post, entered, {"plate": RIGHT})
    again = enter(post, RIGHT)
    with pytest.raises(Refused) as refused:
        correct(post, left, None)
    assert (refused.value.code, refused.value.facts) == ("correction.later_entry", {"seq": again})


def test_an_exit_stays_that_of_the_vehicle_inside(post: Post) -> None:
    """Another plate would leave the wrong one inside: strike it out, and log the right one."""
    enter(post, WRONG)
    enter(post, RIGHT)
    left = leave(post, RIGHT)
    with pytest.raises(Refused, match=r"correction\.field"):
        correct(post, left, {"plate": WRONG})
    event = correctable_entry(post.register.rows, left).event
    assert "plate" not in [field.name for field in correctable_fields(event)]


def test_an_exit_without_an_entry_is_corrected_whole(post: Post) -> None:
    """Whatever was wrong of it is right in the stay that it left."""
    left = leave(post, WRONG)
    correct(post, left, {"plate": RIGHT, "room": "3栋1202", "person": "赵立夏", "note": "白车"})
    sql = "SELECT plate, room, person, note FROM vehicle_visits WHERE id = ?"
    assert post.register.rows.all(sql, left) == [(RIGHT, "3栋1202", "赵立夏", "白车")]
    assert (found(post, "K725"), found(post, "K720")) == ([RIGHT], [])


def test_a_plate_put_right_after_it_left_is_found(post: Post) -> None:
    """By its last digits, like any that passed; the wrong one is not."""
    entered = enter(post, WRONG)
    leave(post, WRONG)
    correct(post, entered, {"plate": RIGHT})
    assert (found(post, "K725"), found(post, "K720")) == ([RIGHT], [])


def test_a_clock_set_back_hides_no_passage(post: Post) -> None:
    """What lies ahead of the clock is no second press of the same key."""
    enter(post, RIGHT)
    first = leave(post, RIGHT)
    post.clock.set(post.clock.at - timedelta(hours=2))
    again = release_vehicle(post.register, post.guard, RIGHT)
    assert again.line.seq > first
    assert again.visit.in_at == ""
