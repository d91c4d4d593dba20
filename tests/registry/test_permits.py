"""Workers' permits: numbered without gaps, from day to day, never for a watched person."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.registry.permits import PermitDetails, add_permit, end_permit, permit, permits
from guardpost.registry.watchlist import WatchLevel, watch
from tests.site import Post

WORKER = PermitDetails("许春生", "4-2201", "恒通装饰", "13700001234", "2026-06-01", "2026-07-31")


def test_permits_are_numbered_without_gaps(post: Post) -> None:
    """Also after one has ended."""
    first = add_permit(post.register, post.guard, WORKER)
    end_permit(post.register, post.guard, first.number, "退证")
    second = add_permit(post.register, post.guard, WORKER)
    assert (first.number, second.number) == (1, 2)
    assert permits(post.register.rows, room="4栋2201") == (second,)
    known = permit(post.register.rows, 1)
    assert known is not None
    assert known.ended_at


def test_a_permit_ends_once(post: Post) -> None:
    """A second time is refused."""
    number = add_permit(post.register, post.guard, WORKER).number
    end_permit(post.register, post.guard, number, "退证")
    with pytest.raises(Refused) as refused:
        end_permit(post.register, post.guard, number, "退证")
    assert refused.value.code == "permit.ended_already"


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (PermitDetails("", "4-2201"), "permit.name_needed"),
        (PermitDetails("许春生", ""), "permit.room_needed"),
        (PermitDetails("许春生", "4-2201", "", "", "2026-07-01", "2026-06-30"), "date.order"),
    ],
)
def test_a_permit_that_lacks_something_is_refused(
    post: Post, details: PermitDetails, code: str
) -> None:
    """With the code of what it lacks."""
    with pytest.raises(Refused) as refused:
        add_permit(post.register, post.guard, details)
    assert refused.value.code == code


def test_a_watched_person_gets_no_permit(post: Post) -> None:
    """By name or by phone."""
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="偷盗", phone="13700001234")
    with pytest.raises(Refused) as refused:
        add_permit(post.register, post.guard, WORKER)
    assert refused.value.code == "watchlist.refused"
