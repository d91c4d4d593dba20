"""Households and their sheets; filters, histories, PINs and renewals, by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.registry.helpers import HelperDetails, add_helper
from guardpost.registry.households import Relation, ResidentDetails, add_resident
from guardpost.registry.permits import PermitDetails, add_permit
from guardpost.registry.vehicles import RegistrationDetails, Tenure, add_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from tests.ui.booth import booth
from tests.ui.registry.hands import Hands, column
from ui.widgets.chips import Chip
from ui.widgets.table import Table

ENTER, ESC, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space
F8, DELETE = Qt.Key.Key_F8, Qt.Key.Key_Delete
TABS = ("households", "helpers", "permits", "watchlist", "staff", "equipment")
ID = "320106198503124417"


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Hands]:
    """Return the administrator's hands, over a post that knows some people."""
    with booth(tmp_path / "data", clock) as desk:
        desk.window.desk.theme.set_reduced_motion(True)
        desk.sign_in(desk.admin)
        made = Hands(desk)
        know(made)
        yield made


def know(hands: Hands) -> None:
    """Make two households known."""
    for person in (
        ResidentDetails("3栋1202", "王建国", "13812346021"),
        ResidentDetails("3栋1202", "李小满", "13912340725", Relation.FAMILY),
        ResidentDetails("5栋0702", "赵白露", "13700008888", Relation.TENANT),
    ):
        act(hands, add_resident, person)
    for car in (
        RegistrationDetails("苏A3K725", "3栋1202", "王建国", parking="B2-117", tenure=Tenure.FIXED),
        RegistrationDetails(
            "苏AD06918", "5栋0702", tenure=Tenure.MONTHLY, valid_until="2026-06-08"
        ),
    ):
        act(hands, add_vehicle, car)


def act(hands: Hands, verb: Callable[..., Any], *args: Any, **named: Any) -> None:
    """Do something as the person at the desk."""
    done: list[object] = []
    hands.desk.window.desk.act(verb, *args, done=done.append, **named)
    hands.desk.settle()
    assert done


def open_household(hands: Hands, row: int) -> Table:
    """Open a household by Enter and return the table of its members."""
    table = hands.go("households")
    table.selectRow(row)
    table.setFocus()
    hands.press(ENTER)
    assert hands.is_open("registry.household")
    members = hands.desk.find(Table, "registry.members")
    assert members.hasFocus()
    return members


def test_enter_opens_a_household_with_its_people_and_vehicles(hands: Hands) -> None:
    """The owner first; phones are masked."""
    members = open_household(hands, 0)
    assert column(members, 0) == ["业主", "家属", "车辆"]
    assert column(members, 1) == ["王建国", "李小满", ""]
    assert column(members, 2) == ["138****6021", "139****0725", "B2-117"]


def test_a_member_of_a_household_is_opened_changed_and_ended(hands: Hands, qtbot: QtBot) -> None:
    """Esc leads back step by step; the household's history tells it all."""
    members = open_household(hands, 0)
    hands.press(Qt.Key.Key_Down, ENTER, F8)
    assert hands.text("name") == "李小满"
    hands.write(phone="13912340726")
    hands.press(ENTER)
    assert "139****0726" in hands.words("registry.record")
    hands.press(DELETE, SPACE, ENTER)
    assert not hands.is_open("registry.record")
    assert hands.is_open("registry.household")
    assert column(members, 1) == ["王建国", ""]
    qtbot.waitUntil(lambda: "原因：搬走" in hands.words("registry.household"), timeout=5000)
    told = hands.words("registry.household")
    assert "手机 139****0725 → 139****0726" in told
    assert "13912340726" not in told
    hands.press(ESC)
    assert not hands.is_open("registry.household")
    assert hands.desk.find(Table, "registry.households").hasFocus()


def test_a_vehicle_is_added_changed_and_ended_from_its_household(hands: Hands) -> None:
    """The room is filled in; the new place and its end are shown."""
    members = open_household(hands, 0)
    hands.click("registry.household.add_vehicle")
    assert hands.text("car_room") == "3栋1202"
    hands.write(plate="苏A9F316", valid_until="2026-06-30")
    tenure = hands.desk.find(QComboBox, "registry.tenure")
    tenure.setCurrentIndex(tenure.findData("temporary"))
    tenure.setFocus()
    hands.press(ENTER)
    assert hands.kinds("vehicle.%")[-1] == "vehicle.registered"
    assert column(members, 3)[-1] == "6月30日"
    members.selectRow(3)
    hands.press(F8)
    hands.write(parking="B1-007")
    hands.press(ENTER)
    assert column(members, 2)[-1] == "B1-007"
    members.selectRow(3)
    hands.press(DELETE, SPACE, ENTER)
    assert hands.kinds("vehicle.%")[-2:] == ["vehicle.changed", "vehicle.deregistered"]
    assert len(column(members, 0)) == 3


