"""The rota: each time in one turn, no gaps, enough rest."""

# Wall times are the matter here.
# ruff: noqa: DTZ001
from __future__ import annotations

from datetime import date, datetime, timedelta, timezone, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.errors import Refused
from guardpost.shifts.rota import (
    LEAST_REST,
    THREE_SHIFTS,
    Pattern,
    Rota,
    Slot,
    Turn,
    slots_of,
)
from tests.shifts.deeds import TWO_SHIFTS

ZONE = timezone(timedelta(hours=8))
ANCHOR = date(2026, 6, 8)
ROTA = Rota(("甲", "乙", "丙"), THREE_SHIFTS, ANCHOR)

times = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(
    lambda at: at.replace(tzinfo=ZONE)
)
lengths = st.integers(1, 30)


class SummerTime(tzinfo):
    """An hour ahead from 2026-03-29 02:00 to 2026-10-25 03:00 wall time."""

    def utcoffset(self, at: datetime | None) -> timedelta:
        """Return 1 hour in winter, 2 in summer."""
        return timedelta(hours=1) + self.dst(at)

    def dst(self, at: datetime | None) -> timedelta:
        """Return the hour of summer time."""
        wall = at.replace(tzinfo=None) if at else datetime(2026, 1, 1)
        summer = datetime(2026, 3, 29, 2) <= wall < datetime(2026, 10, 25, 3)
        return timedelta(hours=1 if summer and not (at and at.fold) else 0)

    def tzname(self, at: datetime | None) -> str:
        """Return its name."""
        return "summer"


def rotas() -> st.SearchStrategy[Rota]:
    """Return rotas of three to six groups over three shifts, or three over two."""
    groups = st.integers(3, 6).map(lambda n: tuple("甲乙丙丁戊己"[:n]))
    three = st.builds(Rota, groups, st.just(THREE_SHIFTS), st.just(ANCHOR), lengths)
    two = st.builds(Rota, groups, st.just(TWO_SHIFTS), st.just(ANCHOR), lengths)
    return three | two


def test_in_the_anchor_week_the_first_group_has_the_early_turn() -> None:
    """甲 early, 乙 middle, 丙 night, on each of its seven days."""
    for day in range(7):
        turns = ROTA.turns_of(ANCHOR + timedelta(days=day), ZONE)
        assert [(t.pattern.value, t.group) for t in turns] == [
            ("early", "甲"),
            ("middle", "乙"),
            ("night", "丙"),
        ]


def test_the_night_belongs_to_the_day_before() -> None:
    """At 03:00 of the 13th the night of the 12th runs, with the group of the 12th."""
    turn = ROTA.turn_at(datetime(2026, 6, 13, 3, tzinfo=ZONE))
    assert (turn.pattern, turn.day, turn.group) == (Pattern.NIGHT, date(2026, 6, 12), "丙")
    assert turn.starts == datetime(2026, 6, 13, 0, tzinfo=ZONE)
    assert turn.ends == datetime(2026, 6, 13, 8, tzinfo=ZONE)


@given(times, rotas())
def test_every_time_is_in_exactly_one_turn(at: datetime, rota: Rota) -> None:
    """Of all turns of the days around it, one has started and not ended."""
    days = [at.date() + timedelta(days=step) for step in (-2, -1, 0, 1)]
    running = [t for day in days for t in rota.turns_of(day, ZONE) if t.starts <= at < t.ends]
    assert running == [rota.turn_at(at)]


@given(times, rotas())
def test_turns_follow_each_other_without_gap(at: datetime, rota: Rota) -> None:
    """Where one ends the next starts, for a fortnight on."""
    turn = rota.turn_at(at)
    for _ in range(len(rota.slots) * 14):
        following = rota.next_turn(turn)
        assert following.starts == turn.ends
        turn = following


@given(times, rotas())
def test_a_group_works_at_most_one_turn_of_a_day_and_rests_eight_hours(
    at: datetime, rota: Rota
) -> None:
    """Across every change of slots."""
    turn = rota.turn_at(at)
    last: dict[str, Turn] = {}
    for _ in range(len(rota.slots) * 40):
        before = last.get(turn.group)
        if before is not None:
            assert turn.starts - before.ends >= LEAST_REST
            assert turn.day > before.day
        last[turn.group] = turn
        turn = rota.next_turn(turn)


