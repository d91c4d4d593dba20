"""A badge's number: how it looks, and what the book keeps of it. Pure."""

from __future__ import annotations

import re

from guardpost.errors import Refused
from guardpost.keys.code import SIGNS
from guardpost.signing.wrapping import Random, secret_digest

PREFIX, RANDOM_SIGNS = "GPB", 26
_FORM = re.compile(f"{PREFIX}[{SIGNS}]{{{RANDOM_SIGNS}}}")


def new_number(random: Random) -> str:
    """Return a new badge's number: 130 random bits after ``GPB``."""
    return PREFIX + "".join(SIGNS[byte & 31] for byte in random(RANDOM_SIGNS))


def is_badge(text: str) -> bool:
    """Tell whether a scanned text has the form of a badge's number."""
    return _FORM.fullmatch(text.strip().upper()) is not None


def digest_of(number: str, pepper: bytes) -> str:
    """Return what the book keeps of a badge's number.

    Raises:
        Refused: ``badge.misread``.
    """
    if not is_badge(number):
        raise Refused("badge.misread")
    return secret_digest("badge", number.strip().upper(), pepper)
