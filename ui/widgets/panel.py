"""White cards."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.painting import paint_box, smooth
from ui.widgets.text import Text
from ui.widgets.yielding import YieldingRow

translate = QCoreApplication.translate

HEAD = 44


class Pane(QFrame):
    """A white card with a head line, a body and, where wanted, a foot.

    Attributes:
        head: what stands at the right of the head line.
        body: what the card holds.
    """

    def __init__(
        self, theme: Theme, *, padding: int = 14, ruled: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._ruled = ruled
        self._title = Text(theme, "strong", bold=True)
        self._sub = Text(theme, "body", tone="ink3")
        self._bar = QWidget()
        self._bar.hide()
        self._foot_bar: QWidget | None = None
        bar = self._head_row = YieldingRow(self._bar)
        bar.yield_first(self._sub)
        bar.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        bar.setSpacing(theme.px(10))
        bar.addWidget(self._title)
        bar.addWidget(self._sub)
        bar.addStretch(1)
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(10))
        bar.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(theme.px(padding), 0, theme.px(padding), theme.px(padding))
        self.body.setSpacing(theme.px(8))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self._bar)
        self._column.addLayout(self.body, 1)
        self._bar.setFixedHeight(theme.px(HEAD))
        theme.changed.connect(self._resized)

    def set_title(self, title: str, sub: str = "") -> None:
        """Name the card; ``sub`` is a quiet word beside it."""
        self._title.setText(title)
        self._sub.setText(sub)
        self._bar.setVisible(bool(title))
        self.setAccessibleName(title)

    def crowd(self, whole: QWidget, *yielding: QWidget) -> None:
        """Keep a part of the head as wide as it wants: the others go before it, then the title."""
        self._head_row.keep_whole(whole)
        self._head_row.yield_first(self._sub, *yielding, self._title)

    @property
    def foot(self) -> QHBoxLayout:
        """The row below a line at the card's end; made when first asked for."""
        if self._foot_bar is None:
            self._foot_bar = QWidget()
            row = QHBoxLayout(self._foot_bar)
            row.setContentsMargins(self.theme.px(14), 0, self.theme.px(14), 0)
            row.setSpacing(self.theme.px(10))
            self._foot_bar.setMinimumHeight(self.theme.px(HEAD))
            self._column.addWidget(self._foot_bar)
        layout = self._foot_bar.layout()
        assert isinstance(layout, QHBoxLayout)
        return layout

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and its lines."""
        painter = smooth(self)
        color, radius = self.theme.color, self.theme.radius("pane")
        paint_box(painter, self.rect(), fill=color("surface"), line=color("line"), radius=radius)
        if self._ruled and not self._bar.isHidden():
            painter.fillRect(1, self._bar.geometry().bottom(), self.width() - 2, 1, color("line"))
        if self._foot_bar is not None and not self._foot_bar.isHidden():
            painter.fillRect(1, self._foot_bar.y(), self.width() - 2, 1, color("line"))
        painter.end()

    def _resized(self) -> None:
        self._bar.setFixedHeight(self.theme.px(HEAD))
        self.update()
