"""What a cell holds, as the text that a person would have typed. Pure.

A spreadsheet turns what is typed into numbers and dates by itself: phones lose nothing on
the way back, and what was lost already is said.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from guardpost.errors import Refused
from guardpost.registry.workbook.columns import Form

Value = str | int | float | bool | date | datetime | time | timedelta | None

LONGEST = 32_767
"""Excel's own limit of a cell; longer text was cut or forged."""

FIRST_YEAR, LAST_YEAR = 1990, 2100
_EXACT_DIGITS = 15  # of a number; Excel puts zeros for the rest
_BARE_ROOM_DIGITS = 6
_DATE = re.compile(
    r"([0-9]{4})\s*(?:[-/.]|年)\s*([0-9]{1,2})\s*(?:[-/.]|月)\s*([0-9]{1,2})\s*日?(?:\s+[0-9:.]+)?"
)
_COMPACT_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_ROUNDED = re.compile(r"[0-9](?:\.[0-9]+)?[Ee]\+?[0-9]+")
_OPEN_ENDED = frozenset({"长期", "永久", "无期限", "long term", "no end", "permanent"})


def text_of(value: Value, form: Form) -> str:
    """Return a cell's value as text; empty for nothing.

    Raises:
        Refused: ``cell.date_here`` (the sheet made a date of it), ``cell.rounded``,
            ``date.invalid`` (text), ``text.too_long``.
    """
    if value is None:
        return ""
    if form is Form.DATE:
        return date_text(value)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number_text(value, form)
    if not isinstance(value, str):
        raise Refused("cell.date_here")
    if len(value) > LONGEST:
        raise Refused("text.too_long", limit=LONGEST, length=len(value))
    if form in {Form.PHONE, Form.ROOM} and _ROUNDED.fullmatch(value.strip()):
        raise Refused("cell.rounded")
    return value


def date_text(value: Value) -> str:
    """Return ``2026-03-01`` for a date, or for a text that is one; empty for an open end.

    Raises:
        Refused: ``date.invalid`` (text).
    """
    if isinstance(value, datetime | date):
        return _plausible(value.year, value.month, value.day, str(value))
    shown = _shown(value)
    if shown.lower() in _OPEN_ENDED or not shown:
        return ""
    found = _DATE.fullmatch(shown) or _COMPACT_DATE.fullmatch(shown)
    if found is None:
        raise Refused("date.invalid", text=shown[:20])
    return _plausible(int(found[1]), int(found[2]), int(found[3]), shown)


def _plausible(year: int, month: int, day: int, shown: str) -> str:
    """Return a date of this age; a sheet's day 0 or a wrong century is a slip of the pen."""
    try:
        if FIRST_YEAR <= year <= LAST_YEAR:
            return date(year, month, day).isoformat()
    except ValueError as error:
        raise Refused("date.invalid", text=shown[:20]) from error
    raise Refused("date.invalid", text=shown[:20])


def _shown(value: Value) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return unicodedata.normalize("NFKC", str(value)[:LONGEST]).strip()


def _number_text(value: int | float, form: Form) -> str:
    """Return a number with all its digits, never as 1.38E+10."""
    if isinstance(value, float) and not value.is_integer():
        return repr(value)
    digits = str(int(value))
    if len(digits.lstrip("-")) > _EXACT_DIGITS:
        raise Refused("cell.rounded")
    # 031202 typed into a sheet becomes 31202; no room has five digits.
    if form is Form.ROOM and len(digits) == _BARE_ROOM_DIGITS - 1:
        return digits.zfill(_BARE_ROOM_DIGITS)
    return digits
