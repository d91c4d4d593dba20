"""How far a piece of work on another thread is, and the way to stop it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from guardpost.errors import Refused


class Ticker(QObject):
    """Given to one piece of work as its ``progress``.

    Signals:
        ticked: (done, total), on the main thread.
    """

    ticked = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Have the work end at its next step, with nothing done."""
        self._stopped.set()

    @property
    def stopped(self) -> bool:
        """Whether the work was told to end."""
        return self._stopped.is_set()

    def __call__(self, done: int, total: int) -> None:
        """Tell how far it is; called by the work, on its own thread."""
        if self._stopped.is_set():
            raise Refused("work.stopped")
        self.ticked.emit(done, total)