@given(st.integers(0, 364))
def test_each_of_three_groups_works_one_turn_each_day(days: int) -> None:
    """Handbook (二) 1 (2): three groups, three turns, none idle."""
    turns = ROTA.turns_of(ANCHOR + timedelta(days=days), ZONE)
    assert sorted(turn.group for turn in turns) == sorted("甲乙丙")


@given(st.datetimes(datetime(2026, 3, 28), datetime(2026, 3, 31), timezones=st.just(SummerTime())))
def test_the_hour_that_summer_takes_away_leaves_no_gap(at: datetime) -> None:
    """Turns keep their wall times; the night of the change lasts seven hours."""
    turn = ROTA.turn_at(at)
    assert turn.starts.replace(tzinfo=None) <= at.replace(tzinfo=None)
    assert at.replace(tzinfo=None) < turn.ends.replace(tzinfo=None)
    assert ROTA.next_turn(turn).starts == turn.ends


def test_the_night_of_the_change_to_summer_lasts_seven_hours() -> None:
    """Wall times stay 00:00 and 08:00; the offsets differ."""
    turn = ROTA.turn_at(datetime(2026, 3, 29, 5, tzinfo=SummerTime()))
    assert turn.ends.utcoffset() != turn.starts.utcoffset()
    assert turn.ends.timestamp() - turn.starts.timestamp() == 7 * 3600


@pytest.mark.parametrize(
    ("hour", "minute", "pattern"),
    [(15, 29, Pattern.EARLY), (15, 30, Pattern.MIDDLE), (23, 50, Pattern.NIGHT)],
)
def test_the_post_is_opened_for_the_next_turn_in_the_last_half_hour(
    hour: int, minute: int, pattern: Pattern
) -> None:
    """Handbook (一) 1: people stand ready ten minutes early."""
    at = datetime(2026, 6, 12, hour, minute, tzinfo=ZONE)
    assert ROTA.turn_to_open(at).pattern is pattern


@pytest.mark.parametrize(
    ("groups", "slots", "days", "code"),
    [
        (("甲", "乙"), THREE_SHIFTS, 7, "rota.groups"),
        (("甲", "乙", "甲"), THREE_SHIFTS, 7, "rota.groups"),
        (("甲", " ", "乙"), THREE_SHIFTS, 7, "rota.groups"),
        (("甲", "乙", "丙"), THREE_SHIFTS[:2], 7, "rota.slots"),
        (("甲",), (), 7, "rota.slots"),
        (("甲", "乙", "丙"), (Slot(Pattern.EARLY, "8:00", "16:00"),), 7, "rota.slots"),
        (("甲", "乙", "丙"), (Slot(Pattern.EARLY, "25:00", "16:00"),), 7, "rota.slots"),
        (("甲", "乙", "丙"), THREE_SHIFTS, 0, "rota.turn"),
        (("甲", "乙"), TWO_SHIFTS, 7, "rota.rest"),
        (("甲",), (Slot(Pattern.EARLY, "08:00", "08:00"),), 7, "rota.rest"),
    ],
)
def test_a_rota_that_cannot_be_worked_is_refused(
    groups: tuple[str, ...], slots: tuple[Slot, ...], days: int, code: str
) -> None:
    """Too few groups, a gap in the day, no rest at the change."""
    with pytest.raises(Refused) as caught:
        Rota(groups, slots, ANCHOR, days)
    assert caught.value.code == code


def test_the_hours_of_change_make_the_shifts() -> None:
    """Three or two a day (handbook (二) 1 (2); domain.md §2: 7:00/19:00)."""
    assert slots_of(("08:00", "16:00", "00:00")) == THREE_SHIFTS
    assert slots_of(("07:00", "19:00")) == TWO_SHIFTS


@pytest.mark.parametrize("count", [0, 1, 4])
def test_another_number_of_changes_is_no_rota(count: int) -> None:
    """Early, middle and night are all there are."""
    with pytest.raises(Refused, match=r"rota\.slots"):
        slots_of(("06:00",) * count)
