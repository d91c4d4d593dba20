"""The reports page: every signed report with its state; look, print, save, check."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout

from guardpost.errors import Unavailable
from guardpost.proving import Proof, prove_report
from guardpost.reports.files import report_file
from guardpost.sentences.proofs import PROOFS
from guardpost.shifts.reports import Report, reports
from ui.desk import Desk
from ui.dialogs.preview import Preview
from ui.messages import label, sentence, translate
from ui.models.columns import Column, RecordsModel
from ui.page import Page
from ui.widgets.buttons import Button
from ui.widgets.cells import Cell
from ui.widgets.panel import Pane
from ui.widgets.table import Table
from ui.widgets.text import Text

_WIDTHS = [0, 120, 130]
_LIST_WIDTH = 470


class ReportsPage(Page):
    """A list on the left, the report as it will be printed on the right."""

    code = "reports"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("surface", "bg")
        theme = desk.theme
        self._model: RecordsModel[Report] = RecordsModel(_columns(desk), self)
        self._table = Table(theme, "reports.table")
        self._table.setModel(self._model)
        self._table.set_widths(_WIDTHS)
        self._list, self._sheet = Pane(theme, padding=0), Pane(theme)
        self._preview = Preview(theme, "reports.preview")
        self._print = Button(theme, "reports.print", kind="primary", size="small", icon="print")
        self._save = Button(theme, "reports.save", size="small", icon="save")
        self._check = Button(theme, "reports.check", size="small", icon="chain")
        self._check_file = Button(theme, "reports.check_file", size="small", icon="file")
        self._said = Text(theme, "body", wrap=True)
        self._said.setObjectName("reports.said")
        self._lay_out()
        self._connect()
        self.retranslate()

    def activated(self) -> None:
        """Read the list and show the newest report."""
        self.desk.ask(reports, done=self._show)
        self._table.setFocus()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._list.set_title(translate("reports", "Signed reports"))
        self._print.setText(translate("reports", "Print"))
        self._save.setText(translate("reports", "Save a copy"))
        self._check.setText(translate("reports", "Check it"))
        self._check_file.setText(translate("reports", "Check a file…"))
        self._table.setAccessibleName(translate("reports", "Signed reports"))
        self._table.set_empty(
            translate("reports", "No report yet. Each finished handover makes one.")
        )
        self._model.retranslate()

    def _lay_out(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(16),) * 4)
        split = QSplitter()
        split.setHandleWidth(theme.space(14))
        split.setChildrenCollapsible(False)
        self._list.head.addWidget(self._check_file)
        self._list.body.addWidget(self._table)
        edge = theme.space(14)
        self._list.foot.setContentsMargins(edge, edge // 2, edge, edge // 2)
        self._list.foot.addWidget(self._said, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(8))
        for button in (self._check, self._save, self._print):
            buttons.addWidget(button)
        self._sheet.head.addLayout(buttons)
        self._sheet.body.addWidget(self._preview)
        split.addWidget(self._list)
        split.addWidget(self._sheet)
        split.setStretchFactor(1, 1)
        split.setSizes([theme.px(_LIST_WIDTH), theme.px(2 * _LIST_WIDTH)])
        column.addWidget(split)

    def _connect(self) -> None:
        self._table.selectionModel().currentRowChanged.connect(self._open)
        self._print.clicked.connect(self._preview.print_document)
        self._save.clicked.connect(self._save_copy)
        self._check.clicked.connect(self._check_shown)
        self._check_file.clicked.connect(self._choose_file)
        self.desk.recorded.connect(self._refresh)

    def _refresh(self) -> None:
        if self.isVisible():
            self.desk.ask(reports, done=self._show)

    def _show(self, found: tuple[Report, ...]) -> None:
        kept = self._current()
        self._model.show(found)
        numbers = [report.number for report in found]
        row = numbers.index(kept.number) if kept and kept.number in numbers else 0
        self._table.selectRow(row)
        self._enable()

    def _current(self) -> Report | None:
        return self._model.record(self._table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        report = self._model.record(index)
        if report is not None:
            self._sheet.set_title(report.number)
            self._said.setText("")
            self._preview.show_file(self._path(report))
        self._enable()

    def _enable(self) -> None:
        there = self._current() is not None
        for button in (self._print, self._save, self._check):
            button.setEnabled(there)

    def _path(self, report: Report) -> Path:
        return report_file(self.desk.data_dir, report.number)

    def _save_copy(self) -> None:
        report = self._current()
        if report is None:
            return
        title = translate("reports", "Save a copy")
        name, _kind = QFileDialog.getSaveFileName(
            self, title, f"{report.number}.pdf", "PDF (*.pdf)"
        )
        if name:
            self._copy(self._path(report), Path(name))

    def _copy(self, source: Path, target: Path) -> None:
        try:
            shutil.copyfile(source, target)
        except OSError:
            failure = Unavailable("file.unwritable", path=str(target))
            self.desk.failed.emit(sentence(failure))
        else:
            self.desk.said.emit(translate("reports", "Saved: {path}").format(path=target))

    def _choose_file(self) -> None:
        title = translate("reports", "Check a file…")
        name, _kind = QFileDialog.getOpenFileName(self, title, "", "PDF (*.pdf)")
        if name:
            self._prove(Path(name))

    def _check_shown(self) -> None:
        report = self._current()
        if report is not None:
            self._prove(self._path(report))

    def _prove(self, file: Path) -> None:
        self._said.set_tone("ink2")
        self._said.setText(translate("reports", "Checking…"))
        folder = self.desk.data_dir
        self.desk.worker.run(lambda: prove_report(folder, file), self._say_proof, self._say_failure)

    def _say_proof(self, proof: Proof) -> None:
        self._said.set_tone("ok" if proof.holds else "danger")
        self._said.setText(translate("proofs", PROOFS[proof.code]).format(**proof.facts))

    def _say_failure(self, error: Exception) -> None:
        if not isinstance(error, Unavailable):
            raise error
        self._said.set_tone("danger")
        self._said.setText(sentence(error))


def _columns(desk: Desk) -> list[Column[Report]]:
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
            lambda: translate("reports", "Made"),
            lambda report: desk.local(report.made_at).strftime("%m-%d %H:%M"),
        ),
    ]
