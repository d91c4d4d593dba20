"""What is typed is kept as one clean line and found however it was typed."""

from __future__ import annotations

import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.errors import Refused
from guardpost.text import clean_line, clean_name, match_key, name_key

STORABLE = st.text(st.characters(exclude_categories=("Cs", "Cc")))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  王建国  ", "王建国"),
        ("沙发\r\n餐桌\t纸箱", "沙发 餐桌 纸箱"),
        ("e\u0301", "\u00e9"),
        ("张\u200b三\u202e", "张三"),
        ("\ufeff李四", "李四"),
        ("👨\u200d👩", "👨\u200d👩"),
        ("\u200d 张\u200d", "张"),
        (" \u3000\n", ""),
        ("京Ａ", "京Ａ"),
    ],
)
def test_a_line_is_kept_trimmed_composed_and_without_unseen_marks(typed: str, kept: str) -> None:
    """White space is one space, bidi and zero-width marks are gone, width stays as typed."""
    assert clean_line(typed, 20) == kept


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b", "\x7f", "\x9f"])
def test_a_control_character_is_refused_by_its_code_point(character: str) -> None:
    """NUL stops a replication queue for ever (fault 26); it is never kept or dropped."""
    with pytest.raises(Refused) as refusal:
        clean_line(f"张{character}三", 20)
    assert refusal.value.code == "text.control_character"
    assert refusal.value.facts == {"character": f"U+{ord(character):04X}"}


def test_half_a_surrogate_pair_is_refused() -> None:
    """SQLite cannot store it (fault 27)."""
    with pytest.raises(Refused, match=r"text\.lone_surrogate"):
        clean_line("张\ud842", 20)


def test_text_at_the_limit_is_kept_and_one_more_is_refused_with_both_numbers() -> None:
    """Nothing is cut; 𠮷 outside the BMP counts as one character."""
    assert clean_line("𠮷" * 5, 5) == "𠮷" * 5
    with pytest.raises(Refused) as refusal:
        clean_line("𠮷" * 6, 5)
    assert refusal.value.code == "text.too_long"
    assert refusal.value.facts == {"limit": 5, "length": 6}


@given(STORABLE)
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    """The same text imported twice is the same text."""
    once = clean_line(text, 10_000)
    assert clean_line(once, 10_000) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text())
def test_cleaning_either_keeps_one_storable_line_or_refuses(text: str) -> None:
    """No other error leaves it, and nothing kept breaks a line or a database."""
    with suppress(Refused):
        kept = clean_line(text, 50)
        assert not {"\0", "\n", "\r", "\t"} & set(kept)
        kept.encode()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("买买提•吐尔逊", "买买提·吐尔逊"),
        ("买买提・吐尔逊", "买买提·吐尔逊"),
        ("买买提.吐尔逊", "买买提·吐尔逊"),
        ("买买提．吐尔逊", "买买提·吐尔逊"),
        ("买买提 · 吐尔逊", "买买提·吐尔逊"),
        ("买买提· ·吐尔逊", "买买提·吐尔逊"),
        ("买买提.．吐尔逊", "买买提·吐尔逊"),
        ("J. Smith", "J. Smith"),
        ("𠮷䶮", "𠮷䶮"),
    ],
)
def test_a_name_has_the_separator_of_the_standard(typed: str, kept: str) -> None:
    """U+00B7 stands between the parts (民委发〔2016〕33号); a Latin initial keeps its stop."""
    assert clean_name(typed) == kept


def test_a_name_of_twenty_five_characters_and_its_separators_is_kept() -> None:
    """The name field holds 50 characters."""
    name = "阿卜杜热合曼·买买提·" + "木" * 25
    assert clean_name(name) == name
    with pytest.raises(Refused, match=r"text\.too_long"):
        clean_name("木" * 51)


@given(st.one_of(STORABLE.map(lambda text: text[:20]), st.text("张a .．·•・", max_size=12)))
def test_cleaning_a_clean_name_changes_nothing(text: str) -> None:
    """A name read from the book and saved again is the same name."""
    once = clean_name(text)
    assert clean_name(once) == once


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("京Ａ·１２３４５", "京A12345"),
        ("京a-123 45", "京A12345"),
        ("张\u200b三\u2066", "张三"),
        ("葛\U000e0100城", "葛城"),
        ("e\u0301mile", "ÉMILE"),
        ("a.\u0301", "Á"),
    ],
)
def test_what_looks_alike_is_found_alike(typed: str, key: str) -> None:
    """Width, case, separators, unseen marks and composition do not matter (fault 28)."""
    assert match_key(typed) == key


@given(st.text())
def test_the_key_of_a_key_is_itself(text: str) -> None:
    """A key stored in an index is found by the key of the same text, always."""
    key = match_key(text)
    assert match_key(key) == key
    assert name_key(name_key(text)) == name_key(text)


@given(STORABLE)
def test_unseen_marks_never_change_a_key(text: str) -> None:
    """Fault 25: zero-width marks before and after are stripped on match."""
    assert match_key(f"\u200b\u202e{text}\u2069\ufeff") == match_key(text)


def test_a_name_is_found_without_its_punctuation() -> None:
    """An apostrophe or a bracket is not part of what a guard types."""
    assert name_key("O’Brien") == name_key("o'brien") == "OBRIEN"
    assert name_key("买买提·吐尔逊") == "买买提吐尔逊"
    assert name_key("🙂") == "🙂"
