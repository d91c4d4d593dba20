"""A tab of the registry: a search, filters, a table, and the records in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from guardpost.store.rows import Rows
from guardpost.text import match_key
from ui.desk import Desk
from ui.messages import translate
from ui.models.columns import RecordsModel
from ui.registry.cabinet import Cabinet
from ui.registry.kinds import Filter, Shelf
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import ComboBox
from ui.widgets.flow import Flow
from ui.widgets.kbd import KeyHints
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.painting import first_parts
from ui.widgets.panel import Pane
from ui.widgets.table import Table
from ui.widgets.text import Text

TYPING_MS = 250
SEARCH = 200
INSET = 14
SEARCH_WIDTH = 330
# A record, and the keys that it is found by.
Known = tuple[Any, tuple[str, ...]]


class Search(QLineEdit):
    """The line above a table.

    Signals:
        down: the keyboard goes on to the table.
    """

    down = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._words = theme, ""
        self.setObjectName(name)
        self.setMinimumHeight(theme.height("button"))
        self.setMaximumWidth(theme.px(SEARCH_WIDTH))

    def setPlaceholderText(self, text: str) -> None:
        """Say in grey what may be typed."""
        self._words = text
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of it as has room."""
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        room = self.width() - self._theme.px(2 * INSET)
        super().setPlaceholderText(first_parts(self._words, self.font(), room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and arrow down go to the first row."""
        if event.key() in {*ENTER_KEYS, Qt.Key.Key_Down}:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class Tab(QWidget):
    """What every tab of the page can be told.

    Attributes:
        code: names it.
        tools: the row above the table; whoever adds a button puts it before the last.
    """

    code = ""

    def __init__(self, desk: Desk, cabinet: Cabinet) -> None:
        super().__init__()
        self.desk, self.cabinet = desk, cabinet
        theme = desk.theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, theme.space(16))
        self.column.setSpacing(theme.space(12))
        self.tools = Flow()
        self.tools.setSpacing(theme.px(10))
        self.column.addLayout(self.tools)
        self.keys = KeyHints(theme)

    def name(self) -> str:
        """Return the tab's name in the language of now."""
        return ""

    def read(self) -> None:
        """Bring the table up to date."""

    def take_keyboard(self) -> None:
        """Give the keyboard to where work begins."""

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.say_keys(translate("registry", "change"))

    def say_keys(self, change: str, *, ends: bool = True) -> None:
        """Say which keys do something with a row; an empty ``change`` is no such deed."""
        hints = [(("Enter",), translate("registry", "open"))]
        if change:
            hints.append((("F8",), change))
        if ends:
            hints.append((("Del",), translate("registry", "end")))
        self.keys.set_hints(hints)

    def escape(self) -> bool:
        """Clear what narrows the list; False when nothing does."""
        return False

    def change_chosen(self) -> bool:
        """Change the chosen record; False when none is chosen."""
        return False

    def end_chosen(self) -> bool:
        """End the chosen record; False when none is chosen."""
        return False

    def pane(self, held: QWidget) -> Pane:
        """Return a card that a list fills from edge to edge."""
        pane = Pane(self.desk.theme, padding=0)
        pane.body.setContentsMargins(0, 0, 0, self.desk.theme.radius("pane"))
        pane.body.addWidget(held)
        return pane


class RecordTab(Tab):
    """A tab that lists one kind of record."""

    def __init__(self, desk: Desk, cabinet: Cabinet, shelf: Shelf[Any]) -> None:
        super().__init__(desk, cabinet)
        self.code, self._shelf = shelf.code, shelf
        self._all: Sequence[Known] = ()
        self._built = False
        self.add = Button(desk.theme, shelf.add_name, kind="primary", icon="plus")
        self.add.clicked.connect(self._add)
        self.tools.addStretch()
        self.tools.addWidget(self.add)

    def _build(self) -> None:
        """Make what the tab shows; the page opens sooner when most tabs wait for that."""
        self._built = True
        theme, shelf, page = self.desk.theme, self._shelf, self.cabinet.page
        self.search = Search(theme, f"{page}.{shelf.code}.search")
        self.search.setMinimumWidth(theme.px(SEARCH))
        self.table = Table(theme, f"{page}.{shelf.code}")
        self.model: RecordsModel[Any] = RecordsModel(shelf.columns, self)
        self.table.setModel(self.model)
        self.table.set_widths(shelf.widths)
        self._filters = [(each, self._filter(theme, each)) for each in shelf.filters]
        self.tools.insertWidget(0, self.search, 1)
        for at, (_, box) in enumerate(self._filters, 1):
            self.tools.insertWidget(at, box)
        pane = self.pane(self.table)
        self._count = Text(theme, "body", tone="ink2")
        pane.foot.addWidget(self._count, 1)
        pane.foot.addWidget(self.keys)
        self.column.addWidget(pane, 1)
        for before, after in pairwise(
            (self.search, *(box for _, box in self._filters), self.add, self.table)
        ):
            QWidget.setTabOrder(before, after)
        self._typing = typing_timer(self, self._show)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        kind, model = self._shelf.kind, self.model
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.down.connect(self.go_to_table)
        self.table.empty_action.connect(self._add)
        self.table.opened.connect(lambda index: self.cabinet.open(kind, model.record(index)))

    def name(self) -> str:
        """Return the tab's name in the language of now."""
        return self._shelf.name()

    def read(self) -> None:
        """Read the records anew; the chosen row stays chosen."""
        if not self._built:
            self._build()
        self.desk.ask(self._known, done=self._take)

    def _known(self, rows: Rows) -> list[Known]:
        """Read the records with what each is found by; not on the window's thread."""
        words = self._shelf.words
        return [(record, tuple(map(match_key, words(record)))) for record in self._shelf.read(rows)]

    def take_keyboard(self) -> None:
        """To the table where a row is chosen, else to the search."""
        if self.table.chosen_row() >= 0:
            self.table.setFocus()
        else:
            self.search.setFocus()

    def go_to_table(self) -> None:
        """Choose a row, so that Enter opens it."""
        go_to_table(self.table)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        super().retranslate()
        kind = self._shelf.kind
        change = kind.change_button() if kind.change_button else translate("registry", "change")
        self.say_keys(change if kind.change is not None else "", ends=kind.end is not None)
        self.add.setText(kind.new_words())
        self.add.setVisible(kind.add is not None)
        if not self._built:
            return
        self.search.setPlaceholderText(self._shelf.placeholder())
        self.search.setAccessibleName(self._shelf.placeholder())
        for each, box in self._filters:
            fill(box, each.choices())
            box.setAccessibleName(each.name())
        self.table.setAccessibleName(self.name())
        self.model.retranslate()
        self._say_empty()

    def escape(self) -> bool:
        """Clear the search and the filters."""
        boxes = [box for _, box in self._filters if box.currentIndex() > 0]
        if not (self.search.text() or boxes):
            return False
        for box in boxes:
            box.setCurrentIndex(0)
        self.search.clear()
        self._show()
        return True

    def change_chosen(self) -> bool:
        """Change the chosen record."""
        record = self.model.record(self.table.currentIndex())
        if record is not None:
            self.cabinet.change(self._shelf.kind, record)
        return record is not None

    def end_chosen(self) -> bool:
        """End the chosen record."""
        record = self.model.record(self.table.currentIndex())
        if record is not None:
            self.cabinet.end(self._shelf.kind, record)
        return record is not None

    def _filter(self, theme: Theme, each: Filter[Any]) -> ComboBox:
        box = ComboBox(theme, f"{self.cabinet.page}.{self.code}.{each.code}")
        box.activated.connect(lambda _at: self._show())
        return box

    def _add(self) -> None:
        self.cabinet.add(self._shelf.kind)

    def _take(self, known: Sequence[Known]) -> None:
        self._all = known
        self._show()

    def _show(self) -> None:
        key = match_key(self.search.text())
        shown = [record for record, keys in self._all if self._keeps(record, keys, key)]
        chosen = self.table.chosen_row()
        self.model.show(shown)
        if chosen >= 0 and shown:
            self.table.selectRow(min(chosen, len(shown) - 1))
        self._say_empty()

    def _keeps(self, record: Any, keys: tuple[str, ...], key: str) -> bool:
        picked = all(each.keeps(record, box.currentData() or "") for each, box in self._filters)
        return picked and any(key in each for each in keys)

    def _say_empty(self) -> None:
        count = translate("registry", "{count} of {total}")
        self._count.setText(count.format(count=self.model.rowCount(), total=len(self._all)))
        if self._all:
            self.table.set_empty(translate("registry", "Nothing fits. Esc shows all again."))
        else:
            adds = self._shelf.kind.add is not None
            self.table.set_empty(self._shelf.empty(), self._shelf.kind.new_words() if adds else "")


def typing_timer(parent: QWidget, act: Callable[[], None]) -> QTimer:
    """Return a timer that acts once typing rests."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(TYPING_MS)
    timer.timeout.connect(act)
    return timer


def go_to_table(table: Table) -> None:
    """Give the keyboard to a table, with a row chosen."""
    if table.chosen_row() < 0 and not table.is_empty_shown():
        table.selectRow(0)
    table.setFocus()


def fill(box: ComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Offer these; what was picked stays picked."""
    at = max(0, box.currentIndex())
    box.blockSignals(True)
    box.clear()
    for code, words in choices:
        box.addItem(words, code)
    box.setCurrentIndex(at)
    box.blockSignals(False)
    box.updateGeometry()
