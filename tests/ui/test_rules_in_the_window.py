"""The rules in the whole window: by its own keys, on its other pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from guardpost.clock import ManualClock
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from guardpost.shifts.opening import open_shift
from tests.site import PIN
from tests.ui.booth import Booth, booth
from ui.forms.order_box import OrderBox
from ui.widgets.cells import Cell
from ui.widgets.side_panel import SidePanel
from ui.widgets.table import Table

ENTER = Qt.Key.Key_Return


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window whose guard is signed in."""
    with booth(tmp_path, clock) as made:
        made.sign_in(made.guard)
        yield made


def do(desk: Booth, verb: object, *args: object, **named: object) -> None:
    """Run a verb by the register's own thread, as a page does."""
    desk.window.desk.act(verb, *args, done=lambda _record: None, **named)  # type: ignore[arg-type]
    desk.settle()


def passages(desk: Booth) -> list[str]:
    """Return the kinds of passages and orders."""
    sql = "SELECT kind FROM ledger WHERE kind LIKE 'gate.%' OR kind LIKE 'vehicle.%' ORDER BY seq"
    return [str(kind) for (kind,) in desk.rows(sql)]


def look(desk: Booth, text: str) -> QLineEdit:
    """Type into the search box and wait for its rows."""
    box = desk.find(QLineEdit, "gate.search")
    box.setFocus()
    box.setText(text)
    desk.settle()
    return box


def test_f7_after_a_stop_is_the_leaders_order(desk: Booth) -> None:
    """Plate, Enter, F7, PIN, reason, Enter: stopped, then let in, each a line of its own."""
    desk.window.desk.seat(None)
    desk.sign_in(desk.leader)
    do(desk, watch, level=WatchLevel.REFUSE, reason="冲卡", plate="苏AN1725")
    QTest.keyClick(look(desk, "苏AN1725"), ENTER)
    desk.settle()
    QTest.keyClick(desk.window, Qt.Key.Key_F7)
    desk.settle()
    assert desk.find(OrderBox, "vehicle.order_box").isVisible()
    pin = desk.find(QLineEdit, "vehicle.order_pin")
    assert desk.window.focusWidget() is pin
    QTest.keyClicks(pin, PIN)
    reason = desk.find(QLineEdit, "vehicle.order_reason")
    reason.setText("业主担保")
    QTest.keyClick(reason, ENTER)
    desk.settle()
    assert passages(desk) == ["vehicle.refused", "vehicle.entered", "gate.allowed"]
    assert desk.find(QComboBox, "vehicle.order_leader").currentData() == desk.leader


def test_a_van_leaves_the_inside_page_by_one_more_press(desk: Booth) -> None:
    """Without a plate too, which no search finds."""
    details = VehicleDetails("", VehicleClass.VAN, no_plate="covered", description="白色厢货")
    do(desk, admit_vehicle, details)
    desk.window.show_page("inside")
    desk.settle()
    table = desk.find(Table, "inside.vehicles")
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, ENTER)
    desk.settle()
    assert passages(desk) == ["vehicle.entered"]
    empty = desk.find(QPushButton, "inside.vehicle_no_goods")
    assert empty.isVisible()
    QTest.mouseClick(empty, Qt.MouseButton.LeftButton)
    desk.settle()
    assert passages(desk) == ["vehicle.entered", "vehicle.left"]
    assert empty.isHidden()


def test_the_hours_of_works_are_set_among_the_settings(desk: Booth) -> None:
    """A supervisor's to set; a guard is told so, and nothing is written."""
    sql = "SELECT starts, ends, quiet_from, quiet_until FROM work_hours"
    for who, kept in ((desk.guard, []), (desk.admin, [("07:00", "19:00", "12:00", "14:00")])):
        desk.window.desk.seat(None)
        desk.sign_in(who)
        desk.window.show_page("settings")
        desk.settle()
        ends = desk.find(QLineEdit, "settings.work_ends")
        assert ends.text() == "18:00"
        desk.find(QLineEdit, "settings.work_starts").setText("7点")
        ends.setText("1900")
        QTest.mouseClick(desk.find(QPushButton, "settings.work_save"), Qt.MouseButton.LeftButton)
        assert desk.rows(sql) == kept
    assert ends.text() == "19:00"


def test_who_was_not_seen_leaving_by_the_last_shift_is_marked_on_the_inside_page(
    tmp_path: Path, clock: ManualClock
) -> None:
    """Inside since the shift before and due then; in this shift it is plain overdue."""
    with booth(tmp_path, clock, on_duty=False) as desk:
        desk.sign_in(desk.guard)
        for plate, stay in (("苏A10001", 30), ("苏A10002", 90)):
            details = VehicleDetails(plate, VehicleClass.OUTSIDE, stay_minutes=stay)
            do(desk, admit_vehicle, details)
        clock.advance(hours=1)
        do(desk, open_shift, desk.leader, ())
        clock.advance(hours=1)
        desk.window.show_page("inside")
        desk.settle()
        model = desk.find(Table, "inside.vehicles").model()
        said = [model.index(row, 3).data(int(Cell.SUB)) for row in range(2)]
        assert said == ["未见离开", "超时 30 分"]


@pytest.mark.parametrize(
    ("key", "offer", "field"),
    [
        (Qt.Key.Key_F2, "visitor.order", "visitor.order_pin"),
        (Qt.Key.Key_F1, "vehicle.refuse", "vehicle.refuse_reason"),
    ],
)
def test_escape_goes_back_one_step_in_a_form(
    desk: Booth, key: Qt.Key, offer: str, field: str
) -> None:
    """From the leader's box, or the reason, to the form; then from the form."""
    desk.press(key)
    desk.settle()
    form = desk.find(SidePanel, offer.partition(".")[0])
    desk.find(QPushButton, offer).click()
    desk.settle()
    assert desk.find(QLineEdit, field).hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.find(QLineEdit, field).isVisible()
    assert form.is_open
    desk.press(Qt.Key.Key_Escape)
    assert not form.is_open
