"""The inside page: who and what is inside now, the overdue on top."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout

from guardpost.errors import Refused
from guardpost.gate.rules import NEEDS_SLIP
from guardpost.gate.vehicles import VehicleVisit, release_vehicle, vehicles_inside
from guardpost.gate.visitors import VisitorVisit, release_visitor, visitors_inside
from guardpost.shifts.opening import Shift, current_shift
from ui.desk import Desk
from ui.messages import translate
from ui.models.columns import RecordsModel
from ui.models.inside import vehicle_columns, visitor_columns
from ui.models.saying import logged
from ui.page import Page
from ui.taking_back import TakingBack, line_of_record
from ui.widgets.buttons import Button
from ui.widgets.columns import Split
from ui.widgets.panel import Pane
from ui.widgets.reach import Reach
from ui.widgets.table import Table
from ui.widgets.undo_bar import UndoBar

# How long someone has been inside is shown in minutes.
TICK_MS = 60_000
# Two lines a row: a time and how long, a name and where.
ROW = 52
# Narrower than this, in px at 100 %, the two lists stand one above the other.
LEAST_BESIDE = 940
_VEHICLE_WIDTHS = [126, 0, 112, 126]
_VISITOR_WIDTHS = [136, 0, 112, 126]


class InsidePage(Page):
    """Two lists; Enter or the button lets the chosen one leave."""

    code = "inside"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("surface", "bg")
        theme = desk.theme
        self._shift_began = ""
        began = lambda: self._shift_began  # noqa: E731
        self._vehicles: RecordsModel[VehicleVisit] = RecordsModel(
            vehicle_columns(desk, began), self
        )
        self._visitors: RecordsModel[VisitorVisit] = RecordsModel(
            visitor_columns(desk, began), self
        )
        self._vehicle_pane, self._visitor_pane = Pane(theme, padding=0), Pane(theme, padding=0)
        self._vehicle_table = self._table("inside.vehicles", self._vehicles, _VEHICLE_WIDTHS)
        self._visitor_table = self._table("inside.visitors", self._visitors, _VISITOR_WIDTHS)
        self._let_vehicle = self._leave_button("inside.vehicle_leaves")
        self._let_visitor = self._leave_button("inside.visitor_leaves")
        self._no_goods = Button(theme, "inside.vehicle_no_goods", size="small", kind="primary")
        self._no_goods.hide()
        self._bar = UndoBar(theme, "inside", self)
        self._back = TakingBack(desk, self._bar)
        self._lay_out()
        self._connect()
        self.retranslate()

    def activated(self) -> None:
        """Read who is inside."""
        self.reload()
        self._visitor_table.setFocus()

    def reload(self) -> None:
        """Read since when the shift is on, and both lists."""
        self.desk.ask(current_shift, done=self._show_shift)
        self.desk.ask(vehicles_inside, done=self._show_vehicles)
        self.desk.ask(visitors_inside, done=self._show_visitors)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._let_vehicle.setText(translate("inside", "Log leaving"))
        self._let_visitor.setText(translate("inside", "Log leaving"))
        self._no_goods.setText(translate("inside", "No goods, log leaving"))
        self._vehicle_table.setAccessibleName(translate("inside", "Vehicles inside"))
        self._visitor_table.setAccessibleName(translate("inside", "Visitors inside"))
        self._vehicle_table.set_empty(translate("inside", "No vehicle is inside."))
        self._visitor_table.set_empty(translate("inside", "No visitor is inside."))
        self._vehicles.retranslate()
        self._visitors.retranslate()
        self._show_titles()

    def escape(self) -> bool:
        """Put the bar away and leave: one press leads to the gate."""
        self._bar.dismiss()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z takes back what was just logged, as on the gate page."""
        if not (event.matches(QKeySequence.StandardKey.Undo) and self._bar.take_back()):
            super().keyPressEvent(event)

    def _table(self, name: str, model: RecordsModel[Any], widths: list[int]) -> Table:
        table = Table(self.desk.theme, name, row_height=ROW)
        table.setModel(model)
        table.set_widths(widths)
        return table

    def _leave_button(self, name: str) -> Button:
        return Button(self.desk.theme, name, size="small", icon="out", key="Enter")

    def _lay_out(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(16),) * 4)
        split = Split(theme, LEAST_BESIDE)
        for pane, table, button in (
            (self._visitor_pane, self._visitor_table, self._let_visitor),
            (self._vehicle_pane, self._vehicle_table, self._let_vehicle),
        ):
            if table is self._vehicle_table:
                pane.head.addWidget(self._no_goods)
            pane.head.addWidget(button)
            pane.body.addWidget(table)
            pane.body.setContentsMargins(0, 0, 0, theme.radius("pane"))
            split.addWidget(pane)
        column.addWidget(Reach(split))

    def _connect(self) -> None:
        self._vehicle_table.opened.connect(self._release_vehicle)
        self._visitor_table.opened.connect(self._release_visitor)
        self._let_vehicle.clicked.connect(
            lambda: self._release_vehicle(self._vehicle_table.currentIndex())
        )
        self._let_visitor.clicked.connect(
            lambda: self._release_visitor(self._visitor_table.currentIndex())
        )
        self._no_goods.clicked.connect(
            lambda: self._release_vehicle(self._vehicle_table.currentIndex(), no_goods=True)
        )
        self._vehicle_table.selectionModel().currentChanged.connect(
            lambda _now, _before: self._no_goods.hide()
        )
        self.desk.recorded.connect(self._refresh)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._refresh)
        self._timer.start(TICK_MS)

    def _refresh(self) -> None:
        if self.isVisible():
            self.reload()

    def _show_shift(self, shift: Shift | None) -> None:
        self._shift_began = shift.opened_at if shift is not None else ""

    def _show_vehicles(self, visits: tuple[VehicleVisit, ...]) -> None:
        _show(self._vehicle_table, self._vehicles, visits)
        self._show_titles()

    def _show_visitors(self, visits: tuple[VisitorVisit, ...]) -> None:
        _show(self._visitor_table, self._visitors, visits)
        self._show_titles()

    def _show_titles(self) -> None:
        count = translate("inside", "now {count}")
        vehicles, visitors = len(self._vehicles.records), len(self._visitors.records)
        self._vehicle_pane.set_title(
            translate("inside", "Vehicles inside"), count.format(count=vehicles)
        )
        self._visitor_pane.set_title(
            translate("inside", "Visitors inside"), count.format(count=visitors)
        )
        self._let_vehicle.setEnabled(bool(vehicles))
        self._let_visitor.setEnabled(bool(visitors))

    def _release_vehicle(self, index: QModelIndex, *, no_goods: bool = False) -> None:
        visit = self._vehicles.record(index)
        if visit is None:
            self.desk.warn(lambda: translate("inside", "Choose a row first."))
            return
        self.desk.act(
            release_vehicle,
            visit.plate,
            visit=visit.id,
            no_goods=no_goods,
            done=self._say_left,
            failed=self._ask_goods,
        )

    def _ask_goods(self, error: Exception) -> None:
        """Say why; a van that was opened and is empty leaves by one more press."""
        if isinstance(error, Refused) and error.code in NEEDS_SLIP:
            self._no_goods.show()
            self._no_goods.setFocus()
        self.desk.say_error(error)

    def _release_visitor(self, index: QModelIndex) -> None:
        visit = self._visitors.record(index)
        if visit is None:
            self.desk.warn(lambda: translate("inside", "Choose a row first."))
            return
        self.desk.act(release_visitor, visit.id, done=self._say_left)

    def _say_left(self, record: object) -> None:
        self._no_goods.hide()
        line = line_of_record(record)
        # A repeated press returns the exit that is written already, without its words.
        if line is not None and line.offset:
            self._back.offer(line, partial(logged, line))


def _show(table: Table, model: RecordsModel[Any], visits: Sequence[Any]) -> None:
    """Show these stays; the chosen one stays chosen, and the list stays where it was."""
    chosen, place = model.record(table.currentIndex()), table.verticalScrollBar().value()
    model.show(visits)
    ids = [visit.id for visit in visits]
    if chosen is not None and chosen.id in ids:
        table.selectRow(ids.index(chosen.id))
    table.verticalScrollBar().setValue(place)
