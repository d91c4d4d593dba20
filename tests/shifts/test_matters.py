"""Outstanding matters pass from shift to shift until they are settled."""

from __future__ import annotations

from guardpost.ledger.rebuild import check
from guardpost.shifts.handover_checks import name_relief
from guardpost.shifts.matters import (
    MatterDetails,
    accept_matter,
    matter,
    open_matters,
    raise_matter,
    settle_matter,
)
from tests.shifts.deeds import accept_all, codes, hand_over, refused, state_of
from tests.site import Post

DUE = "2026-06-13T04:00:00.000000Z"


def test_a_matter_passes_on_until_it_is_settled(post: Post) -> None:
    """Each incoming leader accepts it anew."""
    raised = raise_matter(
        post.register, post.guard, MatterDetails("3 号对讲机按键失灵", "催维修", "丙组", DUE)
    )
    assert (raised.matter.number, raised.matter.raised_shift) == (1, "20260612-1")
    assert raised.line.due_at == DUE
    opened = hand_over(post).opened
    assert opened.matters == 1
    assert [line.accepted for line in state_of(post).matters] == [False]
    settled = settle_matter(post.register, post.relief, 1, "已换新机")
    assert (settled.matter.settled_by, settled.matter.result) == (post.relief, "已换新机")
    assert open_matters(post.register.rows) == ()
    assert hand_over(post).opened.matters == 0
    assert check(post.register.database) is None


def test_a_matter_is_accepted_for_the_named_relief_and_with_a_name(post: Post) -> None:
    """No relief, no acceptance; no follow-up, none either."""
    raise_matter(post.register, post.guard, MatterDetails("电池缺 1 块"))
    assert refused(accept_matter, post.register, post.leader, 1, follow_up="丙组").code == (
        "handover.relief_needed"
    )
    name_relief(post.register, post.leader, post.relief)
    assert refused(accept_matter, post.register, post.leader, 1).code == "matter.follow_up_needed"
    taken = accept_matter(post.register, post.leader, 1, follow_up="主管·冯立冬", due=DUE)
    assert (taken.matter.follow_up, taken.matter.due) == ("主管·冯立冬", DUE)
    line = state_of(post).matters[0]
    assert (line.accepted_by, line.follow_up, line.due) == (post.relief, "主管·冯立冬", DUE)


def test_the_name_of_who_follows_up_is_sealed(post: Post) -> None:
    """It is personal data; the chain holds only its digest."""
    raise_matter(post.register, post.guard, MatterDetails("电池缺 1 块", follow_up="冯立冬"))
    payload, sealed = post.register.rows.all(
        "SELECT payload, sealed FROM ledger WHERE kind = 'matter.raised'"
    )[0]
    assert "冯立冬" not in payload
    assert "冯立冬" in sealed


def test_another_relief_has_to_accept_anew(post: Post) -> None:
    """What one leader took over the other has not; the text that is signed names who did."""
    raise_matter(post.register, post.guard, MatterDetails("电池缺 1 块"))
    name_relief(post.register, post.leader, post.relief)
    accept_all(post)
    assert "matter.not_accepted" not in codes(state_of(post))
    early = post.register.rows.value("SELECT code FROM staff WHERE grp = '甲' AND role = 'leader'")
    name_relief(post.register, post.leader, early, reason="丙组培训")
    assert "matter.not_accepted" in codes(state_of(post))


def test_what_cannot_be_is_refused(post: Post) -> None:
    """No text, no result, unknown, settled already."""
    assert refused(raise_matter, post.register, post.guard, MatterDetails(" ")).code == (
        "matter.text_needed"
    )
    assert refused(settle_matter, post.register, post.guard, 7, "好了").code == "matter.unknown"
    raise_matter(post.register, post.guard, MatterDetails("电池缺 1 块"))
    assert refused(settle_matter, post.register, post.guard, 1, "").code == "matter.result_needed"
    settle_matter(post.register, post.guard, 1, "找到了")
    assert refused(settle_matter, post.register, post.guard, 1, "好了").code == "matter.settled"
    found = matter(post.register.rows, 1)
    assert found is not None
    assert found.result == "找到了"
