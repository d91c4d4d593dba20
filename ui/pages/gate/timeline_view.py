"""The timeline's table: the gate line runs through head, rows and what is below them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from guardpost.labels import LABELS
from ui.messages import label
from ui.models import line_words
from ui.models.passage_delegate import GATE_WIDTH, GATE_X, PassageDelegate, paint_gate_line
from ui.models.timeline import Column, TimelineModel
from ui.theme import Theme
from ui.widgets.painting import paint_text, text_width
from ui.widgets.table import Table

HEAD_HEIGHT = 30
# Where the columns begin in the drawing; the note takes what is left.
WIDTHS = {
    Column.GATE: 84,
    Column.TIME: 58,
    Column.MARK: 136,
    Column.WHO: 132,
    Column.ROOM: 100,
    Column.CATEGORY: 92,
    Column.GUARD: 66,
    Column.NOTE: 237,
}
# A wide screen widens the person, then the room, then the note (notes.md, Grid).
WIDER = {Column.WHO: 130, Column.ROOM: 70}
SIDE_GAP = 14
CATEGORIES = ("vehicle.", "visitor.")
MOST_CATEGORY = 124
# With less than this for the note, who wrote it down goes: the book tells.
LEAST_NOTE = 110


class GateHead(QHeaderView):
    """Column heads; the first says outside and inside, with the line between."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a head; the words stand where the cells' words stand."""
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.color("surface2"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        font, ink = theme.font("caption"), theme.color("ink3")
        if section == Column.GATE:
            outside, _, inside = words.partition("|")
            right = rect.left() + theme.px(GATE_X + GATE_WIDTH)
            left = rect.adjusted(theme.px(SIDE_GAP), 0, 0, 0)
            paint_text(painter, left, outside, font, ink)
            room = QRect(right, rect.top(), theme.px(26), rect.height())
            paint_text(painter, room, inside, font, ink, Qt.AlignmentFlag.AlignRight)
            top = rect.top() + theme.px(6)
            paint_gate_line(painter, rect.left(), top, rect.bottom() + 1, theme)
        else:
            paint_text(painter, rect, words, font, ink)
        painter.restore()


class TimelineView(Table):
    """Rows of 42 px, dividers of 30. Corrections lead to each other by a click."""

    def __init__(self, theme: Theme, model: TimelineModel) -> None:
        super().__init__(theme, "gate.timeline", delegate=PassageDelegate(theme))
        self._lines = model
        head = GateHead(theme, self)
        self.setHorizontalHeader(head)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setModel(model)
        model.rowsInserted.connect(self._size_rows)
        model.modelReset.connect(self._size_all)
        theme.changed.connect(self._dress)
        self.clicked.connect(self._follow_link)
        self._dress()

    def share(self) -> None:
        """Give the columns their widths; the words of another language may be longer."""
        theme = self.theme
        widths = {column: theme.px(width) for column, width in WIDTHS.items()}
        drawn, room = sum(widths.values()), self.viewport().width()
        widths[Column.CATEGORY] = max(widths[Column.CATEGORY], self._widest_category())
        spare = room - sum(widths.values())
        for column, most in WIDER.items():
            part = max(0, min(spare, theme.px(most)))
            widths[column] += part
            spare -= part
        widths[Column.NOTE] = max(0, widths[Column.NOTE] + spare)
        narrow = room < drawn - theme.px(WIDTHS[Column.NOTE])
        tight = widths[Column.NOTE] < theme.px(LEAST_NOTE)
        if tight and not narrow:
            widths[Column.NOTE] += widths[Column.GUARD]
        self.setColumnHidden(Column.GUARD, tight)
        self.setColumnHidden(Column.NOTE, narrow)
        if narrow:
            widths[Column.CATEGORY] += max(0, room - self._first_columns(widths))
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def show_row(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        index = self._lines.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the width that is left to person, room and note."""
        super().resizeEvent(event)
        self.share()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a link."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        links = index.isValid() and self._link_of(index) > 0
        shape = Qt.CursorShape.PointingHandCursor if links else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the gate line run on to the foot."""
        super().paintEvent(event)
        rows = self._lines.rowCount()
        bottom = self.rowViewportPosition(rows - 1) + self.rowHeight(rows - 1) if rows else 0
        if bottom < self.viewport().height() and rows:
            painter = QPainter(self.viewport())
            left = self.columnViewportPosition(Column.GATE)
            paint_gate_line(painter, left, bottom, self.viewport().height(), self.theme)
            painter.end()

    def _dress(self) -> None:
        self.horizontalHeader().setFixedHeight(self.theme.px(HEAD_HEIGHT))
        self.share()
        self._size_all()

    def _widest_category(self) -> int:
        font = self.theme.font("body")
        names = (label(code) for code in LABELS if code.startswith(CATEGORIES))
        widest = max(text_width(name, font) for name in names)
        return min(round(widest) + self.theme.px(10), self.theme.px(MOST_CATEGORY))

    def _first_columns(self, widths: dict[Column, int]) -> int:
        return sum(width for column, width in widths.items() if column < Column.GUARD)

    def _size_all(self) -> None:
        self._size_rows(QModelIndex(), 0, self._lines.rowCount() - 1)

    def _size_rows(self, _parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            if line_words.is_divider(self._lines.line(row)):
                self.resizeRowToContents(row)

    def _link_of(self, index: QModelIndex) -> int:
        line = self._lines.line(index.row())
        divider = line_words.is_divider(line)
        if index.column() != Column.NOTE and not (divider and index.column() >= Column.MARK):
            return 0
        return line.struck_by or line.corrects

    def _follow_link(self, index: QModelIndex) -> None:
        row = self._lines.row_of(self._link_of(index)) if index.isValid() else -1
        if row >= 0:
            self.show_row(row)
