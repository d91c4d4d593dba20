"""The handover by keys alone: what a hand that does not leave the keyboard expects."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from guardpost.gate.vehicles import VehicleClass, VehicleDetails, refuse_vehicle
from guardpost.registry.staff import Role, staff_of
from guardpost.registry.staffing import StaffDetails, add_staff, set_pin
from guardpost.shifts.matters import MatterDetails, raise_matter
from tests.site import CHEAP, PIN, Post
from tests.ui.handover_desk import HandoverDesk, handover_desk
from ui.widgets.choice import ComboBox
from ui.widgets.missing import MissingRow
from ui.widgets.reach import Reach
from ui.widgets.signature import SignaturePad
from ui.widgets.tristate import TriState

CAR = VehicleDetails("苏A12345", VehicleClass.OUTSIDE, room="3栋1202")


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, post: Post) -> Iterator[HandoverDesk]:
    """Return the page at the start of a handover."""
    with handover_desk(post, qapp) as made:
        yield made


def press(desk: HandoverDesk, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or desk.page, key)
        desk.settle()


def test_after_the_last_look_a_remark_that_is_due_is_asked_for(desk: HandoverDesk) -> None:
    """Else the next person is; Enter in the remark goes on to them."""
    desk.press("handover.relief.confirm")
    first, second = (one.staff for one in desk.state.people)
    presence = desk.find(TriState, f"handover.person.{first}.presence")
    desk.keys(presence, "112111")
    assert desk.focus == f"handover.person.{first}.remark"
    desk.type_in(f"handover.person.{first}.remark", "badge left at home")
    assert desk.focus == f"handover.person.{second}.presence"


def test_plus_and_minus_count_in_the_row_that_has_the_keyboard(desk: HandoverDesk) -> None:
    """From the state's place: nobody goes back to the number first."""
    desk.go("equipment")
    press(desk, Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_Plus)
    radio = desk.state.equipment[0]
    assert radio.actual == radio.expected - 1
    assert desk.focus == "handover.equipment.radio.state"


def test_missing_without_a_lower_count_says_what_does_not_fit(desk: HandoverDesk) -> None:
    """Not that four of four are there."""
    desk.go("equipment")
    press(desk, Qt.Key.Key_3)
    row = desk.find(MissingRow, "handover.missing.equipment.count.radio")
    assert row.accessibleName().endswith("选了缺失，实有数没减")


def test_enter_goes_on_in_what_is_read_and_ends_it(desk: HandoverDesk) -> None:
    """A page at a time; at the end the signatures open."""
    for number in range(40):
        refuse_vehicle(desk.post.register, desk.post.guard, CAR, f"业主不认识 {number}")
    desk.arrive()
    desk.prepare()
    shown = desk.find(QScrollArea, "handover.reading")
    assert desk.focus == shown.objectName()
    pad = desk.find(SignaturePad, "handover.outgoing.pad")
    pages = 1
    while not pad.isVisible():
        assert pages < 20
        press(desk, Qt.Key.Key_Return)
        pages += 1
    assert pages > 2


def test_both_halves_summary_and_vow_are_seen_at_once(desk: HandoverDesk) -> None:
    """At 1366 × 768 nothing of the signatures' page lies below its end."""
    for text in ("3栋地库出口 21:00–21:30 的录像要导出备查", "地库 B2 一盏灯闪烁", "门禁卡"):
        raise_matter(desk.post.register, desk.post.leader, MatterDetails(text))
    desk.prepare()
    press(desk, Qt.Key.Key_Return)
    assert desk.find(SignaturePad, "handover.outgoing.pad").isVisible()
    (whole,) = (
        one for one in desk.page.findChildren(Reach) if one.isAncestorOf(desk.page._signing)
    )
    assert whole.verticalScrollBar().maximum() == 0


def test_in_an_emergency_those_in_line_and_the_supervisors_are_offered_first(
    desk: HandoverDesk,
) -> None:
    """Who takes the post instead is there already; an administrator is the last to order it."""
    register, admin = desk.post.register, desk.post.admin
    boss = add_staff(register, admin, StaffDetails("冯立冬", Role.SUPERVISOR)).code
    set_pin(register, admin, boss, PIN, desk.post.pepper, CHEAP)
    desk.arrive()
    desk.prepare()
    desk.press("handover.emergency")
    acting = desk.find(ComboBox, "handover.emergency.acting")
    above = desk.find(ComboBox, "handover.emergency.supervisor")
    here = {one.staff for one in desk.state.people} - {desk.post.relief}
    assert acting.itemData(0) in here
    assert acting.findData(desk.post.relief) < 0
    assert [above.itemData(at) for at in range(above.count())] == [boss, admin]


def test_who_takes_over_begins_at_the_gate(desk: HandoverDesk) -> None:
    """The outgoing leader who locks and comes back finds the report; the other one the gate."""
    desk.hand_over()
    desk.page.resumed()
    desk.settle()
    assert desk.went == []
    desk.desk.seat(staff_of(desk.post.register.rows, desk.post.relief))
    desk.page.resumed()
    assert desk.went == [("gate", None)]
