"""打印: the report comes, is shown, printed and saved; one that failed is made again."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.registry.staff import Role
from guardpost.reports.noting import note_copy
from guardpost.shifts.handover_lines import Step
from ui.dialogs.preview import Preview
from ui.handover import words
from ui.handover.clerk import Clerk, Due
from ui.handover.reseal import Reseal
from ui.handover.step import StepWidget
from ui.messages import sentence, translate
from ui.reports.printing import Dispatch
from ui.widgets.buttons import Button
from ui.widgets.panel import Pane
from ui.widgets.text import Text
from ui.widgets.turning import Turning

Phase = Literal["none", "due", "making", "shown"]
BAR, WORDS = 320, 560


class PrintStep(StepWidget):
    """Waits for the report, then shows it.

    Attributes:
        due: the report that is wanted or shown.
        phase: ``none``; ``due``, to be made with the signers' PINs; ``making``; ``shown``.

    Signals:
        asked: the report is to be made; what was typed goes along (``Reopening``).
    """

    asked = Signal(object)

    def __init__(self, clerk: Clerk) -> None:
        super().__init__(clerk)
        theme = self.theme
        self.due: Due | None = None
        self.phase: Phase = "none"
        self._error: GuardpostError | None = None
        # Whoever asked for the paper or a copy; the desk may be locked until it comes.
        self._asker = ""
        self._pane = Pane(theme, padding=0)
        self.preview = Preview(theme, "handover.preview", clerk.desk.beside)
        self.preview.print_sender = self._send
        self._dispatch = Dispatch(clerk.desk, self)
        self.print_button = Button(
            theme, "handover.print", kind="primary", size="small", icon="print"
        )
        self.save_button = Button(theme, "handover.save", size="small", icon="save")
        self.reseal = Reseal(theme)
        self._said = Text(theme, "strong", tone="ink2", wrap=True)
        self._said.setObjectName("handover.report_said")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setMinimumWidth(theme.px(WORDS))
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.px(BAR))
        self._stack = Turning()
        self._stack.addWidget(self._waiting())
        self._stack.addWidget(self.preview)
        for button in (self.save_button, self.print_button):
            self._pane.head.addWidget(button)
        self._pane.body.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pane)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save_copy)
        self.reseal.asked.connect(self.asked)
        self.preview.said.connect(clerk.desk.said)
        self.preview.copied.connect(self._note_copy)
        self.preview.failed.connect(clerk.desk.failed)
        self._dispatch.sent.connect(clerk.desk.say)
        self._dispatch.refused.connect(clerk.desk.say_error)

    def expect(self, due: Due) -> None:
        """Wait for a report."""
        self.due, self._error = due, None
        self._asker = self.clerk.desk.actor
        self.reseal.wipe()
        self._become("making")

    def show_report(self, path: Path) -> None:
        """Show the report; it goes to the printer by itself where there is one."""
        self.preview.show_file(path)
        self._become("shown")
        self.preview.print_at_once()
        if self.isVisible():
            self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self, path: Path, printer: str, two_sided: bool) -> None:
        """Print as the reports page does: each paper is an entry."""
        self._dispatch.send(path.stem, path, printer, two_sided=two_sided, by=self._asker)

    def _save_copy(self) -> None:
        self._asker = self.clerk.desk.actor
        self.preview.save_copy()

    def _print(self) -> None:
        self._asker = self.clerk.desk.actor
        self.preview.print_document()

    def _note_copy(self, number: str) -> None:
        self.clerk.desk.act(note_copy, number, done=lambda _line: None, by=self._asker)

    def show_failure(self, error: GuardpostError) -> None:
        """Say why there is no report; it can be made again by PIN."""
        self._error = error
        self._become("due")

    def refuse(self, error: GuardpostError) -> None:
        """Say why a PIN was not taken."""
        self._error = error
        self.reseal.refuse()
        self.retranslate()

    def start_over(self) -> None:
        """Forget the report that was shown."""
        self.due, self._error = None, None
        self.preview.show_file(None)
        self.reseal.wipe()
        self._become("none")

    def show_state(self) -> None:
        """Ask for the last shift's report if it was never made."""
        sheet = self.clerk.sheet
        if sheet is not None and self.phase in ("none", "due") and self._error is None:
            self.due = sheet.due
            self._become("due" if self.due else "none")

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.print_button.setText(translate("handover", "Print"))
        self.save_button.setText(translate("handover", "Save a copy"))
        self.reseal.retranslate()
        self._pane.set_title(words.step_title(Step.PRINT), self.due.report if self.due else "")
        self.setAccessibleName(words.step_title(Step.PRINT))
        if self.due is not None:
            names = {role: self.clerk.name_of(code) for role, code in self.due.signers}
            offered, has_long = self._supervisors(), self.clerk.has_long_pin
            self.reseal.show_signers(names, offered)
            self.reseal.set_long(
                frozenset(role for role, code in self.due.signers if has_long(code)),
                frozenset(code for code, _name in offered if has_long(code)),
            )
        self._said.setText(self._sentence())

    def focus_on(self, target: str, code: str = "") -> None:
        """Go to what is to be done: print, or type the PINs."""
        widget = self.reseal.first() if self.phase == "due" else self.print_button
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _supervisors(self) -> list[tuple[str, str]]:
        """Return who may order the report after an emergency handover."""
        sheet = self.clerk.sheet
        if sheet is None or self.due is None or not self.due.emergency:
            return []
        return [(one.code, one.name) for one in sheet.staff if one.ranks(Role.SUPERVISOR)]

    def _become(self, phase: Phase) -> None:
        self.phase = phase
        for button in (self.print_button, self.save_button):
            button.setVisible(phase == "shown")
        self._stack.setCurrentIndex(1 if phase == "shown" else 0)
        self._bar.setVisible(phase == "making")
        self.reseal.setVisible(phase == "due")
        self.retranslate()

    def _sentence(self) -> str:
        if self.due is None:
            return translate(
                "handover", "The report is made, shown and printed here when both have signed."
            )
        if self.phase == "making":
            making = translate("handover", "Making and sealing report {number}…")
            return making.format(number=self.due.report)
        if self._error is not None:
            return sentence(self._error)
        late = translate("handover", "Report {number} is not made yet. Who signed types the PIN.")
        return late.format(number=self.due.report)

    def _waiting(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setSpacing(self.theme.px(16))
        column.addStretch(1)
        for widget in (self._said, self._bar, self.reseal):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._bar.hide()
        self.reseal.hide()
        return holder
