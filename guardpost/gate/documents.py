"""Papers that a visitor shows: does the number fit the kind that was declared? Pure.

Source: domain.md §5 (GB 11643-1999 for the 18 digits). Judged by the declared kind and
never guessed, because 1380013800 is a mobile less one digit and also an old 台胞证.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from stdnum.iso7064 import mod_11_2

from guardpost.text import match_key

RESIDENT_DIGITS = 18

# Areas by their first two digits only, since codes of counties retire; 9 stands for
# foreign permanent residents, whose new card is a resident ID in form.
_AREAS = r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9]"
_FIRST_BIRTH = date(1900, 1, 1)
# Without a today there is no clock here to ask. Every verb passes its own; the bound
# is for tools, and only has to tell a slip such as 2099 from a birth.
_LAST_BIRTH_WITHOUT_TODAY = date(2029, 12, 31)


class DocumentKind(StrEnum):
    """What the visitor says that the paper is."""

    RESIDENT_ID = "resident_id"
    RESIDENCE_PERMIT_HK_MO_TW = "residence_permit_hk_mo_tw"
    MAINLAND_TRAVEL_PERMIT_HK_MO = "mainland_travel_permit_hk_mo"
    MAINLAND_TRAVEL_PERMIT_TW = "mainland_travel_permit_tw"
    CHINESE_PASSPORT = "chinese_passport"
    FOREIGN_PASSPORT = "foreign_passport"
    FOREIGN_PERMANENT_RESIDENT = "foreign_permanent_resident"
    OTHER = "other"


_FORMS = {
    DocumentKind.MAINLAND_TRAVEL_PERMIT_HK_MO: r"[HM][0-9]{8}(?:[0-9]{2})?",
    DocumentKind.MAINLAND_TRAVEL_PERMIT_TW: r"[0-9]{8}|[0-9]{10}[A-Z]?",
    DocumentKind.CHINESE_PASSPORT: (
        r"E[0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|G[0-9]{8}|1[45][0-9]{7}|[PSD]E[0-9]{7}"
        r"|K[0-9]{8}|MA[0-9]{7}"
    ),
    DocumentKind.FOREIGN_PASSPORT: r"[A-Z0-9]{5,15}",
    DocumentKind.OTHER: r".+",
}
_EIGHTEEN_BEGIN = {
    DocumentKind.RESIDENT_ID: _AREAS,
    DocumentKind.RESIDENCE_PERMIT_HK_MO_TW: "8[123]0000",
    DocumentKind.FOREIGN_PERMANENT_RESIDENT: "9",
}


@dataclass(frozen=True, slots=True)
class DocumentCheck:
    """What is to be said about a document's number.

    Attributes:
        number: normalised: half-width, upper case, no spaces.
        warnings: ``document.empty``, ``document.unknown_kind``, ``document.form``, and of
            18 digits ``document.too_short``, ``document.too_long``, ``document.not_digits``,
            ``document.area``, ``document.birth_date``, ``document.birth_in_future``,
            ``document.check_digit``; ``document.first_generation`` of a 15-digit card,
            whose number is sound but which ended on 2013-01-01.
        missing: digits that an 18-digit number lacks, negative when it has too many.
    """

    valid: bool
    warnings: tuple[str, ...]
    number: str
    missing: int = 0


def check_document(
    kind: str | DocumentKind, number: str, *, today: date | None = None
) -> DocumentCheck:
    """Return whether ``number`` has the form of the declared ``kind``. Never raises.

    Args:
        kind: a value of ``DocumentKind``; anything else is ``document.unknown_kind``.
        number: as typed or scanned.
        today: the site's date, after which nobody was born; without it, 2029-12-31.
    """
    compact = match_key(number).replace("(", "").replace(")", "")
    if kind not in DocumentKind.__members__.values():
        return DocumentCheck(False, ("document.unknown_kind",), compact)
    if not compact:
        return DocumentCheck(False, ("document.empty",), "")
    return _check(DocumentKind(kind), compact, today or _LAST_BIRTH_WITHOUT_TODAY)


def check_digit(seventeen: str) -> str:
    """Return the last character of the resident ID that begins with these 17 digits.

    GB 11643-1999 takes ISO 7064 MOD 11-2, which python-stdnum reckons.
    """
    return mod_11_2.calc_check_digit(seventeen)


def _check(kind: DocumentKind, number: str, last_birth: date) -> DocumentCheck:
    if kind in _FORMS:
        valid = re.fullmatch(_FORMS[kind], number) is not None
        return DocumentCheck(valid, () if valid else ("document.form",), number)
    if kind is DocumentKind.RESIDENT_ID and re.fullmatch("[0-9]{15}", number):
        return _first_generation(number)
    if kind is DocumentKind.FOREIGN_PERMANENT_RESIDENT and re.fullmatch(
        "[A-Z]{3}[0-9]{12}", number
    ):
        return DocumentCheck(True, (), number)
    return _eighteen(kind, number, last_birth)


def _first_generation(number: str) -> DocumentCheck:
    wrong = _wrong_area(DocumentKind.RESIDENT_ID, number) or (
        "" if _birth(f"19{number[6:12]}") else "document.birth_date"
    )
    return DocumentCheck(not wrong, (wrong or "document.first_generation",), number)


def _eighteen(kind: DocumentKind, number: str, last_birth: date) -> DocumentCheck:
    missing = RESIDENT_DIGITS - len(number)
    if missing:
        warning = "document.too_short" if missing > 0 else "document.too_long"
        return DocumentCheck(False, (warning,), number, missing)
    if not re.fullmatch("[0-9]{17}[0-9X]", number):
        return DocumentCheck(False, ("document.not_digits",), number)
    wrong = (
        _wrong_area(kind, number)
        or _wrong_birth(number[6:14], last_birth)
        or ("" if check_digit(number[:17]) == number[17] else "document.check_digit")
    )
    return DocumentCheck(not wrong, (wrong,) if wrong else (), number)


def _wrong_area(kind: DocumentKind, number: str) -> str:
    return "" if re.match(_EIGHTEEN_BEGIN[kind], number) else "document.area"


def _wrong_birth(digits: str, last_birth: date) -> str:
    birth = _birth(digits)
    if birth is None or birth < _FIRST_BIRTH:
        return "document.birth_date"
    return "document.birth_in_future" if birth > last_birth else ""


def _birth(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
