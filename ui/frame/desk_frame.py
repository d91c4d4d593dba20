"""What lies behind the lock screen: rail, top bar, pages, status line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from guardpost.gate.counting import Counters, counters
from guardpost.shifts.opening import current_crew
from ui.desk import Desk
from ui.frame.emergency_band import EmergencyBand
from ui.frame.status_line import StatusLine
from ui.frame.top_bar import TopBar
from ui.page import Page
from ui.widgets.rail import Rail

if TYPE_CHECKING:
    from ui.help.sheet import HelpSheet


# The largest pages, or opened in every shift; the others cost memory until they are opened.
MADE_AHEAD = ("removals", "handover", "settings")
PACKAGES = ("ui.removals", "ui.handover", "ui.registry", "ui.reports", "ui.rota", "ui.pages")


class DeskFrame(QWidget):
    """The pages and what stands round them. Built by ``ui.compose`` alone.

    Attributes:
        rail: where one can go.
        top: where and when one is.
        status: the line at the foot.
    """

    def __init__(
        self, desk: Desk, makers: dict[str, Callable[[], Page]], status: StatusLine
    ) -> None:
        super().__init__()
        self.desk = desk
        self._makers = makers
        self._pages: dict[str, Page] = {}
        self._shown = "gate"
        self._was_begun = False
        self.rail = Rail(desk.theme)
        self.top = TopBar(desk)
        self.band = EmergencyBand(desk)
        self.status = status
        self._help: HelpSheet | None = None
        self._stack = QStackedWidget()
        self._lay_out()
        self.rail.picked.connect(self.show_page)
        self.top.help_asked.connect(self.show_help)
        desk.asked_for.connect(self.show_page)
        desk.recorded.connect(self._refresh_counts)
        desk.shift_changed.connect(self.refresh_shift)
        status.refresh()
        self.refresh_shift()

    @property
    def pages(self) -> dict[str, Page]:
        """The pages by their code on the rail; those that are not yet made are made."""
        return {code: self.page(code) for code in self._makers}

    def page(self, code: str) -> Page:
        """Return a page, made when it is first asked for: most shifts see three or four."""
        if code not in self._pages:
            self._pages[code] = self._makers[code]()
        page = self._pages[code]
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        return page

    def ahead(self) -> Iterator[None]:
        """Read what pages are made of, and make those that would make a key wait.

        Each step is so small that no key waits for it.
        """
        for package in PACKAGES:
            for module in iter_modules(import_module(package).__path__):
                import_module(f"{package}.{module.name}")
                yield
        for code in MADE_AHEAD:
            if code not in self._pages:
                self._pages[code] = self._makers[code]()
                yield
                self.page(code)
                yield

    def show_page(self, code: str, hint: object = None) -> None:
        """Show a page of the rail and hand it what it was asked for."""
        self._shut_help()
        self._shown = code
        self.rail.set_page(code)
        page = self.page(code)
        self._stack.setCurrentWidget(page)
        page.activated()
        if hint is not None:
            page.hint(hint)

    def sit_down(self) -> None:
        """Go on where the desk was left; its page is begun only the first time."""
        if self._was_begun:
            self._shut_help()
            self.page(self._shown).resumed()
        else:
            self._was_begun = True
            self.show_page(self._shown)
        self._refresh_counts()
        self.refresh_shift()

    def refresh_shift(self) -> None:
        """Read the open shift and its people."""
        self.desk.ask(current_crew, done=lambda crew: self.top.show_shift(crew.shift, crew.people))

    def escape(self) -> None:
        """Go back one step, at last to the gate page."""
        if self._shut_help():
            return
        if not self.page(self._shown).escape() and self._shown != "gate":
            self.show_page("gate")

    def function_key(self, key: str) -> None:
        """Do what a function key does on this page, else what it does everywhere.

        F1 is the vehicle on the gate page, as drawn, and help on the others.
        """
        if key == "Shift+F1" or (key == "F1" and self._shown != "gate"):
            self.show_help()
            return
        self._shut_help()
        if self.page(self._shown).function_key(key):
            return
        if key == "F9":
            self.show_page("handover")
        elif key == "F3":
            self.show_page("removals", "new")
        else:
            self.show_page("gate")
            self.page("gate").function_key(key)

    def show_help(self) -> None:
        """Show the keys of this page over the desk; a second press takes them away."""
        if self._shut_help():
            return
        if self._help is None:
            from ui.help.sheet import HelpSheet

            self._help = HelpSheet(self.desk, self, lambda: self.rail.name_of(self._shown))
            self._help.shut_asked.connect(self._shut_help)
        self._help.open(self._shown)

    def _shut_help(self) -> bool:
        """Take help away; False when it is not there."""
        if self._help is None or not self._help.is_open:
            return False
        self._help.shut()
        return True

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.band)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        row.addWidget(self.rail)
        row.addLayout(column, 1)

    def _refresh_counts(self) -> None:
        if self.desk.staff is not None:
            self.desk.ask(counters, done=self._show_counts)

    def _show_counts(self, counts: Counters) -> None:
        self.rail.set_badge("inside", counts.vehicles_inside + counts.visitors_inside, "count")
        self.rail.set_badge("removals", counts.open_slips, "warn")
