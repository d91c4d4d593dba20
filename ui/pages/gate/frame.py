"""Where things stand on the gate page, with and without a form over its right side."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.frame.function_bar import FunctionBar
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.omnibox import Omnibox
from ui.widgets.side_panel import PANEL_WIDTH

SIDE = 16
TOP = 14
GAP = 14
ROW_GAP = 12
# With a form open these have no room; their keys work all the same.
HIDDEN_WHEN_NARROW = ("gate.service", "gate.handover", "gate.clear")


class GateFrame:
    """The page's grid: work left, side right, function keys below."""

    def __init__(
        self,
        theme: Theme,
        page: QWidget,
        box: Omnibox,
        work: QStackedWidget,
        right: QStackedWidget,
        bar: FunctionBar,
    ) -> None:
        self._theme = theme
        self._work, self._right, self._bar = work, right, bar
        page.setProperty("surface", "bg")
        halo = theme.border("focusHalo")
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(box)
        left.addSpacing(theme.px(ROW_GAP) - halo)
        framed = QHBoxLayout()
        framed.setContentsMargins(halo, 0, halo, 0)
        framed.addWidget(work)
        left.addLayout(framed, 1)
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(GAP) - halo)
        columns.addLayout(left, 1)
        side = QVBoxLayout()
        side.setContentsMargins(0, halo, 0, 0)
        side.addWidget(right)
        columns.addLayout(side)
        right.setFixedWidth(theme.height("sidePanel"))
        foot = QHBoxLayout()
        foot.setContentsMargins(halo, 0, 0, 0)
        foot.addWidget(bar)
        self._page = QVBoxLayout(page)
        self._page.setSpacing(0)
        self._page.addLayout(columns, 1)
        self._page.addSpacing(theme.px(ROW_GAP))
        self._page.addLayout(foot)
        self.narrow(False)

    def fill(self, work: tuple[QWidget, ...], right: tuple[QWidget, ...]) -> None:
        """Put in what takes turns at the left and at the right."""
        # A pane that is not shown must not make the page wider than the window.
        self._work.setMinimumWidth(1)
        for widget in work:
            self._work.addWidget(widget)
        for widget in right:
            self._right.addWidget(widget)

    def narrow(self, narrow: bool) -> None:
        """Leave the right side to a form, or take it back."""
        theme = self._theme
        halo = theme.border("focusHalo")
        right = theme.px(SIDE + (PANEL_WIDTH if narrow else 0))
        left, top = theme.px(SIDE) - halo, theme.px(TOP) - halo
        self._page.setContentsMargins(left, top, right - (halo if narrow else 0), 0)
        self._right.setVisible(not narrow)
        for name in HIDDEN_WHEN_NARROW:
            button = self._bar.findChild(Button, name)
            if button is not None:
                button.setVisible(not narrow)
