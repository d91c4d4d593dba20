"""Backups while the window is open: every hour, at each handover, and when somebody asks.

They run on a thread of their own: a slow drive must not keep a report from its printer.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from guardpost.errors import GuardpostError, Unavailable
from ui.desk import Desk
from ui.messages import foreseen
from ui.runner import Runner

if TYPE_CHECKING:
    from guardpost.backups.keeping import PlaceState
    from guardpost.backups.rehearsals import Proof

FIRST_MS, MINUTE_MS = 20_000, 60_000
# After a failure the drive is not worn by a try each minute.
RETRY_MINUTES = 10
# What is over sooner needs no telling.
TELL_AFTER_MS = 1000
# So that the report of a handover, which is sealed a moment later, is in its backup.
SETTLE_MS = 5000


@dataclass(frozen=True, slots=True)
class Safety:
    """How the backups stand, for whoever shows it.

    Attributes:
        states: of each place; none before the first round.
        percent: of the backup under way, once it takes over a second; -1 for none.
        busy: ``backup`` or ``rehearsal`` while one is under way.
        failure: why the round itself, or a rehearsal, came to nothing.
    """

    states: tuple[PlaceState, ...] = ()
    percent: int = -1
    busy: str = ""
    failure: GuardpostError | None = None

    @property
    def failures(self) -> tuple[GuardpostError, ...]:
        """Why backups that were due are not made."""
        found = tuple(state.failure for state in self.states if state.failure is not None)
        return found if self.failure is None else (self.failure, *found)


class Safekeeping(QObject):
    """Starts the rounds, and tells the desk how they ended.

    Attributes:
        safety: the last that was told.

    Signals:
        rehearsed: the proof of a rehearsal, once its day is in the book.
    """

    rehearsed = Signal(object)
    _moved = Signal(int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.safety = Safety()
        self._runner: Runner | None = None
        self._stop = threading.Event()
        self._since = QElapsedTimer()
        self._wait = 0
        self._again = False
        self._minutes, self._settle = QTimer(self), QTimer(self)
        self._minutes.setInterval(MINUTE_MS)
        self._minutes.timeout.connect(self.look)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.back_up)
        self._moved.connect(self._show_progress)
        desk.shift_changed.connect(self._settle.start)
        desk.backup_asked.connect(self.back_up)
        desk.rehearsal_asked.connect(self.rehearse)
        QTimer.singleShot(FIRST_MS, self, self.look)
        self._minutes.start()

    def look(self) -> None:
        """Make what is due; the age of the last one is a minute older in any case."""
        self._wait = max(0, self._wait - 1)
        if self._wait or self.safety.busy:
            self._tell(self.safety)
            return
        self._round(at_once=False)

    def back_up(self) -> None:
        """Make a backup in each place now; after the one that is under way."""
        if self.safety.busy:
            self._again = True
            return
        self._round(at_once=True)

    def rehearse(self) -> None:
        """Bring the newest backup back for trial, and write the day into the book."""
        if self.safety.busy:
            return
        folder, home, clock = self._desk.data_dir, self._desk.home, self._desk.clock
        actor = self._desk.actor

        def prove() -> Proof:
            from guardpost.backups.places import newest
            from guardpost.backups.rehearsing import rehearse

            return rehearse(newest(folder, home).path, folder, clock, progress=self._progress)

        self._begin("rehearsal")
        self._thread().run(prove, lambda proof: self._note(actor, proof), self._failed)

    def wait_idle(self, ms: int) -> bool:
        """Turn the event loop until nothing is under way; False when ``ms`` ran out."""
        return self._runner is None or self._runner.wait_idle(ms)

    def close(self) -> None:
        """Break off what is under way, and end."""
        self._minutes.stop()
        self._settle.stop()
        self._stop.set()
        if self._runner is not None:
            self._runner.close()

    def _round(self, *, at_once: bool) -> None:
        desk, now = self._desk, self._desk.clock.now()

        def work() -> tuple[PlaceState, ...]:
            from guardpost.backups.keeping import keep

            return keep(
                desk.data_dir, now, home=desk.home, at_once=at_once, progress=self._progress
            )

        self._begin("backup")
        self._thread().run(work, self._done, self._failed)

    def _begin(self, what: str) -> None:
        self._since.start()
        self._tell(replace(self.safety, busy=what, percent=-1, failure=None))

    def _thread(self) -> Runner:
        if self._runner is None:
            self._runner = Runner("backup", self)
        return self._runner

    def _progress(self, done: int, whole: int) -> None:
        """On the thread: tell the window, and stop when it closes."""
        if self._stop.is_set():
            raise Unavailable("backup.stopped")
        self._moved.emit(done, whole)

    def _show_progress(self, done: int, whole: int) -> None:
        if self.safety.busy and self._since.elapsed() > TELL_AFTER_MS:
            percent = 100 * done // max(1, whole)
            if percent != self.safety.percent:
                self._tell(replace(self.safety, percent=percent))

    def _done(self, states: tuple[PlaceState, ...]) -> None:
        safety = Safety(states)
        self._wait = RETRY_MINUTES if safety.failures else 0
        self._tell(safety)
        if self._again:
            self._again = False
            self._round(at_once=True)

    def _note(self, actor: str, proof: Proof) -> None:
        from guardpost.backups.rehearsals import note_rehearsal

        done = lambda _kept: self._end(proof)  # noqa: E731
        self._desk.act(note_rehearsal, proof, done=done, failed=self._failed, by=actor)

    def _end(self, proof: Proof) -> None:
        self._tell(replace(self.safety, busy="", percent=-1))
        self.rehearsed.emit(proof)

    def _failed(self, error: Exception) -> None:
        was = self.safety.busy
        self._wait = RETRY_MINUTES
        # An unforeseen one too: a backup that is not made is an alert, never silence.
        self._tell(replace(self.safety, busy="", percent=-1, failure=foreseen(error)))
        if was == "rehearsal" or not isinstance(error, GuardpostError):
            self._desk.say_error(error)

    def _tell(self, safety: Safety) -> None:
        self.safety = safety
        self._desk.safety = safety
        self._desk.safety_changed.emit(safety)
