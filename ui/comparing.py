"""The state tables held against the ledger once a day, while nobody writes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from ui.desk import Desk
from ui.soundness import Finding, Look

# Nobody came for so long: the post is quiet.
QUIET_MS = 300_000
LOOK_MS = 3_600_000
COMMAND = "comparing"


class Comparing(QObject):
    """Begins the comparison; another process makes it, on a copy, behind everything else."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._begin)
        desk.recorded.connect(lambda _record: self.timer.start(QUIET_MS))
        # An emergency book is compared when it is brought in.
        if not desk.damage:
            self.timer.start(QUIET_MS)

    def _begin(self) -> None:
        desk = self._desk
        if desk.beside.idle.busy or desk.damage:
            return
        folder, today = desk.data_dir, desk.clock.now().date()
        desk.beside.idle.run(lambda: compare(folder, today), self._show, self._rest)

    def _show(self, found: dict[str, Any] | None) -> None:
        self._rest(None)
        if found is None or "refused" in found:
            return
        if "seq" in found:
            self._desk.soundness.note(Look.WHOLE, Finding(seq=found["seq"]))
        else:
            table = Finding(table=found["table"], row=found["row"]) if found else None
            self._desk.soundness.note(Look.TABLES, table)

    def _rest(self, _error: Exception | None) -> None:
        """Look again later, also where it could not be looked at now."""
        self.timer.start(LOOK_MS)


def compare(data_dir: Path, today: date) -> dict[str, Any] | None:
    """Have the tables compared; None when they were found the same today.

    Raises:
        Unavailable: ``database.unreadable``; the day could not be noted.
    """
    from guardpost.comparing import is_compared, note_compared
    from ui import other_process

    if is_compared(data_dir, today):
        return None
    where = str(data_dir.resolve())
    found: dict[str, Any] = other_process.told_by(
        COMMAND, "--data", where, failure="database.unreadable", idle=True
    )
    # What was found is looked for again by the next window, which knows nothing of it.
    if not found:
        note_compared(data_dir, today)
    return found
