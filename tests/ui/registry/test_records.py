"""Each kind of record is added, opened, changed and ended by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from tests.ui.booth import booth
from tests.ui.registry.hands import Hands, column
from ui.widgets.table import Table

ENTER, ESC, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space
F8, DELETE = Qt.Key.Key_F8, Qt.Key.Key_Delete
ID = "320106198503124417"


@dataclass(frozen=True)
class Case:
    """One kind of record.

    Attributes:
        tab, add: where it is listed, and the button that adds.
        fields: what is typed; ``shown`` (column, words) is what the table says then.
        change: field, what is typed in its place; ``changed`` what the table says then.
        kinds: the kinds of the entries that the three deeds write.
    """

    tab: str
    add: str
    fields: dict[str, str]
    shown: tuple[int, str]
    change: tuple[str, str]
    changed: tuple[int, str]
    kinds: tuple[str, str, str]


CASES = {
    "helper": Case(
        "helpers",
        "registry.add_helper",
        {"helper_name": "古丽", "helper_phone": "13812346021", "helper_room": "3-1202"},
        (0, "3栋1202"),
        ("helper_room", "5-0702"),
        (0, "5栋0702"),
        ("helper.added", "helper.changed", "helper.ended"),
    ),
    "permit": Case(
        "permits",
        "registry.add_permit",
        {"permit_name": "许春生", "permit_room": "3-1202", "permit_last": "2026-07-31"},
        (1, "3栋1202"),
        ("permit_room", "3-1203"),
        (1, "3栋1203"),
        ("permit.issued", "permit.changed", "permit.ended"),
    ),
    "listing": Case(
        "watchlist",
        "registry.add_listing",
        {"watch_plate": "苏AN1699", "watch_document": ID, "why": "两次尾随冲卡"},
        (6, "两次尾随冲卡"),
        ("why", "三次尾随冲卡"),
        (6, "三次尾随冲卡"),
        ("watchlist.added", "watchlist.changed", "watchlist.ended"),
    ),
    "staff": Case(
        "staff",
        "registry.add_staff",
        {"staff_name": "何立夏", "pin": "802461"},
        (1, "何立夏"),
        ("staff_name", "何立秋"),
        (1, "何立秋"),
        ("staff.added", "staff.changed", "staff.ended"),
    ),
    "equipment": Case(
        "equipment",
        "registry.add_equipment",
        {"item_name": "强光手电", "item_expected": "3"},
        (2, "3"),
        ("item_expected", "5"),
        (2, "5"),
        ("equipment.added", "equipment.changed", "equipment.ended"),
    ),
}


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Hands]:
    """Return the administrator's hands."""
    with booth(tmp_path / "data", clock) as desk:
        desk.window.desk.theme.set_reduced_motion(True)
        desk.sign_in(desk.admin)
        yield Hands(desk)


def new_record(hands: Hands, case: Case) -> Table:
    """Add a record and choose its row."""
    table = hands.go(case.tab)
    hands.click(case.add)
    hands.write(**case.fields)
    hands.press(ENTER)
    choose(table, case.shown)
    return table


def choose(table: Table, shown: tuple[int, str]) -> None:
    """Choose the row that says so."""
    table.selectRow(column(table, shown[0]).index(shown[1]))
    table.setFocus()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_record_is_added_changed_and_ended_by_keys(hands: Hands, case: Case) -> None:
    """Enter opens it, F8 changes it, Delete ends it with a reason; three entries, no more."""
    table = new_record(hands, case)
    before = table.model().rowCount()
    hands.press(ENTER)
    assert hands.is_open("registry.record")
    hands.press(F8)
    name, text = case.change
    hands.write(**{name: text})
    hands.press(ENTER)
    assert case.changed[1] in column(table, case.changed[0])
    assert hands.is_open("registry.record")
    assert text in hands.words("registry.record") or case.changed[1] in hands.words(
        "registry.record"
    )
    hands.press(DELETE)
    assert hands.is_open("registry.ending")
    hands.press(SPACE, ENTER)
    assert not hands.is_open("registry.ending")
    assert not hands.is_open("registry.record")
    assert table.model().rowCount() == before - 1
    prefix = case.kinds[0].partition(".")[0]
    written = [kind for kind in hands.kinds(f"{prefix}.%") if kind in case.kinds]
    assert written[-3:] == list(case.kinds)
    assert table.hasFocus() or hands.desk.find(QLineEdit, f"registry.{case.tab}.search").hasFocus()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_f8_and_delete_work_on_the_chosen_row(hands: Hands, case: Case) -> None:
    """Without opening it first; Esc leaves everything as it was."""
    table = new_record(hands, case)
    before = hands.kinds("%")
    hands.press(F8)
    assert hands.is_open(f"registry.new_{name_of(case)}")
    hands.press(ESC, DELETE)
    assert hands.is_open("registry.ending")
    hands.press(ESC)
    assert hands.kinds("%") == before
    assert table.hasFocus()


