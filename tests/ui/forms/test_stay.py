"""Lengths of stay, and when visits end."""

from __future__ import annotations

from datetime import datetime, time, timedelta, timezone

import pytest

from guardpost.gate.rules import DEFAULT_STAY_MINUTES
from ui.forms import stay

ZONE = timezone(timedelta(hours=8))


def at(hour: int, minute: int = 0) -> datetime:
    """Return a time of 2026-06-12."""
    return datetime(2026, 6, 12, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "end"),
    [
        (at(9), at(18)),
        (at(17, 30), at(18)),
        (at(17, 31), at(22)),
        (at(22), at(8) + timedelta(days=1)),
        (at(3), at(8)),
    ],
)
def test_the_next_end_of_visits_is_half_an_hour_ahead_or_more(now: datetime, end: datetime) -> None:
    """18:00 by day, 22:00 in the evening, 08:00 at night."""
    assert stay.next_end(now) == end


def test_minutes_until_a_time_pass_over_midnight() -> None:
    """00:30 typed at 23:50 is forty minutes away; the time of now is a day away."""
    assert stay.minutes_until(at(23, 50), time(0, 30)) == 40
    assert stay.minutes_until(at(12), time(12)) == 24 * 60


def test_a_part_of_a_minute_counts_whole() -> None:
    """Nobody is overdue before the time that was said."""
    assert stay.minutes_until(at(12) + timedelta(seconds=30), time(12, 2)) == 2


@pytest.mark.parametrize("category", DEFAULT_STAY_MINUTES)
def test_each_category_is_offered_its_usual_stay(category: str) -> None:
    """It is among the three that are shown, in rising order."""
    offer = stay.visitor_stay(category)
    assert offer.usual == DEFAULT_STAY_MINUTES[category]
    assert offer.usual in offer.minutes
    assert list(offer.minutes) == sorted(set(offer.minutes))
