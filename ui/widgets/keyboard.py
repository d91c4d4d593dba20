"""What comes from the keyboard that is no plain key: pinyin being composed, a scanner's burst.

One filter on whatever has the keyboard, as ``FocusKeeper`` has one for its frame.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMetaObject, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
NOT_TYPING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
# No hand types five characters at this pace; scanners need 1 to 20 ms for each.
BURST_MS = 35
LEAST_SCANNED = 5

Typed = QLineEdit | QPlainTextEdit


class Keyboard(QObject):
    """Lets an input method finish, and hands a scanner's burst to who takes it.

    Attributes:
        taker: takes what was scanned, wherever the keyboard was but in a PIN.
    """

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._widget: QWidget | None = None
        self._link: QMetaObject.Connection | None = None
        self.taker: Callable[[str], None] | None = None
        self._composing = self._within = False
        self._burst, self._last = "", 0
        self._down: tuple[str, int] | None = None
        # What stood where the burst's first characters went, until it is known to be one.
        self._before: list[tuple[Typed, str]] = []
        app.focusChanged.connect(self._move)

    @property
    def composing(self) -> bool:
        """Whether an input method holds text that is not yet written."""
        return self._composing

    def release(self) -> None:
        """Follow the application no longer; the window is closing."""
        self._app.focusChanged.disconnect(self._move)
        self._move(None, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While pinyin is composed no key means anything to the page."""
        if isinstance(event, QInputMethodEvent):
            return self._compose(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and self._composing:
            # Taken by the field, so that no shortcut is looked for.
            event.accept()
            return True
        if event.type() in KEYS and self._composing:
            return True
        if event.type() == QEvent.Type.KeyRelease:
            self._down = None
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        return False

    def _compose(self, watched: QObject, event: QInputMethodEvent) -> bool:
        """Deliver it from here: text that changes meanwhile is the input method's own."""
        self._composing = bool(event.preeditString())
        self._within = True
        watched.event(event)
        self._within = False
        return True

    def _changed(self) -> None:
        """Text that is set by the program takes what was composed with it."""
        if not self._within:
            self._composing = False

    def _move(self, _old: QWidget | None, new: QWidget | None) -> None:
        held = self._widget
        if held is not None and isValid(held):
            held.removeEventFilter(self)
        if self._link is not None:
            # By the connection: a field of a dialog that goes has dropped its signals already.
            QObject.disconnect(self._link)
            self._link = None
        self._widget, self._composing = new, False
        if new is not None:
            new.installEventFilter(self)
            if isinstance(new, Typed):
                self._link = new.textChanged.connect(self._changed)

    def _pressed(self, event: QKeyEvent) -> bool:
        text = event.text()
        if event.key() in ENTER_KEYS:
            return self._entered(event)
        if text.isprintable() and text and not event.modifiers() & NOT_TYPING:
            self._heard(text, event)
        elif event.key() != Qt.Key.Key_Shift:
            self._forget()
        return False

    def _heard(self, text: str, event: QKeyEvent) -> None:
        # A list hands what is typed on it to the box: the same press comes twice.
        if self._down == (text, event.timestamp()):
            return
        self._down = (text, event.timestamp())
        if not self._is_fast(event):
            self._forget()
        self._burst += text
        self._last = event.timestamp()
        field = self._widget
        if isinstance(field, Typed) and all(field is not one for one, _text in self._before):
            self._before.append((field, _text_of(field)))

    def _entered(self, event: QKeyEvent) -> bool:
        """Tell whether Enter ended a scan that was taken; the fields are as before it."""
        burst, before = self._burst, tuple(self._before)
        scanned = len(burst) >= LEAST_SCANNED and self._is_fast(event)
        self._forget()
        if not scanned or self.taker is None or any(_is_secret(field) for field, _ in before):
            return False
        for field, text in before:
            if isValid(field):
                _write(field, text)
        self.taker(burst)
        return True

    def _is_fast(self, event: QKeyEvent) -> bool:
        """Tell whether a key came as fast as a scanner's; a key without its time did not."""
        return 0 < self._last <= event.timestamp() <= self._last + BURST_MS

    def _forget(self) -> None:
        self._burst, self._last, self._before = "", 0, []


def _text_of(field: Typed) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _write(field: Typed, text: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)


def _is_secret(field: Typed) -> bool:
    return isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal
