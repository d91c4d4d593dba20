"""An incident in progress, handed over by name (domain.md §2)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from guardpost.shifts.handover_extras import HandoverIncident
from ui.handover.fields import Choices, fill
from ui.handover.rows import ListRow
from ui.messages import label, translate
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import ComboBox
from ui.widgets.text import Text

FOLLOW_UP, TAKE = 160, 160


class IncidentRow(ListRow):
    """One incident that is still being handled.

    Signals:
        taken: (number, who goes on with it).
    """

    taken = Signal(int, str)

    def __init__(self, theme: Theme, incident: HandoverIncident) -> None:
        name = f"handover.incident.{incident.id}"
        super().__init__(theme, name, height="resultRowSelected")
        self._incident = incident
        self._text = Text(theme, "strong", bold=True, wrap=True)
        self._sub = Text(theme, "caption", tone="danger", elide=True)
        self.follow_up = ComboBox(theme, f"{name}.follow_up")
        self.take = Button(theme, f"{name}.take")
        self.watch(self.follow_up, self.take)
        self.primary = self.deed = self.take
        column = QVBoxLayout()
        column.setSpacing(0)
        column.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        column.addWidget(self._text)
        column.addWidget(self._sub)
        self.follow_up.setFixedWidth(theme.px(FOLLOW_UP))
        self.take.setFixedWidth(theme.px(TAKE))
        self.line.setSpacing(theme.px(8))
        self.line.addLayout(column, 1)
        self.line.addWidget(self.follow_up)
        self.line.addWidget(self.take)
        self.take.clicked.connect(self._take)

    def show_incident(self, incident: HandoverIncident, people: Choices) -> None:
        """Show what the book says, and who may go on with it."""
        self._incident = incident
        fill(self.follow_up, people, incident.follow_up or self.follow_up.currentData() or "")
        self.take.setCheckable(incident.taken)
        self.take.setChecked(incident.taken)
        self.take.set_icon("check" if incident.taken else "")
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        one = self._incident
        kind = label(f"incident.{one.category}")
        self._text.setText(f"{kind}  {one.place}  {one.what}")
        still = translate("handover", "In progress: the outgoing leader stays until it is taken")
        gone = translate("handover", "In progress, handed over to {name}")
        self._sub.setText(gone.format(name=one.follow_up) if one.taken else still)
        self._sub.set_tone("ink3" if one.taken else "danger")
        self.take.setText(
            translate("handover", "Handed over")
            if one.taken
            else translate("handover", "Hand over")
        )
        self.follow_up.setAccessibleName(f"{one.what} {translate('handover', 'Goes on with it')}")

    def _take(self) -> None:
        self.take.setChecked(self._incident.taken)
        who = self.follow_up.currentData() or ""
        # Handed over once is handed over; another name is another deed.
        if not self._incident.taken or who != self._incident.follow_up:
            self.taken.emit(self._incident.id, who)
