"""办公时间: outside it a slip takes a leader's leave, and the owner is asked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from guardpost.gate.office_hours import office_hours, set_office_hours
from guardpost.gate.rules import OfficeHours
from ui.desk import Desk
from ui.forms.checks import needed_clock
from ui.forms.setting_pane import SettingPane

translate = QCoreApplication.translate


class OfficeHoursPane(SettingPane):
    """From when until when."""

    field_of: Mapping[str, str] = {"hours.order": "ends"}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "office", dict.fromkeys(("starts", "ends"), needed_clock))

    def read(self) -> None:
        """Show the hours that hold."""
        self.desk.ask(office_hours, done=self.show_values)

    def retranslate(self) -> None:
        """Set its words."""
        self.set_title(translate("settings", "Office hours for release slips"))
        self.set_labels(
            {
                "starts": translate("settings", "Open from"),
                "ends": translate("settings", "Open until"),
            }
        )
        self.save.setText(translate("settings", "Set the hours"))

    def keep(self, said: dict[str, str]) -> None:
        """Set the hours."""
        self.desk.act(set_office_hours, OfficeHours(**said), done=self._kept, failed=self.refused)

    def _kept(self, hours: OfficeHours) -> None:
        self.show_values(hours)
        self.desk.say(lambda: translate("settings", "The office hours are set."))
