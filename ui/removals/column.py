"""One of the three columns: a numbered head that tells how far it is, a body, a foot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.painting import elided, paint_box, paint_text, smooth, square, text_width
from ui.widgets.reach import Reach

ColumnState = Literal["done", "current", "todo", "refused"]

HEAD = 52
RING = 28
EDGE = 16


@dataclass(frozen=True, slots=True)
class _Look:
    """Colour tokens of a state; ``mark`` is an icon in place of the number."""

    head: str
    title: str
    sub: str
    ring: str
    ring_line: str
    ring_ink: str
    body: str
    mark: str = ""


_LOOKS: dict[ColumnState, _Look] = {
    "done": _Look("surface", "ink", "ink2", "okSoft", "okSoft", "ok", "surface", "check"),
    "current": _Look("accent", "onAccent", "onAccent", "onAccent", "onAccent", "accent", "surface"),
    "todo": _Look("surface3", "ink2", "ink3", "surface3", "ink3", "ink2", "surface2"),
    "refused": _Look(
        "dangerSoft", "danger", "danger", "dangerSoft", "danger", "danger", "surface", "ban"
    ),
}


class Column(QFrame):
    """A step of a slip.

    Attributes:
        theme: the look it follows.
        body: what it holds; it scrolls when there is no room.
        foot: what always stays in sight below.

    Signals:
        entered: Enter was pressed on its head.
    """

    entered = Signal()

    def __init__(self, theme: Theme, name: str, number: int, *, is_last: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self._number, self._is_last = number, is_last
        self._state: ColumnState = "todo"
        self._title = self._sub = ""
        self.setObjectName(name)
        self.setProperty("focusRadius", 2)
        # Reached by what the page does, not by Tab: Enter there changes nothing in the book.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.body, self.foot = QVBoxLayout(), QVBoxLayout()
        inner = QWidget()
        inner.setLayout(self.body)
        self.area = Reach(inner, takes_rest=True)
        self._build()
        theme.changed.connect(self._resized)
        self._resized()

    def set_title(self, title: str, sub: str = "") -> None:
        """Name the step; ``sub`` tells how far it is."""
        self._title, self._sub = title, sub
        self.setAccessibleName(f"{title} {sub}".strip())
        self.update()

    def set_state(self, state: ColumnState) -> None:
        """Show how far it is."""
        self._state = state
        self.update()

    @property
    def state(self) -> ColumnState:
        """How far it is."""
        return self._state

    @property
    def sub(self) -> str:
        """The quiet words in the head."""
        return self._sub

    def show_part(self, widget: QWidget) -> None:
        """Scroll to a part of the body."""
        self.area.ensureWidgetVisible(widget, 0, self.theme.px(EDGE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or ↓ goes on to what is open here."""
        if self.hasFocus() and (event.key() in ENTER_KEYS or event.key() == Qt.Key.Key_Down):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, head and lines."""
        painter, theme = smooth(self), self.theme
        look, color = _LOOKS[self._state], theme.color
        head = theme.px(HEAD)
        painter.fillRect(self.rect(), color(look.body))
        painter.fillRect(0, 0, self.width(), head, color(look.head))
        self._paint_head(painter, look, QRectF(0, 0, self.width(), head))
        line, right, foot = color("line"), self.width() - 1, self.height() - 1
        painter.fillRect(0, 0, 1, self.height(), line)
        painter.fillRect(0, foot, self.width(), 1, line)
        if self._is_last:
            painter.fillRect(right, 0, 1, self.height(), line)
        if look.head != "accent":
            painter.fillRect(0, 0, self.width(), 1, line)
            painter.fillRect(0, head - 1, self.width(), 1, line)
        painter.end()

    def _paint_head(self, painter: QPainter, look: _Look, head: QRectF) -> None:
        theme, color = self.theme, self.theme.color
        side, edge = theme.px(RING), theme.px(EDGE)
        ring = QRectF(edge, (head.height() - side) / 2, side, side)
        fill, line = color(look.ring), color(look.ring_line)
        paint_box(painter, ring, fill=fill, line=line, width=2, radius=side / 2)
        ink = color(look.ring_ink)
        if look.mark:
            paint_icon(painter, look.mark, ink, square(ring.center(), side * 0.6))
        else:
            middle = Qt.AlignmentFlag.AlignHCenter
            paint_text(painter, ring, str(self._number), theme.font("body", True), ink, middle)
        bold, thin = theme.font("strong", True), theme.font("body")
        room = QRectF(ring.right() + theme.px(10), 0, head.width(), head.height())
        paint_text(painter, room, self._title, bold, color(look.title))
        room.setLeft(room.left() + text_width(self._title, bold) + theme.px(9))
        sub = elided(self._sub, thin, head.width() - room.left() - theme.px(8))
        paint_text(painter, room, sub, thin, color(look.sub))

    def _build(self) -> None:
        theme = self.theme
        edge = theme.px(EDGE)
        self.body.setContentsMargins(edge, theme.px(14), edge, theme.px(10))
        self.body.setSpacing(theme.px(10))
        self.foot.setContentsMargins(edge, 0, edge, theme.px(14))
        self.foot.setSpacing(theme.px(8))
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_right_edge)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addLayout(self.foot)

    def _keep_right_edge(self, _least: int, most: int) -> None:
        """Let the scroll bar lie in the margin, so that nothing moves when it comes."""
        taken = self.area.verticalScrollBar().sizeHint().width() if most > 0 else 0
        edge = self.body.contentsMargins()
        edge.setRight(max(edge.left() - taken, 0))
        self.body.setContentsMargins(edge)

    def _resized(self) -> None:
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(1, self.theme.px(HEAD), 1, 1)
        self.update()
