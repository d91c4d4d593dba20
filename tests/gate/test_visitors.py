"""Visitors: a card out and back, a host named, nobody in who is on the watchlist."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guardpost.errors import Refused
from guardpost.gate.line import Direction
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorDetails,
    admit_visitor,
    next_card,
    refuse_visitor,
    release_visitor,
    visitors_inside,
)
from guardpost.registry.watchlist import WatchLevel, watch
from tests.site import Post

GUEST = VisitorDetails(
    VisitorCategory.VISITOR, "2-0604", "宋立秋", "138 0000 6021", verified="phone"
)


def test_the_lowest_free_card_is_given_out(post: Post) -> None:
    """One that did not come back is not free."""
    stays = [admit_visitor(post.register, post.guard, GUEST).visit for _ in range(3)]
    assert [stay.card for stay in stays] == [1, 2, 3]
    release_visitor(post.register, post.guard, stays[0].id)
    release_visitor(post.register, post.guard, stays[1].id, card_returned=False)
    assert next_card(post.register.rows) == 1
    assert [stay.id for stay in visitors_inside(post.register.rows)] == [stays[2].id]


def test_a_card_is_not_given_out_twice(post: Post) -> None:
    """The refusal names it."""
    details = replace(GUEST, card=12)
    admit_visitor(post.register, post.guard, details)
    with pytest.raises(Refused) as refused:
        admit_visitor(post.register, post.guard, details)
    assert (refused.value.code, refused.value.facts) == ("visitor.card_out", {"card": 12})


def test_what_was_typed_is_kept_in_one_spelling(post: Post) -> None:
    """Room, phone, plate and document."""
    details = VisitorDetails(
        VisitorCategory.HOUSEKEEPING,
        "４号楼2201室",
        "阿卜杜拉•买买提",
        "+86 138-0000-6021",
        document="32011219900101093x",
        plate="苏a·72518",
    )
    visit = admit_visitor(post.register, post.guard, details).visit
    assert (visit.room, visit.phone, visit.plate) == ("4栋2201", "13800006021", "苏A72518")
    assert (visit.name, visit.document) == ("阿卜杜拉·买买提", "32011219900101093X")


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (VisitorDetails(VisitorCategory.VISITOR, " ", "宋立秋"), "visitor.room_needed"),
        (VisitorDetails(VisitorCategory.VISITOR, "2-0604", " "), "visitor.name_needed"),
        (VisitorDetails(VisitorCategory.VISITOR, "2-0604", "宋立秋", party=0), "visitor.party"),
        (VisitorDetails(VisitorCategory.VISITOR, "2-0604", "宋立秋", party=100), "visitor.party"),
    ],
)
def test_a_visit_needs_a_host_and_a_name(post: Post, details: VisitorDetails, code: str) -> None:
    """domain.md §2: no name or address, no entry."""
    with pytest.raises(Refused) as refused:
        admit_visitor(post.register, post.guard, details)
    assert refused.value.code == code
    assert visitors_inside(post.register.rows) == ()


def test_a_courier_need_not_say_a_name(post: Post) -> None:
    """Minimum scope: 个人信息保护法 6."""
    details = VisitorDetails(VisitorCategory.DELIVERY, "2-0604")
    line = admit_visitor(post.register, post.guard, details).line
    assert line.who_label == "visitor.delivery"


@pytest.mark.parametrize(
    "details",
    [
        VisitorDetails(VisitorCategory.VISITOR, "2-0604", " 马六 "),
        VisitorDetails(VisitorCategory.OTHER, "2-0604", "牛七", "+86 137 1234 5678"),
        VisitorDetails(VisitorCategory.DELIVERY, "2-0604", plate="苏A·N1725"),
    ],
)
def test_a_watch_listed_visitor_is_refused_however_typed(
    post: Post, details: VisitorDetails
) -> None:
    """By name, phone, or the plate of the car."""
    for named in ({"name": "马六"}, {"phone": "13712345678"}, {"plate": "苏AN1725"}):
        watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="偷盗", **named)
    with pytest.raises(Refused) as refused:
        admit_visitor(post.register, post.guard, details)
    assert refused.value.code == "watchlist.refused"
    assert visitors_inside(post.register.rows) == ()


def test_a_visitor_leaves_once(post: Post) -> None:
    """A second press is the same exit; later it is refused with the time."""
    visit = admit_visitor(post.register, post.guard, GUEST).visit
    left = release_visitor(post.register, post.guard, visit.id)
    post.clock.advance(milliseconds=300)
    assert release_visitor(post.register, post.guard, visit.id).line.seq == left.line.seq
    post.clock.advance(minutes=1)
    with pytest.raises(Refused) as refused:
        release_visitor(post.register, post.guard, visit.id)
    assert refused.value.facts == {"since": "16:00"}


def test_a_refused_visitor_gets_no_card(post: Post) -> None:
    """The line says why."""
    line = refuse_visitor(post.register, post.guard, GUEST, "业主不同意")
    assert (line.direction, line.note, line.who) == (Direction.REFUSED, "业主不同意", "宋立秋")
    assert next_card(post.register.rows) == 1
    with pytest.raises(Refused, match=r"reason\.needed"):
        refuse_visitor(post.register, post.guard, GUEST, "")
