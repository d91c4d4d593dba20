"""Pages that take turns in one place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Turning(QWidget):
    """As large as the page that is shown, not as the largest of them.

    Qt's own stack asks the hidden pages too how high they want to be, as wide as they never were.
    """

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[QWidget] = []
        self._at = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def addWidget(self, page: QWidget) -> int:
        """Put a page at the end and return its place; the first one is shown."""
        page.hide()
        self._pages.append(page)
        self._column.addWidget(page)
        if self._at < 0:
            self.setCurrentIndex(0)
        return len(self._pages) - 1

    def count(self) -> int:
        """Return how many pages there are."""
        return len(self._pages)

    def currentIndex(self) -> int:
        """Return the place of the page that is shown, -1 without one."""
        return self._at

    def currentWidget(self) -> QWidget | None:
        """Return the page that is shown."""
        return self._pages[self._at] if self._at >= 0 else None

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show a page."""
        self.setCurrentIndex(self._pages.index(page))

    def setCurrentIndex(self, at: int) -> None:
        """Show the page at a place; a keyboard that was in the one before comes along."""
        if at == self._at:
            return
        before, now = self.currentWidget(), self._pages[at]
        held = _focused(self.window())
        comes = before is not None and held is not None and before.isAncestorOf(held)
        self._at = at
        if before is not None:
            before.hide()
        now.show()
        if comes:
            _take_keyboard(now)


def _take_keyboard(page: QWidget) -> None:
    """Give the keyboard to what had it last in a page, or to the first that takes it by Tab."""
    last = _focused(page) or _first_stop(page) or page
    last.setFocus(Qt.FocusReason.OtherFocusReason)


def _focused(widget: QWidget) -> QWidget | None:
    """Return what has, or had last, the keyboard in a widget."""
    return widget.focusWidget()


def _first_stop(page: QWidget) -> QWidget | None:
    stop: QWidget | None = page.nextInFocusChain()
    while stop is not None and page.isAncestorOf(stop):
        takes = stop.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and stop.isVisible() and stop.isEnabled():
            return stop
        stop = stop.nextInFocusChain()
    return None
