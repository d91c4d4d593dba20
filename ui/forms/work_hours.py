"""施工时间: between which hours workers come in, and when there is no noise."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from guardpost.gate.hours import set_work_hours, work_hours
from guardpost.gate.rules import WorkHours
from ui.desk import Desk
from ui.forms.checks import clock
from ui.forms.setting_pane import SettingPane

translate = QCoreApplication.translate

NAMES = ("starts", "ends", "quiet_from", "quiet_until")


class WorkHoursPane(SettingPane):
    """Four times; the last two are empty where no hours go without noise."""

    field_of: Mapping[str, str] = {"hours.order": "ends"}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "work", dict.fromkeys(NAMES, clock))

    def read(self) -> None:
        """Show the hours that hold."""
        self.desk.ask(work_hours, done=self.show_values)

    def retranslate(self) -> None:
        """Set its words."""
        self.set_title(translate("settings", "Renovation works"))
        self.set_labels(
            {
                "starts": translate("settings", "Workers from"),
                "ends": translate("settings", "Out by"),
                "quiet_from": translate("settings", "No noise from"),
                "quiet_until": translate("settings", "No noise until"),
            }
        )
        self.save.setText(translate("settings", "Set the hours"))

    def keep(self, said: dict[str, str]) -> None:
        """Set the hours."""
        self.desk.act(set_work_hours, WorkHours(**said), done=self._kept, failed=self.refused)

    def _kept(self, hours: WorkHours) -> None:
        self.show_values(hours)
        self.desk.say(lambda: translate("settings", "The hours of works are set."))
