"""Renovation workers: a permit for this room, today, at this hour, for one person."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from guardpost.errors import Refused
from guardpost.gate.admitting import admit_visitor_by_order
from guardpost.gate.corrections import correct_entry
from guardpost.gate.hours import set_work_hours, work_hours
from guardpost.gate.rules import DEFAULT_HOURS, WorkHours, minutes_overdue
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorDetails,
    admit_visitor,
    release_visitor,
)
from guardpost.ledger.rebuild import check
from guardpost.registry.permits import PermitDetails, add_permit, end_permit
from tests.site import PIN, Post

WORKER = VisitorDetails(VisitorCategory.RENOVATION, "4栋1402", "许春生")
PERMIT = PermitDetails("许春生", "4栋1402", "木石装饰", "", "2026-05-20", "2026-07-31")


def refusal(post: Post, details: VisitorDetails = WORKER) -> Refused:
    """Return what a worker is refused for."""
    with pytest.raises(Refused) as refused:
        admit_visitor(post.register, post.guard, details)
    return refused.value


def test_a_worker_with_a_valid_permit_comes_in_and_is_out_by_the_hour(post: Post) -> None:
    """The alarm rings when the hour is past (domain.md §2: 8–18)."""
    number = add_permit(post.register, post.admin, PERMIT).number
    stay = admit_visitor(post.register, post.guard, WORKER).visit
    assert stay.permit == number
    at_end = post.clock.now().replace(hour=18, minute=0)
    assert minutes_overdue(stay.due_at, at_end) == 0
    assert minutes_overdue(stay.due_at, at_end + timedelta(minutes=5)) == 5


def test_a_shorter_stay_is_kept(post: Post) -> None:
    """Half an hour is half an hour."""
    add_permit(post.register, post.admin, PERMIT)
    details = VisitorDetails(VisitorCategory.RENOVATION, "4栋1402", "许春生", stay_minutes=30)
    stay = admit_visitor(post.register, post.guard, details).visit
    assert minutes_overdue(stay.due_at, post.clock.now() + timedelta(minutes=31)) == 1


def test_a_worker_without_a_permit_is_refused(post: Post) -> None:
    """By name, or by a number that nobody was given."""
    assert refusal(post).code == "permit.none"
    details = VisitorDetails(VisitorCategory.RENOVATION, "4栋1402", "许春生", permit=7)
    assert refusal(post, details).code == "permit.none"


@pytest.mark.parametrize(
    ("details", "code", "facts"),
    [
        (
            PermitDetails("许春生", "4栋1402", valid_until="2026-06-11"),
            "permit.expired",
            {"until": "2026-06-11"},
        ),
        (
            PermitDetails("许春生", "4栋1402", valid_from="2026-06-13"),
            "permit.not_yet",
            {"since": "2026-06-13"},
        ),
        (PermitDetails("许春生", "4栋1403"), "permit.other_room", {"room": "4栋1403"}),
    ],
)
def test_a_permit_that_does_not_fit_is_refused_with_the_reason(
    post: Post, details: PermitDetails, code: str, facts: dict[str, str]
) -> None:
    """The day and the room are said; the last day itself still holds."""
    add_permit(post.register, post.admin, details)
    refused = refusal(post)
    assert (refused.code, refused.facts) == (code, facts)


def test_the_first_and_the_last_day_hold(post: Post) -> None:
    """Both are days of the permit."""
    days = PermitDetails("许春生", "4栋1402", valid_from="2026-06-12", valid_until="2026-06-12")
    add_permit(post.register, post.admin, days)
    assert admit_visitor(post.register, post.guard, WORKER).visit.permit == 1


def test_a_permit_given_back_lets_nobody_in(post: Post) -> None:
    """Lost or taken away neither."""
    number = add_permit(post.register, post.admin, PERMIT).number
    end_permit(post.register, post.admin, number, "完工退证")
    assert refusal(post).code == "permit.ended"


def test_one_person_one_permit(post: Post) -> None:
    """Who is inside with it is told with the time; after leaving it serves again."""
    add_permit(post.register, post.admin, PERMIT)
    visit = admit_visitor(post.register, post.guard, WORKER).visit.id
    refused = refusal(post)
    assert (refused.code, refused.facts) == ("permit.inside", {"since": "06-12 16:00"})
    order: dict[str, Any] = {
        "leader": post.leader,
        "pin": PIN,
        "reason": "带班",
        "pepper": post.pepper,
    }
    with pytest.raises(Refused, match=r"permit\.inside"):
        admit_visitor_by_order(post.register, post.guard, WORKER, **order)
    release_visitor(post.register, post.guard, visit)
    post.clock.advance(minutes=1)
    assert admit_visitor(post.register, post.guard, WORKER).visit.permit == 1


@pytest.mark.parametrize(("hour", "minute"), [(7, 59), (18, 0), (23, 30)])
def test_workers_come_in_within_the_sites_hours_only(post: Post, hour: int, minute: int) -> None:
    """The refusal says them."""
    add_permit(post.register, post.admin, PERMIT)
    post.clock.set(post.clock.now().replace(hour=hour, minute=minute) + timedelta(days=1))
    refused = refusal(post)
    assert (refused.code, refused.facts) == ("permit.hours", {"starts": "08:00", "ends": "18:00"})


def test_a_leader_may_let_a_worker_in_outside_the_hours(post: Post) -> None:
    """A burst pipe does not wait; the order is recorded."""
    add_permit(post.register, post.admin, PERMIT)
    post.clock.set(post.clock.now().replace(hour=19))
    order: dict[str, Any] = {
        "leader": post.leader,
        "pin": PIN,
        "reason": "水管爆裂",
        "pepper": post.pepper,
    }
    visit = admit_visitor_by_order(post.register, post.guard, WORKER, **order)
    assert visit.more[0].note_codes == ("stop.permit.hours",)


def test_the_site_sets_its_own_hours(post: Post) -> None:
    """By a supervisor; what is no time is refused; the same again is no entry."""
    hours = WorkHours("07:00", "19:00", "12:00", "14:00")
    assert work_hours(post.register.rows) == DEFAULT_HOURS
    with pytest.raises(Refused, match=r"role\.needed"):
        set_work_hours(post.register, post.leader, hours)
    set_work_hours(post.register, post.admin, hours)
    set_work_hours(post.register, post.admin, hours)
    assert work_hours(post.register.rows) == hours
    sql = "SELECT count(*) FROM ledger WHERE kind = 'site.work_hours_set'"
    assert post.register.rows.value(sql) == 1
    for wrong, code in (
        (WorkHours("7:00", "19:00"), "hours.invalid"),
        (WorkHours("19:00", "07:00"), "hours.order"),
        (WorkHours("07:00", "19:00", "12:00", ""), "hours.invalid"),
    ):
        with pytest.raises(Refused) as refused:
            set_work_hours(post.register, post.admin, wrong)
        assert refused.value.code == code
    assert check(post.register.database) is None


def test_a_worker_does_not_get_into_another_room_by_correction(post: Post) -> None:
    """串房; nor does a visitor become a worker whose permit nobody saw."""
    add_permit(post.register, post.admin, PERMIT)
    seq = admit_visitor(post.register, post.guard, WORKER).line.seq
    with pytest.raises(Refused, match=r"permit\.other_room"):
        correct_entry(post.register, post.guard, seq, "听错", {"room": "4栋1403"})
    correct_entry(post.register, post.guard, seq, "补登", {"belongings": "切割机"})
    other = VisitorDetails(VisitorCategory.OTHER, "4栋1402", "许春生")
    seq = admit_visitor(post.register, post.guard, other).line.seq
    with pytest.raises(Refused, match=r"correction\.field"):
        correct_entry(post.register, post.guard, seq, "是装修", {"category": "renovation"})
    assert check(post.register.database) is None


@pytest.mark.parametrize("minutes", [0, 121, 600])
def test_no_correction_lets_a_worker_stay_beyond_the_hour(post: Post, minutes: int) -> None:
    """Nor without a limit; shorter, and until the very hour, it may be."""
    add_permit(post.register, post.admin, PERMIT)
    seq = admit_visitor(post.register, post.guard, WORKER).line.seq
    correct_entry(post.register, post.guard, seq, "改短", {"stay_minutes": 30})
    with pytest.raises(Refused, match=r"permit\.hours"):
        correct_entry(post.register, post.guard, seq, "加班", {"stay_minutes": minutes})
    correct_entry(post.register, post.guard, seq, "改回", {"stay_minutes": 120})
