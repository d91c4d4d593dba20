"""A table model whose columns are data and whose rows are frozen records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
RECORD = Qt.ItemDataRole.UserRole + 1000


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column.

    Attributes:
        title: called for the head, so that it follows the language.
        text: what the cell shows of a record.
        roles: further roles of ``ui.widgets.cells.Cell`` and how they come from a record.
    """

    title: Callable[[], str]
    text: Callable[[R], str]
    roles: dict[int, Callable[[R], Any]] = field(default_factory=dict)


class RecordsModel(QAbstractTableModel, Generic[R]):
    """Records as rows; more can be appended or put on top.

    Attributes:
        columns: how a record is shown.
    """

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._records: list[R] = []

    @property
    def records(self) -> Sequence[R]:
        """The records shown, from top to bottom."""
        return tuple(self._records)

    def show(self, records: Sequence[R]) -> None:
        """Show these records instead of those."""
        self.beginResetModel()
        self._records = list(records)
        self.endResetModel()

    def append(self, records: Sequence[R]) -> None:
        """Add records at the foot."""
        if not records:
            return
        first = len(self._records)
        self.beginInsertRows(QModelIndex(), first, first + len(records) - 1)
        self._records.extend(records)
        self.endInsertRows()

    def record(self, index: Index) -> R | None:
        """Return the record of a row, or None for no row."""
        return self._records[index.row()] if index.isValid() else None

    def retranslate(self) -> None:
        """Say heads and cells again in the language of now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self._records:
            last = self.index(len(self._records) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many records are shown."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, record, or one of its further roles."""
        if not index.isValid():
            return None
        record, column = self._records[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(record)
        if role == RECORD:
            return record
        made = column.roles.get(role)
        return made(record) if made is not None else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        return None
