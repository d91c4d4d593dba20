"""The clock: a PC that slept is not a clock that was set."""

from __future__ import annotations

import sys
import time
from datetime import timedelta

import pytest

from guardpost.clock import ManualClock, SystemClock
from guardpost.gate.vehicles import pass_emergency
from guardpost.gate.views import line_at
from tests.site import Post

ASLEEP = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}


def test_the_system_is_asked_for_the_seconds_it_slept_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the clock that the system has for it; Windows counts them in its only one."""
    asked: list[int] = []

    def told(clock: int) -> float:
        asked.append(clock)
        return 7.0

    monkeypatch.setattr(time, "clock_gettime", told)
    monkeypatch.setattr(time, "monotonic", lambda: 7.0)
    assert SystemClock().monotonic() == 7.0
    wanted = ASLEEP.get(sys.platform)
    assert asked == ([getattr(time, wanted)] if wanted else [])


def test_how_long_the_system_slept_is_what_one_clock_is_ahead_of_the_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of the two that the system has; Windows tells nobody."""
    counting = ASLEEP.get(sys.platform)
    shown = {getattr(time, counting, None) if counting else None: 36_000.0}
    monkeypatch.setattr(time, "clock_gettime", lambda clock: shown.get(clock, 400.0))
    assert SystemClock().asleep() == (35_600.0 if counting else 0.0)


def test_a_night_asleep_is_no_jump(post: Post, clock: ManualClock) -> None:
    """Eight hours pass on both clocks: nothing is said of the clock."""
    pass_emergency(post.register, post.guard)
    clock.advance(hours=8)
    pass_emergency(post.register, post.guard)
    assert _jumps(post) == 0


def test_a_clock_set_ahead_is_a_jump(post: Post, clock: ManualClock) -> None:
    """Eight hours pass on one clock only."""
    pass_emergency(post.register, post.guard)
    clock.set(clock.now() + timedelta(hours=8))
    pass_emergency(post.register, post.guard)
    assert _jumps(post) == 1


@pytest.mark.parametrize(
    ("hours", "way", "by"), [(8, "clock.ahead", "8:00:00"), (-1.5, "clock.back", "1:30:00")]
)
def test_a_jump_reads_as_a_person_says_it(
    hours: float, way: str, by: str, post: Post, clock: ManualClock
) -> None:
    """Which way, and by how much of a clock's face; no bare count of seconds."""
    pass_emergency(post.register, post.guard)
    clock.set(clock.now() + timedelta(hours=hours))
    seq = pass_emergency(post.register, post.guard).line.seq
    line = line_at(post.register.rows, seq - 1)
    assert line is not None
    assert (line.note_codes, line.note) == ((way,), by)


def _jumps(post: Post) -> int:
    sql = "SELECT count(*) FROM ledger WHERE kind = 'clock.stepped'"
    found: int = post.register.rows.value(sql)
    return found
