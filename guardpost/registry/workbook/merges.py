"""Merged cells: a value merged downwards holds for each row; one merged across is refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from guardpost.errors import Refused
from guardpost.registry.workbook.rows import Read
from guardpost.registry.workbook.scanning import Cell


class Merges:
    """The merged ranges of a sheet, followed from row to row.

    Args:
        ranges: (first, last) cell of each.
        fields: the columns that are read, and the field of each.
    """

    def __init__(self, ranges: Iterable[tuple[Cell, Cell]], fields: Mapping[int, str]) -> None:
        self._fields = fields
        self._starting: dict[int, list[tuple[Cell, Cell]]] = defaultdict(list)
        for first, last in ranges:
            self._starting[first[0]].append((first, last))
        # By column: the last row that a merge covers.
        self._down: dict[int, tuple[int, Read]] = {}
        self._across: dict[int, int] = {}

    def starts(self, row: int) -> bool:
        """Tell whether a merge begins in this row."""
        return row in self._starting

    def begin(self, row: int, read: Mapping[str, Read] | None = None) -> None:
        """Take note of the merges that begin in a row."""
        for first, last in self._starting.get(row, ()):
            inside = [column for column in self._fields if first[1] <= column <= last[1]]
            if inside == [first[1]]:
                value = read[self._fields[first[1]]] if read is not None else Read()
                self._down[first[1]] = (last[0], value)
                continue
            for column in inside:
                self._across[column] = max(last[0], self._across.get(column, 0))

    def fill(self, row: int, read: dict[str, Read]) -> None:
        """Put into a row's cells what merged cells above give them."""
        self.begin(row, read)
        for column, (last, value) in self._down.items():
            if row <= last:
                read[self._fields[column]] = value
        for column, last in self._across.items():
            if row <= last:
                name = self._fields[column]
                read[name] = Read(read[name].value, Refused("cell.merged"))
