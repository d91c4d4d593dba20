"""自动锁屏: after how many minutes without a key the desk locks itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from guardpost.registry.idle_lock import LEAST, MOST, USUAL, idle_minutes, set_idle_lock
from ui.desk import Desk
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.panel import Pane
from ui.widgets.stepper import Stepper
from ui.widgets.text import Text

translate = QCoreApplication.translate


class IdleLockPane(Pane):
    """A number of minutes and a button; who may not set it is told so."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._label = Text(desk.theme, "strong")
        self.minutes = Stepper(
            desk.theme, "settings.idle_lock", minimum=LEAST, maximum=MOST, value=USUAL
        )
        self.save = Button(desk.theme, "settings.idle_lock_save", kind="primary")
        row = Flow()
        row.setSpacing(desk.theme.space(14))
        row.addWidget(self._label)
        row.addWidget(self.minutes)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch()
        self.body.addLayout(row)
        self.save.clicked.connect(self._keep)

    def read(self) -> None:
        """Show the minutes that hold."""
        self._desk.ask(idle_minutes, done=self.minutes.set_value)

    def retranslate(self) -> None:
        """Set its words."""
        self.set_title(translate("settings", "Idle lock"))
        said = translate("settings", "Minutes without a key until the desk locks itself")
        self._label.setText(said)
        self.minutes.setAccessibleName(said)
        self.save.setText(translate("settings", "Set the idle lock"))

    def _keep(self) -> None:
        minutes = self.minutes.value()
        self._desk.act(set_idle_lock, minutes, done=self._kept, failed=self._desk.say_error)

    def _kept(self, minutes: int) -> None:
        self.minutes.set_value(minutes)
        self._desk.idle_set.emit(minutes)
        self._desk.say(
            lambda: translate("settings", "The desk locks itself after {n} minutes."), n=minutes
        )
