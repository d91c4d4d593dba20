"""The one-line search: what is found, what stands on top, what Enter does."""

from __future__ import annotations

import pytest

from guardpost.gate.search import Action, Found, Hit, HitKind, search, vehicle_details
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    refuse_vehicle,
    release_vehicle,
)
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.registry.batch import HouseholdBatch, add_households
from guardpost.registry.households import Relation, ResidentDetails
from guardpost.registry.vehicles import RegistrationDetails, Tenure
from guardpost.registry.watchlist import WatchLevel, watch
from tests.site import Post

BATCH = HouseholdBatch(
    residents=(
        ResidentDetails("3-1202", "王建国", "13800006021"),
        ResidentDetails("3-1202", "王小宝", "", Relation.FAMILY),
        ResidentDetails("7-0301", "赵白露", "13600001111", Relation.TENANT),
        ResidentDetails("5-0702", "李小满", "13900000725"),
    ),
    vehicles=(
        RegistrationDetails(
            "苏A3K725", "3-1202", "王建国", "13800006021", "白色轿车", "B2-117", Tenure.FIXED
        ),
        RegistrationDetails("苏AF30672", "3-1202", "王建国"),
        RegistrationDetails("苏AD06725", "7-0301", "赵白露", valid_until="2026-06-11"),
    ),
)


@pytest.fixture
def gate(post: Post) -> Post:
    """Return the gate of the drawing: one car of 725 inside, others not."""
    add_households(post.register, post.admin, BATCH)
    for plate, kind in (("苏A0725警", VehicleClass.OFFICIAL), ("苏A72518", VehicleClass.OUTSIDE)):
        admit_vehicle(post.register, post.guard, VehicleDetails(plate, kind, "6-1503"))
        post.clock.advance(minutes=1)
    release_vehicle(post.register, post.guard, "苏A72518")
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="尾随冲卡", plate="苏AN1725")
    admit_vehicle(
        post.register, post.guard, VehicleDetails("苏A3K725", VehicleClass.RESIDENT, "3栋1202")
    )
    return post


def found(post: Post, text: str, limit: int = 20) -> Found:
    """Search as the page does."""
    return search(post.register.rows, text, post.clock.now(), limit)


def hit(post: Post, text: str, key: str) -> Hit:
    """Return the row of that key."""
    return next(one for one in found(post, text).hits if one.key == key)


def test_last_digits_find_what_the_drawing_shows(gate: Post) -> None:
    """Inside first, then who is to be stopped, residents, seen ones, people."""
    result = found(gate, "725")
    assert [one.plate or one.person for one in result.hits] == [
        "苏A3K725",
        "苏A0725警",
        "苏AN1725",
        "苏AD06725",
        "苏A72518",
        "李小满",
    ]
    assert result.understood[0] == "understood.plate_tail"
    assert "understood.phone" in result.understood


@pytest.mark.parametrize(
    ("text", "plate", "marked"),
    [
        ("725", "苏A3K725", "725"),
        ("725", "苏A0725警", "725"),
        ("725", "苏A72518", "725"),
        ("3k7", "苏A3K725", "3K7"),
        ("苏A3", "苏A3K725", "苏A3"),
        ("０７２５警", "苏A0725警", "0725警"),
        ("苏a·3k725", "苏A3K725", "苏A3K725"),
    ],
)
def test_the_typed_part_is_marked_on_the_plate(
    gate: Post, text: str, plate: str, marked: str
) -> None:
    """Wherever in the plate it stands."""
    one = hit(gate, text, f"vehicle:{plate}")
    assert one.matched == "plate"
    assert one.plate[one.start : one.start + one.length] == marked


def test_a_whole_plate_stands_on_top(gate: Post) -> None:
    """Above whatever is inside."""
    assert found(gate, "苏AD06725").hits[0].plate == "苏AD06725"


def test_enter_lets_out_what_is_inside(gate: Post) -> None:
    """With everything that the row shows."""
    one = hit(gate, "3K725", "vehicle:苏A3K725")
    assert (one.action, one.opposite) == (Action.LEAVE, Action.ENTER)
    assert one.inside
    assert one.visit
    assert (one.room, one.person, one.relation) == ("3栋1202", "王建国", "owner")
    assert (one.description, one.parking, one.tenure) == ("白色轿车", "B2-117", "fixed")
    assert release_vehicle(gate.register, gate.guard, one.plate, visit=one.visit).visit.out_at


def test_enter_lets_in_what_is_outside(gate: Post) -> None:
    """And the row carries what the form would ask."""
    one = hit(gate, "D06725", "vehicle:苏AD06725")
    assert (one.action, one.opposite) == (Action.ENTER, Action.LEAVE)
    assert one.expired
    details = vehicle_details(one)
    assert (details.vehicle, details.room) == (VehicleClass.RESIDENT, "7栋0301")
    assert admit_vehicle(gate.register, gate.guard, details).visit.person == "赵白露"


def test_a_plate_only_seen_before_is_found_with_its_last_passage(gate: Post) -> None:
    """Nobody registered it, but it was here."""
    one = hit(gate, "72518", "vehicle:苏A72518")
    assert (one.registered, one.inside, one.last_direction) == (False, False, "out")
    assert (one.vehicle, one.room) == ("outside", "6栋1503")


def test_a_watch_listed_plate_is_never_offered_entry(gate: Post) -> None:
    """However it is looked for, seen or unseen, outside or inside."""
    for text in ("725", "N1725", "N1", "苏AN", "苏A·N1725"):
        one = hit(gate, text, "vehicle:苏AN1725")
        assert (one.kind, one.action) == (HitKind.WATCH, Action.NOTIFY_LEADER)
        assert one.opposite is not Action.ENTER
        assert one.watch is not None
        assert one.watch.reason == "尾随冲卡"


