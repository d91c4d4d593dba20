"""Expected visitors: announced, changed, called off; a day that is over needs no event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guardpost.errors import Refused
from guardpost.ledger.rebuild import check
from guardpost.registry.expected import (
    ExpectedCategory,
    ExpectedDetails,
    Outcome,
    add_expected,
    change_expected,
    end_expected,
    expected_from,
    expected_on,
    known_expected,
    outcome_on,
)
from guardpost.registry.history import Was, expected_history
from guardpost.registry.watchlist import WatchLevel, watch
from tests.site import Post

TODAY = "2026-06-12"
TRUCK = ExpectedDetails(
    ExpectedCategory.MOVING, TODAY, "17:00", "3-1202", plate="苏a·72533", phone="138 1234 6021"
)
CLEANERS = ExpectedDetails(ExpectedCategory.HOUSEKEEPING, TODAY, "1730", "5栋0702", party=2)
GUEST = ExpectedDetails(ExpectedCategory.VISITOR, TODAY, "", "1栋0903", name="孔立春")


def refusal(post: Post, details: ExpectedDetails) -> str:
    """Return the code by which an announcement is refused."""
    with pytest.raises(Refused) as caught:
        add_expected(post.register, post.guard, details)
    return caught.value.code


def test_an_announcement_is_kept_as_it_is_looked_for(post: Post) -> None:
    """Plate, room, phone and time in their one spelling; numbers without gaps."""
    truck = add_expected(post.register, post.guard, TRUCK)
    cleaners = add_expected(post.register, post.guard, CLEANERS)
    assert (truck.number, cleaners.number) == (1, 2)
    assert (truck.plate, truck.room, truck.phone) == ("苏A72533", "3栋1202", "13812346021")
    assert (truck.time, cleaners.time) == ("17:00", "17:30")
    assert truck.drives
    assert not cleaners.drives


def test_the_earliest_comes_first_and_those_without_a_time_last(post: Post) -> None:
    """Only today's; another day's wait for their day."""
    for details in (GUEST, CLEANERS, TRUCK, replace(GUEST, date="2026-06-13")):
        add_expected(post.register, post.guard, details)
    assert [one.number for one in expected_on(post.register.rows, TODAY)] == [3, 2, 1]


def test_nothing_personal_is_in_the_payload(post: Post) -> None:
    """Name and phone are sealed: they can be deleted, and the chain holds."""
    add_expected(post.register, post.guard, replace(GUEST, phone="13812346021"))
    sql = "SELECT payload, sealed FROM ledger WHERE kind = 'expected.added'"
    ((payload, sealed),) = post.register.rows.all(sql)
    assert "孔立春" not in payload
    assert "13812346021" not in payload
    assert "孔立春" in sealed


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (replace(GUEST, room=""), "expected.room_needed"),
        (replace(GUEST, name=""), "expected.who_needed"),
        (replace(GUEST, party=0), "expected.party"),
        (replace(GUEST, time="25:00"), "time.unread"),
        (replace(GUEST, date="2026-06-11"), "expected.past"),
        (replace(GUEST, date=""), "expected.past"),
        (replace(GUEST, date="tomorrow"), "date.invalid"),
    ],
)
def test_what_cannot_be_kept_is_refused(post: Post, details: ExpectedDetails, code: str) -> None:
    """And nothing is written."""
    assert refusal(post, details) == code
    assert expected_from(post.register.rows, TODAY) == ()


def test_the_watchlist_holds_for_announcements_too(post: Post) -> None:
    """By name as by plate: every path asks."""
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", name="孔立春")
    assert refusal(post, GUEST) == "watchlist.refused"


def test_a_change_holds_from_then_on_and_both_stand_in_the_book(post: Post) -> None:
    """The room of before is in the first line, the new one in the second."""
    number = add_expected(post.register, post.guard, GUEST).number
    changed = change_expected(
        post.register, post.guard, number, replace(GUEST, room="2栋0604", time="1920")
    )
    assert (changed.room, changed.time) == ("2栋0604", "19:20")
    kinds = post.register.rows.all("SELECT kind FROM ledger WHERE kind LIKE 'expected.%'")
    assert kinds == [("expected.added",), ("expected.changed",)]


@pytest.mark.parametrize("outcome", [Outcome.CANCELLED, Outcome.ABSENT])
def test_what_was_called_off_is_not_expected_any_more(post: Post, outcome: Outcome) -> None:
    """Nor can it be changed or ended again."""
    number = add_expected(post.register, post.guard, GUEST).number
    assert end_expected(post.register, post.guard, number, outcome).outcome == outcome
    assert expected_on(post.register.rows, TODAY) == ()
    with pytest.raises(Refused, match=r"expected\.ended"):
        end_expected(post.register, post.guard, number, outcome)
    with pytest.raises(Refused, match=r"expected\.ended"):
        change_expected(post.register, post.guard, number, GUEST)


def test_coming_is_not_said_by_hand(post: Post) -> None:
    """Only an entry at the gate says that somebody came."""
    number = add_expected(post.register, post.guard, GUEST).number
    with pytest.raises(ValueError, match="by hand"):
        end_expected(post.register, post.guard, number, Outcome.CAME)


def test_who_does_not_come_stays_until_the_day_is_over_and_reads_as_absent(post: Post) -> None:
    """No event is invented: the book has the announcement alone."""
    number = add_expected(post.register, post.guard, CLEANERS).number
    post.clock.advance(hours=7)
    assert [one.number for one in expected_on(post.register.rows, TODAY)] == [number]
    found = known_expected(post.register.rows, number)
    assert outcome_on(found, TODAY) is Outcome.OPEN
    assert outcome_on(found, "2026-06-13") is Outcome.ABSENT
    assert expected_on(post.register.rows, "2026-06-13") == ()
    sql = "SELECT count(*) FROM ledger WHERE kind = 'expected.ended'"
    assert post.register.rows.value(sql) == 0


def test_the_list_has_the_next_first_and_what_is_over_last(post: Post) -> None:
    """Called off or of a day that is over: the newest of them first, as many as are asked for."""
    for details in (replace(GUEST, date="2026-06-13"), CLEANERS, TRUCK, GUEST, GUEST):
        add_expected(post.register, post.guard, details)
    for number in (4, 5):
        end_expected(post.register, post.guard, number, Outcome.CANCELLED)
    rows = post.register.rows
    assert [one.number for one in expected_from(rows, TODAY)] == [3, 2, 1, 5, 4]
    assert [one.number for one in expected_from(rows, "2026-06-13", past=3)] == [1, 5, 4, 3]


def test_the_history_tells_what_was_said_and_what_became_of_it(post: Post) -> None:
    """Newest first; each with what is another than before."""
    number = add_expected(post.register, post.guard, GUEST).number
    change_expected(post.register, post.guard, number, replace(GUEST, room="2栋0604"))
    end_expected(post.register, post.guard, number, Outcome.CANCELLED, "改天")
    ended, changed, added = expected_history(post.register.rows, number)
    assert (ended.reason, ended.changes) == ("改天", (Was("outcome", "", "cancelled"),))
    assert changed.changes == (Was("room", "1栋0903", "2栋0604"),)
    assert Was("expecting", "", "visitor") in added.changes
    assert added.actor == "秦谷雨"


def test_what_is_expected_is_rebuilt_from_the_book(post: Post) -> None:
    """Row for row."""
    add_expected(post.register, post.guard, TRUCK)
    number = add_expected(post.register, post.guard, GUEST).number
    change_expected(post.register, post.guard, number, replace(GUEST, note="带狗"))
    end_expected(post.register, post.guard, number, Outcome.CANCELLED, "改天")
    assert check(post.register.database) is None
