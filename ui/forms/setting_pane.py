"""A few typed settings in a row, and the button that keeps them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping

from PySide6.QtCore import Qt

from guardpost.errors import Refused
from ui.desk import Desk
from ui.forms.checked_field import CheckedField
from ui.forms.checks import Check
from ui.messages import sentence
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.panel import Pane


class SettingPane(Pane):
    """Typed fields and a button; who may not set them is told so.

    Attributes:
        fields: by the name that the record's own field has.
        save: keeps them; Enter in a field does so too.
        field_of: which field a refusal is about, by its code.
    """

    field_of: Mapping[str, str] = {}

    def __init__(self, desk: Desk, name: str, checks: Mapping[str, Check]) -> None:
        super().__init__(desk.theme)
        self.desk = desk
        self.fields = {
            each: CheckedField(desk.theme, f"settings.{name}_{each}", check)
            for each, check in checks.items()
        }
        self.save = Button(desk.theme, f"settings.{name}_save", kind="primary")
        row = Flow()
        row.setSpacing(desk.theme.space(14))
        for field in self.fields.values():
            row.addWidget(field, 1)
            field.entered.connect(self._keep)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.save.clicked.connect(self._keep)

    @abstractmethod
    def read(self) -> None:
        """Show what holds."""

    @abstractmethod
    def retranslate(self) -> None:
        """Set its words."""

    @abstractmethod
    def keep(self, said: dict[str, str]) -> None:
        """Set what was typed; every field of it can be kept."""

    def show_values(self, held: object) -> None:
        """Show the record that holds; each field has its own name there."""
        for name, field in self.fields.items():
            field.set_text(str(getattr(held, name)))
            field.set_error("")

    def set_labels(self, labels: Mapping[str, str]) -> None:
        """Name the fields."""
        for name, field in self.fields.items():
            field.set_label(labels[name])

    def refused(self, error: Exception) -> None:
        """Say why nothing was set, below the field that it is about too."""
        self.desk.say_error(error)
        if isinstance(error, Refused) and error.code in self.field_of:
            self.fields[self.field_of[error.code]].set_error(sentence(error))

    def _keep(self) -> None:
        wrong = next((field for field in self.fields.values() if field.refusal()), None)
        if wrong is not None:
            wrong.judge()
            wrong.edit.setFocus()
            return
        self.keep({name: field.value() for name, field in self.fields.items()})
