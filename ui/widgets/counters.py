"""How many are inside: large numbers that are buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.painting import paint_box, paint_fitted, smooth

HEIGHT = 78


class Counter(QAbstractButton):
    """One number with its word; ``text()`` is the number."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label, self._hovered = "", False
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.set_value(0)

    def value(self) -> int:
        """Return the number."""
        return int(self.text())

    def set_value(self, value: int) -> None:
        """Show another number."""
        self.setText(str(value))
        self._name_it()

    def set_label(self, label: str) -> None:
        """Say what is counted."""
        self._label = label
        self._name_it()

    def sizeHint(self) -> QSize:
        """A third of the side column."""
        return QSize(self._theme.px(108), self._theme.px(HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the mouse."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go out again."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint number and word."""
        painter = smooth(self)
        theme = self._theme
        if self._hovered:
            inner = self.rect().adjusted(1, 1, -1, -1)
            paint_box(painter, inner, fill=theme.color("surface2"), radius=theme.radius("pane"))
        number = QRectF(4, theme.px(10), self.width() - 8, theme.line("counter"))
        below = QRectF(4, number.bottom(), self.width() - 8, theme.line("body"))
        paint_fitted(painter, number, self.text(), theme.font("counter", True), theme.color("ink"))
        paint_fitted(painter, below, self._label, theme.font("body"), theme.color("ink2"))
        painter.end()

    def _name_it(self) -> None:
        self.setAccessibleName(f"{self._label} {self.text()}".strip())
        self.update()


class Counters(QWidget):
    """Counters side by side in one card."""

    def __init__(self, theme: Theme, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counters = {name: Counter(theme, name, self) for name in names}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for counter in self._counters.values():
            row.addWidget(counter, 1)
        theme.changed.connect(self.update)

    def counter(self, name: str) -> Counter:
        """Return a counter by its name."""
        return self._counters[name]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and the lines between counters."""
        painter = smooth(self)
        color, radius = self._theme.color, self._theme.radius("pane")
        paint_box(painter, self.rect(), fill=color("surface"), line=color("line"), radius=radius)
        for counter in list(self._counters.values())[1:]:
            painter.fillRect(counter.x(), 0, 1, self.height(), color("line"))
        painter.end()
