"""Six boxes for a PIN; the digits are never shown."""

from __future__ import annotations

import unicodedata
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.focus import paint_focus
from ui.widgets.painting import paint_box, smooth, square
from ui.widgets.text import retranslates

translate = QCoreApplication.translate

PinState = Literal["entry", "wrong", "locked", "confirmed"]
GAP = 8
DOT = 12
CARET = (2, 26)


def ascii_digits(text: str) -> str:
    """Return the decimal digits in ``text``, full-width ones as ASCII; the rest falls away."""
    return "".join(str(unicodedata.decimal(char)) for char in text if char.isdecimal())


class PinBoxes(QLineEdit):
    """A line edit that paints itself as boxes with dots.

    Attributes:
        state: ``entry``, ``wrong`` (until the next digit), ``locked``, ``confirmed``.

    Signals:
        completed: all digits, as soon as the last one is typed.
        counted: how many digits there are.
    """

    completed = Signal(str)
    counted = Signal(int)

    def __init__(
        self, theme: Theme, name: str, length: int = 6, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._length = length
        self.state: PinState = "entry"
        self.setObjectName(name)
        self.setProperty("look", "bare")
        self.setProperty("focusOwn", True)
        # Password echo keeps the digits from the clipboard and from screen readers.
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(length)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(
            hints.ImhDigitsOnly | hints.ImhSensitiveData | hints.ImhNoPredictiveText
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        theme.changed.connect(self._resized)
        self._resized()
        self.retranslate()

    def retranslate(self) -> None:
        """Name the boxes for screen readers."""
        self.setAccessibleName(translate("widgets", "PIN"))

    def set_state(self, state: PinState) -> None:
        """Show how the PIN fared; a wrong one is wiped, and typing may begin again."""
        self.state = state
        if state == "wrong":
            self.clear()
        self.setReadOnly(state in {"locked", "confirmed"})
        self.update()

    def reset(self) -> None:
        """Begin anew."""
        self.set_state("entry")
        self.clear()

    def sizeHint(self) -> QSize:
        """All boxes in a row, with room for the halo."""
        width, height = self._theme.tokens.pair("height", "pinBox")
        halo = self._theme.border("focusHalo")
        row = self._length * width + (self._length - 1) * GAP
        return QSize(self._theme.px(row) + 2 * halo, self._theme.px(height) + 2 * halo)

    def minimumSizeHint(self) -> QSize:
        """All boxes."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a box for each digit; a dot where there is one, a caret where the next goes."""
        painter = smooth(self)
        count = len(self.text())
        for at in range(self._length):
            box = self._box(at)
            self._paint_box(painter, box)
            if at < count:
                self._paint_dot(painter, box.center())
        if self.hasFocus() and not self.isReadOnly():
            self._paint_caret(painter, self._box(min(count, self._length - 1)), count)
        painter.end()

    def _box(self, at: int) -> QRectF:
        width, height = self._theme.tokens.pair("height", "pinBox")
        halo = self._theme.border("focusHalo")
        px = self._theme.px
        return QRectF(halo + px(at * (width + GAP)), halo, px(width), px(height))

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        color, radius = self._theme.color, self._theme.radius("control")
        fill, line, width = color("surface"), color("lineStrong"), 1
        if self.state == "locked" or not self.isEnabled():
            fill, line = color("disabledBg"), color("line")
        elif self.state == "confirmed":
            fill = color("surface2")
        elif self.state == "wrong":
            line, width = color("danger"), self._theme.border("error")
        paint_box(painter, box, fill=fill, line=line, width=width, radius=radius)

    def _paint_dot(self, painter: QPainter, center: QPointF) -> None:
        size = self._theme.px(DOT)
        ink = self._theme.color("disabledInk" if self.state == "locked" else "ink")
        paint_box(painter, square(center, size), fill=ink, radius=size / 2)

    def _paint_caret(self, painter: QPainter, box: QRectF, count: int) -> None:
        paint_focus(painter, box, self._theme, self._theme.radius("control"))
        if count < self._length:
            width, height = CARET
            caret = QRectF(0, 0, width, self._theme.px(height))
            caret.moveCenter(box.center())
            paint_box(painter, caret, fill=self._theme.color("ink"))

    def _changed(self, text: str) -> None:
        digits = ascii_digits(text)
        if digits != text:
            self.setText(digits)
            return
        if digits and self.state == "wrong":
            self.state = "entry"
        self.counted.emit(len(digits))
        self.update()
        if len(digits) == self._length:
            self.completed.emit(digits)

    def _resized(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
