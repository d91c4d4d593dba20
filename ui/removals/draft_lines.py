"""The goods of a new application: written line by line, put right before it is handed in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guardpost.errors import Refused
from guardpost.gate.removals import MOST_LINES, ItemDetails
from ui.forms.checked_field import CheckedField
from ui.messages import label, sentence, translate
from ui.removals.line_editor import LineEditor
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.painting import retire
from ui.widgets.text import Rule, Text

KIND, QUANTITY, NUMBER = 128, 40, 24


class DraftRow(QWidget):
    """One written line, and the way to take it off again."""

    def __init__(self, theme: Theme, number: int, item: ItemDetails) -> None:
        super().__init__()
        self._item = item
        place, name = Text(theme, "body", tone="ink3"), Text(theme, "strong", bold=True, elide=True)
        place.setText(str(number))
        place.setFixedWidth(theme.px(NUMBER))
        name.setText(item.name)
        self._kind = Text(theme, "body", tone="ink2", elide=True)
        self._kind.setFixedWidth(theme.px(KIND))
        quantity = Text(theme, "strong", bold=True)
        quantity.setText(str(item.quantity))
        quantity.setAlignment(Qt.AlignmentFlag.AlignCenter)
        quantity.setFixedWidth(theme.px(QUANTITY))
        name_of = f"removal.draft.{number}.remove"
        self.remove = Button(theme, name_of, kind="quiet", size="normal", icon="x")
        self.remove.setFixedWidth(theme.height("minTouch"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(place)
        row.addWidget(name, 1)
        for cell in (self._kind, quantity, self.remove):
            row.addWidget(cell)
        self.retranslate()

    def retranslate(self) -> None:
        """Set its words."""
        self._kind.setText(label(f"goods.{self._item.goods}"))
        text = translate("removals", "Take {name} off")
        self.remove.setAccessibleName(text.format(name=self._item.name))


class DraftLines(QWidget):
    """The written lines, and the editor of the next one.

    Attributes:
        editor: writes a line; Enter in it takes the line into the list.
        add: does the same.

    Signals:
        changed: a person changed something.
        finished: Enter was pressed where no line is begun.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: list[ItemDetails] = []
        self._rows: list[DraftRow] = []
        self.editor = LineEditor(theme, "removal.line")
        self.add = Button(theme, "removal.line.add", key="Ins", size="field")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.editor.row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(self._list)
        column.addWidget(self.editor)
        self.add.clicked.connect(self.take)
        self.editor.entered.connect(self._entered)
        self.editor.edited.connect(self.changed)

    @property
    def has_any(self) -> bool:
        """Whether at least one line is written or begun."""
        return bool(self._items) or self.editor.has_line

    def refusal(self) -> tuple[CheckedField, Refused] | None:
        """Return what is wrong with the line that is begun, if anything."""
        return self.editor.refusal()

    def items(self) -> tuple[ItemDetails, ...]:
        """Return the lines, the one in the editor too.

        Raises:
            Refused: the line in the editor cannot be kept.
        """
        begun = (self.editor.details(),) if self.editor.has_line else ()
        return (*self._items, *begun)

    def take(self) -> None:
        """Take the line that is begun into the list, or say what is wrong with it."""
        if len(self._items) >= MOST_LINES:
            refused = Refused("removal.too_many_lines", most=MOST_LINES)
            self.editor.name.set_error(sentence(refused))
            return
        refusal = self.editor.refusal()
        if refusal is not None:
            self.editor.judge()
            refusal[0].edit.setFocus()
            return
        if self.editor.has_line:
            self._items.append(self.editor.details())
            self.editor.clear()
            self._show_rows()
            self.changed.emit()
        self.editor.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Begin with no line."""
        self._items.clear()
        self.editor.clear()
        self._show_rows()

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return [*(row.remove for row in self._rows), *self.editor.stops(), self.add]

    def retranslate(self) -> None:
        """Set its words."""
        self.add.setText(translate("removals", "Add"))
        self.editor.retranslate()
        for row in self._rows:
            row.retranslate()

    def _entered(self) -> None:
        if self.editor.has_line:
            self.take()
        else:
            self.finished.emit()

    def _remove(self, place: int) -> None:
        del self._items[place]
        self._show_rows()
        self.changed.emit()
        self.editor.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self) -> None:
        while (taken := self._list.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                retire(widget)
        self._rows = [
            DraftRow(self._theme, number, item) for number, item in enumerate(self._items, 1)
        ]
        for place, row in enumerate(self._rows):
            row.remove.clicked.connect(partial(self._remove, place))
            self._list.addWidget(row)
            self._list.addWidget(Rule())
