"""The rota page (排班): who is on when, what groups off post do, rounds, keys, orders."""

from __future__ import annotations

from guardpost.shifts.training import Plan
from ui.desk import Desk
from ui.messages import translate
from ui.registry.tab import RecordTab
from ui.registry.tabbed import TabbedPage
from ui.rota.attendance import AttendanceSheet
from ui.rota.grid import GridTab
from ui.rota.inspections import inspection_shelf
from ui.rota.keys import key_shelf
from ui.rota.leave import leave_shelf
from ui.rota.orders import order_shelf
from ui.rota.people import Known, People, read_known
from ui.rota.plans import plan_shelf
from ui.rota.posts import post_shelf
from ui.rota.rounds import round_shelf
from ui.rota.settings import holiday_kind, rota_kind, rota_values
from ui.rota.swaps import swap_kind, swap_shelf

SET_ROTA = "set_rota"


class RotaPage(TabbedPage):
    """Shifts and people, one tab for each of their books."""

    code = "rota"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._people = people = People()
        self._attendance: AttendanceSheet | None = None
        self._grid = grid = GridTab(
            desk,
            self.cabinet,
            swap=swap_kind(desk, people),
            rota=rota_kind(desk),
            holiday=holiday_kind(desk),
            rota_values=rota_values,
        )
        shelves = (
            swap_shelf(desk, people),
            leave_shelf(desk, people),
            plan_shelf(desk, people, self._tick),
            post_shelf(desk),
            round_shelf(desk),
            inspection_shelf(desk, people),
            key_shelf(desk, people),
            order_shelf(desk, people),
        )
        self.begin((grid, *(RecordTab(desk, self.cabinet, shelf) for shelf in shelves)))
        self.retranslate()

    def reload(self) -> None:
        """Read who can be chosen, then the tab that is shown."""
        self.desk.ask(read_known, done=self._keep)
        super().reload()

    def hint(self, value: object) -> None:
        """Arrive at a tab, such as ``keys``, from an alert; or to set the rota, from settings."""
        code = "grid" if value == SET_ROTA else str(value)
        if code in {tab.code for tab in self.tabs}:
            self.heads.set_code(code)
            self.turn_to(code)
            self.tab.take_keyboard()
        if value == SET_ROTA:
            self._grid.set_rota()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        super().retranslate()
        self._say_waiting()

    def _keep(self, known: Known) -> None:
        self._people.keep(known)
        self._say_waiting()

    def _say_waiting(self) -> None:
        count = self._people.known.waiting
        text = translate("rota", "{count} to approve").format(count=count) if count else ""
        self.counts.setText(text)

    def _tick(self, plan: Plan) -> None:
        if self._attendance is None:
            self._attendance = AttendanceSheet(self.desk, self, self._people)
            self._attendance.close_asked.connect(self.cabinet.escape)
            self._attendance.saved.connect(self._ticked)
        self._attendance.begin(plan)
        self.cabinet.push(self._attendance)
        self._attendance.take_keyboard()

    def _ticked(self, plan: object) -> None:
        if self._attendance is not None:
            self.cabinet.put_away(self._attendance, plan)
