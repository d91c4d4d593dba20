"""The right column: counters, alerts, who is expected, how far the handover is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.gate import counting
from guardpost.gate.attention import attention
from guardpost.registry.expected import expected_on
from guardpost.shifts.handover_reading import handover_state
from guardpost.shifts.opening import Shift
from ui.desk import Desk
from ui.pages.gate.alerts import Alerts
from ui.pages.gate.expected import ExpectedCard
from ui.pages.gate.preparation import Preparation
from ui.widgets.counters import Counters
from ui.widgets.reach import Reach
from ui.widgets.text import retranslates

translate = QCoreApplication.translate

VEHICLES, VISITORS, SLIPS = "gate.inside_vehicles", "gate.inside_visitors", "gate.open_slips"


class SideColumn(QWidget):
    """What a guard sees out of the corner of the eye.

    Attributes:
        alerts, expected: their rows; the page connects them.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gate.side")
        self._desk = desk
        self._shift = ""
        self._counters = Counters(desk.theme, (VEHICLES, VISITORS, SLIPS))
        self.alerts = Alerts(desk)
        self.expected = ExpectedCard(desk)
        self.preparation = Preparation(desk)
        self._lay_out()
        self._counters.counter(VEHICLES).clicked.connect(lambda: desk.go("inside"))
        self._counters.counter(VISITORS).clicked.connect(lambda: desk.go("inside"))
        self._counters.counter(SLIPS).clicked.connect(lambda: desk.go("removals"))
        self.retranslate()

    def load(self, shift: Shift | None) -> None:
        """Show everything of a shift; None is a post not open."""
        self._shift = shift.number if shift is not None else ""
        self.alerts.show_post(shift is not None, shift.opened_at if shift is not None else "")
        self.refresh()
        now = self._desk.clock.now()
        if shift is not None:
            shown, none = self.preparation.show_state, self._no_handover
            self._desk.ask(handover_state, now, done=shown, failed=none)
        else:
            self.preparation.show_state(None)

    def refresh(self) -> None:
        """Bring counters and alerts up to date: something passed, or a minute did."""
        now = self._desk.clock.now()
        self._desk.ask(counting.counters, done=self._show_counters)
        self._desk.ask(attention, self._shift, now, done=self.alerts.show_attention)
        today = now.date().isoformat()
        self._desk.ask(expected_on, today, done=self.expected.show_expected)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where the Tab key stops, in order."""
        counters = (self._counters.counter(name) for name in (VEHICLES, VISITORS, SLIPS))
        return (*counters, self.alerts.first, *self.expected.stops(), self.preparation)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        counter = self._counters.counter
        counter(VEHICLES).set_label(translate("gate", "Vehicles inside"))
        counter(VISITORS).set_label(translate("gate", "Visitors inside"))
        counter(SLIPS).set_label(translate("gate", "Slips open"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def _show_counters(self, counts: counting.Counters) -> None:
        self._counters.counter(VEHICLES).set_value(counts.vehicles_inside)
        self._counters.counter(VISITORS).set_value(counts.visitors_inside)
        self._counters.counter(SLIPS).set_value(counts.open_slips)

    def _no_handover(self, error: Exception) -> None:
        """The shift was closed meanwhile; its card goes, and the next one is on its way."""
        if not isinstance(error, GuardpostError):
            raise error
        self.preparation.show_state(None)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(10))
        rows.addWidget(self.alerts)
        rows.addWidget(self.expected)
        rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self._counters)
        column.addWidget(Reach(inner), 1)
        column.addWidget(self.preparation)
