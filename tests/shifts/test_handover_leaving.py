"""Somebody leaves the post while a handover is under way."""

from __future__ import annotations

from guardpost.registry.staffing import end_staff
from guardpost.shifts.handover_lines import SignerRole
from tests.shifts.deeds import codes, hand_over, prepare, sign, state_of
from tests.site import Post


def test_who_left_after_the_line_up_does_not_hold_the_post(post: Post) -> None:
    """They are off the line-up, the signatures fall with the text, and it can be finished."""
    prepare(post)
    sign(post, SignerRole.OUTGOING)
    gone = next(one.staff for one in state_of(post).people if one.staff != post.relief)
    end_staff(post.register, post.admin, gone, "离职")
    assert gone not in [one.staff for one in state_of(post).people]
    assert codes(state_of(post)) == ["signature.both"]
    done = hand_over(post)
    assert (done.opened.leader, done.opened.guard_codes) == (post.relief, ())
