"""A document's number is judged by the kind that was declared."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
def test_the_check_digit_is_the_one_that_the_standard_reckons(number: str) -> None:
    """GB 11643-1999 with the weights that it prints: S = Σ aᵢwᵢ, S mod 11 picks."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], weights, strict=True))
    assert number[-1] == "10X98765432"[total % 11]


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
        (DocumentKind.MAINLAND_TRAVEL_PERMIT_HK_MO, "05616820", "document.form"),
        (DocumentKind.MAINLAND_TRAVEL_PERMIT_TW, "H1234567800", "document.form"),
        (DocumentKind.CHINESE_PASSPORT, "11010519491231002X", "document.form"),
        (DocumentKind.CHINESE_PASSPORT, "131234567", "document.form"),
        (DocumentKind.CHINESE_PASSPORT, "EE12345678", "document.form"),
        (DocumentKind.CHINESE_PASSPORT, "G1234567", "document.form"),
        (DocumentKind.CHINESE_PASSPORT, "KE1234567", "document.form"),
        (DocumentKind.FOREIGN_PERMANENT_RESIDENT, "US1110190010112", "document.too_short"),
        (DocumentKind.RESIDENCE_PERMIT_HK_MO_TW, "110105491231002", "document.too_short"),
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


BORN = st.dates(date(1900, 1, 1), TODAY).map("{:%Y%m%d}".format)
ORDER = st.from_regex("[0-9]{3}", fullmatch=True)
FITTING = {
    DocumentKind.RESIDENT_ID: RESIDENT_IDS,
    DocumentKind.RESIDENCE_PERMIT_HK_MO_TW: st.builds(
        lambda area, born, order: _with_check(area + born + order),
        st.sampled_from(["810000", "820000", "830000"]),
        BORN,
        ORDER,
    ),
    DocumentKind.FOREIGN_PERMANENT_RESIDENT: st.one_of(
        st.builds(
            lambda place, born, order: _with_check(place + born + order),
            st.from_regex("9[0-9]{5}", fullmatch=True),
            BORN,
            ORDER,
        ),
        st.from_regex("[A-Z]{3}[0-9]{12}", fullmatch=True),
    ),
    DocumentKind.MAINLAND_TRAVEL_PERMIT_HK_MO: st.from_regex(
        "[HM](?:[0-9]{8}|[0-9]{10})", fullmatch=True
    ),
    DocumentKind.MAINLAND_TRAVEL_PERMIT_TW: st.from_regex(
        r"[0-9]{8}|[0-9]{10}(?:|[A-Z]|\([A-Z]\))", fullmatch=True
    ),
    DocumentKind.CHINESE_PASSPORT: st.from_regex(
        "[EGK][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|(?:14|15|PE|SE|DE|MA)[0-9]{7}", fullmatch=True
    ),
    DocumentKind.FOREIGN_PASSPORT: st.from_regex("[A-Z0-9]{5,15}", fullmatch=True),
    DocumentKind.OTHER: st.from_regex("[A-Z0-9]{1,20}", fullmatch=True),
}
ANY_DOCUMENT = st.sampled_from(DocumentKind).flatmap(
    lambda kind: st.tuples(st.just(kind), FITTING[kind])
)


def test_every_kind_has_its_numbers() -> None:
    """A new kind needs a line above."""
    assert set(FITTING) == set(DocumentKind)


@given(ANY_DOCUMENT, st.sampled_from(" -\u3000\u200b"), st.integers(1, 8), st.booleans())
def test_a_number_of_its_kind_fits_however_it_is_typed(
    document: tuple[DocumentKind, str], mark: str, every: int, wide: bool
) -> None:
    """In groups, in lower case, in full width; the kept number is one."""
    kind, number = document
    typed = mark.join(number[at : at + every] for at in range(0, len(number), every)).lower()
    if wide:
        typed = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in typed)
    check = check_document(kind, typed, today=TODAY)
    assert (check.valid, check.warnings) == (True, ())
    assert check.number == number.replace("(", "").replace(")", "")


@given(
    ANY_DOCUMENT,
    st.lists(st.tuples(st.integers(0, 20), st.text(st.characters(), max_size=2)), max_size=3),
)
def test_a_number_with_slips_is_answered(
    document: tuple[DocumentKind, str], slips: list[tuple[int, str]]
) -> None:
    """Signs dropped, changed or put in, half emojis and control signs too: never raises."""
    kind, number = document
    for at, sign in slips:
        number = number[:at] + sign + number[at + 1 :]
    check = check_document(kind, number, today=TODAY)
    assert check.valid or check.warnings
    assert check_document(kind, check.number, today=TODAY) == check


@given(st.one_of(st.sampled_from(DocumentKind), st.text()), st.text(st.characters()))
def test_any_kind_and_number_are_answered(kind: str, number: str) -> None:
    """Nothing that was typed raises, and normalising twice changes nothing."""
    check = check_document(kind, number, today=TODAY)
    assert check.valid or check.warnings
    assert check_document(kind, check.number, today=TODAY) == check


@pytest.mark.parametrize("part", ["1", "X", "\ud800", "\0", "身份证", "-"])
def test_a_number_without_end_fits_no_kind_but_a_free_one(part: str) -> None:
    """A stuck key or a pasted page."""
    for kind in set(DocumentKind) - {DocumentKind.OTHER}:
        check = check_document(kind, part * 10_000, today=TODAY)
        assert not check.valid
        assert check.warnings


def test_an_undeclared_kind_is_named() -> None:
    """A workbook may hold any word in its column."""
    check = check_document("library_card", "12345")
    assert (check.valid, check.warnings) == (False, ("document.unknown_kind",))
