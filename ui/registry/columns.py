"""The columns of the households: who lives where, what they drive, until when it may park."""

from __future__ import annotations

from datetime import date
from enum import Enum

from guardpost.gate.plates import parse_plate
from guardpost.masking import mask_phone
from guardpost.registry.listing import EXPIRING_DAYS, Household
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.widgets.cells import Cell

BOLD = {int(Cell.BOLD): lambda _record: True}


class Validity(Enum):
    """How a parking place stands: none, without an end, lasting, ending within days, ended."""

    NONE = 0
    ENDLESS = 1
    LASTING = 2
    ENDING = 3
    ENDED = 4


VALIDITY_TONES = {
    Validity.NONE: "",
    Validity.ENDLESS: "",
    Validity.LASTING: "",
    Validity.ENDING: "warn",
    Validity.ENDED: "danger",
}


def household_columns(desk: Desk) -> list[Column[Household]]:
    """Return room, head, status, phone, vehicles, bay, validity and last change, as drawn."""
    today = desk.clock.now().date()
    return [
        Column(lambda: translate("registry", "Room"), lambda h: h.room, dict(BOLD)),
        Column(lambda: translate("registry", "Name"), _names, dict(BOLD)),
        Column(
            lambda: translate("registry", "Status"),
            lambda h: label(f"relation.{h.residents[0].relation}") if h.residents else "",
            {int(Cell.TAG): lambda h: _relation_tone(h)},
        ),
        Column(
            lambda: translate("registry", "Phone"),
            lambda h: mask_phone(h.residents[0].phone) if h.residents else "",
        ),
        Column(
            lambda: translate("registry", "Vehicles"),
            lambda h: "" if h.vehicles else translate("registry", "No vehicle"),
            {
                int(Cell.PLATES): lambda h: tuple(parse_plate(v.plate) for v in h.vehicles[:2]),
                int(Cell.PLATE_SIZE): lambda _h: "xs",
            },
        ),
        Column(lambda: translate("registry", "Bay"), _bay),
        Column(
            lambda: translate("registry", "Valid until"),
            lambda h: validity_text(h, today),
            {
                int(Cell.TONE): lambda h: VALIDITY_TONES[validity(h, today)],
                int(Cell.BOLD): lambda h: bool(VALIDITY_TONES[validity(h, today)]),
            },
        ),
        Column(lambda: translate("registry", "Updated"), lambda h: _updated(desk, h)),
    ]


def validity(household: Household, today: date) -> Validity:
    """Return how the first of a household's parking places to end stands."""
    if not household.vehicles:
        return Validity.NONE
    until = _ends(household)
    if not until:
        return Validity.ENDLESS
    left = (date.fromisoformat(until) - today).days
    if left < 0:
        return Validity.ENDED
    return Validity.ENDING if left <= EXPIRING_DAYS else Validity.LASTING


def validity_text(household: Household, today: date) -> str:
    """Return until when, or since when not any more, as drawn."""
    state = validity(household, today)
    if state is Validity.NONE:
        return "—"
    if state is Validity.ENDLESS:
        return translate("registry", "no end")
    until = date.fromisoformat(_ends(household))
    if state is Validity.ENDED:
        return translate("registry", "ended {days} d ago").format(days=(today - until).days)
    day = translate("registry", "{month}/{day}").format(month=until.month, day=until.day)
    if state is Validity.ENDING:
        return translate("registry", "ends {day}").format(day=day)
    return day if until.year == today.year else until.isoformat()


def _ends(household: Household) -> str:
    return min((car.valid_until for car in household.vehicles if car.valid_until), default="")


def _updated(desk: Desk, household: Household) -> str:
    """Return the day of the last entry about a household."""
    people = [one.changed_at or one.since for one in household.residents]
    cars = [one.changed_at or one.since for one in household.vehicles]
    last = max([*people, *cars], default="")
    if not last:
        return "—"
    day = desk.local(last)
    if day.year != desk.clock.now().year:
        return day.strftime("%Y-%m-%d")
    return translate("registry", "{month}/{day}").format(month=day.month, day=day.day)


def _names(household: Household) -> str:
    """Return the head's name, and how many others there are."""
    if not household.residents:
        return ""
    head, *others = household.residents
    return f"{head.name} +{len(others)}" if others else head.name


def _relation_tone(household: Household) -> str:
    tenant = household.residents and household.residents[0].relation == "tenant"
    return "warn" if tenant else "neutral"


def _bay(household: Household) -> str:
    if not household.vehicles:
        return "—"
    car = household.vehicles[0]
    tenures = {
        "fixed": translate("registry", "fixed"),
        "monthly": translate("registry", "monthly"),
        "temporary": translate("registry", "temporary"),
    }
    return f"{car.parking} {tenures.get(car.tenure, '')}".strip()
