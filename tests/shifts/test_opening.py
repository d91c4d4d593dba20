"""Opening the post: what the rota says, and why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.gate.line import line_of
from guardpost.ledger.reading import read_entry
from guardpost.ledger.rebuild import check
from guardpost.registry.staffing import end_staff
from guardpost.shifts.opening import (
    current_crew,
    current_shift,
    known_shift,
    open_shift,
    proposed_turn,
    report_number,
    shifts,
)
from guardpost.times import from_text
from tests.shifts.deeds import hand_over, refused
from tests.site import Post, make_post


@pytest.fixture
def shut(tmp_path: Path, clock: ManualClock) -> Iterator[Post]:
    """Return a post that nobody has opened yet."""
    made = make_post(tmp_path / "shut", clock, on_duty=False)
    yield made
    made.close()


def test_the_post_opens_with_the_turn_and_group_of_the_rota(shut: Post) -> None:
    """16:00: 中班 of 乙, planned to midnight."""
    opened = open_shift(shut.register, shut.leader, shut.leader, (shut.guard,))
    shift = opened.shift
    assert (shift.number, shift.date) == ("20260612-1", "2026-06-12")
    assert (shift.pattern, shift.grp, shift.rota_grp, shift.reason) == ("middle", "乙", "乙", "")
    assert (from_text(shift.ends_at) - from_text(shift.starts_at)).total_seconds() == 8 * 3600
    assert (shift.leader, shift.guard_codes) == (shut.leader, (shut.guard,))
    assert current_shift(shut.register.rows) == shift
    assert [(p.code, leads) for p, leads in current_crew(shut.register.rows).people] == [
        (shut.leader, True),
        (shut.guard, False),
    ]
    assert check(shut.register.database) is None


def test_the_line_is_the_divider_of_the_timeline(shut: Post) -> None:
    """乙组接班,罗守田带班; it belongs to the shift that it opens."""
    opened = open_shift(shut.register, shut.leader, shut.leader)
    entry = read_entry(shut.register.rows, opened.line.seq)
    assert entry is not None
    assert entry.shift == opened.shift.number
    assert line_of(entry) == opened.line
    assert (opened.line.category, opened.line.mark, opened.line.who) == (
        "shift.opened",
        "乙",
        "罗守田",
    )


def test_ten_minutes_early_the_post_opens_for_the_next_turn(shut: Post) -> None:
    """At 23:50 the night of the coming date is opened."""
    shut.clock.advance(hours=7, minutes=50)
    assert proposed_turn(shut.register.rows, shut.clock.now()).group == "丙"
    opened = open_shift(shut.register, shut.relief, shut.relief)
    assert (opened.shift.number, opened.shift.pattern) == ("20260613-1", "night")


@pytest.mark.parametrize("choice", [{"grp": "丙"}, {"pattern": "night"}, {"pattern": "early"}])
def test_another_group_or_pattern_than_the_rotas_needs_a_reason(
    shut: Post, choice: dict[str, str]
) -> None:
    """Without one nothing is written; with one it is kept."""
    error = refused(open_shift, shut.register, shut.leader, shut.leader, **choice)
    assert (error.code, error.facts) == ("shift.reason_needed", {"pattern": "middle", "grp": "乙"})
    assert current_shift(shut.register.rows) is None
    opened = open_shift(
        shut.register,
        shut.leader,
        shut.leader,
        grp=choice.get("grp", ""),
        pattern=choice.get("pattern", ""),
        reason="调班",
    )
    assert opened.shift.reason == "调班"
    for name, value in choice.items():
        assert getattr(opened.shift, name) == value


def test_the_post_is_opened_once(post: Post) -> None:
    """After that it is handed over, never opened again."""
    error = refused(open_shift, post.register, post.relief, post.relief)
    assert (error.code, error.facts) == ("shift.open_already", {"number": "20260612-1"})


@pytest.mark.parametrize(
    ("leader", "guards", "code"),
    [
        ("guard", (), "staff.not_leader"),
        ("leader", ("leader",), "shift.leader_twice"),
        ("leader", ("guard", "guard"), "shift.leader_twice"),
        ("leader", ("nobody",), "staff.unknown"),
        ("nobody", (), "staff.unknown"),
        ("leader", ("relief",), "staff.ended"),
    ],
)
def test_only_people_of_the_post_open_it_each_once(
    shut: Post, leader: str, guards: tuple[str, ...], code: str
) -> None:
    """A leader who may lead, guards who have not left."""
    end_staff(shut.register, shut.admin, shut.relief, "离职")

    def code_of(who: str) -> str:
        return str(getattr(shut, who, "X99"))

    who = (code_of(leader), tuple(code_of(guard) for guard in guards))
    assert refused(open_shift, shut.register, shut.admin, *who).code == code


def test_an_unknown_group_or_pattern_is_refused(shut: Post) -> None:
    """The rota has three of each."""
    named = {"reason": "调班"}
    opening = (open_shift, shut.register, shut.leader, shut.leader)
    assert refused(*opening, grp="丁", **named).code == "shift.group_unknown"
    assert refused(*opening, pattern="noon", **named).code == "shift.pattern_unknown"


def test_shift_numbers_have_no_gaps_within_a_date(shut: Post) -> None:
    """Four days of handovers: counts run from 1 on each date of start."""
    open_shift(shut.register, shut.leader, shut.leader, (shut.guard,))
    for _ in range(11):
        shut.clock.advance(hours=8)
        hand_over(shut)
    numbers = [shift.number for shift in shifts(shut.register.rows)]
    assert numbers == [
        *("20260616-2", "20260616-1"),
        *(f"202606{day}-{n}" for day in (15, 14, 13) for n in (3, 2, 1)),
        "20260612-1",
    ]
    page = shifts(shut.register.rows, before="20260615-3", limit=2)
    assert [shift.number for shift in page] == ["20260615-2", "20260615-1"]
    assert check(shut.register.database) is None


def test_a_report_is_numbered_after_its_shift() -> None:
    """GP, the station, the shift."""
    assert report_number("N01", "20260612-2") == "GP-N01-20260612-2"


def test_an_unknown_shift_is_refused(post: Post) -> None:
    """By its number."""
    with pytest.raises(Refused, match=r"shift\.unknown"):
        known_shift(post.register.rows, "20200101-1")
