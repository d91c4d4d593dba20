"""Tables of the report: columns that find their width, rows that grow, heads that repeat.

A table that goes over the page's end goes on under its head again, with two rows at least; a
row taller than a page is continued too, so nothing is ever cut off or drawn over.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from guardpost.reports.badge import Badge, badge_width, draw_badge
from guardpost.reports.ink import (
    AIRY,
    BODY,
    FIRM,
    HAIR,
    HEAD_FILL,
    INK,
    LEADING,
    LEFT,
    LINE,
    MIDDLE,
    SUM_FILL,
    THIN,
    WIDTH,
    Span,
    Spans,
    Tone,
    bold,
)
from guardpost.reports.sheet import Align, Sheet, anchor

Cell = str | Spans | Badge
Row = Sequence[Cell]
# A cell as it will be drawn: its lines from top to bottom, or a plate.
_Lines = list[str] | list[Spans] | Badge

PAD = 4.2
_LINE_HEIGHT = BODY * LEADING
# Of a column that must give way, what it keeps at least.
_LEAST_EM = 4.0
_TOLD_EVERY = 200
# Widths nearer than this are the same.
_NEAR = 0.01


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        title: its head.
        share: its part of the width that is left over.
        gives: whether its text may be broken when the table is too wide.
    """

    title: str
    share: float = 0.0
    align: Align = Align.LEFT
    gives: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table and where it stands.

    Attributes:
        row: the height of a row of one line.
        summed: the last row is a sum: bold on grey.
        again: called after a page turn, before the head is repeated.
    """

    columns: tuple[Column, ...]
    rows: Sequence[Row]
    x: float = LEFT
    width: float = WIDTH
    row: float = AIRY
    summed: bool = False
    again: Callable[[Sheet], None] | None = None

    @property
    def least(self) -> float:
        """The height of the head and a row or two: less is not worth beginning."""
        return self.row * (1 + min(2, len(self.rows)))

    def natural(self, sheet: Sheet) -> float:
        """Return how wide it would be with nothing broken and nothing to spare."""
        return sum(_wanted(self, sheet, index) for index in range(len(self.columns)))

    def height(self, sheet: Sheet) -> float:
        """Return how high it would be on one page."""
        return _Grid(self, sheet, column_widths(self, sheet)).whole_height()

    def draw(self, sheet: Sheet, tell: Callable[[int], None] | None = None) -> None:
        """Draw it at the cursor and move the cursor under it.

        Args:
            tell: told every so often how many rows are drawn; it may raise to stop.
        """
        sheet.tables.append((sheet.part, self))
        grid = _Grid(self, sheet, column_widths(self, sheet))
        grid.head()
        last = len(self.rows) - 1 if self.summed else -1
        for index, row in enumerate(self.rows):
            if index == len(self.rows) - 2:
                grid.keep_together(row, self.rows[-1])
            grid.add(row, summed=index == last)
            if tell is not None and index % _TOLD_EVERY == 0:
                tell(index)
        grid.close()


class _Grid:
    """A table on its way over the pages."""

    def __init__(self, table: Table, sheet: Sheet, widths: Sequence[float]) -> None:
        lefts = accumulate(widths, initial=table.x)
        self._table = table
        self._sheet = sheet
        self._places = [
            (column.align, left + PAD, width - 2 * PAD)
            for column, left, width in zip(table.columns, lefts, widths, strict=False)
        ]
        self._above: tuple[float, Tone] = (THIN, LINE)

    def head(self) -> None:
        """Draw the head at the cursor."""
        sheet, table = self._sheet, self._table
        cells = self._titles()
        height = self._height(cells)
        sheet.box(table.x, sheet.y, table.width, height, fill=HEAD_FILL)
        self._rule(FIRM, INK)
        self._write(cells, height)
        sheet.y += height
        self._above = (THIN, LINE)

    def add(self, row: Row, *, summed: bool) -> None:
        """Draw one row, on a new page if it does not fit on this one."""
        cells = self._cells(row)
        height = self._height(cells)
        if height > self._sheet.room:
            self._turn()
        while height > self._sheet.room:
            fitting = int((self._sheet.room - self._slack) // _LINE_HEIGHT)
            self._place([_part(cell, 0, fitting) for cell in cells], self._sheet.room, summed)
            self._turn()
            cells = [_part(cell, fitting, None) for cell in cells]
            height = self._height(cells)
        self._place(cells, height, summed)

    def keep_together(self, row: Row, last: Row) -> None:
        """Take the last two rows over the page's end together: one alone is easily missed."""
        first, second = (self._height(self._cells(one)) for one in (row, last))
        if first <= self._sheet.room < first + second:
            self._turn()

    def whole_height(self) -> float:
        """Return the height of the head and all rows."""
        rows = (self._height(self._cells(row)) for row in self._table.rows)
        return self._height(self._titles()) + sum(rows)

    def close(self) -> None:
        """Draw the line under the table."""
        self._rule(FIRM, INK)

    @property
    def _slack(self) -> float:
        return self._table.row - _LINE_HEIGHT

    def _titles(self) -> list[_Lines]:
        pairs = zip(self._table.columns, self._places, strict=True)
        return [self._lines(bold(column.title), place[2]) for column, place in pairs]

    def _cells(self, row: Row) -> list[_Lines]:
        return [self._lines(cell, p[2]) for cell, p in zip(row, self._places, strict=True)]

    def _turn(self) -> None:
        self.close()
        self._sheet.turn()
        if self._table.again is not None:
            self._table.again(self._sheet)
        self.head()

    def _place(self, cells: Sequence[_Lines], height: float, summed: bool) -> None:
        table, sheet = self._table, self._sheet
        if summed:
            sheet.box(table.x, sheet.y, table.width, height, fill=SUM_FILL)
        self._rule(*self._above)
        self._write(cells, height, summed)
        sheet.y += height
        self._above = (THIN, HAIR)

    def _lines(self, cell: Cell, width: float) -> _Lines:
        if isinstance(cell, Badge):
            return cell
        if isinstance(cell, str):
            if self._sheet.faces.regular.width(cell) * BODY <= width:
                return [cell]
            cell = (Span(cell),)
        return self._sheet.wrapped(cell, width + 0.01)

    def _height(self, cells: Sequence[_Lines]) -> float:
        most = max((len(cell) for cell in cells if not isinstance(cell, Badge)), default=1)
        return self._table.row + (most - 1) * _LINE_HEIGHT

    def _write(self, cells: Sequence[_Lines], height: float, summed: bool = False) -> None:
        sheet = self._sheet
        middle = sheet.y + height / 2
        for cell, (align, left, width) in zip(cells, self._places, strict=True):
            if isinstance(cell, Badge):
                draw_badge(sheet, left, middle, cell, width)
                continue
            x = left + anchor(align, width)
            y = middle - (len(cell) - 1) * _LINE_HEIGHT / 2 + MIDDLE * BODY
            for line in cell:
                if isinstance(line, str):
                    sheet.text(x, y, line, bold=summed, align=align)
                else:
                    sheet.spans(x, y, line, align=align)
                y += _LINE_HEIGHT

    def _rule(self, weight: float, tone: Tone) -> None:
        table, sheet = self._table, self._sheet
        sheet.rule(sheet.y, weight, tone, table.x, table.x + table.width)


