"""Vans and trucks leaving are asked for the slip; slips that wait are named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guardpost.errors import Refused
from guardpost.gate.card import vehicle_card
from guardpost.gate.carrying import waiting_slips
from guardpost.gate.corrections import correct_entry
from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    inside_visit,
    pass_emergency,
    release_vehicle,
)
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from tests.gate.removing import let_out
from tests.site import Post

VAN = VehicleDetails("苏A72518", VehicleClass.VAN, "6栋1503")
FRIDGE = RemovalDetails(
    *("6-1503", "韩立秋", Applicant.OWNER, (ItemDetails(GoodsKind.APPLIANCE, "冰箱", 1),)),
    document="E1234567",
)


def refusal(post: Post, plate: str = VAN.plate) -> Refused:
    """Return what an exit is refused for."""
    with pytest.raises(Refused) as refused:
        release_vehicle(post.register, post.guard, plate)
    return refused.value


@pytest.mark.parametrize("vehicle", [VehicleClass.VAN, VehicleClass.MOVING])
def test_a_van_leaving_is_asked_for_the_slip(post: Post, vehicle: VehicleClass) -> None:
    """Opened and empty, it goes with just that said."""
    admit_vehicle(post.register, post.guard, replace(VAN, vehicle=vehicle))
    assert refusal(post).code == "vehicle.slip_needed"
    left = release_vehicle(post.register, post.guard, VAN.plate, no_goods=True)
    assert left.line.note_codes == ("note.no_goods",)
    assert inside_visit(post.register.rows, VAN.plate) is None


@pytest.mark.parametrize("plate", ["", VAN.plate])
def test_an_open_slip_of_the_room_or_plate_is_named(post: Post, plate: str) -> None:
    """By the plate, or by the room while the slip names no vehicle."""
    admit_vehicle(post.register, post.guard, VAN)
    slip = apply_removal(post.register, post.guard, replace(FRIDGE, plate=plate)).slip.number
    refused = refusal(post)
    assert (refused.code, refused.facts) == ("vehicle.slip_open", {"slips": slip})
    assert waiting_slips(post.register.rows, VAN.plate, VAN.room) == (slip,)


def test_another_vehicles_slip_is_not_this_vans(post: Post) -> None:
    """Of the same room, for another plate."""
    admit_vehicle(post.register, post.guard, VAN)
    apply_removal(post.register, post.guard, replace(FRIDGE, plate="苏A99999"))
    assert refusal(post).code == "vehicle.slip_needed"


def test_a_released_slip_lets_the_van_go(post: Post) -> None:
    """The slip's number is kept with the exit; a slip of another day does not serve."""
    let_out(post, replace(FRIDGE, plate=VAN.plate))
    post.clock.advance(minutes=5)
    admit_vehicle(post.register, post.guard, VAN)
    assert refusal(post).code == "vehicle.slip_needed"
    slip = let_out(post, replace(FRIDGE, plate=VAN.plate))
    left = release_vehicle(post.register, post.guard, VAN.plate)
    assert left.line.note_codes == ("note.slip",)
    sql = "SELECT payload ->> 'goods' FROM ledger WHERE seq = ?"
    assert post.register.rows.value(sql, left.line.seq) == slip


def test_a_car_is_not_asked(post: Post) -> None:
    """Nor a resident's."""
    admit_vehicle(post.register, post.guard, replace(VAN, vehicle=VehicleClass.OUTSIDE))
    assert release_vehicle(post.register, post.guard, VAN.plate).line.note_codes == ()


def test_a_van_once_seen_is_a_van_when_it_leaves_unseen(post: Post) -> None:
    """What class it had is known of its plate."""
    admit_vehicle(post.register, post.guard, VAN)
    release_vehicle(post.register, post.guard, VAN.plate, no_goods=True)
    post.clock.advance(minutes=1)
    assert refusal(post).code == "vehicle.slip_needed"


OWN = RegistrationDetails("苏A3K725", "6-1503", "韩立秋", description="白色面包车")


def test_a_residents_own_van_is_asked_as_any_van(post: Post) -> None:
    """The registry tells what it is; its room's open slip is named, on the card before Enter."""
    add_vehicle(post.register, post.leader, OWN)
    assert refusal(post, OWN.plate).code == "vehicle.slip_needed"
    slip = apply_removal(post.register, post.guard, FRIDGE).slip.number
    assert refusal(post, OWN.plate).facts == {"slips": slip}
    card = vehicle_card(post.register.rows, OWN.plate, post.clock.now())
    assert card is not None
    assert [(one.code, one.mark) for one in card.alerts] == [("alert.slip_open", slip)]
    release_vehicle(post.register, post.guard, OWN.plate, no_goods=True)


@pytest.mark.parametrize("looks", ["", "白色轿车", "商务车", "Savannah"])
def test_a_residents_car_is_asked_nothing(post: Post, looks: str) -> None:
    """Whatever its owner carries home or out in a boot."""
    add_vehicle(post.register, post.leader, replace(OWN, description=looks))
    assert release_vehicle(post.register, post.guard, OWN.plate).line.offset


def test_an_exit_is_not_made_a_vans_by_correction(post: Post) -> None:
    """Its slip was not asked for; it is struck out and written anew."""
    seq = release_vehicle(post.register, post.guard, "苏A3K725").line.seq
    with pytest.raises(Refused, match=r"vehicle\.slip_needed"):
        correct_entry(post.register, post.guard, seq, "是货车", {"vehicle": "van"})


@pytest.mark.parametrize("plate", ["", "苏A120K8", "苏A\u0007", "车" * 99, "🚒"])
def test_no_rule_stops_an_ambulance(post: Post, plate: str) -> None:
    """Watch-listed, unreadable or without a plate: gate first (道路交通安全法 53)."""
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="误列", plate="苏A120K8")
    passage = pass_emergency(post.register, post.guard, plate, "心梗\u0007")
    assert passage.visit.vehicle == VehicleClass.EMERGENCY
    known = VehicleDetails("苏A120K9", VehicleClass.EMERGENCY, no_plate="emergency")
    assert admit_vehicle(post.register, post.guard, known).visit.in_at
