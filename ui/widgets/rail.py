"""The rail at the left: where one is, and where one can go."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.painting import paint_box, paint_fitted, paint_text, smooth, square, text_width
from ui.widgets.text import retranslates

translate = QCoreApplication.translate

BadgeTone = Literal["count", "warn"]

ITEMS = (
    ("gate", "desk"),
    ("inside", "in"),
    ("removals", "out"),
    ("handover", "hand"),
    ("entries", "book"),
    ("reports", "chart"),
    ("rota", "rota"),
    ("registry", "file"),
    ("settings", "gear"),
)
ICON = 26
LEAST = 46
BADGE = 18
SHIELD_TOP, SHIELD_BOTTOM, SHIELD_HALF = -15.0, 16.0, 14.0


class RailItem(QAbstractButton):
    """One page of the window."""

    def __init__(self, theme: Theme, code: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self._badge, self._tone, self._hovered = 0, "count", False
        self.setObjectName(f"nav.{code}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # As high as drawn; lower where a low screen or a larger scale leaves no room for all.
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.setProperty("focusRadius", 0)

    def set_badge(self, count: int, tone: BadgeTone) -> None:
        """Show a number at the icon; 0 hides it."""
        self._badge, self._tone = count, tone
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    def sizeHint(self) -> QSize:
        """As drawn."""
        return QSize(self._theme.height("rail"), self._theme.height("railItem"))

    def minimumSizeHint(self) -> QSize:
        """Room for icon and word alone."""
        return QSize(self._theme.height("rail"), self._theme.px(LEAST))

    def nextCheckState(self) -> None:
        """Stay as it is: the window marks the page that it shows."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, as Space does."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

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
        """Paint ground, mark, icon, word and badge."""
        painter = smooth(self)
        theme, on = self._theme, self.isChecked()
        if on or self._hovered:
            painter.fillRect(self.rect(), theme.color("railActive"))
        if on:
            mark = QRectF(0, 0, theme.border("railMark"), self.height())
            painter.fillRect(mark, theme.color("railMark"))
        ink = theme.color("railActiveInk" if on else "railInk")
        center = QPointF(self.width() / 2, self.height() / 2 - theme.px(10))
        paint_icon(painter, self._icon, ink, square(center, theme.px(ICON)))
        height = theme.line("body") + 2
        top = min(self.height() / 2 + theme.px(5), self.height() - height)
        word = QRectF(6, top, self.width() - 12, height)
        paint_fitted(painter, word, self.text(), theme.font("body", on), ink)
        if self._badge:
            self._paint_badge(painter)
        painter.end()

    def _paint_badge(self, painter: QPainter) -> None:
        theme, text = self._theme, str(self._badge)
        font = theme.font("caption", True)
        height = theme.px(BADGE)
        width = max(theme.px(22), text_width(text, font) + theme.px(10))
        left = min(theme.px(51), self.width() - width)
        box = QRectF(left, self.height() / 2 - theme.px(29), width, height)
        warns = self._tone == "warn"
        fill, ink = ("railMark", "onWarnFill") if warns else ("railActive", "railActiveInk")
        paint_box(painter, box, fill=theme.color(fill), radius=height / 2)
        paint_text(painter, box, text, font, theme.color(ink), Qt.AlignmentFlag.AlignHCenter)


class Rail(QWidget):
    """The pages, one of them on.

    Signals:
        picked: the code of the page that a person clicked, such as ``gate``.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # No button group: it would leave a single Tab stop, and that not of the page shown.
        self._items: dict[str, RailItem] = {}
        self.setObjectName("nav")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.height("topBar"), 0, 0)
        column.setSpacing(0)
        for code, icon in ITEMS:
            item = RailItem(theme, code, icon, self)
            item.clicked.connect(lambda _on=False, code=code: self.picked.emit(code))
            self._items[code] = item
            column.addWidget(item)
        column.addStretch(1)
        theme.changed.connect(self._resized)
        self._resized()
        self.retranslate()

    def retranslate(self) -> None:
        """Name the pages in the window's language."""
        names = (
            translate("widgets", "Gate"),
            translate("widgets", "Inside"),
            translate("widgets", "Release"),
            translate("widgets", "Handover"),
            translate("widgets", "Book"),
            translate("widgets", "Reports"),
            translate("widgets", "Rota"),
            translate("widgets", "Registry"),
            translate("widgets", "Settings"),
        )
        for item, name in zip(self._items.values(), names, strict=True):
            item.setText(name)
            item.setAccessibleName(name)
        self.setAccessibleName(translate("widgets", "Pages"))

    def set_page(self, code: str) -> None:
        """Mark the page that is shown; ``picked`` is not sent."""
        for each, item in self._items.items():
            item.setChecked(each == code)

    def name_of(self, code: str) -> str:
        """Return a page's name in the language of now."""
        return self._items[code].text()

    def page(self) -> str:
        """Return the marked page's code, or ``""``."""
        return next((code for code, item in self._items.items() if item.isChecked()), "")

    def set_badge(self, code: str, count: int, tone: BadgeTone = "count") -> None:
        """Show a number at a page's icon; 0 hides it."""
        self._items[code].set_badge(count, tone)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the shield at its head."""
        painter = smooth(self)
        painter.fillRect(self.rect(), self._theme.color("rail"))
        center = QPointF(self.width() / 2, self._theme.height("topBar") / 2)
        painter.translate(center)
        painter.scale(self._theme.scale, self._theme.scale)
        pen = QPen(self._theme.color("railMark"), 2.4)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPath(_shield())
        painter.drawPath(_booth())
        painter.end()

    def _resized(self) -> None:
        self.setFixedWidth(self._theme.height("rail"))
        self.update()


def _shield() -> QPainterPath:
    top, bottom, half = SHIELD_TOP, SHIELD_BOTTOM, SHIELD_HALF
    path = QPainterPath(QPointF(0, top))
    path.lineTo(half, top + 5)
    path.lineTo(half, 0)
    path.cubicTo(half, 8, 8, 13, 0, bottom)
    path.cubicTo(-8, 13, -half, 8, -half, 0)
    path.lineTo(-half, top + 5)
    path.closeSubpath()
    return path


def _booth() -> QPainterPath:
    path = QPainterPath(QPointF(-8, 6))
    path.lineTo(8, 6)
    path.moveTo(-5, 6)
    path.lineTo(-5, -2)
    path.lineTo(0, -7)
    path.lineTo(5, -2)
    path.lineTo(5, 6)
    return path
