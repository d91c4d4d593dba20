"""Whether what was typed can be kept, field by field. No Qt.

Each check takes the text and returns what is kept; it raises ``Refused`` when a person
must look again. An empty text is never wrong here, but for a time that is needed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from guardpost.errors import Refused
from guardpost.gate.documents import DocumentKind, check_document
from guardpost.gate.phones import parse_phone
from guardpost.gate.plates import parse_plate
from guardpost.gate.rooms import parse_room
from guardpost.text import clean_line, clean_name
from guardpost.times import clock_text, read_clock

Check = Callable[[str], str]

NAME_LIMIT = 50
ROOM_LIMIT = 50
NUMBER_LIMIT = 40
LINE_LIMIT = 200
PLACE_LIMIT = 100
TEXT_LIMIT = 500

# A foreign number that the library does not know may still be right; these are not.
_WRONG_PHONES = frozenset({"phone.empty", "phone.too_short", "phone.too_long", "phone.not_digits"})
# The card has ended, its number is sound: said, but kept.
_MILD_PAPERS = frozenset({"document.first_generation"})


def name(text: str) -> str:
    """Return a person's name."""
    return clean_name(text)


def line(text: str) -> str:
    """Return a short free text."""
    return clean_line(text, LINE_LIMIT)


def place(text: str) -> str:
    """Return where something happened."""
    return clean_line(text, PLACE_LIMIT)


def long_line(text: str) -> str:
    """Return a long free text as one line."""
    return clean_line(text, TEXT_LIMIT)


def room(text: str) -> str:
    """Return a room in its one spelling, or a place that is no room as it was typed."""
    found = parse_room(text)
    return found.text if found else clean_line(text, ROOM_LIMIT)


def clock(text: str) -> str:
    """Return a time of day, ``17:30``; empty stays empty.

    Raises:
        Refused: ``time.unread`` (text).
    """
    return clock_text(text)


def needed_clock(text: str) -> str:
    """Return a time of day, ``17:30``.

    Raises:
        Refused: ``time.unread`` (text), ``time.needed``.
    """
    return f"{read_clock(text):%H:%M}"


def phone(text: str) -> str:
    """Return a telephone number's digits.

    Raises:
        Refused: ``phone.too_short`` and ``phone.too_long`` (missing, length),
            ``phone.not_digits``.
    """
    typed = clean_line(text, NUMBER_LIMIT)
    if not typed:
        return ""
    found = parse_phone(typed)
    wrong = next((code for code in found.warnings if code in _WRONG_PHONES), "")
    if wrong:
        raise Refused(wrong, missing=found.missing, extra=-found.missing, length=found.length)
    return found.number


def plate(text: str) -> str:
    """Return a plate's number; an unknown form is kept, for nothing here bars the gate."""
    return parse_plate(clean_line(text, NUMBER_LIMIT)).number


def document_caution(kind: str, text: str, today: date) -> str:
    """Return the code of what is said of a number that is kept all the same; else nothing."""
    found = check_document(kind or DocumentKind.OTHER, text, today=today)
    return next((code for code in found.warnings if code in _MILD_PAPERS), "")


def document(kind: str, text: str, today: date) -> str:
    """Return the number of a paper of the declared kind.

    Raises:
        Refused: the first warning of ``check_document`` (missing, extra, length).
    """
    typed = clean_line(text, NUMBER_LIMIT)
    if not typed:
        return ""
    found = check_document(kind or DocumentKind.OTHER, typed, today=today)
    wrong = next((code for code in found.warnings if code not in _MILD_PAPERS), "")
    if wrong:
        facts = {"missing": found.missing, "extra": -found.missing, "length": len(found.number)}
        raise Refused(wrong, **facts)
    return found.number
