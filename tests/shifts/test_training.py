"""The weekly plan: for groups off post, and who came is ticked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from guardpost.ledger.rebuild import check
from guardpost.shifts.rota import Pattern
from guardpost.shifts.swaps import SwapDetails, approve_swap, ask_swap
from guardpost.shifts.training import (
    Activity,
    PlanDetails,
    add_plan,
    end_plan,
    plans,
    tick_attendance,
    week_of,
)
from tests.shifts.test_swaps import refusal
from tests.site import Post

STUDY = PlanDetails("2026-06-13", "9.30", "11:00", Activity.STUDY, "乙", "消防器材", "会议室")


def test_a_group_off_post_is_planned_to_study(post: Post) -> None:
    """Handbook (二) 1 (1): by the weekly plan, besides being on duty."""
    plan = add_plan(post.register, post.leader, STUDY)
    assert (plan.day, plan.starts, plan.ends, plan.grp) == ("2026-06-13", "09:30", "11:00", "乙")
    assert check(post.register.database) is None


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"starts": "15:00", "ends": "16:30"}, "plan.on_post"),
        ({"starts": "23:00", "ends": "23:30"}, "plan.on_post"),
        ({"grp": "丙", "starts": "07:00", "ends": "07:45"}, "plan.on_post"),
        ({"starts": "11:00", "ends": "11:00"}, "plan.times"),
        ({"starts": "", "ends": "11:00"}, "plan.times"),
        ({"starts": "25:00"}, "time.unread"),
        ({"topic": " "}, "plan.topic_needed"),
        ({"day": ""}, "day.needed"),
        ({"grp": "丁"}, "shift.group_unknown"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(post: Post, more: dict[str, str], code: str) -> None:
    """Above all not while the group has the post."""
    details = replace(STUDY, **more)  # type: ignore[arg-type]
    assert refusal(add_plan, post.register, post.leader, details) == code
    assert plans(post.register.rows) == ()


def test_a_group_may_be_planned_up_to_the_minute_its_turn_begins(post: Post) -> None:
    """乙 has the post from 16:00."""
    until = replace(STUDY, starts="15:00", ends="16:00")
    assert add_plan(post.register, post.leader, until).ends == "16:00"


def test_who_swapped_is_on_post_at_other_hours(post: Post) -> None:
    """By the rota 乙 has the early turn of the 20th and 丙 the middle one; they swap."""
    morning = replace(STUDY, day="2026-06-20")
    assert refusal(add_plan, post.register, post.leader, morning) == "plan.on_post"
    swap = SwapDetails("2026-06-20", Pattern.EARLY, "", Pattern.MIDDLE, "体检")
    approve_swap(post.register, post.leader, ask_swap(post.register, post.guard, swap).number)
    assert add_plan(post.register, post.leader, morning).number == 1
    other = replace(morning, grp="丙")
    assert refusal(add_plan, post.register, post.leader, other) == "plan.on_post"


def test_attendance_is_ticked_once_it_has_begun(post: Post) -> None:
    """Before that nobody can have come; ticked anew, the last holds."""
    number = add_plan(post.register, post.leader, STUDY).number
    tick = (tick_attendance, post.register, post.leader, number)
    assert refusal(*tick, (post.guard,), ()) == "plan.not_yet"
    post.clock.advance(hours=18)
    tick_attendance(post.register, post.leader, number, (post.guard,), ())
    plan = tick_attendance(post.register, post.leader, number, (post.leader,), (post.guard,))
    assert (plan.present_codes, plan.absent_codes) == ((post.leader,), (post.guard,))
    assert refusal(*tick, (), ()) == "plan.nobody"
    assert refusal(*tick, (post.guard,), (post.guard,)) == "plan.twice"
    assert refusal(*tick, ("G99",), ()) == "staff.unknown"
    assert check(post.register.database) is None


def test_what_is_called_off_is_not_ticked(post: Post) -> None:
    """It needs a reason and stays in the plan."""
    number = add_plan(post.register, post.leader, STUDY).number
    assert refusal(end_plan, post.register, post.leader, number, "") == "reason.needed"
    assert end_plan(post.register, post.leader, number, "大雨").ended_at
    post.clock.advance(hours=18)
    late = refusal(tick_attendance, post.register, post.leader, number, (post.guard,), ())
    assert late == "plan.ended"


def test_a_guard_plans_nothing(post: Post) -> None:
    """The leader does."""
    assert refusal(add_plan, post.register, post.guard, STUDY) == "role.needed"


def test_a_week_is_monday_to_sunday() -> None:
    """2026-06-12 is a Friday."""
    assert week_of(date(2026, 6, 12)) == (date(2026, 6, 8), date(2026, 6, 14))
