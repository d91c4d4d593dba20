"""One short tone when something red comes up; it can be muted for ten minutes.

The tone is the system's own: QtMultimedia would bring codecs and a sound server for it
(docs/decisions/0011-the-systems-tone.md).
"""

from __future__ import annotations

from collections.abc import Callable, Set
from datetime import datetime, timedelta

from PySide6.QtWidgets import QApplication

from guardpost.clock import Clock

MUTED = timedelta(minutes=10)


class Bell:
    """Rings once for each red alert, and not again while it stands.

    Args:
        ring: makes the tone.

    Attributes:
        until: when it may ring again, as the clock will show; None when it may now.
    """

    def __init__(self, clock: Clock, ring: Callable[[], None] = QApplication.beep) -> None:
        self._clock, self.ring = clock, ring
        self._heard: Set[object] = frozenset()
        self._muted_at: float | None = None
        self.until: datetime | None = None

    def hear(self, red: Set[object]) -> None:
        """Take in the red alerts that stand now; a new one rings unless muted."""
        new = bool(red - self._heard)
        self._heard = frozenset(red)
        if new and not self.is_muted():
            self.ring()

    def mute(self) -> None:
        """Be silent for ten minutes, or ring again when it was muted."""
        muted = self.is_muted()
        self._muted_at = None if muted else self._clock.monotonic()
        self.until = None if muted else self._clock.now() + MUTED

    def is_muted(self) -> bool:
        """Tell whether the ten minutes still run; a clock that is set does not shorten them."""
        if self._muted_at is None:
            return False
        if self._clock.monotonic() - self._muted_at < MUTED.total_seconds():
            return True
        self._muted_at = self.until = None
        return False
