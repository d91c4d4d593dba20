"""Taking the desk in the real window, before anything is measured in it."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from tests.site import PIN
from ui.main_window import MainWindow

SETTLE_MS = 1_200_000


def settle(window: MainWindow) -> None:
    """Wait until the gate page stands and the book is proved beside the window."""
    while window.findChild(QLineEdit, "gate.search") is None:
        QApplication.processEvents()
    window.wait_idle(SETTLE_MS)
    window.desk.beside.wait_idle(SETTLE_MS)


def sign_in(window: MainWindow) -> None:
    """Take the desk by the first name's PIN.

    Raises:
        RuntimeError: the lock screen stayed, and keys would be measured behind it.
    """
    people, pin = window.findChild(QComboBox, "lock.staff"), window.findChild(QLineEdit, "lock.pin")
    assert people is not None
    assert pin is not None
    people.setCurrentIndex(0)
    QTest.keyClicks(pin, PIN)
    settle(window)
    if pin.isVisible():
        raise RuntimeError("the PIN of a kept book was refused: remove the book and its .made file")
