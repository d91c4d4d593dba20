"""The month grid by keys: days, months, a swap asked and approved, the rota set anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.shifts.month import Roster, Since, month_grid
from guardpost.shifts.roster import Month
from guardpost.shifts.rota import THREE_SHIFTS, Rota
from tests.site import PIN
from tests.ui.booth import booth
from tests.ui.registry.hands import Hands, column
from ui.rota.grid import MonthView
from ui.rota.grid_model import MonthModel
from ui.widgets.rail import RailItem

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
ROTA = Rota(("甲", "乙", "丙"), THREE_SHIFTS, date(2026, 6, 1))
STATE = 5


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Hands]:
    """Return the leader's hands on the rota page."""
    with booth(tmp_path / "data", clock) as desk:
        desk.window.desk.theme.set_reduced_motion(True)
        desk.sign_in(desk.leader)
        desk.window.show_page("rota")
        desk.settle()
        yield Hands(desk, "rota")


def grid(hands: Hands) -> MonthView:
    """Return the grid."""
    return hands.desk.find(MonthView, "rota.grid")


def day(hands: Hands, number: int) -> str:
    """Return what the grid says of a day of the month shown."""
    model = grid(hands).model()
    cells = [model.index(row, at).data() for row in range(model.rowCount()) for at in range(7)]
    return str(next(words for words in cells if words and words[8:10] == f"{number:02d}"))


def choose(hands: Hands, code: str, name: str) -> None:
    """Pick from a list of a sheet."""
    box = hands.desk.find(QComboBox, f"rota.{name}")
    box.setCurrentIndex(box.findData(code))


def offered(hands: Hands, name: str) -> list[tuple[str, str]]:
    """Return (words, code) of what a list of a sheet offers."""
    box = hands.desk.find(QComboBox, f"rota.{name}")
    return [(box.itemText(at), str(box.itemData(at))) for at in range(1, box.count())]


def month(year: int, number: int) -> Month:
    """Return a month of one rota."""
    days = month_grid(Roster((Since(date(2026, 6, 1), ROTA),)), year, number)
    return Month(year, number, days, ROTA, 0)


