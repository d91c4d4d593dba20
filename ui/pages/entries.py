"""The entries page: the book itself, newest first, read on by key as it scrolls."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from itertools import pairwise

from PySide6.QtCore import QDate, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from guardpost.gate.line import Line
from guardpost.gate.views import EntryFilter, Group, entries
from guardpost.registry.equipment import EquipmentItem, equipment
from guardpost.registry.staff import staff_names
from guardpost.times import to_text
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import RecordsModel
from ui.models.entries import Names, entry_columns
from ui.page import Page
from ui.widgets.chips import Chips
from ui.widgets.day import DayEdit
from ui.widgets.panel import Pane
from ui.widgets.table import Table
from ui.widgets.text import Text

PAGE_ROWS = 60
# A pause in typing after which the book is searched.
TYPING_MS = 250
TEXT_LIMIT = 100
ALL_DAYS, ONE_DAY = "all", "one"
_WIDTHS = [84, 138, 74, 182, 0, 160, 96, 0]


class EntriesPage(Page):
    """Every line of the book with its number; struck lines stay visible."""

    code = "entries"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self.setProperty("surface", "bg")
        self._names = Names()
        self._asked = 0
        self._ended = False
        self._title = Text(theme, "page", bold=True)
        self._text = QLineEdit()
        self._text.setObjectName("entries.text")
        self._text.setMaxLength(TEXT_LIMIT)
        self._text.setMinimumHeight(theme.height("button"))
        self._kinds = Chips(theme, "entries.kinds", look="segments")
        self._days = Chips(theme, "entries.days", look="segments")
        self._day = DayEdit(theme, "entries.day")
        self._model: RecordsModel[Line] = RecordsModel(entry_columns(self._names), self)
        self._table = Table(theme, "entries.table")
        self._table.setModel(self._model)
        self._table.set_widths(_WIDTHS)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._order_tabs()

    def activated(self) -> None:
        """Read the newest lines."""
        self._text.setFocus()
        self.desk.ask(staff_names, done=self._keep_names)
        self.desk.ask(equipment, done=self._keep_equipment)
        self.reload()

    def reload(self) -> None:
        """Read the first page again under the filter of now."""
        self._ended = False
        self._read(0)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._title.setText(translate("entries", "The book"))
        self._text.setPlaceholderText(translate("entries", "Plate, name, room, number…"))
        self._table.setAccessibleName(translate("entries", "The book"))
        self._text.setAccessibleName(translate("entries", "Search the book"))
        self._day.setAccessibleName(translate("entries", "Day"))
        self._days.set_choices(
            [
                (ALL_DAYS, translate("entries", "All days")),
                (ONE_DAY, translate("entries", "One day")),
            ]
        )
        self._days.set_code(self._days.code() or ALL_DAYS)
        self._kinds.set_choices([(group.value, label(f"group.{group}")) for group in Group])
        if not self._kinds.code():
            self._kinds.set_code(Group.ALL.value)
        self._table.set_empty(translate("entries", "No entry fits. Change the words or the day."))
        self._model.retranslate()

    def escape(self) -> bool:
        """Clear the filter; False when it is clear."""
        if not (self._text.text() or self._by_day()):
            return False
        self._text.clear()
        self._days.set_code(ALL_DAYS)
        self.reload()
        return True

    def hint(self, value: object) -> None:
        """Arrive with a text to look for."""
        self._text.setText(str(value))

    def _lay_out(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(16),) * 4)
        column.setSpacing(theme.space(12))
        top = QHBoxLayout()
        top.setSpacing(theme.space(12))
        top.addWidget(self._title)
        top.addWidget(self._text, 1)
        column.addLayout(top)
        choices = QHBoxLayout()
        choices.setSpacing(theme.space(12))
        choices.addWidget(self._kinds)
        choices.addStretch(1)
        choices.addWidget(self._days)
        choices.addWidget(self._day)
        column.addLayout(choices)
        pane = Pane(theme, padding=0)
        pane.body.setContentsMargins(0, 0, 0, theme.radius("pane"))
        pane.body.addWidget(self._table)
        column.addWidget(pane, 1)

    def _order_tabs(self) -> None:
        """Let Tab go as they stand; the choices were made last."""
        kinds = [self._kinds.button(group.value) for group in Group]
        days = [self._days.button(code) for code in (ALL_DAYS, ONE_DAY)]
        for before, after in pairwise((self._text, *kinds, *days, self._day, self._table)):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        today = self.desk.clock.now().date()
        self._day.setDate(QDate(today.year, today.month, today.day))
        self._text.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self.reload)
        self._kinds.picked.connect(lambda _code: self.reload())
        self._day.dateChanged.connect(self._show_day)
        self._days.picked.connect(lambda _code: self.reload())
        self._table.verticalScrollBar().valueChanged.connect(self._read_on)
        self.desk.recorded.connect(self._refresh)

    def _refresh(self) -> None:
        at_top = self._table.verticalScrollBar().value() == 0
        if self.isVisible() and at_top:
            self.reload()

    def _show_day(self) -> None:
        self._days.set_code(ONE_DAY)
        self.reload()

    def _by_day(self) -> bool:
        return self._days.code() == ONE_DAY

    def _filter(self) -> EntryFilter:
        since = until = ""
        if self._by_day():
            zone = self.desk.clock.now().tzinfo
            day = self._day.date().toPython()
            start = datetime.combine(day, time(), zone)  # type: ignore[arg-type]
            since, until = to_text(start), to_text(start + timedelta(days=1))
        group = Group(self._kinds.code() or Group.ALL)
        return EntryFilter(group=group, text=self._text.text(), since=since, until=until)

    def _read_on(self, value: int) -> None:
        bar = self._table.verticalScrollBar()
        if not self._ended and self._model.records and value >= bar.maximum() - bar.pageStep():
            self._read(self._model.records[-1].seq)

    def _read(self, before: int) -> None:
        self._asked += 1
        asked = self._asked
        self._table.set_loading(True)
        self.desk.ask(
            entries,
            self._filter(),
            before or None,
            PAGE_ROWS,
            done=lambda lines: self._show(lines, before, asked),
        )

    def _show(self, lines: tuple[Line, ...], before: int, asked: int) -> None:
        if asked != self._asked:
            return
        self._table.set_loading(False)
        self._ended = len(lines) < PAGE_ROWS
        if before:
            self._model.append(lines)
        else:
            self._model.show(lines)

    def _keep_names(self, names: dict[str, str]) -> None:
        self._names.staff = names
        self._model.retranslate()

    def _keep_equipment(self, items: tuple[EquipmentItem, ...]) -> None:
        self._names.equipment = {item.code: item.name for item in items}
        self._model.retranslate()
