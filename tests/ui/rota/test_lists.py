"""The lists of the rota page by keys: leave, plan, posts, rounds, inspections, keys, orders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from tests.site import PIN
from tests.ui.booth import booth
from tests.ui.registry.hands import Hands, column
from ui.pages.gate.alerts import Alerts
from ui.widgets.table import Table

ENTER, ESC, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space
F8, DELETE = Qt.Key.Key_F8, Qt.Key.Key_Delete


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Hands]:
    """Return the leader's hands on the rota page."""
    with booth(tmp_path / "data", clock) as desk:
        desk.window.desk.theme.set_reduced_motion(True)
        desk.sign_in(desk.leader)
        desk.window.show_page("rota")
        desk.settle()
        yield Hands(desk, "rota")


def choose(hands: Hands, **codes: str) -> None:
    """Pick from lists of a sheet."""
    for name, code in codes.items():
        box = hands.desk.find(QComboBox, f"rota.{name}")
        assert box.findData(code) >= 0
        box.setCurrentIndex(box.findData(code))


def added(hands: Hands, tab: str, button: str, **fields: str) -> Table:
    """Write one record down and choose it."""
    table = hands.go(tab)
    hands.click(f"rota.{button}")
    hands.write(**fields)
    hands.press(ENTER)
    chosen(table)
    return table


def chosen(table: Table) -> None:
    """Choose the first row."""
    table.selectRow(0)
    table.setFocus()


def patrol(hands: Hands) -> Table:
    """Add a patrol with two checkpoints and turn to the rounds."""
    hands.go("posts")
    hands.click("rota.add_post")
    choose(hands, post_duty="patrol")
    hands.write(post_name="东区流动岗", post_points="17:00 东门; 18:00 地库")
    hands.press(ENTER)
    return hands.go("rounds")


def type_pin(hands: Hands, name: str) -> None:
    """Type a PIN into a field, as fingers do."""
    edit = hands.desk.find(QLineEdit, f"rota.{name}")
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    edit.setFocus()
    QTest.keyClicks(edit, PIN)


def alerts(hands: Hands) -> str:
    """Return what the gate page's right column says."""
    hands.desk.window.show_page("gate")
    hands.desk.settle()
    found = hands.desk.window.findChild(Alerts)
    assert found is not None
    return "\n".join(found.titles())


def test_leave_is_asked_for_and_refused_with_a_reason(hands: Hands) -> None:
    """It waits until somebody else decides."""
    hands.go("leaves")
    hands.click("rota.add_leave")
    own = hands.desk.window.desk.staff
    assert own is not None
    assert hands.desk.find(QComboBox, "rota.leave_staff").currentData() == own.code
    choose(hands, leave_staff=hands.desk.guard, leave_kind="sick")
    hands.write(leave_first="2026-06-20")
    hands.press(ENTER)
    table = hands.desk.find(Table, "rota.leaves")
    assert (column(table, 1), column(table, 6)) == (["秦谷雨"], ["待批"])
    hands.desk.window.lock()
    hands.desk.sign_in(hands.desk.admin)
    hands.click("rota.tabs.leaves")
    chosen(table)
    hands.press(ENTER)
    hands.click("rota.record.leave_refuse")
    hands.write(leave_answer="人手不够")
    hands.press(ENTER)
    assert column(table, 6) == ["未批准"]
    assert "人手不够" in hands.words("rota.record")
    assert hands.desk.find(QAbstractButton, "rota.record.leave_approve").isHidden()


def test_a_plan_is_made_ticked_and_stays_when_it_is_called_off(hands: Hands) -> None:
    """All of the group are ticked at first; who is unticked did not come."""
    hands.go("plans")
    hands.click("rota.add_plan")
    choose(hands, plan_group="甲", plan_activity="study")
    fields = {"plan_day": "2026-06-12", "plan_starts": "16:00", "plan_ends": "1700"}
    hands.write(**fields, plan_topic="消防器材")
    hands.press(ENTER)
    table = hands.desk.find(Table, "rota.plans")
    assert column(table, 6) == ["未勾"]
    chosen(table)
    hands.press(ENTER)
    hands.click("rota.record.plan_attendance")
    hands.press(SPACE, ENTER)
    assert column(table, 6) == ["2 人到 1 人"]
    assert "未到\n沈立冬" in hands.words("rota.record")
    hands.press(ESC)
    chosen(table)
    hands.press(DELETE)
    hands.press(SPACE, ENTER)
    assert column(table, 6) == ["已取消"]
    assert hands.kinds("plan.%") == ["plan.added", "plan.attended", "plan.ended"]


def test_a_group_on_post_is_refused_in_the_sheet(hands: Hands) -> None:
    """乙 has the post now; what was typed stays."""
    hands.go("plans")
    hands.click("rota.add_plan")
    choose(hands, plan_group="乙")
    hands.write(plan_day="2026-06-12", plan_starts="17:00", plan_ends="18:00", plan_topic="队列")
    hands.press(ENTER)
    assert "乙组那时在岗" in hands.words("rota.new_plan")
    assert hands.text("plan_topic") == "队列"


