"""The wait after wrong PINs, counted down where it was said."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from guardpost.clock import Clock
from guardpost.errors import GuardpostError, Refused
from ui.messages import sentence

TICK_MS = 500
# What is said while somebody waits, whose wait it is.
_COUNTED = {
    "pin.wrong_waits": "pin.wait",
    "pin.wait": "pin.wait",
    "pin.wait_station": "pin.wait_station",
}


class Countdown(QObject):
    """Says a refusal; one that asks for a wait again and again, with the seconds left.

    Args:
        say: shows a sentence.

    Signals:
        over: the wait has passed, and the sentence is gone.
    """

    over = Signal()

    def __init__(self, clock: Clock, say: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._clock, self._say = clock, say
        self._code, self._until = "", 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def running(self) -> bool:
        """Whether somebody waits."""
        return bool(self._code)

    def tell(self, error: GuardpostError) -> None:
        """Say why it did not work, and count down where there is something to wait for."""
        self.stop()
        self._say(sentence(error))
        if error.code in _COUNTED:
            self._code = _COUNTED[error.code]
            self._until = self._clock.monotonic() + int(error.facts["seconds"])
            self._timer.start()

    def stop(self) -> None:
        """Count no more; what was said stays."""
        self._code = ""
        self._timer.stop()

    def tick(self) -> None:
        """Say how many seconds are left, or that it is over."""
        seconds = math.ceil(self._until - self._clock.monotonic())
        if seconds > 0:
            self._say(sentence(Refused(self._code, seconds=seconds)))
            return
        self.stop()
        self._say("")
        self.over.emit()
