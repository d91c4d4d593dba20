"""The rows that the one-line search found, best first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from guardpost.gate.search import Hit
from ui.models import hit_words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

HIT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NOW_ROLE = HIT_ROLE + 1


class ResultsModel(QAbstractListModel):
    """Hits of one answer and the time at which they were found."""

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._now = now

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The hits that are shown, best first."""
        return self._hits

    def show(self, hits: Sequence[Hit], now: datetime) -> None:
        """Show another answer."""
        self.beginResetModel()
        self._hits, self._now = tuple(hits), now
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        """Return the hit of a row, or None."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def row_of(self, hit: Hit | None) -> int:
        """Return the row of the same vehicle or person, or 0."""
        if hit is None:
            return 0
        same = (row for row, one in enumerate(self._hits) if (one.kind, one.key) == identity(hit))
        return next(same, 0)

    def retranslate(self) -> None:
        """Say every row in the language of now."""
        if self._hits:
            self.dataChanged.emit(self.index(0), self.index(len(self._hits) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many were found."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's words, its hit, or the time of the answer."""
        if not index.isValid() or index.row() >= len(self._hits):
            return None
        hit = self._hits[index.row()]
        if role == HIT_ROLE:
            return hit
        if role == NOW_ROLE:
            return self._now
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return hit_words.spoken(hit, self._now)
        return None


def identity(hit: Hit) -> tuple[object, str]:
    """Return what tells one vehicle or person from another."""
    return hit.kind, hit.key
