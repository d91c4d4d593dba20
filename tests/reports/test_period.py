"""Day and month reports: their sums agree, their copies are counted, their files known again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from guardpost.errors import Refused, Unavailable
from guardpost.reports.facts import Disagreement
from guardpost.reports.noting import PeriodReport, period_reports
from guardpost.reports.period import PeriodOrder, keep_period, prepare_period
from guardpost.reports.period_book import write_workbook
from guardpost.reports.period_facts import (
    ClassFlow,
    DayFlow,
    Flow,
    Period,
    PeriodFacts,
    PeriodTraffic,
    day_of,
    month_of,
    read_period,
)
from guardpost.reports.period_gathering import gather_period
from guardpost.reports.period_paper import write_period
from guardpost.reports.proof import printed_pin, prove, prove_code
from guardpost.words import Words
from tests.reports.reading import page_texts
from tests.reports.working import a_whole_shift, signed_over
from tests.site import Post

JUNE = month_of(date(2026, 6, 12))
DAY = day_of(date(2026, 6, 12))
ZH, EN = Words("zh_CN"), Words("en")


def worked(post: Post, period: Period = JUNE) -> PeriodFacts:
    """Work a shift of everything, hand it over, and return the facts of its month."""
    a_whole_shift(post)
    _, keys = signed_over(post)
    for key in keys.values():
        key.forget()
    return gather_period(post.register.rows, period, post.clock.now(), 1, listed=ZH)


def made(post: Post, path: Path, form: str = "pdf") -> PeriodReport:
    """Make June's report."""
    order = PeriodOrder(JUNE, form)
    ready = prepare_period(post.data, order, post.clock.now(), ZH)
    return keep_period(post.register, post.guard, ready, path)


def test_the_hours_are_the_total(post: Post) -> None:
    """By hour, by weekday, by class and by day: the same passages."""
    traffic = worked(post).traffic
    assert sum(flow.entered for flow in traffic.hours) == traffic.total.entered > 0
    assert sum(flow.left for flow in traffic.hours) == traffic.total.left > 0
    assert sum(flow.entered for flow in traffic.weekdays) == traffic.total.entered
    assert sum(one.flow.left for one in traffic.days) == traffic.total.left


def test_the_passages_are_the_books(post: Post) -> None:
    """What was struck out is not counted; what was not admitted stands apart."""
    facts = worked(post)
    rows = post.register.rows
    entered = rows.value("SELECT count(*) FROM ledger WHERE kind = 'vehicle.entered'")
    assert facts.traffic.total.entered == entered - 1
    assert facts.traffic.refused == 1
    assert sum(one.came for one in facts.visitors) == 2
    assert [one.voids for one in facts.corrections] == [False, False, True]
    assert [one.state for one in facts.slips] == ["slip.open", "slip.refused"]
    assert [(one.closed, one.result) for one in facts.incidents] == [(True, "双方离开")]
    assert [(one.number, one.minutes_late > 0) for one in facts.shifts] == [("20260612-1", False)]
    assert {person.present for person in facts.people} == {1}


@given(
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 23), st.booleans()), max_size=40),
    st.integers(0, 6),
    st.integers(0, 23),
)
def test_a_cell_that_does_not_add_up_is_refused(
    passed: list[tuple[int, int, bool]], day: int, hour: int
) -> None:
    """Any passages agree; one more in any hour does not."""
    grid = [[Flow()] * 24 for _ in range(7)]
    for weekday, at, inwards in passed:
        grid[weekday][at] += Flow(1, 0) if inwards else Flow(0, 1)
    came = sum(inwards for *_, inwards in passed)
    whole = Flow(came, len(passed) - came)
    classes = (ClassFlow("vehicle.outside", whole),)
    days = (DayFlow(DAY.first, whole, 0),)
    PeriodTraffic(tuple(map(tuple, grid)), classes, days).check()
    grid[day][hour] += Flow(1, 0)
    with pytest.raises(Disagreement, match="vehicles by hour"):
        PeriodTraffic(tuple(map(tuple, grid)), classes, days).check()


def test_visitors_by_kind_are_those_of_the_days(post: Post) -> None:
    """A report whose visitors do not add up does not come to be."""
    facts = worked(post)
    one = facts.visitors[0]
    with pytest.raises(Disagreement, match="visitors by kind"):
        replace(facts, visitors=(replace(one, came=one.came + 1), *facts.visitors[1:]))


@pytest.mark.parametrize(("words", "title"), [(ZH, "值守月报"), (EN, "Month report")])
def test_the_paper_says_it_in_both_languages(words: Words, title: str, post: Post) -> None:
    """Number, copy and names of parts; the code's pin is in the keywords."""
    facts = worked(post)
    paper = write_period(facts, words)
    text = "".join(page_texts(paper.pdf))
    assert title in text
    assert text.count("GP-N01-202606") > paper.pages
    pin = printed_pin(paper.pdf)
    assert pin is not None
    assert pin == facts.head.pin
    assert "13800138000" not in text
    assert write_period(facts, words).pdf == paper.pdf


