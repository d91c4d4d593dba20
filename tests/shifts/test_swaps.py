"""Swaps and leave: asked for, approved by somebody else, and then on the grid."""

from __future__ import annotations

from datetime import date

import pytest

from guardpost.errors import Refused
from guardpost.ledger.rebuild import check
from guardpost.shifts.handover_checks import name_relief
from guardpost.shifts.handover_reading import handover_state
from guardpost.shifts.holidays import name_holiday
from guardpost.shifts.leave import (
    LeaveDetails,
    LeaveKind,
    approve_leave,
    ask_leave,
    leaves,
    refuse_leave,
)
from guardpost.shifts.month import GridDay
from guardpost.shifts.opening import proposed_turn
from guardpost.shifts.roster import month_of
from guardpost.shifts.rota import Pattern
from guardpost.shifts.swaps import Swap, SwapDetails, approve_swap, ask_swap, refuse_swap, swaps
from guardpost.site import RotaSettings, change_rota
from tests.shifts.deeds import TWO_SHIFTS
from tests.site import Post

DAY = "2026-06-20"
EARLY_MIDDLE = SwapDetails(DAY, Pattern.EARLY, "", Pattern.MIDDLE, "甲组体检")


def refusal(act: object, *args: object, **named: object) -> str:
    """Return the code that an act is refused with."""
    assert callable(act)
    with pytest.raises(Refused) as found:
        act(*args, **named)
    return found.value.code


def asked(post: Post, details: SwapDetails = EARLY_MIDDLE) -> Swap:
    """Let the guard ask."""
    return ask_swap(post.register, post.guard, details)


def grid(post: Post, day: str = DAY) -> GridDay:
    """Return a day of the grid."""
    at = date.fromisoformat(day)
    return month_of(post.register.rows, at.year, at.month).days[at.day - 1]


def groups(post: Post, day: str = DAY) -> list[str]:
    """Return the groups of a day."""
    return [turn.group for turn in grid(post, day).turns]


def sick(post: Post, who: str, *more: str) -> int:
    """Ask for leave for somebody by the guard."""
    details = LeaveDetails(who, LeaveKind.SICK, *more)
    return ask_leave(post.register, post.guard, details).number


def test_a_swap_that_nobody_approved_changes_nothing(post: Post) -> None:
    """Asked for is not approved; refused neither."""
    before = groups(post)
    swap = asked(post)
    assert (swap.grp, swap.other_grp) == (before[0], before[1])
    assert groups(post) == before
    refuse_swap(post.register, post.leader, swap.number, "人手不够")
    assert groups(post) == before


def test_an_approved_swap_stands_on_the_grid(post: Post) -> None:
    """The two groups have each other's turn, and the grid says so."""
    before = groups(post)
    approve_swap(post.register, post.leader, asked(post).number)
    assert groups(post) == [before[1], before[0], before[2]]
    assert [turn.swapped for turn in grid(post).turns] == [True, True, False]
    assert check(post.register.database) is None


def test_a_guard_approves_nothing(post: Post) -> None:
    """A leader or a higher rank does."""
    number = asked(post).number
    assert refusal(approve_swap, post.register, post.guard, number) == "role.needed"
    leave = sick(post, post.guard, DAY)
    assert refusal(approve_leave, post.register, post.guard, leave) == "role.needed"


def test_what_one_asked_for_another_approves(post: Post) -> None:
    """Not even a leader approves the own request."""
    number = ask_swap(post.register, post.leader, EARLY_MIDDLE).number
    assert refusal(approve_swap, post.register, post.leader, number) == "approval.own"
    assert approve_swap(post.register, post.admin, number).state == "approved"


def test_nobody_approves_their_own_leave(post: Post) -> None:
    """Whoever wrote it down."""
    leave = sick(post, post.leader, DAY)
    assert refusal(approve_leave, post.register, post.leader, leave) == "approval.own"


def test_a_request_is_decided_once(post: Post) -> None:
    """Approved is not refused later, nor the other way round."""
    swap, leave = asked(post).number, sick(post, post.guard, DAY)
    approve_swap(post.register, post.leader, swap)
    refuse_leave(post.register, post.leader, leave, "人手不够")
    late = refusal(refuse_swap, post.register, post.leader, swap, "改主意")
    assert late == "approval.decided"
    assert refusal(approve_leave, post.register, post.leader, leave) == "approval.decided"


def test_a_refusal_needs_its_reason(post: Post) -> None:
    """Swap and leave alike."""
    swap, leave = asked(post).number, sick(post, post.guard, DAY)
    assert refusal(refuse_swap, post.register, post.leader, swap, " ") == "reason.needed"
    assert refusal(refuse_leave, post.register, post.leader, leave, "") == "reason.needed"


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (SwapDetails("", Pattern.EARLY, "", Pattern.NIGHT, "体检"), "day.needed"),
        (SwapDetails("6月20", Pattern.EARLY, "", Pattern.NIGHT, "体检"), "date.invalid"),
        (SwapDetails(DAY, Pattern.EARLY, "", Pattern.MIDDLE, " "), "reason.needed"),
        (SwapDetails(DAY, Pattern.EARLY, "", Pattern.EARLY, "体检"), "swap.same_group"),
        (SwapDetails("2026-06-12", Pattern.EARLY, DAY, Pattern.MIDDLE, "晚了"), "swap.over"),
        (SwapDetails(DAY, Pattern.EARLY, "2026-06-21", Pattern.NIGHT, "体检"), "swap.rest"),
    ],
)
def test_a_swap_that_cannot_be_is_refused(post: Post, details: SwapDetails, code: str) -> None:
    """With the reason that a guard can act on."""
    assert refusal(asked, post, details) == code
    assert swaps(post.register.rows) == ()


