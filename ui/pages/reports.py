"""The reports page: the folder of signed ones, day and month reports, and 验真."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from guardpost.reports.noting import Filed
from guardpost.shifts.reports import Report
from ui.desk import Desk, Saying
from ui.messages import translate
from ui.page import Page
from ui.registry.panel import Panel
from ui.reports.checking import Checking
from ui.reports.countersign import CountersignPanel
from ui.reports.folder import Folder
from ui.reports.periods import Periods
from ui.reports.printing import PrintPanel
from ui.widgets.chips import Chips
from ui.widgets.text import Rule
from ui.widgets.turning import Turning

FOLDER, PERIODS, CHECKING = "folder", "periods", "checking"


class ReportsPage(Page):
    """Three tabs; printing and countersigning come in from the side."""

    code = "reports"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("surface", "bg")
        self._heads = Chips(desk.theme, "reports.tabs", look="tabs", alt_digits=True)
        self._folder, self._periods = Folder(desk), Periods(desk)
        self._checking = Checking(desk)
        self._tabs: dict[str, Folder | Periods | Checking] = {
            FOLDER: self._folder,
            PERIODS: self._periods,
            CHECKING: self._checking,
        }
        self._stack = Turning()
        self._lay_out()
        self._print = PrintPanel(desk, self)
        self._countersign = CountersignPanel(desk, self)
        self._connect()
        self.retranslate()

    def activated(self) -> None:
        """Read the tab that is shown."""
        self._tab.read()
        if self._panel is None:
            self._tab.take_keyboard()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._heads.set_choices(
            [
                (FOLDER, translate("reports", "Signed reports")),
                (PERIODS, translate("reports", "Day and month")),
                (CHECKING, translate("reports", "Is it the original")),
            ]
        )
        self._heads.set_code(self._heads.code() or FOLDER)
        for tab in self._tabs.values():
            tab.retranslate()

    def escape(self) -> bool:
        """Take the panel away, or go back a step in the tab."""
        panel = self._panel
        if panel is None:
            return self._tab.escape()
        self._put_away(panel)
        return True

    @property
    def _tab(self) -> Folder | Periods | Checking:
        return self._tabs[self._heads.code() or FOLDER]

    @property
    def _panel(self) -> Panel | None:
        panels: tuple[Panel, ...] = (self._print, self._countersign)
        return next((panel for panel in panels if panel.is_open), None)

    def _lay_out(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        band = QFrame()
        band.setProperty("surface", "surface")
        row = QHBoxLayout(band)
        row.setContentsMargins(theme.space(16), 0, theme.space(16), 0)
        row.addWidget(self._heads)
        row.addStretch(1)
        column.addWidget(band)
        column.addWidget(Rule())
        for tab in self._tabs.values():
            self._stack.addWidget(tab)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._heads.picked.connect(self._turn_to)
        self._folder.print_asked.connect(self._ask_printer)
        self._folder.countersign_asked.connect(self._ask_countersign)
        self._folder.late_seal_asked.connect(self._ask_late_seal)
        self._folder.check_asked.connect(self._check)
        self._print.close_asked.connect(lambda: self._put_away(self._print))
        self._print.printed.connect(self._printed)
        self._countersign.close_asked.connect(lambda: self._put_away(self._countersign))
        self._countersign.countersigned.connect(self._countersigned)
        self._countersign.sealed_late.connect(self._sealed_late)
        self.desk.recorded.connect(self._refresh)

    def _turn_to(self, code: str) -> None:
        self._stack.setCurrentWidget(self._tabs[code])
        self._tab.read()
        self._tab.take_keyboard()

    def _refresh(self) -> None:
        if self.isVisible() and self._heads.code() == FOLDER:
            self._folder.read()

    def _ask_printer(self, report: Filed) -> None:
        self._print.begin(report, self._folder.path(report))

    def _ask_countersign(self, report: Filed) -> None:
        self._countersign.begin(report)

    def _ask_late_seal(self, report: Filed) -> None:
        self._countersign.begin_late(report)

    def _check(self, report: Filed) -> None:
        self._heads.set_code(CHECKING)
        self._turn_to(CHECKING)
        self._checking.prove_file(self._folder.path(report))

    def _printed(self, said: Saying) -> None:
        self._put_away(self._print)
        self.desk.say(said)

    def _countersigned(self, report: Report) -> None:
        self._put_away(self._countersign)
        self._folder.show_again()
        self.desk.say(
            lambda: translate("reports", "Report {number} is countersigned."), number=report.number
        )

    def _sealed_late(self, report: Report) -> None:
        self._put_away(self._countersign)
        self._folder.show_again()
        self.desk.say(
            lambda: translate("reports", "The late seal stands on report {number}."),
            number=report.number,
        )

    def _put_away(self, panel: Panel) -> None:
        panel.shut()
        self._tab.take_keyboard()
