"""The fields of 车辆登记: the plate, then who, where, why and how long."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guardpost.gate.plate_colours import is_yellow
from guardpost.gate.plates import PlateKind
from ui.desk import Desk
from ui.forms import checks
from ui.forms.checked_field import CheckedField
from ui.forms.class_chips import ClassChips
from ui.forms.phone_field import PhoneField
from ui.forms.plate_entry import PlateEntry
from ui.forms.plate_until import PlateUntil
from ui.forms.problem import Problem, empty
from ui.forms.rings import Ring
from ui.forms.room_field import RoomField
from ui.forms.stay_chips import StayChips
from ui.forms.visitor_fields import halves
from ui.messages import label
from ui.theme import Theme
from ui.widgets.alert import Banner
from ui.widgets.choice import ComboBox
from ui.widgets.field import FieldFrame

translate = QCoreApplication.translate

NONE_NEEDED = "none_needed"
YELLOW, TEMPORARY = "yellow", "temporary"
OTHER = "other"
NO_PLATE = ("new_car", NONE_NEEDED, "covered", OTHER)


class VehicleFields:
    """Every field of the form.

    Attributes:
        plate, no_plate: ①, what is special about it, or why there is none.
        until: the last day of a temporary plate.
        known: what the book knows of the plate.
        classes, room, person, phone, reason, description, stay: ② to ⑧.
        note: of an exit.
    """

    def __init__(self, desk: Desk) -> None:
        theme = desk.theme
        self.plate = PlateEntry(theme, "vehicle.plate", number=1)
        self.no_plate = ComboBox(theme, "vehicle.no_plate")
        self.plate.add_beside(self.no_plate)
        self.until = PlateUntil(theme, "vehicle.plate_until", lambda: desk.clock.now().date())
        self.known = Banner(theme, "vehicle.known", tone="info", icon="car")
        self.known.setMinimumHeight(theme.height("minTouch"))
        self.classes = ClassChips(theme, "vehicle.class")
        self.class_frame = FieldFrame(theme, number=2)
        self.class_frame.set_content(self.classes)
        self.room = RoomField(desk, "vehicle", number=3)
        self.person = CheckedField(theme, "vehicle.person", checks.name, number=4)
        self.phone = PhoneField(theme, "vehicle.phone", number=5)
        self.reason = CheckedField(theme, "vehicle.reason", checks.line, number=6)
        self.description = CheckedField(
            theme, "vehicle.description", checks.line, number=7, inline=True
        )
        self.stay = StayChips(theme, "vehicle.stay", desk.clock, number=8)
        self.note = CheckedField(theme, "vehicle.note", checks.line)
        self.coming = QWidget()
        self._asks_entry = True

    def lay_out(self, theme: Theme, body: QVBoxLayout) -> QVBoxLayout:
        """Put them into the panel; what only a car that comes in needs is one part.

        Returns:
            The rows of that part.
        """
        column = QVBoxLayout(self.coming)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.class_frame)
        column.addWidget(self.room)
        column.addLayout(halves(theme, self.person, self.phone))
        column.addLayout(halves(theme, self.reason, self.description))
        column.addWidget(self.stay)
        self.note.setContentsMargins(theme.px(38), 0, 0, 0)
        self.until.setContentsMargins(theme.px(38), 0, 0, 0)
        self.until.hide()
        body.addWidget(self.plate)
        body.addWidget(self.until)
        body.addWidget(self.known)
        body.addWidget(self.coming)
        body.addWidget(self.note)
        body.addStretch(1)
        return column

    def show_direction(self, coming: bool) -> None:
        """Ask for what an entry, or an exit, needs."""
        self._asks_entry = coming
        self.coming.setVisible(coming)
        self.no_plate.setVisible(coming)
        self.note.setVisible(not coming)
        self.show_plate()

    def show_plate(self) -> None:
        """Ask for the last day of a temporary plate; paint a lorry's number on yellow."""
        self.until.setVisible(self._asks_until())
        asks = self.no_plate_code() == OTHER
        why = translate("forms", "and why it has no plate")
        self.description.set_hint(why if asks else translate("forms", "colour, make, damage"))
        vehicle = self.classes.vehicle() or ""
        self.plate.set_yellow(is_yellow(vehicle, self.description.text()))

    def special_picked(self) -> None:
        """Read the plate as the kind that was picked; a lorry's is told by its looks."""
        picked = self.no_plate.currentData()
        self.plate.set_temporary(picked == TEMPORARY)
        looks, word = self.description.text(), label("plate_look.yellow")
        if picked == YELLOW and not is_yellow("", looks):
            self.description.set_text(f"{word} {looks}".strip())
        self.show_plate()

    def no_plate_code(self) -> str:
        """Return why there is no plate; empty when there is one."""
        picked = str(self.no_plate.currentData() or "")
        return picked if picked in NO_PLATE else ""

    def untold(self) -> list[Problem]:
        """Return that a car without a plate for some other reason says nothing of why."""
        looks = self.description
        if self.plate.text().strip() or self.no_plate_code() != OTHER or looks.text().strip():
            return []
        return [empty(looks.number, looks.label(), looks.edit)]

    def last_day(self) -> str:
        """Return the last day of a temporary plate; empty of others.

        Raises:
            Refused: it is no day.
        """
        return self.until.value() if self._asks_until() else ""

    def set_no_plate(self, code: str) -> None:
        """Choose why there is no plate."""
        self.no_plate.setCurrentIndex(max(self.no_plate.findData(code), 0))

    def rings(self) -> list[Ring]:
        """Return the numbered fields in their order."""
        typed = (self.person, self.phone, self.reason, self.description)
        return [
            Ring(self.plate, lambda: self.plate.text() or self.no_plate_code()),
            Ring(self.class_frame),
            Ring(self.room.field, self.room.field.text),
            *(Ring(field, field.text) for field in typed),
            Ring(self.stay.frame),
        ]

    def checked(self) -> tuple[CheckedField, ...]:
        """Return the typed fields of an entry in their order."""
        typed = (self.person, self.phone, self.reason, self.description)
        until = (self.until,) if self._asks_until() else ()
        return (self.plate, *until, self.room.field, *typed)

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        typed = (self.person, self.phone, self.reason, self.description)
        return [
            self.plate.edit,
            self.no_plate,
            self.until.edit,
            self.known.action,
            *self.classes.stops(),
            *self.room.stops(),
            *(field.edit for field in typed),
            *self.stay.stops(),
            self.note.edit,
        ]

    def clear(self) -> None:
        """Empty them all."""
        for field in (*self.checked(), self.until, self.note):
            field.clear()
        self.room.clear()
        self.stay.clear()
        self.set_no_plate("")
        self.special_picked()
        self.known.hide()

    def retranslate(self) -> None:
        """Set their words."""
        self.plate.set_label(translate("forms", "Plate"))
        self.plate.set_hint(translate("forms", "an odd one can be logged all the same"))
        self._offer_no_plate()
        self.class_frame.set_label(translate("forms", "Class"))
        self.class_frame.set_hint(translate("forms", "Alt + 1…0"))
        for part in (self.until, self.classes, self.room, self.stay):
            part.retranslate()
        self.person.set_label(translate("forms", "Driver"))
        self.phone.set_label(translate("forms", "Phone"))
        self.reason.set_label(translate("forms", "Reason"))
        self.description.set_label(translate("forms", "Looks"))
        self.show_plate()
        self.note.set_label(translate("forms", "Note"))
        self.plate.tell()

    def _asks_until(self) -> bool:
        return self._asks_entry and self.plate.plate.kind is PlateKind.TEMPORARY

    def _offer_no_plate(self) -> None:
        kept = str(self.no_plate.currentData() or "")
        self.no_plate.clear()
        self.no_plate.addItem(translate("forms", "Has a plate"), "")
        for code in NO_PLATE:
            self.no_plate.addItem(label(f"no_plate.{code}"), code)
        self.no_plate.addItem(translate("forms", "Temporary plate"), TEMPORARY)
        self.no_plate.addItem(translate("forms", "Yellow, lorry or coach"), YELLOW)
        self.set_no_plate(kept)
        self.no_plate.setAccessibleName(translate("forms", "No plate, or a special one"))
