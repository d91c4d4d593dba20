"""Parts beside each other, and below each other where the window is too narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSplitter, QWidget

from ui.theme import Theme


class Columns(QWidget):
    """Columns that stand below each other on a narrow window.

    Args:
        least: the width in px at 100 % that they need beside each other.

    Signals:
        turned: whether they stand below each other now.
    """

    turned = Signal(bool)

    def __init__(self, theme: Theme, least: int, gap: int = 0) -> None:
        super().__init__()
        self._theme, self._least = theme, least
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(gap))
        theme.changed.connect(self._arrange)

    @property
    def stacked(self) -> bool:
        """Whether they stand below each other."""
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Put a column at the end."""
        self._row.addWidget(part, stretch)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest column: they can stand below each other."""
        hint = super().minimumSizeHint()
        if self.stacked:
            return hint
        parts = [item for at in range(self._row.count()) if (item := self._row.itemAt(at))]
        wide = max((part.minimumSize().width() for part in parts), default=0)
        return QSize(wide, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        stacked = self.width() < self._theme.px(self._least)
        if stacked != self.stacked:
            ways = QBoxLayout.Direction
            self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
            self.turned.emit(stacked)


class Split(QSplitter):
    """Two panes with a handle between, one above the other on a narrow window.

    Args:
        least: the width in px at 100 % that they need beside each other.
        sizes: their widths, as parts of the whole.
    """

    def __init__(self, theme: Theme, least: int, sizes: tuple[int, int] = (1, 1)) -> None:
        super().__init__()
        self._theme, self._least, self._sizes = theme, least, sizes
        self.setHandleWidth(theme.space(14))
        self.setChildrenCollapsible(False)
        theme.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self._theme.px(self._least)
        way = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if way != self.orientation():
            self.setOrientation(way)
            room = self.height() if narrow else self.width()
            sizes = (1, 1) if narrow else self._sizes
            self.setSizes([room * size // sum(sizes) for size in sizes])