def test_f8_in_the_list_changes_whom_the_row_shows(hands: Hands) -> None:
    """And the row says so at once, still chosen."""
    table = hands.go("households")
    table.selectRow(1)
    table.setFocus()
    hands.press(F8)
    assert hands.text("name") == "赵白露"
    hands.write(phone="13700009999")
    hands.press(ENTER)
    assert column(table, 3)[1] == "137****9999"
    assert table.chosen_row() == 1
    assert table.hasFocus()


def test_a_slip_is_put_right_by_changing_it_back(hands: Hands) -> None:
    """Both changes stay in the history, and the record is as it was."""
    hands.go("households")
    table = hands.desk.find(Table, "registry.households")
    table.selectRow(1)
    table.setFocus()
    for phone in ("13700009999", "13700008888"):
        hands.press(F8)
        hands.write(phone=phone)
        hands.press(ENTER)
    assert column(table, 3)[1] == "137****8888"
    assert hands.kinds("resident.%")[-2:] == ["resident.changed"] * 2


def test_the_list_is_narrowed_by_status_and_validity(hands: Hands) -> None:
    """Esc shows all again."""
    table = hands.go("households")
    relation = hands.desk.find(QComboBox, "registry.filter_relation")
    validity = hands.desk.find(QComboBox, "registry.filter_validity")
    pick(hands, relation, "tenant")
    assert column(table, 0) == ["5栋0702"]
    pick(hands, validity, "ending")
    assert table.is_empty_shown()
    pick(hands, validity, "ended")
    assert column(table, 0) == ["5栋0702"]
    hands.desk.find(QLineEdit, "registry.search").setFocus()
    hands.press(ESC)
    assert column(table, 0) == ["3栋1202", "5栋0702"]
    pick(hands, validity, "endless")
    assert column(table, 0) == ["3栋1202"]


def pick(hands: Hands, box: QComboBox, code: str) -> None:
    """Choose from a list, by its keys."""
    box.setFocus()
    steps = box.findData(code) - box.currentIndex()
    key = Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up
    hands.press(*[key] * abs(steps))


def test_enter_in_the_search_goes_to_the_first_row(hands: Hands, qtbot: QtBot) -> None:
    """And Enter again opens it."""
    table = hands.go("households")
    search = hands.desk.find(QLineEdit, "registry.search")
    search.setFocus()
    QTest.keyClicks(search, "0702")
    qtbot.waitUntil(lambda: column(table, 0) == ["5栋0702"], timeout=5000)
    hands.press(ENTER)
    assert table.hasFocus()
    hands.press(ENTER)
    assert hands.is_open("registry.household")


@pytest.mark.parametrize("tab", TABS)
def test_a_search_that_finds_nothing_says_how_to_go_on(
    hands: Hands, qtbot: QtBot, tab: str
) -> None:
    """Esc shows all again."""
    table = hands.go(tab)
    everything = table.model().rowCount()
    name = "registry.search" if tab == "households" else f"registry.{tab}.search"
    search = hands.desk.find(QLineEdit, name)
    search.setFocus()
    QTest.keyClicks(search, "zzzz")
    qtbot.waitUntil(lambda: table.model().rowCount() == 0, timeout=5000)
    if everything:
        labels = [label.text() for label in table.findChildren(QLabel)]
        qtbot.waitUntil(lambda: "没有符合的，按 Esc 看全部" in said(table), timeout=5000)
        assert labels
    hands.press(ESC)
    assert table.model().rowCount() == everything


def said(table: Table) -> list[str]:
    """Return what stands in a table without rows."""
    return [label.text() for label in table.findChildren(QLabel)]


@pytest.mark.parametrize("tab", ["helpers", "permits", "watchlist"])
def test_an_empty_tab_says_what_to_do_and_does_it(hands: Hands, tab: str) -> None:
    """One sentence and one button."""
    table = hands.go(tab)
    assert table.is_empty_shown()
    assert max(said(table), key=len)
    hands.click(f"registry.{tab}.empty")
    names = {"helpers": "helper", "permits": "permit", "watchlist": "listing"}
    assert hands.is_open(f"registry.new_{names[tab]}")


def test_a_helper_s_days_are_turned_off_by_space(hands: Hands) -> None:
    """Arrows go from day to day; Enter saves."""
    table = hands.go("helpers")
    hands.click("registry.add_helper")
    hands.write(helper_name="古丽", helper_room="3-1202", helper_from="800", helper_until="1800")
    hands.desk.find(Chip, "registry.helper_days.7").setFocus()
    hands.press(SPACE, Qt.Key.Key_Left, SPACE)
    hands.write(helper_from="0800")
    hands.press(ENTER)
    assert column(table, 4) == ["周一、周二、周三、周四、周五"]
    assert column(table, 5) == ["08:00–18:00"]
    assert column(table, 7) == ["有效"]


def test_a_helper_and_a_permit_are_renewed(hands: Hands) -> None:
    """From the opened record: one field, Enter."""
    act(hands, add_helper, HelperDetails("古丽", "3-1202", valid_until="2026-06-30"))
    act(hands, add_permit, PermitDetails("许春生", "3-1202", valid_until="2026-06-30"))
    for tab, extra, fieldname, at in (
        ("helpers", "renew_helper", "helper_renewed_until", 6),
        ("permits", "renew_permit", "permit_renewed_until", 6),
    ):
        table = hands.go(tab)
        table.selectRow(0)
        table.setFocus()
        hands.press(ENTER)
        hands.click(f"registry.record.{extra}")
        assert hands.text(fieldname) == "2026-06-30"
        hands.write(**{fieldname: "2026-08-31"})
        hands.press(ENTER)
        assert "2026-08-31" in hands.words("registry.record")
        hands.press(ESC)
        assert column(table, at) == ["8月31日"]


