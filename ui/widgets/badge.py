"""Direction arrows, credentials, tags and dots."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.painting import paint_box, paint_fitted, paint_text, smooth, square, text_width

translate = QCoreApplication.translate

Direction = Literal["in", "out", "refused"]

DIRECTION_SIZE = QSize(52, 26)
POINT = 13
CREDENTIAL_SIZE = QSize(112, 28)
TAG_PADDING = 7
TAGS = {
    "neutral": ("surface3", "ink2"),
    "warn": ("warnSoft", "warn"),
    "danger": ("dangerSoft", "danger"),
    "ok": ("okSoft", "ok"),
    "accent": ("accentSoft", "accentInk"),
    "strong": ("accent", "onAccent"),
}


def direction_word(direction: Direction) -> str:
    """Return 进, 出 or 拒 in the window's language."""
    if direction == "in":
        return translate("widgets", "In")
    if direction == "out":
        return translate("widgets", "Out")
    return translate("widgets", "No")


def paint_direction(
    painter: QPainter, rect: QRect | QRectF, direction: Direction, theme: Theme
) -> None:
    """Paint a filled arrow in, an outlined arrow out, or a red box for a refusal."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(rect)
    if direction == "refused":
        _paint_refused(painter, box, theme)
    else:
        _paint_arrow(painter, box, direction, theme)
    painter.restore()


def _paint_refused(painter: QPainter, box: QRectF, theme: Theme) -> None:
    fill, line = theme.color("dangerSoft"), theme.color("danger")
    paint_box(painter, box, fill=fill, line=line, width=2, radius=theme.radius("chip"))
    paint_fitted(
        painter,
        box.adjusted(6, 0, -6, 0),
        direction_word("refused"),
        theme.font("strong", True),
        line,
    )


def _paint_arrow(painter: QPainter, box: QRectF, direction: Direction, theme: Theme) -> None:
    is_in, point = direction == "in", theme.px(POINT)
    if is_in:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        shape, ink = box, theme.color("onAccent")
    else:
        pen = QPen(theme.color("ink2"), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(theme.color("surface"))
        shape, ink = box.adjusted(1, 1, -1, -1), theme.color("ink")
    painter.drawPolygon(_arrow(shape, point, to_right=is_in))
    chevron = theme.px(16)
    word = (
        box.adjusted(point - 5, 0, -point - 7, 0) if is_in else box.adjusted(point + 10, 0, -5, 0)
    )
    paint_fitted(painter, word, direction_word(direction), theme.font("strong", True), ink)
    x = box.right() - point - chevron / 2 + 5 if is_in else box.left() + point + chevron / 2 - 6
    _paint_chevron(painter, QPointF(x, box.center().y()), theme.px(4), ink, to_right=is_in)


def _arrow(box: QRectF, point: float, *, to_right: bool) -> QPolygonF:
    middle = box.center().y()
    if to_right:
        waist = box.right() - point
        tip = QPointF(box.right(), middle)
        blunt, upper, lower = box.left(), QPointF(waist, box.top()), QPointF(waist, box.bottom())
    else:
        waist = box.left() + point
        tip = QPointF(box.left(), middle)
        blunt, upper, lower = box.right(), QPointF(waist, box.top()), QPointF(waist, box.bottom())
    return QPolygonF([QPointF(blunt, box.top()), upper, tip, lower, QPointF(blunt, box.bottom())])


def _paint_chevron(
    painter: QPainter, center: QPointF, size: float, ink: QColor, *, to_right: bool
) -> None:
    side = size / 2 if to_right else -size / 2
    pen = QPen(ink, 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline(
        [
            center + QPointF(-side, -size),
            center + QPointF(side, 0),
            center + QPointF(-side, size),
        ]
    )


def credential_size(text: str, number: str, theme: Theme) -> QSize:
    """Return the size in px of a credential; wider only where its words need it."""
    words = text_width(f"{text} ", theme.font("body"))
    words += text_width(number, theme.font("strong", True))
    height = theme.px(CREDENTIAL_SIZE.height())
    width = max(theme.px(CREDENTIAL_SIZE.width()), round(height + words + theme.px(16)))
    return QSize(width, height)


def paint_credential(
    painter: QPainter, rect: QRect | QRectF, icon: str, text: str, number: str, theme: Theme
) -> None:
    """Paint a pass that was handed out: icon, kind and number."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(rect)
    radius, line = theme.radius("plateS"), theme.color("lineStrong")
    paint_box(painter, box, fill=theme.color("surface"), radius=radius)
    painter.save()
    painter.setClipRect(QRectF(box.left(), box.top(), box.height(), box.height()))
    paint_box(painter, box, fill=theme.color("surface3"), radius=radius)
    painter.restore()
    paint_box(painter, box, line=line, radius=radius)
    middle = QPointF(box.left() + box.height() / 2, box.center().y())
    paint_icon(painter, icon, theme.color("ink2"), square(middle, theme.px(17)))
    _paint_words(painter, box.adjusted(box.height(), 0, 0, 0), text, number, theme)
    painter.restore()


