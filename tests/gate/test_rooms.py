"""A room has one spelling, however it was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.gate.rooms import SHOP, Room, parse_room

ROOMS = st.builds(
    Room,
    st.integers(1, 99).map(str) | st.sampled_from(["A", "B3"]),
    st.just("") | st.integers(1, 9).map(str),
    st.from_regex(r"[0-9]{4}[A-Z]?", fullmatch=True),
) | st.builds(Room, st.just(SHOP), st.just(""), st.from_regex(r"[0-9]{2,4}", fullmatch=True))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("3栋1202", "3栋1202"),
        ("3-1202", "3栋1202"),
        ("3 1202", "3栋1202"),
        ("03-1202", "3栋1202"),
        ("031202", "3栋1202"),
        ("3#1202", "3栋1202"),
        ("3#楼1202", "3栋1202"),
        ("3幢 1202室", "3栋1202"),
        ("３号楼１２０２", "3栋1202"),
        (" 3—1202\u200b", "3栋1202"),
        ("7栋301", "7栋0301"),
        ("a座1202a", "A栋1202A"),
        ("3号楼2单元1202", "3栋2单元1202"),
        ("3-2-1202", "3栋2单元1202"),
        ("3号楼1202", "3栋1202"),
        ("3，1202", "3栋1202"),
        ("三栋1202", "3栋1202"),
        ("十二号楼二单元301", "12栋2单元0301"),
        ("商铺06", "商铺06"),
        ("商铺 6号", "商铺06"),
    ],
)
def test_every_way_of_typing_a_room_is_kept_alike(typed: str, kept: str) -> None:
    """输 2-1701 也可以 (visitor-form.png)."""
    room = parse_room(typed)
    assert room is not None
    assert room.text == kept


@pytest.mark.parametrize(
    "typed",
    ["", "1202", "9栋", "苏A1234", "13800138000", "0-1202", "001202", "3栋12", "3" * 10_000],
)
def test_what_names_no_room_is_none(typed: str) -> None:
    """A building alone, a plate or a phone is no room."""
    assert parse_room(typed) is None


@given(ROOMS)
def test_what_is_kept_and_what_is_shown_name_the_same_room(room: Room) -> None:
    """A room read back from the book or from paper is found again."""
    assert parse_room(room.text) == room
    assert parse_room(room.shown) == room


def test_a_shop_is_shown_with_a_space() -> None:
    """As report-page1.png prints it; a flat is shown as it is kept."""
    assert Room(SHOP, "", "06").shown == "商铺 06"
    assert Room("3", "", "1202").shown == "3栋1202"


@given(st.one_of(st.text(), st.text("0123456789AB栋号楼单元商铺室-# ", max_size=14)))
def test_any_text_is_answered_and_a_room_stays_itself(text: str) -> None:
    """Nothing raises; normalising twice changes nothing."""
    room = parse_room(text)
    assert room is None or parse_room(room.text) == room
