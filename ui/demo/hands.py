"""A guard's hands: keys, clicks and strokes on the real window."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui.main_window import MainWindow

IDLE_MS = 30_000
# What a callback puts on the window is shown by events that follow it.
QUIET_ROUNDS = 2
PLAIN = Qt.KeyboardModifier.NoModifier

W = TypeVar("W", bound=QWidget)


class Hands:
    """Works the window as a person does; every act waits until nothing is under way.

    Attributes:
        faults: what the window raised while it was worked; the next act raises it.

    Raises:
        LookupError: a widget that is to be worked is not there; the script is wrong.
        TimeoutError: the program did not come to rest.
    """

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.faults: list[BaseException] = []

    def find(self, name: str) -> QWidget:
        """Return the visible widget called ``name``."""
        return self.find_a(QWidget, name)

    def find_a(self, kind: type[W], name: str) -> W:
        """Return the visible widget of a kind called ``name``."""
        shown = [each for each in self.window.findChildren(kind, name) if each.isVisible()]
        if not shown:
            raise LookupError(f"no {kind.__name__} called {name} is to be seen")
        return shown[0]

    def shows(self, name: str) -> bool:
        """Tell whether a widget called ``name`` is to be seen."""
        return any(each.isVisible() for each in self.window.findChildren(QWidget, name))

    def begin(self) -> None:
        """Wait until the window is all there."""
        if not self.window.wait_idle(IDLE_MS):
            raise TimeoutError("the window was not made")
        self.settle()

    def settle(self) -> None:
        """Let everything under way end, on both threads, and what follows from it."""
        desk, quiet = self.window.desk, 0
        while quiet < QUIET_ROUNDS:
            QApplication.processEvents()
            if self.faults:
                raise self.faults[0]
            if desk.runner.busy or desk.beside.busy:
                quiet = 0
                if not desk.runner.wait_idle(IDLE_MS) or not desk.beside.wait_idle(IDLE_MS):
                    raise TimeoutError("the program did not come to rest")
            else:
                quiet += 1

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key in whatever has the keyboard."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    def keys(self, text: str) -> None:
        """Press the keys of ``text`` one after the other, each where the keyboard is then."""
        for char in text:
            QTest.keyClicks(QApplication.focusWidget() or self.window, char)
            self.settle()

    def type(self, name: str, text: str) -> None:
        """Go to a field, empty it, and type."""
        field = self.find(name)
        field.setFocus()
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()
            QTest.keyClick(field, Qt.Key.Key_Delete)
        _type_text(field, text)
        self.settle()

    def enter(self, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press Enter in whatever has the keyboard."""
        self.press(Qt.Key.Key_Return, modifier)

    def click(self, name: str) -> None:
        """Click a button in its middle."""
        button = self.find(name)
        if isinstance(button, QAbstractButton) and not button.isEnabled():
            raise LookupError(f"{name} cannot be pressed now")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def choose(self, name: str, code: str) -> None:
        """Open a combo box, go to the row of a code and take it."""
        box = self.find_a(QComboBox, name)
        row = box.findData(code)
        if row < 0:
            raise LookupError(f"{name} has no {code}")
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)
        QApplication.processEvents()
        view, steps = box.view(), row - box.currentIndex()
        for _step in range(abs(steps)):
            QTest.keyClick(view, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
        QTest.keyClick(view, Qt.Key.Key_Return)
        self.settle()
        if box.currentData() != code:
            raise LookupError(f"{name} did not take {code}")

    def draw(self, name: str, seed: int) -> None:
        """Sign in a pad with a few strokes that differ by ``seed``."""
        pad = self.find(name)
        for stroke in _strokes(pad.size().width(), pad.size().height(), seed):
            QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=stroke[0])
            for point in stroke[1:]:
                QTest.mouseMove(pad, point)
            QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=stroke[-1])
        self.settle()

    def photograph(self, file: Path) -> None:
        """Save the window as it looks now.

        Raises:
            OSError: the picture cannot be written.
        """
        QApplication.processEvents()
        if not self.window.grab().save(str(file)):
            raise OSError(f"{file} cannot be written")


def _type_text(field: QWidget, text: str) -> None:
    """Type ASCII key by key; other characters come whole, as an input method sends them."""
    for char in text:
        if char.isascii():
            QTest.keyClicks(field, char)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(char)
            QApplication.sendEvent(field, composed)


def _strokes(width: int, height: int, seed: int) -> Sequence[list[QPoint]]:
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
