"""Times of day as somebody types them: one reader for every form, list and setting."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.errors import Refused
from guardpost.times import clock_text, last_at, read_clock

ZONE = timezone(timedelta(hours=8))
ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("21:30", 21, 30),
        ("2130", 21, 30),
        ("2130分", 21, 30),
        ("21\uff1a30", 21, 30),
        ("21点30分", 21, 30),
        ("21点", 21, 0),
        ("9", 9, 0),
        ("930", 9, 30),
        (" 09.05 ", 9, 5),
        ("24:00", 0, 0),
    ],
)
def test_a_clock_time_is_read_however_it_is_typed(text: str, hour: int, minute: int) -> None:
    """With or without a mark, full width too."""
    assert read_clock(text) == time(hour, minute)
    assert clock_text(text) == f"{hour:02d}:{minute:02d}"


@pytest.mark.parametrize("text", ["25:00", "24:01", "12:60", "abc", "12345", "1:2:3", "9" * 99])
def test_what_is_no_time_is_refused_with_what_was_typed(text: str) -> None:
    """Never more of it than a sentence has room for."""
    with pytest.raises(Refused) as refused:
        read_clock(text)
    assert refused.value.code == "time.unread"
    assert text.startswith(str(refused.value.facts["text"]))


def test_an_empty_time_stays_empty_or_is_asked_for() -> None:
    """As the field that it stands in needs one, or not."""
    assert clock_text(" ") == ""
    with pytest.raises(Refused, match=r"^time\.needed$"):
        read_clock(" ")


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever a scanner or a clipboard gives; what was read is read again as the same."""
    try:
        kept = clock_text(text)
    except Refused:
        return
    assert clock_text(kept) == kept


def test_a_time_that_lies_ahead_was_yesterdays() -> None:
    """What happened cannot lie ahead."""
    now = datetime(2026, 6, 12, 16, tzinfo=ZONE)
    assert last_at(now, time(15)) == now - timedelta(hours=1)
    assert last_at(now, time(17)) == now - timedelta(hours=23)


def test_no_other_place_reads_what_is_typed_as_a_time() -> None:
    """A second reader takes 17点 in one form and not in the next."""
    pattern = re.compile(r"re\.compile\(.*\[01\].?\[?[0-9\\].*2\[0-3|2\[0-4")
    held = {"guardpost/times.py", "guardpost/gate/hours.py"}
    found = {
        str(path.relative_to(ROOT))
        for folder in ("guardpost", "ui")
        for path in (ROOT / folder).rglob("*.py")
        if pattern.search(path.read_text(encoding="utf-8"))
    }
    assert found <= held
