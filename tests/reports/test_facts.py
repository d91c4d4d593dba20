"""A report that does not add up cannot exist."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guardpost.reports.facts import CarryOver, Disagreement, KindGroup, peak
from guardpost.reports.rows import HourFlow, Outcome, Stay
from tests.reports.sample import FACTS, HOURS, TRAFFIC, empty_shift
from tests.reports.sample_rows import at


def test_the_drawn_shift_adds_up() -> None:
    """Hours, classes, lists and the ledger line of the drawing agree."""
    traffic = FACTS.traffic
    assert (traffic.entered, traffic.left, traffic.closing) == (130, 90, 131)
    assert (FACTS.visitors.registered, FACTS.visitors.left, FACTS.visitors.closing) == (9, 13, 2)
    assert FACTS.ledger.entries == 86
    assert FACTS.slips(Outcome.RELEASED) == 3


def test_an_hour_that_counts_one_more_is_refused() -> None:
    """The hourly sum must be the sum by class."""
    more = replace(HOURS[0], entered=HOURS[0].entered + 1)
    with pytest.raises(Disagreement, match="vehicles in by hour: 131 is not 130"):
        replace(FACTS, traffic=replace(TRAFFIC, hours=(more, *HOURS[1:])))


def test_a_class_whose_inside_does_not_follow_is_refused() -> None:
    """Opening plus in minus out is closing."""
    wrong = replace(TRAFFIC.totals[0], closing=127)
    with pytest.raises(Disagreement, match=r"inside: vehicle\.resident"):
        replace(FACTS, traffic=replace(TRAFFIC, totals=(wrong, TRAFFIC.totals[1])))


def test_a_vehicle_missing_from_the_list_is_refused() -> None:
    """Every vehicle that is not a resident's is a row."""
    with pytest.raises(Disagreement, match="listed vehicles"):
        replace(FACTS, traffic=replace(TRAFFIC, rows=TRAFFIC.rows[1:]))


def test_an_exit_that_nobody_saw_enter_still_adds_up() -> None:
    """It leaves without having been inside, and the sum says so."""
    stranger = replace(TRAFFIC.rows[0], before=False, in_at=None)
    totals = (TRAFFIC.totals[0], replace(TRAFFIC.totals[1], left=12, unseen=1))
    hours = (replace(HOURS[0], left=HOURS[0].left + 1), *HOURS[1:])
    traffic = replace(TRAFFIC, hours=hours, totals=totals, rows=(*TRAFFIC.rows, stranger))
    assert replace(FACTS, traffic=traffic).traffic.closing == 131


def test_a_refused_vehicle_is_listed_and_not_counted() -> None:
    """It was stopped at the gate: no passage, nobody inside."""
    stopped = replace(TRAFFIC.rows[3], stay=Stay.REFUSED, out_at=None)
    traffic = replace(TRAFFIC, rows=(*TRAFFIC.rows, stopped))
    assert replace(FACTS, traffic=traffic).traffic.entered == 130


def test_a_visitor_who_was_there_before_must_be_listed() -> None:
    """The six of the opening are six rows."""
    fewer = replace(FACTS.visitors, rows=FACTS.visitors.rows[1:])
    with pytest.raises(Disagreement, match="visitors at opening"):
        replace(FACTS, visitors=fewer)


def test_ledger_counts_that_are_not_all_entries_are_refused() -> None:
    """Counts by kind sum to last minus first plus one."""
    short = replace(FACTS.ledger, counts=((KindGroup.OTHER, 85),))
    with pytest.raises(Disagreement, match="entries by kind: 85 is not 86"):
        replace(FACTS, ledger=short)


@pytest.mark.parametrize("numbers", [(130, 2, 0), (131, 3, 0), (131, 2, 1)])
def test_what_is_passed_on_is_what_is_inside(numbers: tuple[int, int, int]) -> None:
    """The box under part 9 says the numbers of parts 4, 5 and 6."""
    with pytest.raises(Disagreement, match="carried over"):
        replace(FACTS, carry_over=CarryOver(*numbers))


def test_a_shift_in_which_nothing_happened_adds_up() -> None:
    """Zeroes agree too."""
    assert empty_shift().traffic.entered == 0


def test_one_entry_with_two_corrected_fields_is_one_correction() -> None:
    """The tile counts entries, not fields."""
    twice = (*FACTS.corrections, replace(FACTS.corrections[0], field="field.phone"))
    assert replace(FACTS, corrections=twice).corrected_entries == 2


def test_the_busiest_hour_counts_both_ways() -> None:
    """The earlier one of equals; none when nothing passed."""
    found = peak(HOURS)
    assert found is not None
    assert found.starts_at == at("18:00")
    assert peak([HourFlow(at("16:00"), 0, 0)]) is None
