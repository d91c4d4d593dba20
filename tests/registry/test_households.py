"""Residents: who lives where, checked at entry, found again by room, gone when they leave."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.registry.finding import residents_by_name, residents_by_phone, residents_by_room
from guardpost.registry.households import (
    Relation,
    ResidentDetails,
    add_resident,
    end_resident,
    owner_of,
    residents_of,
    room_parts,
)
from tests.site import Post


def test_a_room_is_kept_in_its_one_spelling(post: Post) -> None:
    """However it was typed, the household is the same."""
    add_resident(post.register, post.guard, ResidentDetails("3-1202", "王建国"))
    add_resident(post.register, post.guard, ResidentDetails("3号楼1202室", "李小满"))
    assert [one.name for one in residents_of(post.register.rows, "3栋1202")] == ["王建国", "李小满"]


def test_rooms_stand_in_house_order() -> None:
    """The tenth building comes after the ninth, and shops after all."""
    typed = ["10栋0101", "商铺06", "9栋1202", "9栋0301", "商铺12"]
    ordered = sorted(typed, key=lambda room: room_parts(room).order)
    assert ordered == ["9栋0301", "9栋1202", "10栋0101", "商铺06", "商铺12"]


def test_what_is_no_room_is_kept_as_typed() -> None:
    """An office of the compound has no number."""
    parts = room_parts(" 物业 办公室 ")
    assert (parts.room, parts.building, parts.number) == ("物业 办公室", "", "")


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (ResidentDetails("  ", "王建国"), "resident.room_needed"),
        (ResidentDetails("3栋1202", " "), "resident.name_needed"),
        (ResidentDetails("3栋1202", "王\x00建国"), "text.control_character"),
    ],
)
def test_a_resident_needs_a_room_and_a_name(
    post: Post, details: ResidentDetails, code: str
) -> None:
    """Nothing is recorded of one without."""
    with pytest.raises(Refused) as refused:
        add_resident(post.register, post.guard, details)
    assert refused.value.code == code
    assert post.register.rows.value("SELECT count(*) FROM residents") == 0


def test_the_same_person_is_not_known_twice(post: Post) -> None:
    """The same name in the same room with the same phone is the same person."""
    details = ResidentDetails("3栋1202", "王建国", "138 0000 6021")
    add_resident(post.register, post.guard, details)
    with pytest.raises(Refused) as refused:
        add_resident(post.register, post.guard, details)
    assert refused.value.code == "resident.known_already"


def test_the_owner_comes_first_and_is_who_consents(post: Post) -> None:
    """Whatever the order of entry."""
    for name, relation in (("小宝", Relation.FAMILY), ("贺春分", Relation.TENANT)):
        add_resident(post.register, post.guard, ResidentDetails("6-1503", name, "", relation))
    owner = add_resident(post.register, post.guard, ResidentDetails("6-1503", "韩立秋"))
    rows = post.register.rows
    assert [one.name for one in residents_of(rows, "6栋1503")] == ["韩立秋", "贺春分", "小宝"]
    assert owner_of(rows, "6栋1503") == owner


def test_who_moved_out_is_found_no_more_and_stays_in_the_book(post: Post) -> None:
    """The entry that made them known is not touched."""
    gone = add_resident(
        post.register, post.guard, ResidentDetails("3-1202", "王建国", "13800006021")
    )
    end_resident(post.register, post.guard, gone.id, "搬走")
    rows = post.register.rows
    assert residents_by_name(rows, "王建国") == ()
    assert residents_by_phone(rows, "6021") == ()
    assert rows.value("SELECT kind FROM ledger WHERE seq = ?", gone.id) == "resident.added"
    with pytest.raises(Refused) as refused:
        end_resident(post.register, post.guard, gone.id, "搬走")
    assert refused.value.code == "resident.unknown"


@pytest.mark.parametrize("part", ["𠮷", "䶮", "㛃", "𠮷䶮", "阿卜杜拉·买买提"])
def test_rare_characters_and_the_middle_dot_are_found(post: Post, part: str) -> None:
    """Characters outside the basic plane are characters like any other."""
    for name in ("𠮷䶮", "王㛃", "阿卜杜拉·买买提"):
        add_resident(post.register, post.guard, ResidentDetails("3-1202", name))
    found = residents_by_name(post.register.rows, part)
    assert found
    assert all(part in one.name for one in found)


def test_a_name_is_found_whatever_its_separator(post: Post) -> None:
    """U+2022 was typed once and U+00B7 the other time."""
    add_resident(post.register, post.guard, ResidentDetails("3-1202", "阿卜杜拉•买买提"))
    assert residents_by_name(post.register.rows, "阿卜杜拉.买")[0].name == "阿卜杜拉·买买提"


@pytest.mark.parametrize(
    ("typed", "rooms"),
    [
        ("3-1202", ["3栋1202"]),
        ("3栋12", ["3栋1202", "3栋1203"]),
        ("3-", ["3栋0301", "3栋1202", "3栋1203"]),
        ("商铺", ["商铺06"]),
        ("4-1202", []),
    ],
)
def test_a_room_is_found_by_its_beginning(post: Post, typed: str, rooms: list[str]) -> None:
    """While the guard is still typing."""
    for room in ("3栋1202", "3栋1203", "3栋0301", "13栋1202", "商铺06"):
        add_resident(post.register, post.guard, ResidentDetails(room, "王建国"))
    assert [one.room for one in residents_by_room(post.register.rows, typed)] == rooms
