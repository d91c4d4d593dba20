"""Where things stand on the gate page, with and without a form over its right side."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.frame.function_bar import FunctionBar
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.omnibox import Omnibox
from ui.widgets.side_panel import PANEL_WIDTH, panel_covers

translate = QCoreApplication.translate

SIDE = 16
TOP = 14
GAP = 14
ROW_GAP = 12
# On a page narrower than this, in px at 100 %, the right column is a drawer.
LEAST_BESIDE = 1060


class GateFrame(QObject):
    """The page's grid: work left, side right, function keys below.

    Where the text is so large that both have no room beside each other, the right side is a
    drawer: it comes in when its button is pressed or the keyboard goes there, and goes with it.

    Attributes:
        opener: the drawer's button; hidden where the right side has room.
    """

    def __init__(
        self,
        theme: Theme,
        page: QWidget,
        box: Omnibox,
        work: QStackedWidget,
        right: QStackedWidget,
        bar: FunctionBar,
    ) -> None:
        super().__init__(page)
        self._theme, self._host = theme, page
        self._work, self._right, self._bar = work, right, bar
        self.opener = Button(theme, "gate.side_open", icon="alert")
        self._narrow = self._open = False
        page.setProperty("surface", "bg")
        right.setProperty("surface", "bg")
        halo = theme.border("focusHalo")
        left = QVBoxLayout()
        left.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(theme.px(GAP) - halo)
        top.addWidget(box, 1)
        top.addWidget(self.opener)
        left.addLayout(top)
        left.addSpacing(theme.px(ROW_GAP) - halo)
        framed = QHBoxLayout()
        framed.setContentsMargins(halo, 0, halo, 0)
        framed.addWidget(work)
        left.addLayout(framed, 1)
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(GAP) - halo)
        columns.addLayout(left, 1)
        self._side = QVBoxLayout()
        self._side.setContentsMargins(0, halo, 0, 0)
        self._side.addWidget(right)
        columns.addLayout(self._side)
        right.setFixedWidth(theme.height("sidePanel"))
        foot = QHBoxLayout()
        foot.setContentsMargins(halo, 0, 0, 0)
        foot.addWidget(bar)
        self._page = QVBoxLayout(page)
        self._page.setSpacing(0)
        self._page.addLayout(columns, 1)
        self._page.addSpacing(theme.px(ROW_GAP))
        self._page.addLayout(foot)
        page.installEventFilter(self)
        self.opener.clicked.connect(self._turn)
        theme.changed.connect(self._arrange)
        QApplication.instance().focusChanged.connect(self._follow_keyboard)  # type: ignore[union-attr]
        self.narrow(False)

    @property
    def folded(self) -> bool:
        """Whether the right side is a drawer now."""
        return self._side.indexOf(self._right) < 0

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
        self._narrow, self._open = narrow, False
        self._arrange()

    def shut_drawer(self) -> bool:
        """Put the drawer away; False when it is not out."""
        was_open, self._open = self._open and self.folded, False
        self._place()
        return was_open

    def say_alerts(self, count: int, is_red: bool) -> None:
        """Say on the drawer's button how much waits in it."""
        text = translate("gate", "Alerts {n}").format(n=count)
        self.opener.setText(text if count else translate("gate", "Overview"))
        self.opener.set_kind("danger" if is_red else "secondary")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page's size."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return False

    def _turn(self) -> None:
        self._open = not self._open
        self._place()

    def _follow_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Come in with the keyboard, and go when it works elsewhere on the page."""
        if not self.folded or now is None or not self._host.isAncestorOf(now):
            return
        if now is not self.opener:
            self._open = self._right.isAncestorOf(now)
            self._place()

    def _arrange(self) -> None:
        theme, halo = self._theme, self._theme.border("focusHalo")
        wide = self._host.width()
        beside = self._narrow and not panel_covers(theme, wide, PANEL_WIDTH)
        self._fold(wide < theme.px(LEAST_BESIDE))
        right = theme.px(SIDE + (PANEL_WIDTH if beside else 0))
        left, top = theme.px(SIDE) - halo, theme.px(TOP) - halo
        edge = halo if beside or self.folded else 0
        self._page.setContentsMargins(left, top, right - edge, 0)
        self._right.setVisible(not self._narrow)
        self._bar.narrow(beside)
        self._place()

    def _fold(self, folded: bool) -> None:
        self.opener.setVisible(folded and not self._narrow)
        if folded == self.folded:
            return
        if folded:
            self._side.removeWidget(self._right)
        else:
            self._side.addWidget(self._right)

    def _place(self) -> None:
        """Let the drawer lie over the work's right side, or wait beyond the page's edge."""
        if not self.folded:
            return
        theme, host = self._theme, self._host
        wide, top = self._right.width(), theme.px(TOP)
        left = host.width() - theme.px(SIDE) - wide if self._open else host.width()
        self._right.setGeometry(QRect(left, top, wide, self._bar.y() - top))
        if self._open:
            self._right.raise_()
