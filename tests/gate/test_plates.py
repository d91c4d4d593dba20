"""A plate is told by its form, and what does not fit is explained, never corrected."""

from __future__ import annotations

import json
import re
from dataclasses import FrozenInstanceError
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.gate.plates import (
    PROVINCES,
    PlateColour,
    PlateKind,
    parse_plate,
    temporary_warnings,
)

CASES: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "data" / "format_cases.json").read_text(encoding="utf-8")
)

P = rf"[{PROVINCES}]"
A = "[A-HJ-Z]"
L = "[A-HJ-NP-Z]"
S = "[0-9A-HJ-NP-Z]"
PA = f"(?!粤Z){P}{A}"
# Every row of the table in domain.md §5, written independently of the module. An ordinary
# serial is spelt out as "at most two letters" in every place that they can take.
SERIAL = "|".join(
    "".join(L if at in letters else "[0-9]" for at in range(5))
    for letters in [(), *((a,) for a in range(5)), *combinations(range(5), 2)]
)
FORMS = {
    PlateKind.ORDINARY: rf"{PA}(?:{SERIAL})",
    PlateKind.NEW_ENERGY_SMALL: rf"{PA}[A-HJK]{S}[0-9]{{4}}",
    PlateKind.NEW_ENERGY_LARGE: rf"{PA}[0-9]{{5}}[A-HJK]",
    PlateKind.SPECIAL_SUFFIX: rf"{PA}{S}{{4}}[警学挂试超]",
    PlateKind.CROSS_BORDER: rf"粤Z{S}{{4}}[港澳]",
    PlateKind.EMBASSY: r"(?:[0-9]{6}使|使[0-9]{6})",
    PlateKind.CONSULATE: rf"(?:{P}[0-9]{{4}}{S}领|{P}{A}[0-9]{{4}}领)",
    PlateKind.ARMED_POLICE: rf"WJ{P}?[0-9]{{4}}[0-9TDSHBXJ]",
    PlateKind.MILITARY: r"(?!WJ)[A-Z]{2}[0-9]{5}",
    PlateKind.EMERGENCY_RESCUE: (
        rf"(?:{P}(?:[XS][0-9]|[0-9]{{2}})[0-9]{{3}}应急|应急{P}[0-9]{{3}}[XS])"
    ),
    PlateKind.CIVIL_AVIATION: rf"民航{S}{{5}}",
    PlateKind.TEMPORARY: rf"(?:{PA}(?:{SERIAL}|{S}{{4}}[试超])临牌|{PA}临{S}{{4}})",
    PlateKind.TRACTOR: rf"{P}[0-9]{{7}}",
}
ANY_PLATE = st.sampled_from(sorted(FORMS)).flatmap(
    lambda kind: st.tuples(st.just(kind), st.from_regex(FORMS[kind], fullmatch=True))
)
# Signs that a plate has, some that it has not, and some that no text should hold.
STRANGE = st.sampled_from(
    "AOIZ0189DK警学挂试超港澳使领应急民航临牌京粤苏啊#'\"%_\n\x00\u202e\u0301\ud800\udfff١"
)


def kinds_of(number: str) -> list[PlateKind]:
    """Return the kinds that the table above finds in a normalised number."""
    return [kind for kind, form in FORMS.items() if re.fullmatch(form, number)]


def mutated(number: str, at: int, deed: str, sign: str) -> str:
    """Return a plate with one slip of the finger."""
    at %= len(number)
    after = {"drop": "", "put": sign + number[at], "change": sign, "double": number[at] * 2}
    return number[:at] + after[deed] + number[at + 1 :]


@pytest.mark.parametrize("case", CASES["plates_valid"], ids=lambda case: case["text"])
def test_a_known_plate_has_its_kind_and_number(case: dict[str, str]) -> None:
    """The valid cases handed over with the design."""
    plate = parse_plate(case["text"])
    assert plate.valid
    assert (plate.kind, plate.number) == (case["kind"], case["number"])


@pytest.mark.parametrize("text", CASES["plates_invalid"])
def test_a_text_that_is_no_plate_is_unknown_and_says_why(text: str) -> None:
    """The invalid cases handed over with the design."""
    plate = parse_plate(text)
    assert not plate.valid
    assert plate.kind is PlateKind.UNKNOWN
    assert plate.warnings
    assert plate.colour is PlateColour.NONE


