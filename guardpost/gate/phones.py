"""Telephone numbers: is it whole, and how is it kept. Pure.

Mainland mobiles need no library, and they are nearly all that is typed at a gate; no
list of prefixes, since 16x and 19x came later (domain.md §5).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from guardpost.text import match_key

MOBILE_DIGITS = 11
MAINLAND = "CN"

# A bare 86 is a country code only when a number can follow it: 8613 1234 is a landline.
_MOBILE_LIKE = r"(?:\+86|0086|86(?=[0-9]{10})|0)?(1[3-9][0-9]*)"
_LOCAL = r"[2-8][0-9]{6,7}"


class PhoneKind(StrEnum):
    """What sort of line it is."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Phone:
    """What was typed, as a telephone number.

    Attributes:
        number: digits; a foreign number begins with ``+`` and its country code.
        warnings: ``phone.empty``, ``phone.not_digits``, ``phone.too_short``,
            ``phone.too_long``, ``phone.unknown_form``; none when valid.
        missing: digits that a mobile lacks, negative when it has too many; 0 otherwise.
        region: ISO 3166 code, ``CN`` of the mainland; empty when invalid or of no region.
    """

    number: str
    valid: bool
    kind: PhoneKind
    warnings: tuple[str, ...] = ()
    missing: int = 0
    region: str = ""

    @property
    def length(self) -> int:
        """How many digits there are now (``少 1 位,现在 10 位``)."""
        return len(self.number)


def parse_phone(text: str) -> Phone:
    """Return ``text`` as a telephone number, judged and stripped of +86 and separators.

    Never raises; an invalid number is kept as typed, since a guard may know better.
    """
    number = match_key(text).replace("(", "").replace(")", "")
    if mobile := re.fullmatch(_MOBILE_LIKE, number):
        return _mobile(mobile[1])
    if re.fullmatch(_LOCAL, number):
        return Phone(number, True, PhoneKind.LANDLINE, region=MAINLAND)
    if not re.fullmatch(r"\+?[0-9]+", number):
        return _invalid(number, "phone.not_digits" if number else "phone.empty")
    return _by_library(number) or _invalid(number, "phone.unknown_form")


def national(number: str) -> str:
    """Return a whole mainland mobile without its +86, and any other text as it is."""
    mobile = re.fullmatch(_MOBILE_LIKE, number)
    return mobile[1] if mobile and len(mobile[1]) == MOBILE_DIGITS else number


def _mobile(number: str) -> Phone:
    missing = MOBILE_DIGITS - len(number)
    if not missing:
        return Phone(number, True, PhoneKind.MOBILE, region=MAINLAND)
    warning = "phone.too_short" if missing > 0 else "phone.too_long"
    return Phone(number, False, PhoneKind.MOBILE, (warning,), missing)


def _invalid(number: str, warning: str) -> Phone:
    return Phone(number, False, PhoneKind.OTHER, (warning,))


def _by_library(number: str) -> Phone | None:
    # Its import costs more than the window's first key may wait, and is seldom needed.
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, "CN")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    if parsed.country_code != 86:
        return Phone(
            phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164),
            True,
            PhoneKind.OTHER,
            region=_region(phonenumbers.region_code_for_number(parsed)),
        )
    national = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    fixed = phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.FIXED_LINE
    kind = PhoneKind.LANDLINE if fixed else PhoneKind.OTHER
    return Phone(match_key(national), True, kind, region=MAINLAND)


def _region(code: str | None) -> str:
    """Return a region's code; satellite and freephone numbers, ``001``, have none."""
    return code if code is not None and code.isalpha() else ""
