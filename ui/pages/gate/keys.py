"""The keys of the gate page: everything that is typed goes to the box."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.omnibox import OmniEdit

STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -6,
    Qt.Key.Key_PageDown: 6,
}
NOT_TYPING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def types_text(event: QKeyEvent) -> bool:
    """Tell whether a key press writes a character; a space presses buttons instead."""
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not event.modifiers() & NOT_TYPING


class BoxKeys(QObject):
    """Watches the box: ↑ ↓ choose, Enter acts, Tab shows details, Ctrl+Z takes back.

    Args:
        step: choose another row; False leaves the key to the box.
        enter: act; True for the opposite way.
        details: give the keyboard to the details; False when there are none.
        take_back: take the last entry back; False when it is too late.
    """

    def __init__(
        self,
        edit: OmniEdit,
        *,
        step: Callable[[int], bool],
        enter: Callable[[bool], None],
        details: Callable[[], bool],
        take_back: Callable[[], bool],
    ) -> None:
        super().__init__(edit)
        self._edit = edit
        self._step, self._enter = step, enter
        self._details, self._take_back = details, take_back
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something here; while pinyin is composed, none."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return not self._edit.composing and self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in ENTER_KEYS:
            self._enter(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        if key in STEPS:
            return self._step(STEPS[key])
        if key == Qt.Key.Key_Tab and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            return self._details()
        if event.matches(QKeySequence.StandardKey.Undo) and not self._edit.text():
            return self._take_back()
        return False


class TypeAnywhere(QObject):
    """Brings what is typed on a list or a button to the box."""

    def __init__(self, edit: OmniEdit, watched: tuple[QWidget, ...]) -> None:
        super().__init__(edit)
        self._edit = edit
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand typed characters over before a list looks for a row beginning with them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.hand_over(event)
        return False

    def hand_over(self, event: QKeyEvent) -> bool:
        """Give a typed character to the box; False for any other key."""
        if not types_text(event):
            return False
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        # What was chosen by coming here must not be typed over.
        self._edit.end(False)
        QApplication.sendEvent(self._edit, event)
        return True
