"""Six boxes for a PIN, or one for a longer PIN; the digits are never shown.

Six digits are complete with the sixth; more are ended with Enter.
"""

from __future__ import annotations

import unicodedata
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from guardpost.signing.pins import MOST_DIGITS
from ui.theme import Theme
from ui.widgets.focus import paint_focus
from ui.widgets.painting import paint_box, smooth, square
from ui.widgets.text import retranslates

translate = QCoreApplication.translate

PinState = Literal["entry", "wrong", "locked", "confirmed"]
GAP = 8
DOT = 12
CARET = (2, 26)
# Between two dots of a longer PIN.
STEP = 19


def ascii_digits(text: str) -> str:
    """Return the decimal digits in ``text``, full-width ones as ASCII; the rest falls away."""
    return "".join(str(unicodedata.decimal(char)) for char in text if char.isdecimal())


class PinBoxes(QLineEdit):
    """A line edit that paints itself as boxes with dots.

    Attributes:
        state: ``entry``, ``wrong`` (until the next digit), ``locked``, ``confirmed``.

    Signals:
        completed: all digits: with the sixth, or of a longer PIN with Enter.
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
        self._is_long = False
        self.state: PinState = "entry"
        self.setObjectName(name)
        self.setProperty("look", "bare")
        self.setProperty("focusOwn", True)
        # Password echo keeps the digits from the clipboard and from screen readers.
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(length)
        self.returnPressed.connect(self._end)
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

    @property
    def is_complete(self) -> bool:
        """Whether as many digits stand as a PIN has at least."""
        return len(self.text()) >= self._length

    @property
    def is_long(self) -> bool:
        """Whether the PIN has more than six digits."""
        return self._is_long

    def set_long(self, is_long: bool) -> None:
        """Take a PIN of more than six digits, or one of six; what was typed is wiped."""
        if is_long != self._is_long:
            self._is_long = is_long
            self.clear()
            self.setMaxLength(MOST_DIGITS if is_long else self._length)
            self.update()

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
        if self._is_long:
            self._paint_long(painter, len(self.text()))
        else:
            self._paint_six(painter, len(self.text()))
        painter.end()

    def _paint_six(self, painter: QPainter, count: int) -> None:
        for at in range(self._length):
            box = self._box(at)
            self._paint_box(painter, box)
            if at < count:
                self._paint_dot(painter, box.center())
        if self.hasFocus() and not self.isReadOnly():
            here = self._box(min(count, self._length - 1))
            paint_focus(painter, here, self._theme, self._theme.radius("control"))
            if count < self._length:
                self._paint_caret(painter, here.center())

    def _paint_long(self, painter: QPainter, count: int) -> None:
        """Paint one box across, and the dots in it."""
        box = self._box(0).united(self._box(self._length - 1))
        self._paint_box(painter, box)
        step = self._theme.px(STEP)
        first = QPointF(box.left() + step, box.center().y())
        for at in range(count):
            self._paint_dot(painter, first + QPointF(at * step, 0))
        if self.hasFocus() and not self.isReadOnly():
            paint_focus(painter, box, self._theme, self._theme.radius("control"))
            if count < MOST_DIGITS:
                self._paint_caret(painter, first + QPointF(count * step, 0))

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

    def _paint_caret(self, painter: QPainter, center: QPointF) -> None:
        width, height = CARET
        caret = QRectF(0, 0, width, self._theme.px(height))
        caret.moveCenter(center)
        paint_box(painter, caret, fill=self._theme.color("ink"))

    def _end(self) -> None:
        if self._is_long and self.is_complete and not self.isReadOnly():
            self.completed.emit(self.text())

    def _changed(self, text: str) -> None:
        digits = ascii_digits(text)
        if digits != text:
            self.setText(digits)
            return
        if digits and self.state == "wrong":
            self.state = "entry"
        self.counted.emit(len(digits))
        self.update()
        if len(digits) == self._length and not self._is_long:
            self.completed.emit(digits)

    def _resized(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
