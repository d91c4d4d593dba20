"""施工时间: between which hours workers come in, and when there is no noise."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from guardpost.errors import Refused
from guardpost.gate.hours import set_work_hours, work_hours
from guardpost.gate.rules import WorkHours
from ui.desk import Desk
from ui.forms import stay
from ui.forms.checked_field import CheckedField
from ui.messages import sentence
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.panel import Pane

translate = QCoreApplication.translate

NAMES = ("starts", "ends", "quiet_from", "quiet_until")


class WorkHoursPane(Pane):
    """Four times and a button; who may not set them is told so."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._fields = {
            name: CheckedField(desk.theme, f"settings.work_{name}", _clock) for name in NAMES
        }
        self._save = Button(desk.theme, "settings.work_save", kind="primary")
        row = Flow()
        row.setSpacing(desk.theme.space(14))
        for field in self._fields.values():
            row.addWidget(field, 1)
            field.entered.connect(self._keep)
        row.addWidget(self._save, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self._save.clicked.connect(self._keep)

    def read(self) -> None:
        """Show the hours that hold."""
        self._desk.ask(work_hours, done=self._show)

    def retranslate(self) -> None:
        """Set its words."""
        self.set_title(translate("settings", "Renovation works"))
        labels = {
            "starts": translate("settings", "Workers from"),
            "ends": translate("settings", "Out by"),
            "quiet_from": translate("settings", "No noise from"),
            "quiet_until": translate("settings", "No noise until"),
        }
        for name, field in self._fields.items():
            field.set_label(labels[name])
        self._save.setText(translate("settings", "Set the hours"))

    def _show(self, hours: WorkHours) -> None:
        for name, field in self._fields.items():
            field.set_text(getattr(hours, name))
            field.set_error("")

    def _keep(self) -> None:
        wrong = next((field for field in self._fields.values() if field.refusal()), None)
        if wrong is not None:
            wrong.judge()
            wrong.edit.setFocus()
            return
        hours = WorkHours(**{name: field.value() for name, field in self._fields.items()})
        self._desk.act(set_work_hours, hours, done=self._kept, failed=self._refused)

    def _kept(self, hours: WorkHours) -> None:
        self._show(hours)
        self._desk.say(lambda: translate("settings", "The hours of works are set."))

    def _refused(self, error: Exception) -> None:
        self._desk.say_error(error)
        if isinstance(error, Refused) and error.code == "hours.order":
            self._fields["ends"].set_error(sentence(error))


def _clock(text: str) -> str:
    """Return a time as it is kept, ``08:00``; empty for no hours without noise."""
    if not text.strip():
        return ""
    found = stay.parse_clock(text)
    if found is None:
        raise Refused("stay.time")
    return f"{found:%H:%M}"