def test_a_checkpoint_is_signed_in_by_f8(hands: Hands) -> None:
    """Not yet, then in time, then missed and late with a reason."""
    table = patrol(hands)
    assert column(table, 3) == ["未到时", "未到时"]
    hands.desk.clock.advance(hours=1)
    hands.go("rounds")
    assert column(table, 3) == ["该巡了", "未到时"]
    chosen(table)
    hands.press(F8, ENTER)
    assert (column(table, 3)[0], column(table, 5)[0]) == ("已巡", "罗守田")
    hands.desk.clock.advance(minutes=75)
    hands.go("rounds")
    assert column(table, 3)[1] == "漏巡"
    table.selectRow(1)
    table.setFocus()
    hands.press(F8, ENTER)
    assert "先写原因" in hands.words("rota.new_round")
    hands.write(round_note="接警")
    hands.press(ENTER)
    assert column(table, 3)[1] == "晚巡 15 分钟"


def test_an_inspection_is_countersigned_by_the_guards_own_pin(hands: Hands) -> None:
    """While the leader has the desk."""
    patrol(hands)
    hands.go("inspections")
    hands.click("rota.add_inspection")
    choose(hands, inspection_guard=hands.desk.guard, inspection_result="fault")
    hands.write(inspection_found="脱岗三分钟")
    hands.press(ENTER)
    table = hands.desk.find(Table, "rota.inspections")
    assert (column(table, 1), column(table, 4)) == (["东区流动岗"], ["有问题"])
    assert column(table, 6) == ["未签"]
    chosen(table)
    hands.press(ENTER, ENTER)
    hands.write(inspection_remark="知道了")
    type_pin(hands, "inspection_pin")
    hands.press(ENTER)
    assert column(table, 6) == ["06-12 16:00"]
    assert "知道了" in hands.words("rota.record")
    ((found,),) = hands.desk.rows("SELECT guard FROM inspections")
    assert found == hands.desk.guard


def test_a_key_goes_out_is_overdue_and_comes_back(hands: Hands) -> None:
    """And while it is overdue the gate page says so, and leads here."""
    fields = {"key_borrower": "许春生", "key_purpose": "查水泵", "key_due_time": "1700"}
    table = added(hands, "keys", "add_key", key_key="地库-03", **fields)
    assert column(table, 6) == ["借出"]
    hands.desk.clock.advance(minutes=90)
    assert "钥匙 地库-03 超 30 分" in alerts(hands)
    hands.click("gate.alert1.action")
    assert hands.desk.find(QAbstractButton, "rota.tabs.keys").isChecked()
    assert column(table, 6) == ["超时未还"]
    chosen(table)
    hands.press(ENTER, ENTER, ENTER)
    assert column(table, 6) == ["已还 06-12 17:30"]
    assert "钥匙" not in alerts(hands)
    assert hands.kinds("key.%") == ["key.lent", "key.returned"]


def test_a_key_due_tomorrow_asks_for_the_reason(hands: Hands) -> None:
    """In the sheet, with what was typed."""
    hands.go("keys")
    hands.click("rota.add_key")
    fields = {"key_key": "5-0702", "key_borrower": "钱木匠", "key_purpose": "量尺寸"}
    hands.write(**fields, key_due_day="2026-06-13")
    hands.press(ENTER)
    assert "写明为何次日还" in hands.words("rota.new_key")
    hands.write(key_reason="夜间施工")
    hands.press(ENTER)
    assert column(hands.desk.find(Table, "rota.keys"), 0) == ["5-0702"]


def test_an_order_is_read_and_signed_by_each_and_settled(hands: Hands) -> None:
    """Until all on duty have signed, the gate page says who has not."""
    table = added(hands, "orders", "add_order", order_goal="防汛", order_procedure="每小时看水位")
    assert column(table, 5) == ["未阅：罗守田、秦谷雨"]
    assert "指示 1 未阅" in alerts(hands)
    hands.click("gate.alert1.action")
    for staff, left in ((hands.desk.leader, "未阅：秦谷雨"), (hands.desk.guard, "2 人已签")):
        chosen(table)
        hands.press(ENTER, ENTER)
        choose(hands, order_reader=staff)
        type_pin(hands, "order_pin")
        hands.press(ENTER, ESC)
        assert column(table, 5) == [left]
    assert "指示" not in alerts(hands)
    hands.go("orders")
    chosen(table)
    hands.press(ENTER)
    hands.click("rota.record.order_settle")
    hands.write(order_result="水已退")
    hands.press(ENTER)
    assert column(table, 6) == ["水已退"]
    kinds = ["directive.given", "directive.signed", "directive.signed", "directive.settled"]
    assert hands.kinds("directive.%") == kinds


def test_a_missed_round_is_an_alert_that_leads_to_the_rounds(hands: Hands) -> None:
    """No entry is written for it."""
    patrol(hands)
    before = hands.kinds("%")
    hands.desk.clock.advance(minutes=70)
    assert "东区流动岗 漏巡 1 处" in alerts(hands)
    QTest.keyClick(hands.desk.window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    hands.desk.settle()
    assert hands.desk.find(QAbstractButton, "rota.tabs.rounds").isChecked()
    assert hands.kinds("%") == before


def test_entries_of_the_rota_are_a_group_of_the_book(hands: Hands) -> None:
    """台账 tells them apart, in words."""
    added(hands, "orders", "add_order", order_goal="防汛", order_procedure="每小时看水位")
    hands.desk.window.show_page("entries")
    hands.desk.settle()
    hands.click("entries.kinds.rota")
    table = hands.desk.find(Table, "entries.table")
    words = [str(table.model().index(0, at).data()) for at in range(table.model().columnCount())]
    assert any("上级指示" in word for word in words)
    assert table.model().rowCount() == 1
    assert QApplication.focusWidget() is not None
