"""What leaves the window: exports, papers, lists and the log tell no whole number of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from guardpost.errors import Refused
from guardpost.gate.views import EntryFilter, entries, timeline
from guardpost.registry.workbook.exporting import export_entries
from guardpost.reports.period import PeriodOrder, prepare_period
from guardpost.reports.period_facts import read_period
from guardpost.sentences import SENTENCES
from guardpost.words import Words
from tests.reports.reading import pdf_of, whole_text
from tests.reports.working import facts_now, signed_over
from tests.site import Post
from tests.ui.test_no_whole_numbers import DOCUMENTS, PHONES, people

NUMBERS = (*PHONES, *DOCUMENTS)
TODAY = date(2026, 6, 12)
ZH = Words("zh_CN")


@pytest.fixture
def peopled(post: Post) -> Post:
    """Return a post where everybody has a number, whatever the book takes one for."""
    people(post)
    return post


def whole(text: str) -> list[str]:
    """Return the numbers that a text tells, blanks and dashes or not."""
    flat = re.sub(r"(?<=[0-9])[\s\-·]+(?=[0-9])", "", text)
    return [number for number in NUMBERS if number in flat]


def cells(path: Path) -> Iterator[str]:
    """Yield every cell of a workbook."""
    for sheet in load_workbook(path).worksheets:
        for row in sheet.iter_rows(values_only=True):
            yield from (str(value) for value in row if value is not None)


@pytest.mark.parametrize("name", ["entries.csv", "entries.xlsx"])
def test_no_export_of_entries_tells_one(peopled: Post, tmp_path: Path, name: str) -> None:
    """Every entry of the day, all columns."""
    out = tmp_path / name
    done = export_entries(peopled.register, peopled.leader, TODAY, TODAY, out, ZH)
    assert done.count > 20
    text = "\n".join(cells(out)) if name.endswith("xlsx") else out.read_text("utf-8-sig")
    assert len(text) > 1000
    assert whole(text) == []


def test_no_paper_of_a_shift_tells_one(peopled: Post) -> None:
    """The report that two leaders sign."""
    handover, _keys = signed_over(peopled)
    text = whole_text(pdf_of(facts_now(peopled, handover.closed.number)))
    assert "138****" in text
    assert whole(text) == []


@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_no_report_of_a_day_tells_one(peopled: Post, tmp_path: Path, form: str) -> None:
    """With the list of all entries."""
    order = PeriodOrder(read_period("2026-06-12"), form, listed=True)
    peopled.clock.advance(days=1)
    made = prepare_period(peopled.data, order, peopled.clock.now(), ZH)
    out = tmp_path / f"day.{form}"
    out.write_bytes(made.content)
    text = whole_text(made.content) if form == "pdf" else "\n".join(cells(out))
    assert len(text) > 500
    assert whole(text) == []


def test_no_line_of_the_timeline_tells_one(peopled: Post) -> None:
    """Of the entries page, of the shift that the relief reads, of any filter."""
    rows = peopled.register.rows
    told = [repr(line) for line in entries(rows, EntryFilter())]
    told += [repr(line) for line in timeline(rows, peopled.shift)]
    assert len(told) > 20
    assert whole("\n".join(told)) == []


def test_no_refusal_tells_one(peopled: Post) -> None:
    """Its facts are all that a sentence or a crash file can tell."""
    for code, sentence in SENTENCES.items():
        assert not re.search(r"\{(phone|document|number_typed)\}", sentence), code
    with pytest.raises(Refused) as refused:
        people(peopled)
    assert whole(f"{refused.value} {refused.value.facts}") == []
