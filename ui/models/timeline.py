"""The timeline as a table model: one line of the book a row, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from guardpost.gate.line import Line
from guardpost.shifts.opening import Shift
from ui.models import line_words

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
TINT_ROLE = LINE_ROLE + 1
# So many shades as the eye tells apart: a screen would have the row painted 60 times a second.
TINTS = 32


class Column(IntEnum):
    """The drawn columns, left to right."""

    GATE = 0
    TIME = 1
    MARK = 2
    WHO = 3
    ROOM = 4
    CATEGORY = 5
    GUARD = 6
    NOTE = 7


class TimelineModel(QAbstractTableModel):
    """Lines newest first. What is known is never asked for again; older ones come by key.

    Attributes:
        page: how many lines one asking brings; fewer mean that there are no older ones.

    Signals:
        more_wanted: the seq below which older lines are wanted.
    """

    more_wanted = Signal(int)

    def __init__(self, page: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self._lines: list[Line] = []
        self._names: Mapping[str, str] = {}
        self._more = self._asking = False
        self._fresh, self._tint = 0, 0.0
        self._shift: Shift | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that are shown, newest first."""
        return tuple(self._lines)

    def line(self, row: int) -> Line:
        """Return the line of a row."""
        return self._lines[row]

    def row_of(self, seq: int) -> int:
        """Return the row of an entry, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.seq == seq), -1)

    def set_names(self, names: Mapping[str, str]) -> None:
        """Show these names for the guards' codes."""
        self._names = names
        self._repaint()

    def set_shift(self, shift: Shift | None) -> None:
        """Say on the line that opened this shift what was taken over."""
        self._shift = shift
        self._repaint()

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines in place of all others."""
        self.beginResetModel()
        self._lines = list(lines)
        self._more, self._asking = len(lines) >= self.page, False
        self._fresh = 0
        self.endResetModel()

    def merge(self, newest: Sequence[Line]) -> None:
        """Put the newest lines on top of what is known; start afresh when a gap would be left."""
        known = {line.seq for line in self._lines}
        if not known or not any(line.seq in known for line in newest):
            self.show(newest)
            return
        for line in reversed(newest):
            if line.seq in known:
                self._renew(line)
            else:
                self.add(line)

    def add(self, line: Line) -> bool:
        """Put one new line where its seq belongs; False when it is there already."""
        row = next((r for r, known in enumerate(self._lines) if known.seq <= line.seq), None)
        row = len(self._lines) if row is None else row
        if row < len(self._lines) and self._lines[row].seq == line.seq:
            return False
        self.beginInsertRows(QModelIndex(), row, row)
        self._lines.insert(row, line)
        self.endInsertRows()
        if line.corrects:
            self.strike(line.corrects, line.seq)
        return True

    def append_older(self, lines: Iterable[Line]) -> None:
        """Put older lines below; they answer ``more_wanted``."""
        last = self._lines[-1].seq if self._lines else 0
        older = [line for line in lines if not last or line.seq < last]
        self._more, self._asking = len(older) >= self.page, False
        if older:
            at = len(self._lines)
            self.beginInsertRows(QModelIndex(), at, at + len(older) - 1)
            self._lines.extend(older)
            self.endInsertRows()

    def strike(self, seq: int, by: int) -> None:
        """Show that ``by`` corrects the entry ``seq``."""
        row = self.row_of(seq)
        if row >= 0 and self._lines[row].struck_by != by:
            self._lines[row] = replace(self._lines[row], struck_by=by)
            self._repaint(row)

    def freshen(self, seq: int, tint: float) -> None:
        """Tint the row of a new entry; 1.0 is full, 0.0 none."""
        before, step = self._fresh, round(tint * TINTS) / TINTS
        if (before, self._tint) == (seq, step):
            return
        self._fresh, self._tint = seq, step
        for changed in {before, seq}:
            if (row := self.row_of(changed)) >= 0:
                self._repaint(row)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._repaint()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many lines are loaded."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns are drawn."""
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there may be older lines."""
        return not parent.isValid() and self._more and not self._asking

    def fetchMore(self, parent: Index) -> None:
        """Ask for older lines by the last seq."""
        if self.canFetchMore(parent) and self._lines:
            self._asking = True
            self.more_wanted.emit(self._lines[-1].seq)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, its whole line, or how fresh it is."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == TINT_ROLE:
            return self._tint if line.seq == self._fresh else 0.0
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(line, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() >= Column.WHO:
            return self._text(line, Column(index.column())) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's head."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads = {
            Column.GATE: translate("gate", "Out|In"),
            Column.TIME: translate("gate", "Time"),
            Column.MARK: translate("gate", "Plate / pass"),
            Column.WHO: translate("gate", "Person"),
            Column.ROOM: translate("gate", "Going to"),
            Column.CATEGORY: translate("gate", "Kind"),
            Column.GUARD: translate("gate", "Guard"),
            Column.NOTE: translate("gate", "Note"),
        }
        return heads[Column(section)]

    def _text(self, line: Line, column: Column) -> str:
        if line_words.is_divider(line):
            return self._note_text(line, column)
        mark = line_words.mark_of(line)
        texts = {
            Column.GATE: line.direction.value,
            Column.TIME: line_words.time_text(line),
            Column.MARK: mark.words if mark else "",
            Column.WHO: line_words.named(line_words.who_text(line), line, self._names),
            Column.ROOM: line_words.room_text(line),
            Column.CATEGORY: line_words.category_text(line),
            Column.GUARD: line_words.guard_text(line, self._names),
        }
        if column is Column.NOTE:
            parts = (line_words.link_text(line), line_words.note_text(line))
            return line_words.DOT.join(part for part in parts if part)
        return texts[column]

    def _note_text(self, line: Line, column: Column) -> str:
        if column is Column.TIME:
            return line_words.time_text(line)
        if column is not Column.MARK:
            return ""
        text = line_words.named(line_words.divider_text(line), line, self._names)
        if self._shift is not None and line.seq == self._shift.opened_seq:
            text += line_words.DOT + line_words.taken_over_text(self._shift)
        return text

    def _renew(self, line: Line) -> None:
        row = self.row_of(line.seq)
        if self._lines[row] != line:
            self._lines[row] = line
            self._repaint(row)

    def _repaint(self, row: int = -1) -> None:
        if not self._lines:
            return
        first, last = (0, len(self._lines) - 1) if row < 0 else (row, row)
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))
