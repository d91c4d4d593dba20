"""Number plates: which kind it is, how it is written, what may be wrong with it. Pure.

Source: domain.md §5 (GA 36, second-hand), so nothing here bars the gate: an unknown
plate is a warning. O and I are never changed into 0 and 1, only suggested.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from guardpost.text import match_key

PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"
TEMPORARY_FLAG = "临牌"
TEMPORARY_DAYS = 30

_LONGEST = 12
_FEW = 3  # suggestions that a person still reads


class PlateKind(StrEnum):
    """The rows of the plate table in domain.md §5."""

    ORDINARY = "ordinary"
    NEW_ENERGY_SMALL = "new_energy_small"
    NEW_ENERGY_LARGE = "new_energy_large"
    SPECIAL_SUFFIX = "special_suffix"
    CROSS_BORDER = "cross_border"
    EMBASSY = "embassy"
    CONSULATE = "consulate"
    ARMED_POLICE = "armed_police"
    MILITARY = "military"
    EMERGENCY_RESCUE = "emergency_rescue"
    CIVIL_AVIATION = "civil_aviation"
    TEMPORARY = "temporary"
    TRACTOR = "tractor"
    UNKNOWN = "unknown"


class PlateColour(StrEnum):
    """How the plate is painted; the keys of ``plate`` in tokens.json.

    Two are made of two keys: a large new-energy plate is yellow at its left and green
    behind, and of a police plate the last sign alone is red.
    """

    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"
    YELLOW_GREEN = "yellow_green"
    WHITE = "white"
    WHITE_RED = "white_red"
    BLACK = "black"
    TEMP = "temp"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Plate:
    """What was typed, as a number plate.

    Attributes:
        number: normalised, such as ``苏A3K725``; what is kept and compared.
        valid: whether some kind has this form.
        warnings: codes. Of a valid plate ``plate.maybe_new_energy_short`` and
            ``plate.maybe_no_province``: it has a form, but perhaps not the one meant. Of
            an unknown one ``plate.empty``, ``plate.letter_for_digit``, ``plate.one_short``,
            ``plate.one_long``, ``plate.no_province``, ``plate.unknown_province``,
            ``plate.cross_border_only`` or ``plate.unknown_form``.
        suggestions: plates that may have been meant: O and I read as 0 and 1, or one sign
            less where few such plates are possible. A person chooses, never the program.
        shown: as it stands on the car, ``苏A·3K725``.
        colour: by kind alone; a lorry's yellow ordinary plate looks the same in text.
    """

    number: str
    kind: PlateKind
    valid: bool
    warnings: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    shown: str = ""
    colour: PlateColour = PlateColour.NONE


@dataclass(frozen=True, slots=True)
class _Form:
    """One row of the table: the two groups of ``pattern`` stand left and right of ``mark``."""

    kind: PlateKind
    pattern: str
    mark: str = "·"


_P = f"[{PROVINCES}]"
_L = "[A-HJ-NP-Z]"
_A = "[A-HJ-Z]"  # the authority letter may be O as well
_S = "[0-9A-HJ-NP-Z]"
_N = "[A-HJK]"
# 粤Z belongs to cars from Hong Kong and Macao alone.
_PA = f"(?!粤Z)({_P}{_A})"

# In this order: WJ12345 is armed police before it is military.
_FORMS = (
    _Form(PlateKind.ORDINARY, rf"{_PA}(?!(?:[0-9]*{_L}){{3}})({_S}{{5}})"),
    _Form(PlateKind.NEW_ENERGY_SMALL, rf"{_PA}({_N}{_S}[0-9]{{4}})", " "),
    _Form(PlateKind.NEW_ENERGY_LARGE, rf"{_PA}([0-9]{{5}}{_N})", " "),
    _Form(PlateKind.SPECIAL_SUFFIX, rf"{_PA}({_S}{{4}}[警学挂试超])"),
    _Form(PlateKind.CROSS_BORDER, rf"(粤Z)({_S}{{4}}[港澳])"),
    _Form(PlateKind.EMBASSY, r"([0-9]{3})([0-9]{3}使)"),
    _Form(PlateKind.EMBASSY, r"(使[0-9]{3})([0-9]{3})"),
    _Form(PlateKind.CONSULATE, rf"({_P}[0-9]{{3}})([0-9]{_S}领)"),
    _Form(PlateKind.CONSULATE, rf"({_P}{_A})([0-9]{{4}}领)"),
    _Form(PlateKind.ARMED_POLICE, rf"(WJ{_P}?)([0-9]{{4}}[0-9TDSHBXJ])"),
    _Form(PlateKind.MILITARY, r"([A-Z]{2})([0-9]{5})"),
    _Form(PlateKind.EMERGENCY_RESCUE, rf"({_P}[XS])([0-9]{{4}}应急)"),
    _Form(PlateKind.EMERGENCY_RESCUE, rf"({_P})([0-9]{{5}}应急)"),
    _Form(PlateKind.EMERGENCY_RESCUE, rf"(应急{_P})([0-9]{{3}}[XS])"),
    _Form(PlateKind.CIVIL_AVIATION, rf"(民航)({_S}{{5}})"),
    _Form(PlateKind.TRACTOR, rf"({_P}[0-9]{{2}})([0-9]{{5}})"),
    # As ui/report-page1.png prints it: 苏A·临0527.
    _Form(PlateKind.TEMPORARY, rf"{_PA}(临{_S}{{4}})"),
)
_TEMPORARY = rf"[(\[]?(?:{TEMPORARY_FLAG}|临)[)\]]?"
_TEMPORARY_BASE = rf"{_PA}(?:{_S}{{5}}|{_S}{{4}}[试超])"
# A green plate with one digit dropped, 粤ED1234, has the form of a blue one (domain.md §5).
_GREEN_LESS_ONE = rf"{_P}{_A}(?:{_N}{_S}?[0-9]{{3,4}}|[0-9]{{4}}{_N})"

_COLOURS = {
    PlateKind.ORDINARY: PlateColour.BLUE,
    PlateKind.NEW_ENERGY_SMALL: PlateColour.GREEN,
    PlateKind.NEW_ENERGY_LARGE: PlateColour.YELLOW_GREEN,
    PlateKind.SPECIAL_SUFFIX: PlateColour.YELLOW,
    PlateKind.CROSS_BORDER: PlateColour.BLACK,
    PlateKind.EMBASSY: PlateColour.BLACK,
    PlateKind.CONSULATE: PlateColour.BLACK,
    PlateKind.ARMED_POLICE: PlateColour.WHITE,
    PlateKind.MILITARY: PlateColour.WHITE,
    PlateKind.EMERGENCY_RESCUE: PlateColour.WHITE,
    PlateKind.CIVIL_AVIATION: PlateColour.GREEN,
    PlateKind.TEMPORARY: PlateColour.TEMP,
    PlateKind.TRACTOR: PlateColour.GREEN,
}


def parse_plate(text: str) -> Plate:
    """Return ``text`` as a number plate, normalised and judged. Never raises.

    Source: domain.md §5. A temporary plate is written as an ordinary, 试 or 超 one with
    ``临牌`` (or ``临``) before or after it; the flag is kept at the end of ``number``.
    """
    return _judged(match_key(text))


# One key asks about the same text from several places.
@lru_cache(maxsize=1024)
def _judged(number: str) -> Plate:
    if len(number) > _LONGEST:
        return _unknown(number, "plate.unknown_form")
    return _known(number) or _puzzled(number)


def temporary_warnings(expires: date, today: date) -> tuple[str, ...]:
    """Return what is wrong with a temporary plate's last day (30 days, domain.md §5).

    Codes: ``plate.temporary_expired``, ``plate.temporary_too_long``.
    """
    if expires < today:
        return ("plate.temporary_expired",)
    if expires > today + timedelta(days=TEMPORARY_DAYS):
        return ("plate.temporary_too_long",)
    return ()


def _known(number: str) -> Plate | None:
    for form in _FORMS:
        if found := re.fullmatch(form.pattern, number):
            return Plate(
                number,
                form.kind,
                valid=True,
                warnings=_doubts(number, form.kind),
                shown=f"{found[1]}{form.mark}{found[2]}",
                colour=_colour(number, form.kind),
            )
    return _temporary(number)


def _temporary(number: str) -> Plate | None:
    flagged = re.fullmatch(rf"{_TEMPORARY}(.+)|(.+?){_TEMPORARY}", number)
    base = (flagged[1] or flagged[2]) if flagged else ""
    plate = _known(base) if re.fullmatch(_TEMPORARY_BASE, base) else None
    if plate is None:
        return None
    return Plate(
        base + TEMPORARY_FLAG,
        PlateKind.TEMPORARY,
        valid=True,
        shown=plate.shown + TEMPORARY_FLAG,
        colour=PlateColour.TEMP,
    )


def _colour(number: str, kind: PlateKind) -> PlateColour:
    return PlateColour.WHITE_RED if number.endswith("警") else _COLOURS[kind]


def _doubts(number: str, kind: PlateKind) -> tuple[str, ...]:
    if kind is PlateKind.ORDINARY and re.fullmatch(_GREEN_LESS_ONE, number):
        return ("plate.maybe_new_energy_short",)
    if kind is PlateKind.MILITARY and _is_known("京" + number):
        return ("plate.maybe_no_province",)
    return ()


def _puzzled(number: str) -> Plate:
    misread = _misread(number)
    if misread:
        return _unknown(number, "plate.letter_for_digit", misread)
    wrong = _what_is_wrong(number)
    shorter = _likely_shorter(number) if wrong == "plate.one_long" else ()
    return _unknown(number, wrong, shorter)


def _unknown(number: str, warning: str, suggestions: tuple[str, ...] = ()) -> Plate:
    return Plate(number, PlateKind.UNKNOWN, False, (warning,), suggestions, number)


def _misread(number: str) -> tuple[str, ...]:
    """Return known plates with O, I read as 0, 1, or a 0 as the authority letter O."""
    digits = str.maketrans("OI", "01")
    read = (
        number[:2] + number[2:].translate(digits),
        number.translate(digits),
        number[:1] + number[1:2].replace("0", "O") + number[2:].translate(digits),
    )
    return tuple(dict.fromkeys(one for one in read if one != number and _is_known(one)))


def _what_is_wrong(number: str) -> str:
    if not number:
        return "plate.empty"
    if number.startswith("粤Z"):
        return "plate.cross_border_only"
    if _is_known("京" + number):
        return "plate.no_province"
    if number[0] > "\u3000" and number[0] not in PROVINCES and _is_known("京" + number[1:]):
        return "plate.unknown_province"
    if any(map(_is_known, _with_one_more(number))):
        return "plate.one_short"
    if any(map(_is_known, _with_one_less(number))):
        return "plate.one_long"
    return "plate.unknown_form"


def _with_one_more(number: str) -> Iterable[str]:
    return (
        number[:at] + one + number[at:] for at in range(1, len(number) + 1) for one in ("0", "A")
    )


def _with_one_less(number: str) -> Iterable[str]:
    """Yield it less each sign; the letter behind the province stays unless it is doubled."""
    places = range(1, len(number))
    return (number[:at] + number[at + 1 :] for at in places if at > 1 or _is_doubled(number, at))


def _likely_shorter(number: str) -> tuple[str, ...]:
    """Return the known plates with one sign less; of many, those where it was typed twice."""
    less = tuple(dict.fromkeys(filter(_is_known, _with_one_less(number))))
    if len(less) <= _FEW:
        return less
    doubled = (at for at in range(1, len(number)) if _is_doubled(number, at))
    once = {number[:at] + number[at + 1 :] for at in doubled}
    return tuple(one for one in less if one in once)[:_FEW]


def _is_doubled(number: str, at: int) -> bool:
    return number[at] == number[at - 1]


def _is_known(number: str) -> bool:
    return _known(number) is not None
