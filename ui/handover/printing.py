"""打印: the report comes, is shown, printed and saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.shifts.handover import Handover
from guardpost.shifts.handover_lines import Step
from ui.dialogs.preview import Preview
from ui.handover import words
from ui.handover.clerk import Clerk
from ui.handover.step import StepWidget
from ui.messages import sentence, translate
from ui.widgets.buttons import Button
from ui.widgets.panel import Pane
from ui.widgets.text import Text

BAR, WORDS = 320, 560


class PrintStep(StepWidget):
    """Waits for the report, then shows it.

    Attributes:
        finished: the handover whose report it is; None before the end.

    Signals:
        again_asked: the report could not be made; try once more.
    """

    again_asked = Signal()

    def __init__(self, clerk: Clerk) -> None:
        super().__init__(clerk)
        theme = self.theme
        self.finished: Handover | None = None
        self._path: Path | None = None
        self._error: GuardpostError | None = None
        self._printed = False
        self.pane = Pane(theme, padding=0)
        self.preview = Preview(theme, "handover.preview")
        self.print_button = Button(
            theme, "handover.print", kind="primary", size="small", icon="print"
        )
        self.save_button = Button(theme, "handover.save", size="small", icon="save")
        self.again = Button(theme, "handover.report_again", icon="sync")
        self._said = Text(theme, "strong", tone="ink2", wrap=True)
        self._said.setObjectName("handover.report_said")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setMinimumWidth(theme.px(WORDS))
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.px(BAR))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting())
        self._stack.addWidget(self.preview)
        for button in (self.save_button, self.print_button):
            self.pane.head.addWidget(button)
        self.pane.body.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        self.print_button.clicked.connect(self.preview.print_document)
        self.save_button.clicked.connect(self.preview.save_copy)
        self.again.clicked.connect(self.again_asked)
        self.preview.said.connect(clerk.desk.said)
        self.preview.failed.connect(clerk.desk.failed)

    @property
    def is_settled(self) -> bool:
        """Whether the report has come, or cannot come."""
        return self._path is not None or self._error is not None

    def expect(self, finished: Handover) -> None:
        """Wait for the report of a handover."""
        self.finished, self._path, self._error = finished, None, None
        self._printed = False
        self.preview.show_file(None)
        self.retranslate()

    def show_report(self, path: Path) -> None:
        """Show the report; it goes to the printer by itself where there is one."""
        self._path = path
        self.preview.show_file(path)
        self._printed = self.preview.print_at_once()
        self.retranslate()
        if self.isVisible():
            self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, error: GuardpostError) -> None:
        """Say why there is no report."""
        self._error = error
        self.retranslate()

    def show_state(self) -> None:
        """Nothing of the running handover is shown here."""

    def start_over(self) -> None:
        """Forget the report: the next shift's handover begins."""
        self.finished, self._path, self._error = None, None, None
        self.preview.show_file(None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.print_button.setText(translate("handover", "Print"))
        self.save_button.setText(translate("handover", "Save a copy"))
        self.again.setText(translate("handover", "Make it again"))
        number = self.finished.report if self.finished else ""
        self.pane.set_title(words.step_title(Step.PRINT), number)
        there = self._path is not None
        for button in (self.print_button, self.save_button):
            button.setVisible(there)
        self._stack.setCurrentIndex(1 if there else 0)
        self._said.setText(self._sentence())
        self._bar.setVisible(self.finished is not None and not self.is_settled)
        self.again.setVisible(self._error is not None)

    def focus_on(self, target: str, code: str = "") -> None:
        """Go to the button that prints."""
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sentence(self) -> str:
        if self.finished is None:
            return translate(
                "handover", "The report is made, shown and printed here when both have signed."
            )
        if self._error is not None:
            return sentence(self._error)
        making = translate("handover", "Making and sealing report {number}…")
        return making.format(number=self.finished.report)

    def _waiting(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setSpacing(self.theme.px(16))
        column.addStretch(1)
        for widget in (self._said, self._bar, self.again):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return holder
