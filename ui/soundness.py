"""Whether the book is sound, as far as anybody has looked: the one place that knows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, Signal


class Look(IntEnum):
    """Who looked, the most thorough last; a later one of the chain includes the ones before.

    ``CHAIN`` the window's start, ``WHOLE`` the settings: whatever knows a line is asked;
    ``TABLES`` the idle PC: the tables follow from the lines.
    """

    CHAIN = 1
    WHOLE = 2
    TABLES = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """What speaks against the book.

    Attributes:
        seq: the line that is not what it was; 0 when none is.
        table, row: what was altered in the tables by hand.
        is_damaged: its file cannot be read as it was written.
    """

    seq: int = 0
    table: str = ""
    row: str = ""
    is_damaged: bool = False


class Soundness(QObject):
    """Holds what was found until somebody who looks as closely finds it well.

    Signals:
        changed: what stands against the book, or that somebody looked.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._found: dict[Look, Finding | None] = {}
        self._is_damaged = False

    @property
    def is_known(self) -> bool:
        """Whether anybody has looked yet."""
        return bool(self._found) or self._is_damaged

    @property
    def finding(self) -> Finding | None:
        """The worst that was found; None when nothing was."""
        if self._is_damaged:
            return Finding(is_damaged=True)
        found = [one for one in self._found.values() if one is not None]
        # A line comes before a table: the tables follow from the lines.
        return min(found, key=lambda one: (not one.seq, one.seq), default=None)

    def note(self, look: Look, finding: Finding | None) -> None:
        """Take in how a look ended."""
        if look is Look.WHOLE and finding is None:
            self._found.pop(Look.CHAIN, None)
        self._found[look] = finding
        self.changed.emit()

    def note_damage(self) -> None:
        """Take in that the file is damaged; that stays until the book is opened anew."""
        self._is_damaged = True
        self.changed.emit()
