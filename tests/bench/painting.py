"""From a key pressed in the real window to the rows painted on it."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from guardpost.clock import ManualClock
from tests.bench.signing_in import SETTLE_MS, settle, sign_in
from ui.compose import build_window
from ui.look import new_application
from ui.main_window import MainWindow
from ui.pages.gate.search import GateSearch

WARM = 30


class Painted(QObject):
    """Tells when the rows of the answer to the text in the box were painted."""

    done = Signal()

    def __init__(self, window: MainWindow, search: GateSearch) -> None:
        super().__init__(window)
        self._search = search
        self._answered = False
        search.found.connect(self._note)
        window.installEventFilter(self)

    def await_next(self) -> None:
        """Forget what was painted before."""
        self._answered = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window paint the answer, and tell that it has."""
        if event.type() is not QEvent.Type.UpdateRequest or not self._answered:
            return False
        if self._search.is_answered:
            watched.event(event)
            self._answered = False
            self.done.emit()
            return True
        return False

    def _note(self, _found: object, _seconds: float) -> None:
        self._answered = True


def keys_to_rows(data: Path, now: datetime, typed: list[str]) -> tuple[list[float], list[float]]:
    """Return the seconds from each key to its rows, by the clock and of the processor.

    One process sees one window: the next application would find the first one's fonts.

    Args:
        now: the window's time.
        typed: texts; of each the last character is the key, the others stand there already.
    """
    application = new_application()
    window = build_window(data, clock=ManualClock(now))
    window.resize(1366, 768)
    window.show()
    settle(window)
    sign_in(window)
    box = window.findChild(QLineEdit, "gate.search")
    search = window.findChild(GateSearch)
    assert box is not None
    assert search is not None
    painted = Painted(window, search)
    # The first ones load fonts and icons.
    for text in typed[:WARM]:
        _press(application, window, box, painted, text)
    taken = [_press(application, window, box, painted, text) for text in typed]
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [one for one, _work in taken], [work for _one, work in taken]


def _press(
    application: QApplication, window: MainWindow, box: QLineEdit, painted: Painted, text: str
) -> tuple[float, float]:
    box.setText(text[:-1])
    assert window.wait_idle(SETTLE_MS)
    # A backup or the index beside it is no part of a key.
    assert window.desk.beside.wait_idle(SETTLE_MS)
    application.processEvents()
    painted.await_next()
    # Waiting as the program does: without taking the processor from the register's thread.
    waiting = QEventLoop()
    painted.done.connect(waiting.quit)
    # QTest types ASCII alone.
    pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text[-1])
    start, worked = time.perf_counter(), time.process_time()
    QTimer.singleShot(0, lambda: QApplication.sendEvent(box, pressed))
    waiting.exec()
    return time.perf_counter() - start, time.process_time() - worked
