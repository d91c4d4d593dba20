"""What was typed at the gate, in the one spelling that is kept and compared. Pure.

The watchlist, the registry and the search compare text with text: whatever enters the book
goes through here first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, TypeVar

from guardpost.gate.phones import parse_phone
from guardpost.gate.plates import parse_plate
from guardpost.gate.rooms import parse_room
from guardpost.text import clean_line, clean_name, match_key

D = TypeVar("D")

ROOM_LIMIT = 50
NUMBER_LIMIT = 40
TEXT_LIMIT = 200


def kept_plate(text: str) -> str:
    """Return a plate's number, normalised; an unknown one as typed.

    Raises:
        Refused: as ``clean_line``.
    """
    return clean_line(parse_plate(text).number, NUMBER_LIMIT)


def kept_phone(text: str) -> str:
    """Return a phone's digits; what is no phone as typed.

    Raises:
        Refused: as ``clean_line``.
    """
    return clean_line(parse_phone(text).number, NUMBER_LIMIT)


def kept_room(text: str) -> str:
    """Return a room's one spelling, ``3栋1202``; what is no room as typed.

    Raises:
        Refused: as ``clean_line``.
    """
    found = parse_room(text)
    return found.text if found else clean_line(text, ROOM_LIMIT)


def kept_number(text: str) -> str:
    """Return a document's or an officer's number without separators.

    Raises:
        Refused: as ``clean_line``.
    """
    return clean_line(match_key(text), NUMBER_LIMIT)


# By the name that the field has in every event and form.
_FORMS: dict[str, Callable[[str], str]] = {
    "plate": kept_plate,
    "room": kept_room,
    "phone": kept_phone,
    "mover_phone": kept_phone,
    "document": kept_number,
    "officer_number": kept_number,
    **dict.fromkeys(("name", "person", "owner", "by", "applicant", "mover", "escort"), clean_name),
}


def clean_field(name: str, text: str, limit: int = TEXT_LIMIT) -> str:
    """Return a field's text in the form that fields of this name have.

    Raises:
        Refused: as ``clean_line``; ``limit`` holds for plain texts.
    """
    form = _FORMS.get(name)
    return form(text) if form else clean_line(text, limit)


def cleaned(details: D) -> D:
    """Return a form's details with every text of it cleaned.

    Raises:
        Refused: as ``clean_line``.
    """
    form: Any = details
    texts = {
        f.name: clean_field(f.name, value)
        for f in fields(form)
        if type(value := getattr(form, f.name)) is str and value
    }
    changed: D = replace(form, **texts)
    return changed
