"""How many pieces of a line were seen: − 1/2 ＋."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guardpost.gate.removals import LARGEST_QUANTITY
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.painting import paint_fitted, smooth

FACE = 56
BUTTON = 44
WIDTH = FACE + 2 * BUTTON
STEPS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Left: -1,
}
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ALL_KEYS = ENTER_KEYS | {Qt.Key.Key_Space}


class CountCell(QWidget):
    """The count of one line; one stop of the Tab key.

    Enter or a click on the number counts all pieces, and goes on when they are counted
    already, so that a second Enter never counts the next line. ← → and − + step, digits
    type it.

    Signals:
        counted: the number after a person's change.
        moved: another line is wanted, −1 or 1.
    """

    counted = Signal(int)
    moved = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._value = self._wanted = 0
        self._fixed = False
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(theme.px(WIDTH), theme.height("minTouch"))
        self._minus = self._button("minus", -1)
        self._plus = self._button("plus", 1)
        self._minus.move(0, 0)
        self._plus.move(theme.px(BUTTON + FACE), 0)
        theme.changed.connect(self.update)

    def value(self) -> int:
        """Return how many were seen."""
        return self._value

    def show_count(self, value: int, wanted: int, *, fixed: bool) -> None:
        """Show how many of how many; a fixed count cannot be changed any more."""
        self._value, self._wanted, self._fixed = value, wanted, fixed
        policy = Qt.FocusPolicy.NoFocus if fixed else Qt.FocusPolicy.StrongFocus
        self.setFocusPolicy(policy)
        self._minus.setVisible(not fixed)
        self._plus.setVisible(not fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor if fixed else Qt.CursorShape.PointingHandCursor)
        self._follow()

    def set_names(self, less: str, more: str) -> None:
        """Name the two buttons for screen readers."""
        self._minus.setAccessibleName(less)
        self._plus.setAccessibleName(more)

    def text(self) -> str:
        """Return what is shown, such as ``1/2``."""
        return f"{self._value}/{self._wanted}"

    def sizeHint(self) -> QSize:
        """As drawn, with the two buttons."""
        return QSize(self._theme.px(WIDTH), self._theme.height("minTouch"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count by keys."""
        key = Qt.Key(event.key())
        if self._fixed:
            super().keyPressEvent(event)
        elif key in MOVES:
            self.moved.emit(MOVES[key])
        elif key in ALL_KEYS:
            self._all_here(goes_on=not event.isAutoRepeat())
        elif key in STEPS:
            self._become(self._value + STEPS[key])
        elif key == Qt.Key.Key_Backspace:
            self._become(self._value // 10)
        elif event.text().isdecimal():
            self._type(int(event.text()))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the number counts all."""
        if not self._fixed and self._face().contains(event.position()):
            self._all_here(goes_on=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number; its colour tells whether it is right."""
        painter, theme = smooth(self), self._theme
        tone = "ok" if self._value == self._wanted else "warn"
        if self._value > self._wanted:
            tone = "danger"
        room = QRectF(self.rect()) if self._fixed else self._face()
        align = Qt.AlignmentFlag.AlignRight if self._fixed else Qt.AlignmentFlag.AlignHCenter
        room.adjust(2, 0, -2, 0)
        font = theme.font("strong", True)
        paint_fitted(painter, room, self.text(), font, theme.color(tone), align)
        painter.end()

    def _button(self, icon: str, step: int) -> Button:
        name = f"{self.objectName()}.{icon}"
        button = Button(self._theme, name, kind="quiet", icon=icon, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setFixedWidth(self._theme.px(BUTTON))
        button.clicked.connect(lambda: self._become(self._value + step))
        return button

    def _face(self) -> QRectF:
        theme = self._theme
        return QRectF(QRect(theme.px(BUTTON), 0, theme.px(FACE), self.height()))

    def _all_here(self, *, goes_on: bool) -> None:
        if self._value != self._wanted:
            self._become(self._wanted)
        elif goes_on:
            self.moved.emit(1)

    def _type(self, digit: int) -> None:
        longer = self._value * 10 + digit
        self._become(longer if longer <= self._wanted else digit)

    def _become(self, value: int) -> None:
        bounded = min(max(value, 0), LARGEST_QUANTITY)
        if bounded != self._value:
            self._value = bounded
            self._follow()
            self.counted.emit(bounded)

    def _follow(self) -> None:
        self._minus.setEnabled(self._value > 0)
        self.setAccessibleDescription(self.text())
        self.update()
