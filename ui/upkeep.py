"""Housekeeping of the database while nobody works: see ``guardpost.store.upkeep``."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from guardpost.book import database_path
from guardpost.store.upkeep import keep_up
from ui.desk import Desk

# The queue at the barrier has a gap of this length between two cars, or it is no queue.
IDLE_MS = 4000


class Upkeep(QObject):
    """Starts the housekeeping on the worker a while after the last entry."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(IDLE_MS)
        self._timer.timeout.connect(self._begin)
        desk.recorded.connect(lambda _record: self._timer.start())

    def _begin(self) -> None:
        path = database_path(self._desk.data_dir)
        self._desk.worker.run(lambda: keep_up(path), lambda _count: None, self._desk.say_error)
