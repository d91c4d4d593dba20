"""What each sheet of the registry asks for, and the verb that keeps it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from guardpost.ledger.register import Register
from guardpost.registry.households import Relation, ResidentDetails, add_resident
from guardpost.registry.staff import Role, Staff
from guardpost.registry.staffing import StaffDetails, add_staff, set_pin
from guardpost.registry.vehicles import RegistrationDetails, Tenure, add_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from guardpost.signing.pins import check_new_pin
from ui.desk import Desk
from ui.messages import label, translate
from ui.registry.sheet import Ask, Sheet, Values

Done = Callable[[object], None]
Failed = Callable[[Exception], None]


def resident_sheet(desk: Desk, host: QWidget) -> Sheet:
    """Return the sheet for a new resident."""

    def save(values: Values, done: Done, failed: Failed) -> None:
        details = ResidentDetails(
            values["room"], values["name"], values["phone"], Relation(values["relation"])
        )
        desk.act(add_resident, details, done=done, failed=failed)

    asks = (
        Ask("room", lambda: translate("registry", "Room")),
        Ask("name", lambda: translate("registry", "Name")),
        Ask("phone", lambda: translate("registry", "Phone")),
        Ask(
            "relation",
            lambda: translate("registry", "Status"),
            lambda: _labels("relation", Relation),
        ),
    )
    title = lambda: translate("registry", "New resident")  # noqa: E731
    return Sheet(desk, "registry.new_resident", host, title, asks, save)


def vehicle_sheet(desk: Desk, host: QWidget) -> Sheet:
    """Return the sheet for a newly registered vehicle."""

    def save(values: Values, done: Done, failed: Failed) -> None:
        details = RegistrationDetails(
            plate=values["plate"],
            room=values["car_room"],
            owner=values["owner"],
            description=values["description"],
            parking=values["parking"],
            tenure=Tenure(values["tenure"]),
            valid_until=values["valid_until"],
        )
        desk.act(add_vehicle, details, done=done, failed=failed)

    asks = (
        Ask("plate", lambda: translate("registry", "Plate")),
        Ask("car_room", lambda: translate("registry", "Room"), beside=True),
        Ask("owner", lambda: translate("registry", "Owner")),
        Ask("description", lambda: translate("registry", "Colour and make"), beside=True),
        Ask("parking", lambda: translate("registry", "Bay")),
        Ask("tenure", lambda: translate("registry", "Parking"), _tenures, beside=True),
        Ask(
            "valid_until", lambda: translate("registry", "Valid until (2026-12-31, empty: no end)")
        ),
    )
    title = lambda: translate("registry", "New vehicle")  # noqa: E731
    return Sheet(desk, "registry.new_vehicle", host, title, asks, save)


def watch_sheet(desk: Desk, host: QWidget) -> Sheet:
    """Return the sheet for a new listing on the watchlist."""

    def save(values: Values, done: Done, failed: Failed) -> None:
        desk.act(
            watch,
            level=WatchLevel(values["level"]),
            reason=values["why"],
            plate=values["watch_plate"],
            name=values["watch_name"],
            phone=values["watch_phone"],
            done=done,
            failed=failed,
        )

    asks = (
        Ask("watch_plate", lambda: translate("registry", "Plate")),
        Ask("watch_name", lambda: translate("registry", "Name")),
        Ask("watch_phone", lambda: translate("registry", "Phone")),
        Ask(
            "level",
            lambda: translate("registry", "What to do"),
            lambda: _labels("watch", WatchLevel),
        ),
        Ask("why", lambda: translate("registry", "Why")),
    )
    title = lambda: translate("registry", "New listing")  # noqa: E731
    return Sheet(desk, "registry.new_listing", host, title, asks, save)


def staff_sheet(desk: Desk, host: QWidget) -> Sheet:
    """Return the sheet for a new member of staff with a first PIN."""
    pepper = desk.pepper

    def add(register: Register, actor: str, details: StaffDetails, pin: str) -> Staff:
        check_new_pin(pin)
        staff = add_staff(register, actor, details)
        return set_pin(register, actor, staff.code, pin, pepper)

    def save(values: Values, done: Done, failed: Failed) -> None:
        details = StaffDetails(values["staff_name"], Role(values["role"]), values["group"])
        desk.act(add, details, values["pin"], done=done, failed=failed)

    asks = (
        Ask("staff_name", lambda: translate("registry", "Name")),
        Ask("role", lambda: translate("registry", "Role"), lambda: _labels("role", Role)),
        Ask("group", lambda: translate("registry", "Group")),
        Ask("pin", lambda: translate("registry", "First PIN, 6 digits"), secret=True),
    )
    title = lambda: translate("registry", "New member of staff")  # noqa: E731
    return Sheet(desk, "registry.new_staff", host, title, asks, save)


def _labels(
    prefix: str, codes: type[Relation] | type[Role] | type[WatchLevel]
) -> list[tuple[str, str]]:
    return [(code.value, label(f"{prefix}.{code.value}")) for code in codes]


def _tenures() -> list[tuple[str, str]]:
    none = translate("registry", "None")
    return [(t.value, label(f"parking.{t.value}") if t.value else none) for t in Tenure]
