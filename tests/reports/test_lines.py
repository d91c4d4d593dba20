"""Text fits its width, whole, broken where Chinese may be broken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from guardpost.reports.ink import Span, Spans
from guardpost.reports.lines import wrap

WORDS = st.text(alphabet="一二三四，。（）「」 abc123.、", max_size=60)


def measure(text: str, bold: bool) -> float:
    """Chinese one em, Latin half; bold a tenth more."""
    width = sum(1.0 if ord(char) > 0x2000 else 0.5 for char in text)
    return width * (1.1 if bold else 1.0)


def plain(lines: list[Spans]) -> list[str]:
    """Return the lines' texts."""
    return ["".join(span.text for span in line) for line in lines]


def test_what_fits_stays_on_one_line() -> None:
    """Nothing is touched."""
    spans = (Span("苏A·3K725"),)
    assert wrap(spans, 20, measure) == [spans]


def test_chinese_breaks_anywhere_but_at_its_punctuation() -> None:
    """No line begins with a closing mark or ends with an opening one."""
    assert plain(wrap((Span("缺一块，接班时已缺（见未尽）"),), 4, measure)) == [
        "缺一块，",
        "接班时已",
        "缺（见未",
        "尽）",
    ]


def test_words_and_numbers_stay_whole() -> None:
    """A time or a phone number is not torn apart."""
    assert plain(wrap((Span("电话138****6021催离"),), 6, measure)) == [
        "电话",
        "138****6021",
        "催离",
    ]


def test_a_word_wider_than_the_line_is_broken_rather_than_cut() -> None:
    """Every character of it is there."""
    lines = plain(wrap((Span("A" * 25),), 5, measure))
    assert "".join(lines) == "A" * 25
    assert all(measure(line, False) <= 5 for line in lines)


def test_styles_survive_the_break() -> None:
    """Bold stays bold on both lines."""
    lines = wrap((Span("超时五十二分", bold=True), Span("，劝离")), 4.2, measure)
    assert [[(span.text, span.bold) for span in line] for line in lines] == [
        [("超时五", True)],
        [("十二", True)],
        [("分", True), ("，劝离", False)],
    ]


@given(WORDS, st.integers(min_value=3, max_value=30))
def test_no_character_is_lost_and_no_line_is_wider(text: str, width: int) -> None:
    """Only spaces at line ends may go; a line is wider only with one unbreakable pair."""
    lines = plain(wrap((Span(text),), width, measure))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(measure(line, False) <= width or len(line) <= 2 for line in lines)
