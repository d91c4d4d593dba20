"""Inspections, and orders from above: signed with one's own PIN, whoever has the desk."""

from __future__ import annotations

import pytest

from guardpost.gate.attention import attention
from guardpost.ledger.rebuild import check
from guardpost.shifts.directives import (
    DirectiveDetails,
    directives,
    give_directive,
    settle_directive,
    sign_directive,
)
from guardpost.shifts.inspections import (
    InspectionDetails,
    countersign_inspection,
    inspect_post,
    inspections,
)
from tests.shifts.test_swaps import refusal
from tests.site import PIN, Post

ORDER = DirectiveDetails("防汛", "每小时看一次水位", "冯立冬", "2026-06-15")


def inspect(here: Post, **more: object) -> int:
    """Inspect the guard on duty."""
    told = {"post": "北门岗", "guard": here.guard, "found": "在岗,着装齐整", **more}
    details = InspectionDetails(**told)  # type: ignore[arg-type]
    return inspect_post(here.register, here.leader, details).number


def sign(post: Post, number: int, pin: str = PIN) -> object:
    """Countersign while the leader has the desk."""
    return countersign_inspection(post.register, post.leader, number, pin, post.pepper, "知道了")


def read(post: Post, staff: str, pin: str = PIN) -> object:
    """Sign that somebody has read the order."""
    return sign_directive(post.register, post.leader, 1, staff, pin, post.pepper)


def unread(post: Post) -> list[tuple[str, ...]]:
    """Return who has not read what, as the gate page is told."""
    found = attention(post.register.rows, post.shift, post.clock.now()).directives
    return [each.unread for each in found]


def test_an_inspection_says_who_inspected_whom_where_and_what_was_found(post: Post) -> None:
    """domain.md §1, 查岗记录."""
    number = inspect(post, orderly=False, found="脱岗三分钟")
    (found,) = inspections(post.register.rows)
    assert (found.number, found.inspector, found.guard) == (number, post.leader, post.guard)
    assert (found.post, found.found, found.orderly) == ("北门岗", "脱岗三分钟", False)
    assert found.countersigned_at == ""


def test_the_guard_on_duty_countersigns_with_the_own_pin(post: Post) -> None:
    """domain.md §2; a wrong PIN signs nothing and is counted."""
    number = inspect(post)
    assert refusal(sign, post, number, "135790") == "pin.wrong"
    assert inspections(post.register.rows)[0].countersigned_at == ""
    sign(post, number)
    (found,) = inspections(post.register.rows)
    assert (bool(found.countersigned_at), found.remark) == (True, "知道了")
    assert refusal(sign, post, number) == "inspection.signed"
    assert check(post.register.database) is None


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"post": " "}, "inspection.post_needed"),
        ({"found": ""}, "inspection.found_needed"),
        ({"guard": "L02"}, "inspection.self"),
        ({"guard": "L03"}, "inspection.not_on_duty"),
        ({"guard": "G99"}, "staff.unknown"),
    ],
)
def test_an_inspection_that_cannot_be_is_refused(
    post: Post, more: dict[str, object], code: str
) -> None:
    """Of a guard of this shift, by somebody else."""
    assert (post.leader, post.relief) == ("L02", "L03")
    assert refusal(inspect, post, **more) == code


def test_a_guard_inspects_nobody(post: Post) -> None:
    """班长, 队长, 主任 do."""
    details = InspectionDetails("北门岗", post.leader, "在岗")
    assert refusal(inspect_post, post.register, post.guard, details) == "role.needed"


def test_an_order_is_unread_until_everybody_on_duty_has_signed(post: Post) -> None:
    """Each with the own PIN; who and when stays with it."""
    give_directive(post.register, post.leader, ORDER)
    assert unread(post) == [("罗守田", "秦谷雨")]
    assert refusal(read, post, post.guard, "135790") == "pin.wrong"
    read(post, post.guard)
    assert unread(post) == [("罗守田",)]
    assert refusal(read, post, post.guard) == "directive.signed"
    post.clock.advance(minutes=3)
    read(post, post.leader)
    assert unread(post) == []
    (found,) = directives(post.register.rows)
    assert [one.name for one in found.readings] == ["秦谷雨", "罗守田"]
    assert found.readings[0].read_at < found.readings[1].read_at
    assert check(post.register.database) is None


def test_an_order_has_a_goal_a_procedure_and_at_last_a_result(post: Post) -> None:
    """Settled, it is nobody's to read any more."""
    give = (give_directive, post.register, post.leader)
    assert refusal(*give, DirectiveDetails("", "看水位")) == "directive.goal_needed"
    assert refusal(*give, DirectiveDetails("防汛", " ")) == "directive.procedure_needed"
    give_directive(post.register, post.leader, ORDER)
    settle = (settle_directive, post.register, post.leader, 1)
    assert refusal(*settle, "") == "directive.result_needed"
    settled = settle_directive(post.register, post.leader, 1, "水已退")
    assert (settled.order.result, settled.unread) == ("水已退", ())
    assert refusal(read, post, post.guard) == "directive.settled"
    assert refusal(*settle, "再来") == "directive.settled"


def test_an_order_is_written_by_a_leader_and_names_who_gave_it(post: Post) -> None:
    """Without a name it is the leader's own."""
    assert refusal(give_directive, post.register, post.guard, ORDER) == "role.needed"
    own = give_directive(post.register, post.leader, DirectiveDetails("防汛", "看水位"))
    assert own.order.given_by == "罗守田"


def test_the_next_shift_has_not_read_what_this_one_has(post: Post) -> None:
    """Nobody on duty, nobody to read; names come with the shift."""
    give_directive(post.register, post.leader, ORDER)
    for staff in (post.leader, post.guard):
        read(post, staff)
    from tests.shifts.deeds import hand_over

    hand_over(post)
    assert unread(post) == [("田守冬", "梁向晚")]
