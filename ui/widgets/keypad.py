"""A number pad on the screen, for a hand without a keyboard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.text import retranslates

translate = QCoreApplication.translate

DIGITS = "123456789"
GAP = 8


class Keypad(QWidget):
    """Types into a target and never takes the keyboard from it.

    Signals:
        pressed_key: ``0`` … ``9``, ``clear`` or ``back``.
    """

    pressed_key = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._target: QLineEdit | None = None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(GAP))
        for at, digit in enumerate(DIGITS):
            grid.addWidget(self._digit(digit), at // 3, at % 3)
        self._clear = self._key("clear", Button(theme, f"{name}.clear", size="word"))
        self._back = self._key("back", Button(theme, f"{name}.back", size="word"))
        grid.addWidget(self._clear, 3, 0)
        grid.addWidget(self._digit("0"), 3, 1)
        grid.addWidget(self._back, 3, 2)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the two word keys in the window's language."""
        self._clear.setText(translate("widgets", "Clear"))
        self._back.setText(translate("widgets", "Back"))

    def set_target(self, target: QLineEdit | None) -> None:
        """Type into this from now on."""
        self._target = target

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def _digit(self, digit: str) -> Button:
        button = self._key(digit, Button(self._theme, f"{self.objectName()}.{digit}", size="key"))
        button.setText(digit)
        return button

    def _key(self, key: str, button: Button) -> Button:
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._press(key))
        return button

    def _press(self, key: str) -> None:
        target = self._target
        if target is not None and target.isEnabled() and not target.isReadOnly():
            self._type(target, key)
        self.pressed_key.emit(key)

    def _type(self, target: QLineEdit, key: str) -> None:
        """Send a key press, so that the target sees a person typing."""
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if key == "clear":
            target.clear()
            return
        code = Qt.Key.Key_Backspace if key == "back" else Qt.Key(Qt.Key.Key_0 + int(key))
        text = "" if key == "back" else key
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(target, event)
