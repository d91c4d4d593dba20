"""A whole number with − and ＋."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button, Size
from ui.widgets.painting import paint_box, paint_text, smooth
from ui.widgets.text import retranslates

translate = QCoreApplication.translate

STEPS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Minus: -1,
}


class NumberFace(QWidget):
    """The number between the buttons; boxed in a form, bare in a list."""

    def __init__(self, theme: Theme, boxed: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._boxed = theme, boxed
        self.number, self.tone = 0, "ink"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Room for two digits."""
        return QSize(self._theme.px(40), self._theme.height("minTouch"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number."""
        painter = smooth(self)
        color, style = self._theme.color, "page"
        if self._boxed:
            style = "field"
            radius = self._theme.radius("control")
            fill, line = color("surface"), color("lineStrong")
            paint_box(painter, self.rect(), fill=fill, line=line, radius=radius)
        font, middle = self._theme.font(style, True), Qt.AlignmentFlag.AlignHCenter
        tone = self.tone if self.isEnabled() else "disabledInk"
        paint_text(painter, self.rect(), str(self.number), font, color(tone), middle)
        painter.end()


class Stepper(QWidget):
    """A whole number within bounds; one stop of the Tab key.

    ↑ ↓ + − step, digits type it, Backspace takes the last digit.

    Signals:
        changed: the number after a person's change.
    """

    changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        minimum: int = 0,
        maximum: int = 99,
        value: int = 1,
        boxed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bounds = (minimum, maximum)
        self._arrived = False
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        size: Size = "field" if boxed else "normal"
        self._minus = Button(theme, f"{name}.minus", icon="minus", size=size)
        self._plus = Button(theme, f"{name}.plus", icon="plus", size=size)
        self._face = NumberFace(theme, boxed, self)
        self._minus.clicked.connect(lambda: self.step(-1))
        self._plus.clicked.connect(lambda: self.step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for widget in (self._minus, self._face, self._plus):
            row.addWidget(widget)
        for button in (self._minus, self._plus):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setFixedWidth(theme.px(56 if boxed else 44))
        self.retranslate()
        self.set_value(value)

    def retranslate(self) -> None:
        """Name the two buttons for screen readers."""
        self._minus.setAccessibleName(translate("widgets", "One less"))
        self._plus.setAccessibleName(translate("widgets", "One more"))

    def value(self) -> int:
        """Return the number."""
        return self._face.number

    def set_value(self, value: int) -> None:
        """Set the number, kept within the bounds; ``changed`` is not sent."""
        low, high = self._bounds
        self._face.number = min(max(value, low), high)
        self._minus.setEnabled(self._face.number > low)
        self._plus.setEnabled(self._face.number < high)
        self.setAccessibleDescription(str(self._face.number))
        self._face.update()

    def set_tone(self, tone: str) -> None:
        """Colour the number, ``danger`` when it is not what it should be."""
        self._face.tone = tone
        self._face.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A digit that is typed on arriving is a new number, not one more digit of the old."""
        super().focusInEvent(event)
        self._arrived = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step or type."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.step(STEPS[key])
        elif key == Qt.Key.Key_Backspace:
            self._become(self.value() // 10)
        elif event.text().isdecimal():
            self._type(int(event.text()))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def _type(self, digit: int) -> None:
        longer = self.value() * 10 + digit
        begins = self._arrived or longer > self._bounds[1]
        self._arrived = False
        self._become(digit if begins else longer)

    def step(self, step: int) -> None:
        """Count one more or one less, as the two buttons do."""
        self._become(self.value() + step)

    def _become(self, value: int) -> None:
        before = self.value()
        self.set_value(value)
        if self.value() != before:
            self.changed.emit(self.value())