def test_a_slot_that_the_rota_has_not_is_no_turn(post: Post) -> None:
    """Two shifts have no middle one."""
    two = RotaSettings(slots=TWO_SHIFTS, anchor="2026-06-12")
    change_rota(post.register, post.admin, two)
    assert refusal(asked, post) == "swap.no_turn"


def test_a_swap_is_not_approved_when_the_rota_has_changed_since(post: Post) -> None:
    """What was asked for is no longer what would be done."""
    number = asked(post).number
    again = RotaSettings(groups=("丙", "甲", "乙"), anchor="2026-06-12")
    change_rota(post.register, post.admin, again)
    assert refusal(approve_swap, post.register, post.leader, number) == "swap.changed"


def test_a_swap_is_not_approved_once_a_turn_has_begun(post: Post) -> None:
    """The clock went on while it waited."""
    number = asked(post).number
    post.clock.advance(days=9)
    assert refusal(approve_swap, post.register, post.leader, number) == "swap.over"


def test_the_post_is_opened_for_the_group_that_swapped(post: Post) -> None:
    """Nobody has to write why it is another group than the rota's."""
    approve_swap(post.register, post.leader, asked(post).number)
    before, _middle, _night = (turn.by_rota for turn in grid(post).turns)
    at = post.clock.now().replace(day=20, hour=9)
    assert proposed_turn(post.register.rows, at).group == groups(post)[0] != before


def test_the_handover_waits_for_the_group_that_swapped(post: Post) -> None:
    """甲 takes the night for 丙; naming its leader needs no reason."""
    night = SwapDetails("2026-06-12", Pattern.NIGHT, "2026-06-13", Pattern.EARLY, "体检")
    approve_swap(post.register, post.leader, asked(post, night).number)
    state = handover_state(post.register.rows, post.clock.now())
    assert (state.turn.pattern, state.turn.group) == (Pattern.NIGHT, "甲")
    named = name_relief(post.register, post.leader, "L01")
    assert named.relief is not None
    assert (named.relief.grp, named.relief.reason) == ("甲", "")


def test_leave_shows_on_each_of_its_days_once_approved(post: Post) -> None:
    """With who stands in."""
    details = LeaveDetails(
        post.guard, LeaveKind.ANNUAL, DAY, "2026-06-21", post.relief, reason="回老家"
    )
    number = ask_leave(post.register, post.guard, details).number
    assert grid(post).away == ()
    approve_leave(post.register, post.leader, number)
    (away,) = grid(post, "2026-06-21").away
    assert (away.name, away.grp, away.stand_in) == ("秦谷雨", "乙", "田守冬")
    assert check(post.register.database) is None


def test_one_person_has_one_leave_at_a_time(post: Post) -> None:
    """Unless the first was refused."""
    first = sick(post, post.guard, DAY, "2026-06-22")
    again = refusal(sick, post, post.guard, "2026-06-22")
    assert again == "leave.overlaps"
    refuse_leave(post.register, post.leader, first, "人手不够")
    assert sick(post, post.guard, "2026-06-22") == 2


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ((), "day.needed"),
        ((DAY, "2026-06-19"), "leave.days"),
        (("2026-06-10", "2026-06-11"), "leave.past"),
        ((DAY, "", "G02"), "leave.stand_in"),
        ((DAY, "", "G99"), "staff.unknown"),
    ],
)
def test_a_leave_that_cannot_be_is_refused(post: Post, more: tuple[str, ...], code: str) -> None:
    """Days in their order, not over, and another person standing in."""
    assert post.guard == "G02"
    assert refusal(sick, post, post.guard, *(more or ("",))) == code
    assert leaves(post.register.rows) == ()


def test_why_somebody_is_away_is_sealed(post: Post) -> None:
    """An illness is nobody's business in the payload."""
    sick(post, post.guard, DAY, "", "", "发烧")
    sql = "SELECT payload, sealed FROM ledger WHERE kind = 'leave.asked'"
    ((payload, sealed),) = post.register.rows.all(sql)
    assert "发烧" not in payload
    assert "发烧" in sealed


def test_statutory_holidays_are_shown(post: Post) -> None:
    """国务院令第795号: 端午 of 2026 is the 19th of June."""
    day = grid(post, "2026-06-19").holiday
    assert day is not None
    assert (day.name, day.works) == ("端午节", False)
    assert grid(post).holiday is None


def test_the_site_enters_moved_days_itself(post: Post) -> None:
    """A day off, a day worked instead, and one that is ordinary after all."""
    name_holiday(post.register, post.leader, DAY, "端午调休")
    name_holiday(post.register, post.leader, "2026-06-28", "补班", works=True)
    name_holiday(post.register, post.leader, "2026-06-19", "")
    days = [grid(post, day).holiday for day in (DAY, "2026-06-28", "2026-06-19")]
    assert [day and (day.name, day.works) for day in days] == [
        ("端午调休", False),
        ("补班", True),
        None,
    ]
    assert refusal(name_holiday, post.register, post.guard, DAY, "假") == "role.needed"
    assert refusal(name_holiday, post.register, post.leader, "", "假") == "day.needed"
    assert check(post.register.database) is None
