"""PINs that a bystander guesses first, and why each is one. Pure.

Half of all chosen six-digit PINs are a repetition, a run, a pattern of the keypad or a date
(Markert et al., IEEE S&P 2020); ASVS 5.0 6.2.4 asks to refuse the common ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

# Lucky numbers and declarations of love, in digits.
_LUCKY = frozenset(("520131", "5201314", "131452", "1314520", "168888", "201314"))
_LINES = ("123", "456", "789", "147", "258", "369", "159", "357")
_STROKES = frozenset((*_LINES, *(line[::-1] for line in _LINES), "012", "210", "890", "098"))
# Fewer digits of a number are in a PIN by chance.
_OWN_DIGITS = 4
_CENTURIES = (1900, 2000)


def easy_because(digits: str, own: Iterable[str] = ()) -> str:
    """Return why a PIN is easy to guess, as a refusal's code, or ``""``.

    Args:
        own: numbers that stand for the person: staff number, telephone.
    """
    if _repeats(digits):
        return "pin.repeats"
    if digits in _LUCKY:
        return "pin.known"
    if _is_drawn(digits) and not _steps(digits) <= {1, 9}:
        return "pin.keypad"
    if len(_steps(digits)) == 1:
        return "pin.run"
    if _is_date(digits):
        return "pin.date"
    return "pin.own_number" if _is_own(digits, own) else ""


def _repeats(digits: str) -> bool:
    """Tell of two different digits at most, one block again and again, pairs, or a mirror."""
    pairs = len(digits) % 2 == 0 and digits[::2] == digits[1::2]
    block = digits in (digits + digits)[1:-1]
    return len(set(digits)) <= 2 or block or pairs or digits == digits[::-1]


def _steps(digits: str) -> set[int]:
    """Return by how much a digit follows another; one step all through is a run."""
    return {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}


def _is_drawn(digits: str) -> bool:
    """Tell of rows, columns and diagonals of the keypad one after another."""
    strokes = {digits[at : at + 3] for at in range(0, len(digits), 3)}
    return len(digits) % 3 == 0 and strokes <= _STROKES


def _is_date(digits: str) -> bool:
    """Tell of a day, 19900101 or 900101, or a month, 199001: somebody's birthday.

    A year of four digits may stand last. One of two stands first, as here it is written: each
    further order would take three in a hundred of all PINs.
    """
    dated = [(int(digits[:4]), digits[4:]), (int(digits[-4:]), digits[:-4])]
    if len(digits) == 8:
        turned = (dated[1][0], digits[2:4] + digits[:2])
        return any(_exists(year, rest) for year, rest in (*dated, turned))
    if len(digits) != 6:
        return False
    is_month = any(_exists(year, rest + "01") for year, rest in dated)
    return is_month or any(_exists(cent + int(digits[:2]), digits[2:]) for cent in _CENTURIES)


def _exists(year: int, month_day: str) -> bool:
    try:
        day = date(year, int(month_day[:2]), int(month_day[2:]))
    except ValueError:
        return False
    return _CENTURIES[0] <= day.year < _CENTURIES[-1] + 100


def _is_own(digits: str, own: Iterable[str]) -> bool:
    for number in own:
        known = "".join(sign for sign in number if sign.isdecimal())
        if len(known) >= _OWN_DIGITS and (known in digits or digits in known):
            return True
    return False
