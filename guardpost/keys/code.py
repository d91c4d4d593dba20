"""The recovery code on paper: 195 random bits as 39 signs, and one that checks them. Pure.

Crockford's base 32 has no I, L, O and U, so that what a hand wrote is read in one way only.
The check sign is a sum over GF(32) with another weight at each place: it finds each wrong sign
and each two neighbours that were swapped.
"""

from __future__ import annotations

import unicodedata

from guardpost.errors import Refused
from guardpost.signing.wrapping import Random

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 5
LENGTH = 40
_READ_AS = str.maketrans("OIL", "011")
# x^5 + x^2 + 1, the field's polynomial.
_FIELD = 0b100101


def new_code(random: Random) -> str:
    """Return a new code in 8 groups of 5: ``7K2MQ-…``."""
    bits = int.from_bytes(random(LENGTH), "big")
    values = [bits >> 5 * place & 31 for place in range(LENGTH - 1)]
    return grouped("".join(SIGNS[value] for value in [*values, _check(values)]))


def read_code(text: str) -> str:
    """Return a typed code as :func:`new_code` wrote it; case, blanks and dashes are free.

    Raises:
        Refused: ``recovery.code_mistyped``, a sign is missing, too many or another one.
    """
    signs = _signs_of(text)
    values = [SIGNS.find(sign) for sign in signs]
    if len(values) != LENGTH or -1 in values or _check(values[:-1]) != values[-1]:
        raise Refused("recovery.code_mistyped")
    return grouped(signs)


def grouped(text: str) -> str:
    """Return as much of a code as was typed so far in its groups; nothing of it is judged."""
    signs = _signs_of(text)
    return "-".join(signs[start : start + GROUP] for start in range(0, len(signs), GROUP))


def _signs_of(text: str) -> str:
    flat = unicodedata.normalize("NFKC", text).upper().translate(_READ_AS)
    return "".join(sign for sign in flat if sign.isalnum())


def _check(values: list[int]) -> int:
    total = 0
    for value in values:
        total = _doubled(total ^ value)
    return total


def _doubled(value: int) -> int:
    value <<= 1
    return value ^ _FIELD if value & 32 else value