def name_of(case: Case) -> str:
    """Return the code of a case's kind."""
    return next(name for name, each in CASES.items() if each is case)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_second_enter_saves_nothing_more(hands: Hands, case: Case) -> None:
    """Whether it comes while the first is being saved, or right after."""
    hands.go(case.tab)
    hands.click(case.add)
    hands.write(**case.fields)
    edit = hands.desk.find(QLineEdit, f"registry.{next(iter(case.fields))}")
    before = len([kind for kind in hands.kinds("%") if kind == case.kinds[0]])
    edit.setFocus()
    QTest.keyClick(edit, ENTER)
    QTest.keyClick(edit, ENTER)
    hands.desk.settle()
    QTest.keyClick(edit, ENTER)
    hands.desk.settle()
    assert len([kind for kind in hands.kinds("%") if kind == case.kinds[0]]) == before + 1


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_an_end_asks_for_a_reason(hands: Hands, case: Case) -> None:
    """Without one nothing ends, and the sheet says what to do."""
    new_record(hands, case)
    before = hands.kinds("%")
    hands.press(DELETE)
    edit = hands.desk.find(QLineEdit, "registry.ending.reason")
    edit.setFocus()
    hands.press(ENTER)
    assert hands.is_open("registry.ending")
    assert "先写原因" in hands.words("registry.ending")
    assert hands.kinds("%") == before
    hands.write(**{"ending.reason": "no longer"})
    hands.press(ENTER)
    assert hands.kinds("%")[len(before) :] == [case.kinds[2]]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_refusal_keeps_what_was_typed(hands: Hands, case: Case) -> None:
    """The sheet stays, says why, and the next try saves."""
    hands.go(case.tab)
    hands.click(case.add)
    name, text = next(iter(case.fields.items()))
    rest = {key: value for key, value in case.fields.items() if key != name}
    hands.write(**rest)
    if name == "watch_plate":
        hands.write(watch_document="")
    before = hands.kinds("%")
    hands.press(ENTER)
    assert hands.is_open(f"registry.new_{name_of(case)}")
    assert hands.kinds("%") == before
    last = list(rest)[-1]
    assert hands.text(last) == rest[last]
    hands.write(**{name: text})
    hands.press(ENTER)
    assert case.kinds[0] in hands.kinds("%")[len(before) :]


@pytest.mark.parametrize(
    ("case", "missing"),
    [
        ("staff", "pin"),
        ("staff", "staff_name"),
        ("permit", "permit_room"),
        ("helper", "helper_name"),
    ],
)
def test_a_refusal_leads_to_the_field_it_is_about(hands: Hands, case: str, missing: str) -> None:
    """What is asked for can be typed at once."""
    hands.go(CASES[case].tab)
    hands.click(CASES[case].add)
    fields = {name: text for name, text in CASES[case].fields.items() if name != missing}
    hands.write(**fields)
    hands.press(ENTER)
    assert hands.desk.find(QLineEdit, f"registry.{missing}").hasFocus()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_tab_goes_from_the_search_by_the_button_that_adds_to_the_table(
    hands: Hands, case: Case
) -> None:
    """In the order in which they stand."""
    table = hands.go(case.tab)
    hands.desk.find(QLineEdit, f"registry.{case.tab}.search").setFocus()
    passed: list[str] = []
    while not table.hasFocus() and len(passed) < len(CASES):
        hands.press(Qt.Key.Key_Tab)
        passed.append((QApplication.focusWidget() or hands.desk.window).objectName())
    assert passed[-2:] == [case.add, f"registry.{case.tab}"]


def test_a_guard_cannot_write_the_watchlist(hands: Hands) -> None:
    """It is the leader's; what was typed stays to be read out to them."""
    hands.desk.window.lock()
    hands.desk.sign_in(hands.desk.guard)
    hands.go("watchlist")
    hands.click("registry.add_listing")
    hands.write(watch_plate="苏AN1699", why="两次尾随冲卡")
    hands.press(ENTER)
    assert "要带班员或以上才能办" in hands.words("registry.new_listing")
    assert hands.text("watch_plate") == "苏AN1699"
    assert hands.kinds("watchlist.%") == []


def test_a_group_is_chosen_from_the_rota(hands: Hands) -> None:
    """No other would ever be on duty; a letter goes to none of them."""
    table = hands.go("staff")
    hands.click("registry.add_staff")
    hands.write(staff_name="何立夏", pin="802461")
    box = hands.desk.find(QComboBox, "registry.group")
    assert [box.itemData(at) for at in range(box.count())] == ["", "甲", "乙", "丙"]
    box.setFocus()
    hands.press(Qt.Key.Key_B, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert box.currentData() == "乙"
    hands.press(ENTER)
    row = column(table, 1).index("何立夏")
    assert column(table, 3)[row] == "乙"


def test_alt_and_a_digit_without_a_tab_types_nothing(hands: Hands) -> None:
    """The registry has seven tabs; the eighth digit is not looked for."""
    hands.go("staff")
    search = hands.desk.find(QLineEdit, "registry.staff.search")
    for digit in (Qt.Key.Key_8, Qt.Key.Key_9):
        search.setFocus()
        QTest.keyClick(search, digit, Qt.KeyboardModifier.AltModifier)
        hands.desk.settle()
    assert search.text() == ""
    assert search.isVisible()
