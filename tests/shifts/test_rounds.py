"""Posts and rounds: ±5 minutes, and what was missed is read off the clock."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.gate.attention import attention
from guardpost.ledger.rebuild import check
from guardpost.registry.staff import Duty
from guardpost.shifts.posts import (
    Point,
    PostDetails,
    add_post,
    change_post,
    end_post,
    posts,
    read_points,
)
from guardpost.shifts.rounds import (
    RoundPoint,
    check_point,
    missed_rounds,
    rounds_on,
)
from tests.shifts.test_swaps import refusal
from tests.site import Post

EAST = PostDetails("东区流动岗", Duty.PATROL, "17:00 东门; 1720 地库；18.30 3栋天台")
TODAY = "2026-06-12"


def patrol(post: Post, points: str = EAST.points) -> int:
    """Add a patrol at 16:00."""
    details = PostDetails(EAST.name, Duty.PATROL, points)
    return add_post(post.register, post.leader, details).number


def seen(post: Post, at: str = "17:00", place: str = "东门", note: str = "") -> RoundPoint:
    """See a checkpoint of today."""
    return check_point(post.register, post.guard, 1, TODAY, at, place, note)


def states(post: Post) -> list[str]:
    """Return how today's checkpoints stand."""
    now = post.clock.now()
    return [point.state(now).value for point in rounds_on(post.register.rows, now)]


def test_a_patrol_has_a_round_and_a_fixed_post_none(post: Post) -> None:
    """固定岗 and 流动岗 (handbook, 范围)."""
    register, leader = post.register, post.leader
    none = PostDetails("西区", Duty.PATROL)
    assert refusal(add_post, register, leader, none) == "post.points_needed"
    fixed = PostDetails("北门岗", Duty.FIXED, "17:00 东门")
    assert refusal(add_post, register, leader, fixed) == "post.no_points"
    assert refusal(add_post, register, leader, PostDetails("北门岗", Duty.NONE)) == "post.duty"
    assert add_post(register, leader, PostDetails("北门岗", Duty.FIXED)).round == ()


def test_the_round_is_typed_as_times_and_places(post: Post) -> None:
    """In whatever order and with whatever mark between."""
    patrol(post)
    (found,) = posts(post.register.rows)
    assert found.round == (
        Point("17:00", "东门"),
        Point("17:20", "地库"),
        Point("18:30", "3栋天台"),
    )
    assert read_points(found.points_text) == found.round


@pytest.mark.parametrize("text", ["东门", "17:00", "17:00 东门; 17:00 东门"])
def test_what_is_no_round_is_refused(post: Post, text: str) -> None:
    """A time and a place for each, none twice."""
    assert refusal(patrol, post, text) == "post.points"


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_a_round(text: str) -> None:
    """It is read or refused."""
    from guardpost.errors import Refused

    try:
        points = read_points(text)
    except Refused:
        return
    assert list(points) == sorted(points, key=lambda point: (point.at, point.place))


def test_within_five_minutes_a_checkpoint_is_in_time(post: Post) -> None:
    """domain.md §2: ±5 min tolerance, on both sides."""
    patrol(post)
    post.clock.advance(minutes=54, seconds=59)
    assert refusal(seen, post) == "round.too_early"
    post.clock.advance(seconds=1)
    assert states(post)[0] == "due"
    assert seen(post).late == 0
    post.clock.advance(minutes=30)
    assert seen(post, "17:20", "地库").late == 0
    assert states(post) == ["seen", "seen", "ahead"]


def test_later_than_that_it_is_late_and_needs_a_reason(post: Post) -> None:
    """It was missed until then, and stays written as late."""
    patrol(post)
    post.clock.advance(minutes=65, seconds=1)
    assert states(post)[0] == "missed"
    assert refusal(seen, post) == "reason.needed"
    assert seen(post, note="处理违停").late == 5
    assert states(post)[0] == "late"
    assert check(post.register.database) is None


def test_a_checkpoint_is_seen_once(post: Post) -> None:
    """The second time is refused."""
    patrol(post)
    post.clock.advance(hours=1)
    seen(post)
    assert refusal(seen, post) == "round.checked"


def test_what_is_not_on_the_round_cannot_be_seen(post: Post) -> None:
    """Another place, or a post that is gone."""
    number = patrol(post)
    assert refusal(seen, post, "17:00", "西门") == "round.unknown"
    end_post(post.register, post.leader, number, "并岗")
    assert refusal(seen, post) == "post.ended"


def test_a_missed_round_is_an_alert_and_no_entry(post: Post) -> None:
    """Read off the clock: the book has no line more than before."""
    number = patrol(post)
    lines = post.register.rows.value("SELECT count(*) FROM ledger")
    post.clock.advance(minutes=90)
    (missed,) = attention(post.register.rows, post.shift, post.clock.now()).rounds
    assert (missed.post, missed.count, missed.first.place) == (number, 2, "东门")
    assert post.register.rows.value("SELECT count(*) FROM ledger") == lines


def test_a_round_that_was_missed_long_ago_is_no_alert_any_more(post: Post) -> None:
    """Eight hours on, the page of rounds tells it; the gate does not."""
    patrol(post, "17:00 东门")
    post.clock.advance(hours=10)
    assert missed_rounds(post.register.rows, post.clock.now()) == ()


def test_a_round_over_midnight_is_missed_the_day_after(post: Post) -> None:
    """23:50 is missed at 00:10, and can still be seen then, with a reason."""
    patrol(post, "23:50 东门")
    post.clock.advance(hours=8, minutes=10)
    (missed,) = missed_rounds(post.register.rows, post.clock.now())
    assert missed.first.day == TODAY
    assert [point.day for point in rounds_on(post.register.rows, post.clock.now())] == [
        TODAY,
        "2026-06-13",
    ]
    assert seen(post, "23:50", note="接警").late == 20


def test_what_was_due_before_the_post_had_it_was_not_missed(post: Post) -> None:
    """A round that begins at 16:00 does not owe the morning."""
    patrol(post, "9:00 东门; 17:00 东门")
    post.clock.advance(minutes=30)
    assert states(post) == ["ahead"]


def test_a_changed_round_owes_nothing_of_the_time_before(post: Post) -> None:
    """Another name alone leaves what is owed."""
    number = patrol(post)
    post.clock.advance(hours=2)
    name = PostDetails("东区", Duty.PATROL, EAST.points)
    change_post(post.register, post.leader, number, name)
    assert len(missed_rounds(post.register.rows, post.clock.now())) == 1
    other = PostDetails("东区", Duty.PATROL, "17:00 东门; 23:00 东门")
    change_post(post.register, post.leader, number, other)
    assert missed_rounds(post.register.rows, post.clock.now()) == ()
    assert check(post.register.database) is None


def test_two_posts_have_two_names(post: Post) -> None:
    """A guard keeps no posts."""
    patrol(post)
    assert refusal(patrol, post) == "post.name_taken"
    assert refusal(add_post, post.register, post.guard, EAST) == "role.needed"
