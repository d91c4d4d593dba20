"""The tab of the month grid: who is on when, day by day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from guardpost.shifts.roster import Month, month_of
from guardpost.shifts.rota import Rota
from ui.desk import Desk
from ui.messages import translate
from ui.registry.cabinet import Cabinet
from ui.registry.kinds import RecordKind
from ui.registry.tab import Tab
from ui.rota.grid_cells import LEAST_HEIGHT, DayDelegate
from ui.rota.grid_model import MonthModel
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.text import Text

HEAD = 32


class MonthView(QTableView):
    """The weeks; the arrows go from day to day, page keys from month to month.

    Signals:
        opened: a day was chosen by Enter or a double click.
        turned: so many months on; negative is back.
    """

    opened = Signal(QModelIndex)
    turned = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("rota.grid")
        self.setItemDelegate(DayDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setProperty("focusRadius", 2)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self.fit)

    def fit(self) -> None:
        """Share the height among the weeks, as far as a day can be read."""
        self.horizontalHeader().setFixedHeight(self._theme.px(HEAD))
        weeks = self.model().rowCount() if self.model() is not None else 0
        if weeks:
            room = self.height() - self.horizontalHeader().height()
            height = max(room // weeks, self._theme.px(LEAST_HEIGHT))
            self.verticalHeader().setMinimumSectionSize(1)
            for week in range(weeks):
                self.setRowHeight(week, height)

    def minimumSizeHint(self) -> QSize:
        """The names of the days and two weeks; it scrolls."""
        high = self._theme.px(HEAD + 2 * LEAST_HEIGHT)
        return QSize(super().minimumSizeHint().width(), high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the day, page keys turn the month."""
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in ENTER_KEYS and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() in turns:
            self.turned.emit(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class GridTab(Tab):
    """A month of the rota as it is worked, with swaps, leave and holidays."""

    code = "grid"

    def __init__(
        self,
        desk: Desk,
        cabinet: Cabinet,
        *,
        swap: RecordKind[Any],
        rota: RecordKind[Any],
        holiday: RecordKind[Any],
        rota_values: Callable[[Rota], dict[str, str]],
    ) -> None:
        super().__init__(desk, cabinet)
        theme = desk.theme
        self._swap, self._rota, self._holiday = swap, rota, holiday
        self._rota_values = rota_values
        self._month: Month | None = None
        self._wanted = desk.clock.now().date()
        self._asked_rota = False
        self.model = MonthModel(self)
        self.view = MonthView(theme)
        self.view.setModel(self.model)
        self._back = Button(theme, "rota.month_back", size="row", key="PgUp")
        self._on = Button(theme, "rota.month_on", size="row", key="PgDn")
        self._today = Button(theme, "rota.today", size="row")
        self._title = Text(theme, "page", bold=True)
        self._set_rota = Button(theme, "rota.set_rota", size="row", icon="gear")
        self._set_holiday = Button(theme, "rota.set_holiday", size="row", icon="edit")
        self._ask_swap = Button(theme, "rota.ask_swap", kind="primary", icon="sync", size="row")
        self._lay_out()
        self._connect()
        self.retranslate()

    def name(self) -> str:
        """Return the tab's name in the language of now."""
        return translate("rota", "Month")

    def read(self) -> None:
        """Read the month that is wanted."""
        wanted = self._wanted
        self.desk.ask(month_of, wanted.year, wanted.month, done=self._show)

    def take_keyboard(self) -> None:
        """To the days."""
        self.view.setFocus()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.keys.set_hints(
            (
                (("↑", "↓", "←", "→"), translate("rota", "choose a day")),
                (("Enter",), translate("rota", "ask for a swap")),
                (("PgUp", "PgDn"), translate("rota", "another month")),
            )
        )
        self._back.setText(translate("rota", "Month before"))
        self._on.setText(translate("rota", "Next month"))
        self._today.setText(translate("rota", "Today"))
        self._set_rota.setText(self._rota.new_words())
        self._set_holiday.setText(self._holiday.new_words())
        self._ask_swap.setText(self._swap.new_words())
        self.view.setAccessibleName(self.name())
        self.model.retranslate()
        self._say_month()

    def escape(self) -> bool:
        """Go back to the month of today; False when it is shown."""
        today = self.desk.clock.now().date()
        if (self._wanted.year, self._wanted.month) == (today.year, today.month):
            return False
        self._go_today()
        return True

    def change_chosen(self) -> bool:
        """Ask for a swap of the chosen day."""
        return self._open(self.view.currentIndex())

    def set_rota(self) -> None:
        """Open the sheet that sets the rota, once the month is read."""
        self._asked_rota = True
        self.read()

    def _lay_out(self) -> None:
        for part in (self._back, self._on, self._today, self._title):
            self.tools.addWidget(part)
        self.tools.addStretch()
        for part in (self._set_holiday, self._set_rota, self._ask_swap):
            self.tools.addWidget(part)
        pane = self.pane(self.view)
        self._legend = Text(self.desk.theme, "body", tone="ink2", elide=True)
        pane.foot.addWidget(self._legend, 1)
        pane.foot.addWidget(self.keys)
        self.column.addWidget(pane, 1)

    def _connect(self) -> None:
        self.view.opened.connect(self._open)
        self.view.turned.connect(self._turn)
        self._back.clicked.connect(lambda: self._turn(-1))
        self._on.clicked.connect(lambda: self._turn(1))
        self._today.clicked.connect(self._go_today)
        self._ask_swap.clicked.connect(self._ask)
        self._set_holiday.clicked.connect(self._name_day)
        self._set_rota.clicked.connect(self._change_rota)

    def _show(self, month: Month) -> None:
        chosen = self.model.day(self.view.currentIndex())
        self._month = month
        today = self.desk.clock.now().date()
        self.model.show(month, today)
        self.view.fit()
        kept = chosen.day if chosen is not None else self._wanted
        self.view.setCurrentIndex(self.model.place_of(kept))
        self._say_month()
        if self._asked_rota:
            self._asked_rota = False
            self._change_rota()

    def _say_month(self) -> None:
        shown = self._wanted
        words = translate("rota", "{year}-{month:02d}")
        self._title.setText(words.format(year=shown.year, month=shown.month))
        if self._month is None:
            return
        slots = " · ".join(f"{slot.starts}–{slot.ends}" for slot in self._month.rota.slots)
        said = translate("rota", "{slots}; each group {days} d, then the next shift")
        self._legend.setText(said.format(slots=slots, days=self._month.rota.days_per_turn))

    def _turn(self, months: int) -> None:
        year, month = divmod(self._wanted.year * 12 + self._wanted.month - 1 + months, 12)
        today = self.desk.clock.now().date()
        is_now = (year, month + 1) == (today.year, today.month)
        self._wanted = today if is_now else date(year, month + 1, 1)
        self.view.setCurrentIndex(QModelIndex())
        self.read()

    def _go_today(self) -> None:
        self._wanted = self.desk.clock.now().date()
        self.view.setCurrentIndex(QModelIndex())
        self.read()

    def _open(self, index: QModelIndex) -> bool:
        if self.model.day(index) is None:
            return False
        self._ask()
        return True

    def _chosen(self) -> str:
        day = self.model.day(self.view.currentIndex())
        return day.day.isoformat() if day is not None else ""

    def _ask(self) -> None:
        self.cabinet.add(self._swap, {"swap_day": self._chosen()})

    def _name_day(self) -> None:
        self.cabinet.add(self._holiday, {"holiday_day": self._chosen()})

    def _change_rota(self) -> None:
        if self._month is not None:
            tomorrow = self.desk.clock.now().date() + timedelta(days=1)
            known = self._rota_values(self._month.rota)
            self.cabinet.add(self._rota, {**known, "rota_anchor": tomorrow.isoformat()})
