"""The panel that sends a report to a printer: which one, one side or both, which copy it is.

The print is an entry before the paper is: 副本 n is marked on the paper, never in the file.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from guardpost.errors import GuardpostError
from guardpost.reports.noting import (
    Filed,
    NotedPrint,
    ReportPrint,
    note_print,
    note_print_failed,
)
from ui.desk import Desk, Saying
from ui.dialogs.printer_choice import PrinterChoice
from ui.messages import sentence, translate
from ui.print_process import PrintJob, run_print
from ui.registry.panel import Panel
from ui.widgets.buttons import Button
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.text import Text


class Dispatch(QObject):
    """Notes a print in the book, prints beside the window, notes it when that failed.

    Signals:
        sent: one sentence (a ``Saying``): it went to the printer.
        refused: why not (an error of the core).
    """

    sent = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def send(self, number: str, path: Path, printer: str, *, two_sided: bool, by: str = "") -> None:
        """Begin; one of the two signals follows.

        Args:
            by: who asked for it, where that was a while ago.
        """
        self._desk.act(
            note_print,
            number,
            printer,
            two_sided=two_sided,
            done=lambda noted: self._print(noted, path),
            failed=self.refused.emit,
            by=by,
        )

    def _print(self, made: NotedPrint, path: Path) -> None:
        noted, actor = made.paper, self._desk.actor
        job = PrintJob(path, noted.printer, noted.two_sided, _mark(made))
        self._desk.printing.run(
            lambda: run_print(job),
            lambda waits: self.sent.emit(partial(_went, noted, waits)),
            lambda error: self._note_failed(actor, noted, error),
        )

    def _note_failed(self, actor: str, noted: ReportPrint, error: Exception) -> None:
        """Write down that this paper does not exist, then say why, whatever it was."""
        self._desk.act(
            note_print_failed,
            noted.number,
            noted.copy,
            done=lambda _noted: self.refused.emit(error),
            failed=self.refused.emit,
            by=actor,
        )


def _mark(made: NotedPrint) -> str:
    """Return what stands on the paper: nothing on the first one (decision 0018)."""
    if not made.paper.copy:
        return ""
    again = translate("reports", "Copy {n}")
    anew = translate("reports", "Printed anew {n} · the printing before failed")
    return (anew if made.unmade else again).format(n=made.paper.copy)


def _went(noted: ReportPrint, waits: bool) -> str:
    """Say that the paper is sent, or what it waits for."""
    sent = translate("reports", "Sent to {printer}: {report}")
    stopped = translate(
        "reports", "{printer} is stopped: {report} waits in its queue. Look at the printer."
    )
    said = stopped if waits else sent
    return said.format(printer=noted.printer, report=noted.number)


class PrintPanel(Panel):
    """Asks for the printer, then prints beside the window.

    Signals:
        printed: one sentence (a ``Saying``): it went to the printer.
    """

    printed = Signal(object)

    def __init__(self, desk: Desk, host: QWidget) -> None:
        self._ready = False
        self._report: Filed | None = None
        self._path = Path()
        name = "reports.printing"
        super().__init__(desk.theme, name, host, icon="print")
        theme = desk.theme
        self._what = Text(theme, "strong", bold=True)
        self._copy = Text(theme, "body", tone="ink2", wrap=True)
        self._choice = PrinterChoice(theme, name, desk.printing)
        self._said = Text(theme, "body", tone="danger", wrap=True)
        self._cancel = Button(theme, f"{name}.cancel", key="Esc")
        self._print = Button(theme, f"{name}.print", kind="primary", size="large", key="Enter")
        for part in (self._what, self._copy, self._choice):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addWidget(self._cancel)
        self.footer.addWidget(self._said, 1)
        self.footer.addWidget(self._print)
        self._choice.answered.connect(self._print.setEnabled)
        self._cancel.clicked.connect(self.close_asked)
        self._print.clicked.connect(self._try)
        self._dispatch = Dispatch(desk, self)
        self._dispatch.sent.connect(self._sent)
        self._dispatch.refused.connect(self._refuse)
        desk.recorded.connect(self._heard)
        self._ready = True
        self.retranslate()

    def begin(self, report: Filed, path: Path) -> None:
        """Open for a report."""
        self._report, self._path = report, path
        self._print.setEnabled(False)
        self._said.setText("")
        self._choice.ask()
        self._tell()
        self.open()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to the printers."""
        self._choice.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        if not self._ready:
            return
        self.set_title(translate("reports", "Print"))
        self._choice.retranslate()
        self._cancel.setText(translate("reports", "Cancel"))
        self._print.setText(translate("reports", "Print"))
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter prints."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self._try()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if self._report is None:
            return
        self._what.setText(self._report.number)
        first = translate("reports", "Printed for the first time: no mark.")
        again = translate(
            "reports", "Printed {n} times so far: this paper is marked as a copy. The file stays."
        )
        anew = translate(
            "reports", "The printing before failed: this paper is marked as printed anew."
        )
        untried = anew if self._report.unmade else first
        printed = self._report.printed
        self._copy.setText(again.format(n=printed) if printed else untried)

    def _heard(self, record: object) -> None:
        """Tell of the next paper what the failure of this one makes of it."""
        report = self._report
        if isinstance(record, ReportPrint) and report and record.number == report.number:
            self._report = replace(report, unmade=report.unmade + 1)
            self._tell()

    def _try(self) -> None:
        if self._report is None or not self._print.isEnabled() or not self.is_open:
            return
        self._print.setEnabled(False)
        self._said.setText("")
        self._dispatch.send(
            self._report.number,
            self._path,
            self._choice.printer,
            two_sided=self._choice.two_sided,
        )

    def _sent(self, said: Saying) -> None:
        self._print.setEnabled(True)
        self.printed.emit(said)

    def _refuse(self, error: Exception) -> None:
        self._print.setEnabled(True)
        if not isinstance(error, GuardpostError):
            raise error
        self._said.setText(sentence(error))
