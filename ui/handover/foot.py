"""On a narrow or low page the parts are scrolled; what leads on is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guardpost.shifts.handover_lines import Step
from ui.handover.side import Side
from ui.handover.step import StepCard
from ui.theme import Theme
from ui.widgets.text import Rule

# Lower than this, in px at 100 %, the number pad and the end have no room above each other.
LEAST_HIGH = 672


class Foot(QWidget):
    """Below what is scrolled: the ways of a list, or the end of the shift.

    Beside each other and high enough the parts keep them: nothing but the lists is scrolled.

    Args:
        page: whose height counts.
    """

    def __init__(self, theme: Theme, card: StepCard, side: Side, page: QWidget) -> None:
        super().__init__()
        self._theme, self._card, self._side, self._page = theme, card, side, page
        self._stacked, self._ends = False, False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Rule())
        self.hide()
        page.installEventFilter(self)
        theme.changed.connect(self._place)

    def set_stacked(self, stacked: bool) -> None:
        """Below each other both are as wide as the page, the rows all seen: the page scrolls."""
        self._side.set_stacked(stacked)
        self._card.set_whole(stacked)
        self._stacked = stacked
        self._place()

    def show_step(self, step: Step) -> None:
        """Hold what leads on from a step."""
        self._ends = step in (Step.SIGNATURES, Step.PRINT)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page's height."""
        if event.type() == QEvent.Type.Resize and watched is self._page:
            self._place()
        return False

    def _place(self) -> None:
        room = self.layout()
        assert isinstance(room, QVBoxLayout)
        is_low = self._page.height() < self._theme.px(LEAST_HIGH)
        holds_ways = self._stacked and not self._ends
        holds_end = self._ends and (self._stacked or is_low)
        self._card.put_ways(room if holds_ways else None)
        self._side.put_end(room if holds_end else None)
        self.setVisible(holds_ways or holds_end)
