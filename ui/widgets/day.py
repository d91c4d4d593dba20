"""A day that is typed or chosen from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.painting import square

FORMAT = "yyyy-MM-dd"
ARROW = 16
ARROW_FROM_RIGHT = 20


class DayEdit(QDateEdit):
    """A date edit with the drawn arrow; one spelling in every language."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.setDisplayFormat(FORMAT)
        self.setCalendarPopup(True)
        self.setMinimumHeight(theme.height("button"))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow over the box."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        center = QRectF(self.rect()).center()
        center.setX(self.width() - self._theme.px(ARROW_FROM_RIGHT))
        box = square(center, self._theme.px(ARROW))
        paint_icon(painter, "down", self._theme.color("ink2"), box)
        painter.end()
