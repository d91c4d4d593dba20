"""集合时间: when those who come on line up (handbook (一) 1), and from when on they are late."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guardpost.shifts.muster import MOST, MOST_TOLERANCE, USUAL, Muster, muster, set_muster
from ui.desk import Desk
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.panel import Pane
from ui.widgets.stepper import Stepper
from ui.widgets.text import Text

translate = QCoreApplication.translate


class MusterPane(Pane):
    """Two numbers of minutes and a button; who may not set them is told so."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        theme = desk.theme
        self._labels = (Text(theme, "strong"), Text(theme, "strong"))
        self.minutes = Stepper(theme, "settings.muster", maximum=MOST, value=USUAL)
        self.tolerance = Stepper(theme, "settings.muster_tolerance", maximum=MOST_TOLERANCE)
        self.save = Button(desk.theme, "settings.muster_save", kind="primary")
        self.rota = Button(desk.theme, "settings.rota", icon="gear")
        row = Flow()
        row.setSpacing(desk.theme.space(14))
        for label, stepper in zip(self._labels, (self.minutes, self.tolerance), strict=True):
            named = QWidget()
            pair = QHBoxLayout(named)
            pair.setContentsMargins(0, 0, 0, 0)
            pair.setSpacing(desk.theme.space(14))
            pair.addWidget(label)
            pair.addWidget(stepper)
            row.addWidget(named)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch()
        row.addWidget(self.rota, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.rota.clicked.connect(lambda: desk.go("rota", "set_rota"))
        self.save.clicked.connect(self._keep)

    def read(self) -> None:
        """Show the minutes that hold."""
        self._desk.ask(muster, done=self._show)

    def retranslate(self) -> None:
        """Set its words."""
        self.set_title(translate("settings", "Rota and line-up"))
        self.rota.setText(translate("settings", "Set the rota"))
        words = (
            translate("settings", "Minutes before the shift"),
            translate("settings", "Minutes after it that are not late"),
        )
        for label, stepper, said in zip(
            self._labels, (self.minutes, self.tolerance), words, strict=True
        ):
            label.setText(said)
            stepper.setAccessibleName(said)
        self.save.setText(translate("settings", "Set the line-up"))

    def _show(self, found: Muster) -> None:
        self.minutes.set_value(found.minutes)
        self.tolerance.set_value(found.tolerance)

    def _keep(self) -> None:
        told = (self.minutes.value(), self.tolerance.value())
        self._desk.act(set_muster, *told, done=self._kept, failed=self._desk.say_error)

    def _kept(self, found: Muster) -> None:
        self._show(found)
        self._desk.say(lambda: translate("settings", "The time of the line-up is set."))
