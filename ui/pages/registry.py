"""The registry page: households and vehicles, watchlist, staff, equipment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from guardpost.registry.equipment import equipment
from guardpost.registry.listing import (
    HouseholdPage,
    RegistryCounts,
    buildings,
    household_page,
    registry_counts,
)
from guardpost.registry.staff import active_staff
from guardpost.registry.watchlist import listings
from ui.desk import Desk
from ui.messages import translate
from ui.models.columns import RecordsModel
from ui.page import Page
from ui.registry.asks import resident_sheet, staff_sheet, vehicle_sheet, watch_sheet
from ui.registry.buildings import BuildingList
from ui.registry.columns import (
    equipment_columns,
    household_columns,
    listing_columns,
    staff_columns,
)
from ui.registry.sheet import Sheet
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.panel import Pane
from ui.widgets.table import Table
from ui.widgets.text import Rule, Text

TABS = ("households", "watchlist", "staff", "equipment")
LEAST_ROWS = 5
TYPING_MS = 250
_BUILDINGS_WIDTH = 156
_SEARCH_WIDTH = 400
_HOUSEHOLD_WIDTHS = [96, 110, 84, 124, 0, 166, 124]


class RegistryPage(Page):
    """Who and what is known here. Nothing is deleted; what ends stays in the book."""

    code = "registry"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("surface", "bg")
        theme = desk.theme
        self._page: HouseholdPage | None = None
        self._counts = Text(theme, "body", tone="ink2")
        self._tabs = Chips(theme, "registry.tabs", look="tabs")
        self._stack = QStackedWidget()
        self._search = QLineEdit()
        self._search.setObjectName("registry.search")
        self._search.setMinimumHeight(theme.height("button"))
        self._search.setFixedWidth(theme.px(_SEARCH_WIDTH))
        self._buildings = BuildingList(theme, "registry.buildings")
        self._where = Text(theme, "body", tone="ink2")
        self._back = Button(theme, "registry.back", size="small")
        self._on = Button(theme, "registry.on", size="small")
        self._add = {
            "resident": Button(theme, "registry.add_resident", kind="primary", icon="plus"),
            "vehicle": Button(theme, "registry.add_vehicle", icon="plus"),
            "watchlist": Button(theme, "registry.add_listing", kind="primary", icon="plus"),
            "staff": Button(theme, "registry.add_staff", kind="primary", icon="plus"),
        }
        self._tables: dict[str, tuple[Table, RecordsModel[Any]]] = {
            "households": self._table("households", household_columns(desk), _HOUSEHOLD_WIDTHS),
            "watchlist": self._table(
                "watchlist", listing_columns(desk), [60, 130, 130, 150, 0, 130]
            ),
            "staff": self._table("staff", staff_columns(desk), [90, 0, 130, 90, 120, 130, 90]),
            "equipment": self._table("equipment", equipment_columns(desk), [220, 0, 120]),
        }
        self._sheets: dict[str, Sheet] = {
            "resident": resident_sheet(desk, self),
            "vehicle": vehicle_sheet(desk, self),
            "watchlist": watch_sheet(desk, self),
            "staff": staff_sheet(desk, self),
        }
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    def activated(self) -> None:
        """Read the tab that is shown."""
        self._search.setFocus()
        self.reload()

    def reload(self) -> None:
        """Read everything that the tabs show."""
        today = self.desk.clock.now().date().isoformat()
        self.desk.ask(registry_counts, today, done=self._show_counts)
        self.desk.ask(buildings, done=self._buildings.show_buildings)
        self.desk.ask(listings, done=self._tables["watchlist"][1].show)
        self.desk.ask(active_staff, done=self._tables["staff"][1].show)
        self.desk.ask(equipment, done=self._tables["equipment"][1].show)
        self._read()

    def escape(self) -> bool:
        """Shut the open sheet, or clear the search."""
        for sheet in self._sheets.values():
            if sheet.is_open:
                sheet.shut()
                return True
        if self._search.text():
            self._search.clear()
            return True
        return False

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        names = {
            "households": translate("registry", "Households and vehicles"),
            "watchlist": translate("registry", "Watchlist"),
            "staff": translate("registry", "Guards"),
            "equipment": translate("registry", "Equipment"),
        }
        self._tabs.set_choices([(code, names[code]) for code in TABS])
        self._tabs.set_code(self._tabs.code() or TABS[0])
        self._search.setPlaceholderText(translate("registry", "Room / name / plate / phone"))
        self._search.setAccessibleName(translate("registry", "Search the registry"))
        self._buildings.retranslate()
        self._add["resident"].setText(translate("registry", "New resident"))
        self._add["vehicle"].setText(translate("registry", "New vehicle"))
        self._add["watchlist"].setText(translate("registry", "New listing"))
        self._add["staff"].setText(translate("registry", "New member of staff"))
        self._back.setText(translate("registry", "Previous"))
        self._on.setText(translate("registry", "Next"))
        for code, (table, model) in self._tables.items():
            table.set_empty(translate("registry", "Nothing here yet. Add the first one above."))
            table.setAccessibleName(names[code])
            model.retranslate()
        self._show_where()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many households as fit now."""
        super().resizeEvent(event)
        self._typing.start()

    def _table(self, name: str, columns: Any, widths: list[int]) -> tuple[Table, RecordsModel[Any]]:
        model: RecordsModel[Any] = RecordsModel(columns, self)
        table = Table(self.desk.theme, f"registry.{name}")
        table.setModel(model)
        table.set_widths(widths)
        return table, model

    def _lay_out(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Rule())
        column.addWidget(self._stack, 1)
        self._stack.setContentsMargins(theme.space(16), theme.space(12), theme.space(16), 0)
        self._stack.addWidget(self._household_tab())
        for code in TABS[1:]:
            self._stack.addWidget(self._plain_tab(code))

    def _head(self) -> QFrame:
        """Return the band with the tabs and the figures."""
        band = QFrame()
        band.setProperty("surface", "surface")
        row = QHBoxLayout(band)
        row.setContentsMargins(*(self.desk.theme.space(16) * side for side in (1, 0, 1, 0)))
        row.addWidget(self._tabs)
        row.addStretch(1)
        row.addWidget(self._counts)
        return band

    def _household_tab(self) -> QWidget:
        tab, column = self._tab()
        tools = QHBoxLayout()
        tools.addWidget(self._search)
        tools.addStretch(1)
        tools.addWidget(self._add["vehicle"])
        tools.addWidget(self._add["resident"])
        column.addLayout(tools)
        row = QHBoxLayout()
        row.setSpacing(self.desk.theme.space(14))
        left = self._pane(self._buildings)
        left.setFixedWidth(self.desk.theme.px(_BUILDINGS_WIDTH))
        row.addWidget(left)
        pane = self._pane(self._tables["households"][0])
        pane.foot.addWidget(self._where, 1)
        pane.foot.addWidget(self._back)
        pane.foot.addWidget(self._on)
        row.addWidget(pane, 1)
        column.addLayout(row, 1)
        return tab

    def _plain_tab(self, code: str) -> QWidget:
        tab, column = self._tab()
        if code in self._add:
            column.addWidget(self._add[code], 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._pane(self._tables[code][0]), 1)
        return tab

    def _tab(self) -> tuple[QWidget, QVBoxLayout]:
        tab = QWidget()
        column = QVBoxLayout(tab)
        column.setContentsMargins(0, 0, 0, self.desk.theme.space(16))
        column.setSpacing(self.desk.theme.space(12))
        return tab, column

    def _pane(self, held: QWidget) -> Pane:
        """Return a card that a list fills from edge to edge."""
        pane = Pane(self.desk.theme, padding=0)
        pane.body.setContentsMargins(0, 0, 0, self.desk.theme.radius("pane"))
        pane.body.addWidget(held)
        return pane

    def _connect(self) -> None:
        self._tabs.picked.connect(lambda code: self._stack.setCurrentIndex(TABS.index(code)))
        self._search.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self._read)
        self._buildings.picked.connect(lambda _name: self._read())
        self._back.clicked.connect(self._read_back)
        self._on.clicked.connect(self._read_on)
        for name, sheet in self._sheets.items():
            self._add[name].clicked.connect(self._opener(sheet))
            sheet.saved.connect(self._say_saved)

    def _opener(self, sheet: Sheet) -> Callable[[], None]:
        return lambda: sheet.begin()

    def _say_saved(self, _record: object) -> None:
        self.desk.said.emit(translate("registry", "Saved."))
        self.reload()

    def _read(self, **where: str) -> None:
        self.desk.ask(
            household_page,
            building=self._buildings.chosen,
            text=self._search.text(),
            limit=self._rows_shown(),
            done=self._show_page,
            **where,
        )

    def _rows_shown(self) -> int:
        """Return how many households fit: one turns pages here, one does not scroll."""
        table = self._tables["households"][0]
        return max(LEAST_ROWS, table.viewport().height() // self.desk.theme.height("tableRow"))

    def _read_on(self) -> None:
        if self._page is not None and self._page.more_after:
            self._read(after=self._page.rows[-1].room_order)

    def _read_back(self) -> None:
        if self._page is not None and self._page.more_before:
            self._read(before=self._page.rows[0].room_order)

    def _show_page(self, page: HouseholdPage) -> None:
        self._page = page
        self._tables["households"][0].set_empty(self._nothing())
        self._tables["households"][1].show(page.rows)
        self._back.setEnabled(page.more_before)
        self._on.setEnabled(page.more_after)
        self._show_where()

    def _nothing(self) -> str:
        if self._search.text():
            return translate("registry", "No household fits. Change the words.")
        return translate("registry", "Nothing here yet. Add the first one above.")

    def _show_where(self) -> None:
        if self._page is None or not self._page.rows:
            self._where.setText("")
            return
        last = self._page.first + len(self._page.rows) - 1
        text = translate("registry", "{first}–{last} of {total} households")
        self._where.setText(
            text.format(first=self._page.first, last=last, total=f"{self._page.total:,}")
        )

    def _show_counts(self, counts: RegistryCounts) -> None:
        text = translate(
            "registry",
            "{households} households · {vehicles} vehicles · ending soon {ending} · ended {ended}",
        )
        self._counts.setText(
            text.format(
                households=f"{counts.households:,}",
                vehicles=f"{counts.vehicles:,}",
                ending=counts.expiring,
                ended=counts.expired,
            )
        )