def test_a_listed_plate_that_is_inside_may_leave(gate: Post) -> None:
    """It was listed after it came in; it is still not offered entry."""
    watch(gate.register, gate.leader, level=WatchLevel.REFUSE, reason="冲卡", plate="苏A3K725")
    one = hit(gate, "3K725", "vehicle:苏A3K725")
    assert (one.kind, one.action, one.opposite) == (HitKind.WATCH, Action.LEAVE, Action.NONE)


def test_the_car_of_a_listed_person_is_stopped_too(gate: Post) -> None:
    """The verb would refuse it by the owner's name; the row says so before."""
    watch(gate.register, gate.leader, level=WatchLevel.REFUSE, reason="偷盗", name="赵白露")
    one = hit(gate, "D06725", "vehicle:苏AD06725")
    assert (one.kind, one.action) == (HitKind.WATCH, Action.NOTIFY_LEADER)


def test_a_listing_that_only_alerts_lets_in_and_is_shown(gate: Post) -> None:
    """Let in, and tell the leader."""
    watch(gate.register, gate.leader, level=WatchLevel.ALERT, reason="欠费", plate="苏AD06725")
    one = hit(gate, "D06725", "vehicle:苏AD06725")
    assert (one.kind, one.action) == (HitKind.VEHICLE, Action.ENTER)
    assert one.watch is not None


def test_a_refusal_at_the_gate_is_the_last_passage(gate: Post) -> None:
    """今天 16:19 拦下."""
    details = VehicleDetails("苏AN1725", VehicleClass.OUTSIDE)
    line = refuse_vehicle(gate.register, gate.guard, details, "黑名单", 1)
    one = hit(gate, "N1725", "vehicle:苏AN1725")
    assert (one.last_direction, one.last_at) == ("refused", line.at)


@pytest.mark.parametrize(
    "text", ["王建国", "建国", "王", "6021", "13800006021", "3栋1202", "3-1202"]
)
def test_a_resident_is_never_registered_but_takes_visitors(gate: Post, text: str) -> None:
    """By name, phone and room: 登记访客到这户."""
    people = [one for one in found(gate, text).hits if one.kind is HitKind.RESIDENT]
    assert "王建国" in [one.person for one in people]
    assert {one.action for one in people} == {Action.ADMIT_VISITOR}
    assert {one.opposite for one in people} == {Action.NONE}
    assert (people[0].members, people[0].cars) == (2, 2)


def test_a_room_shows_its_household_and_its_cars(gate: Post) -> None:
    """One row for the household, one for each car, the one inside first."""
    hits = found(gate, "3-1202").hits
    assert [one.plate or one.person for one in hits] == ["王建国", "苏A3K725", "苏AF30672"]
    assert found(gate, "3-1202").understood == ("understood.room",)


def test_a_name_shows_the_owners_cars(gate: Post) -> None:
    """Above the person: cars pass more often than questions are asked."""
    assert [one.plate for one in found(gate, "王建").hits] == ["苏A3K725", "苏AF30672", ""]


def test_a_visitor_inside_is_found_by_card_name_and_phone(gate: Post) -> None:
    """Enter lets the visitor out."""
    details = VisitorDetails(
        VisitorCategory.VISITOR, "2-0604", "宋立秋", "13511112222", card=12, verified="phone"
    )
    visit = admit_visitor(gate.register, gate.guard, details).visit
    for text in ("12", "宋立", "宋立秋", "2222"):
        one = hit(gate, text, f"visitor:{visit.id}")
        assert (one.action, one.visit, one.card) == (Action.RELEASE_VISITOR, visit.id, 12)
    assert found(gate, "12").hits[0].key == f"visitor:{visit.id}"


def test_a_listed_person_is_found_by_name_and_phone(gate: Post) -> None:
    """And is not let in."""
    watch(
        gate.register,
        gate.leader,
        level=WatchLevel.REFUSE,
        reason="偷盗",
        name="马六",
        phone="13712345678",
    )
    for text in ("马六", "5678"):
        one = hit(gate, text, "watch:2")
        assert (one.kind, one.action) == (HitKind.WATCH, Action.NOTIFY_LEADER)


def test_phone_digits_are_marked_in_the_phone(gate: Post) -> None:
    """尾号 0725."""
    one = next(one for one in found(gate, "0725").hits if one.kind is HitKind.RESIDENT)
    assert one.matched == "phone"
    assert one.phone[one.start : one.start + one.length] == "0725"


@pytest.mark.parametrize(
    "text",
    ["", "   ", "\x00", "\ud800", "😀", '"', '王" OR "李', "*", "NEAR(", "'", "%", "\u202e"],
)
def test_what_cannot_be_looked_up_finds_nothing_and_breaks_nothing(gate: Post, text: str) -> None:
    """Pasted, scanned or leaned upon."""
    assert found(gate, text).hits == ()


def test_ten_thousand_characters_are_no_search(gate: Post) -> None:
    """A page pasted by mistake."""
    assert found(gate, "苏A3K725 " * 1200).hits == ()


def test_no_more_rows_than_asked_for(gate: Post) -> None:
    """The best of them."""
    assert [one.plate for one in found(gate, "725", limit=2).hits] == ["苏A3K725", "苏A0725警"]


def test_nothing_found_says_what_the_text_may_be(gate: Post) -> None:
    """So that F1 or F2 is the next key."""
    assert found(gate, "沪B12345").understood == ("understood.plate",)
    assert found(gate, "欧阳娜").understood == ("understood.name",)
