"""What is still missing, each a way to where it is put right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.painting import elided, paint_text, retire, smooth, square, text_width
from ui.widgets.ring import paint_ring
from ui.widgets.text import Text

ROW = 44
RING = 24


class MissingRow(QAbstractButton):
    """One thing that is missing; a click goes there."""

    def __init__(self, theme: Theme, name: str, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._number, self._detail = theme, number, ""
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_texts(self, title: str, detail: str) -> None:
        """Say what is missing."""
        self.setText(title)
        self._detail = detail
        self.setAccessibleName(f"{title} {detail}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._theme.px(200), self._theme.px(ROW))

    def minimumSizeHint(self) -> QSize:
        """No lower: a list of many scrolls."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint number, words and the way there."""
        painter = smooth(self)
        theme, side = self._theme, self._theme.px(RING)
        middle = self.height() / 2
        ring = QRectF(0, middle - side / 2, side, side)
        paint_ring(painter, ring, str(self._number), "warn", theme)
        arrow = theme.px(16)
        right = self.width() - arrow
        at = QPointF(right + arrow / 2, middle)
        paint_icon(painter, "right", theme.color("accent"), square(at, arrow))
        bold, thin = theme.font("body", True), theme.font("body")
        room = QRectF(side + theme.px(10), 0, right - side - theme.px(14), self.height())
        title = elided(self.text(), bold, room.width())
        paint_text(painter, room, title, bold, theme.color("ink"))
        room.setLeft(room.left() + text_width(title, bold) + theme.px(10))
        detail = elided(self._detail, thin, max(room.width(), 0))
        self.setToolTip("" if detail == self._detail else self.accessibleName())
        paint_text(painter, room, detail, thin, theme.color("ink2"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        painter.end()


class Missing(QWidget):
    """A title and the rows of what is missing.

    Signals:
        picked: the code of the row that was clicked.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[str, MissingRow] = {}
        self._icon = "alert"
        self.setObjectName(name)
        self._title = Text(theme, "strong", bold=True)
        self._title.setIndent(theme.px(30))
        self._hint = Text(theme, "caption", tone="ink3")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._hint)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addSpacing(theme.px(6))
        theme.changed.connect(self.update)

    def set_title(self, title: str, hint: str = "") -> None:
        """Say how much is missing; ``hint`` tells that rows are ways."""
        self._title.setText(title)
        self._hint.setText(hint)

    def set_items(self, items: Sequence[tuple[str, str, str]]) -> None:
        """Show (code, title, detail); none paints a tick in place of the warning."""
        codes = [code for code, _, _ in items]
        if codes != list(self._rows):
            self._rebuild(codes)
        for code, title, detail in items:
            self._rows[code].set_texts(title, detail)
        self._icon = "alert" if items else "check"
        self.update()

    def codes(self) -> tuple[str, ...]:
        """Return what is missing."""
        return tuple(self._rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark before the title."""
        painter = smooth(self)
        side = self._theme.px(22)
        at = QPointF(side / 2, QRectF(self._title.geometry()).center().y())
        ink = self._theme.color("warn" if self._icon == "alert" else "ok")
        paint_icon(painter, self._icon, ink, square(at, side))
        painter.end()

    def _rebuild(self, codes: Sequence[str]) -> None:
        for row in self._rows.values():
            self._column.removeWidget(row)
            retire(row)
        self._rows = {}
        for number, code in enumerate(codes, 1):
            row = MissingRow(self._theme, f"{self.objectName()}.{code}", number, self)
            row.clicked.connect(lambda _on=False, code=code: self.picked.emit(code))
            self._column.addWidget(row)
            row.show()
            self._rows[code] = row
