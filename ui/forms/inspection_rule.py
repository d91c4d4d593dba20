"""查岗次数: how often posts are inspected at night, and how many times a week (domain.md §2)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from guardpost.errors import Refused
from guardpost.shifts.inspection_rule import InspectionRule, inspection_rule, set_inspection_rule
from ui.desk import Desk
from ui.forms import stay
from ui.forms.checked_field import CheckedField
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.panel import Pane

translate = QCoreApplication.translate

TIMES = ("night_from", "night_until")
COUNTS = ("every", "supervisor", "administrator")


class InspectionPane(Pane):
    """Three numbers, the night's two times and a button; who may not set them is told so."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        names = ("every", *TIMES, "supervisor", "administrator")
        self._fields = {
            name: CheckedField(
                desk.theme, f"settings.inspect_{name}", _clock if name in TIMES else _number
            )
            for name in names
        }
        self._save = Button(desk.theme, "settings.inspect_save", kind="primary")
        row = Flow()
        row.setSpacing(desk.theme.space(14))
        for field in self._fields.values():
            row.addWidget(field, 1)
            field.entered.connect(self._keep)
        row.addWidget(self._save, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self._save.clicked.connect(self._keep)

    def read(self) -> None:
        """Show the rule that holds."""
        self._desk.ask(inspection_rule, done=self._show)

    def retranslate(self) -> None:
        """Set its words."""
        hint = translate("settings", "0 asks for none; what is missed is told at the gate")
        self.set_title(translate("settings", "Inspection of posts"), hint)
        labels = {
            "every": translate("settings", "Leader, every … min"),
            "night_from": translate("settings", "At night from"),
            "night_until": translate("settings", "until"),
            "supervisor": translate("settings", "Supervisor, a week"),
            "administrator": translate("settings", "Manager, a week"),
        }
        for name, field in self._fields.items():
            field.set_label(labels[name])
        self._save.setText(translate("settings", "Set the inspections"))

    def _show(self, rule: InspectionRule) -> None:
        for name, field in self._fields.items():
            field.set_text(str(getattr(rule, name)))
            field.set_error("")

    def _keep(self) -> None:
        wrong = next((field for field in self._fields.values() if field.refusal()), None)
        if wrong is not None:
            wrong.judge()
            wrong.edit.setFocus()
            return
        said = {name: field.value() for name, field in self._fields.items()}
        rule = InspectionRule(
            every=int(said["every"]),
            night_from=said["night_from"],
            night_until=said["night_until"],
            supervisor=int(said["supervisor"]),
            administrator=int(said["administrator"]),
        )
        self._desk.act(set_inspection_rule, rule, done=self._kept, failed=self._desk.say_error)

    def _kept(self, rule: InspectionRule) -> None:
        self._show(rule)
        self._desk.say(lambda: translate("settings", "The inspections are set."))


def _clock(text: str) -> str:
    found = stay.parse_clock(text)
    if found is None:
        raise Refused("stay.time")
    return f"{found:%H:%M}"


def _number(text: str) -> str:
    kept = text.strip()
    if not (kept.isascii() and kept.isdigit() and len(kept) <= 3):
        raise Refused("inspection.number")
    return kept
