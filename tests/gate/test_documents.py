"""A document's number is judged by the kind that was declared."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric

from guardpost.gate.documents import DocumentKind, check_digit, check_document

CASES: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "data" / "format_cases.json").read_text(encoding="utf-8")
)
TODAY = date(2026, 6, 12)
AREAS = ("11", "32", "46", "54", "65", "71", "81", "82", "83", "91")
RESIDENT_IDS = st.builds(
    lambda area, county, born, order: _with_check(f"{area}{county:04d}{born:%Y%m%d}{order:03d}"),
    st.sampled_from(AREAS),
    st.integers(0, 9999),
    st.dates(date(1900, 1, 1), TODAY),
    st.integers(0, 999),
)


def _with_check(seventeen: str) -> str:
    return seventeen + check_digit(seventeen)


@pytest.mark.parametrize("case", CASES["documents_valid"], ids=lambda case: case["text"])
def test_a_known_number_fits_its_kind(case: dict[str, str]) -> None:
    """The valid cases handed over with the design."""
    assert check_document(case["document"], case["text"]).valid
    assert check_document(case["document"], case["text"], today=TODAY).warnings == ()


@pytest.mark.parametrize("case", CASES["documents_invalid"], ids=lambda case: case["text"])
def test_a_known_wrong_number_is_refused_with_a_reason(case: dict[str, str]) -> None:
    """The invalid cases handed over with the design, with and without a today."""
    for today in (None, TODAY):
        check = check_document(case["document"], case["text"], today=today)
        assert not check.valid
        assert check.warnings


@given(RESIDENT_IDS)
def test_a_resident_id_is_valid_and_only_with_its_own_check_digit(number: str) -> None:
    """GB 11643-1999; the other ten endings are all wrong."""
    assert check_document(DocumentKind.RESIDENT_ID, number, today=TODAY).valid
    for other in set("0123456789X") - {number[-1]}:
        check = check_document(DocumentKind.RESIDENT_ID, number[:-1] + other, today=TODAY)
        assert check.warnings == ("document.check_digit",)


@given(RESIDENT_IDS)
def test_the_check_digit_is_the_one_that_python_stdnum_computes(number: str) -> None:
    """An independent reckoning of the same standard."""
    assert ric.calc_check_digit(number) == number[-1]


@given(RESIDENT_IDS, st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_found(number: str, at: int, by: int) -> None:
    """The weights have no common factor with 11, so no single slip passes."""
    wrong = number[:at] + str((int(number[at]) + by) % 10) + number[at + 1 :]
    assert not check_document(DocumentKind.RESIDENT_ID, wrong, today=TODAY).valid


@pytest.mark.parametrize(
    ("number", "warning", "missing"),
    [
        ("", "document.empty", 0),
        ("1101051949123100", "document.too_short", 2),
        ("11010519491231002X1", "document.too_long", -1),
        ("O1010519491231002X", "document.not_digits", 0),
        ("١١٠١٠٥١٩٤٩١٢٣١٠٠٢X", "document.not_digits", 0),
        (_with_check("16010519491231002"), "document.area", 0),
        (_with_check("11010518991231002"), "document.birth_date", 0),
        (_with_check("11010520010229002"), "document.birth_date", 0),
        (_with_check("11010500000101002"), "document.birth_date", 0),
        ("110105194912310021", "document.check_digit", 0),
    ],
)
def test_what_is_wrong_with_a_resident_id_is_named(number: str, warning: str, missing: int) -> None:
    """One code, and by how many digits it is short or long."""
    check = check_document("resident_id", number, today=TODAY)
    assert (check.valid, check.warnings, check.missing) == (False, (warning,), missing)


def test_nobody_was_born_after_today() -> None:
    """Born today is possible, born tomorrow is not; without a today 2029 is the last year."""
    today, tomorrow = _with_check("11010520260612002"), _with_check("11010520260613002")
    assert check_document("resident_id", today, today=TODAY).valid
    assert check_document("resident_id", tomorrow, today=TODAY).warnings == (
        "document.birth_in_future",
    )
    assert check_document("resident_id", _with_check("11010520291231002")).valid
    assert not check_document("resident_id", _with_check("11010520300101002")).valid


def test_a_first_generation_card_is_sound_but_warned_about() -> None:
    """It ended on 2013-01-01; its area and date must still be real."""
    assert check_document("resident_id", "110105491231002").valid
    assert check_document("resident_id", "110105491231002").warnings == (
        "document.first_generation",
    )
    assert check_document("resident_id", "110105491331002").warnings == ("document.birth_date",)
    assert check_document("resident_id", "160105491231002").warnings == ("document.area",)


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (DocumentKind.RESIDENCE_PERMIT_HK_MO_TW, _with_check("81000019900101001")),
        (DocumentKind.RESIDENCE_PERMIT_HK_MO_TW, _with_check("83000019900101001")),
        (DocumentKind.FOREIGN_PERMANENT_RESIDENT, "911568199001010018"),
        (DocumentKind.FOREIGN_PERMANENT_RESIDENT, "USA110190010112"),
        (DocumentKind.MAINLAND_TRAVEL_PERMIT_HK_MO, "M12345678"),
        (DocumentKind.MAINLAND_TRAVEL_PERMIT_TW, "1234567890"),
        (DocumentKind.MAINLAND_TRAVEL_PERMIT_TW, "1234567890（A）"),
        (DocumentKind.CHINESE_PASSPORT, "141234567"),
        (DocumentKind.CHINESE_PASSPORT, "151234567"),
        (DocumentKind.CHINESE_PASSPORT, "SE1234567"),
        (DocumentKind.CHINESE_PASSPORT, "DE1234567"),
        (DocumentKind.CHINESE_PASSPORT, "E12345678"),
        (DocumentKind.CHINESE_PASSPORT, "K12345678"),
        (DocumentKind.FOREIGN_PASSPORT, "ab-12345"),
        (DocumentKind.OTHER, "警号 012345"),
    ],
)
def test_a_number_fits_the_kind_it_was_declared_as(kind: DocumentKind, number: str) -> None:
    """Every row of domain.md §5 that the known cases leave out."""
    assert check_document(kind, number, today=TODAY).warnings == ()
    assert check_document(kind, number, today=TODAY).valid


@pytest.mark.parametrize(
    ("kind", "number", "warning"),
    [
        (
            DocumentKind.RESIDENCE_PERMIT_HK_MO_TW,
            _with_check("81010019900101001"),
            "document.area",
        ),
        (DocumentKind.FOREIGN_PERMANENT_RESIDENT, "11010519491231002X", "document.area"),
        (DocumentKind.MAINLAND_TRAVEL_PERMIT_HK_MO, "X12345678", "document.form"),
        (DocumentKind.MAINLAND_TRAVEL_PERMIT_HK_MO, "H123456780", "document.form"),
        (DocumentKind.MAINLAND_TRAVEL_PERMIT_TW, "123456789", "document.form"),
        (DocumentKind.CHINESE_PASSPORT, "EO1234567", "document.form"),
        (DocumentKind.FOREIGN_PASSPORT, "AB12", "document.form"),
        (DocumentKind.FOREIGN_PASSPORT, "A" * 16, "document.form"),
    ],
)
def test_a_number_of_another_kind_does_not_fit(
    kind: DocumentKind, number: str, warning: str
) -> None:
    """The declared kind decides, not what the number looks like."""
    check = check_document(kind, number, today=TODAY)
    assert (check.valid, check.warnings) == (False, (warning,))


def test_ten_digits_fit_an_old_permit_and_no_other_kind() -> None:
    """1380013800 is a mobile less one digit and an old 台胞证; nothing is guessed."""
    fitting = {kind for kind in DocumentKind if check_document(kind, "1380013800").valid}
    assert fitting == {
        DocumentKind.MAINLAND_TRAVEL_PERMIT_TW,
        DocumentKind.FOREIGN_PASSPORT,
        DocumentKind.OTHER,
    }


@given(st.one_of(st.sampled_from(DocumentKind), st.text()), st.text())
def test_any_kind_and_number_are_answered(kind: str, number: str) -> None:
    """Nothing that was typed raises, and normalising twice changes nothing."""
    check = check_document(kind, number, today=TODAY)
    assert check.valid or check.warnings
    assert check_document(kind, check.number, today=TODAY) == check


def test_an_undeclared_kind_is_named() -> None:
    """A workbook may hold any word in its column."""
    check = check_document("library_card", "12345")
    assert (check.valid, check.warnings) == (False, ("document.unknown_kind",))
