"""The bars of a day or month in the window: filled for in, outlined for out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guardpost.reports.period_facts import Flow
from guardpost.reports.scale import axis_scale
from ui.theme import Theme
from ui.widgets.painting import smooth, text_width

LEAST, AXIS, FOOT, HEAD = 130, 40, 22, 18
GAP = 0.28


class FlowChart(QWidget):
    """Pairs of bars with their numbers; one pair for each name."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._flows: Sequence[Flow] = ()
        self._names: Sequence[str] = ()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme.px(LEAST))
        theme.changed.connect(self.update)

    def show_flows(self, flows: Sequence[Flow], names: Sequence[str]) -> None:
        """Show them; their sum is told to screen readers."""
        self._flows, self._names = flows, names
        told = (
            f"{name} {flow.entered}/{flow.left}" for name, flow in zip(names, flows, strict=True)
        )
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint axis, bars and words."""
        painter = smooth(self)
        painter.setFont(self._theme.font("caption"))
        step, top = axis_scale(max((max(f.entered, f.left) for f in self._flows), default=0))
        px = self._theme.px
        room = QRectF(self.rect()).adjusted(px(AXIS), px(HEAD), -px(4), -px(FOOT))
        for mark in range(0, top + 1, step):
            self._mark(painter, room, mark, top)
        slot = room.width() / max(1, len(self._flows))
        for at, (flow, name) in enumerate(zip(self._flows, self._names, strict=True)):
            place = QRectF(room.left() + at * slot, room.top(), slot, room.height())
            self._pair(painter, place, flow, top)
            self._name(painter, place, name)
        painter.end()

    def _mark(self, painter: QPainter, room: QRectF, mark: int, top: int) -> None:
        theme, y = self._theme, room.bottom() - room.height() * mark / top
        painter.setPen(theme.color("line" if mark else "ink2"))
        painter.drawLine(round(room.left()), round(y), round(room.right()), round(y))
        painter.setPen(theme.color("ink3"))
        words = QRectF(0, y - theme.px(10), room.left() - theme.px(6), theme.px(20))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, right, f"{mark:,}")

    def _pair(self, painter: QPainter, place: QRectF, flow: Flow, top: int) -> None:
        theme = self._theme
        wide = place.width() * (1 - GAP) / 2
        left = place.left() + place.width() * GAP / 2
        for at, count in enumerate((flow.entered, flow.left)):
            high = place.height() * count / top
            bar = QRectF(left + at * wide + 1, place.bottom() - high, max(1.0, wide - 2), high)
            painter.setPen(theme.color("accent" if at == 0 else "ink2"))
            if at == 0:
                painter.fillRect(bar, theme.color("accent"))
            elif count:
                painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, 0))
            self._number(painter, bar, count, wide)

    def _number(self, painter: QPainter, bar: QRectF, count: int, wide: float) -> None:
        text, font = f"{count:,}", painter.font()
        if not count or text_width(text, font) > wide + self._theme.px(6):
            return
        painter.setPen(self._theme.color("ink"))
        high = self._theme.px(HEAD)
        words = bar.adjusted(-20, 0, 20, 0)
        words.setTop(bar.top() - high)
        words.setHeight(high)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)

    def _name(self, painter: QPainter, place: QRectF, name: str) -> None:
        painter.setPen(self._theme.color("ink2"))
        words = QRectF(place.left(), place.bottom() + 2, place.width(), self._theme.px(FOOT) - 2)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, name)
