"""The fields of an incident: what happened, what was done, how it ended, what is left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guardpost.gate.incidents import IncidentCategory
from ui.desk import Desk
from ui.forms import checks
from ui.forms.checked_area import CheckedArea
from ui.forms.checked_field import CheckedField
from ui.forms.clock_field import ClockField
from ui.forms.rings import Ring
from ui.forms.visitor_fields import halves
from ui.messages import label
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.checkrow import CheckRow
from ui.widgets.chips import Chips
from ui.widgets.field import FieldFrame

translate = QCoreApplication.translate


class IncidentFields:
    """Every field of the form.

    Attributes:
        opening: the part that a new incident needs: category, place, time, what.
        at, step, by, add: what was done, by whom, and to write that down at once.
        result: how it ended; once filled in, saving closes the incident.
        leave, matter: whether something is left for the next shift, and what.
    """

    def __init__(self, desk: Desk) -> None:
        theme = desk.theme
        self.category = Chips(theme, "incident.category", alt_digits=True)
        self.category_frame = FieldFrame(theme, number=1)
        self.category_frame.set_content(self.category)
        self.place = CheckedField(theme, "incident.place", checks.place, number=2)
        self.happened = ClockField(theme, "incident.happened", desk.clock, number=3, inline=True)
        self.what = CheckedArea(theme, "incident.what", checks.long_line, number=4)
        self.at = ClockField(theme, "incident.step_time", desk.clock)
        self.by = CheckedField(theme, "incident.step_by", checks.name)
        self.step = CheckedField(theme, "incident.step", checks.long_line, number=5)
        self.add = Button(theme, "incident.add_step", size="field", icon="plus")
        self.step.add_beside(self.add)
        self.result = CheckedField(theme, "incident.result", checks.long_line, number=6)
        self.leave = CheckRow(theme, "incident.leave")
        self.matter = CheckedField(theme, "incident.matter", checks.line)
        self.opening = QWidget()

    def lay_out(self, theme: Theme, body: QVBoxLayout, steps: QWidget) -> QVBoxLayout:
        """Put them into the panel, ``steps`` before the line for the next one.

        Returns:
            The rows of what only a new incident needs.
        """
        column = QVBoxLayout(self.opening)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.category_frame)
        column.addLayout(halves(theme, self.place, self.happened))
        column.addWidget(self.what)
        indent = theme.px(38)
        self.at.setContentsMargins(indent, 0, 0, 0)
        self.matter.setContentsMargins(indent, 0, 0, 0)
        row = QHBoxLayout()
        row.addSpacing(indent)
        row.addWidget(self.leave)
        for part in (self.opening, steps, self.step):
            body.addWidget(part)
        body.addLayout(halves(theme, self.at, self.by))
        body.addWidget(self.result)
        body.addLayout(row)
        body.addWidget(self.matter)
        body.addStretch(1)
        return column

    def rings(self) -> list[Ring]:
        """Return the numbered fields in their order."""
        typed = (self.place, self.happened, self.what, self.step, self.result)
        return [Ring(self.category_frame), *(Ring(field, field.text) for field in typed)]

    def typed(self) -> tuple[CheckedField | CheckedArea, ...]:
        """Return the typed fields in their order."""
        first = (self.place, self.happened, self.what)
        return (*first, self.step, self.at, self.by, self.result, self.matter)

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        opening = (self.category, self.place.edit, self.happened.edit, self.what.edit)
        step = (self.step.edit, self.add, self.at.edit, self.by.edit)
        return [*opening, *step, self.result.edit, self.leave, self.matter.edit]

    def clear(self) -> None:
        """Empty them all."""
        for field in self.typed():
            field.clear()
        self.leave.setChecked(False)
        self.matter.hide()
        self.category.clear()

    def clear_step(self) -> None:
        """A step is written down; the next one may follow."""
        for field in (self.step, self.at, self.by):
            field.clear()
        self.at.set_placeholder_now()

    def retranslate(self) -> None:
        """Set their words."""
        self.category_frame.set_label(translate("forms", "Category"))
        self.category_frame.set_hint(translate("forms", "Alt + 1…7"))
        words = [(one.value, _category_word(one)) for one in IncidentCategory]
        self.category.set_choices(words)
        self.place.set_label(translate("forms", "Place"))
        self.happened.set_label(translate("forms", "Time"))
        self.what.set_label(translate("forms", "What happened"))
        self.step.set_label(translate("forms", "What was done"))
        self.step.set_hint(translate("forms", "each step with its time and person"))
        self.add.setText(translate("forms", "Add step"))
        self.at.set_label(translate("forms", "Done at"))
        self.by.set_label(translate("forms", "Done by"))
        self.by.set_placeholder(translate("forms", "me"))
        self.result.set_label(translate("forms", "How it ended"))
        self.result.set_hint(translate("forms", "once filled in, the incident is closed"))
        self.leave.set_texts(translate("forms", "Leave a matter for the next shift"))
        self.matter.set_label(translate("forms", "What the next shift must see to"))
        for field in (self.happened, self.at):
            field.set_placeholder_now()


def _category_word(category: IncidentCategory) -> str:
    """Return a chip's word, short enough for seven in a row."""
    words = {
        IncidentCategory.FACILITY: translate("forms", "Facility"),
        IncidentCategory.MEDICAL: translate("forms", "Medical"),
    }
    return words.get(category) or label(f"incident.{category}")
