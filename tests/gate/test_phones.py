"""A telephone number is kept in one form, and what it lacks is counted."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.gate.phones import PhoneKind, parse_phone

MOBILES = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)


@given(MOBILES, st.sampled_from(["", "+86", "+86 ", "0086-", "86", "0", "(+86)", "＋８６"]))
def test_a_mobile_is_the_same_with_and_without_its_country_code(number: str, code: str) -> None:
    """No list of prefixes: any 1[3-9] with eleven digits."""
    phone = parse_phone(f"{code}{number[:3]} {number[3:7]}-{number[7:]}")
    assert (phone.number, phone.valid, phone.kind) == (number, True, PhoneKind.MOBILE)
    assert (phone.warnings, phone.missing) == ((), 0)


def test_a_mobile_less_one_digit_says_so() -> None:
    """少 1 位,现在 10 位 (visitor-form.png)."""
    phone = parse_phone("1376 205 518")
    assert (phone.valid, phone.kind) == (False, PhoneKind.MOBILE)
    assert phone.warnings == ("phone.too_short",)
    assert (phone.missing, phone.length) == (1, 10)


def test_a_mobile_with_a_digit_too_many_says_so() -> None:
    """The digits are kept, none is dropped."""
    phone = parse_phone("138001380001")
    assert (phone.number, phone.warnings) == ("138001380001", ("phone.too_long",))
    assert phone.missing == -1


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("025-84567890", "02584567890", PhoneKind.LANDLINE),
        ("(025) 8456 7890", "02584567890", PhoneKind.LANDLINE),
        ("+86 25 8456 7890", "02584567890", PhoneKind.LANDLINE),
        ("84567890", "84567890", PhoneKind.LANDLINE),
        ("86131234", "86131234", PhoneKind.LANDLINE),
        ("400-812-3123", "4008123123", PhoneKind.OTHER),
        ("+852 9123 4567", "+85291234567", PhoneKind.OTHER),
    ],
)
def test_landlines_and_foreign_numbers_are_kept_in_one_form(
    text: str, number: str, kind: PhoneKind
) -> None:
    """National digits at home, country code abroad; read again they are the same."""
    phone = parse_phone(text)
    assert (phone.number, phone.valid, phone.kind) == (number, True, kind)
    assert parse_phone(number) == phone


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("13800138000", "CN"),
        ("+86 138 0013 8000", "CN"),
        ("0086 25 8456 7890", "CN"),
        ("84567890", "CN"),
        ("400-812-3123", "CN"),
        ("+852 9123 4567", "HK"),
        ("00852 9123 4567", "HK"),
        ("+853 6612 3456", "MO"),
        ("+886 912 345 678", "TW"),
        ("+44 20 7946 0958", "GB"),
        ("+1 415 555 2671", "US"),
        ("+800 1234 5678", ""),
        ("+852 912 345", ""),
        ("1380013800", ""),
        ("保密", ""),
    ],
)
def test_a_number_has_its_region(text: str, region: str) -> None:
    """The mainland without a code, others by theirs; what is no number has none."""
    assert parse_phone(text).region == region


@given(MOBILES.map(lambda number: number[:-1]) | MOBILES.map(lambda number: number + "0"))
def test_a_mobile_one_digit_short_or_long_is_never_valid(number: str) -> None:
    """Its length is told, with and without the country code."""
    for code in ("", "+86 ", "0086"):
        phone = parse_phone(code + number)
        assert (phone.valid, phone.number) == (False, number)
        assert phone.missing == 11 - len(number)


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("", "phone.empty"),
        ("保密", "phone.not_digits"),
        ("1380013800O", "phone.not_digits"),
        ("١٣٨٠٠١٣٨٠٠٠", "phone.not_digits"),
        ("110", "phone.unknown_form"),
        ("12012345678", "phone.unknown_form"),
        ("+999123456", "phone.unknown_form"),
        ("2" * 10_000, "phone.unknown_form"),
    ],
)
def test_what_is_no_number_is_named(text: str, warning: str) -> None:
    """One code each."""
    phone = parse_phone(text)
    assert (phone.valid, phone.kind, phone.warnings) == (False, PhoneKind.OTHER, (warning,))


@given(st.one_of(st.text(), st.text("+0123456789 -", max_size=16)))
def test_any_text_is_answered_and_its_number_is_answered_alike(text: str) -> None:
    """Nothing raises; a kept number keeps its verdict."""
    phone = parse_phone(text)
    again = parse_phone(phone.number)
    assert (again.number, again.valid) == (phone.number, phone.valid)
    assert phone.valid == (not phone.warnings)


def test_a_mobile_is_judged_without_the_telephone_library() -> None:
    """Its import would delay the window's first key."""
    program = (
        "import sys; from guardpost.gate.phones import parse_phone;"
        "parse_phone('13800138000'); parse_phone('1380'); parse_phone('84567890');"
        "sys.exit('phonenumbers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
