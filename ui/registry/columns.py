"""The columns of the registry's tabs."""

from __future__ import annotations

from datetime import date
from enum import Enum

from guardpost.gate.plates import parse_plate
from guardpost.masking import mask_phone
from guardpost.registry.equipment import EquipmentItem
from guardpost.registry.listing import EXPIRING_DAYS, Household
from guardpost.registry.staff import Staff
from guardpost.registry.watchlist import Listing
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
    """Return room, head, status, phone, vehicles, bay and validity, as drawn."""
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
    ]


def listing_columns(desk: Desk) -> list[Column[Listing]]:
    """Return what is watched, what to do, why, since when."""
    return [
        Column(lambda: translate("registry", "No."), lambda listing: str(listing.number)),
        Column(
            lambda: translate("registry", "Plate"),
            lambda listing: "" if listing.plate else "—",
            {
                int(Cell.PLATES): lambda listing: (
                    (parse_plate(listing.plate),) if listing.plate else ()
                ),
                int(Cell.PLATE_SIZE): lambda _listing: "xs",
            },
        ),
        Column(lambda: translate("registry", "Name"), lambda listing: listing.name, dict(BOLD)),
        Column(
            lambda: translate("registry", "What to do"),
            lambda listing: label(f"watch.{listing.level}"),
            {int(Cell.TONE): lambda listing: "danger" if listing.level == "refuse" else "warn"},
        ),
        Column(lambda: translate("registry", "Why"), lambda listing: listing.reason),
        Column(
            lambda: translate("registry", "Since"),
            lambda listing: desk.local(listing.since).strftime("%Y-%m-%d"),
        ),
    ]


def staff_columns(desk: Desk) -> list[Column[Staff]]:
    """Return code, name, role, group, duty and whether a PIN is set."""
    return [
        Column(lambda: translate("registry", "Code"), lambda staff: staff.code),
        Column(lambda: translate("registry", "Name"), lambda staff: staff.name, dict(BOLD)),
        Column(lambda: translate("registry", "Role"), lambda staff: label(f"role.{staff.role}")),
        Column(lambda: translate("registry", "Group"), lambda staff: staff.grp),
        Column(
            lambda: translate("registry", "Post"),
            lambda staff: label(f"duty.{staff.duty}") if staff.duty else "",
        ),
        Column(
            lambda: translate("registry", "Since"),
            lambda staff: desk.local(staff.since).strftime("%Y-%m-%d"),
        ),
        Column(
            lambda: translate("registry", "PIN"),
            lambda staff: (
                translate("registry", "set")
                if staff.fingerprint
                else translate("registry", "not set")
            ),
            {int(Cell.TONE): lambda staff: "" if staff.fingerprint else "warn"},
        ),
    ]


def equipment_columns(_desk: Desk) -> list[Column[EquipmentItem]]:
    """Return item, what to look at, and how many there should be."""
    return [
        Column(
            lambda: translate("registry", "Equipment"),
            lambda item: item.name or label(f"equipment.{item.code}"),
            dict(BOLD),
        ),
        Column(
            lambda: translate("registry", "Look at"),
            lambda item: item.hint or label(f"equipment.{item.code}.hint"),
        ),
        Column(lambda: translate("registry", "Should be"), lambda item: str(item.expected)),
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


def _names(household: Household) -> str:
    return "、".join(resident.name for resident in household.residents[:2])


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
    }
    return f"{car.parking} {tenures.get(car.tenure, '')}".strip()