def column_widths(table: Table, sheet: Sheet) -> list[float]:
    """Return the widths: as wide as the text, the rest shared out; too wide ones give way."""
    wants = [_wanted(table, sheet, index) for index in range(len(table.columns))]
    spare = table.width - sum(wants)
    if spare < 0:
        return _squeezed(table, sheet, wants)
    shares = [column.share for column in table.columns]
    whole = sum(shares) or 1.0
    return [want + spare * share / whole for want, share in zip(wants, shares, strict=True)]


def _wanted(table: Table, sheet: Sheet, index: int) -> float:
    title = sheet.width(table.columns[index].title, BODY, bold=True)
    cells = {row[index] for row in table.rows}
    return max([title, *(_cell_width(sheet, cell) for cell in cells)]) + 2 * PAD


def _cell_width(sheet: Sheet, cell: Cell) -> float:
    if isinstance(cell, str):
        return sheet.faces.bold.width(cell) * BODY if cell.isdigit() else sheet.width(cell, BODY)
    if isinstance(cell, Badge):
        return badge_width(sheet, cell)
    return sheet.spans_width(cell, BODY)


def _squeezed(table: Table, sheet: Sheet, wants: Sequence[float]) -> list[float]:
    """Narrow the columns that may be broken, the widest first, none below its title's words."""
    gives = [column.gives for column in table.columns]
    least = [
        _title_width(sheet, column) if give else want
        for column, give, want in zip(table.columns, gives, wants, strict=True)
    ]
    widths, excess = list(wants), sum(wants) - table.width
    while excess > _NEAR and (able := [i for i, w in enumerate(widths) if w > least[i] + _NEAR]):
        widest = max(widths[i] for i in able)
        tops = [i for i in able if widths[i] > widest - _NEAR]
        stops = [least[i] for i in tops] + [w for w in widths if w <= widest - _NEAR]
        step = min(widest - max(stops), excess / len(tops))
        for index in tops:
            widths[index] -= step
        excess = sum(widths) - table.width
    scale = min(1.0, table.width / sum(widths))
    return [width * scale for width in widths]


def _title_width(sheet: Sheet, column: Column) -> float:
    words = column.title.split()
    return (
        max([_LEAST_EM * BODY, *(sheet.width(word, BODY, bold=True) for word in words)]) + 2 * PAD
    )


def _part(cell: _Lines, start: int, end: int | None) -> _Lines:
    if isinstance(cell, Badge):
        return cell if start == 0 else [""]
    return cell[start:end] or [""]
