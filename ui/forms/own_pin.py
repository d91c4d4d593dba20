"""My PIN: whoever is signed in takes another one; the old one is asked for first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from guardpost.errors import Refused
from guardpost.registry.staff import Staff
from guardpost.registry.staffing import change_pin
from guardpost.signing.pins import LEAST_DIGITS, MOST_DIGITS, NEW_PIN_REFUSALS, normalise_pin
from ui.desk import Desk
from ui.messages import sentence
from ui.widgets.buttons import Button
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.panel import Pane

translate = QCoreApplication.translate

NAMES = ("old", "new", "again")


class OwnPinPane(Pane):
    """The old PIN, the new one twice, and a button; nothing typed here is kept on the screen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._fields = {name: Field(desk.theme, f"settings.pin_{name}") for name in NAMES}
        self._save = Button(desk.theme, "settings.pin_save", kind="primary")
        row = Flow()
        row.setSpacing(desk.theme.space(14))
        for field in self._fields.values():
            field.edit.setEchoMode(field.edit.EchoMode.Password)
            row.addWidget(field, 1)
            field.entered.connect(self._keep)
        row.addWidget(self._save, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self._save.clicked.connect(self._keep)
        # The next at the desk must not find the digits of the one before.
        desk.signed_in.connect(lambda _staff: self.clear())

    def clear(self) -> None:
        """Empty the three fields."""
        for field in self._fields.values():
            field.set_text("")
            field.set_error("")

    def retranslate(self) -> None:
        """Set its words."""
        self.set_title(translate("settings", "My PIN"))
        labels = {
            "old": translate("settings", "PIN until now"),
            "new": translate("settings", "New PIN, 6 digits or more"),
            "again": translate("settings", "New PIN once more"),
        }
        for name, field in self._fields.items():
            field.set_label(labels[name])
        self._save.setText(translate("settings", "Change my PIN"))

    def _keep(self) -> None:
        if self._save.busy:
            return
        pins = {name: normalise_pin(field.text()) for name, field in self._fields.items()}
        for name, field in self._fields.items():
            field.set_error(_wrong(name, pins))
        wrong = next((field for field in self._fields.values() if field.error()), None)
        if wrong is not None:
            _type_over(wrong)
            return
        self._save.set_busy(True, translate("settings", "Changing…"))
        old, new, pepper = pins["old"], pins["new"], self._desk.pepper
        self._desk.act(change_pin, old, new, pepper, done=self._kept, failed=self._refused)

    def _kept(self, _staff: Staff) -> None:
        self._save.set_busy(False)
        self.clear()
        self._desk.say(lambda: translate("settings", "Your PIN is changed. It holds from now on."))

    def _refused(self, error: Exception) -> None:
        self._save.set_busy(False)
        if not isinstance(error, Refused):
            self._desk.say_error(error)
            return
        field = self._fields["new" if error.code in NEW_PIN_REFUSALS else "old"]
        field.set_error(sentence(error))
        _type_over(field)


def _wrong(name: str, pins: dict[str, str]) -> str:
    """Return what is wrong with one of the three before the book is asked, or ``""``."""
    pin = pins[name]
    if name == "again" and pin != pins["new"]:
        return translate("window", "The two PINs differ. Type them again.")
    if LEAST_DIGITS <= len(pin) <= MOST_DIGITS and pin.isascii() and pin.isdigit():
        return ""
    return sentence(Refused("pin.not_six_digits"))


def _type_over(field: Field) -> None:
    """Put the keyboard there; what is typed next takes the place of what stands."""
    field.edit.setFocus()
    field.edit.selectAll()
