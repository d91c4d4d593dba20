"""What must be known before going on: an amber box, and a line with a mark."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.alert import ICON, AlertTone, paint_alert
from ui.widgets.painting import paint_box, smooth, square
from ui.widgets.text import Text


class Notice(QFrame):
    """An amber box with a title, a text and room for buttons, such as 须业主同意.

    Attributes:
        buttons: the row for its buttons.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        tone: AlertTone = "warn",
        icon: str = "alert",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self._tone: AlertTone = tone
        self._title = Text(theme, "strong", bold=True)
        self._text = Text(theme, "body", tone="ink2", wrap=True)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(8))
        self._title.setIndent(theme.px(ICON + 8))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(18), theme.px(10), theme.px(12), theme.px(10))
        column.setSpacing(theme.px(4))
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(self.buttons)
        theme.changed.connect(self.update)

    def set_texts(self, title: str, html: str) -> None:
        """Say what is wanted; ``<b>`` is allowed, what people typed must be escaped."""
        self._title.setText(title)
        self._text.set_rich(html)
        self._text.setVisible(bool(html))

    def set_tone(self, tone: AlertTone) -> None:
        """Become amber, red, green or blue."""
        self._tone = tone
        self._title.update()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, bar, line and icon."""
        painter = smooth(self)
        theme, tone = self._theme, self._tone
        paint_alert(painter, self.rect(), tone, theme)
        line = theme.color(f"{tone}Line" if tone in {"warn", "danger"} else tone)
        paint_box(painter, self.rect(), line=line, radius=theme.radius("control"))
        box = QRectF(self._title.geometry())
        box.setWidth(theme.px(ICON))
        ink = theme.color(tone)
        paint_icon(painter, self._icon, ink, square(box.center(), theme.px(ICON)))
        painter.end()


class StatusLine(Text):
    """One quiet line with a mark before it, such as 已输 3 位,还差 3 位."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "body", wrap=True, parent=parent)
        self._mark, self._mark_tone = "", "ink2"
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def say(self, text: str, icon: str = "", tone: str = "ink2", ink: str = "ink") -> None:
        """Show a sentence with an icon in ``tone``."""
        self._mark, self._mark_tone = icon, tone
        self.setIndent(self.theme.px(24) if icon else 0)
        self.setText(text)
        self.set_tone(ink)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark before the words."""
        super().paintEvent(event)
        if self._mark:
            painter = smooth(self)
            room = QRectF(0, 0, self.theme.px(18), self.height())
            ink = self.theme.color(self._mark_tone)
            paint_icon(painter, self._mark, ink, square(room.center(), self.theme.px(18)))
            painter.end()
