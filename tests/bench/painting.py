"""From a key pressed in the real window to the rows painted on it."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView

from guardpost.clock import ManualClock
from tests.site import PIN
from ui.compose import build_window
from ui.look import new_application
from ui.main_window import MainWindow
from ui.pages.gate.search import GateSearch

SETTLE_MS = 1_200_000
LOST_SECONDS = 10.0


class Painted(QObject):
    """Tells when the rows of the answer to the text in the box were painted."""

    def __init__(self, view: QListView, search: GateSearch) -> None:
        super().__init__(view)
        self._search = search
        self._answered = False
        self.at = 0.0
        search.found.connect(self._note)
        view.viewport().installEventFilter(self)
        # With nothing found there are no rows: the foot below them is what is painted.
        view.window().installEventFilter(self)

    def await_next(self) -> None:
        """Forget what was painted before."""
        self._answered, self.at = False, 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the paint that follows the answer; a paint is done when the next one may come."""
        if event.type() in (QEvent.Type.Paint, QEvent.Type.UpdateRequest):
            handled = self._answered and self._search.is_answered
            if handled and not self.at:
                watched.event(event)
                self.at = time.perf_counter()
                return True
        return False

    def _note(self, _found: object, _seconds: float) -> None:
        self._answered = True


def keys_to_rows(data: Path, clock: ManualClock, typed: list[str]) -> list[float]:
    """Return the seconds from each key to its rows.

    Args:
        typed: texts; of each the last character is the key, the others stand there already.
    """
    application = new_application()
    window = build_window(data, clock=clock)
    window.resize(1366, 768)
    window.show()
    _sign_in(window)
    box, view = window.findChild(QLineEdit, "gate.search"), None
    view = window.findChild(QListView, "gate.results")
    search = window.findChild(GateSearch)
    assert box is not None
    assert view is not None
    assert search is not None
    painted = Painted(view, search)
    taken = [_press(application, window, box, painted, text) for text in typed]
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return taken[len(taken) // 10 :]


def _press(
    application: QApplication, window: MainWindow, box: QLineEdit, painted: Painted, text: str
) -> float:
    box.setText(text[:-1])
    assert window.wait_idle(SETTLE_MS)
    application.processEvents()
    painted.await_next()
    start = time.perf_counter()
    # QTest types ASCII alone.
    pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text[-1])
    QApplication.sendEvent(box, pressed)
    while not painted.at and time.perf_counter() - start < LOST_SECONDS:
        application.processEvents()
    assert painted.at, text
    return painted.at - start


def _sign_in(window: MainWindow) -> None:
    assert window.wait_idle(SETTLE_MS)
    # The book is proved beside the window; it is measured at rest.
    assert window.desk.worker.wait_idle(SETTLE_MS)
    people = window.findChild(QComboBox, "lock.staff")
    pin = window.findChild(QLineEdit, "lock.pin")
    assert people is not None
    assert pin is not None
    people.setCurrentIndex(0)
    QTest.keyClicks(pin, PIN)
    assert window.wait_idle(SETTLE_MS)
    assert window.desk.worker.wait_idle(SETTLE_MS)
