"""The registry's list: in house order, page by page, narrowed by building, badge and text."""

from __future__ import annotations

import pytest

from guardpost.registry.batch import HouseholdBatch, add_households
from guardpost.registry.history import household_history
from guardpost.registry.households import (
    Relation,
    ResidentDetails,
    end_resident,
    residents_of,
)
from guardpost.registry.listing import (
    Building,
    RegistryCounts,
    buildings,
    household_page,
    registry_counts,
)
from guardpost.registry.vehicles import (
    RegistrationDetails,
    add_vehicle,
    end_vehicle,
    vehicles_of,
)
from tests.site import Post

BATCH = HouseholdBatch(
    residents=(
        *(ResidentDetails(f"3-{floor:02d}01", f"王{floor}") for floor in range(1, 10)),
        ResidentDetails("3-0101", "王小宝", "", Relation.FAMILY),
        ResidentDetails("10-0101", "秦夏至", "15800000637", Relation.TENANT),
        ResidentDetails("商铺6", "孔立春"),
    ),
    vehicles=(
        RegistrationDetails("苏A6Q208", "10-0101", valid_until="2026-06-08"),
        RegistrationDetails("苏AD29106", "3-0101", valid_until="2026-06-19"),
        RegistrationDetails("苏A3K725", "3-0101"),
    ),
)


@pytest.fixture
def known(post: Post) -> Post:
    """Return a post that knows eleven households and three vehicles."""
    add_households(post.register, post.admin, BATCH)
    return post


def gone(post: Post) -> None:
    """Let the last person of two rooms move out, and the car of one of them go too."""
    rows = post.register.rows
    for room in ("10栋0101", "3栋0201"):
        for person in residents_of(rows, room):
            end_resident(post.register, post.admin, person.id, "搬走")
    for car in vehicles_of(rows, "10栋0101"):
        end_vehicle(post.register, post.admin, car.plate, "过户")


@pytest.mark.parametrize("text", ["10-0101", "10栋101", "3-0201"])
def test_a_household_that_all_have_left_is_found_by_its_room(known: Post, text: str) -> None:
    """Its history can be opened; a room that nobody ever knew is not found."""
    gone(known)
    rows = known.register.rows
    page = household_page(rows, text=text)
    (found,) = page.rows
    assert (page.first, page.total, found.residents, found.vehicles) == (1, 1, (), ())
    assert household_history(rows, found.room)
    assert household_page(rows, text="9-0909").total == 0
    assert household_page(rows, text=text, building="3栋").rows == ()


def test_a_household_with_a_car_alone_is_found_by_the_plate(known: Post) -> None:
    """And by its room."""
    rows = known.register.rows
    add_vehicle(known.register, known.admin, RegistrationDetails("苏A9F316", "12-0301"))
    for text in ("9F316", "苏A9F316", "12-301"):
        (found,) = household_page(rows, text=text).rows
        assert (found.room, [car.plate for car in found.vehicles]) == ("12栋0301", ["苏A9F316"])


@pytest.mark.parametrize("text", ["qinxiazhi", "qxz", "kong", "wangxiaobao"])
def test_a_household_is_found_by_a_name_in_pinyin(known: Post, text: str) -> None:
    """In full or by its initials, as at the gate."""
    assert household_page(known.register.rows, text=text).total == 1


def test_buildings_count_households_not_people(known: Post) -> None:
    """In house order, shops last."""
    expected = (Building("3栋", 9), Building("10栋", 1), Building("商铺", 1))
    assert buildings(known.register.rows) == expected


def test_pages_follow_each_other_without_gap_or_overlap(known: Post) -> None:
    """Forwards to the end and back to the beginning."""
    rows = known.register.rows
    first = household_page(rows, building="3栋", limit=4)
    second = household_page(rows, building="3栋", limit=4, after=first.rows[-1].room_order)
    third = household_page(rows, building="3栋", limit=4, after=second.rows[-1].room_order)
    rooms = [one.room for page in (first, second, third) for one in page.rows]
    assert rooms == [f"3栋{floor:02d}01" for floor in range(1, 10)]
    assert [(page.first, page.total) for page in (first, second, third)] == [(1, 9), (5, 9), (9, 9)]
    assert (first.more_before, first.more_after, third.more_after) == (False, True, False)
    back = household_page(rows, building="3栋", limit=4, before=third.rows[0].room_order)
    assert back == second


def test_a_household_shows_its_people_and_vehicles(known: Post) -> None:
    """On one row."""
    first = household_page(known.register.rows, limit=1).rows[0]
    assert [one.name for one in first.residents] == ["王1", "王小宝"]
    assert [one.plate for one in first.vehicles] == ["苏AD29106", "苏A3K725"]


@pytest.mark.parametrize(
    ("text", "rooms"),
    [
        ("3K725", ["3栋0101"]),
        ("725", ["3栋0101"]),
        ("苏A6", ["10栋0101"]),
        ("秦夏", ["10栋0101"]),
        ("0637", ["10栋0101"]),
        ("商铺", ["商铺06"]),
        ("0101", ["3栋0101", "10栋0101"]),
        ("没有这个人", []),
        ('"', []),
        ("\x00\ud800", ["3栋0101"]),
    ],
)
def test_the_list_is_narrowed_by_whatever_was_typed(
    known: Post, text: str, rooms: list[str]
) -> None:
    """Plate, name, phone and room; what cannot be looked up narrows nothing."""
    page = household_page(known.register.rows, text=text, limit=2)
    assert [one.room for one in page.rows[: len(rooms) or 1]] == rooms


def test_the_list_is_narrowed_by_badge(known: Post) -> None:
    """Households with a tenant."""
    page = household_page(known.register.rows, relation="tenant")
    assert [one.room for one in page.rows] == ["10栋0101"]


def test_an_empty_registry_has_an_empty_page(post: Post) -> None:
    """And no first row."""
    page = household_page(post.register.rows)
    assert (page.rows, page.first, page.total) == ((), 0, 0)


def test_vehicles_near_and_past_their_end_are_counted(known: Post) -> None:
    """Within seven days, and before today."""
    counts = registry_counts(known.register.rows, "2026-06-12")
    assert counts == RegistryCounts(households=11, vehicles=3, expiring=1, expired=1)
