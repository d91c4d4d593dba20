"""What a found row says: who it is, whether it is inside, what Enter does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from guardpost.gate.plate_colours import is_yellow
from guardpost.gate.rules import minutes_overdue
from guardpost.gate.search import Action, Hit, HitKind
from guardpost.masking import mask_phone
from guardpost.registry.vehicles import Tenure
from ui.messages import label
from ui.models.known_words import (
    KINDS,
    category_text,
    known_detail,
    known_mark,
    known_title,
    near_text,
)
from ui.models.line_words import (
    DOT,
    Mark,
    clock_text,
    date_text,
    day_time,
    minutes_since,
    shown_room,
    span_text,
    visitor_mark,
)
from ui.widgets.plate import plate_face

translate = QCoreApplication.translate

PHONE_TAIL = 4
OFFICIAL = frozenset({"official", "emergency"})


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether somebody is inside, and since when.

    Attributes:
        tone: a colour token.
        hollow: a ring for who is not there.
    """

    tone: str
    hollow: bool
    first: str
    second: str


def mark_of(hit: Hit) -> Mark:
    """Return the plate or pass in front of the row."""
    if hit.plate:
        return Mark(face=plate_face(hit.plate, yellow=is_yellow(hit.vehicle, hit.description)))
    if hit.kind is HitKind.VISITOR:
        return visitor_mark(hit.category, f"{hit.card:02d}")
    if hit.matched == "phone":
        tail = hit.phone[-PHONE_TAIL:]
        return Mark(icon="phone", text=translate("gate", "Tail"), number=tail)
    if hit.kind in KINDS:
        return known_mark(hit)
    return Mark(icon="person", text=label(f"relation.{hit.relation}") if hit.relation else "")


def title(hit: Hit) -> tuple[str, str]:
    """Return the decisive words, bold, and what stands after them."""
    if hit.kind is HitKind.WATCH:
        return translate("gate", "Watchlist"), translate("gate", "do not admit")
    if hit.kind in KINDS:
        return known_title(hit)
    if hit.vehicle == "emergency":
        return label("vehicle.emergency"), translate("gate", "let pass at once")
    if hit.vehicle == "official" and not hit.registered:
        return label("vehicle.official"), translate("gate", "log, then let pass")
    if hit.registered or hit.kind is HitKind.RESIDENT:
        return _household(hit), label(f"relation.{hit.relation}") if hit.relation else ""
    if hit.kind is HitKind.VISITOR:
        who = hit.person or label(f"visitor.{hit.category}")
        return who, translate("gate", "to {room}").format(room=shown_room(hit.room))
    return hit.description or label(f"vehicle.{hit.vehicle}"), _last_room(hit)


def detail(hit: Hit, now: datetime) -> str:
    """Return the second line of the row; what the leader wants to know of comes first."""
    if hit.watch is None:
        return _joined(near_text(hit), _about(hit, now))
    if hit.kind is not HitKind.WATCH:
        tell = translate("gate", "Tell the leader")
        return _joined(near_text(hit), tell, hit.watch.reason, _about(hit, now))
    listed = translate("gate", "listed {date}").format(date=date_text(hit.watch.since, now))
    return _joined(hit.watch.reason, listed)


def _about(hit: Hit, now: datetime) -> str:
    if hit.kind in KINDS:
        return _joined(*known_detail(hit))
    if hit.vehicle in OFFICIAL and not hit.registered:
        return translate("gate", "Number and room only; no papers kept")
    if hit.registered:
        return _joined(hit.description, hit.parking, tenure_text(hit, now))
    if hit.kind is HitKind.RESIDENT:
        return _household_counts(hit)
    if hit.kind is HitKind.VISITOR:
        return _joined(category_text(hit), party_text(hit.party), due_words(hit, now))
    vehicle = label(f"vehicle.{hit.vehicle}") if hit.description else ""
    return _joined(vehicle, hit.person, due_words(hit, now))


