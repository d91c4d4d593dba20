"""Passes at the gate: whoever is expected is let in, whoever scans a pass passes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from guardpost.errors import GuardpostError
from guardpost.gate.cards import return_card
from guardpost.gate.line import Line
from guardpost.gate.rules import BY_ORDER
from guardpost.gate.scanning import admit_expected, expected_of, scan_pass
from guardpost.gate.search_papers import scanned_pass
from guardpost.gate.visitors import VisitorCategory, VisitorEntered
from guardpost.registry.expected import Expected
from ui.desk import Desk
from ui.forms.form import FormHint
from ui.forms.slips import SlipPrinter
from ui.pages.gate.offers import AS_ANYBODY
from ui.pages.gate.passing import Passing
from ui.pages.gate.side import SideColumn

translate = QCoreApplication.translate


class Arrivals(QObject):
    """Runs the verbs of passes; what was written is told, and taken back, as any passage.

    Signals:
        form_wanted: a form's key and what it should know: a name is still to be asked for.
    """

    form_wanted = Signal(str, object)

    def __init__(self, desk: Desk, passing: Passing) -> None:
        super().__init__(passing)
        self._desk, self._passing = desk, passing
        self._slips = SlipPrinter(desk, self)
        self._last = 0
        passing.passed.connect(self._note)

    def serve(self, side: SideColumn) -> None:
        """Do what the right column offers about expected visitors and cards."""
        side.alerts.card_back.connect(self.take_card)
        side.expected.admit_asked.connect(self.admit)
        side.expected.all_asked.connect(lambda: self._desk.go("registry", "expected"))

    def admit(self, expected: Expected) -> None:
        """Let in whom a row announces; people without a name are asked for it."""
        if _is_nameless(expected):
            self._ask_name(expected)
            return
        told, failed = self._passing.tell, partial(self._passing.refuse_expected, expected)
        self._desk.act(admit_expected, expected.number, done=told, failed=failed)

    def scan(self, text: str) -> bool:
        """Do what a scanned pass is for; False when the text is no pass."""
        number = scanned_pass(text)
        if not number:
            return False
        failed = partial(self._not_passed, number)
        self._desk.act(scan_pass, number, done=self._passing.tell, failed=failed)
        return True

    def take_card(self, visit: int) -> None:
        """Write down that a card came back after its visitor had left."""
        told, failed = self._passing.tell, self._passing.say_why
        self._desk.act(return_card, visit, done=told, failed=failed)

    def print_slip(self) -> None:
        """Print the slip of the visitor who was let in last, once more if need be."""
        if self._last:
            self._slips.print_visit(self._last)
        else:
            self._desk.warn(lambda: translate("gate", "No visitor was let in here yet."))

    def _note(self, line: Line) -> None:
        if line.kind == VisitorEntered.kind:
            self._last = line.seq

    def _not_passed(self, number: str, error: Exception) -> None:
        if isinstance(error, GuardpostError) and error.code == "expected.name_needed":
            self._desk.ask(expected_of, number, done=self._ask_name)
        elif isinstance(error, GuardpostError) and error.code == "pass.is_slip":
            self._desk.go("removals", str(error.facts["slip"]))
        elif isinstance(error, GuardpostError) and error.code in BY_ORDER | AS_ANYBODY:
            refuse = self._passing.refuse_expected
            self._desk.ask(expected_of, number, done=lambda who: refuse(who, error))
        else:
            self._passing.say_why(error)

    def _ask_name(self, expected: Expected) -> None:
        self.form_wanted.emit("F2", FormHint(expected=expected))


def _is_nameless(expected: Expected) -> bool:
    rider = expected.category == VisitorCategory.DELIVERY
    return not (expected.drives or expected.name or rider)
