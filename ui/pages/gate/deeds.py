"""What a found row means as a verb, and which form asks about what is not found. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from guardpost.gate.phones import parse_phone
from guardpost.gate.plates import parse_plate
from guardpost.gate.rooms import parse_room
from guardpost.gate.scanning import vehicle_details as announced_vehicle
from guardpost.gate.scanning import visitor_details as announced_visitor
from guardpost.gate.search import Action, Hit, vehicle_details
from guardpost.gate.vehicles import (
    VehicleClass,
    admit_vehicle,
    pass_emergency,
    refuse_vehicle,
    release_vehicle,
)
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorDetails,
    refuse_visitor,
    release_visitor,
)
from guardpost.registry.expected import Expected
from guardpost.text import match_key

FormKey = Literal["F1", "F2"]

# Nothing that stands on a plate, a door or a pass is longer than this.
LONGEST = 64
UNSEARCHABLE = frozenset({"Cc", "Cs"})
NEARLY_PLATES = frozenset(
    {
        "plate.letter_for_digit",
        "plate.one_short",
        "plate.one_long",
        "plate.no_province",
        "plate.unknown_province",
    }
)


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb with all that it needs: ``verb(register, actor, *args, **named)``."""

    verb: Callable[..., Any]
    args: tuple[Any, ...]
    named: dict[str, Any] = field(default_factory=dict)


def deed_of(hit: Hit, action: Action) -> Deed | None:
    """Return the verb that an action of a row stands for; None for one that asks more first."""
    if action is Action.ENTER and hit.vehicle == VehicleClass.EMERGENCY:
        return Deed(pass_emergency, (hit.plate,))
    if action is Action.ENTER:
        return Deed(admit_vehicle, (vehicle_details(hit),))
    if action is Action.LEAVE:
        return Deed(release_vehicle, (hit.plate,), {"visit": hit.visit})
    if action is Action.RELEASE_VISITOR:
        return Deed(release_visitor, (hit.visit,))
    if action is Action.NOTIFY_LEADER and hit.watch is not None:
        return stopped_deed(hit, hit.watch.reason, hit.watch.number)
    return None


def searchable(text: str) -> str:
    """Return what to look for: without characters that no keyboard types and no table keeps."""
    kept = (char for char in text if unicodedata.category(char) not in UNSEARCHABLE)
    return "".join(kept).strip()


def is_too_long(text: str) -> bool:
    """Tell whether somebody pasted something else than a plate, room, name or phone."""
    return len(searchable(text)) > LONGEST


def form_for(text: str) -> FormKey:
    """Return the form that asks about unknown text: F1 for a plate or its tail, else F2."""
    number = match_key(text)
    if parse_phone(number).valid or parse_room(text) is not None:
        return "F2"
    plate = parse_plate(text)
    if plate.valid or NEARLY_PLATES.intersection(plate.warnings):
        return "F1"
    tail = re.fullmatch(r"[0-9A-Z]{2,8}", number)
    return "F1" if tail and any(char.isdigit() for char in number) else "F2"


def emergency_plate(text: str) -> str:
    """Return the plate that was typed for F6, or an empty text: nothing is asked."""
    plate = parse_plate(text)
    return plate.number if plate.valid else ""


def stopped_deed(hit: Hit, reason: str, listing: int) -> Deed:
    """Return the writing down that somebody on the watchlist was stopped."""
    if hit.plate:
        return Deed(refuse_vehicle, (vehicle_details(hit), reason), {"watchlist": listing})
    known = (category.value for category in VisitorCategory)
    category = hit.category if hit.category in known else VisitorCategory.VISITOR
    details = VisitorDetails(VisitorCategory(category), room=hit.room, name=hit.person)
    return Deed(refuse_visitor, (details, reason), {"watchlist": listing})


def stopped_expected(expected: Expected, facts: Mapping[str, str | int]) -> Deed:
    """Return the writing down that somebody who was announced is on the watchlist."""
    reason, named = str(facts["reason"]), {"watchlist": int(facts["number"])}
    if expected.drives:
        return Deed(refuse_vehicle, (announced_vehicle(expected), reason), named)
    return Deed(refuse_visitor, (announced_visitor(expected), reason), named)
