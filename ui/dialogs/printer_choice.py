"""Which printer, and one side or both: asked beside the window, which may go on meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from guardpost.errors import GuardpostError
from ui import print_process
from ui.messages import translate
from ui.print_process import Printer
from ui.runner import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.choice import ComboBox
from ui.widgets.form import FieldFrame
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.text import Text

ONE_SIDE, BOTH_SIDES = "one", "both"
DIALOG_WIDTH = 460

Chosen = Callable[[str, bool], None]


class PrinterChoice(QWidget):
    """Two fields and a sentence; empty until the system has answered.

    Args:
        printing: the thread that asks; a print server that never answers holds it alone.

    Signals:
        answered: whether there is a printer.
    """

    answered = Signal(bool)

    def __init__(self, theme: Theme, name: str, printing: Runner) -> None:
        super().__init__()
        self._printing = printing
        self._found: dict[str, Printer] | None = None
        self._is_asking = False
        self._printers = ComboBox(theme, f"{name}.printer")
        self._sides = Chips(theme, f"{name}.sides")
        self._printer_frame = FieldFrame(theme, number=1)
        self._sides_frame = FieldFrame(theme, number=2)
        self._said = Text(theme, "body", tone="ink2", wrap=True)
        self._said.setObjectName(f"{name}.asking")
        self._printer_frame.set_content(self._printers)
        self._sides_frame.set_content(self._sides)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._printer_frame, self._sides_frame, self._said):
            column.addWidget(part)
        self._printers.currentTextChanged.connect(self._offer_sides)
        self.setFocusProxy(self._printers)
        self.retranslate()

    @property
    def printer(self) -> str:
        """The name of the printer that is chosen; empty for none."""
        return self._printers.currentText()

    @property
    def two_sided(self) -> bool:
        """Whether both sides are to be printed."""
        return self._sides.code() == BOTH_SIDES

    def ask(self) -> None:
        """Ask the system anew; one question at a time, however often somebody comes back."""
        self._found = None
        self._printers.clear()
        self._tell()
        if not self._is_asking:
            self._is_asking = True
            self._printing.run(print_process.find_printers, self._show, self._fail)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._printer_frame.set_label(translate("preview", "Printer"))
        self._printers.setAccessibleName(translate("preview", "Printer"))
        self._sides_frame.set_label(translate("preview", "Sides"))
        self._sides.set_choices(
            [
                (BOTH_SIDES, translate("preview", "Both sides")),
                (ONE_SIDE, translate("preview", "One side")),
            ]
        )
        self._sides.set_code(self._sides.code() or BOTH_SIDES)
        self._tell()

    def _show(self, found: tuple[Printer, ...]) -> None:
        # The answer may come when nobody waits for it any more.
        if not isValid(self):
            return
        self._is_asking = False
        self._found = {one.name: one for one in found}
        self._printers.clear()
        self._printers.addItems([one.name for one in found])
        self._tell()
        self.answered.emit(bool(found))

    def _fail(self, error: Exception) -> None:
        self._show(())
        if not isinstance(error, GuardpostError):
            raise error

    def _tell(self) -> None:
        if self._found is None:
            text = translate("preview", "Asking which printers there are… You can go on meanwhile.")
        else:
            text = "" if self._found else translate("preview", "There is no printer.")
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _offer_sides(self, printer: str) -> None:
        """Offer both sides where the printer has them: they save paper."""
        found = (self._found or {}).get(printer)
        if found is None:
            return
        why = "" if found.can_turn else translate("preview", "This printer prints one side only.")
        self._sides.set_enabled(BOTH_SIDES, found.can_turn, why)
        self._sides.set_code(BOTH_SIDES if found.can_turn else ONE_SIDE)


class PrinterDialog(QDialog):
    """Asks for a printer above a window that goes on; calls ``chosen`` with it."""

    def __init__(
        self, theme: Theme, title: str, printing: Runner, chosen: Chosen, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("printer")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chosen = chosen
        self.choice = PrinterChoice(theme, "printer", printing)
        self._cancel = Button(theme, "printer.cancel", key="Esc")
        self.print_button = Button(theme, "printer.print", kind="primary", key="Enter")
        self._cancel.setText(translate("preview", "Cancel"))
        self.print_button.setText(translate("preview", "Print"))
        row = QHBoxLayout()
        row.addWidget(self._cancel)
        row.addStretch(1)
        row.addWidget(self.print_button)
        column = QVBoxLayout(self)
        edge = theme.px(14)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(12))
        column.addWidget(self.choice)
        column.addLayout(row)
        self.setMinimumWidth(theme.px(DIALOG_WIDTH))
        self.print_button.setEnabled(False)
        self.choice.answered.connect(self.print_button.setEnabled)
        self._cancel.clicked.connect(self.reject)
        self.print_button.clicked.connect(self._choose)
        self.choice.ask()
        self.choice.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter prints, Esc goes back."""
        if event.key() in ENTER_KEYS:
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self.print_button.isEnabled():
            printer, two_sided = self.choice.printer, self.choice.two_sided
            self.accept()
            self._chosen(printer, two_sided)
