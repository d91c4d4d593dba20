"""The folder of signed reports: state, how often printed; look, open, print, save, review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QModelIndex, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from guardpost.book import reading_book
from guardpost.reports.files import copy_out, refuse_own_files, report_file
from guardpost.reports.noting import Filed, filed_reports, note_copy
from guardpost.words import Words
from ui.desk import Desk
from ui.dialogs.preview import Preview
from ui.messages import label, translate
from ui.models.columns import Column, RecordsModel
from ui.widgets.buttons import Button
from ui.widgets.cells import Cell
from ui.widgets.chips import Chips
from ui.widgets.columns import Split
from ui.widgets.day import DayEdit
from ui.widgets.panel import Pane
from ui.widgets.reach import Reach
from ui.widgets.table import Table

if TYPE_CHECKING:
    from guardpost.reports.shift_book import MadeBook

PAGE_ROWS = 60
ALL_DAYS, ONE_DAY = "all", "one"
_WIDTHS = [0, 86, 72, 104]
# Narrower than this, in px at 100 %, the sheet stands below the list.
LEAST_BESIDE = 1060
PREVIEW = 200
_LIST_WIDTH, _LIST_LEAST = 470, 432
SEALED_BY_BOTH = "sealed"


class Folder(QWidget):
    """A list on the left, the report as it will be printed on the right.

    Signals:
        print_asked, countersign_asked, late_seal_asked, check_asked: what is to be done with
            ``Filed``.
    """

    print_asked = Signal(object)
    countersign_asked = Signal(object)
    late_seal_asked = Signal(object)
    check_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        theme = desk.theme
        self._ended = False
        self._asked = 0
        self._model: RecordsModel[Filed] = RecordsModel(_columns(desk), self)
        self._table = Table(theme, "reports.table")
        self._table.setModel(self._model)
        self._table.set_widths(_WIDTHS)
        self._days = Chips(theme, "reports.days", look="segments")
        self._day = DayEdit(theme, "reports.day")
        self._list, self._sheet = Pane(theme, padding=0), Pane(theme)
        self._preview = Preview(theme, "reports.preview", desk.beside)
        self._countersign = Button(theme, "reports.countersign", size="small", icon="pen")
        # Few reports lack one: the button stands where it is needed.
        self._late = Button(theme, "reports.late_seal", size="small", icon="pen")
        self._late.setVisible(False)
        self._check = Button(theme, "reports.check", size="small", icon="chain")
        self._open = Button(theme, "reports.open", size="small", icon="file")
        self._save = Button(theme, "reports.save", size="small", icon="save")
        self._print = Button(theme, "reports.print", kind="primary", size="small", icon="print")
        self._lay_out()
        self._connect()

    @property
    def current(self) -> Filed | None:
        """The report that is chosen."""
        return self._model.record(self._table.currentIndex())

    def path(self, report: Filed) -> Path:
        """Return where a report's file lies."""
        return report_file(self.desk.data_dir, report.number)

    def take_keyboard(self) -> None:
        """Give the keyboard to the list."""
        self._table.setFocus()

    def read(self) -> None:
        """Read the newest reports under the filter of now; what is chosen stays chosen."""
        self._ended = False
        self._ask("")

    def show_again(self) -> None:
        """Draw the chosen report anew: its file has one seal more."""
        if self.current is not None:
            self._preview.show_file(self.path(self.current))
        self.read()

    def escape(self) -> bool:
        """Show all days again; False when they are shown."""
        if self._days.code() != ONE_DAY:
            return False
        self._days.set_code(ALL_DAYS)
        self.read()
        return True

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._list.set_title(translate("reports", "Signed reports"))
        self._countersign.setText(translate("reports", "Countersign"))
        self._late.setText(translate("reports", "Add a late seal"))
        self._check.setText(translate("reports", "Check"))
        self._open.setText(translate("reports", "Open"))
        self._save.setText(translate("reports", "Save"))
        self._print.setText(translate("reports", "Print"))
        self._table.setAccessibleName(translate("reports", "Signed reports"))
        self._day.setAccessibleName(translate("reports", "Day"))
        self._days.set_choices(
            [
                (ALL_DAYS, translate("reports", "All days")),
                (ONE_DAY, translate("reports", "One day")),
            ]
        )
        self._days.set_code(self._days.code() or ALL_DAYS)
        self._table.set_empty(
            translate("reports", "No report yet. Each finished handover makes one.")
        )
        self._model.retranslate()

    def _lay_out(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(16),) * 4)
        split = Split(theme, LEAST_BESIDE, (1, 2))
        filters = QHBoxLayout()
        edge = theme.space(14)
        filters.setContentsMargins(edge, theme.space(6), edge, 0)
        filters.setSpacing(theme.space(10))
        filters.addWidget(self._days)
        filters.addWidget(self._day)
        filters.addStretch(1)
        self._list.body.addLayout(filters)
        self._list.body.addWidget(self._table)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(8))
        shown = (self._late, self._countersign, self._check, self._open, self._save, self._print)
        for button in shown:
            buttons.addWidget(button)
        self._sheet.head.addLayout(buttons)
        self._sheet.body.addWidget(self._preview)
        # A report's whole number is told.
        self._list.setMinimumWidth(theme.px(_LIST_LEAST))
        split.addWidget(self._list)
        split.addWidget(self._sheet)
        split.setStretchFactor(1, 1)
        split.setSizes([theme.px(_LIST_WIDTH), theme.px(2 * _LIST_WIDTH)])
        self._preview.setMinimumHeight(theme.px(PREVIEW))
        column.addWidget(Reach(split))

    def _connect(self) -> None:
        today = self.desk.clock.now().date()
        self._day.setDate(QDate(today.year, today.month, today.day))
        self._day.dateChanged.connect(self._show_day)
        self._days.picked.connect(lambda _code: self.read())
        self._table.selectionModel().currentRowChanged.connect(self._chosen)
        self._table.verticalScrollBar().valueChanged.connect(self._read_on)
        self._preview.failed.connect(self.desk.failed)
        self._print.clicked.connect(lambda: self.print_asked.emit(self.current))
        self._countersign.clicked.connect(lambda: self.countersign_asked.emit(self.current))
        self._late.clicked.connect(lambda: self.late_seal_asked.emit(self.current))
        self._check.clicked.connect(lambda: self.check_asked.emit(self.current))
        self._open.clicked.connect(self._open_outside)
        self._save.clicked.connect(self._save_copy)

    def _show_day(self) -> None:
        self._days.set_code(ONE_DAY)
        self.read()

    def _ask(self, before: str) -> None:
        self._asked += 1
        turn = self._asked
        by_day = self._days.code() == ONE_DAY
        day = self._day.date().toString("yyyy-MM-dd") if by_day else ""
        self.desk.ask(
            filed_reports,
            day=day,
            before=before,
            limit=PAGE_ROWS,
            done=lambda found: self._show(found, before, turn),
        )

    def _show(self, found: tuple[Filed, ...], before: str, turn: int) -> None:
        if turn != self._asked:
            return
        self._ended = len(found) < PAGE_ROWS
        if before:
            self._model.append(found)
            return
        kept = self.current
        self._model.show(found)
        numbers = [report.number for report in found]
        row = numbers.index(kept.number) if kept and kept.number in numbers else 0
        if found:
            self._table.selectRow(row)
        else:
            self._sheet.set_title("")
            self._preview.show_file(None)
        self._enable()

    def _read_on(self, at: int) -> None:
        bar, records = self._table.verticalScrollBar(), self._model.records
        if not self._ended and records and at >= bar.maximum() - bar.pageStep():
            self._ended = True
            self._ask(records[-1].number)

    def _chosen(self, index: QModelIndex) -> None:
        report = self._model.record(index)
        if report is not None and self._preview.path != self.path(report):
            self._preview.show_file(self.path(report))
        if report is not None:
            self._sheet.set_title(report.number)
        self._enable()

    def _enable(self) -> None:
        report = self.current
        for button in (self._check, self._open, self._save, self._print):
            button.setEnabled(report is not None)
        self._countersign.setEnabled(report is not None and report.state == SEALED_BY_BOTH)
        self._late.setVisible(report is not None and report.lacking > 0)

    def _open_outside(self) -> None:
        """Open the file in the system's own reader; it may not write to it."""
        report = self.current
        if report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path(report))))

    def _save_copy(self) -> None:
        report = self.current
        if report is None:
            return
        title = translate("reports", "Save a copy")
        kinds = "PDF (*.pdf);;Excel (*.xlsx)"
        name, _kind = QFileDialog.getSaveFileName(self, title, f"{report.number}.pdf", kinds)
        if name.lower().endswith(".xlsx"):
            self._save_book(report, Path(name))
        elif name:
            self._copy(report, Path(name))

    def _save_book(self, report: Filed, target: Path) -> None:
        """Make the report's workbook on the worker; the book is told before the file is there."""
        # reportlab and openpyxl come with it, and no page waits for them.
        from guardpost.reports.shift_book import prepare_shift_book

        folder, at, actor = self.desk.data_dir, self.desk.clock.now(), self.desk.actor
        words = Words(self.desk.language.lang)

        def prepare() -> MadeBook:
            refuse_own_files(folder, target)
            with reading_book(folder) as rows:
                return prepare_shift_book(rows, report.shift, at, words)

        self.desk.worker.run(
            prepare, lambda made: self._keep_book(actor, made, target), self.desk.say_error
        )

    def _keep_book(self, actor: str, made: MadeBook, target: Path) -> None:
        from guardpost.reports.shift_book import keep_shift_book

        self.desk.act(
            keep_shift_book,
            made,
            target,
            done=lambda _number: self._saved(target),
            failed=self.desk.say_error,
            by=actor,
        )

    def _saved(self, target: Path) -> None:
        self.desk.say(lambda: translate("reports", "Saved: {path}"), path=target)

    def _copy(self, report: Filed, target: Path) -> None:
        """Copy beside the window: the target may be a slow drive."""
        desk, source, actor = self.desk, self.path(report), self.desk.actor

        def copy() -> None:
            refuse_own_files(desk.data_dir, target)
            copy_out(source, target)

        def note(_none: None) -> None:
            saved = lambda _line: self._saved(target)  # noqa: E731
            desk.act(note_copy, report.number, done=saved, by=actor)

        desk.worker.run(copy, note, desk.say_error)


def _columns(desk: Desk) -> list[Column[Filed]]:
    return [
        Column(
            lambda: translate("reports", "Number"),
            lambda report: report.number,
            {int(Cell.BOLD): lambda _report: True},
        ),
        Column(
            lambda: translate("reports", "State"),
            lambda report: label(f"report_state.{report.state}"),
            {int(Cell.TONE): lambda report: "warn" if report.state == "made" else "ok"},
        ),
        Column(
            lambda: translate("reports", "Printed"),
            lambda report: f"{report.printed}×" if report.printed else "–",
        ),
        Column(
            lambda: translate("reports", "Made"),
            lambda report: desk.local(report.made_at).strftime("%m-%d %H:%M"),
        ),
    ]
