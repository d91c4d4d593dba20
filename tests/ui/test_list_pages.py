"""The pages that list: inside, the book, the registry, settings; over a real book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guardpost import settings
from guardpost.clock import ManualClock
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from tests.ui.booth import Booth, booth
from ui.widgets.chips import Chips
from ui.widgets.table import Table
from ui.widgets.undo_bar import UndoBar

CAR = VehicleDetails("苏A3K725", VehicleClass.OUTSIDE, "3栋1202", person="王建国")
GUEST = VisitorDetails(
    VisitorCategory.VISITOR, "2栋0604", "陆清明", stay_minutes=60, verified="phone"
)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window over a post with a car and a visitor inside; the leader sits there."""
    with booth(tmp_path / "data", clock) as made:
        made.window.desk.theme.set_reduced_motion(True)
        made.sign_in(made.leader)
        admit(made, admit_vehicle, CAR)
        admit(made, admit_visitor, GUEST)
        yield made


def admit(desk: Booth, verb: Callable[..., object], details: object) -> None:
    """Let somebody in, as the gate page does."""
    done: list[object] = []
    desk.window.desk.act(verb, details, done=done.append)
    desk.settle()
    assert done


def press(desk: Booth, name: str) -> None:
    """Click a button."""
    desk.find(QAbstractButton, name).click()


def write(desk: Booth, name: str, text: str) -> None:
    """Fill in a field; key presses of a test know no Chinese."""
    desk.find(QLineEdit, name).setText(text)


def shown(desk: Booth, page: str, name: str) -> Table:
    """Go to a page and return its table, filled."""
    desk.window.show_page(page)
    desk.settle()
    return desk.find(Table, name)


def column(table: Table, at: int) -> list[str]:
    """Return the words of a column."""
    model = table.model()
    return [model.index(row, at).data() for row in range(model.rowCount())]


def type_into(desk: Booth, qtbot: QtBot, name: str, text: str, table: Table, rows: int) -> None:
    """Type, and wait until the table has so many rows."""
    write(desk, name, text)
    qtbot.waitUntil(lambda: table.model().rowCount() == rows, timeout=5000)


def test_enter_lets_the_chosen_visitor_leave(desk: Booth) -> None:
    """And the list is read again; the car is still there."""
    visitors = shown(desk, "inside", "inside.visitors")
    assert column(visitors, 1) == ["陆清明"]
    visitors.selectRow(0)
    QTest.keyClick(visitors, Qt.Key.Key_Return)
    desk.settle()
    assert desk.rows("SELECT count(*) FROM ledger WHERE kind = 'visitor.left'") == [(1,)]
    assert visitors.model().rowCount() == 0
    assert desk.find(Table, "inside.vehicles").model().rowCount() == 1


def test_the_chosen_one_stays_chosen_while_others_come(desk: Booth) -> None:
    """A refreshed list must not put another under the guard's finger."""
    cars = shown(desk, "inside", "inside.vehicles")
    cars.selectRow(0)
    other = VehicleDetails("苏AD06918", VehicleClass.OUTSIDE, "7栋0301", stay_minutes=10)
    admit(desk, admit_vehicle, other)
    assert cars.model().rowCount() == 2
    assert cars.model().index(cars.chosen_row(), 1).data() == "王建国"


@pytest.mark.parametrize("way", ["Ctrl+Z", "button"])
def test_an_exit_on_the_inside_page_is_taken_back_at_once(desk: Booth, way: str) -> None:
    """Down and Enter log it; the bar of the gate page says so and strikes it out."""
    visitors = shown(desk, "inside", "inside.visitors")
    visitors.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        desk.press(key)
    desk.settle()
    assert visitors.model().rowCount() == 0
    assert "陆清明" in desk.find(UndoBar, "inside.logged").text()
    if way == "button":
        press(desk, "inside.undo")
    else:
        desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert visitors.model().rowCount() == 1
    assert desk.rows("SELECT kind FROM ledger ORDER BY seq DESC LIMIT 1") == [("entry.corrected",)]
    desk.press(Qt.Key.Key_Escape)
    assert desk.find(UndoBar, "inside.logged").text() == ""
    assert not visitors.isVisible(), "one Esc leads to the gate, bar or no bar"


