"""A window that is ended while it writes; run as ``python -m tests.faults.ended DATA GUARD WAY``.

The ways: ``term``, SIGTERM; ``int``, Ctrl+C; ``hup``, its terminal is closed; ``terms``, SIGTERM
twice; ``dialog``, while a dialog is open; ``session``, the person signs off or the PC goes down.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QDialog

from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.ledger.register import Register
from ui import app
from ui.main_window import MainWindow

CARS = 20
SIGNALS = {"int": signal.SIGINT, "hup": signal.SIGHUP}


class EndedBooth(app.Booth):
    """Writes, and is ended before the first answer is back."""

    def show(self, window: MainWindow) -> None:
        """Show the window; once it is seen, the end begins."""
        super().show(window)
        window.seen.connect(lambda: _write_and_end(window))


def _write_and_end(window: MainWindow) -> None:
    for number in range(CARS):
        window.desk.ask_register(_a_car(number), lambda _visit: None, window.desk.say_error)
    way = sys.argv[3]
    if way == "session":
        stand_in = QObject()
        manager = shiboken6.wrapInstance(shiboken6.getCppPointer(stand_in)[0], QSessionManager)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.commitDataRequest.emit(manager)
    elif way == "dialog":
        QTimer.singleShot(0, _terminate)
        QDialog(window).exec()
    else:
        os.kill(os.getpid(), SIGNALS.get(way, signal.SIGTERM))
        if way == "terms":
            QTimer.singleShot(0, _terminate)


def _a_car(number: int) -> Callable[[Register], object]:
    details = VehicleDetails(f"苏A5{number:04d}", VehicleClass.OUTSIDE, room="3栋1202")
    return lambda register: admit_vehicle(register, sys.argv[2], details)


def _terminate() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def main() -> None:
    """Open the window as the program does."""
    app.Booth = EndedBooth  # type: ignore[misc]
    sys.exit(app.open_window(Path(sys.argv[1]), "zh_CN"))


if __name__ == "__main__":
    main()