@given(ANY_PLATE)
def test_a_plate_of_each_kind_is_told_as_that_kind_and_stays_itself(
    plate: tuple[PlateKind, str],
) -> None:
    """Every row of the table in domain.md §5, written independently of the module."""
    kind, number = plate
    parsed = parse_plate(number)
    assert (parsed.kind, parsed.number, parsed.valid) == (kind, number, True)
    assert parsed.colour is not PlateColour.NONE
    assert parsed.suggestions == ()


@given(ANY_PLATE, st.sampled_from([" ", "·", "•", "-", ".", "\u3000", "\u200b"]), st.integers(0, 9))
def test_separators_width_and_case_do_not_change_a_plate(
    plate: tuple[PlateKind, str], mark: str, at: int
) -> None:
    """Full-width, lower case, a dot anywhere: the same plate."""
    number = plate[1]
    wide = "".join(chr(ord(c) + 0xFEE0) if c.isascii() else c for c in number.lower())
    expected = parse_plate(number)
    assert parse_plate(number[:at] + mark + number[at:]) == expected
    assert parse_plate(wide) == expected
    assert parse_plate(expected.shown) == expected


@given(st.text(st.characters()))
def test_any_text_is_answered_and_normalising_twice_changes_nothing(text: str) -> None:
    """The gate is never blocked by what was typed, half an emoji or a control sign neither."""
    plate = parse_plate(text)
    assert parse_plate(plate.number) == plate
    assert plate.valid == (plate.kind is not PlateKind.UNKNOWN)
    assert plate.valid or plate.warnings


@given(
    ANY_PLATE,
    st.lists(
        st.tuples(st.integers(0, 9), st.sampled_from(["drop", "put", "change", "double"]), STRANGE),
        min_size=1,
        max_size=3,
    ),
)
def test_a_plate_with_slips_is_judged_as_the_table_judges_it(
    plate: tuple[PlateKind, str], slips: list[tuple[int, str, str]]
) -> None:
    """What remains is of the kind that the table finds, or of none; nothing raises."""
    number = plate[1]
    for at, deed, sign in slips:
        number = mutated(number, at, deed, sign)
    judged = parse_plate(number)
    assert parse_plate(judged.number) == judged
    found = kinds_of(judged.number)
    assert judged.kind in (found or [PlateKind.UNKNOWN])
    assert judged.valid == bool(found)
    assert all(kinds_of(one) and one != judged.number for one in judged.suggestions)


@given(ANY_PLATE)
def test_no_plate_is_of_two_kinds_but_the_armed_polices(plate: tuple[PlateKind, str]) -> None:
    """So the order of the rows decides nothing."""
    assert kinds_of(plate[1]) == [plate[0]]


@pytest.mark.parametrize(
    "text", ["京A12345" * 1250, "A" * 10_000, "\ud800" * 10_000, "\0" * 10_000]
)
def test_a_text_without_end_is_no_plate(text: str) -> None:
    """A stuck key or a pasted page."""
    assert parse_plate(text).warnings == ("plate.unknown_form",)


