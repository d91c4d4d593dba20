"""What a search text or a chosen row tells a form that opens."""

from __future__ import annotations

import re
from dataclasses import dataclass

from guardpost.gate.phones import PhoneKind, parse_phone
from guardpost.gate.plates import parse_plate
from guardpost.gate.rooms import parse_room
from guardpost.gate.scanning import vehicle_details, visitor_details
from guardpost.gate.search_hits import Hit, HitKind
from guardpost.gate.visitors import VisitorCategory
from guardpost.registry.helpers import HelperCategory
from guardpost.text import match_key
from ui.forms.form import FormHint

# As many digits as a house number has; more are the end of a plate or a phone.
_ROOM_DIGITS = re.compile("[0-9]{3,4}")
_PHONE_DIGITS = re.compile(r"\+?[0-9]{7,}")
_PLATE_PART = re.compile("[0-9A-Z]{4,8}")
_LONGEST_MEANT = 64
_HELPS_AS: dict[str, VisitorCategory] = {
    HelperCategory.WATER: VisitorCategory.DELIVERY,
    HelperCategory.MILK: VisitorCategory.DELIVERY,
    HelperCategory.TUTOR: VisitorCategory.VISITOR,
    HelperCategory.OTHER: VisitorCategory.OTHER,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What may be filled in already; ``kind`` is a visitor's category or a vehicle's class."""

    plate: str = ""
    room: str = ""
    name: str = ""
    phone: str = ""
    kind: str = ""
    description: str = ""


def known_vehicle(text: str, hit: Hit | None) -> Known:
    """Return what is known of a vehicle; digits alone are the end of a plate."""
    if hit is not None:
        return Known(hit.plate, hit.room, hit.person, hit.phone, hit.vehicle, hit.description)
    typed = text.strip()
    phone = parse_phone(typed)
    if phone.valid and phone.kind is PhoneKind.MOBILE:
        return Known(phone=typed)
    if typed.isdigit() or (parse_room(typed) is None and _as_plate(typed)):
        return Known(plate=typed)
    return _known(typed)


def known_visitor(text: str, hit: Hit | None) -> Known:
    """Return what is known of a visitor; a resident's row tells whom they visit."""
    if hit is None:
        return _known(text)
    if hit.kind is HitKind.VISITOR:
        return Known(hit.plate, hit.room, hit.person, hit.phone, hit.category)
    if hit.kind is HitKind.HELPER:
        kind = _HELPS_AS.get(hit.category, VisitorCategory.HOUSEKEEPING)
        return Known("", hit.room, hit.person, hit.phone, kind)
    if hit.kind is HitKind.RESIDENT or hit.registered:
        return Known(room=hit.room)
    return Known(hit.plate, hit.room, hit.person, hit.phone)


def known_guest(hint: FormHint) -> Known:
    """Return what is known of a visitor who was announced, or who was searched for."""
    if hint.expected is None:
        return known_visitor(hint.text, hint.hit)
    told = visitor_details(hint.expected)
    return Known(told.plate, told.room, told.name, told.phone, told.category)


def known_arrival(hint: FormHint) -> Known:
    """Return what is known of a vehicle that was announced, or that was searched for."""
    if hint.expected is None:
        return known_vehicle(hint.text, hint.hit)
    told = vehicle_details(hint.expected)
    return Known(told.plate, told.room, told.person, told.phone, told.vehicle)


def _known(text: str) -> Known:
    typed = text.strip()
    if not typed or len(typed) > _LONGEST_MEANT:
        return Known(name=typed)
    key = match_key(typed)
    if parse_room(typed) is not None or _ROOM_DIGITS.fullmatch(key):
        return Known(room=typed)
    if parse_phone(typed).kind is PhoneKind.MOBILE or _PHONE_DIGITS.fullmatch(key):
        return Known(phone=typed)
    if _as_plate(typed):
        return Known(plate=typed)
    return Known(name=typed)


def _as_plate(text: str) -> str:
    key = match_key(text)
    plate = parse_plate(text)
    if plate.valid or plate.suggestions or any(code in _NEARLY for code in plate.warnings):
        return text.strip()
    has_digit = re.search("[0-9]", key) is not None
    return text.strip() if has_digit and _PLATE_PART.fullmatch(key) else ""


_NEARLY = frozenset(
    {"plate.one_short", "plate.one_long", "plate.no_province", "plate.unknown_province"}
)
