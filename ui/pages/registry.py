"""The registry page: households and vehicles, watchlist, staff, equipment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from guardpost.registry.equipment import equipment
from guardpost.registry.listing import (
    Building,
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
from ui.registry.columns import (
    equipment_columns,
    household_columns,
    listing_columns,
    staff_columns,
)
from ui.registry.sheet import Sheet
from ui.widgets.buttons import Button
from ui.widgets.cells import CellDelegate
from ui.widgets.chips import Chips
from ui.widgets.panel import Pane
from ui.widgets.table import Table
from ui.widgets.text import Text

TABS = ("households", "watchlist", "staff", "equipment")
PAGE_ROWS = 12
TYPING_MS = 250
_BUILDINGS_WIDTH = 156
_HOUSEHOLD_WIDTHS = [96, 120, 76, 124, 0, 160, 120]


class RegistryPage(Page):
    """Who and what is known here. Nothing is deleted; what ends stays in the book."""

    code = "registry"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("surface", "bg")
        theme = desk.theme
        self._page: HouseholdPage | None = None
        self._building = ""
        self._counts = Text(theme, "body", tone="ink2")
        self._tabs = Chips(theme, "registry.tabs", look="tabs")
        self._stack = QStackedWidget()
        self._search = QLineEdit()
        self._search.setObjectName("registry.search")
        self._search.setMinimumHeight(theme.height("button"))
        self._buildings = QListWidget()
        self._buildings.setObjectName("registry.buildings")
        self._buildings.setFixedWidth(theme.px(_BUILDINGS_WIDTH))
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
        self.desk.ask(buildings, done=self._show_buildings)
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
        self._buildings.setAccessibleName(translate("registry", "Buildings"))
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

    def _table(self, name: str, columns: Any, widths: list[int]) -> tuple[Table, RecordsModel[Any]]:
        model: RecordsModel[Any] = RecordsModel(columns, self)
        table = Table(self.desk.theme, f"registry.{name}")
        table.setModel(model)
        table.setItemDelegate(CellDelegate(self.desk.theme, table))
        table.set_widths(widths)
        return table, model

    def _lay_out(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(16),) * 4)
        column.setSpacing(theme.space(12))
        top = QHBoxLayout()
        top.addWidget(self._tabs)
        top.addStretch(1)
        top.addWidget(self._counts)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self._household_tab())
        for code in TABS[1:]:
            self._stack.addWidget(self._plain_tab(code))

    def _household_tab(self) -> QWidget:
        theme = self.desk.theme
        tab = QWidget()
        column = QVBoxLayout(tab)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        tools = QHBoxLayout()
        tools.addWidget(self._search, 1)
        tools.addStretch(1)
        tools.addWidget(self._add["vehicle"])
        tools.addWidget(self._add["resident"])
        column.addLayout(tools)
        row = QHBoxLayout()
        row.setSpacing(theme.space(14))
        row.addWidget(self._buildings)
        pane = Pane(theme)
        pane.body.addWidget(self._tables["households"][0])
        pane.foot.addWidget(self._where, 1)
        pane.foot.addWidget(self._back)
        pane.foot.addWidget(self._on)
        row.addWidget(pane, 1)
        column.addLayout(row, 1)
        return tab

    def _plain_tab(self, code: str) -> QWidget:
        tab = QWidget()
        column = QVBoxLayout(tab)
        column.setContentsMargins(0, 0, 0, 0)
        if code in self._add:
            column.addWidget(self._add[code], 0, Qt.AlignmentFlag.AlignRight)
        pane = Pane(self.desk.theme)
        pane.body.addWidget(self._tables[code][0])
        column.addWidget(pane, 1)
        return tab

    def _connect(self) -> None:
        self._tabs.picked.connect(lambda code: self._stack.setCurrentIndex(TABS.index(code)))
        self._search.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self._read)
        self._buildings.itemSelectionChanged.connect(self._choose_building)
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
            building=self._building,
            text=self._search.text(),
            limit=PAGE_ROWS,
            done=self._show_page,
            **where,
        )

    def _read_on(self) -> None:
        if self._page is not None and self._page.more_after:
            self._read(after=self._page.rows[-1].room_order)

    def _read_back(self) -> None:
        if self._page is not None and self._page.more_before:
            self._read(before=self._page.rows[0].room_order)

    def _show_page(self, page: HouseholdPage) -> None:
        self._page = page
        self._tables["households"][1].show(page.rows)
        self._back.setEnabled(page.more_before)
        self._on.setEnabled(page.more_after)
        self._show_where()

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

    def _show_buildings(self, found: tuple[Building, ...]) -> None:
        self._buildings.blockSignals(True)
        self._buildings.clear()
        total = sum(building.households for building in found)
        everything = QListWidgetItem(f"{translate('registry', 'All')}  {total:,}")
        everything.setData(Qt.ItemDataRole.UserRole, "")
        everything.setSizeHint(QSize(0, self.desk.theme.height("tableRow")))
        self._buildings.addItem(everything)
        for building in found:
            item = QListWidgetItem(f"{building.name}  {building.households:,}")
            item.setData(Qt.ItemDataRole.UserRole, building.name)
            item.setSizeHint(everything.sizeHint())
            self._buildings.addItem(item)
            if building.name == self._building:
                self._buildings.setCurrentItem(item)
        if not self._building:
            self._buildings.setCurrentItem(everything)
        self._buildings.blockSignals(False)

    def _choose_building(self) -> None:
        chosen = self._buildings.selectedItems()
        self._building = chosen[0].data(Qt.ItemDataRole.UserRole) if chosen else ""
        self._read()