@given(st.text("京粤Z应急使领警港临牌民航WJABCDEFOI0123456789", max_size=9))
def test_plate_like_text_is_answered_and_suggestions_are_plates(text: str) -> None:
    """A suggestion is always a valid plate and never the text itself; few enough to read."""
    plate = parse_plate(text)
    assert parse_plate(plate.number) == plate
    assert len(plate.suggestions) <= 3
    for suggestion in plate.suggestions:
        assert parse_plate(suggestion).valid
        assert suggestion != plate.number


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("京AAB123", PlateKind.ORDINARY),
        ("京A1234O", PlateKind.UNKNOWN),
        ("京A1234I", PlateKind.UNKNOWN),
        ("京OA1234", PlateKind.ORDINARY),
        ("京I12345", PlateKind.UNKNOWN),
        ("京AK12345", PlateKind.NEW_ENERGY_SMALL),
        ("京AL12345", PlateKind.UNKNOWN),
        ("京AI12345", PlateKind.UNKNOWN),
        ("京AF12345", PlateKind.NEW_ENERGY_SMALL),
        ("京ADO1234", PlateKind.UNKNOWN),
        ("京ADZ1234", PlateKind.NEW_ENERGY_SMALL),
        ("京AD1Z234", PlateKind.UNKNOWN),
        ("京A12345J", PlateKind.NEW_ENERGY_LARGE),
        ("京A12345L", PlateKind.UNKNOWN),
        ("京A1234D5", PlateKind.UNKNOWN),
        ("京AABCD学", PlateKind.SPECIAL_SUFFIX),
        ("京A123O学", PlateKind.UNKNOWN),
        ("京A12345学", PlateKind.UNKNOWN),
        ("京A1234试", PlateKind.SPECIAL_SUFFIX),
        ("京A警1234", PlateKind.UNKNOWN),
        ("粤ZAB12澳", PlateKind.CROSS_BORDER),
        ("粤B1234港", PlateKind.UNKNOWN),
        ("粤Z1234领", PlateKind.CONSULATE),
        ("粤Z1234学", PlateKind.UNKNOWN),
        ("粤ZD12345", PlateKind.UNKNOWN),
        ("使224578", PlateKind.EMBASSY),
        ("22457使", PlateKind.UNKNOWN),
        ("2245A8使", PlateKind.UNKNOWN),
        ("沪2247A领", PlateKind.CONSULATE),
        ("沪A2247领", PlateKind.CONSULATE),
        ("沪AB247领", PlateKind.UNKNOWN),
        ("领22478沪", PlateKind.UNKNOWN),
        ("WJ01026", PlateKind.ARMED_POLICE),
        ("WJ0102J", PlateKind.ARMED_POLICE),
        ("WJ0102A", PlateKind.UNKNOWN),
        ("WJ京京0102", PlateKind.UNKNOWN),
        ("OI12345", PlateKind.MILITARY),
        ("K120003", PlateKind.UNKNOWN),
        ("京S0001应急", PlateKind.EMERGENCY_RESCUE),
        ("京12345应急", PlateKind.EMERGENCY_RESCUE),
        ("京A1234应急", PlateKind.UNKNOWN),
        ("应急京123S", PlateKind.EMERGENCY_RESCUE),
        ("应急京123A", PlateKind.UNKNOWN),
        ("应急京1234X", PlateKind.UNKNOWN),
        ("民航ABCDE", PlateKind.CIVIL_AVIATION),
        ("民航O0125", PlateKind.UNKNOWN),
        ("航民A0125", PlateKind.UNKNOWN),
        ("京A1234超临牌", PlateKind.TEMPORARY),
        ("京A1234学临牌", PlateKind.UNKNOWN),
        ("粤Z12345临牌", PlateKind.UNKNOWN),
        ("临牌", PlateKind.UNKNOWN),
        ("鲁0112345", PlateKind.TRACTOR),
        ("鲁A112345", PlateKind.UNKNOWN),
        ("鲁01123456", PlateKind.UNKNOWN),
        ("港0112345", PlateKind.UNKNOWN),
    ],
)
def test_each_row_is_read_to_the_letter(text: str, kind: PlateKind) -> None:
    """The edges of every row: which signs stand where, and how many."""
    plate = parse_plate(text)
    assert (plate.kind, plate.valid) == (kind, kind is not PlateKind.UNKNOWN)
    assert plate.valid or plate.warnings


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("", "plate.empty"),
        ("京A1234", "plate.one_short"),
        ("苏12345", "plate.one_short"),
        ("京A123456", "plate.one_long"),
        ("A12345", "plate.no_province"),
        ("假A12345", "plate.unknown_province"),
        ("粤Z12345", "plate.cross_border_only"),
        ("京A1234港", "plate.unknown_form"),
        ("京A\u00001234", "plate.unknown_form"),
        ("京A١٢٣٤٥", "plate.unknown_form"),
        ("京AABC12", "plate.unknown_form"),
        ("京BD12345临牌", "plate.one_long"),
        ("三轮车", "plate.unknown_form"),
        ("1" * 10_000, "plate.unknown_form"),
    ],
)
def test_what_is_wrong_is_named(text: str, warning: str) -> None:
    """One code, the one that helps most."""
    assert parse_plate(text).warnings == (warning,)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("京A1I234", "京A11234"),
        ("京A1234O", "京A12340"),
        ("京012345", "京O12345"),
        ("O24578使", "024578使"),
        ("京AI2345临牌", "京A12345临牌"),
    ],
)
def test_a_letter_for_a_digit_is_suggested_and_not_corrected(text: str, suggestion: str) -> None:
    """O and 0, I and 1: the person decides."""
    plate = parse_plate(text)
    assert (plate.number, plate.valid) == (text, False)
    assert plate.warnings == ("plate.letter_for_digit",)
    assert plate.suggestions == (suggestion,)


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("京A112345", ("京A12345",)),
        ("粤BDD12345", ("粤BD12345",)),
        ("苏苏A12345", ("苏A12345",)),
        ("京A12345啊", ("京A12345",)),
        ("京A1234O5", ("京A12345",)),
        ("京A123456", ()),
    ],
)
def test_a_plate_one_sign_long_is_suggested_shorter_where_few_are_possible(
    text: str, suggestions: tuple[str, ...]
) -> None:
    """A sign typed twice, or one that no plate has; among six digits nobody can guess."""
    plate = parse_plate(text)
    assert (plate.warnings, plate.suggestions) == (("plate.one_long",), suggestions)


