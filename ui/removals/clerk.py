"""The slips as the page sees them: read from the book, written by verbs, kept nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from guardpost.errors import GuardpostError
from guardpost.gate.slips import Removal
from ui.desk import Desk
from ui.removals.reading import Sheet, read_sheet

Heard = Callable[[Removal], None]
Refusal = Callable[[GuardpostError], None]


class SlipClerk(QObject):
    """Writes each check at once and passes on how the slip then stands.

    Attributes:
        sheet: the last reading; None before the first.

    Signals:
        changed: the slips stand differently.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.sheet: Sheet | None = None
        self._wanted = ""
        self._under_way = 0
        self._asked = 0

    @property
    def busy(self) -> bool:
        """Whether a check is still on its way to the book."""
        return self._under_way > 0

    @property
    def number(self) -> str:
        """The shown slip's number; empty when none is shown."""
        current = self.sheet.current if self.sheet else None
        return current.slip.number if current else ""

    def open(self, number: str) -> None:
        """Show another slip; empty for the oldest that waits."""
        self._wanted = number
        self.refresh()

    def refresh(self) -> None:
        """Read the slips anew."""
        self._asked += 1
        asked = self._asked

        def read(sheet: Sheet) -> None:
            # A quick hand never sees an older count, nor the slip before, come up again.
            if asked == self._asked and not self._under_way:
                self._take(sheet)

        self.desk.ask(read_sheet, self._wanted, self.desk.clock.now(), done=read)

    def do(
        self,
        verb: Callable[..., Removal],
        *args: Any,
        done: Heard | None = None,
        failed: Refusal | None = None,
    ) -> None:
        """Run ``verb(register, actor, slip, *args)`` upon the shown slip."""
        self._under_way += 1

        def finished(record: Removal) -> None:
            self._under_way -= 1
            if done is not None:
                done(record)
            self.refresh()

        def refused(error: Exception) -> None:
            self._under_way -= 1
            self.refresh()
            if failed is None:
                self.desk.say_error(error)
            elif isinstance(error, GuardpostError):
                failed(error)
            else:
                raise error

        self.desk.act(verb, self.number, *args, done=finished, failed=refused)

    def _take(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._wanted = self.number
        self.changed.emit()
