"""A desk that nobody touches: heard from the windows' own input, not from every event of Qt."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

MINUTE_MS = 60_000
# Qt's timers stand still in a PC asleep: one that slept so long was left alone.
SLEPT_SECONDS = 60
LOOK_MS = 2000
_TOUCHES = frozenset(
    (
        *(QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove),
        *(QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TabletPress),
    )
)


class IdleWatch(QObject):
    """Waits for so many minutes without a key, a click or a touch in any window, or for a sleep.

    Args:
        asleep: the seconds that the PC slept in all.

    Attributes:
        timer: runs while somebody is at the desk; ``look`` with it, for a PC that woke up.

    Signals:
        idle: nobody touched anything for that long.
        touched: somebody is there.
    """

    idle = Signal()
    touched = Signal()

    def __init__(self, asleep: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._asleep, self._slept = asleep, 0.0
        self.look = QTimer(self)
        self.look.setInterval(LOOK_MS)
        self.look.timeout.connect(self._hear_sleep)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.idle)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        # A dialog has a window of its own.
        application.focusWindowChanged.connect(self._listen)

    def begin(self, minutes: int) -> None:
        """Wait so many minutes from now on."""
        for window in QGuiApplication.topLevelWindows():
            self._listen(window)
        self._slept = self._asleep()
        self.timer.start(minutes * MINUTE_MS)
        self.look.start()

    def touch(self) -> None:
        """Begin anew: somebody is there."""
        if self.timer.isActive() and not self._hear_sleep():
            self.timer.start()
            self.touched.emit()

    def end(self) -> None:
        """Wait no more: the desk is locked."""
        self.timer.stop()
        self.look.stop()

    def _hear_sleep(self) -> bool:
        """Tell whether the PC slept; who wakes it is not who left it."""
        has_slept = self._asleep() - self._slept >= SLEPT_SECONDS
        if has_slept:
            self.end()
            self.idle.emit()
        return has_slept

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hear input; it goes on to where it was meant for."""
        if event.type() in _TOUCHES:
            self.touch()
        return False

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
