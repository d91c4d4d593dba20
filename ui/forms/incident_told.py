"""Incidents as they stand in the book: the open ones to go on with, and the steps of one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from guardpost.gate.incidents import IncidentRecord, Step
from ui.desk import Desk
from ui.messages import label
from ui.widgets.buttons import Button
from ui.widgets.text import Text

translate = QCoreApplication.translate

SHOWN_TEXT = 28


class OpenIncidents(QWidget):
    """A row for each incident that is not closed; hidden when there is none.

    Signals:
        picked: the incident to go on with.
    """

    picked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._records: tuple[IncidentRecord, ...] = ()
        self._title = Text(desk.theme, "body", bold=True, tone="ink2")
        self._buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(desk.theme.px(38), 0, 0, 0)
        self._column.setSpacing(desk.theme.px(4))
        self._column.addWidget(self._title)
        self.hide()

    def show_records(self, records: Sequence[IncidentRecord]) -> None:
        """Show these."""
        self._records = tuple(records)
        for button in self._buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._row(record) for record in self._records]
        self.retranslate()
        self.setVisible(bool(self._records))

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return list(self._buttons)

    def retranslate(self) -> None:
        """Set the words."""
        self._title.setText(translate("forms", "Still open: press one to go on with it"))
        for button, record in zip(self._buttons, self._records, strict=True):
            button.setText(headline(record, self._desk))

    def _row(self, record: IncidentRecord) -> Button:
        button = Button(self._desk.theme, f"incident.open.{record.incident.id}", size="row")
        button.clicked.connect(partial(self.picked.emit, record))
        self._column.addWidget(button)
        return button


class IncidentTold(QFrame):
    """An incident that is gone on with: what happened and each step so far."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._record: IncidentRecord | None = None
        self.setProperty("surface", "surface2")
        self._title = Text(desk.theme, "strong", bold=True, wrap=True)
        self._what = Text(desk.theme, "body", tone="ink2", wrap=True)
        self._steps = Text(desk.theme, "body", wrap=True)
        self._steps.setObjectName("incident.steps")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(desk.theme.px(edge) for edge in (38, 8, 12, 8)))
        column.setSpacing(desk.theme.px(4))
        for part in (self._title, self._what, self._steps):
            column.addWidget(part)
        self.hide()

    def show_record(self, record: IncidentRecord | None) -> None:
        """Show an incident, or nothing."""
        self._record = record
        self.setVisible(record is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        record = self._record
        if record is None:
            return
        self._title.setText(headline(record, self._desk))
        self._what.setText(record.incident.what)
        self._steps.setText("\n".join(self._step_text(step) for step in record.steps))
        self._steps.setVisible(bool(record.steps))

    def _step_text(self, step: Step) -> str:
        who = f" · {step.by_whom}" if step.by_whom else ""
        return f"{self._desk.local(step.at):%H:%M}  {step.what}{who}"


def headline(record: IncidentRecord, desk: Desk) -> str:
    """Return ``16:20 纠纷 · 3栋门口``."""
    incident = record.incident
    at = f"{desk.local(incident.happened_at):%H:%M}"
    place = incident.place[:SHOWN_TEXT]
    return f"{at} {label(f'incident.{incident.category}')} · {place}"
