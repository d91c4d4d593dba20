"""Housekeeping while nobody works: the database, and what an emergency book begins with."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from guardpost.book import database_path, reading_book
from guardpost.emergency_book.kit import Kit, gather_kit
from guardpost.emergency_book.noted import renew_kit
from guardpost.ledger.register import Register
from guardpost.retention.due import is_due
from guardpost.retention.purging import Purged, purge
from guardpost.rights import COMMAND_LINE
from guardpost.store.upkeep import keep_up
from ui.desk import Desk

# The queue at the barrier has a gap of this length between two cars, or it is no queue.
IDLE_MS = 4000
LOOK_SECONDS = 3600
# A passage waits for one such deletion at the most: a tenth of a second.
AT_ONCE = 200


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
        self._looked_at = float("-inf")
        desk.recorded.connect(lambda _record: self._timer.start())
        self._keep_kit()

    def _begin(self) -> None:
        path = database_path(self._desk.data_dir)
        self._desk.worker.run(lambda: keep_up(path), lambda _count: None, self._desk.hear)
        self._keep_kit()
        self._look_for_old()

    def _look_for_old(self) -> None:
        """Look every hour whether personal data is over its time."""
        desk, now = self._desk, self._desk.clock.monotonic()
        if desk.damage or now - self._looked_at < LOOK_SECONDS:
            return
        self._looked_at = now

        def look() -> bool:
            with reading_book(desk.data_dir) as rows:
                return is_due(rows, desk.clock.now())

        desk.worker.run(look, self._delete_old, desk.hear)

    def _delete_old(self, wanted: bool) -> None:
        """Delete a little of it; the rest when the post is idle again."""
        if not wanted:
            return
        desk = self._desk

        def purge_some(register: Register) -> Purged:
            return purge(register, COMMAND_LINE, desk.data_dir, most=AT_ONCE)

        def deleted(done: Purged) -> None:
            self._looked_at = float("-inf")
            desk.tell_of_upkeep(done)

        desk.ask_register(purge_some, deleted, desk.hear)

    def _keep_kit(self) -> None:
        """Keep what an emergency book would begin with, and where the book ends now.

        It is a witness of the last line as well: ``guardpost.emergency_book.noted``.
        """
        desk, last = self._desk, self._kit
        # An emergency book is no place to begin another from.
        if desk.damage:
            return

        def keep() -> Kit:
            with reading_book(desk.data_dir) as rows:
                kit = gather_kit(rows)
                if kit != last:
                    renew_kit(rows, kit, desk.data_dir, desk.pepper)
            return kit

        desk.worker.run(keep, self._kept, desk.hear)

    def _kept(self, kit: Kit) -> None:
        self._kit = kit
