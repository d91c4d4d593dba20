"""The one-line search by rooms, however they are typed."""

from __future__ import annotations

import pytest

from guardpost.gate.search import HitKind, search
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.registry.batch import HouseholdBatch, add_households
from guardpost.registry.households import ResidentDetails
from guardpost.registry.vehicles import RegistrationDetails
from tests.site import Post

BATCH = HouseholdBatch(
    residents=(
        ResidentDetails("3-1202", "王建国"),
        ResidentDetails("3-1203", "谢小满"),
        ResidentDetails("5-1-0702", "李立秋"),
        ResidentDetails("5-2-0702", "赵白露"),
    ),
    vehicles=(
        RegistrationDetails("苏A3K725", "3-1202"),
        RegistrationDetails("苏A51111", "5-1-0702"),
    ),
)


@pytest.fixture
def houses(post: Post) -> Post:
    """Return a post with one building without staircases, and one with two."""
    add_households(post.register, post.admin, BATCH)
    return post


def names(post: Post, text: str) -> list[str]:
    """Return whose households and which cars are found."""
    hits = search(post.register.rows, text, post.clock.now()).hits
    return [hit.plate if hit.kind is HitKind.VEHICLE else hit.person for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        *("3-1202", "3栋1202", "3 1202", "031202", "3号楼1202", "3-1-1202", "31202", "3#1202"),
        *("３－１２０２", "三栋1202", "3幢1202室", "3/1202", "3，1202", "03-1202"),
    ],
)
def test_a_room_is_found_however_it_is_typed(houses: Post, text: str) -> None:
    """Its household and its car; a staircase that the site does not use is forgiven."""
    assert names(houses, text) == ["王建国", "苏A3K725"]


@pytest.mark.parametrize("text", ["5-0702", "5栋702", "050702", "50702"])
def test_without_the_staircase_both_rooms_are_shown(houses: Post, text: str) -> None:
    """The guard asks which."""
    assert names(houses, text) == ["李立秋", "赵白露", "苏A51111"]


def test_with_the_staircase_one_room_is_shown(houses: Post) -> None:
    """Another staircase is another room."""
    assert names(houses, "5-2-0702") == ["赵白露"]
    assert names(houses, "5-1-0702") == ["李立秋", "苏A51111"]
    assert names(houses, "5-3-0702") == []


@pytest.mark.parametrize("text", ["3-12", "3栋12", "3 12", "3号楼12"])
def test_a_room_is_found_while_it_is_typed(houses: Post, text: str) -> None:
    """Every room that begins so."""
    assert names(houses, text) == ["王建国", "谢小满"]


def test_a_visitor_in_the_room_is_shown_with_it(houses: Post) -> None:
    """By the spelling of the registry, whichever was typed."""
    details = VisitorDetails(VisitorCategory.VISITOR, "3-1202", "宋立秋", verified="phone")
    admit_visitor(houses.register, houses.guard, details)
    assert names(houses, "3-1-1202") == ["王建国", "宋立秋", "苏A3K725"]
