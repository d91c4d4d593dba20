"""How a day of the month grid is painted: date, holiday, its turns, who is away."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from guardpost.shifts.month import GridDay, Standing
from ui.icons import paint_icon
from ui.rota.grid_model import DAY, MonthModel, away_names, holiday_words, turn_words
from ui.theme import Theme
from ui.widgets.painting import elided, paint_box, paint_text, text_width

Index = QModelIndex | QPersistentModelIndex

PADDING = 8
HEAD = 21
ROW, ROOMY_ROW = 17, 20
LEAST_HEIGHT = HEAD + 3 * ROW + 4
SHIFT_WIDTH = 42
ICON = 13
AWAY_LEFT = 90
LEAST_NAME = 28
TONES = {"plus": "ok", "minus": "warn", "sync": "accentInk"}


class DayDelegate(QStyledItemDelegate):
    """Paints the days; the chosen one is framed, today has its number on teal."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the date and three turns."""
        return QSize(self._theme.px(120), self._theme.px(LEAST_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one day."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        day, rect, color = index.data(DAY), QRectF(option.rect), self._theme.color
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "surface2" if day is None else "select" if chosen else "surface"
        painter.fillRect(rect, color(ground))
        painter.fillRect(QRectF(rect.right() - 1, rect.top(), 1, rect.height()), color("line"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), color("line"))
        if day is not None:
            if chosen:
                bar = QRectF(rect.left(), rect.top(), self._theme.px(4), rect.height() - 1)
                painter.fillRect(bar, color("accent"))
            pad = self._theme.px(PADDING)
            model = index.model()
            today = isinstance(model, MonthModel) and model.today == day.day
            self._paint_day(painter, rect.adjusted(pad, 0, -pad, 0), day, today=today)
        painter.restore()

    def _paint_day(self, painter: QPainter, room: QRectF, day: GridDay, *, today: bool) -> None:
        theme = self._theme
        head = QRectF(room.left(), room.top() + theme.px(2), room.width(), theme.px(HEAD))
        self._paint_head(painter, head, day, today=today)
        spare = (room.bottom() - head.bottom()) / max(3, len(day.turns))
        height = max(theme.px(ROW), min(theme.px(ROOMY_ROW), spare - 1))
        row = QRectF(room.left(), head.bottom(), room.width(), height)
        away = away_names(day)
        self._paint_away(painter, row.adjusted(theme.px(AWAY_LEFT), 0, 0, 0), room.bottom(), away)
        if away:
            row.setWidth(theme.px(AWAY_LEFT))
        for turn in day.turns:
            self._paint_turn(painter, row, turn)
            row.translate(0, height)

    def _paint_head(self, painter: QPainter, head: QRectF, day: GridDay, *, today: bool) -> None:
        theme, number = self._theme, str(day.day.day)
        font = theme.font("strong", True)
        width = max(theme.px(24), text_width(number, font) + theme.px(8))
        box = QRectF(head.left(), head.top() + 1, width, head.height() - 2)
        if today:
            paint_box(painter, box, fill=theme.color("accent"), radius=theme.radius("plateM"))
        ink = "onAccent" if today else "ink"
        middle = Qt.AlignmentFlag.AlignHCenter if today else Qt.AlignmentFlag.AlignLeft
        paint_text(painter, box, number, font, theme.color(ink), middle)
        words = holiday_words(day)
        if words and day.holiday is not None:
            room = head.adjusted(width + theme.px(6), 0, 0, 0)
            small = theme.font("body", True)
            tone = "ink2" if day.holiday.works else "danger"
            shown = elided(words, small, room.width())
            paint_text(painter, room, shown, small, theme.color(tone))

    def _paint_turn(self, painter: QPainter, row: QRectF, turn: Standing) -> None:
        theme = self._theme
        shift, group = turn_words(turn)
        quiet, loud = theme.font("body"), theme.font("body", True)
        wide, side = theme.px(SHIFT_WIDTH), theme.px(ICON)
        left = QRectF(row.left(), row.top(), wide, row.height())
        shown = elided(shift, quiet, wide - theme.px(2))
        paint_text(painter, left, shown, quiet, theme.color("ink3"))
        room = row.adjusted(wide, 0, -side if turn.swapped else 0, 0)
        ink = "accentInk" if turn.swapped else "ink"
        shown = elided(group, loud, room.width())
        paint_text(painter, room, shown, loud, theme.color(ink))
        if turn.swapped:
            left_of = room.left() + text_width(shown, loud) + theme.px(2)
            box = QRectF(left_of, row.center().y() - side / 2, side, side)
            paint_icon(painter, "sync", theme.color("accentInk"), box)

    def _paint_away(
        self, painter: QPainter, row: QRectF, bottom: float, away: list[tuple[str, str]]
    ) -> None:
        theme, font = self._theme, self._theme.font("caption")
        for name, icon in away:
            if row.bottom() > bottom + 1:
                return
            side = theme.px(ICON)
            box = QRectF(row.left(), row.center().y() - side / 2, side, side)
            paint_icon(painter, icon, theme.color(TONES[icon]), box)
            room = row.adjusted(side + theme.px(4), 0, 0, 0)
            # Less than a name's first character says nothing; the tool tip tells all.
            if room.width() >= theme.px(LEAST_NAME):
                shown = elided(name, font, room.width())
                paint_text(painter, room, shown, font, theme.color("ink2"))
            row.translate(0, row.height())
