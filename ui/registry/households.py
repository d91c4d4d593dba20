"""The tab of households and vehicles: buildings, filters, pages, the household's sheet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guardpost.registry.listing import Household, HouseholdPage, buildings, household_page
from ui.desk import Desk
from ui.messages import translate
from ui.models.columns import RecordsModel
from ui.registry.buildings import BuildingList
from ui.registry.cabinet import Cabinet
from ui.registry.cars import vehicle_kind
from ui.registry.columns import household_columns
from ui.registry.household_sheet import HouseholdSheet
from ui.registry.residents import relations, resident_kind
from ui.registry.tab import Search, Tab, fill, go_to_table, typing_timer
from ui.registry.words import validity_choices
from ui.widgets.buttons import Button
from ui.widgets.choice import ComboBox
from ui.widgets.table import Table
from ui.widgets.text import Text

LEAST_ROWS = 3
_BUILDINGS_WIDTH = 156
_WIDTHS = [96, 110, 84, 124, 0, 140, 124, 92]
# Columns that go where there is no room for two plates: updated, bay, phone, status.
_SPARED = (7, 5, 3, 2)
_PLATES = 220
_SEARCH = 250


class HouseholdsTab(Tab):
    """Who lives where, and what they drive."""

    code = "households"

    def __init__(self, desk: Desk, cabinet: Cabinet, host: QWidget) -> None:
        super().__init__(desk, cabinet)
        theme = desk.theme
        self._page: HouseholdPage | None = None
        self._from: dict[str, str] = {}
        self._sheet: HouseholdSheet | None = None
        self._host = host
        self.resident, self.vehicle = resident_kind(desk), vehicle_kind(desk)
        self.search = Search(theme, "registry.search")
        self._relation = ComboBox(theme, "registry.filter_relation")
        self._validity = ComboBox(theme, "registry.filter_validity")
        self._add_car = Button(theme, "registry.add_vehicle", icon="plus")
        self._add = Button(theme, "registry.add_resident", kind="primary", icon="plus")
        self._buildings = BuildingList(theme, "registry.buildings")
        self.table = Table(theme, "registry.households")
        self.model: RecordsModel[Household] = RecordsModel(household_columns(desk), self)
        self.table.setModel(self.model)
        self.table.set_widths(_WIDTHS, _SPARED, _PLATES)
        self._where = Text(theme, "body", tone="ink2", elide=True)
        self._back = Button(theme, "registry.back", size="small")
        self._on = Button(theme, "registry.on", size="small")
        self._typing = typing_timer(self, self._read)
        self._lay_out()
        self._connect()

    def name(self) -> str:
        """Return the tab's name in the language of now."""
        return translate("registry", "Households")

    def read(self) -> None:
        """Read buildings and households anew, and the household that is open."""
        self.desk.ask(buildings, done=self._buildings.show_buildings)
        self._read_again()
        if self._sheet is not None:
            self._sheet.reload()

    def take_keyboard(self) -> None:
        """To the table where a row is chosen, else to the search."""
        if self.table.chosen_row() >= 0:
            self.table.setFocus()
        else:
            self.search.setFocus()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        super().retranslate()
        self.search.setPlaceholderText(translate("registry", "Room / name / plate / phone"))
        self.search.setAccessibleName(translate("registry", "Search the registry"))
        fill(self._relation, [("", translate("registry", "Status: all")), *relations()])
        fill(self._validity, validity_choices())
        self._relation.setAccessibleName(translate("registry", "Status"))
        self._validity.setAccessibleName(translate("registry", "Validity"))
        self._buildings.retranslate()
        self._add.setText(translate("registry", "New resident"))
        self._add_car.setText(translate("registry", "New vehicle"))
        self._back.setText(translate("registry", "Previous"))
        self._on.setText(translate("registry", "Next"))
        self.table.setAccessibleName(self.name())
        self.model.retranslate()
        self._say_empty()
        self._show_where()
        self._fit()

    def escape(self) -> bool:
        """Clear the search and the filters."""
        boxes = [box for box in (self._relation, self._validity) if box.currentIndex() > 0]
        if not (self.search.text() or boxes):
            return False
        for box in boxes:
            box.setCurrentIndex(0)
        self.search.clear()
        self._read()
        return True

    def change_chosen(self) -> bool:
        """Change whom the chosen row shows; of a room without people the first vehicle."""
        household = self.model.record(self.table.currentIndex())
        if household is None:
            return False
        if household.residents:
            self.cabinet.change(self.resident, household.residents[0])
        elif household.vehicles:
            self.cabinet.change(self.vehicle, household.vehicles[0])
        return True

    def end_chosen(self) -> bool:
        """Open the household: which of its people or vehicles ends is chosen there."""
        self._open(self.table.currentIndex())
        return self.table.currentIndex().isValid()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many households, columns and buttons as fit now."""
        super().resizeEvent(event)
        self._fit()
        self._typing.start()

    def _fit(self) -> None:
        """Leave out what is told elsewhere too, before words are cut."""
        px = self.desk.theme.px
        # A vehicle is added from its household as well.
        buttons = self.findChildren(Button, options=Qt.FindChildOption.FindDirectChildrenOnly)
        shown = (*buttons, self._relation, self._validity)
        wide = sum(each.sizeHint().width() + self.tools.spacing() for each in shown)
        self._add_car.setVisible(wide + px(_SEARCH) <= self.width())

    def _lay_out(self) -> None:
        self.search.setMinimumWidth(self.desk.theme.px(_SEARCH))
        self.tools.addWidget(self.search, 1)
        self.tools.addWidget(self._relation)
        self.tools.addWidget(self._validity)
        self.tools.addStretch()
        self.tools.addWidget(self._add_car)
        self.tools.addWidget(self._add)
        row = QHBoxLayout()
        row.setSpacing(self.desk.theme.space(14))
        left = self.pane(self._buildings)
        left.setFixedWidth(self.desk.theme.px(_BUILDINGS_WIDTH))
        row.addWidget(left)
        pane = self.pane(self.table)
        pane.foot.addWidget(self._where, 1)
        pane.foot.addWidget(self.keys)
        pane.foot.addWidget(self._back)
        pane.foot.addWidget(self._on)
        row.addWidget(pane, 1)
        self.column.addLayout(row, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.down.connect(lambda: go_to_table(self.table))
        self._relation.activated.connect(lambda _at: self._read())
        self._validity.activated.connect(lambda _at: self._read())
        self._buildings.picked.connect(lambda _name: self._read())
        self._back.clicked.connect(self._read_back)
        self._on.clicked.connect(self._read_on)
        self._add.clicked.connect(lambda: self.cabinet.add(self.resident))
        self._add_car.clicked.connect(lambda: self.cabinet.add(self.vehicle))
        self.table.empty_action.connect(lambda: self.cabinet.add(self.resident))
        self.table.opened.connect(self._open)
        self.desk.theme.changed.connect(self._fit)

    def _open(self, index: QModelIndex) -> None:
        household = self.model.record(index)
        if household is None:
            return
        if self._sheet is None:
            kinds = (self.resident, self.vehicle)
            self._sheet = HouseholdSheet(self.desk, self.cabinet, self._host, *kinds)
        self._sheet.show_room(household.room)

    def _read(self, **where: str) -> None:
        self._from = where
        self.desk.ask(
            household_page,
            building=self._buildings.chosen,
            relation=self._relation.currentData() or "",
            validity=self._validity.currentData() or "",
            today=self.desk.clock.now().date().isoformat(),
            text=self.search.text(),
            limit=self._rows_shown(),
            done=self._show_page,
            **where,
        )

    def _read_again(self) -> None:
        """Read the page that is shown; the chosen row stays chosen."""
        self._read(**self._from)

    def _rows_shown(self) -> int:
        """Return how many households fit: one turns pages here, one does not scroll."""
        row = self.desk.theme.height("tableRow")
        return max(LEAST_ROWS, self.table.viewport().height() // row)

    def _read_on(self) -> None:
        if self._page is not None and self._page.more_after:
            self._read(after=self._page.rows[-1].room_order)

    def _read_back(self) -> None:
        if self._page is not None and self._page.more_before:
            self._read(before=self._page.rows[0].room_order)

    def _show_page(self, page: HouseholdPage) -> None:
        self._page = page
        self._say_empty()
        chosen = self.model.record(self.table.currentIndex())
        self.model.show(page.rows)
        rooms = [household.room for household in page.rows]
        if chosen is not None and chosen.room in rooms:
            self.table.selectRow(rooms.index(chosen.room))
        self._back.setEnabled(page.more_before)
        self._on.setEnabled(page.more_after)
        self._show_where()

    def _say_empty(self) -> None:
        if self.search.text() or self._relation.currentIndex() or self._validity.currentIndex():
            self.table.set_empty(translate("registry", "Nothing fits. Esc shows all again."))
        else:
            words = translate("registry", "No household yet. Add the first resident.")
            self.table.set_empty(words, translate("registry", "New resident"))

    def _show_where(self) -> None:
        if self._page is None or not self._page.rows:
            self._where.setText("")
            return
        last = self._page.first + len(self._page.rows) - 1
        text = translate("registry", "{first}–{last} of {total} households")
        self._where.setText(
            text.format(first=self._page.first, last=last, total=f"{self._page.total:,}")
        )
