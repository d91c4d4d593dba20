"""A page of tabs: the heads on top, one tab below, sheets over it from the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from ui.desk import Desk
from ui.page import Page
from ui.registry.cabinet import Cabinet
from ui.registry.tab import Tab
from ui.widgets.chips import Chips
from ui.widgets.reach import Reach
from ui.widgets.text import Rule, Text
from ui.widgets.turning import Turning
from ui.widgets.yielding import YieldingRow


class TabbedPage(Page):
    """A page that lists several kinds of record.

    Attributes:
        cabinet: its sheets.
        tabs: what it can turn to; another tab is another entry here, and the page knows no
            more of it than ``Tab`` says.
        counts: a line of figures at the right of the heads.
        column: the page from top to bottom; a bar can lie above ``reach``.
        reach: the tab that is shown; it scrolls where the window is low.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("surface", "bg")
        self.cabinet = Cabinet(desk, self, self.code)
        self.tabs: Sequence[Tab] = ()
        self.counts = Text(desk.theme, "body", tone="ink2")
        self.heads = Chips(desk.theme, f"{self.code}.tabs", look="tabs", alt_digits=True)
        self.stack = Turning()
        self.column = QVBoxLayout(self)

    def begin(self, tabs: Sequence[Tab]) -> None:
        """Lay out these tabs and wire them."""
        self.tabs = tabs
        self._lay_out()
        self.heads.picked.connect(self.turn_to)
        self.cabinet.changed.connect(self.reload)
        self.cabinet.cleared.connect(lambda: self.tab.take_keyboard())

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return self.tabs[self.stack.currentIndex()]

    def activated(self) -> None:
        """Read the tab that is shown."""
        self.reload()
        if self.cabinet.top is None:
            self.tab.take_keyboard()

    def reload(self) -> None:
        """Read the tab that is shown."""
        self.tab.read()

    def escape(self) -> bool:
        """Take the uppermost sheet away, or clear the search."""
        return self.cabinet.escape() or self.tab.escape()

    def function_key(self, key: str) -> bool:
        """F8 changes what is opened or chosen."""
        if key != "F8":
            return False
        if self.cabinet.top is not None:
            return self.cabinet.change_shown()
        return self.tab.change_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete ends what is chosen in the list."""
        if event.key() == Qt.Key.Key_Delete and self.cabinet.top is None:
            self.tab.end_chosen()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.heads.set_choices([(tab.code, tab.name()) for tab in self.tabs])
        self.heads.set_code(self.heads.code() or self.tabs[0].code)
        for tab in self.tabs:
            tab.retranslate()

    def turn_to(self, code: str) -> None:
        """Show a tab."""
        self.stack.setCurrentIndex([tab.code for tab in self.tabs].index(code))
        self.tab.read()
        held = QApplication.focusWidget()
        if not (held and self.heads.isAncestorOf(held)):
            self.tab.take_keyboard()

    def _lay_out(self) -> None:
        theme = self.desk.theme
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        band = QFrame()
        band.setProperty("surface", "surface")
        row = YieldingRow(band)
        row.setContentsMargins(theme.space(16), 0, theme.space(16), 0)
        row.addWidget(self.heads)
        row.addStretch(1)
        row.addWidget(self.counts)
        row.keep_whole(self.heads)
        row.yield_first(self.counts)
        self.column.addWidget(band)
        self.column.addWidget(Rule())
        self.reach = Reach(self.stack)
        self.column.addWidget(self.reach, 1)
        self.stack.setContentsMargins(theme.space(16), theme.space(12), theme.space(16), 0)
        for tab in self.tabs:
            self.stack.addWidget(tab)