@pytest.mark.parametrize(("number", "weeks"), [(6, 5), (8, 6), (2, 4)])
def test_the_months_model_keeps_qts_rules(
    qtmodeltester: ModelTester, number: int, weeks: int
) -> None:
    """Months of four to six weeks; days of other months are empty cells."""
    model = MonthModel()
    model.show(month(2027 if number == 2 else 2026, number), date(2026, 6, 12))
    assert model.rowCount() == weeks
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_the_grid_opens_on_today_and_arrows_go_from_day_to_day(hands: Hands) -> None:
    """Each day says its shifts, hours and groups; the page keys turn the month."""
    assert hands.desk.window.focusWidget() is grid(hands)
    assert day(hands, 12).splitlines() == [
        "2026-06-12",
        "早班 甲组 08:00–16:00",
        "中班 乙组 16:00–00:00",
        "夜班 丙组 00:00–08:00",
    ]
    hands.press(Qt.Key.Key_PageDown)
    assert day(hands, 1).startswith("2026-07-01")
    hands.press(Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert day(hands, 1).startswith("2026-05-01")
    hands.press(ESC)
    assert day(hands, 1).startswith("2026-06-01")


def test_holidays_are_shown_and_the_site_enters_moved_days(hands: Hands) -> None:
    """The statutory ones are there; a day worked instead is typed."""
    assert day(hands, 19).startswith("2026-06-19 端午节")
    hands.click("rota.set_holiday")
    hands.write(holiday_day="2026-06-28", holiday_name="补班")
    choose(hands, "worked", "holiday_kind")
    hands.press(ENTER)
    assert day(hands, 28).startswith("2026-06-28 补班（上班）")
    assert hands.kinds("holiday.%") == ["holiday.named"]


def test_a_swap_is_asked_on_a_day_and_another_leader_approves_it(hands: Hands) -> None:
    """The chosen day stands in the sheet; who asked cannot approve."""
    grid(hands).setCurrentIndex(grid(hands).model().index(2, 5))
    hands.press(ENTER)
    assert hands.text("swap_day") == "2026-06-20"
    hands.write(swap_reason="体检")
    hands.press(ENTER)
    table = hands.go("swaps")
    assert column(table, STATE) == ["待批"]
    table.selectRow(0)
    table.setFocus()
    hands.press(ENTER)
    hands.click("rota.record.swap_approve")
    hands.press(ENTER)
    assert "自己的申请由别的带班员批" in hands.words("rota.swap_approve")
    hands.press(ESC, ESC)
    hands.desk.window.lock()
    hands.desk.sign_in(hands.desk.admin)
    hands.click("rota.tabs.swaps")
    table.selectRow(0)
    table.setFocus()
    hands.press(ENTER, ENTER, ENTER)
    assert column(table, STATE) == ["已批准"]
    assert hands.kinds("swap.%") == ["swap.asked", "swap.approved"]
    hands.press(ESC)
    hands.click("rota.tabs.grid")
    assert "早班 丙组 08:00–16:00 · 已换班，原为乙组" in day(hands, 20)


def test_two_persons_swap_and_stand_on_their_days(hands: Hands) -> None:
    """Both agree, by PIN and as the leader notes; the admin approves; the two are named."""
    grid(hands).setCurrentIndex(grid(hands).model().index(2, 5))
    hands.press(ENTER)
    hands.write(swap_other_day="2026-06-20", swap_reason="家中有事")
    choose(hands, "early", "swap_shift")
    choose(hands, "middle", "swap_other_shift")
    people = {name.split()[0]: code for name, code in offered(hands, "swap_staff")}
    choose(hands, people["秦谷雨"], "swap_staff")
    hands.press(ENTER)
    assert "两个人都要选" in hands.words("rota.new_swap")
    choose(hands, people["梁向晚"], "swap_other_staff")
    hands.press(ENTER)
    table = hands.go("swaps")
    assert column(table, 1) == ["2026-06-20 早班 秦谷雨"]
    table.selectRow(0)
    table.setFocus()
    hands.press(ENTER)
    hands.click("rota.record.swap_first_agrees")
    assert "秦谷雨 同意换班" in hands.words("rota.swap_first_agrees")
    hands.write(swap_first_pin=PIN)
    hands.press(ENTER)
    assert not hands.desk.find(QAbstractButton, "rota.record.swap_approve").isVisible()
    hands.click("rota.record.swap_other_agrees")
    choose(hands, "phone", "swap_other_how")
    hands.press(ENTER)
    assert hands.kinds("swap.%") == ["swap.asked", "swap.agreed", "swap.agreed"]
    assert hands.desk.find(QAbstractButton, "rota.record.swap_approve").isVisible()
    hands.press(ESC)
    hands.desk.window.lock()
    hands.desk.sign_in(hands.desk.admin)
    hands.click("rota.tabs.swaps")
    table.selectRow(0)
    table.setFocus()
    hands.press(ENTER, ENTER, ENTER)
    assert column(table, STATE) == ["已批准"]
    hands.press(ESC)
    hands.click("rota.tabs.grid")
    assert day(hands, 20).splitlines()[1:2] == ["早班 乙组 08:00–16:00"]
    assert "秦谷雨 换班，梁向晚 来" in day(hands, 20)


def test_a_two_shift_rota_of_four_groups_is_set_by_a_supervisor_alone(hands: Hands) -> None:
    """7:00 and 19:00; the leader is told who can; the past stays as it was."""
    hands.click("rota.set_rota")
    assert hands.text("rota_groups") == "甲 乙 丙"
    assert hands.text("rota_changes") == "08:00 16:00 00:00"
    four = {"rota_groups": "甲 乙 丙 丁", "rota_changes": "7:00 19:00", "rota_days": "2"}
    hands.write(**four, rota_anchor="2026-06-12")
    hands.press(ENTER)
    assert "要主管或以上才能办" in hands.words("rota.new_rota")
    hands.press(ESC)
    hands.desk.window.lock()
    hands.desk.sign_in(hands.desk.admin)
    hands.click("rota.set_rota")
    hands.write(**four, rota_anchor="2026-06-12")
    hands.press(ENTER)
    assert day(hands, 12).splitlines()[1:] == ["早班 甲组 07:00–19:00", "夜班 乙组 19:00–07:00"]
    assert "中班" in day(hands, 11)
    assert hands.kinds("rota.%") == ["rota.changed"]


@pytest.mark.parametrize("changes", ["8点半 16点", "8:00", "8:00 8:00 9:00"])
def test_times_that_are_no_shifts_are_refused_in_the_sheet(hands: Hands, changes: str) -> None:
    """What was typed stays."""
    hands.click("rota.set_rota")
    hands.write(rota_changes=changes)
    hands.press(ENTER)
    assert "班次" in hands.words("rota.new_rota")
    assert hands.text("rota_changes") == changes


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_nine_pages_fit_the_rail(hands: Hands, size: tuple[int, int], scale: float) -> None:
    """Every item whole within the window, none over another."""
    hands.desk.window.resize(*size)
    hands.desk.window.desk.theme.set_scale(scale)
    hands.desk.settle()
    items = hands.desk.window.findChildren(RailItem)
    assert len(items) == 9
    rail = items[0].parentWidget()
    assert rail is not None
    spans = sorted((item.y(), item.y() + item.height()) for item in items)
    assert spans[-1][1] <= rail.height() == hands.desk.window.height()
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_the_pages_tabs_are_reached_by_alt_and_digit(hands: Hands) -> None:
    """Alt+8 is the keys, Alt+1 the grid again."""
    for key, name in ((Qt.Key.Key_8, "keys"), (Qt.Key.Key_1, "grid")):
        QTest.keyClick(hands.desk.window, key, Qt.KeyboardModifier.AltModifier)
        hands.desk.settle()
        assert hands.desk.find(QAbstractButton, f"rota.tabs.{name}").isChecked()
