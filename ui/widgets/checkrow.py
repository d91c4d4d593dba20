"""One thing to be checked and ticked, with what is known of it at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.painting import elided, paint_box, paint_text, smooth, square, text_width

BOX = 26
PADDING = 10
QUIET = frozenset({"ink", "ink2", "ink3", "ok"})


def paint_check(
    painter: QPainter, box: QRectF, theme: Theme, *, checked: bool, enabled: bool = True
) -> None:
    """Paint a tick box."""
    color, radius = theme.color, theme.radius("plateM")
    if checked:
        fill = color("accent" if enabled else "lineStrong")
        paint_box(painter, box, fill=fill, radius=radius)
        paint_icon(painter, "check", color("onAccent"), square(box.center(), box.width() * 0.7))
    else:
        fill = color("surface" if enabled else "disabledBg")
        line = color("lineStrong" if enabled else "line")
        paint_box(painter, box, fill=fill, line=line, width=2, radius=radius)


class CheckBox(QCheckBox):
    """A tick box with words, painted as drawn."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def setText(self, text: str) -> None:
        """Say what is ticked."""
        super().setText(text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Room for box and words."""
        words = text_width(self.text(), self.theme.font("strong"))
        width = self.theme.px(BOX + PADDING) + round(words) + 2
        return QSize(width, self.theme.height("minTouch"))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """The whole row is hit."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box and words."""
        painter = smooth(self)
        theme = self.theme
        side = theme.px(BOX)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        paint_check(painter, box, theme, checked=self.isChecked(), enabled=self.isEnabled())
        ink = theme.color("ink" if self.isEnabled() else "disabledInk")
        room = QRectF(side + theme.px(PADDING), 0, self.width(), self.height())
        paint_text(painter, room, self.text(), theme.font("strong"), ink)
        painter.end()


class CheckRow(CheckBox):
    """A boxed row: tick, what is checked, and at the right what came of it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._detail, self._tone = "", "ink2"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_texts(self, title: str, detail: str = "", tone: str = "ink2") -> None:
        """Say what is checked and what came of it; ``warn`` rings the row in amber."""
        self.setText(title)
        self._detail, self._tone = detail, tone
        self.setAccessibleDescription(detail)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for tick, words and what came of it."""
        theme = self.theme
        words = text_width(self.text(), theme.font("body", True))
        words += text_width(self._detail, theme.font("body", True))
        width = round(words) + theme.px(BOX + 4 * PADDING)
        return QSize(width, theme.height("minTouch"))

    def minimumSizeHint(self) -> QSize:
        """What came of it may be left out at its end."""
        words = text_width(self.text(), self.theme.font("body", True))
        return QSize(round(words) + self.theme.px(BOX + 5 * PADDING), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = smooth(self)
        theme, side, pad = self.theme, self.theme.px(BOX), self.theme.px(PADDING)
        self._paint_ground(painter)
        box = QRectF(pad, (self.height() - side) / 2, side, side)
        paint_check(painter, box, theme, checked=self.isChecked(), enabled=self.isEnabled())
        title = theme.font("body", True)
        left = box.right() + pad
        room = QRectF(left, 0, self.width() - left - pad, self.height())
        ink = theme.color("ink" if self.isEnabled() else "disabledInk")
        paint_text(painter, room, self.text(), title, ink)
        font = theme.font("body", self._tone not in QUIET)
        room.setLeft(left + text_width(self.text(), title) + pad)
        detail = elided(self._detail, font, room.width())
        self.setToolTip(self._detail if detail != self._detail else "")
        paint_text(
            painter, room, detail, font, theme.color(self._tone), Qt.AlignmentFlag.AlignRight
        )
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        color, radius = self.theme.color, self.theme.radius("control")
        waits = self._tone in {"warn", "danger"} and not self.isChecked()
        line, width = (color(f"{self._tone}Line"), 2) if waits else (color("line"), 1)
        paint_box(
            painter, self.rect(), fill=color("surface"), line=line, width=width, radius=radius
        )
