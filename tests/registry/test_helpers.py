"""Frequent helpers: who may come to which room, on which days, at which hours."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.errors import Refused
from guardpost.gate.rules import why_no_pass
from guardpost.ledger.rebuild import check
from guardpost.registry.helpers import (
    HelperCategory,
    HelperDetails,
    add_helper,
    change_helper,
    end_helper,
    helper,
    helpers,
    helpers_by_name,
    helpers_by_number,
    helpers_by_phone,
    helpers_by_room,
)
from guardpost.registry.history import history
from guardpost.registry.watchlist import WatchLevel, watch
from tests.conftest import SITE_ZONE
from tests.site import Post

NANNY = HelperDetails(
    name="阿依·古丽",
    room="3-1202",
    category=HelperCategory.NANNY,
    phone="13812346021",
    weekdays="531",
    hour_from="8:00",
    hour_until="1800",
    valid_from="2026-06-01",
    valid_until="2026-06-30",
)
# 2026-06-12 is a Friday.
FRIDAY = datetime(2026, 6, 12, 12, tzinfo=SITE_ZONE)


def at(day: int, clock: str) -> datetime:
    """Return a moment in June 2026."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 6, day, hour, minute, tzinfo=SITE_ZONE)


def refusal(verb: object, *args: object) -> str:
    """Return the code of what must refuse."""
    assert callable(verb)
    with pytest.raises(Refused) as caught:
        verb(*args)
    return caught.value.code


def test_a_pass_is_kept_in_one_spelling(post: Post) -> None:
    """Room, days and hours however they were typed; numbers without gaps."""
    made = add_helper(post.register, post.guard, NANNY)
    assert (made.number, made.room, made.weekdays) == (1, "3栋1202", "135")
    assert (made.hour_from, made.hour_until) == ("08:00", "18:00")
    assert add_helper(post.register, post.guard, NANNY).number == 2


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (HelperDetails("", "3-1202"), "helper.name_needed"),
        (HelperDetails("古丽"), "helper.room_needed"),
        (HelperDetails("古丽", "3-1202", weekdays="18"), "helper.weekdays"),
        (HelperDetails("古丽", "3-1202", hour_from="25:00"), "time.unread"),
        (HelperDetails("古丽", "3-1202", valid_from="六月"), "date.invalid"),
        (
            HelperDetails("古丽", "3-1202", valid_from="2026-07-01", valid_until="2026-06-30"),
            "date.order",
        ),
    ],
)
def test_a_pass_that_lacks_something_is_refused(
    post: Post, details: HelperDetails, code: str
) -> None:
    """With the code of what it lacks, at adding and at changing."""
    assert refusal(add_helper, post.register, post.guard, details) == code
    number = add_helper(post.register, post.guard, NANNY).number
    assert refusal(change_helper, post.register, post.guard, number, details) == code


def test_the_water_carrier_needs_no_room(post: Post) -> None:
    """Who serves the whole compound comes to every room; no days said is every day."""
    water = HelperDetails("老周", category=HelperCategory.WATER, weekdays="")
    made = add_helper(post.register, post.guard, water)
    assert (made.room, made.weekdays) == ("", "1234567")


def test_a_watched_person_gets_no_pass(post: Post) -> None:
    """Neither at first nor by a change."""
    number = add_helper(post.register, post.guard, HelperDetails("老周", "3-1202")).number
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="偷盗", name="阿依·古丽")
    assert refusal(add_helper, post.register, post.guard, NANNY) == "watchlist.refused"
    code = refusal(change_helper, post.register, post.guard, number, NANNY)
    assert code == "watchlist.refused"


def test_a_pass_is_changed_and_ended_and_tells_its_history(post: Post) -> None:
    """Once ended it is neither changed nor ended nor found."""
    number = add_helper(post.register, post.guard, NANNY).number
    moved = HelperDetails("阿依·古丽", "5-0702", HelperCategory.HOURLY, "13812346021")
    assert change_helper(post.register, post.guard, number, moved).room == "5栋0702"
    assert end_helper(post.register, post.guard, number, "不做了").ended_at
    assert helpers(post.register.rows) == ()
    assert helper(post.register.rows, number) is not None
    again = (post.register, post.guard, number)
    assert refusal(change_helper, *again, moved) == "helper.ended_already"
    assert refusal(end_helper, *again, "不做了") == "helper.ended_already"
    ended, changed, _added = history(post.register.rows, f"helper:{number}")
    assert ended.reason == "不做了"
    assert {was.field for was in changed.changes} >= {"room", "category", "weekdays"}
    assert check(post.register.database) is None


