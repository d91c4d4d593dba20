"""Residents' vehicles in the registry: words, fields and verbs."""

from __future__ import annotations

from guardpost.masking import mask_phone
from guardpost.registry.history import vehicle_history
from guardpost.registry.vehicles import (
    RegisteredVehicle,
    RegistrationDetails,
    Tenure,
    add_vehicle,
    change_vehicle,
    end_vehicle,
)
from ui.desk import Desk
from ui.messages import label, translate
from ui.registry.kinds import Facts, RecordKind, Why
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.registry.words import day_words


def vehicle_kind(desk: Desk) -> RecordKind[RegisteredVehicle]:
    """Return what the page needs of residents' vehicles."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        desk.act(add_vehicle, _details(values), done=done, failed=failed)

    def change(record: RegisteredVehicle, values: Values, done: Done, failed: Failed) -> None:
        desk.act(change_vehicle, record.plate, _details(values), done=done, failed=failed)

    def end(record: RegisteredVehicle, why: Why, done: Done, failed: Failed) -> None:
        desk.act(end_vehicle, record.plate, why.words, done=done, failed=failed)

    return RecordKind(
        code="vehicle",
        title=lambda record: f"{record.plate}  {record.room}",
        facts=_facts,
        history=lambda rows, record: vehicle_history(rows, record.id),
        asks=_asks(),
        values=lambda record: {
            "plate": record.plate,
            "car_room": record.room,
            "owner": record.owner,
            "car_phone": record.phone,
            "description": record.description,
            "parking": record.parking,
            "tenure": record.tenure,
            "valid_until": record.valid_until,
            "car_note": record.note,
        },
        new_words=lambda: translate("registry", "New vehicle"),
        change_words=lambda: translate("registry", "Change vehicle"),
        add=add,
        change=change,
        end=end,
        endings=lambda: [
            ("sold", translate("registry", "Car sold")),
            ("moved", translate("registry", "Moved out")),
            ("expired", translate("registry", "Parking over")),
            ("mistake", translate("registry", "Entered by mistake")),
        ],
    )


def _asks() -> tuple[Ask, ...]:
    return (
        Ask("plate", lambda: translate("registry", "Plate")),
        Ask("car_room", lambda: translate("registry", "Room"), beside=True),
        Ask("owner", lambda: translate("registry", "Owner")),
        Ask("car_phone", lambda: translate("registry", "Phone"), beside=True),
        Ask("description", lambda: translate("registry", "Colour and make")),
        Ask("parking", lambda: translate("registry", "Bay")),
        Ask("tenure", lambda: translate("registry", "Parking"), tenures, beside=True),
        Ask(
            "valid_until", lambda: translate("registry", "Valid until (2026-12-31, empty: no end)")
        ),
        Ask("car_note", lambda: translate("registry", "Note")),
    )


def tenures() -> list[tuple[str, str]]:
    """Return by what right a vehicle parks, as choices."""
    none = translate("registry", "None")
    return [(t.value, label(f"parking.{t.value}") if t.value else none) for t in Tenure]


def _details(values: Values) -> RegistrationDetails:
    return RegistrationDetails(
        plate=values["plate"],
        room=values["car_room"],
        owner=values["owner"],
        phone=values["car_phone"],
        description=values["description"],
        parking=values["parking"],
        tenure=Tenure(values["tenure"]),
        valid_until=values["valid_until"],
        note=values["car_note"],
    )


def _facts(record: RegisteredVehicle) -> Facts:
    tenure = dict(tenures())[record.tenure] if record.tenure else ""
    return [
        (translate("registry", "Plate"), record.plate),
        (translate("registry", "Room"), record.room),
        (translate("registry", "Owner"), record.owner),
        (translate("registry", "Phone"), mask_phone(record.phone)),
        (translate("registry", "Colour and make"), record.description),
        (translate("registry", "Bay"), f"{record.parking} {tenure}".strip()),
        (translate("registry", "Valid until"), day_words(record.valid_until)),
        (translate("registry", "Note"), record.note),
    ]
