"""Pages that take turns in one place."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Turning(QStackedWidget):
    """As large as the page that is shown, not as the largest of them."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _at: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """As large as what is shown wants."""
        shown = self.currentWidget()
        return self._with_edge(shown.sizeHint()) if shown is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As large as what is shown must be."""
        shown = self.currentWidget()
        if shown is None:
            return super().minimumSizeHint()
        return self._with_edge(shown.minimumSizeHint().expandedTo(shown.minimumSize()))

    def hasHeightForWidth(self) -> bool:
        """As what is shown."""
        shown = self.currentWidget()
        return shown is not None and shown.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """As what is shown, in px."""
        shown, edge = self.currentWidget(), self.contentsMargins()
        if shown is None:
            return -1
        high = shown.heightForWidth(width - edge.left() - edge.right())
        return high + edge.top() + edge.bottom() if high >= 0 else high

    def _with_edge(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins())
