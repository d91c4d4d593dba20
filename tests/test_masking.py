"""Masks keep the ends that the rules allow and hide the middle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.masking import mask_document, mask_name, mask_phone

NUMBERS = st.text("0123456789ABCX", max_size=24)


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张三", "张*"),
        ("张", "张*"),
        ("罗守田", "罗**"),
        ("𠮷田", "𠮷*"),
        ("葛\U000e0100城", "葛*"),
        ("买买提·吐尔逊", "买******"),
        ("钟宁、吴言", "钟*、吴*"),
        ("钟宁\uff0c 吴言", "钟*\uff0c 吴*"),
        ("", ""),
    ],
)
def test_a_name_keeps_its_first_character(name: str, masked: str) -> None:
    """As printed in report-page2.png; several names are masked one by one."""
    assert mask_name(name) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("13800136021", "138****6021"),
        ("138 0013 6021", "138****6021"),
        ("02584567890", "025****7890"),
        ("+85291234567", "+85*****4567"),
        ("84567890", "84****90"),
        ("110", "***"),
        ("", ""),
    ],
)
def test_a_phone_keeps_three_and_four(number: str, masked: str) -> None:
    """Shorter numbers keep less, the shortest nothing."""
    assert mask_phone(number) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("11010519491231002X", "110105********002X"),
        ("110105 19491231 002x", "110105********002X"),
        ("110105491231002", "110*********002"),
        ("E12345678", "E12***678"),
        ("AB1234", "A****4"),
        ("123", "***"),
    ],
)
def test_a_document_keeps_six_and_four_or_three_and_three(number: str, masked: str) -> None:
    """domain.md §4: first 6 and last 4 of 18 characters, else 3 and 3."""
    assert mask_document(number) == masked


@given(NUMBERS)
def test_a_number_never_shows_its_middle(number: str) -> None:
    """What stays is fewer than the number, at its ends, and the length is the same."""
    for mask in (mask_phone, mask_document):
        masked = mask(number)
        assert len(masked) == len(number)
        assert all(m in ("*", n) for m, n in zip(masked, number, strict=True))
        if number:
            middle = len(number) // 2
            assert masked[middle] == "*"


@given(st.text(st.characters(categories=["Lo"]), min_size=1, max_size=25))
def test_a_name_never_shows_more_than_its_first_character(name: str) -> None:
    """The rest is stars, one for each character."""
    assert mask_name(name) == name[0] + "*" * max(len(name) - 1, 1)


@given(st.text(max_size=30))
def test_masking_twice_hides_no_more_and_shows_no_more(text: str) -> None:
    """A masked text may be masked again on its way to paper."""
    for mask in (mask_name, mask_phone, mask_document):
        assert mask(mask(text)) == mask(text)