def test_a_person_gets_a_new_pin(hands: Hands) -> None:
    """The old one no longer signs in, the new one does."""
    table = hands.go("staff")
    table.selectRow(column(table, 1).index("秦谷雨"))
    table.setFocus()
    hands.press(ENTER)
    hands.click("registry.record.set_pin")
    hands.write(new_pin="135790")
    hands.press(ENTER)
    assert "PIN" in hands.words("registry.record")
    assert hands.kinds("staff.pin_set")
    hands.desk.window.lock()
    hands.desk.sign_in(hands.desk.guard, "135790")
    assert hands.desk.window.desk.staff is not None


def test_a_document_is_covered_and_stays_when_not_touched(hands: Hands) -> None:
    """Neither list nor sheet nor history shows it; another reason keeps it."""
    act(
        hands,
        watch,
        level=WatchLevel.ALERT,
        reason="冒充快递",
        name="马六",
        document=ID,
    )
    table = hands.go("watchlist")
    assert column(table, 4) == ["320106********4417"]
    table.selectRow(0)
    table.setFocus()
    hands.press(ENTER)
    assert "320106********4417" in hands.words("registry.record")
    assert ID not in hands.words("registry.record")
    hands.press(F8)
    edit = hands.desk.find(QLineEdit, "registry.watch_document")
    assert edit.echoMode() is QLineEdit.EchoMode.PasswordEchoOnEdit
    assert ID not in edit.text()
    hands.write(why="冒充快递员")
    hands.press(ENTER)
    assert hands.desk.rows("SELECT document, reason FROM watchlist") == [(ID, "冒充快递员")]


def test_an_ended_car_stands_in_its_household_s_history(hands: Hands, qtbot: QtBot) -> None:
    """By keys: Delete, the reason, Enter; then the household tells the plate and why."""
    table = open_household(hands, 0)
    table.selectRow(2)
    hands.press(DELETE)
    hands.press(SPACE, ENTER)
    assert hands.desk.rows("SELECT plate FROM vehicles WHERE plate = '苏A3K725'") == []
    while hands.is_open("registry.household"):
        hands.press(ESC)
    open_household(hands, 0)
    qtbot.waitUntil(lambda: "原因：" in hands.words("registry.household"), timeout=5000)
    assert "车辆停用  苏A3K725" in hands.words("registry.household")


def test_an_unfinished_new_record_waits(hands: Hands) -> None:
    """Esc leaves it; the button brings it back; a change in between does not disturb it."""
    hands.go("households")
    hands.click("registry.add_resident")
    hands.write(room="7-0301", name="Bai")
    hands.press(ESC)
    hands.click("registry.add_resident")
    assert (hands.text("room"), hands.text("name")) == ("7-0301", "Bai")


def test_open_sheets_follow_the_language(hands: Hands, qtbot: QtBot) -> None:
    """Titles, facts and buttons."""
    open_household(hands, 0)
    hands.press(ENTER)
    hands.desk.window.desk.language.set("en")
    qtbot.waitUntil(lambda: "Owner" in hands.words("registry.record"), timeout=5000)
    assert hands.desk.find(QAbstractButton, "registry.record.end").text() == "End"


@pytest.mark.parametrize("tab", TABS)
def test_every_table_s_model_keeps_qt_s_rules(
    hands: Hands, qtmodeltester: ModelTester, tab: str
) -> None:
    """Also while it is filled and emptied."""
    act(hands, add_helper, HelperDetails("古丽", "3-1202"))
    act(hands, add_permit, PermitDetails("许春生", "3-1202"))
    act(hands, watch, level=WatchLevel.ALERT, reason="冲卡", plate="苏AN1699")
    model = hands.go(tab).model()
    assert model.rowCount() > 0
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


def test_the_members_model_keeps_qt_s_rules(hands: Hands, qtmodeltester: ModelTester) -> None:
    """People and vehicles in one table."""
    qtmodeltester.check(open_household(hands, 0).model(), force_py=True)  # type: ignore[no-untyped-call]


def test_large_text_leaves_columns_out_before_it_cuts_plates(hands: Hands) -> None:
    """Two plates fit at any scale; at the usual one every column is there."""
    table = hands.go("households")
    theme = hands.desk.window.desk.theme
    hidden: dict[int, int] = {}
    for percent in (100, 125, 150):
        theme.set_scale(percent / 100)
        QApplication.processEvents()
        hands.desk.settle()
        hidden[percent] = sum(table.isColumnHidden(at) for at in range(8))
        assert table.columnWidth(4) >= theme.px(200), percent
    assert hidden[100] == 0
    assert 0 < hidden[125] <= hidden[150]
