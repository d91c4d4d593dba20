"""Day and month reports in the window: the figures and charts, then paper or workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from guardpost.book import reading_book
from guardpost.errors import GuardpostError
from guardpost.reports.files import refuse_own_files
from guardpost.reports.noting import PeriodReport
from guardpost.reports.period import MadePeriod, PeriodOrder, keep_period, prepare_period
from guardpost.reports.period_facts import HOURS, Period, PeriodFacts, PeriodKind, day_of, month_of
from guardpost.reports.period_gathering import gather_period
from guardpost.reports.steady import steadily
from guardpost.reports.weekdays import weekday_names
from guardpost.words import Words
from ui.desk import Desk
from ui.messages import label, sentence, translate
from ui.registry.work_bar import WorkBar
from ui.reports.chart import FlowChart
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.columns import Columns
from ui.widgets.day import DayEdit
from ui.widgets.flow import Flow
from ui.widgets.panel import Pane
from ui.widgets.reach import Reach
from ui.widgets.text import Text

FIGURES, ENTRIES = "figures", "entries"
# Narrower than this, in px at 100 %, the figures stand above the days of the week.
LEAST_BESIDE = 900


class Periods(QWidget):
    """Which days, what they hold, and the buttons that make the report."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("reports.periods")
        self.desk = desk
        theme = desk.theme
        self._asked = 0
        self._facts: PeriodFacts | None = None
        self._kind = Chips(theme, "reports.period", look="segments")
        self._day = DayEdit(theme, "reports.period_day")
        self._listed = Chips(theme, "reports.listed", look="segments")
        self._pdf = Button(theme, "reports.make_pdf", kind="primary", size="row", icon="file")
        self._xlsx = Button(theme, "reports.make_xlsx", size="row", icon="chart")
        self._work = WorkBar(theme, "reports.making")
        self._said = Text(theme, "body", tone="danger", wrap=True)
        self._said.setObjectName("reports.period_said")
        self._figures = Text(theme, "body", wrap=True)
        self._figures.setObjectName("reports.figures")
        self._hours = FlowChart(theme, "reports.hours")
        self._weekdays = FlowChart(theme, "reports.weekdays")
        self._panes = [Pane(theme) for _ in range(3)]
        self._lay_out()
        self._connect()

    def take_keyboard(self) -> None:
        """Give the keyboard to the choice of day or month."""
        self._kind.focus_picked()

    def read(self) -> None:
        """Read the days that are chosen, off the window's thread."""
        self._asked += 1
        turn, period, folder = self._asked, self._period(), self.desk.data_dir
        now = self.desk.clock.now()

        def work() -> PeriodFacts:
            with reading_book(folder) as rows, steadily():
                return gather_period(rows, period, now, 0)

        self.desk.worker.run(
            work,
            lambda facts: self._show(facts, turn),
            lambda error: self._say_why(error, turn),
        )

    def escape(self) -> bool:
        """Stop what is being made; False when nothing is."""
        if not self._work.isVisible():
            return False
        self._work.stop()
        return True

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._kind.set_choices(
            [
                (PeriodKind.MONTH.value, translate("reports", "Month")),
                (PeriodKind.DAY.value, translate("reports", "Day")),
            ]
        )
        self._kind.set_code(self._kind.code() or PeriodKind.MONTH.value)
        self._day.setAccessibleName(translate("reports", "A day of it"))
        self._listed.set_choices(
            [
                (FIGURES, translate("reports", "Figures only")),
                (ENTRIES, translate("reports", "With entries")),
            ]
        )
        self._listed.set_code(self._listed.code() or FIGURES)
        self._pdf.setText(translate("reports", "PDF…"))
        self._xlsx.setText(translate("reports", "Excel…"))
        self._work.retranslate()
        self._hours.setAccessibleName(translate("reports", "Traffic by the hour"))
        self._weekdays.setAccessibleName(translate("reports", "Traffic by the day of the week"))
        self._retitle()
        if self._facts is not None:
            self._fill(self._facts)

    def _retitle(self) -> None:
        in_out = translate("reports", "filled: in · outlined: out")
        self._panes[0].set_title(translate("reports", "Figures"), self._period().shown)
        self._panes[1].set_title(translate("reports", "Traffic by the hour"), in_out)
        self._panes[2].set_title(translate("reports", "Traffic by the day of the week"))

    def _lay_out(self) -> None:
        theme = self.desk.theme
        gap = theme.space(12)
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(*(theme.space(16),) * 4)
        column.setSpacing(gap)
        row = Flow()
        row.setSpacing(gap)
        row.addWidget(self._kind)
        row.addWidget(self._day)
        row.addStretch()
        for part in (self._listed, self._xlsx, self._pdf):
            row.addWidget(part)
        column.addLayout(row)
        column.addWidget(self._work)
        column.addWidget(self._said)
        contents = (self._figures, self._hours, self._weekdays)
        for pane, content in zip(self._panes, contents, strict=True):
            pane.body.addSpacing(theme.space(6))
            pane.body.addWidget(content)
        lower = Columns(theme, LEAST_BESIDE, 12)
        lower.add(self._panes[0], 1)
        lower.add(self._panes[2], 1)
        self._panes[0].body.addStretch(1)
        column.addWidget(self._panes[1], 1)
        column.addWidget(lower, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Reach(held))
        self._said.hide()

    def _connect(self) -> None:
        today = self.desk.clock.now().date()
        self._day.setDate(QDate(today.year, today.month, today.day))
        self._day.dateChanged.connect(self._again)
        self._kind.picked.connect(self._again)
        self._pdf.clicked.connect(lambda: self._choose("pdf"))
        self._xlsx.clicked.connect(lambda: self._choose("xlsx"))

    def _again(self, _chosen: object) -> None:
        self._retitle()
        self.read()

    def _period(self) -> Period:
        chosen = self._day.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        return day_of(day) if self._kind.code() == PeriodKind.DAY else month_of(day)

    def _show(self, facts: PeriodFacts, turn: int) -> None:
        if turn == self._asked:
            self._facts = facts
            self._tell("")
            self._fill(facts)

    def _fill(self, facts: PeriodFacts) -> None:
        hours = [str(hour) for hour in range(HOURS)]
        self._hours.show_flows(facts.traffic.hours, hours)
        days = weekday_names(Words(self.desk.language.lang))
        self._weekdays.show_flows(facts.traffic.weekdays, days)
        self._panes[2].setVisible(facts.head.period.kind is PeriodKind.MONTH)
        self._figures.setText("\n".join(_lines(facts)))

    def _say_why(self, error: Exception, turn: int) -> None:
        if not isinstance(error, GuardpostError):
            raise error
        if turn == self._asked:
            self._facts = None
            self._hours.show_flows((), ())
            self._weekdays.show_flows((), ())
            self._figures.setText("")
            self._tell(sentence(error))

    def _tell(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _choose(self, form: str) -> None:
        number = self._period().number(self.desk.site.station)
        title = translate("reports", "Save the report")
        name, _kind = QFileDialog.getSaveFileName(self, title, f"{number}.{form}", f"*.{form}")
        if name:
            self.make(form, Path(name).with_suffix(f".{form}"))

    def make(self, form: str, path: Path) -> None:
        """Make the report of the days chosen, ``pdf`` or ``xlsx``, on the worker."""
        order = PeriodOrder(self._period(), form, listed=self._listed.code() == ENTRIES)
        folder, now, actor = self.desk.data_dir, self.desk.clock.now(), self.desk.actor
        words = Words(self.desk.language.lang)
        self._set_busy(True)
        ticker = self._work.begin(translate("reports", "Making the report…"))

        def prepare() -> MadePeriod:
            refuse_own_files(folder, path)
            return prepare_period(folder, order, now, words, ticker)

        self.desk.worker.run(
            prepare,
            lambda made: self._keep(actor, made, path),
            self._refuse,
        )

    def _keep(self, actor: str, made: MadePeriod, path: Path) -> None:
        if self._work.stopping:
            self._rest()
            return
        done = lambda kept: self._kept(kept, path)  # noqa: E731
        self.desk.act(keep_period, made, path, done=done, failed=self._refuse, by=actor)

    def _kept(self, kept: PeriodReport, path: Path) -> None:
        self._rest()
        self.desk.say(
            lambda: translate("reports", "Report {number}, copy {copy}: {path}"),
            number=kept.number,
            copy=kept.copy,
            path=path,
        )

    def _refuse(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, GuardpostError):
            raise error
        self._tell(sentence(error))

    def _rest(self) -> None:
        self._work.end()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self._tell("")
        for widget in (self._pdf, self._xlsx, self._kind, self._day, self._listed):
            widget.setEnabled(not busy)


def _lines(facts: PeriodFacts) -> list[str]:
    """Return the figures, a line each."""
    total = facts.traffic.total
    kinds = " · ".join(f"{label(one.kind)} {one.came}" for one in facts.visitors)
    visitors = translate("reports", "Visitors: {n}")
    if kinds:
        visitors = translate("reports", "Visitors: {n} ({kinds})")
    came = sum(one.came for one in facts.visitors)
    return [
        translate("reports", "Vehicles: in {entered}, out {left}, not admitted {refused}").format(
            entered=total.entered, left=total.left, refused=facts.traffic.refused
        ),
        visitors.format(n=came, kinds=kinds),
        translate("reports", "Release slips: {n}, not collected {missing}").format(
            n=len(facts.slips), missing=len(facts.uncollected)
        ),
        translate("reports", "Incidents: {n} · Corrections: {corrected}").format(
            n=len(facts.incidents), corrected=len(facts.corrections)
        ),
        translate("reports", "Overrides: {n} · Equipment faults: {faults}").format(
            n=len(facts.orders), faults=len(facts.faults)
        ),
        translate("reports", "Handovers: {n}, late {late} · absent {absent}").format(
            n=len(facts.shifts),
            late=len(facts.late),
            absent=sum(person.absent for person in facts.people),
        ),
    ]
