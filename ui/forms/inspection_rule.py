"""查岗次数: how often posts are inspected at night, and how many times a week (domain.md §2)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from guardpost.errors import Refused
from guardpost.shifts.inspection_rule import InspectionRule, inspection_rule, set_inspection_rule
from ui.desk import Desk
from ui.forms.checks import needed_clock
from ui.forms.setting_pane import SettingPane

translate = QCoreApplication.translate


class InspectionPane(SettingPane):
    """Three numbers, and the night's two times."""

    field_of: Mapping[str, str] = {
        "inspection.every": "every",
        "inspection.weekly": "supervisor",
        "inspection.night": "night_until",
    }

    def __init__(self, desk: Desk) -> None:
        checks = {
            "every": _number,
            "night_from": needed_clock,
            "night_until": needed_clock,
            "supervisor": _number,
            "administrator": _number,
        }
        super().__init__(desk, "inspect", checks)

    def read(self) -> None:
        """Show the rule that holds."""
        self.desk.ask(inspection_rule, done=self.show_values)

    def retranslate(self) -> None:
        """Set its words."""
        hint = translate("settings", "0 asks for none; what is missed is told at the gate")
        self.set_title(translate("settings", "Inspection of posts"), hint)
        self.set_labels(
            {
                "every": translate("settings", "Leader, every … min"),
                "night_from": translate("settings", "At night from"),
                "night_until": translate("settings", "until"),
                "supervisor": translate("settings", "Supervisor, a week"),
                "administrator": translate("settings", "Manager, a week"),
            }
        )
        self.save.setText(translate("settings", "Set the inspections"))

    def keep(self, said: dict[str, str]) -> None:
        """Set the rule."""
        rule = InspectionRule(
            every=int(said["every"]),
            night_from=said["night_from"],
            night_until=said["night_until"],
            supervisor=int(said["supervisor"]),
            administrator=int(said["administrator"]),
        )
        self.desk.act(set_inspection_rule, rule, done=self._kept, failed=self.refused)

    def _kept(self, rule: InspectionRule) -> None:
        self.show_values(rule)
        self.desk.say(lambda: translate("settings", "The inspections are set."))


def _number(text: str) -> str:
    kept = text.strip()
    if not (kept.isascii() and kept.isdigit() and len(kept) <= 3):
        raise Refused("inspection.number")
    return kept
