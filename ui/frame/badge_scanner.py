"""A badge before the lock screen's scanner: its letters never come into the PIN's boxes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from guardpost.registry.badge_form import PREFIX

# A scanner types a key every few milliseconds; what stops in between was a finger.
from ui.widgets.keyboard import ENTER_KEYS

PAUSE_MS = 400


class BadgeScanner(QObject):
    """Filters the keys of what it is installed on.

    Signals:
        scanned: what was read, from its first letter to Enter.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._read = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._forget)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep what begins as a badge's number does."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in ENTER_KEYS:
            return self._ended()
        text = event.text().upper()
        begins = (self._read or text) and PREFIX.startswith((self._read + text)[: len(PREFIX)])
        if not text.isalnum() or not begins:
            return False
        self._read += text
        self._pause.start()
        return True

    def _ended(self) -> bool:
        read = self._read
        self._forget()
        if read:
            self.scanned.emit(read)
        return bool(read)

    def _forget(self) -> None:
        self._pause.stop()
        self._read = ""
