"""How a line of the timeline is painted: gate line, arrow, plate or pass, words."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from guardpost.gate.line import Line
from ui.models import line_words
from ui.models.timeline import LINE_ROLE, TINT_ROLE, Column
from ui.theme import Theme
from ui.widgets.badge import DIRECTION_SIZE, credential_size, paint_credential, paint_direction
from ui.widgets.cells import CellDelegate
from ui.widgets.painting import elided, paint_text, text_width
from ui.widgets.plate import paint_plate, plate_size

Index = QModelIndex | QPersistentModelIndex

BADGE_LEFT = 16
GATE_X = 41
GATE_WIDTH = 2
NOTE_ROW = 30
CELL_GAP = 8
STRUCK_OPACITY = 0.5
LINK_GAP = 10


def paint_gate_line(
    painter: QPainter, left: float, top: float, bottom: float, theme: Theme
) -> None:
    """Paint the line between outside and inside."""
    x = left + theme.px(GATE_X)
    painter.fillRect(QRectF(x, top, theme.px(GATE_WIDTH), bottom - top), theme.color("gate"))


class PassageDelegate(CellDelegate):
    """Paints the cells of a line; a divider crosses all columns from the plate on."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent, row_height=theme.tokens.size("height", "timelineRow"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are as high as a finger wants, the line between two shifts lower."""
        line: Line = index.data(LINE_ROLE)
        note = line_words.is_divider(line)
        return QSize(0, self.theme.px(NOTE_ROW if note else self.row_height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        line: Line = index.data(LINE_ROLE)
        box, column = QRectF(option.rect), Column(index.column())
        painter.save()
        painter.setClipRect(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, option, index, line)
        if column is Column.GATE:
            paint_gate_line(painter, box.left(), box.top(), box.bottom(), self.theme)
        if line_words.is_divider(line):
            self._paint_note(painter, box, option, index, line)
        else:
            self._paint_cell(painter, box, index, line, column)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        box: QRectF,
        option: QStyleOptionViewItem,
        index: Index,
        line: Line,
    ) -> None:
        color = self.theme.color
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        name = "surface2" if line_words.is_divider(line) else "surface"
        if selected:
            name = "select"
        elif index.row() == self.hovered_row:
            name = "surface2"
        painter.fillRect(box, color(name))
        tint: float = index.data(TINT_ROLE)
        if tint > 0:
            fresh = QColor(color("select"))
            fresh.setAlphaF(tint)
            painter.fillRect(box, fresh)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color("line"))

    def _paint_cell(
        self, painter: QPainter, box: QRectF, index: Index, line: Line, column: Column
    ) -> None:
        if column is Column.NOTE:
            self._paint_remarks(painter, box, line)
            return
        if line.struck_by:
            painter.setOpacity(STRUCK_OPACITY)
        if column is Column.GATE:
            self._paint_arrow(painter, box, line)
        elif column is Column.MARK:
            self._paint_mark(painter, box, line)
        else:
            self._paint_cell_words(painter, box, index, line, column)

    def _paint_arrow(self, painter: QPainter, box: QRectF, line: Line) -> None:
        side = line_words.side_of(line)
        if side is None:
            return
        theme = self.theme
        width, height = theme.px(DIRECTION_SIZE.width()), theme.px(DIRECTION_SIZE.height())
        top = box.center().y() - height / 2
        badge = QRectF(box.left() + theme.px(BADGE_LEFT), round(top), width, height)
        paint_direction(painter, badge, side, theme)

    def _paint_mark(self, painter: QPainter, box: QRectF, line: Line) -> None:
        mark = line_words.mark_of(line)
        if mark is None:
            return
        theme = self.theme
        if mark.face is not None:
            size = plate_size(mark.face, "s", theme)
        else:
            size = credential_size(mark.text, mark.number, theme)
        width = min(size.width(), box.width() - theme.px(4))
        top = round(box.center().y() - size.height() / 2)
        room = QRectF(box.left(), top, width, size.height())
        if mark.face is not None:
            paint_plate(painter, room, mark.face, "s", theme)
        else:
            paint_credential(painter, room, mark.icon, mark.text, mark.number, theme)

    def _paint_cell_words(
        self, painter: QPainter, box: QRectF, index: Index, line: Line, column: Column
    ) -> None:
        font, ink = self._style(column)
        if line.struck_by:
            font.setStrikeOut(True)
        room = box.adjusted(0, 0, -self.theme.px(CELL_GAP), 0)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        paint_text(painter, room, elided(text, font, room.width()), font, ink)

    def _style(self, column: Column) -> tuple[QFont, QColor]:
        theme = self.theme
        if column in (Column.TIME, Column.WHO):
            return theme.font("strong", bold=True), theme.color("ink")
        if column is Column.ROOM:
            return theme.font("strong"), theme.color("ink")
        return theme.font("body"), theme.color("ink2")

    def _paint_remarks(self, painter: QPainter, box: QRectF, line: Line) -> None:
        """Paint the link of a correction, then the remarks."""
        theme = self.theme
        font, room = theme.font("body"), box.adjusted(0, 0, -theme.px(CELL_GAP), 0)
        if link := line_words.link_text(line):
            underlined = QFont(font)
            underlined.setUnderline(True)
            shown = elided(link, underlined, room.width())
            paint_text(painter, room, shown, underlined, theme.color("accentInk"))
            room.setLeft(room.left() + text_width(link, underlined) + theme.px(LINK_GAP))
        if room.width() > theme.px(LINK_GAP):
            words = elided(line_words.note_text(line), font, room.width())
            paint_text(painter, room, words, font, theme.color("ink2"))

    def _paint_note(
        self,
        painter: QPainter,
        box: QRectF,
        option: QStyleOptionViewItem,
        index: Index,
        line: Line,
    ) -> None:
        theme, column = self.theme, Column(index.column())
        if column is Column.TIME:
            font = theme.font("body", bold=True)
            paint_text(painter, box, line_words.time_text(line), font, theme.color("ink"))
        view = option.widget
        if column < Column.MARK or not isinstance(view, QTableView):
            return
        # Every cell paints its own part of the one text, since each clips to itself.
        left = view.columnViewportPosition(Column.MARK)
        right = view.viewport().width() - theme.px(CELL_GAP)
        font = theme.font("body")
        if line.struck_by:
            painter.setOpacity(STRUCK_OPACITY)
            font.setStrikeOut(True)
        room = QRectF(QPointF(left, box.top()), QPointF(right, box.bottom()))
        text = str(index.model().index(index.row(), Column.MARK).data())
        words = elided(text, font, room.width())
        paint_text(painter, room, words, font, theme.color("ink2"))
