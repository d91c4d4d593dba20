"""What is told of a plate once the book has been asked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from guardpost.gate.rules import CARRIERS
from ui.desk import Desk
from ui.forms.plate_facts import PlateFacts
from ui.models.line_words import shown_room
from ui.widgets.alert import AlertTone

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Known:
    """One sentence and, where there is one, the thing to do."""

    tone: AlertTone
    text: str
    action: str = ""


def tell(facts: PlateFacts, desk: Desk, vehicle: str, *, coming: bool) -> Known | None:
    """Return what is to be said of a plate that comes in, or goes out; None for nothing.

    Args:
        vehicle: the class that is picked: a van is told of the slip before it comes in.
    """
    known = None
    if facts.plate:
        known = _of_entry(facts, desk) if coming else _of_exit(facts, desk)
    if known is None and coming and vehicle in CARRIERS:
        return Known("info", translate("forms", "Goods leave by release slip only: F3."))
    return known


def _of_entry(facts: PlateFacts, desk: Desk) -> Known | None:
    if facts.listing is not None:
        return _listed(facts)
    if facts.visit is not None:
        said = translate("forms", "Inside since {time}.")
        text = said.format(time=_since(facts.visit.in_at, desk))
        return Known("warn", text, translate("forms", "Log exit"))
    car = facts.car
    if car is None:
        return None
    today = desk.clock.now().date().isoformat()
    if car.valid_until and car.valid_until < today:
        said = translate("forms", "{room}, {owner}: parking ended on {date}.")
        shown = said.format(room=shown_room(car.room), owner=car.owner, date=car.valid_until)
        return Known("warn", shown)
    said = translate("forms", "Resident's car: {room}, {owner}. Enter logs it.")
    return Known("ok", said.format(room=shown_room(car.room), owner=car.owner))


def _of_exit(facts: PlateFacts, desk: Desk) -> Known:
    if facts.visit is None:
        said = translate("forms", "No entry is in the book. It is logged as not seen entering.")
        return Known("warn", said)
    said = translate("forms", "Came in at {time}.")
    return Known("ok", said.format(time=_since(facts.visit.in_at, desk)))


def _listed(facts: PlateFacts) -> Known:
    assert facts.listing is not None
    if facts.barred:
        said = translate("forms", "Watchlist: {reason}. Do not admit. Tell the shift leader.")
        return Known("danger", said.format(reason=facts.listing.reason))
    said = translate("forms", "Watchlist: {reason}. Tell the shift leader.")
    return Known("warn", said.format(reason=facts.listing.reason))


def _since(at: str, desk: Desk) -> str:
    when = desk.local(at)
    same_day = when.date() == desk.clock.now().date()
    return f"{when:%H:%M}" if same_day else f"{when:%m-%d %H:%M}"
