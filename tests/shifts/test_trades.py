"""Two persons swap while their groups stay; who is on leave is not missed at the line-up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.ledger.rebuild import check
from guardpost.shifts.due import Excused
from guardpost.shifts.handover_checks import PersonDetails, check_person, name_relief
from guardpost.shifts.handover_lines import Presence
from guardpost.shifts.handover_state import frozen_text
from guardpost.shifts.leave import LeaveDetails, LeaveKind, approve_leave, ask_leave
from guardpost.shifts.month import Exchange, Place, Roster, Since
from guardpost.shifts.roster import month_of
from guardpost.shifts.rota import THREE_SHIFTS, Pattern, Rota
from guardpost.shifts.swap_consent import note_agreement
from guardpost.shifts.swaps import Agreed, Swap, SwapDetails, approve_swap, ask_swap
from guardpost.shifts.trades import Duties, Trade
from tests.shifts.deeds import codes, hand_over, prepare, refused, state_of
from tests.site import Post

# Tonight 丙 is on; 甲's guard G01 and 丙's guard G03 change turns, their groups stay.
TONIGHT, TOMORROW = "2026-06-12", "2026-06-13"
TRADE = SwapDetails(TONIGHT, Pattern.NIGHT, TOMORROW, Pattern.EARLY, "家中有事", "G03", "G01")


def traded(post: Post, details: SwapDetails = TRADE) -> Swap:
    """Ask as the admin, let both agree, approve as a leader who is neither of the two."""
    number = ask_swap(post.register, post.admin, details).number
    for who in (details.staff, details.other_staff):
        note_agreement(post.register, post.leader, number, who, Agreed.PHONE)
    return approve_swap(post.register, post.leader, number)


def on_leave(post: Post, who: str, stand_in: str = "", day: str = TOMORROW) -> None:
    """Let somebody be away on the day on which the night begins: the 13th at 0:00."""
    details = LeaveDetails(who, LeaveKind.ANNUAL, day, stand_in=stand_in)
    number = ask_leave(post.register, post.guard, details).number
    approve_leave(post.register, post.leader, number)


def line_up(post: Post) -> list[str]:
    """Return who is asked for at the line-up of tonight."""
    return [one.staff for one in state_of(post).people]


def test_two_persons_swap_and_their_groups_stay(post: Post) -> None:
    """The grid keeps its groups and names the two on their days."""
    swap = traded(post)
    days = month_of(post.register.rows, 2026, 6).days
    assert not any(turn.swapped for day in days for turn in day.turns)
    assert [(away.name, away.stand_in) for away in days[11].away] == [("梁向晚", "林惊蛰")]
    assert [(away.name, away.stand_in) for away in days[12].away] == [("林惊蛰", "梁向晚")]
    assert swap.state == "approved"
    assert check(post.register.database) is None


def test_the_line_up_waits_for_who_swapped_in(post: Post) -> None:
    """G01 comes for G03, who is named as having swapped; both sign for it."""
    traded(post)
    assert line_up(post) == ["L03", "G01"]
    assert state_of(post).excused == (Excused("G03", "swap", "G01"),)
    assert b'"excused":[{"cause":"swap","staff":"G03","stand_in":"G01"}]' in frozen_text(
        state_of(post)
    )


def test_who_is_on_leave_is_not_asked_for_and_the_stand_in_is(post: Post) -> None:
    """The leave counts by the day on which the turn begins, and stays with the handover."""
    on_leave(post, "G03", "G01")
    assert line_up(post) == ["L03", "G01"]
    closed = hand_over(post).completed
    assert closed.excused_people == (Excused("G03", "leave", "G01"),)
    assert check(post.register.database) is None


def test_leave_without_a_stand_in_leaves_nobody_missing(post: Post) -> None:
    """Nothing is asked of the one who is away."""
    on_leave(post, "G03")
    assert line_up(post) == ["L03"]
    assert prepare(post).people[0].staff == "L03"
    assert not [code for code in codes(state_of(post)) if code.startswith("person")]


def test_leave_of_another_day_excuses_nobody(post: Post) -> None:
    """The night that begins at 0:00 of the 13th is of the 13th."""
    on_leave(post, "G03", day="2026-06-14")
    assert line_up(post) == ["L03", "G03"]
    assert state_of(post).excused == ()


def test_a_leader_on_leave_is_not_proposed_to_take_over(post: Post) -> None:
    """The one who stands in is."""
    on_leave(post, "L03", "L01")
    assert state_of(post).suggested == "L01"


def test_whoever_comes_in_spite_of_leave_is_in_the_line_up(post: Post) -> None:
    """And no more among those who need not."""
    on_leave(post, "G03", "G01")
    name_relief(post.register, post.leader, "L03")
    check_person(post.register, post.leader, PersonDetails("G03", Presence.PRESENT))
    assert set(line_up(post)) == {"L03", "G01", "G03"}
    assert state_of(post).excused == ()


def test_neither_of_the_two_approves_their_swap(post: Post) -> None:
    """Though somebody else asked."""
    details = replace(TRADE, staff="L03", other_staff="L01")
    number = ask_swap(post.register, post.admin, details).number
    for party in ("L03", "L01"):
        assert refused(approve_swap, post.register, party, number).code == "approval.own"
        note_agreement(post.register, post.leader, number, party, Agreed.PHONE)
    assert approve_swap(post.register, post.leader, number).state == "approved"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"staff": ""}, "swap.both_people"),
        ({"other_staff": ""}, "swap.both_people"),
        ({"staff": "G01"}, "swap.not_due"),
        ({"other_staff": "G03"}, "swap.not_due"),
        ({"other_staff": "G99"}, "staff.unknown"),
        ({"other_day": TONIGHT}, "swap.over"),
        # 丙 has the night before, and G03 with it.
        ({"other_day": "2026-06-14"}, "swap.own_rest"),
    ],
)
def test_a_swap_of_persons_that_cannot_be_is_refused(
    post: Post, changes: dict[str, str], code: str
) -> None:
    """Each has the turn that they give, is free for the other one, and rests before it."""
    details = replace(TRADE, **changes)  # type: ignore[arg-type]
    assert refused(ask_swap, post.register, post.admin, details).code == code


def test_nobody_swaps_into_their_leave(post: Post) -> None:
    """G02 has the evening of the 13th, but is away on the 14th, when the night begins."""
    on_leave(post, "G02", day="2026-06-14")
    details = SwapDetails(
        TOMORROW, Pattern.MIDDLE, TOMORROW, Pattern.NIGHT, "家中有事", "G02", "G03"
    )
    assert refused(ask_swap, post.register, post.admin, details).code == "swap.on_leave"


DAYS = st.dates(date(2026, 6, 12), date(2026, 6, 30))
PLACES = st.builds(Place, DAYS, st.sampled_from(Pattern))
PEOPLE = {"G01": "甲", "G02": "乙", "G03": "丙"}
ROSTER = Roster(
    (Since(date(2026, 6, 12), Rota(("甲", "乙", "丙"), THREE_SHIFTS, date(2026, 6, 12))),)
)


@given(st.lists(PLACES, max_size=6), DAYS)
def test_whatever_is_traded_each_turn_keeps_one_guard(places: list[Place], day: date) -> None:
    """One goes and one comes: a turn is never empty and never double."""
    duties = Duties(ROSTER)
    for first, second in zip(places[::2], places[1::2], strict=False):
        one, other = (_worker(duties, place) for place in (first, second))
        if one != other:
            duties = duties.with_trade(Trade(Exchange(first, second), one, other))
    for turn in ROSTER.turns_of(day):
        assert len([who for who, grp in PEOPLE.items() if duties.works(who, grp, turn)]) == 1


def _worker(duties: Duties, place: Place) -> str:
    turn = ROSTER.standing(place)
    assert turn is not None
    return next(who for who, grp in PEOPLE.items() if duties.works(who, grp, turn))
