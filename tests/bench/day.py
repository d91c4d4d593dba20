"""A guard's day at the real window: prints each stall of the main thread, in milliseconds.

A stall is the time by which a beat of the event loop comes late: whatever the main thread
does meanwhile, nothing is painted and no key is heard. One line a stall: how long it lasted,
how much of it the thread computed itself, and what was pressed last.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.bench.books import known
from tests.bench.signing_in import settle, sign_in
from ui.app import collect_less
from ui.compose import build_window
from ui.look import new_application
from ui.main_window import MainWindow

BEAT_MS = 5
KEY_MS = 10
SIGN_IN_MS = 3_000
PAGE_EVERY = 50
PAGES = ("inside", "removals", "handover", "entries", "reports", "registry", "settings")


class Beat(QObject):
    """Beats on the main thread and keeps how late each beat came.

    Attributes:
        late: (seconds late, seconds computed by the main thread, what was pressed last).
        pressed: what the guard did last.
    """

    def __init__(self) -> None:
        super().__init__()
        self.late: list[tuple[float, float, str]] = []
        self.pressed = ""
        self._last = (time.perf_counter(), time.thread_time())
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        late = now[0] - self._last[0] - BEAT_MS / 1000
        self.late.append((late, now[1] - self._last[1], self.pressed))
        self._last = now


def main(total: int) -> None:
    """Let ``total`` vehicles pass, one key at a time, and look at a page now and then."""
    data = Path(os.environ["GUARDPOST_DATA"])
    plates, before = known(data, total)
    app = new_application()
    # As the program does by its own door.
    gc.disable()
    window = build_window(data)
    collect_less(window)
    window.resize(1366, 768)
    window.show()
    _take_desk(window)
    beat = Beat()
    presses = _day(window, plates, beat, total)
    pump = QTimer()
    pump.timeout.connect(lambda: _press(window, presses, app))
    pump.start(KEY_MS)
    app.exec()
    window.close()
    _plates, after = known(data, 1)
    assert after - before >= total, f"{after - before} lines for {total} passages"
    for late, computed, pressed in beat.late:
        print(f"{late * 1000:.2f} {computed * 1000:.2f} {pressed}")


def _press(window: MainWindow, presses: Iterator[None], app: QApplication) -> None:
    """Do the next thing once the register has answered the last, as the eye waits for it."""
    if not window.desk.runner.busy and next(presses, "over") == "over":
        app.quit()


def _day(window: MainWindow, plates: list[str], beat: Beat, total: int) -> Iterator[None]:
    search = window.findChild(QLineEdit, "gate.search")
    assert search is not None
    for turn in range(total):
        for sign in plates[turn % len(plates)][1:]:
            beat.pressed = f"{sign} of a plate"
            QTest.keyClicks(search, sign)
            yield
        beat.pressed = "Enter"
        QTest.keyClick(search, Qt.Key.Key_Return)
        yield
        for _ in range(2):
            beat.pressed = "Esc"
            QTest.keyClick(search, Qt.Key.Key_Escape)
            yield
        if turn % PAGE_EVERY == PAGE_EVERY - 1:
            for page in (PAGES[turn // PAGE_EVERY % len(PAGES)], "gate"):
                beat.pressed = page
                window.show_page(page)
                yield
            print(f"          {turn + 1:,} passages", file=sys.stderr, flush=True)


def _take_desk(window: MainWindow) -> None:
    settle(window)
    # A guard takes longer to find the name and to type a PIN; pages are made meanwhile.
    standing = QEventLoop()
    QTimer.singleShot(SIGN_IN_MS, standing.quit)
    standing.exec()
    sign_in(window)


main(int(sys.argv[1]))
