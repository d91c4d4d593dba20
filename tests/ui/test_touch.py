"""Every thing that is acted on is large enough for a finger."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.ledger.register import Register
from guardpost.registry.expected import ExpectedCategory, ExpectedDetails, add_expected
from guardpost.shifts.handover_lines import Step
from tests.ui.booth import Booth, booth
from tests.ui.names import Found, visit
from ui.main_window import MINIMUM
from ui.models import line_words
from ui.models.timeline import LINE_ROLE
from ui.pages.handover import HandoverPage
from ui.theme import Tokens

SETTLING = 4
LEAST = Tokens.load().size("height", "minTouch")
ACTED_ON = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)


class Measured(Found):
    """What is met on the way, and what of it is too small."""

    def __init__(self) -> None:
        super().__init__()
        self.small: set[tuple[str, int, int]] = set()

    def meet(self, window: QWidget) -> None:
        """Measure what is shown, once the layouts are at rest."""
        for _ in range(SETTLING):
            QApplication.processEvents()
        super().meet(window)
        for widget in window.findChildren(QWidget):
            if widget.isVisible() and widget.isEnabled() and acts(widget):
                self.measure(widget.objectName(), widget.width(), widget.height())
            if isinstance(widget, QTableView) and widget.isVisible():
                for row in acted_rows(widget):
                    self.measure(f"{widget.objectName()} row", LEAST, widget.rowHeight(row))

    def measure(self, name: str, width: int, height: int) -> None:
        """Keep what a finger misses."""
        if min(width, height) < LEAST:
            self.small.add((name, width, height))


def acted_rows(table: QTableView) -> list[int]:
    """Return the rows that something can be done with: the line between two shifts is none."""
    model = table.model()
    rows = range(model.rowCount())
    if table.objectName() != "gate.timeline":
        return [*rows]
    lines = ((row, model.index(row, 0).data(LINE_ROLE)) for row in rows)
    return [row for row, line in lines if not line_words.is_divider(line)]


def acts(widget: QWidget) -> bool:
    """Tell whether a person presses it or types in it; the parts of Qt's own widgets do not."""
    if widget.objectName().startswith("qt_") or not widget.objectName():
        return False
    takes_part = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return isinstance(widget, ACTED_ON) or (takes_part and not isinstance(widget, QLabel))


def busy(register: Register, leader: str) -> None:
    """Let somebody be inside and somebody be expected."""
    outside = VehicleDetails("苏A12345", VehicleClass.OUTSIDE, room="3栋1202", person="孙小寒")
    admit_vehicle(register, leader, outside)
    coming = ExpectedDetails(ExpectedCategory.VISITOR, "2026-06-12", "17:00", "3-1202", "孔立春")
    add_expected(register, leader, coming)


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_no_target_is_smaller_than_44_px(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock, lang: str
) -> None:
    """Every page, form, sheet and step on the least screen at 100 %; rows of lists too."""
    found = Measured()
    with booth(tmp_path / "data", clock, lang=lang) as desk:
        inner = desk.window.desk
        inner.theme.set_reduced_motion(True)
        desk.window.resize(*MINIMUM)
        inner.ask_register(
            lambda register: busy(register, desk.leader), lambda _none: None, inner.say_error
        )
        visit(desk, found)
        steps(desk, found)
    assert found.small == set()


def steps(desk: Booth, found: Found) -> None:
    """Walk the steps of the handover."""
    desk.window.show_page("handover")
    desk.settle()
    page = desk.window.pages["handover"]
    assert isinstance(page, HandoverPage)
    for step in Step:
        page.go_to(step)
        desk.settle()
        found.meet(desk.window)
