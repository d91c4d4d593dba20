"""Names and numbers with their middle hidden, for screens, paper and exports. Pure.

Source: domain.md §4 (keep the first 6 and last 4, or 3 and 3), ui/notes.md "Wording".
Masking what is masked already changes nothing.
"""

from __future__ import annotations

import re
import unicodedata

from guardpost.text import match_key

STAR = "*"
_NAME_LIST = r"([、,\uff0c;\uff1b/]\s*)"


def mask_name(name: str) -> str:
    """Return the first character and a star for each other one: ``罗守田`` → ``罗**``.

    A single character is followed by one star, as it is a surname without its name.
    Several names in one field (``钟宁、吴言``) are masked one by one.
    """
    return "".join(
        part if place % 2 else _one_name(part)
        for place, part in enumerate(re.split(_NAME_LIST, name))
    )


def mask_phone(number: str) -> str:
    """Return ``138****6021``; shorter numbers keep 2 and 2, below 7 characters none."""
    compact = match_key(number)
    if len(compact) >= 11:
        return _middle_hidden(compact, 3, 4)
    return _middle_hidden(compact, 2, 2) if len(compact) >= 7 else STAR * len(compact)


def mask_document(number: str) -> str:
    """Return the first 6 and last 4 of an 18-character number, 3 and 3 of others.

    Of 4 to 7 characters one stays at each end, of fewer none, so that a middle is left to hide.
    """
    compact = match_key(number)
    if len(compact) == 18:
        return _middle_hidden(compact, 6, 4)
    if len(compact) >= 8:
        return _middle_hidden(compact, 3, 3)
    return _middle_hidden(compact, 1, 1) if len(compact) >= 4 else STAR * len(compact)


def _one_name(name: str) -> str:
    marks = ("Mn", "Me", "Cf")
    seen = "".join(char for char in name if unicodedata.category(char) not in marks).strip()
    return seen[0] + STAR * max(len(seen) - 1, 1) if seen else ""


def _middle_hidden(text: str, head: int, tail: int) -> str:
    return text[:head] + STAR * (len(text) - head - tail) + text[-tail:]
