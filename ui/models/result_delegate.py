"""How a found row is painted: plate, who, presence, and the button that Enter presses."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from guardpost.gate.search import Action, Hit, HitKind
from ui.fonts import readable
from ui.icons import paint_icon
from ui.models import hit_words
from ui.models.line_words import DOT, Mark
from ui.models.results import HIT_ROLE, NOW_ROLE
from ui.theme import Theme
from ui.widgets.badge import paint_dot
from ui.widgets.kbd import key_width, paint_key
from ui.widgets.painting import (
    elided,
    paint_box,
    paint_fitted,
    paint_text,
    square,
    text_width,
)
from ui.widgets.plate import paint_plate, plate_size

Index = QModelIndex | QPersistentModelIndex

MARK_LEFT = 16
WORDS_LEFT = 214
PRESENCE_FROM_RIGHT = 380
BUTTON_WIDTH = 176
BUTTON_RIGHT = 13
BUTTON_HEIGHT = 44
PASS_SIZE = QSize(166, 44)
GAP = 12
UNDERLINE = 3
NARROW = 760
LEAST_REST = 80


class ResultDelegate(QStyledItemDelegate):
    """Paints a hit. The selected row is higher and shows the key that does it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """60 px a row, 68 the selected one."""
        # A view asks for sizes without saying which row is chosen.
        view = option.widget
        chosen = isinstance(view, QListView) and view.currentIndex() == index
        name = "resultRowSelected" if chosen else "resultRow"
        return QSize(0, self._theme.height(name))

    def button_rect(self, row: QRect) -> QRectF:
        """Return where a row's button is, to be pressed by mouse or finger."""
        theme = self._theme
        width, height = theme.px(BUTTON_WIDTH), theme.px(BUTTON_HEIGHT)
        left = row.right() + 1 - theme.px(BUTTON_RIGHT) - width
        return QRectF(left, round(row.top() + (row.height() - height) / 2), width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        hit: Hit = index.data(HIT_ROLE)
        now: datetime = index.data(NOW_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        row = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, row, hit, selected, option)
        self._paint_mark(painter, row, hit)
        here = None if self._is_narrow(row) else hit_words.presence(hit, now)
        self._paint_words(painter, row, hit, now, presence=here is not None)
        if here is not None:
            self._paint_presence(painter, row, here)
        if hit.action is not Action.NONE:
            self._paint_button(painter, self.button_rect(row), hit, selected)
        painter.restore()

    def _is_narrow(self, row: QRect) -> bool:
        """Tell whether a form leaves no room for the presence."""
        return row.width() < self._theme.px(NARROW)

    def _paint_ground(
        self,
        painter: QPainter,
        row: QRect,
        hit: Hit,
        selected: bool,
        option: QStyleOptionViewItem,
    ) -> None:
        color = self._theme.color
        watched = hit.kind is HitKind.WATCH
        ground = "surface"
        if watched:
            ground = "dangerSoft"
        elif selected:
            ground = "select"
        elif option.state & QStyle.StateFlag.State_MouseOver:
            ground = "surface2"
        painter.fillRect(row, color(ground))
        bottom = QRect(row.left(), row.bottom(), row.width(), 1)
        painter.fillRect(bottom, color("line"))
        if selected:
            bar = self._theme.border("alertBar")
            side = QRect(row.left(), row.top(), bar, row.height())
            painter.fillRect(side, color("danger" if watched else "accent"))

    def _paint_mark(self, painter: QPainter, row: QRect, hit: Hit) -> None:
        theme, mark = self._theme, hit_words.mark_of(hit)
        left, middle = row.left() + theme.px(MARK_LEFT), row.top() + row.height() / 2
        match = (hit.start, hit.length) if hit.length else None
        if mark.face is None:
            size = QSize(theme.px(PASS_SIZE.width()), theme.px(PASS_SIZE.height()))
            box = QRectF(left, round(middle - size.height() / 2), size.width(), size.height())
            self._paint_pass(painter, box, mark, underline=hit.matched in {"phone", "card"})
            return
        size = plate_size(mark.face, "m", theme)
        box = QRectF(left, round(middle - size.height() / 2), size.width(), size.height())
        found = match if hit.matched == "plate" else None
        paint_plate(painter, box, mark.face, "m", theme, found)

    def _paint_pass(self, painter: QPainter, box: QRectF, mark: Mark, *, underline: bool) -> None:
        theme, color = self._theme, self._theme.color
        radius = theme.radius("plateM")
        paint_box(painter, box, fill=color("surface"), radius=radius)
        painter.save()
        painter.setClipRect(QRectF(box.left(), box.top(), box.height(), box.height()))
        paint_box(painter, box, fill=color("surface3"), radius=radius)
        painter.restore()
        paint_box(painter, box, line=color("lineStrong"), radius=radius)
        icon = QPointF(box.left() + box.height() / 2, box.center().y())
        paint_icon(painter, mark.icon, color("ink2"), square(icon, theme.px(20)))
        thin, thick = theme.font("strong"), theme.font("field", bold=True)
        before = text_width(f"{mark.text} ", thin) if mark.text else 0.0
        wide = before + text_width(mark.number, thick)
        room = box.adjusted(box.height(), 0, 0, 0)
        left = room.center().x() - wide / 2
        paint_text(
            painter, room.adjusted(left - room.left(), 0, 0, 0), mark.text, thin, color("ink")
        )
        number = QRectF(left + before, room.top(), wide, room.height())
        paint_text(painter, number, mark.number, thick, color("ink"))
        if underline and mark.number:
            y = box.center().y() + theme.px(13)
            width = text_width(mark.number, thick)
            painter.fillRect(QRectF(left + before, y, width, UNDERLINE), color("warnLine"))

    def _paint_words(
        self, painter: QPainter, row: QRect, hit: Hit, now: datetime, *, presence: bool
    ) -> None:
        theme, color = self._theme, self._theme.color
        bold, rest = hit_words.title(hit)
        rest = f"{DOT}{rest}" if rest else ""
        left = row.left() + theme.px(WORDS_LEFT)
        right = row.right() - theme.px(PRESENCE_FROM_RIGHT)
        if not presence:
            right = row.right() - theme.px(BUTTON_RIGHT + BUTTON_WIDTH)
        width = right - left - theme.px(GAP)
        top, half = row.top() + (row.height() - theme.px(52)) / 2, theme.px(26)
        first = QRectF(left, top, width, half)
        ink = color("danger" if hit.kind is HitKind.WATCH else "ink")
        heavy, light = theme.font("field", bold=True), theme.font("field")
        if hit.kind is HitKind.WATCH:
            light = heavy
        shown = elided(bold, heavy, width)
        paint_text(painter, first, shown, heavy, ink)
        used = text_width(shown, heavy)
        left_over = max(width - used, 0)
        # The rest is read, or not there: two letters of it say nothing.
        if text_width(rest, light) > left_over and left_over < theme.px(LEAST_REST):
            rest = ""
        beyond = first.adjusted(used, 0, 0, 0)
        paint_text(painter, beyond, elided(rest, light, left_over), light, ink)
        self._underline_match(painter, first, hit, shown)
        second = QRectF(left, top + half, width, half)
        font = theme.font("body")
        words = elided(hit_words.detail(hit, now), font, width)
        paint_text(painter, second, words, font, color("ink2"))

    def _underline_match(self, painter: QPainter, first: QRectF, hit: Hit, shown: str) -> None:
        """Underline the part of room or name that was typed."""
        part = {"room": hit.room, "name": hit.person}.get(hit.matched, "")
        at = shown.find(readable(part)) if part and hit.length else -1
        if at < 0:
            return
        font = self._theme.font("field", bold=True)
        start = at + len(readable(part[: hit.start]))
        end = at + len(readable(part[: hit.start + hit.length]))
        left = first.left() + text_width(shown[:start], font)
        width = text_width(shown[start:end], font)
        line = QRectF(left, first.bottom() - UNDERLINE, width, UNDERLINE)
        painter.fillRect(line, self._theme.color("warnLine"))

    def _paint_presence(self, painter: QPainter, row: QRect, here: hit_words.Presence) -> None:
        theme = self._theme
        left = row.right() - theme.px(PRESENCE_FROM_RIGHT)
        width = theme.px(PRESENCE_FROM_RIGHT - BUTTON_RIGHT - BUTTON_WIDTH - GAP)
        top, half = row.top() + (row.height() - theme.px(50)) / 2, theme.px(25)
        dot = QPointF(left + theme.px(7), top + half / 2)
        paint_dot(painter, dot, here.tone, theme, here.hollow)
        font = theme.font("strong", bold=True)
        ink = theme.color("ink" if here.hollow else here.tone)
        first = QRectF(left + theme.px(20), top, width - theme.px(20), half)
        paint_text(painter, first, elided(here.first, font, first.width()), font, ink)
        second = QRectF(left, top + half, width, half)
        small = theme.font("body")
        tone = theme.color("warn" if here.tone == "warn" else "ink2")
        paint_text(painter, second, elided(here.second, small, width), small, tone)

    def _paint_button(self, painter: QPainter, box: QRectF, hit: Hit, selected: bool) -> None:
        """Paint the button from the picture of it: every row has the same two or three."""
        theme, text = self._theme, hit_words.action_text(hit.action)
        ratio = painter.device().devicePixelRatioF()
        key = f"verb {hit.action} {text} {selected} {theme.name} {theme.scale} {ratio}"
        kept = QPixmap()
        if not QPixmapCache.find(key, kept):
            kept = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
            kept.setDevicePixelRatio(ratio)
            kept.fill(Qt.GlobalColor.transparent)
            onto = QPainter(kept)
            onto.setRenderHint(QPainter.RenderHint.Antialiasing)
            flat = QRectF(0, 0, box.width(), box.height())
            self._draw_button(onto, flat, text, selected, hit.action is Action.NOTIFY_LEADER)
            onto.end()
            QPixmapCache.insert(key, kept)
        painter.drawPixmap(box.topLeft(), kept)

    def _draw_button(
        self, painter: QPainter, box: QRectF, text: str, selected: bool, danger: bool
    ) -> None:
        theme, color = self._theme, self._theme.color
        fill, ink, line = "surface", "ink", "lineStrong"
        if danger:
            fill, ink, line = "surface", "danger", "danger"
        if selected:
            fill = line = "dangerFill" if danger else "accent"
            ink = "onDangerFill" if danger else "onAccent"
        radius = theme.radius("control")
        paint_box(painter, box, fill=color(fill), line=color(line), radius=radius)
        self._paint_verb(painter, box, text, color(ink), selected, danger)

    def _paint_verb(
        self, painter: QPainter, box: QRectF, text: str, ink: QColor, selected: bool, danger: bool
    ) -> None:
        theme = self._theme
        font = theme.font("strong", bold=selected or danger)
        inner = box.adjusted(theme.px(8), 0, -theme.px(8), 0)
        key, wide = key_width("Enter", theme) + theme.px(8), text_width(text, font)
        # The words say what Enter will do; the cap gives way to them, and they are never cut.
        if not selected or key + wide > inner.width():
            paint_fitted(painter, inner, text, font, ink)
            return
        left = box.center().x() - (key + wide) / 2
        paint_key(painter, QPointF(left, box.center().y()), "Enter", theme, ink)
        room = QRectF(left + key, box.top(), box.right() - left - key, box.height())
        paint_text(painter, room, text, font, ink, Qt.AlignmentFlag.AlignLeft)
