"""Small things that every painted widget needs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.fonts import readable

BETWEEN = " / "


def smooth(widget: QWidget) -> QPainter:
    """Return an antialiasing painter on ``widget``; the caller ends it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def paint_box(
    painter: QPainter,
    rect: QRect | QRectF,
    *,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1,
    radius: float = 0,
    dashed: bool = False,
) -> None:
    """Paint a rounded box whose border lies inside ``rect``."""
    half = width / 2 if line is not None else 0
    inside = QRectF(rect).adjusted(half, half, -half, -half)
    pen = QPen(Qt.PenStyle.NoPen)
    if line is not None:
        pen = QPen(line, width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    corner = max(radius - half, 0)
    painter.drawRoundedRect(inside, corner, corner)


# Flags are an enumeration in Python, and joining two of them is slow.
_IN_THE_MIDDLE = {
    align: align | Qt.AlignmentFlag.AlignVCenter
    for align in (
        Qt.AlignmentFlag.AlignLeft,
        Qt.AlignmentFlag.AlignHCenter,
        Qt.AlignmentFlag.AlignRight,
    )
}


def paint_text(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line of text, centred in height."""
    painter.setFont(font)
    painter.setPen(color)
    flags = _IN_THE_MIDDLE.get(align) or align | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(rect), flags, readable(text))


def paint_fitted(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> None:
    """Paint one line of text, narrowed when it is wider than ``rect``: never cut."""
    room = QRectF(rect)
    wide = text_width(text, font)
    if wide <= room.width() or wide <= 0:
        paint_text(painter, room, text, font, color, align)
        return
    painter.save()
    painter.translate(room.topLeft())
    painter.scale(room.width() / wide, 1)
    paint_text(painter, QRectF(0, 0, wide + 1, room.height()), text, font, color)
    painter.restore()


def text_width(text: str, font: QFont) -> float:
    """Return the width of one line of text in px."""
    return QFontMetricsF(font).horizontalAdvance(readable(text))


def elided(text: str, font: QFont, width: float) -> str:
    """Return the text as it is shown, its end left out where it is wider than ``width``."""
    return QFontMetricsF(font).elidedText(readable(text), Qt.TextElideMode.ElideRight, width)


def first_parts(text: str, font: QFont, width: float, between: str = BETWEEN) -> str:
    """Return as many of the parts that ``between`` joins as are whole within ``width`` px."""
    parts = text.split(between)
    while len(parts) > 1 and text_width(between.join(parts), font) > width:
        parts.pop()
    return elided(between.join(parts), font, width)


def square(center: QPointF, size: float) -> QRectF:
    """Return the square of ``size`` px round a point."""
    return QRectF(center.x() - size / 2, center.y() - size / 2, size, size)


def retire(widget: QWidget) -> None:
    """Take a widget off the page; its name is free at once, though it dies later."""
    widget.hide()
    widget.setObjectName("")
    widget.deleteLater()
