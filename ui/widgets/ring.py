"""The number in a circle beside a field or a step."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.painting import paint_box, paint_text, smooth, square

RingState = Literal["done", "current", "todo", "plain", "warn"]

RING = 26


def paint_ring(painter: QPainter, box: QRectF, number: str, state: RingState, theme: Theme) -> None:
    """Paint a numbered circle; ``plain`` is a done field's quiet number."""
    fill, ink = {
        "done": ("okSoft", "ok"),
        "current": ("accent", "onAccent"),
        "todo": ("surface", "ink2"),
        "plain": ("surface3", "ink2"),
        "warn": ("warnSoft", "warn"),
    }[state]
    line = theme.color("lineStrong") if state == "todo" else None
    radius = box.width() / 2
    paint_box(painter, box, fill=theme.color(fill), line=line, width=2, radius=radius)
    if state == "done":
        paint_icon(painter, "check", theme.color(ink), square(box.center(), box.width() * 0.62))
        return
    font = theme.font("body", bold=state in {"current", "warn"})
    paint_text(painter, box, number, font, theme.color(ink), Qt.AlignmentFlag.AlignHCenter)


class NumberRing(QWidget):
    """The number ①…⑧ beside a field or a step."""

    def __init__(
        self, theme: Theme, state: RingState = "todo", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: RingState = state
        self._number = ""
        self.setFixedSize(theme.px(RING), theme.px(RING))
        theme.changed.connect(self.update)

    def set_number(self, number: int) -> None:
        """Show another number."""
        self._number = str(number)
        self.update()

    def set_state(self, state: RingState) -> None:
        """Show how far its step is."""
        self._state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circle."""
        painter = smooth(self)
        paint_ring(painter, QRectF(self.rect()), self._number, self._state, self._theme)
        painter.end()
