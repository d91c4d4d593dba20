"""The program by its own door, until the painted lock screen has taken one key."""

import os

from PySide6 import QtWidgets


class Booth(QtWidgets.QApplication):
    """An application in which the first key comes as soon as the lock screen is painted."""

    @staticmethod
    def exec() -> int:
        """Press the key once the lock screen is painted, see it taken, and be gone."""
        from ui.frame.lock import LockPage

        (lock,) = [one for one in QtWidgets.QApplication.allWidgets() if isinstance(one, LockPage)]
        lock.painted.connect(lambda: _press(lock))
        return _QtApplication.exec()


def _press(lock: QtWidgets.QWidget) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    pin = lock.findChild(QtWidgets.QLineEdit, "lock.pin")
    assert pin is not None
    plain = Qt.KeyboardModifier.NoModifier
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, plain, "1")
    QtWidgets.QApplication.sendEvent(pin, pressed)
    assert pin.text() == "1"
    os._exit(0)


_QtApplication = QtWidgets.QApplication
QtWidgets.QApplication = Booth  # type: ignore[misc]

from guardpost.cli import run  # noqa: E402

run([])