def test_a_day_has_no_chart_of_the_week(post: Post) -> None:
    """A single day is one bar: the month alone has it."""
    facts = worked(post, DAY)
    assert "GP-N01-20260612" in page_texts(write_period(facts, EN).pdf)[0]
    assert "day of the week" not in "".join(page_texts(write_period(facts, EN).pdf))


def test_the_workbook_holds_the_same_sums(post: Post) -> None:
    """Numbers are numbers; the last row of the hours is the total."""
    facts = worked(post)
    book = load_workbook(BytesIO(write_workbook(facts, EN)))
    hours = list(book["Traffic by the hour"].iter_rows(values_only=True))
    assert hours[-1][-2:] == (facts.traffic.total.entered, facts.traffic.total.left)
    assert sum(row[-2] for row in hours[1:-1]) == facts.traffic.total.entered
    summary = dict(book.worksheets[0].iter_rows(values_only=True, max_col=2))
    assert summary["Vehicles in"] == facts.traffic.total.entered
    assert len(list(book["Entries one by one"].iter_rows())) == len(facts.lines) + 1


def test_copies_are_counted_without_a_gap_and_stand_in_the_book(post: Post, tmp_path: Path) -> None:
    """PDF and workbook of the same month are two copies of one number."""
    worked(post)
    found = [
        made(post, tmp_path / "a.pdf"),
        made(post, tmp_path / "b.xlsx", "xlsx"),
        made(post, tmp_path / "c.pdf"),
    ]
    assert [(one.number, one.copy) for one in found] == [("GP-N01-202606", n) for n in (1, 2, 3)]
    assert period_reports(post.register.rows) == tuple(reversed(found))
    kind = "SELECT count(*) FROM ledger WHERE kind = 'report.period_made'"
    assert post.register.rows.value(kind) == 3


def test_a_file_is_known_again_and_an_altered_one_is_not(post: Post, tmp_path: Path) -> None:
    """The book kept its fingerprint; the workbook's too."""
    worked(post)
    for name in ("a.pdf", "b.xlsx"):
        made(post, tmp_path / name, name.partition(".")[2])
    rows = post.register.rows
    pdf, sheet = (tmp_path / "a.pdf").read_bytes(), (tmp_path / "b.xlsx").read_bytes()
    found = prove(rows, pdf)
    assert (found.holds, found.code, found.facts["copy"]) == (True, "report.period_whole", 1)
    assert prove(rows, sheet).facts["copy"] == 2
    place = pdf.index(b"stream") + 40
    altered = pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]
    assert prove(rows, altered).code in ("report.other_period", "report.no_seals")
    assert not prove(rows, altered).holds


def test_two_made_at_once_are_not_the_same_copy(post: Post, tmp_path: Path) -> None:
    """The second is refused, and leaves no file."""
    worked(post)
    ready = prepare_period(post.data, PeriodOrder(JUNE), post.clock.now(), ZH)
    keep_period(post.register, post.guard, ready, tmp_path / "a.pdf")
    with pytest.raises(Refused, match="copy_taken"):
        keep_period(post.register, post.guard, ready, tmp_path / "b.pdf")
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["a.pdf"]


def test_what_cannot_be_written_is_not_in_the_book(post: Post, tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    worked(post)
    (tmp_path / "way").write_text("in the way", encoding="utf-8")
    with pytest.raises(Unavailable, match="unwritable"):
        made(post, tmp_path / "way" / "a.pdf")
    assert period_reports(post.register.rows) == ()


def test_stopping_leaves_nothing(post: Post, tmp_path: Path) -> None:
    """The work is stopped at its next step."""
    worked(post)

    def stop(_done: int, _total: int) -> None:
        raise Refused("work.stopped")

    with pytest.raises(Refused, match="stopped"):
        prepare_period(post.data, PeriodOrder(JUNE), post.clock.now(), ZH, stop)
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_printed_code_is_known_without_the_file(post: Post, tmp_path: Path) -> None:
    """What a scanner reads from the paper; and one of another book."""
    facts = worked(post)
    made(post, tmp_path / "a.pdf")
    text = facts.head.pin.code_text()
    assert prove_code(post.register.rows, text).code == "report.code_whole"
    other = text[:-1] + ("0" if text[-1] != "0" else "1")
    assert prove_code(post.register.rows, other).code == "report.entry_altered"
    with pytest.raises(Refused, match="not_a_pin"):
        prove_code(post.register.rows, "苏A66D31")


@pytest.mark.parametrize(
    ("text", "number"), [("2026-06", "GP-N01-202606"), ("2026-06-12", "GP-N01-20260612")]
)
def test_a_period_is_typed_as_it_is_written(text: str, number: str) -> None:
    """A month or a day."""
    assert read_period(text).number("N01") == number


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-06-31", "昨天"])
def test_what_is_no_period_is_refused(text: str) -> None:
    """And said so."""
    with pytest.raises(Refused, match="period_unread"):
        read_period(text)


def test_days_to_come_have_no_report(post: Post) -> None:
    """Tomorrow is not over."""
    later = month_of(date(2026, 7, 1))
    with pytest.raises(Refused, match="period_ahead"):
        gather_period(post.register.rows, later, post.clock.now(), 1)
