"""Housekeeping while nobody works: the database, and what an emergency book begins with."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from guardpost.book import database_path, reading_book
from guardpost.emergency_book.kit import Kit, gather_kit, keep_kit
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
        self._kit: Kit | None = None
        desk.recorded.connect(lambda _record: self._timer.start())
        self._keep_kit()

    def _begin(self) -> None:
        path = database_path(self._desk.data_dir)
        self._desk.worker.run(lambda: keep_up(path), lambda _count: None, self._desk.hear)
        self._keep_kit()

    def _keep_kit(self) -> None:
        """Keep what an emergency book would begin with, whenever it has changed."""
        desk, last = self._desk, self._kit
        # An emergency book is no place to begin another from.
        if desk.damage:
            return

        def keep() -> Kit:
            with reading_book(desk.data_dir) as rows:
                kit = gather_kit(rows)
            if last is None or kit.beginning != last.beginning:
                keep_kit(kit, desk.data_dir, desk.pepper)
            return kit

        desk.worker.run(keep, self._kept, desk.hear)

    def _kept(self, kit: Kit) -> None:
        self._kit = kit
