"""The one thread that owns the register.

A page hands over a function and gets ``done(result)`` or ``failed(error)`` back on the main
thread. The signal object belongs to the runner, which lives on the main thread.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, Qt, QTimer, Signal

# Qt paints 5 ms after it is asked to, or with the screen's next picture.
PAINTED_MS = 20

# Work that gave way is tried again once nothing was asked of the thread for so long.
QUIET_SECONDS = 0.3

Work = Callable[[], Any]
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class _Job:
    work: Work
    done: Done
    failed: Failed


class GaveWay(Exception):
    """Long work was undone because somebody else waits; the runner tries it again later."""


class Runner(QObject):
    """Runs jobs one after the other on a thread of its own.

    Work that holds the thread for long asks now and then whether it ``is_awaited``, undoes
    itself and raises ``GaveWay``; it comes again when the thread is at rest. The thread begins
    with the first job.

    Attributes:
        name: the thread's name, for the log.

    Signals:
        idle: the last job's callback has run.
    """

    idle = Signal()
    _finished = Signal(object, object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._under_way = 0
        self._closed = self._given_up = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Whether a job, or its callback, is still to come."""
        return self._under_way > 0

    @property
    def is_awaited(self) -> bool:
        """Whether a job waits for the one under way."""
        return not self._jobs.empty()

    def run(self, work: Work, done: Done, failed: Failed) -> None:
        """Run ``work`` on the thread; exactly one callback follows on the main thread."""
        self._under_way += 1
        self._begin(_Job(work, done, failed))

    def run_later(self, work: Work, done: Done, failed: Failed) -> None:
        """As ``run``, once what has changed on the window is painted; busy until then."""
        self._under_way += 1
        job = _Job(work, done, failed)
        QTimer.singleShot(PAINTED_MS, self, lambda: self._begin(job))

    def wait_idle(self, ms: int) -> bool:
        """Turn the event loop until nothing is left to do; False when ``ms`` ran out."""
        deadline = QDeadlineTimer(ms)
        loop = QEventLoop()
        self.idle.connect(loop.quit)
        while self.busy and not deadline.hasExpired():
            QTimer.singleShot(max(1, deadline.remainingTime()), loop.quit)
            loop.exec()
        self.idle.disconnect(loop.quit)
        return not self.busy

    def close(self, most_seconds: float | None = None) -> bool:
        """Finish the jobs that wait, then end the thread; nobody is told any more.

        Args:
            most_seconds: how long to wait for work that may never end.

        Returns:
            Whether the thread has ended; else it is left to itself, and begins nothing more.
        """
        self._closed = True
        self._jobs.put(None)
        if self._thread is None:
            return True
        self._thread.join(most_seconds)
        self._given_up = self._thread.is_alive()
        return not self._given_up

    def _begin(self, job: _Job) -> None:
        self._jobs.put(job)
        if self._thread is None:
            self._thread = threading.Thread(target=self._loop, name=self.name, daemon=True)
            self._thread.start()

    def _loop(self) -> None:
        put_off: list[_Job] = []
        while (job := self._next(put_off)) is not None and not self._given_up:
            try:
                result, error = job.work(), None
            except GaveWay:
                put_off.append(job)
                continue
            except Exception as caught:  # noqa: BLE001 - the page tells a refusal from a bug
                result, error = None, caught
            self._finished.emit(job, result, error)

    def _next(self, put_off: list[_Job]) -> _Job | None:
        """Return the job that waits, else one that gave way; None when the thread is to end."""
        try:
            return self._jobs.get(timeout=QUIET_SECONDS if put_off else None)
        except queue.Empty:
            return put_off.pop(0)

    def _deliver(self, job: _Job, result: Any, error: Exception | None) -> None:
        try:
            # The widgets that asked are gone with the window.
            if self._closed:
                return
            if error is None:
                job.done(result)
            else:
                job.failed(error)
        finally:
            self._under_way -= 1
            if not self._under_way:
                self.idle.emit()
