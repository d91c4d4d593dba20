"""Which backups stay."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from guardpost.backups.rotation import DAYS, HOURS, MONTHS, kept

NOON = datetime(2026, 6, 12, 12, 0, tzinfo=UTC)
TIMES = st.lists(st.integers(0, 400 * 24 * 60), max_size=200, unique=True)


def test_hours_days_and_months_stay() -> None:
    """Two years of hourly backups: 24 hours, 30 days and 12 months are left."""
    made = {hour: NOON - timedelta(hours=hour) for hour in range(24 * 730)}
    stay = kept(made)
    assert set(range(HOURS)) <= stay
    assert {made[one].date() for one in stay} >= {
        (NOON - timedelta(days=day)).date() for day in range(DAYS)
    }
    assert len({made[one].strftime("%Y%m") for one in stay}) == MONTHS
    assert len(stay) <= HOURS + DAYS + MONTHS


def test_the_last_of_an_hour_stays() -> None:
    """One at a handover in the middle of the hour gives way to the next."""
    made = {"early": NOON, "late": NOON + timedelta(minutes=40)}
    assert kept(made) == {"late"}


def test_a_clock_that_jumps_a_year_lets_nothing_go() -> None:
    """Slots are counted, not ages."""
    made = {hour: NOON - timedelta(hours=hour) for hour in range(HOURS - 1)}
    assert kept({**made, -1: NOON + timedelta(days=365)}) == {*made, -1}


@given(TIMES)
def test_the_newest_always_stays_and_what_stays_stays_again(minutes: list[int]) -> None:
    """Rotating twice is rotating once."""
    made = {at: NOON + timedelta(minutes=at) for at in minutes}
    stay = kept(made)
    assert set(minutes[:0]) <= stay <= set(minutes)
    assert not minutes or max(minutes) in stay
    assert kept({one: made[one] for one in stay}) == stay
