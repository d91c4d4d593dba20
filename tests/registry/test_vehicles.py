"""Residents' vehicles: one plate one room, and no watch-listed plate among them."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.registry.vehicles import (
    RegistrationDetails,
    Tenure,
    add_vehicle,
    end_vehicle,
    registered,
    vehicles_of,
)
from guardpost.registry.watchlist import WatchLevel, watch
from tests.site import Post


def test_a_vehicle_is_kept_under_its_normalised_plate(post: Post) -> None:
    """Typed in small letters with a dot, found without."""
    made = add_vehicle(
        post.register,
        post.guard,
        RegistrationDetails(
            "苏a·3k725", "3-1202", "王建国", "+86 13800006021", tenure=Tenure.FIXED
        ),
    )
    assert made == registered(post.register.rows, "苏A3K725")
    assert (made.room, made.phone, made.tenure) == ("3栋1202", "13800006021", "fixed")
    assert vehicles_of(post.register.rows, "3栋1202") == (made,)


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (RegistrationDetails(" ", "3-1202"), "vehicle.plate_needed"),
        (RegistrationDetails("苏A3K725", ""), "vehicle.room_needed"),
        (RegistrationDetails("苏A3K725", "3-1202", valid_until="明年"), "date.invalid"),
        (RegistrationDetails("苏A3K725", "3-1202", valid_until="2026-02-30"), "date.invalid"),
    ],
)
def test_a_vehicle_that_lacks_something_is_refused(
    post: Post, details: RegistrationDetails, code: str
) -> None:
    """With the code of what it lacks."""
    with pytest.raises(Refused) as refused:
        add_vehicle(post.register, post.guard, details)
    assert refused.value.code == code


def test_one_plate_belongs_to_one_room(post: Post) -> None:
    """The refusal names the room that has it."""
    add_vehicle(post.register, post.guard, RegistrationDetails("苏A3K725", "3-1202"))
    with pytest.raises(Refused) as refused:
        add_vehicle(post.register, post.guard, RegistrationDetails("苏A3K725", "5-0702"))
    assert refused.value.code == "vehicle.registered_already"
    assert refused.value.facts["room"] == "3栋1202"


def test_a_plate_that_ended_may_belong_to_another_room(post: Post) -> None:
    """Cars are sold within the compound too."""
    add_vehicle(post.register, post.guard, RegistrationDetails("苏A3K725", "3-1202"))
    end_vehicle(post.register, post.guard, "苏A·3K725", "卖车")
    assert registered(post.register.rows, "苏A3K725") is None
    again = add_vehicle(post.register, post.guard, RegistrationDetails("苏A3K725", "5-0702"))
    assert again.room == "5栋0702"


def test_a_watch_listed_plate_is_not_registered(post: Post) -> None:
    """Registering would let it in by the back door."""
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="两次冲卡", plate="苏AN1725")
    with pytest.raises(Refused) as refused:
        add_vehicle(post.register, post.guard, RegistrationDetails("苏A·N1725", "3-1202"))
    assert refused.value.code == "watchlist.refused"


def test_a_monthly_space_expires_after_its_last_day(post: Post) -> None:
    """The last day itself still holds."""
    made = add_vehicle(
        post.register,
        post.guard,
        RegistrationDetails("苏A3K725", "3-1202", valid_until="2026-06-12"),
    )
    assert not made.expired("2026-06-12")
    assert made.expired("2026-06-13")
