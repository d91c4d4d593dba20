"""The goods of a new slip: typed line by line, put right before the slip is opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from guardpost.gate.removals import ItemDetails
from guardpost.gate.slips import GoodsKind
from ui.messages import label, translate
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.field import Choice, Field, Stepper

NAME_LIMIT = 60
_ITEM = Qt.ItemDataRole.UserRole


class ItemsEditor(QWidget):
    """A list of lines and a row to add the next one.

    Signals:
        changed: the lines are others now.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._list = QListWidget()
        self._list.setObjectName("removal.lines")
        self._goods = Choice(theme, "removal.line.goods", inline=True)
        self._name = Field(theme, "removal.line.name", max_length=NAME_LIMIT, inline=True)
        self._quantity = Stepper(theme, "removal.line.quantity", minimum=1, boxed=True)
        self._add = Button(theme, "removal.line.add", icon="plus", key="Ins")
        self._drop = Button(theme, "removal.line.drop", icon="x", kind="quiet")
        self._lay_out()
        self._add.clicked.connect(self.add_line)
        self._drop.clicked.connect(self._drop_line)
        self._name.entered.connect(self.add_line)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Insert), self)
        shortcut.activated.connect(self.add_line)
        self.retranslate()

    def items(self) -> tuple[ItemDetails, ...]:
        """Return the lines, the one half typed included when it has a name."""
        kept = tuple(self._list.item(row).data(_ITEM) for row in range(self._list.count()))
        return (*kept, self._typed()) if self._name.text().strip() else kept

    def add_line(self) -> None:
        """Take the typed line into the list; an empty name has the focus instead."""
        if not self._name.text().strip():
            self._name.set_error(translate("removals", "What is it?"))
            self._name.edit.setFocus()
            return
        self._name.set_error("")
        item = QListWidgetItem()
        item.setData(_ITEM, self._typed())
        self._list.addItem(item)
        self._name.set_text("")
        self._quantity.set_value(1)
        self._show_lines()
        self._name.edit.setFocus()

    def clear(self) -> None:
        """Forget the lines."""
        self._list.clear()
        self._name.set_text("")
        self._quantity.set_value(1)
        self._show_lines()

    def focus(self) -> None:
        """Go where the next line is typed."""
        self._name.edit.setFocus()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._list.setAccessibleName(translate("removals", "Items"))
        self._goods.set_label(translate("removals", "Kind of goods"))
        self._goods.set_choices([(kind.value, label(f"goods.{kind}")) for kind in GoodsKind])
        self._name.set_label(translate("removals", "Item"))
        self._quantity.setAccessibleName(translate("removals", "Quantity"))
        self._add.setText(translate("removals", "Add"))
        self._drop.setText(translate("removals", "Take out"))
        self._show_lines()

    def _typed(self) -> ItemDetails:
        goods = GoodsKind(self._goods.code() or GoodsKind.FURNITURE)
        return ItemDetails(goods, self._name.text(), self._quantity.value())

    def _drop_line(self) -> None:
        row = self._list.currentRow()
        self._list.takeItem(row if row >= 0 else self._list.count() - 1)
        self._show_lines()

    def _show_lines(self) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            details: ItemDetails = item.data(_ITEM)
            goods = label(f"goods.{details.goods}")
            item.setText(f"{row + 1}  {details.name}  × {details.quantity}  ({goods})")
        self._drop.setEnabled(self._list.count() > 0)
        self.changed.emit()

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(6))
        row = QHBoxLayout()
        row.setSpacing(theme.space(8))
        row.addWidget(self._goods, 2)
        row.addWidget(self._name, 3)
        row.addWidget(self._quantity, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addWidget(self._list, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addStretch(1)
        buttons.addWidget(self._drop)
        column.addLayout(buttons)
