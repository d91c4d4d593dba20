"""The classes of vehicle: the handbook's six, and below what is asked apart."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guardpost.gate.vehicles import VehicleClass
from ui.theme import Theme
from ui.widgets.chips import Chip, Chips

translate = QCoreApplication.translate

ROW = 6
KEYS = 10


class ClassChips(QWidget):
    """One of twelve; Alt+1…9 and Alt+0.

    Signals:
        picked: the class that a person picked.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._classes = tuple(VehicleClass)
        self._rows = (Chips(theme, name, alt_digits=True), Chips(theme, name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for row in self._rows:
            column.addWidget(row)
            row.picked.connect(partial(self._picked, row))
        self.retranslate()
        # The chips have their names; two rows of one name would not be told apart.
        self._rows[1].setObjectName(f"{name}_below")
        for place in range(ROW, KEYS):
            keys = QKeySequence(f"Alt+{(place + 1) % KEYS}")
            chip = self.button(self._classes[place])
            QShortcut(keys, self).activated.connect(chip.click)

    def vehicle(self) -> VehicleClass | None:
        """Return the picked class, or None."""
        code = next((row.code() for row in self._rows if row.code()), None)
        return VehicleClass(code) if code else None

    def set_vehicle(self, vehicle: VehicleClass) -> None:
        """Pick from the program's side."""
        for row in self._rows:
            row.set_code(vehicle.value)

    def button(self, vehicle: VehicleClass) -> Chip:
        """Return a class's button."""
        return self._row_of(vehicle).button(vehicle.value)

    def set_enabled(self, vehicle: VehicleClass, enabled: bool, reason: str) -> None:
        """Allow or bar a class."""
        self._row_of(vehicle).set_enabled(vehicle.value, enabled, reason)

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return list(self._rows)

    def retranslate(self) -> None:
        """Set the words."""
        for row, classes in zip(self._rows, self._parts(), strict=True):
            row.set_choices([(one.value, _word(one)) for one in classes])

    def _parts(self) -> tuple[tuple[VehicleClass, ...], ...]:
        return self._classes[:ROW], self._classes[ROW:]

    def _row_of(self, vehicle: VehicleClass) -> Chips:
        return self._rows[self._classes.index(vehicle) // ROW]

    def _picked(self, row: Chips, code: str) -> None:
        for other in self._rows:
            if other is not row:
                other.clear()
        self.picked.emit(code)


def _word(vehicle: VehicleClass) -> str:
    """Return a chip's word, short enough for six in a row."""
    words = {
        VehicleClass.RESIDENT: translate("forms", "Resident"),
        VehicleClass.NONRESIDENT: translate("forms", "Non-res."),
        VehicleClass.OUTSIDE: translate("forms", "Outside"),
        VehicleClass.MOTORCYCLE: translate("forms", "Moto"),
        VehicleClass.TRICYCLE: translate("forms", "Trike"),
        VehicleClass.BICYCLE: translate("forms", "Bike"),
        VehicleClass.DELIVERY: translate("forms", "Delivery"),
        VehicleClass.VAN: translate("forms", "Van"),
        VehicleClass.TRUCK: translate("forms", "Truck"),
        VehicleClass.MOVING: translate("forms", "Moving"),
        VehicleClass.OFFICIAL: translate("forms", "Official"),
        VehicleClass.EMERGENCY: translate("forms", "Rescue"),
    }
    return words[vehicle]
