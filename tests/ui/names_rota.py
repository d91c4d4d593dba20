"""What a person acts on in the rota page: every tab, its sheets and its records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTableView, QWidget

from guardpost.shifts.directives import give_directive
from guardpost.shifts.inspections import InspectionDetails, inspect_post
from guardpost.shifts.key_loans import lend_key
from guardpost.shifts.leave import LeaveDetails, LeaveKind, ask_leave
from guardpost.shifts.posts import add_post
from guardpost.shifts.swaps import ask_swap
from guardpost.shifts.training import add_plan
from tests.faults.deeds_people import BOOTH, KEY, ORDER, ROUND, STUDY, SWAP, TRADE
from tests.ui.names import Found, met

if TYPE_CHECKING:
    from tests.ui.booth import Booth

ADDS = ("swap", "leave", "plan", "post", "inspection", "key", "order")
TABS = ("swaps", "leaves", "plans", "posts", "rounds", "inspections", "keys", "orders")


def visit_rota(desk: Booth, found: Found) -> None:
    """Open each tab's sheets: for a new record, and of the first record there is."""
    fill(desk)
    desk.window.show_page("rota")
    desk.settle()
    for name in ("ask_swap", "set_rota", "set_holiday"):
        desk.find(QAbstractButton, f"rota.{name}").click()
        met(desk, found, Qt.Key.Key_Escape)
    for tab in TABS:
        desk.find(QAbstractButton, f"rota.tabs.{tab}").click()
        met(desk, found)
    for name in ADDS:
        desk.find(QAbstractButton, f"rota.add_{name}").click()
        met(desk, found, Qt.Key.Key_Escape)
    for tab in TABS:
        visit_record(desk, found, tab)
    # The swap of groups lies below that of persons, who have to agree first.
    visit_record(desk, found, "swaps", 1)


def visit_record(desk: Booth, found: Found, tab: str, row: int = 0) -> None:
    """Open a record of a tab, and all that can be done with it."""
    desk.find(QAbstractButton, f"rota.tabs.{tab}").click()
    desk.settle()
    table = desk.find(QTableView, f"rota.{tab}")
    table.selectRow(row)
    QTest.keyClick(table, Qt.Key.Key_Return)
    met(desk, found)
    record = desk.find(QWidget, "rota.record")
    names = [b.objectName() for b in record.findChildren(QAbstractButton) if b.isVisible()]
    for name in names:
        if name not in ("rota.record.back", "rota.record.close"):
            desk.find(QAbstractButton, name).click()
            met(desk, found, Qt.Key.Key_Escape)
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    desk.settle()


def fill(desk: Booth) -> None:
    """Give every tab a record."""
    leave = LeaveDetails(desk.guard, LeaveKind.SICK, "2026-06-15")
    inspection = InspectionDetails(BOOTH.name, desk.guard, "在岗")
    for verb, details in (
        (ask_swap, SWAP),
        (ask_swap, TRADE),
        (ask_leave, leave),
        (add_plan, STUDY),
        (add_post, ROUND),
        (inspect_post, inspection),
        (lend_key, KEY),
        (give_directive, ORDER),
    ):
        desk.window.desk.act(verb, details, done=lambda _made: None)
    desk.settle()
