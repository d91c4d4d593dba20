"""A report that is still to be made: both leaders open their keys once more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from guardpost.shifts.handover_lines import SignerRole
from ui.handover.words import PIN_LENGTH
from ui.messages import translate
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.pin import PinBoxes
from ui.widgets.text import Text


class Reseal(QWidget):
    """Two names with six boxes each, and one button.

    Attributes:
        pins: the boxes by role.
        make: makes the report; open once both PINs are complete.

    Signals:
        asked: the PINs by role.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._names = {role: Text(theme, "strong", bold=True) for role in SignerRole}
        self.pins = {
            role: PinBoxes(theme, f"handover.reseal.{role}", PIN_LENGTH) for role in SignerRole
        }
        self.make = Button(theme, "handover.reseal", kind="primary", size="large")
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(12))
        for line, role in enumerate(SignerRole):
            grid.addWidget(self._names[role], line, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self.pins[role], line, 1)
            self.pins[role].counted.connect(lambda _n: self._follow())
        self.pins[SignerRole.OUTGOING].completed.connect(
            lambda _pin: self.pins[SignerRole.INCOMING].setFocus()
        )
        self.pins[SignerRole.INCOMING].completed.connect(lambda _pin: self.make.setFocus())
        grid.addWidget(self.make, len(SignerRole), 1)
        self.make.clicked.connect(self._ask)
        self._follow()

    def show_names(self, outgoing: str, incoming: str) -> None:
        """Say whose PINs are wanted."""
        for role, name in zip(SignerRole, (outgoing, incoming), strict=True):
            self._names[role].setText(name)
            self.pins[role].setAccessibleName(f"{name} PIN")

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.make.setText(translate("handover", "Make the report"))

    def set_busy(self, busy: bool) -> None:
        """Take no more while the PINs are checked."""
        self.make.set_busy(busy, translate("handover", "Checking the PIN…"))
        if not busy:
            self._follow()

    def refuse(self) -> None:
        """Have both typed again."""
        self.set_busy(False)
        for boxes in self.pins.values():
            boxes.set_state("wrong")
        self.pins[SignerRole.OUTGOING].setFocus()

    def wipe(self) -> None:
        """Leave no digit behind."""
        self.set_busy(False)
        for boxes in self.pins.values():
            boxes.reset()

    def _follow(self) -> None:
        if not self.make.busy:
            typed = [len(boxes.text()) == PIN_LENGTH for boxes in self.pins.values()]
            self.make.setEnabled(all(typed))

    def _ask(self) -> None:
        self.asked.emit({role.value: boxes.text() for role, boxes in self.pins.items()})
