"""How a row of a record table is painted; models say what by roles."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.badge import (
    DIRECTION_SIZE,
    credential_size,
    paint_credential,
    paint_direction,
    paint_tag,
    tag_width,
)
from ui.widgets.painting import elided, paint_text, text_width
from ui.widgets.plate import PlateSize, paint_plate, plate_size

Index = QModelIndex | QPersistentModelIndex

PADDING = 10
BAR = 6
ICON = 18
TONES = {"muted": "ink3", "plain": "ink2", "accent": "accentInk"}


class Cell(IntEnum):
    """Roles beyond Qt's own. Not given means plain body text in ink2.

    BOLD bool · TONE warn, danger, ok, muted, accent or a colour token · STYLE text style ·
    PLATES plates or numbers · PLATE_SIZE · TAG tone: the text is a tag · DIRECTION in, out,
    refused · CREDENTIAL (icon, text, number) · STRUCK bool · SUB a second line · ICON a name ·
    GROUND colour token of the whole row · RECORD the frozen record · SORT its native key.
    """

    BOLD = Qt.ItemDataRole.UserRole + 1
    TONE = Qt.ItemDataRole.UserRole + 2
    STYLE = Qt.ItemDataRole.UserRole + 3
    PLATES = Qt.ItemDataRole.UserRole + 4
    PLATE_SIZE = Qt.ItemDataRole.UserRole + 5
    TAG = Qt.ItemDataRole.UserRole + 6
    DIRECTION = Qt.ItemDataRole.UserRole + 7
    CREDENTIAL = Qt.ItemDataRole.UserRole + 8
    STRUCK = Qt.ItemDataRole.UserRole + 9
    SUB = Qt.ItemDataRole.UserRole + 10
    ICON = Qt.ItemDataRole.UserRole + 11
    GROUND = Qt.ItemDataRole.UserRole + 12
    RECORD = Qt.ItemDataRole.UserRole + 13
    SORT = Qt.ItemDataRole.UserRole + 14


class CellDelegate(QStyledItemDelegate):
    """Paints cells by the ``Cell`` roles.

    Attributes:
        hovered_row: the row under the mouse, or -1; the table sets it.
        row_height: px at 100 %.
    """

    def __init__(
        self, theme: Theme, parent: QObject | None = None, *, row_height: int = 44
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.row_height = row_height
        self.hovered_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row's height, and the width of the words."""
        words = text_width(str(index.data() or ""), self._font(index))
        width = round(words) + self.theme.px(2 * PADDING)
        return QSize(width, self.theme.px(self.row_height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, content and the line below."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self.paint_ground(painter, rect, index, selected=selected)
        room = rect.adjusted(self.theme.px(PADDING), 0, -self.theme.px(PADDING), 0)
        self.paint_content(painter, room, index)
        painter.restore()

    def paint_ground(
        self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool
    ) -> None:
        """Paint the cell's ground; the selected row has a bar at its left."""
        color = self.theme.color
        ground = index.data(Cell.GROUND)
        if selected:
            painter.fillRect(rect, color("select"))
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, color("surface2"))
        else:
            painter.fillRect(rect, color(str(ground) if ground else "surface"))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, color("line"))
        if selected and index.column() == 0:
            bar = QRectF(rect.left(), rect.top(), BAR, rect.height() - 1)
            painter.fillRect(bar, color("accent"))

    def paint_content(self, painter: QPainter, room: QRectF, index: Index) -> None:
        """Paint what the roles tell, from left to right."""
        if direction := index.data(Cell.DIRECTION):
            box = QRectF(room)
            box.setSize(DIRECTION_SIZE.toSizeF() * self.theme.scale)
            box.moveCenter(room.center())
            box.moveLeft(room.left())
            paint_direction(painter, box, direction, self.theme)
            return
        left = room.left()
        for plate in index.data(Cell.PLATES) or ():
            left = self._paint_plate(painter, room, left, plate, index) + self.theme.px(6)
        if credential := index.data(Cell.CREDENTIAL):
            left = self._paint_credential(painter, room, left, credential) + self.theme.px(6)
        if name := index.data(Cell.ICON):
            side = self.theme.px(ICON)
            box = QRectF(left, room.center().y() - side / 2, side, side)
            paint_icon(painter, str(name), self._ink(index), box)
            left += side + self.theme.px(8)
        self._paint_words(painter, room.adjusted(left - room.left(), 0, 0, 0), index)

    def _paint_plate(
        self, painter: QPainter, room: QRectF, left: float, plate: Any, index: Index
    ) -> float:
        size: PlateSize = index.data(Cell.PLATE_SIZE) or "s"
        drawn = plate_size(plate, size, self.theme)
        top = room.center().y() - drawn.height() / 2
        box = QRectF(round(left), round(top), drawn.width(), drawn.height())
        paint_plate(painter, box, plate, size, self.theme)
        return box.right()

    def _paint_credential(
        self, painter: QPainter, room: QRectF, left: float, credential: tuple[str, str, str]
    ) -> float:
        icon, text, number = credential
        drawn = credential_size(text, number, self.theme)
        top = room.center().y() - drawn.height() / 2
        box = QRectF(round(left), round(top), drawn.width(), drawn.height())
        paint_credential(painter, box, icon, text, number, self.theme)
        return box.right()

    def _paint_words(self, painter: QPainter, room: QRectF, index: Index) -> None:
        text = str(index.data() or "")
        if tone := index.data(Cell.TAG):
            self._paint_tag(painter, room, text, str(tone))
            return
        font, ink = self._font(index), self._ink(index)
        align = self._align(index)
        sub = index.data(Cell.SUB)
        if not sub:
            shown = elided(text, font, room.width())
            paint_text(painter, room, shown, font, ink, align)
            return
        small = self.theme.font("caption")
        upper = QRectF(
            room.left(), room.center().y() - self.theme.px(22), room.width(), self.theme.px(24)
        )
        lower = QRectF(room.left(), upper.bottom() - 2, room.width(), self.theme.px(19))
        paint_text(painter, upper, elided(text, font, room.width()), font, ink, align)
        quiet = self.theme.color("ink3")
        paint_text(painter, lower, elided(str(sub), small, room.width()), small, quiet, align)

    def _paint_tag(self, painter: QPainter, room: QRectF, text: str, tone: str) -> None:
        if text:
            height = self.theme.line("body") + self.theme.px(4)
            width = tag_width(text, self.theme)
            box = QRectF(room.left(), room.center().y() - height / 2, width, height)
            paint_tag(painter, box, text, tone, self.theme)

    def _font(self, index: Index) -> QFont:
        style = str(index.data(Cell.STYLE) or "body")
        font = self.theme.font(style, bool(index.data(Cell.BOLD)))
        font.setStrikeOut(bool(index.data(Cell.STRUCK)))
        return font

    def _ink(self, index: Index) -> Any:
        tone = index.data(Cell.TONE)
        if tone:
            return self.theme.color(TONES.get(str(tone), str(tone)))
        return self.theme.color("ink" if index.data(Cell.BOLD) else "ink2")

    @staticmethod
    def _align(index: Index) -> Qt.AlignmentFlag:
        wanted = index.data(Qt.ItemDataRole.TextAlignmentRole)
        if wanted is None:
            return Qt.AlignmentFlag.AlignLeft
        flags = Qt.AlignmentFlag(wanted) & Qt.AlignmentFlag.AlignHorizontal_Mask
        return flags or Qt.AlignmentFlag.AlignLeft
