"""How often posts are inspected: a rule of the site, and what is due or missed by the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.clock import ManualClock
from guardpost.gate.attention import attention
from guardpost.ledger.rebuild import check
from guardpost.registry.staff import Role
from guardpost.registry.staffing import StaffDetails, add_staff
from guardpost.shifts.inspection_rule import (
    InspectionRule,
    inspection_rule,
    inspection_rules,
    set_inspection_rule,
)
from guardpost.shifts.inspection_watch import (
    Span,
    SpanState,
    Watch,
    spans_between,
    spans_of,
    watch,
    weeks_of,
)
from guardpost.shifts.inspections import InspectionDetails, inspect_post
from guardpost.shifts.opening import open_shift
from guardpost.shifts.reports import BEING_MADE, lacking_reports, note_report
from tests.shifts.deeds import entries, hand_over, refused
from tests.site import Post, make_post

ZONE = timezone(timedelta(hours=8))
USUAL = InspectionRule()
ALONE = InspectionDetails("北门岗", "L02", "在岗")
TIMES = st.times().map(lambda at: at.strftime("%H:%M"))


def at(post: Post, day: int, clock: str) -> datetime:
    """Let it be that time of June and return it."""
    wanted = datetime.fromisoformat(f"2026-06-{day:02d}T{clock}").replace(tzinfo=ZONE)
    post.clock.advance(seconds=(wanted - post.clock.now()).total_seconds())
    return wanted


def inspect(post: Post, who: str = "") -> None:
    """Inspect the guard on duty."""
    details = InspectionDetails("北门岗", post.guard, "在岗")
    inspect_post(post.register, who or post.leader, details)


def now(post: Post) -> Watch:
    """Return what is due or missed now."""
    return watch(post.register.rows, post.clock.now())


def owed(post: Post) -> list[tuple[int, int]]:
    """Return what the supervisor lacks in how many nights, where that is told."""
    found = (one for one in now(post).weeks if one.role == Role.SUPERVISOR)
    return [(one.lacking, one.nights) for one in found]


def told(post: Post) -> list[tuple[str, SpanState]]:
    """Return the spans that want somebody, by when they begin."""
    at_ = post.clock.now()
    return [(f"{one.starts:%H:%M}", one.state(at_)) for one in now(post).spans]


def test_posts_are_inspected_hourly_at_night_unless_the_site_says_otherwise() -> None:
    """domain.md §2: 00:30–06:00; what is left of the night below an hour is none."""
    spans = spans_of(USUAL, date(2026, 6, 13), ZONE)
    assert [f"{one.starts:%H:%M}–{one.ends:%H:%M}" for one in spans] == [
        "00:30–01:30",
        "01:30–02:30",
        "02:30–03:30",
        "03:30–04:30",
        "04:30–05:30",
    ]


@given(st.integers(10, 480), TIMES, TIMES, st.dates(date(2026, 1, 1), date(2027, 1, 1)))
def test_the_spans_of_a_night_follow_without_gap(
    every: int, starts: str, until: str, day: date
) -> None:
    """Over midnight too; each as long as the rule says; none after the night."""
    rule = InspectionRule(every, starts, until)
    begins, ends = rule.night(day, ZONE)
    spans = spans_of(rule, day, ZONE)
    assert begins < ends <= begins + timedelta(days=1)
    edges = [begins, *(one.ends for one in spans)]
    assert [one.starts for one in spans] == edges[:-1]
    assert all(one.ends - one.starts == timedelta(minutes=every) for one in spans)
    assert timedelta() <= ends - edges[-1] < timedelta(minutes=every)


def test_an_inspection_is_due_within_its_hour_and_missed_after_it(post: Post) -> None:
    """An alert for whom it concerns; nobody writes an entry for what did not happen."""
    at(post, 13, "00:29")
    assert told(post) == []
    before = entries(post.register)
    at(post, 13, "00:31")
    assert told(post) == [("00:30", SpanState.DUE)]
    at(post, 13, "01:30")
    assert told(post) == [("00:30", SpanState.MISSED), ("01:30", SpanState.DUE)]
    found = attention(post.register.rows, post.shift, post.clock.now()).inspections
    assert found == now(post)
    assert entries(post.register) == before


def test_an_inspection_within_the_hour_is_enough(post: Post) -> None:
    """It is no more due, and never missed."""
    at(post, 13, "00:45")
    inspect(post)
    assert told(post) == []
    at(post, 13, "01:30")
    assert told(post) == [("01:30", SpanState.DUE)]


def test_what_was_missed_eight_hours_ago_is_in_the_reports_alone(post: Post) -> None:
    """The gate page is not told of it for ever."""
    at(post, 13, "13:00")
    assert told(post) == [("04:30", SpanState.MISSED)]
    at(post, 13, "13:31")
    assert told(post) == []
    rows, morning = post.register.rows, datetime(2026, 6, 13, tzinfo=ZONE)
    assert len(spans_between(rows, morning, post.clock.now())) == 5


def test_a_leader_who_has_the_post_alone_owes_no_hourly_look(
    tmp_path: Path, clock: ManualClock
) -> None:
    """Nobody inspects themselves: no alert that nobody could satisfy."""
    alone = make_post(tmp_path / "data", clock, on_duty=False)
    open_shift(alone.register, alone.leader, alone.leader, ())
    at(alone, 13, "01:10")
    assert now(alone).spans == ()
    assert alone.leader == ALONE.guard
    assert refused(inspect_post, alone.register, alone.leader, ALONE).code == "inspection.self"
    alone.close()


def test_where_nobody_has_the_post_nothing_is_due(tmp_path: Path, clock: ManualClock) -> None:
    """Before the first shift there is nobody to be inspected."""
    shut = make_post(tmp_path / "data", clock, on_duty=False)
    at(shut, 13, "03:00")
    assert now(shut) == Watch()
    shut.close()


def test_a_site_sets_its_own_rule_and_the_past_keeps_the_old_one(post: Post) -> None:
    """From the next night on; zero asks for none."""
    at(post, 13, "09:00")
    rule = InspectionRule(30, "23:00", "01:00", 0, 2)
    assert set_inspection_rule(post.register, post.admin, rule) == rule
    assert inspection_rule(post.register.rows) == rule
    rules = inspection_rules(post.register.rows)
    assert rules.on(date(2026, 6, 13), ZONE) == rule
    assert rules.on(date(2026, 6, 12), ZONE) == USUAL
    set_inspection_rule(post.register, post.admin, replace(rule, every=0))
    at(post, 13, "23:10")
    assert now(post).spans == ()
    assert check(post.register.database) is None


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (InspectionRule(every=9), "inspection.every"),
        (InspectionRule(every=481), "inspection.every"),
        (InspectionRule(supervisor=22), "inspection.weekly"),
        (InspectionRule(administrator=-1), "inspection.weekly"),
        (InspectionRule(night_from="24:30"), "hours.invalid"),
        (InspectionRule(night_from="06:00"), "inspection.night"),
    ],
)
def test_a_rule_that_cannot_be_kept_is_refused(post: Post, rule: InspectionRule, code: str) -> None:
    """With the bound that it breaks."""
    assert refused(set_inspection_rule, post.register, post.admin, rule).code == code


def test_a_leader_sets_no_rule(post: Post) -> None:
    """A supervisor does; the same again is not written."""
    before = entries(post.register)
    assert refused(set_inspection_rule, post.register, post.leader, USUAL).code == "role.needed"
    set_inspection_rule(post.register, post.admin, USUAL)
    assert entries(post.register) == before


def test_a_supervisor_owes_three_nights_a_week_and_is_told_when_no_more_are_left(
    post: Post,
) -> None:
    """domain.md §2: 队长 ≥3/week. By day it is no inspection of the night."""
    supervisor = add_staff(post.register, post.admin, StaffDetails("冯立冬", Role.SUPERVISOR)).code
    at(post, 17, "08:00")
    assert owed(post) == []
    at(post, 18, "08:00")
    assert owed(post) == [(3, 3)]
    at(post, 18, "22:00")
    inspect(post, supervisor)
    assert owed(post) == [(3, 3)]
    at(post, 19, "00:40")
    inspect(post, supervisor)
    assert owed(post) == []
    at(post, 19, "08:00")
    assert owed(post) == [(2, 2)]


def test_a_higher_ranks_inspection_counts_for_the_lower_one(post: Post) -> None:
    """The administrator's single one is one of the supervisor's three too."""
    at(post, 16, "01:00")
    inspect(post, post.admin)
    made = weeks_of(post.register.rows, date(2026, 6, 15), post.clock.now())
    assert [(one.role, one.made) for one in made] == [("supervisor", 1), ("administrator", 1)]


def test_a_week_that_fell_short_is_told_on_the_monday_after_it(post: Post) -> None:
    """And not on Tuesday any more."""
    at(post, 22, "09:00")
    short = [one for one in now(post).weeks if one.monday == date(2026, 6, 15)]
    assert [(one.role, one.lacking, one.nights) for one in short] == [
        ("supervisor", 3, 0),
        ("administrator", 1, 0),
    ]
    at(post, 23, "09:00")
    assert not [one for one in now(post).weeks if one.monday == date(2026, 6, 15)]


def test_the_week_in_which_a_book_begins_owes_nothing(post: Post) -> None:
    """It began on a Friday."""
    at(post, 14, "07:00")
    assert now(post).weeks == ()


def test_a_closed_shift_without_its_report_is_told_until_it_is_made(post: Post) -> None:
    """Not in the minute in which it is being made."""
    closed = hand_over(post).closed.number
    rows = post.register.rows
    assert lacking_reports(rows, post.clock.now(), 6) == ()
    post.clock.advance(seconds=BEING_MADE.total_seconds() + 1)
    assert attention(rows, post.shift, post.clock.now()).reports == (closed,)
    note_report(post.register, post.leader, closed, "report.pdf", "ab" * 32)
    assert lacking_reports(rows, post.clock.now(), 6) == ()


def test_a_span_that_was_made_stays_made() -> None:
    """Whatever the clock says afterwards."""
    begins = datetime(2026, 6, 13, 0, 30, tzinfo=ZONE)
    span = Span(begins, begins + timedelta(hours=1), made=True)
    assert span.state(begins - timedelta(hours=1)) is SpanState.MADE
    assert span.state(begins + timedelta(days=1)) is SpanState.MADE
    assert Span(span.starts, span.ends).state(begins - timedelta(1)) is SpanState.AHEAD
