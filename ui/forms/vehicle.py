"""车辆登记 (F1): a vehicle that comes in, or one that leaves unseen. Nothing bars the gate."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guardpost.errors import GuardpostError
from guardpost.gate.admitting import admit_vehicle_by_order
from guardpost.gate.plates import PlateKind
from guardpost.gate.prefixes import common_prefixes
from guardpost.gate.rules import BY_ORDER, NEEDS_SLIP, NOT_STOPPED
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    pass_emergency,
    refuse_vehicle,
    release_vehicle,
)
from ui.desk import Desk
from ui.forms import stay
from ui.forms.entry_form import refusals
from ui.forms.form import FormHint
from ui.forms.hints import known_arrival
from ui.forms.ordered_form import OrderedForm
from ui.forms.phone_field import PhoneField, fill_phone
from ui.forms.plate_facts import PlateFacts, plate_facts
from ui.forms.problem import Problem, empty
from ui.forms.reason_box import ReasonBox
from ui.forms.rings import Rings
from ui.forms.vehicle_fields import NONE_NEEDED, VehicleFields
from ui.forms.vehicle_known import Known, tell
from ui.messages import label
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips

translate = QCoreApplication.translate

IN, OUT = "in", "out"
REFUSALS = (
    "refusal.host_declined",
    "refusal.unconfirmed",
    "refusal.dangerous",
    "refusal.large_truck",
)
NEEDS_NO_PLATE = frozenset({VehicleClass.TRICYCLE, VehicleClass.BICYCLE})
OF_THE_STATE = frozenset({PlateKind.ARMED_POLICE, PlateKind.MILITARY})


class VehicleForm(OrderedForm):
    """A plate, or why there is none, is enough.

    Attributes:
        fields: what is filled in.
        direction: in or out.
        refuse: asks for the reason to turn it away.
        refusal: that reason.
    """

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(desk, "vehicle", host, "car")
        self.fields = VehicleFields(desk)
        self.direction = Chips(desk.theme, "vehicle.direction", look="segments")
        self.refuse = Button(desk.theme, "vehicle.refuse", kind="danger")
        self.refusal = ReasonBox(desk.theme, "vehicle.refuse", REFUSALS)
        self._facts = PlateFacts("")
        self._filled: dict[QWidget, str] = {}
        self._class_by_hand = False
        self.head.addWidget(self.order)
        self.head.addWidget(self.direction)
        self.foot.extra.addWidget(self.refuse)
        self.put_above_footer(self.refusal)
        self.boxes.append(self.refusal)
        self.columns.append(self.fields.lay_out(desk.theme, self.body))
        self.say()
        self._connect()
        self._rings = Rings(self, self.fields.rings())
        self.ready()

    def problems(self) -> Sequence[Problem]:
        """Return what keeps it out of the book."""
        if not self._built:
            return ()
        fields, found = self.fields, []
        plate, coming = fields.plate, self._coming()
        if coming and self._vehicle() is VehicleClass.EMERGENCY:
            return ()
        if coming and self._is_barred():
            what = translate("forms", "on the watchlist")
            found.append(Problem(1, plate.label(), what, plate.edit, wrong=True))
        return [*found, *self.beyond_orders()]

    def beyond_orders(self) -> Sequence[Problem]:
        """Return what keeps it out of the book and no leader can lift."""
        fields, found = self.fields, []
        plate, coming = fields.plate, self._coming()
        if not plate.text().strip() and not (coming and fields.no_plate_code()):
            found.append(empty(1, plate.label(), plate.edit))
        if not coming:
            return [*found, *refusals(plate, fields.note)]
        found += fields.untold()
        return [*found, *refusals(*fields.checked()), *fields.stay.problems()]

    def send(self) -> None:
        """Log it by the verb that fits."""
        fields = self.fields
        if not self._coming():
            self._let_out()
        elif self._vehicle() is VehicleClass.EMERGENCY:
            self.act(pass_emergency, fields.plate.text(), fields.reason.text())
        elif fields.room.host.declined:
            self.act(refuse_vehicle, self._details(), label("refusal.host_declined"))
        else:
            self.admit(admit_vehicle, self._details())

    def admit_by_order(self, order: dict[str, Any]) -> None:
        """Let it in by a leader's order."""
        self.admit_ordered(admit_vehicle_by_order, self._details(), order)

    def take(self, hint: FormHint) -> None:
        """Fill in what the search box or the chosen row tells."""
        known, fields = known_arrival(hint), self.fields
        self.expected = hint.expected
        fields.plate.set_plate(known.plate)
        if known.kind in set(VehicleClass) and known.kind != VehicleClass.RESIDENT:
            self._set_class(VehicleClass(known.kind))
        if known.room:
            fields.room.set_room(known.room)
        fields.person.set_text(known.name)
        fill_phone(fields.phone, known.phone, hint.text)
        fields.description.set_text(known.description)
        for field in fields.checked():
            field.judge()

    def sketch(self) -> str:
        """Name the plate and the room."""
        return f"{self.fields.plate.text()} {self.fields.room.field.text()}".strip()

    def empty(self) -> None:
        """Empty every field; a vehicle comes in from outside."""
        self._filled.clear()
        self.expected = None
        self._facts, self._class_by_hand = PlateFacts(""), False
        self.fields.room.host.set_asks(True)
        self.refusal.clear()
        self.fields.clear()
        self._allow_resident()
        self._set_class(VehicleClass.OUTSIDE)
        self.direction.set_code(IN)
        self.fields.show_direction(coming=True)
        self._say_known()

    def stops(self) -> Sequence[QWidget]:
        """Return where the Tab key stops."""
        return self.fields.stops()

    def foot_stops(self) -> Sequence[QWidget]:
        """After the big button comes the other answer."""
        box = self.refusal
        return (self.refuse, *box.usual.findChildren(QWidget), box.field.edit, box.confirm)

    def look_up(self) -> None:
        """Ask for the usual prefixes, and for what is known of the plate."""
        self.desk.ask(common_prefixes, done=self.fields.plate.offer_prefixes)
        self.fields.room.look_up()
        self._look_up_plate()

    def remedy(self, error: GuardpostError) -> str:
        """What is refused at the gate has one way on."""
        if error.code == "vehicle.already_inside":
            return translate("forms", "Log exit")
        if error.code == "watchlist.refused":
            return translate("forms", "Tell leader")
        if error.code in NEEDS_SLIP:
            return translate("forms", "No goods, log exit")
        return translate("forms", "Leader lets in") if error.code in BY_ORDER else ""

    def enter_mends(self, error: GuardpostError) -> bool:
        """A car that is inside already leaves by Enter."""
        return error.code == "vehicle.already_inside"

    def mend(self) -> None:
        """Log the exit, or ask to confirm that it was turned away."""
        error = self._error
        if error is not None and error.code == "vehicle.already_inside":
            self._log_exit()
        elif error is not None and error.code == "watchlist.refused":
            self.refusal.ask(str(error.facts["reason"]))
        elif error is not None and error.code in NEEDS_SLIP:
            self._let_out(no_goods=True)
        elif self.is_liftable():
            self.ask_order()

    def _let_out(self, *, no_goods: bool = False) -> None:
        fields = self.fields
        plate, note = fields.plate.value(), fields.note.value()
        self.act(release_vehicle, plate, note=note, no_goods=no_goods)

    def _is_barred(self) -> bool:
        return self._facts.barred and self._vehicle() not in NOT_STOPPED

    def refused_field(self, code: str) -> QWidget | None:
        """Return the field that a verb's refusal is about."""
        return self.fields.plate.edit if code.startswith("vehicle.") else None

    def refresh(self) -> None:
        """Say what is missing, on the numbers, beside the button and on it."""
        super().refresh()
        if self._built:
            self.fields.show_plate()
            self._rings.show()
            self._say_save()

    def say(self) -> None:
        """Set every text in the language of now."""
        self.set_title(translate("forms", "Log a vehicle"))
        ways = [(IN, translate("forms", "Comes in")), (OUT, translate("forms", "Goes out"))]
        self.direction.set_choices(ways)
        self.refusal.retranslate()
        self.fields.retranslate()
        self._say_known()
        self._say_save()

    def _connect(self) -> None:
        fields = self.fields
        self.direction.picked.connect(self._direction_picked)
        self.refuse.clicked.connect(self._ask_why)
        self.refusal.confirmed.connect(self._turn_away)
        self.refusal.left.connect(self.refuse.setFocus)
        fields.plate.changed.connect(self._plate_changed)
        fields.no_plate.activated.connect(self._no_plate_picked)
        fields.until.edited.connect(self.touched)
        fields.known.acted.connect(self._log_exit)
        fields.classes.picked.connect(self._class_picked)
        for field in (*fields.checked(), fields.note):
            field.edited.connect(self.touched)
            field.left.connect(self.refresh)
        fields.room.changed.connect(self.touched)
        fields.room.resolved.connect(self.refresh)
        fields.stay.changed.connect(self.touched)

    def _coming(self) -> bool:
        return self.direction.code() != OUT

    def _vehicle(self) -> VehicleClass:
        return self.fields.classes.vehicle() or VehicleClass.OUTSIDE

    def _set_class(self, vehicle: VehicleClass) -> None:
        if self.fields.classes.vehicle() is not vehicle:
            self.fields.classes.set_vehicle(vehicle)
            self.fields.stay.offer(stay.vehicle_stay(vehicle))

    def _class_picked(self, code: str) -> None:
        vehicle = VehicleClass(code)
        self._class_by_hand = True
        self._say_known()
        self.fields.stay.offer(stay.vehicle_stay(vehicle))
        plateless = vehicle in NEEDS_NO_PLATE and not self.fields.plate.text().strip()
        if plateless and not self.fields.no_plate_code():
            self.fields.set_no_plate(NONE_NEEDED)
        self.touched()

    def _no_plate_picked(self) -> None:
        self.fields.special_picked()
        if not self._class_by_hand:
            needs_none = self.fields.no_plate_code() == NONE_NEEDED
            # An arrow passes over it: the class must not stay behind.
            self._set_class(VehicleClass.TRICYCLE if needs_none else self._likely_class())
        self.touched()

    def _direction_picked(self, _code: str) -> None:
        self.fields.show_direction(self._coming())
        self.refusal.hide()
        self._say_known()
        self.touched()

    def _plate_changed(self) -> None:
        self.touched()
        self._look_up_plate()

    def _look_up_plate(self) -> None:
        number = self.fields.plate.plate.number

        def show(facts: PlateFacts) -> None:
            if facts.plate == self.fields.plate.plate.number:
                self._show_facts(facts)

        self.desk.ask(plate_facts, number if number.strip() else "", done=show)

    def _show_facts(self, facts: PlateFacts) -> None:
        """Fill in what the registry knows; take back what another plate had filled in."""
        self._facts = facts
        self._allow_resident()
        if not self._class_by_hand or self._vehicle() is VehicleClass.RESIDENT:
            self._set_class(self._likely_class())
        car, fields = facts.car, self.fields
        self._fill(fields.person, car.owner if car else "")
        self._fill(fields.phone, car.phone if car else "")
        self._fill(fields.description, car.description if car else "")
        self._fill(fields.until, facts.until)
        room = car.room if car else ""
        if self._fill(fields.room.field, room):
            fields.room.set_room(room)
        fields.room.host.set_asks(car is None)
        self._say_known()
        self.refresh()

    def _fill(self, field: QWidget, text: str) -> bool:
        """Fill a field in unless a person has; tell whether it was."""
        before = self._filled.get(field, "")
        typed = field.text()  # type: ignore[attr-defined]
        if typed != before or text == before:
            return False
        if isinstance(field, PhoneField):
            fill_phone(field, text)
        else:
            field.set_text(text)  # type: ignore[attr-defined]
        self._filled[field] = field.text()  # type: ignore[attr-defined]
        return True

    def _allow_resident(self) -> None:
        why = translate("forms", "Only a registered car is a resident's.")
        known = self._facts.car is not None
        self.fields.classes.set_enabled(VehicleClass.RESIDENT, known, why)

    def _likely_class(self) -> VehicleClass:
        kind, number = self.fields.plate.plate.kind, self.fields.plate.plate.number
        if self._facts.car is not None:
            return VehicleClass.RESIDENT
        if kind is PlateKind.EMERGENCY_RESCUE:
            return VehicleClass.EMERGENCY
        if kind in OF_THE_STATE or number.endswith("警"):
            return VehicleClass.OFFICIAL
        return VehicleClass.OUTSIDE

    def _log_exit(self) -> None:
        self.direction.set_code(OUT)
        self._direction_picked(OUT)
        self.submit()

    def _ask_why(self) -> None:
        if self.is_kept():
            return
        listing = self._facts.listing if self._facts.barred else None
        self.refusal.ask(listing.reason if listing is not None else "")

    def _turn_away(self, reason: str) -> None:
        if self.foot.save.busy:
            return
        self.foot.save.set_busy(True, translate("forms", "Saving…"))
        number = self._facts.listing.number if self._facts.barred and self._facts.listing else 0
        self.act(refuse_vehicle, self._details(), reason, number)

    def _say_known(self) -> None:
        known: Known | None = tell(self._facts, self.desk, self._vehicle(), coming=self._coming())
        banner = self.fields.known
        banner.setVisible(known is not None)
        if known is not None:
            banner.set_tone(known.tone)
            banner.set_text(escape(known.text))
            banner.set_action(known.action)

    def _say_save(self) -> None:
        save, fields = self.foot.save, self.fields
        declined = self._coming() and fields.room.host.declined
        self.refuse.setVisible(self._coming() and not declined)
        barred, large = self._is_barred(), self._vehicle() is VehicleClass.TRUCK
        self.order.setVisible(self._coming() and (barred or large))
        tell = translate("forms", "Tell leader")
        self.refuse.setText(tell if barred else translate("forms", "Turn away"))
        save.set_kind("danger" if declined else "primary")
        if declined:
            save.setText(translate("forms", "Turn away and log"))
        elif self._coming():
            save.setText(translate("forms", "Log entry"))
        else:
            save.setText(translate("forms", "Log exit"))

    def _details(self) -> VehicleDetails:
        """Return what is filled in; there are no problems with it."""
        fields, host = self.fields, self.fields.room.host
        number = fields.plate.value()
        return VehicleDetails(
            plate=number,
            vehicle=self._vehicle(),
            room=fields.room.value(),
            description=fields.description.value(),
            reason=fields.reason.value(),
            verified="" if host.declined else host.way(),
            no_plate="" if number else fields.no_plate_code(),
            plate_until=fields.last_day(),
            stay_minutes=fields.stay.minutes(),
            person=fields.person.value(),
            phone=fields.phone.value(),
        )
