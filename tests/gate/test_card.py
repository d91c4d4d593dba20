"""The panel of one vehicle: household, other cars, last passages, what to know first."""

from __future__ import annotations

from datetime import timedelta

from guardpost.gate.card import CardAlert, OtherCar, vehicle_card
from guardpost.gate.line import Direction
from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    refuse_vehicle,
    release_vehicle,
)
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from tests.site import Post

CAR = VehicleDetails("苏A3K725", VehicleClass.RESIDENT, "3栋1202")


def test_the_last_four_passages_are_shown_newest_first(post: Post) -> None:
    """With who was at the gate."""
    for actor in (post.guard, post.leader, post.guard):
        admit_vehicle(post.register, actor, CAR)
        post.clock.advance(minutes=5)
        release_vehicle(post.register, actor, CAR.plate)
        post.clock.advance(minutes=5)
    card = vehicle_card(post.register.rows, "苏a·3k725", post.clock.now())
    assert card is not None
    directions = [Direction.OUT, Direction.IN, Direction.OUT, Direction.IN]
    assert [line.direction for line in card.passages] == directions
    assert [line.actor for line in card.passages] == [post.guard] * 2 + [post.leader] * 2


def test_the_other_cars_of_the_household_are_shown(post: Post) -> None:
    """With whether they are inside."""
    for plate in ("苏A3K725", "苏AF30672"):
        add_vehicle(post.register, post.admin, RegistrationDetails(plate, "3-1202", "王建国"))
    inside = admit_vehicle(
        post.register, post.guard, VehicleDetails("苏AF30672", VehicleClass.RESIDENT)
    ).visit
    card = vehicle_card(post.register.rows, "苏A3K725", post.clock.now())
    assert card is not None
    assert card.others == (OtherCar("苏AF30672", "new_energy_small", True, inside.in_at),)
    assert (card.inside, card.registered, card.person) == (False, True, "王建国")


def test_what_a_guard_must_know_is_an_alert(post: Post) -> None:
    """Overdue, expired, a slip that waits, listed."""
    add_vehicle(
        post.register,
        post.admin,
        RegistrationDetails("苏A72518", "6-1503", valid_until="2026-06-01"),
    )
    stay = admit_vehicle(
        post.register, post.guard, VehicleDetails("苏A72518", VehicleClass.OUTSIDE, stay_minutes=30)
    ).visit
    slip = apply_removal(
        post.register,
        post.guard,
        RemovalDetails(
            "6-1503",
            "贺春分",
            Applicant.TENANT,
            (ItemDetails(GoodsKind.FURNITURE, "衣柜", 2),),
            document="E1234567",
            plate="苏A72518",
        ),
    ).slip
    listing = watch(
        post.register, post.leader, level=WatchLevel.ALERT, reason="欠费", plate="苏A72518"
    )
    post.clock.advance(minutes=45)
    card = vehicle_card(post.register.rows, "苏A72518", post.clock.now())
    assert card is not None
    assert card.alerts == (
        CardAlert("alert.watchlist", "欠费", listing.since),
        CardAlert("alert.expired", "2026-06-01", ""),
        CardAlert("alert.overdue", "", stay.due_at),
        CardAlert("alert.slip_open", slip.number, slip.applied_at),
    )


def test_a_refusal_is_among_the_passages(post: Post) -> None:
    """It came to the gate, and did not pass."""
    refuse_vehicle(post.register, post.guard, CAR, "冲卡")
    card = vehicle_card(post.register.rows, "苏A3K725", post.clock.now())
    assert card is not None
    assert [line.direction for line in card.passages] == [Direction.REFUSED]


def test_an_unknown_plate_has_no_card(post: Post) -> None:
    """Nothing is made up."""
    assert vehicle_card(post.register.rows, "沪B12345", post.clock.now()) is None


def test_a_temporary_plate_is_an_alert_once_it_has_expired(post: Post) -> None:
    """Its last day still counts."""
    details = VehicleDetails("苏A12345临牌", VehicleClass.OUTSIDE, plate_until="2026-06-12")
    admit_vehicle(post.register, post.guard, details)
    now = post.clock.now()
    for day, alerts in ((now, ()), (now + timedelta(days=1), ("alert.plate_expired",))):
        card = vehicle_card(post.register.rows, "苏A12345临牌", day)
        assert card is not None
        assert tuple(alert.code for alert in card.alerts) == alerts