@pytest.mark.parametrize("text", ["粤ED1234", "粤E1234D", "粤EDA123"])
def test_a_green_plate_less_one_digit_is_valid_but_asked_about(text: str) -> None:
    """The trap of domain.md §5: it has the form of a blue one."""
    plate = parse_plate(text)
    assert (plate.kind, plate.valid) == (PlateKind.ORDINARY, True)
    assert plate.warnings == ("plate.maybe_new_energy_short",)


@pytest.mark.parametrize("text", ["苏A3K725", "苏AN1725", "苏A82F19"])
def test_a_plain_blue_plate_is_not_asked_about(text: str) -> None:
    """A question at every car would soon be answered unread."""
    assert parse_plate(text).warnings == ()


def test_a_military_form_that_may_lack_its_province_is_asked_about() -> None:
    """AD12345 is what remains of 苏AD12345 typed in a hurry."""
    assert parse_plate("AD12345").warnings == ("plate.maybe_no_province",)
    assert parse_plate("VA20003").warnings == ("plate.maybe_no_province",)
    assert parse_plate("KT20003").warnings == ()


@pytest.mark.parametrize(
    ("text", "shown", "colour"),
    [
        ("苏A3K725", "苏A·3K725", PlateColour.BLUE),
        ("苏AD06918", "苏A D06918", PlateColour.GREEN),
        ("苏A12345D", "苏A 12345D", PlateColour.YELLOW_GREEN),
        ("苏A0725警", "苏A·0725警", PlateColour.WHITE_RED),
        ("鲁Q7253挂", "鲁Q·7253挂", PlateColour.YELLOW),
        ("粤ZK318港", "粤Z·K318港", PlateColour.BLACK),
        ("224578使", "224·578使", PlateColour.BLACK),
        ("WJ粤7710B", "WJ粤·7710B", PlateColour.WHITE),
        ("京A12345临牌", "京A·12345临牌", PlateColour.TEMP),
        ("三轮车", "三轮车", PlateColour.NONE),
    ],
)
def test_a_plate_is_shown_as_it_stands_on_the_car(
    text: str, shown: str, colour: PlateColour
) -> None:
    """As drawn in gate-results.png."""
    plate = parse_plate(text)
    assert (plate.shown, plate.colour) == (shown, colour)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("临牌京A12345", "京A12345临牌"),
        ("京A12345（临牌）", "京A12345临牌"),
        ("临京A12345", "京A12345临牌"),
        ("京A1234试临牌", "京A1234试临牌"),
        ("苏A·临0527", "苏A临0527"),
    ],
)
def test_a_temporary_plate_is_told_by_its_flag(text: str, number: str) -> None:
    """Wherever the flag was typed, it is kept; the last is as report-page1.png prints it."""
    plate = parse_plate(text)
    assert (plate.kind, plate.number) == (PlateKind.TEMPORARY, number)


@pytest.mark.parametrize(
    ("expires", "warnings"),
    [
        (date(2026, 6, 11), ("plate.temporary_expired",)),
        (date(2026, 6, 12), ()),
        (date(2026, 7, 12), ()),
        (date(2026, 7, 13), ("plate.temporary_too_long",)),
    ],
)
def test_a_temporary_plate_ends_within_thirty_days(
    expires: date, warnings: tuple[str, ...]
) -> None:
    """Its last day still counts."""
    assert temporary_warnings(expires, date(2026, 6, 12)) == warnings


def test_a_plate_cannot_be_changed() -> None:
    """What was judged stays what it was."""
    plate = parse_plate("苏A3K725")
    with pytest.raises(FrozenInstanceError):
        plate.number = "苏A00000"  # type: ignore[misc]
