"""What a person typed, pasted or imported, made fit to keep and fit to find. Pure.

Kept text is NFC on one line (architecture §2). Searched text is NFKC, upper case and
without separators (domain.md §5). Lengths count characters, so 𠮷 is one.
"""

from __future__ import annotations

import re
import unicodedata

from guardpost.errors import Refused

NAME_LIMIT = 50
"""民委发〔2016〕33号: a name field holds 50 characters."""

# Codes of passes and badges, as scanners type them: their own modules say how they are made.
_DIGIT_RUN = re.compile(r"[0-9]{26,}")
_PASS_DIGITS, _PASS_MODULUS = 26, 97
_BADGE = re.compile(r"GPB[0-9A-Z]{26}", re.IGNORECASE)
_LINE_BREAKS = "\t\n\v\f\r\x85"
_ZWJ = "\u200d"
_SEPARATORS = "·•・‧∙⋅.-‐‒–—―−"
# Marks that a name written in Chinese characters gets instead of U+00B7.
_NAME_DOTS = r"(?: ?[·•・･‧∙⋅])+ ?"
# A full stop separates only between two such characters: "J. Smith" keeps its own.
_NAME_STOP = r"(?<=[^\x00-\x7f．])(?: ?[.．])+ ?(?=[^\x00-\x7f．])"


def clean_line(text: str, limit: int) -> str:
    """Return ``text`` as one line of NFC without marks that nobody can see.

    Runs of white space, line breaks too, become one space; bidi and zero-width marks go
    (reliability.md fault 25). The joiner U+200D stays inside, because emoji fall apart
    without it; ``match_key`` ignores it.

    Args:
        text: anything a keyboard, scanner, clipboard or workbook gave.
        limit: the most characters kept; longer text is refused, never cut.

    Raises:
        Refused: ``text.control_character`` (fault 26), ``text.lone_surrogate`` (fault 27),
            ``text.too_long`` with ``limit`` and ``length`` (fault 29), ``text.is_code``, a
            pass or a badge was scanned into it (fault 31).
    """
    return _within(_one_line(text), limit)


def clean_name(text: str, limit: int = NAME_LIMIT) -> str:
    """Return a person's name as ``clean_line`` does, its separator written U+00B7.

    Source: 民委发〔2016〕33号, domain.md §4; raises as ``clean_line``.
    """
    dotted = re.sub(_NAME_STOP, "·", _one_line(text))
    return _within(re.sub(_NAME_DOTS, "·", dotted), limit)


def match_key(text: str) -> str:
    """Return what ``text`` is found by: NFKC, upper case, no separators, nothing unseen.

    Applying it twice changes nothing. Never raises. Source: domain.md §5, faults 25 and 28.
    """
    key = _folded(text)
    # Taking a mark out can bring two characters together that NFKC then joins.
    while (again := _folded(key)) != key:
        key = again
    return key


def name_key(text: str) -> str:
    """Return what a person's name is found by: the letters and characters alone.

    A name without any, such as one emoji, is its own ``match_key``.
    """
    key = match_key(text)
    return match_key("".join(filter(str.isalnum, key))) or key


def _one_line(text: str) -> str:
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return " ".join(text.split())
    _refuse_unstorable(text)
    visible = "".join(char for char in text if char == _ZWJ or not _is_format(char))
    return " ".join(unicodedata.normalize("NFC", visible).split()).strip(" " + _ZWJ)


def _refuse_unstorable(text: str) -> None:
    for char in text:
        category = unicodedata.category(char)
        if category == "Cs":
            raise Refused("text.lone_surrogate")
        if category == "Cc" and char not in _LINE_BREAKS:
            raise Refused("text.control_character", character=f"U+{ord(char):04X}")


def _within(text: str, limit: int) -> str:
    if len(text) > limit:
        raise Refused("text.too_long", limit=limit, length=len(text))
    if len(text) >= _PASS_DIGITS and _holds_code(text):
        raise Refused("text.is_code")
    return text


def _holds_code(text: str) -> bool:
    """Tell whether a code that lets somebody in stands in a text: the book keeps none."""
    runs = (run[0] for run in _DIGIT_RUN.finditer(text))
    firsts = [int(run[:_PASS_DIGITS]) for run in runs if len(run) % _PASS_DIGITS == 0]
    is_pass = any(first % _PASS_MODULUS == 1 for first in firsts)
    return is_pass or _BADGE.search(text) is not None


def _folded(text: str) -> str:
    upper = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).upper())
    if upper.isalnum():
        return upper
    return "".join(char for char in upper if not _is_skipped(char))


def _is_skipped(char: str) -> bool:
    return char in _SEPARATORS or char.isspace() or _is_format(char) or _is_variant_mark(char)


def _is_format(char: str) -> bool:
    return unicodedata.category(char) == "Cf"


def _is_variant_mark(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def substitute(char: str) -> str:
    """Return what stands, on paper and screen, for a character no font has: ``〔U+20BB7〕``."""
    return f"〔U+{ord(char):04X}〕"
