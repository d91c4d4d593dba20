"""The month grid: each turn has exactly one group, whatever is swapped."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.shifts.month import (
    Away,
    Exchange,
    Holiday,
    Place,
    Roster,
    Since,
    Standing,
    month_grid,
)
from guardpost.shifts.rota import THREE_SHIFTS, Pattern, Rota
from tests.shifts.deeds import TWO_SHIFTS

ANCHOR = date(2026, 6, 1)
THREE = Roster((Since(ANCHOR, Rota(("甲", "乙", "丙"), THREE_SHIFTS, ANCHOR)),))

groups = st.integers(3, 6).map(lambda n: tuple("甲乙丙丁戊己"[:n]))
rotas = st.builds(
    Rota,
    groups,
    st.sampled_from((THREE_SHIFTS, TWO_SHIFTS)),
    st.just(ANCHOR),
    st.integers(1, 14),
)
days = st.dates(date(2026, 5, 25), date(2026, 7, 7))
places = st.builds(Place, days, st.sampled_from(Pattern))
exchanges = st.lists(st.builds(Exchange, places, places), max_size=8).map(tuple)
changes = st.lists(st.builds(Since, days, rotas), max_size=2).map(
    lambda found: tuple(sorted(found, key=lambda since: since.day))
)


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Return rosters of one to three rotas in a row, with swaps."""
    first = Since(date(2026, 1, 1), draw(rotas))
    return Roster((first, *draw(changes)), draw(exchanges))


def worked(roster: Roster) -> list[Standing]:
    """Return the turns of June."""
    return [turn for day in month_grid(roster, 2026, 6) for turn in day.turns]


@given(rosters())
def test_each_shift_of_each_day_has_exactly_one_group(roster: Roster) -> None:
    """Thirty days, each with the slots of its rota once, none without a group."""
    grid = month_grid(roster, 2026, 6)
    assert [day.day for day in grid] == [date(2026, 6, n) for n in range(1, 31)]
    for day in grid:
        slots = [slot.pattern for slot in roster.rota_on(day.day).slots]
        assert [turn.place.pattern for turn in day.turns] == slots
        assert all(turn.group for turn in day.turns)


@given(rosters(), places, places)
def test_a_swap_exchanges_two_groups_and_touches_no_other_turn(
    roster: Roster, first: Place, second: Place
) -> None:
    """Each turn keeps exactly one group; the two have each other's."""
    after = roster.with_swap(Exchange(first, second))
    one, other = roster.standing(first), roster.standing(second)
    if one is not None and other is not None:
        changed = [after.standing(place) for place in (first, second)]
        assert [turn.group for turn in changed if turn] == [other.group, one.group]
    unmoved = [turn for turn in worked(roster) if turn.place not in (first, second)]
    assert [turn for turn in worked(after) if turn.place not in (first, second)] == unmoved


@given(rosters(), places, places)
def test_a_swap_back_is_as_if_nothing_had_been_swapped(
    roster: Roster, first: Place, second: Place
) -> None:
    """The same exchange twice changes nothing."""
    twice = roster.with_swap(Exchange(first, second)).with_swap(Exchange(first, second))
    assert worked(twice) == worked(roster)


@given(rosters())
def test_no_group_has_two_shifts_of_one_day_where_nothing_is_swapped(roster: Roster) -> None:
    """The rota itself gives each group one turn a day at most."""
    for day in month_grid(Roster(roster.rotas), 2026, 6):
        assert len({turn.group for turn in day.turns}) == len(day.turns)


def test_a_two_shift_site_changes_at_seven_and_nineteen() -> None:
    """domain.md §2: some sites run 7:00/19:00."""
    roster = Roster((Since(ANCHOR, Rota(("甲", "乙", "丙"), TWO_SHIFTS, ANCHOR)),))
    turns = month_grid(roster, 2026, 6)[0].turns
    assert [f"{turn.turn.starts:%H:%M}–{turn.turn.ends:%H:%M}" for turn in turns] == [
        "07:00–19:00",
        "19:00–07:00",
    ]


def test_a_past_day_stays_as_it_was_when_the_rota_changes() -> None:
    """What a rota says holds from the day it was set."""
    later = Since(date(2026, 6, 15), Rota(("丁", "戊", "己"), TWO_SHIFTS, date(2026, 6, 15)))
    grid = month_grid(Roster((*THREE.rotas, later)), 2026, 6)
    assert {turn.group for turn in grid[13].turns} == {"甲", "乙", "丙"}
    assert {turn.group for turn in grid[14].turns} == {"丁", "戊"}


def test_a_swapped_turn_says_who_would_be_on_by_the_rota() -> None:
    """甲 and 乙 change the first day's turns."""
    day = date(2026, 6, 2)
    swap = Exchange(Place(day, Pattern.EARLY), Place(day, Pattern.MIDDLE))
    early, middle, night = THREE.with_swap(swap).turns_of(day)
    assert [(t.group, t.by_rota, t.swapped) for t in (early, middle, night)] == [
        ("乙", "甲", True),
        ("甲", "乙", True),
        ("丙", "丙", False),
    ]


@pytest.mark.parametrize(
    ("other", "rested"),
    [
        (Place(date(2026, 6, 10), Pattern.NIGHT), False),
        (Place(date(2026, 6, 10), Pattern.MIDDLE), True),
    ],
)
def test_a_group_that_goes_on_without_rest_is_seen(other: Place, rested: bool) -> None:
    """甲 comes off the night at 8:00 and would go on at 8:00; 乙 and 丙 keep eight hours."""
    here = Place(date(2026, 6, 10), Pattern.EARLY)
    after = THREE.with_swap(Exchange(here, other))
    assert (after.is_rested(here) and after.is_rested(other)) is rested


def test_leave_and_holidays_stand_on_their_days() -> None:
    """Both days of a leave count; a day has the name of its holiday."""
    away = Away("秦谷雨", "乙", date(2026, 6, 10), date(2026, 6, 11))
    holiday = Holiday(date(2026, 6, 19), "端午节")
    grid = month_grid(THREE, 2026, 6, (away,), (holiday,))
    assert [day.day.day for day in grid if day.away] == [10, 11]
    assert [day.day.day for day in grid if day.holiday] == [19]


def test_the_night_belongs_to_the_day_on_which_the_rota_day_began() -> None:
    """0:00–8:00 of the 3rd stands on the 2nd."""
    night = THREE.turns_of(date(2026, 6, 2))[-1]
    assert night.turn.starts.date() == date(2026, 6, 2) + timedelta(days=1)
