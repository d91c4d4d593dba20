"""A guard's hands: keys, clicks and strokes on the real window."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from guardpost.clock import ManualClock
from ui.main_window import MainWindow

IDLE_MS = 20_000


class Hands:
    """Works the window as a person does; every act waits until the register is idle.

    Raises:
        LookupError: a widget that is to be worked is not there; the script is wrong.
    """

    def __init__(self, window: MainWindow, clock: ManualClock) -> None:
        self.window = window
        self.clock = clock

    def find(self, name: str) -> QWidget:
        """Return the visible widget called ``name``, else any of that name."""
        found = self.window.findChildren(QWidget, name)
        shown = [widget for widget in found if widget.isVisible()]
        if not found:
            raise LookupError(f"no widget is called {name}")
        return (shown or found)[0]

    def settle(self) -> None:
        """Let everything under way end."""
        for _turn in range(3):
            QApplication.processEvents()
            if not self.window.wait_idle(IDLE_MS):
                raise TimeoutError("the register did not come to rest")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key in whatever has the focus."""
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def type(self, name: str, text: str) -> None:
        """Go to a field, empty it, and type."""
        field = self.find(name)
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()
            QTest.keyClick(field, Qt.Key.Key_Delete)
        _type_text(field, text)
        self.settle()

    def enter(self, name: str, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press Enter in a field."""
        plain = Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.find(name), Qt.Key.Key_Return, modifier or plain)
        self.settle()

    def click(self, name: str) -> None:
        """Click a button in its middle."""
        button = self.find(name)
        if isinstance(button, QAbstractButton) and not button.isEnabled():
            raise LookupError(f"{name} cannot be pressed now")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def choose(self, name: str, code: str) -> None:
        """Choose a row of a combo box by its code."""
        box = self.find(name)
        if not isinstance(box, QComboBox):
            raise LookupError(f"{name} is no combo box")
        row = box.findData(code)
        if row < 0:
            raise LookupError(f"{name} has no {code}")
        box.setFocus()
        while box.currentIndex() != row:
            QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < row else Qt.Key.Key_Up)
        box.activated.emit(row)
        self.settle()

    def draw(self, name: str, seed: int) -> None:
        """Sign in a pad with a few strokes that differ by ``seed``."""
        pad = self.find(name)
        for stroke in _strokes(pad, seed):
            QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=stroke[0])
            for point in stroke[1:]:
                QTest.mouseMove(pad, point)
            QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=stroke[-1])
        self.settle()

    def photograph(self, file: Path) -> None:
        """Save the window as it looks now."""
        QApplication.processEvents()
        self.window.grab().save(str(file))


def _type_text(field: QWidget, text: str) -> None:
    """Type ASCII key by key; other characters arrive whole, as an input method sends them."""
    if text.isascii():
        QTest.keyClicks(field, text)
        return
    for char in text:
        if char.isascii():
            QTest.keyClicks(field, char)
        elif isinstance(field, QLineEdit):
            field.insert(char)


def _strokes(pad: QWidget, seed: int) -> Sequence[list[QPoint]]:
    width, height = pad.width(), pad.height()
    count = 4 + seed % 3
    return [_stroke(width, height, index, count, seed) for index in range(count)]


def _stroke(width: int, height: int, index: int, count: int, seed: int) -> list[QPoint]:
    left = width * (0.12 + 0.76 * index / count)
    span = width * 0.76 / count
    points = []
    for step in range(14):
        part = step / 13
        x = left + span * part * (0.9 if (index + seed) % 2 else 0.35)
        wave = math.sin(part * math.pi * (1.2 + (index + seed) % 3) + seed)
        y = height * (0.5 + 0.3 * wave * (1 - 0.3 * part))
        points.append(QPoint(round(x), round(y)))
    return points