def test_the_book_is_searched_while_one_types(desk: Booth, qtbot: QtBot) -> None:
    """Names are found too; Esc shows all again."""
    table = shown(desk, "entries", "entries.table")
    everything = table.model().rowCount()
    type_into(desk, qtbot, "entries.text", "陆清明", table, 1)
    assert column(table, 4) == ["陆清明  2栋0604"]
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    desk.settle()
    assert table.model().rowCount() == everything


def test_the_book_of_one_day(desk: Booth) -> None:
    """Today can be asked for as any other day."""
    table = shown(desk, "entries", "entries.table")
    everything = table.model().rowCount()
    desk.find(Chips, "entries.days").button("one").click()
    desk.settle()
    assert table.model().rowCount() == everything
    desk.find(QDateEdit, "entries.day").setDate(QDate(2026, 6, 11))
    desk.settle()
    assert table.model().rowCount() == 0
    assert table.is_empty_shown()


def test_a_new_household_is_kept_found_and_counted(desk: Booth, qtbot: QtBot) -> None:
    """Typed in the sheet, Enter saves it."""
    table = shown(desk, "registry", "registry.households")
    press(desk, "registry.add_resident")
    for name, text in (("room", "5-0702"), ("name", "李小满"), ("phone", "13912340725")):
        write(desk, f"registry.{name}", text)
    QTest.keyClick(desk.find(QLineEdit, "registry.phone"), Qt.Key.Key_Return)
    desk.settle()
    assert column(table, 0) == ["5栋0702"]
    assert column(table, 3) == ["139****0725"]
    type_into(desk, qtbot, "registry.search", "0301", table, 0)
    assert table.is_empty_shown()


def test_a_sheet_says_what_is_missing_and_keeps_what_was_typed(desk: Booth) -> None:
    """Below, beside the button; nothing is written."""
    shown(desk, "registry", "registry.households")
    press(desk, "registry.add_vehicle")
    plate = desk.find(QLineEdit, "registry.plate")
    plate.setText("苏A3K725")
    QTest.keyClick(plate, Qt.Key.Key_Return)
    desk.settle()
    said = desk.find(QWidget, "registry.new_vehicle").findChildren(QLabel)
    assert "这辆车是哪一户的？先填房号" in [label.text() for label in said]
    assert plate.text() == "苏A3K725"
    assert desk.rows("SELECT count(*) FROM vehicles") == [(0,)]


def test_a_choice_on_the_settings_page_is_kept(desk: Booth, qtbot: QtBot) -> None:
    """At once, and for the next start."""
    desk.window.show_page("settings")
    desk.find(Chips, "settings.language").button("en").click()
    desk.settle()
    assert desk.window.desk.language.lang == "en"
    assert settings.load(desk.window.desk.data_dir).language == "en"
    look = desk.find(Chips, "settings.look").button("auto")
    qtbot.waitUntil(lambda: look.text() == "By the hour", timeout=5000)


def test_day_and_night_by_key_is_seen_among_the_settings(desk: Booth) -> None:
    """The page stands open while Ctrl+D is pressed."""
    desk.window.show_page("settings")
    for _turn in range(2):
        QTest.keyClick(desk.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        desk.settle()
        assert desk.find(Chips, "settings.look").code() == desk.window.desk.theme.name


def test_the_proof_is_told_in_the_language_of_now(desk: Booth, qtbot: QtBot) -> None:
    """What was found stays on the page when the language is another."""
    desk.window.show_page("settings")
    press(desk, "settings.verify")
    desk.settle()
    desk.window.desk.language.set("en")
    said = desk.find(QLabel, "settings.proof")
    qtbot.waitUntil(lambda: said.text().startswith("Whole: "), timeout=5000)
    assert desk.find(Chips, "settings.language").code() == "en"


def test_the_book_is_proved_on_demand(desk: Booth) -> None:
    """With the number of entries that were walked."""
    desk.window.show_page("settings")
    press(desk, "settings.verify")
    desk.settle()
    (count,) = desk.rows("SELECT count(*) FROM ledger")[0]
    assert desk.find(QLabel, "settings.proof").text() == f"台账完整：{count} 条，首尾相接"


def test_tab_goes_through_the_book_as_it_stands(desk: Booth) -> None:
    """Words, kinds, days, the day: each choice is one stop."""
    shown(desk, "entries", "entries.table")
    stops = ["entries.text", "entries.kinds.all", "entries.days.all", "entries.day"]
    for stop in stops:
        assert desk.focus.objectName() == stop
        desk.press(Qt.Key.Key_Tab)
