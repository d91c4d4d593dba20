"""A day that is typed or chosen from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QIcon,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget

from ui.icons import icon_pixmap, paint_icon
from ui.theme import Theme
from ui.widgets.painting import square

FORMAT = "yyyy-MM-dd"
ARROW = 16
ARROW_FROM_RIGHT = 20
# Qt's own names of the two buttons beside the month.
BACK, ON = "qt_calendar_prevmonth", "qt_calendar_nextmonth"


class DayEdit(QDateEdit):
    """A date edit with the drawn arrow; one spelling in every language."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.setDisplayFormat(FORMAT)
        self.setCalendarPopup(True)
        self.setMinimumHeight(theme.height("button"))
        theme.changed.connect(self._dress)
        self._dress()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: who scrolls past a day must not change it."""
        event.ignore()

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

    def _dress(self) -> None:
        """Give the calendar the theme's colours; Qt draws week ends in red."""
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = QTextCharFormat()
        day.setForeground(self._theme.color("ink"))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, day)
        head = QTextCharFormat()
        head.setForeground(self._theme.color("ink3"))
        head.setBackground(self._theme.color("surface2"))
        calendar.setHeaderTextFormat(head)
        arrow = icon_pixmap("right", self._theme.color("ink2"), self._theme.px(ARROW))
        mirrored = arrow.transformed(QTransform().scale(-1, 1))
        for name, picture in ((BACK, mirrored), (ON, arrow)):
            for button in calendar.findChildren(QToolButton, name):
                button.setIcon(QIcon(picture))
        self.update()
