"""集合时间: how many minutes before the turn those who come on line up (handbook (一) 1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from guardpost.shifts.muster import MOST, USUAL, muster_minutes, set_muster
from ui.desk import Desk
from ui.widgets.buttons import Button
from ui.widgets.panel import Pane
from ui.widgets.stepper import Stepper
from ui.widgets.text import Text

translate = QCoreApplication.translate


class MusterPane(Pane):
    """A number of minutes and a button; who may not set it is told so."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._label = Text(desk.theme, "strong")
        self.minutes = Stepper(desk.theme, "settings.muster", maximum=MOST, value=USUAL)
        self.save = Button(desk.theme, "settings.muster_save", kind="primary")
        row = QHBoxLayout()
        row.setSpacing(desk.theme.space(14))
        row.addWidget(self._label)
        row.addWidget(self.minutes)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self.body.addLayout(row)
        self.save.clicked.connect(self._keep)

    def read(self) -> None:
        """Show the minutes that hold."""
        self._desk.ask(muster_minutes, done=self.minutes.set_value)

    def retranslate(self) -> None:
        """Set its words."""
        self.set_title(translate("settings", "Line-up"))
        words = translate("settings", "Minutes before the shift")
        self._label.setText(words)
        self.minutes.setAccessibleName(words)
        self.save.setText(translate("settings", "Set the line-up"))

    def _keep(self) -> None:
        minutes = self.minutes.value()
        self._desk.act(set_muster, minutes, done=self._kept, failed=self._desk.say_error)

    def _kept(self, minutes: int) -> None:
        self.minutes.set_value(minutes)
        self._desk.said.emit(translate("settings", "The time of the line-up is set."))