def presence(hit: Hit, now: datetime) -> Presence | None:
    """Return whether it is inside; None for a resident, whose coming is not written down."""
    if hit.kind is HitKind.RESIDENT or hit.kind in KINDS:
        return None
    if hit.inside:
        since = clock_text(hit.since, now) if hit.since else ""
        first = translate("gate", "Inside, in {time}").format(time=since)
        over = minutes_overdue(hit.due_at, now)
        if over:
            late = translate("gate", "overdue {span}").format(span=span_text(over))
            return Presence("warn", False, first, late)
        return Presence("ok", False, first, stay_text(hit, now))
    return Presence("lineStrong", True, translate("gate", "Not inside"), last_text(hit, now))


def stay_text(hit: Hit, now: datetime) -> str:
    """Return how long it has been inside."""
    span = span_text(minutes_since(hit.since, now)) if hit.since else ""
    return translate("gate", "for {span}").format(span=span) if span else ""


def since_text(hit: Hit, now: datetime) -> str:
    """Return since when it has been inside and for how long, or by how much it is overdue."""
    if not hit.since:
        return ""
    entered = translate("gate", "in {time}").format(time=clock_text(hit.since, now))
    over = minutes_overdue(hit.due_at, now)
    late = translate("gate", "overdue {span}").format(span=span_text(over)) if over else ""
    return _joined(entered, late or stay_text(hit, now))


def last_text(hit: Hit, now: datetime) -> str:
    """Return when and how it last passed."""
    if not hit.last_at:
        return ""
    when = day_time(hit.last_at, now)
    words = {
        "in": translate("gate", "{when} in"),
        "out": translate("gate", "{when} out"),
        "refused": translate("gate", "{when} stopped"),
    }
    return words.get(hit.last_direction, "{when}").format(when=when)


def action_text(action: Action) -> str:
    """Return the verb on a row's button."""
    return label(f"action.{action}") if action else ""


def tenure_text(hit: Hit, now: datetime) -> str:
    """Return how the parking place is held, and until when."""
    if not hit.tenure:
        return ""
    if hit.expired:
        return translate("gate", "expired {date}").format(date=date_text(hit.valid_until, now))
    if hit.tenure == Tenure.MONTHLY and hit.valid_until:
        until = date_text(hit.valid_until, now)
        return translate("gate", "monthly place until {date}").format(date=until)
    return label(f"parking.{hit.tenure}")


def party_text(party: int) -> str:
    """Return how many people; nothing for one."""
    return translate("gate", "{n} people").format(n=party) if party > 1 else ""


def due_words(hit: Hit, now: datetime) -> str:
    """Return by when to be out; nothing when it is not inside."""
    if not (hit.inside and hit.due_at):
        return ""
    return translate("gate", "Out by {time}").format(time=clock_text(hit.due_at, now))


def spoken(hit: Hit, now: datetime) -> str:
    """Return the whole row as one line of words, for those who hear the screen."""
    bold, rest = title(hit)
    here = presence(hit, now)
    words = (mark_of(hit).words, bold, rest, detail(hit, now), here.first if here else "")
    return _joined(*words, action_text(hit.action))


def _household(hit: Hit) -> str:
    return f"{shown_room(hit.room)} {hit.person}".strip()


def _household_counts(hit: Hit) -> str:
    members = translate("gate", "household: {n}").format(n=hit.members) if hit.members else ""
    cars = translate("gate", "cars: {n}").format(n=hit.cars) if hit.cars else ""
    return _joined(mask_phone(hit.phone), members, cars)


def _last_room(hit: Hit) -> str:
    if not hit.room:
        return ""
    words = translate("gate", "to {room}") if hit.inside else translate("gate", "last to {room}")
    return words.format(room=shown_room(hit.room))


def _joined(*parts: str) -> str:
    return DOT.join(part for part in parts if part)