def test_a_helper_is_found_by_name_phone_and_room(post: Post) -> None:
    """As they are now, and not once they have ended."""
    rows = post.register.rows
    made = add_helper(post.register, post.guard, NANNY)
    other = add_helper(post.register, post.guard, HelperDetails("古春生", "7-0301"))
    assert helpers_by_name(rows, "古丽") == (made,)
    assert set(helpers_by_name(rows, "古")) == {made, other}
    assert helpers_by_phone(rows, "6021") == (made,)
    assert helpers_by_room(rows, "3#1202") == (made,)
    assert helpers_by_room(rows, "3栋") == (made,)
    assert helpers_by_room(rows, "王") == ()
    assert helpers_by_number(rows, "301") == (other,)
    end_helper(post.register, post.guard, made.number, "不做了")
    assert helpers_by_name(rows, "古丽") == ()
    assert helpers_by_phone(rows, "6021") == ()
    assert helpers_by_room(rows, "3-1202") == ()


def test_every_find_goes_by_an_index(post: Post) -> None:
    """None of them walks the table."""
    wheres = (
        "reversed >= 'a' AND reversed < 'b' AND ended_at = ''",
        "room_number = '1202' AND ended_at = ''",
        "room = '3栋1202' AND ended_at = ''",
        "number IN (SELECT rowid FROM helper_text WHERE helper_text MATCH 'a') AND ended_at = ''",
    )
    for where in wheres:
        plan = post.register.rows.all(f"EXPLAIN QUERY PLAN SELECT name FROM helpers WHERE {where}")
        assert not any(row[3].startswith("SCAN helpers") for row in plan), plan


@pytest.mark.parametrize(
    ("when", "code"),
    [
        (at(12, "08:00"), ""),
        (at(12, "18:00"), ""),
        (at(12, "07:59"), "hour"),
        (at(12, "18:01"), "hour"),
        (at(13, "12:00"), "weekday"),
        (at(29, "12:00"), ""),
        (FRIDAY - timedelta(days=14), "not_yet"),
        (FRIDAY + timedelta(days=21), "expired"),
    ],
)
def test_a_pass_holds_on_its_days_at_its_hours(post: Post, when: datetime, code: str) -> None:
    """The first and the last minute count, and the first and the last day."""
    assert why_no_pass(add_helper(post.register, post.guard, NANNY), when) == code


def test_a_night_nurse_s_hours_after_midnight_are_of_the_evening_before(post: Post) -> None:
    """Friday night ends on Saturday morning; Friday's small hours were Thursday's."""
    night = HelperDetails(
        "阿依·古丽",
        "3-1202",
        HelperCategory.CARER,
        weekdays="5",
        hour_from="21:00",
        hour_until="06:00",
        valid_until="2026-06-12",
    )
    held = add_helper(post.register, post.guard, night)
    assert why_no_pass(held, at(12, "23:00")) == ""
    assert why_no_pass(held, at(13, "05:59")) == ""
    assert why_no_pass(held, at(13, "06:01")) == "expired"
    assert why_no_pass(held, at(12, "05:00")) == "weekday"
    assert why_no_pass(held, at(12, "12:00")) == "hour"


def test_an_ended_pass_does_not_hold(post: Post) -> None:
    """Whatever day it is."""
    add_helper(post.register, post.guard, NANNY)
    assert why_no_pass(end_helper(post.register, post.guard, 1, "不做了"), FRIDAY) == "ended"


@given(
    days=st.sets(st.integers(1, 7), min_size=1),
    first=st.times(),
    last=st.times(),
    minutes=st.integers(0, 40 * 24 * 60),
)
def test_a_pass_that_holds_holds_on_one_of_its_days(
    days: set[int], first: object, last: object, minutes: int
) -> None:
    """Today's, or yesterday's when it runs past midnight; and within its hours."""

    class Held:
        weekdays = "".join(map(str, sorted(days)))
        hour_from, hour_until = f"{first:%H:%M}", f"{last:%H:%M}"
        valid_from = valid_until = ended_at = ""

    moment = FRIDAY + timedelta(minutes=minutes)
    if why_no_pass(Held(), moment) == "":
        yesterday = moment - timedelta(days=1)
        minute = f"{moment:%H:%M}"
        overnight = Held.hour_from > Held.hour_until
        assert moment.isoweekday() in days or (overnight and yesterday.isoweekday() in days)
        inside = (minute >= Held.hour_from, minute <= Held.hour_until)
        assert any(inside) if overnight else all(inside)
