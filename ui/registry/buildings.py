"""The list of buildings at the registry's left: name left, count right, 44 px a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from guardpost.registry.listing import Building
from ui.messages import translate
from ui.theme import Theme
from ui.widgets.painting import elided, paint_text, text_width

Index = QModelIndex | QPersistentModelIndex
CODE = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
MARK = 5
PADDING = 14


class BuildingDelegate(QStyledItemDelegate):
    """Paints a building; the chosen one is bold and has a mark at its left."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row's height."""
        return QSize(0, self._theme.height("tableRow"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, mark, name, count and the line below."""
        painter.save()
        rect, state = QRectF(option.rect), option.state
        color = self._theme.color
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = "accentSoft" if chosen else "surface2" if hovered else "surface"
        painter.fillRect(rect, color(ground))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), color("line"))
        if chosen:
            painter.fillRect(QRectF(rect.left(), rect.top(), MARK, rect.height()), color("accent"))
        self._paint_words(painter, rect, index, chosen)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, index: Index, chosen: bool) -> None:
        theme, padding = self._theme, self._theme.px(PADDING)
        ink = "accentInk" if chosen else "ink"
        quiet = "accentInk" if chosen else "ink3"
        room = rect.adjusted(padding, 0, -padding, 0)
        count, small = str(index.data(COUNT)), theme.font("body", chosen)
        right = Qt.AlignmentFlag.AlignRight
        paint_text(painter, room, count, small, theme.color(quiet), right)
        room.setWidth(room.width() - text_width(count, small) - theme.px(6))
        font = theme.font("strong", chosen)
        name = elided(str(index.data()), font, room.width())
        paint_text(painter, room, name, font, theme.color(ink))


class BuildingList(QListWidget):
    """All buildings, the first row stands for every one.

    Signals:
        picked: the building's name; empty for all.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._buildings: tuple[Building, ...] = ()
        self._chosen = ""
        self.setObjectName(name)
        self.setMouseTracking(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(BuildingDelegate(theme, self))
        self.setProperty("focusRadius", 2)
        self.currentItemChanged.connect(self._choose)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def chosen(self) -> str:
        """The chosen building's name; empty for all."""
        return self._chosen

    def show_buildings(self, found: Sequence[Building]) -> None:
        """Show these; the chosen one stays chosen while it is there."""
        self._buildings = tuple(found)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the rows in the language of now."""
        self.setAccessibleName(translate("registry", "Buildings"))
        self.blockSignals(True)
        self.clear()
        total = sum(building.households for building in self._buildings)
        self._add("", translate("registry", "All"), translate("registry", "{count} in all"), total)
        for building in self._buildings:
            # What stands in no building is found by search, and among all.
            if building.name:
                self._add(building.name, building.name, "{count}", building.households)
        self.blockSignals(False)

    def _add(self, code: str, words: str, count: str, households: int) -> None:
        item = QListWidgetItem(words)
        item.setData(CODE, code)
        item.setData(COUNT, count.format(count=f"{households:,}"))
        self.addItem(item)
        if code == self._chosen:
            self.setCurrentItem(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(CODE) != self._chosen:
            self._chosen = item.data(CODE)
            self.picked.emit(self._chosen)