def _paint_words(painter: QPainter, room: QRectF, text: str, number: str, theme: Theme) -> None:
    thin, thick = theme.font("body"), theme.font("strong", True)
    before = text_width(f"{text} ", thin) if text else 0.0
    left = room.center().x() - (before + text_width(number, thick)) / 2
    row = QRectF(left, room.top(), room.width(), room.height())
    paint_text(painter, row.adjusted(0, 1, 0, 1), text, thin, theme.color("ink"))
    paint_text(painter, row.adjusted(before, 0, 0, 0), number, thick, theme.color("ink"))


class CredentialLabel(QWidget):
    """A pass on a page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ("person", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def set_credential(self, icon: str, text: str, number: str) -> None:
        """Show the pass ``text number``, such as 访客 12."""
        self._words = (icon, text, number)
        self.setAccessibleName(f"{text} {number}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As drawn."""
        return credential_size(self._words[1], self._words[2], self._theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pass."""
        painter = smooth(self)
        paint_credential(painter, self.rect(), *self._words, self._theme)
        painter.end()


def tag_width(text: str, theme: Theme, style: str = "body") -> int:
    """Return the width in px of a tag."""
    return round(text_width(text, theme.font(style))) + theme.px(2 * TAG_PADDING)


def paint_tag(
    painter: QPainter, rect: QRect | QRectF, text: str, tone: str, theme: Theme, style: str = "body"
) -> None:
    """Paint a word on a soft ground, such as 租户 or 带班."""
    fill, ink = TAGS[tone]
    paint_box(painter, rect, fill=theme.color(fill), radius=theme.radius("chip"))
    font = theme.font(style, bold=tone == "strong")
    paint_text(painter, rect, text, font, theme.color(ink), Qt.AlignmentFlag.AlignHCenter)


class Tag(QWidget):
    """A word on a soft ground."""

    def __init__(
        self,
        theme: Theme,
        tone: str = "neutral",
        *,
        style: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._tone, self._style, self._text = theme, tone, style, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def text(self) -> str:
        """Return the word."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another word."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Use another ground: neutral, warn, danger, ok, accent or strong."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the word."""
        return QSize(
            tag_width(self._text, self._theme, self._style),
            self._theme.line(self._style) + self._theme.px(4),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word on its ground."""
        painter = smooth(self)
        paint_tag(painter, self.rect(), self._text, self._tone, self._theme, self._style)
        painter.end()


class Dot(QWidget):
    """A round mark of state; a word beside it always says the same."""

    def __init__(
        self, theme: Theme, tone: str = "ok", *, hollow: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._tone, self._hollow = theme, tone, hollow
        self.setFixedSize(theme.px(12), theme.px(12))
        theme.changed.connect(self.update)

    def set_tone(self, tone: str, *, hollow: bool = False) -> None:
        """Change colour; ``hollow`` paints a ring."""
        self._tone, self._hollow = tone, hollow
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot."""
        painter = smooth(self)
        paint_dot(painter, QRectF(self.rect()).center(), self._tone, self._theme, self._hollow)
        painter.end()


def paint_dot(
    painter: QPainter, center: QPointF, tone: str, theme: Theme, hollow: bool = False
) -> None:
    """Paint a filled dot, or a ring for what is not there."""
    size = theme.px(8 if not hollow else 10)
    color = theme.color(tone)
    if hollow:
        paint_box(painter, square(center, size), line=color, width=2, radius=size / 2)
    else:
        paint_box(painter, square(center, size), fill=color, radius=size / 2)
