"""Workbooks on the registry page: looked at before, all of the good rows or none, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.registry.workbook.columns import WorkbookKind
from tests.registry.sheets import HOUSEHOLDS, texts, workbook
from tests.ui.booth import Booth, booth
from tests.ui.fitting import settled, troubles
from tests.ui.forms.stand import keys
from ui.registry.importing import ImportSheet
from ui.widgets.alert import Banner
from ui.widgets.side_panel import SidePanel
from ui.widgets.table import Table

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
GOOD = ("3-1202", "王建国", 13800138000, "业主", "")
OTHER = ("3-1203", "李梅", "13900139000", "租户", "")
BAD = ("3-1204", "", "123", "", "")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return the registry page before its leader."""
    with booth(tmp_path / "data", clock, lang="en") as made:
        made.window.desk.theme.set_reduced_motion(True)
        made.sign_in(made.leader)
        made.window.show_page("registry")
        made.settle()
        yield made


def press(desk: Booth, *keys: Qt.Key) -> None:
    """Press keys wherever the keyboard is, each to its end."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or desk.window, key)
        desk.settle()


def use(desk: Booth, name: str) -> None:
    """Go to a button and press it by Enter."""
    desk.find(QAbstractButton, name).setFocus()
    press(desk, ENTER)


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Answer every file dialog with this path."""
    for asked in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asked, lambda *_asked, **_named: (str(path), ""))


def looked_at(desk: Booth, monkeypatch: pytest.MonkeyPatch, path: Path) -> SidePanel:
    """Open the sheet by keys and choose a file in it."""
    choose(monkeypatch, path)
    use(desk, "registry.households.import")
    assert QApplication.focusWidget() is desk.find(QWidget, "registry.importing.pick")
    press(desk, ENTER)
    return desk.find(SidePanel, "registry.importing")


def said(desk: Booth, name: str) -> str:
    """Return a label's words."""
    return desk.find(QLabel, name).text()


def flaws(desk: Booth) -> list[tuple[str, str]]:
    """Return cell and reason of each bad cell that is listed."""
    model = desk.find(Table, "registry.importing.flaws").model()
    return [
        (model.index(row, 1).data(), model.index(row, 3).data()) for row in range(model.rowCount())
    ]


def entries(desk: Booth) -> int:
    """Return how many lines the book has."""
    found = desk.rows("SELECT count(*) FROM ledger")[0][0]
    assert isinstance(found, int)
    return found


def test_a_workbook_is_looked_at_before_anything_is_written(
    desk: Booth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Counts and each bad cell; then Esc, and nothing is written."""
    path = workbook(tmp_path / "名单.xlsx", HOUSEHOLDS, [GOOD, BAD])
    before = entries(desk)
    sheet = looked_at(desk, monkeypatch, path)
    assert said(desk, "registry.importing.counts") == "1 new · 0 changed · 0 unchanged · 1 bad"
    assert flaws(desk) == [
        ("B3", "This cell may not be empty."),
        ("C3", "123 is no whole phone number."),
    ]
    press(desk, ESC)
    assert not sheet.is_open
    assert entries(desk) == before


def mend(desk: Booth, text: str) -> None:
    """Type another text into the cell that is being put right; Enter takes it."""
    edit = desk.find(QLineEdit, "registry.importing.mend")
    assert QApplication.focusWidget() is edit
    edit.clear()
    keys(edit, text)
    press(desk, ENTER)


def wrong(desk: Booth) -> str:
    """Return what is wrong with what stands in that field."""
    return desk.find(QLineEdit, "registry.importing.mend").accessibleDescription()


def test_enter_imports_the_good_rows_and_the_others_are_mended_in_place(
    desk: Booth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What was left out stands in a banner; its button leads to the cells, by keys alone."""
    path = workbook(tmp_path / "名单.xlsx", HOUSEHOLDS, [GOOD, OTHER, BAD])
    sheet = looked_at(desk, monkeypatch, path)
    write = desk.find(QAbstractButton, "registry.importing.write")
    assert (QApplication.focusWidget(), write.text()) == (write, "Import the 2 good rows")
    press(desk, ENTER)
    assert not sheet.is_open
    assert desk.rows("SELECT name FROM residents ORDER BY id") == [("王建国",), ("李梅",)]
    banner = desk.find(Banner, "registry.banner")
    assert banner.isVisible()
    assert "2 rows written, <b>1 not written</b> (姓名 1 · 手机 1)" in banner.accessibleName()
    assert banner.action.text() == "Mend these 1 rows"
    use(desk, "registry.banner.action")
    assert [cell for cell, _why in flaws(desk)] == ["B4", "C4"]
    mend(desk, "赵白露")
    assert [cell for cell, _why in flaws(desk)] == ["C4"]
    mend(desk, "12345")
    assert wrong(desk) == "12345 is no whole phone number."
    mend(desk, "13812346021")
    assert QApplication.focusWidget() is write
    assert said(desk, "registry.importing.counts") == "1 new · 0 changed · 0 unchanged · 0 bad"
    press(desk, ENTER)
    assert desk.rows("SELECT name, phone FROM residents ORDER BY id")[2:] == [
        ("赵白露", "13812346021")
    ]
    assert not banner.isVisible()


def test_a_bad_cell_is_judged_at_each_key_and_its_row_joins_the_good_ones(
    desk: Booth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Before anything was written; ↑ and ↓ go from cell to cell, Tab reaches the field."""
    third = ("3-1205", "秦谷雨", "456", "", "")
    looked_at(desk, monkeypatch, workbook(tmp_path / "a.xlsx", HOUSEHOLDS, [GOOD, BAD, third]))
    edit = desk.find(QLineEdit, "registry.importing.mend")
    desk.find(QAbstractButton, "registry.importing.pick").setFocus()
    press(desk, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is edit
    assert wrong(desk) == "This cell may not be empty."
    press(desk, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert edit.text() == "456"
    edit.clear()
    QTest.keyClicks(edit, "1381234602")
    assert wrong(desk) == "1381234602 is no whole phone number."
    QTest.keyClicks(edit, "1")
    assert wrong(desk) == ""
    press(desk, ENTER)
    assert said(desk, "registry.importing.counts") == "2 new · 0 changed · 0 unchanged · 1 bad"
    assert [cell for cell, _why in flaws(desk)] == ["B3", "C3"]
    assert desk.rows("SELECT count(*) FROM residents") == [(0,)]


def test_what_was_put_right_is_still_so_after_esc(
    desk: Booth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Somebody comes to the window in between; the banner leads back."""
    looked_at(desk, monkeypatch, workbook(tmp_path / "a.xlsx", HOUSEHOLDS, [GOOD, BAD]))
    press(desk, ENTER)
    use(desk, "registry.banner.action")
    mend(desk, "赵白露")
    press(desk, ESC)
    use(desk, "registry.banner.action")
    assert [cell for cell, _why in flaws(desk)] == ["C3"]


def test_the_rows_that_stay_bad_can_be_saved_with_what_is_wrong(
    desk: Booth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """To be asked about at the office."""
    looked_at(desk, monkeypatch, workbook(tmp_path / "a.xlsx", HOUSEHOLDS, [GOOD, BAD]))
    saved = tmp_path / "没写入.xlsx"
    choose(monkeypatch, saved)
    use(desk, "registry.importing.keep")
    heads, row = texts(saved)
    assert heads[-1] == "What is wrong"
    assert row == (
        "3-1204",
        None,
        "123",
        None,
        None,
        "This cell may not be empty. 123 is no whole phone number.",
    )
    press(desk, ESC, ESC)


def test_a_second_time_there_is_nothing_to_import(
    desk: Booth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The button says so, and Enter does nothing."""
    path = workbook(tmp_path / "名单.xlsx", HOUSEHOLDS, [GOOD])
    looked_at(desk, monkeypatch, path)
    press(desk, ENTER)
    before = entries(desk)
    looked_at(desk, monkeypatch, path)
    assert said(desk, "registry.importing.counts") == "0 new · 0 changed · 1 unchanged · 0 bad"
    assert not desk.find(QAbstractButton, "registry.importing.write").isEnabled()
    QTest.keyClick(desk.find(SidePanel, "registry.importing"), ENTER)
    desk.settle()
    assert entries(desk) == before


def test_what_is_no_workbook_is_said_and_another_can_be_chosen(
    desk: Booth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The sheet stays open."""
    path = tmp_path / "名单.xlsx"
    path.write_text("房号,姓名", encoding="utf-8")
    looked_at(desk, monkeypatch, path)
    sentence = "This is no Excel workbook. Open it in Excel and save it as .xlsx."
    assert said(desk, "registry.importing.said") == sentence
    workbook(path, HOUSEHOLDS, [GOOD])
    press(desk, ENTER)
    assert said(desk, "registry.importing.said") == ""
    assert said(desk, "registry.importing.counts").startswith("1 new")


def test_a_stop_while_reading_leaves_nothing_to_import(
    desk: Booth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whether the work ends by it or was faster."""
    path = workbook(tmp_path / "名单.xlsx", HOUSEHOLDS, [GOOD])
    use(desk, "registry.households.import")
    sheet = desk.find(ImportSheet, "registry.importing")
    sheet.look_at(path)
    stop = desk.find(QAbstractButton, "registry.importing.stop")
    assert QApplication.focusWidget() is stop
    QTest.keyClick(stop, ENTER)
    desk.settle()
    assert said(desk, "registry.importing.counts") == ""
    assert not desk.find(QAbstractButton, "registry.importing.write").isEnabled()
    assert desk.find(QAbstractButton, "registry.importing.pick").isEnabled()


def test_a_guard_is_told_that_a_leader_imports(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking is free; writing is refused by one sentence."""
    path = workbook(tmp_path / "名单.xlsx", HOUSEHOLDS, [GOOD])
    with booth(tmp_path / "data", clock, lang="en") as desk:
        desk.window.desk.theme.set_reduced_motion(True)
        desk.sign_in(desk.guard)
        desk.window.show_page("registry")
        desk.settle()
        looked_at(desk, monkeypatch, path)
        press(desk, ENTER)
        assert said(desk, "registry.importing.said").startswith(
            "This is for the role Shift leader or above."
        )
        assert desk.rows("SELECT count(*) FROM residents") == [(0,)]


def test_a_list_is_exported_and_comes_in_again(
    desk: Booth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """By Enter twice; it is an entry, and importing it changes nothing."""
    looked_at(desk, monkeypatch, workbook(tmp_path / "a.xlsx", HOUSEHOLDS, [GOOD, OTHER]))
    press(desk, ENTER)
    out = tmp_path / "out.xlsx"
    choose(monkeypatch, out)
    use(desk, "registry.households.export")
    press(desk, ENTER)
    assert not desk.find(SidePanel, "registry.exporting").isVisible()
    assert len(texts(out)) == 3
    assert desk.rows("SELECT actor FROM ledger WHERE kind = 'registry.exported'") == [
        (desk.leader,)
    ]
    looked_at(desk, monkeypatch, out)
    assert said(desk, "registry.importing.counts") == "0 new · 0 changed · 2 unchanged · 0 bad"


@pytest.mark.parametrize("kind", ["vehicles", "watchlist"])
def test_a_template_of_the_chosen_list_is_saved(
    kind: str, desk: Booth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Each tab begins with its own list; another is chosen by the keys of the chips."""
    choose(monkeypatch, tmp_path / "模板.xlsx")
    use(desk, "registry.households.import")
    chips = desk.find(QAbstractButton, f"registry.importing.kind.{WorkbookKind(kind)}")
    QTest.keyClick(chips, Qt.Key.Key_Space)
    use(desk, "registry.importing.template")
    heads = [str(one) for one in texts(tmp_path / "模板.xlsx")[0]]
    assert heads[0].startswith("Plate" if kind == "vehicles" else "What to do")


def test_the_sheets_speak_the_language_of_now(desk: Booth) -> None:
    """Switched while one lies open."""
    use(desk, "registry.households.import")
    desk.window.desk.language.set("zh_CN")
    # A language is told by posted events.
    for _ in range(6):
        QApplication.processEvents()
    assert desk.find(SidePanel, "registry.importing").accessibleName() == "导入表格"
    assert desk.find(QAbstractButton, "registry.importing.nothing").text() == "都不写入"
    assert desk.find(QAbstractButton, "registry.households.export").text() == "导出"


@pytest.mark.parametrize("scale", [1.0, 1.25])
@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_the_sheets_fit_the_least_screen(
    lang: str, scale: float, desk: Booth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With bad cells, with a banner, while exporting: no word is cut."""
    desk.window.desk.theme.set_scale(scale)
    desk.window.desk.language.set(lang)
    desk.window.resize(1280, 720)
    path = workbook(tmp_path / "翠湖花园业主名单.xlsx", (*HOUSEHOLDS, "面积"), [GOOD, OTHER, BAD])
    looked_at(desk, monkeypatch, path)
    assert cut(desk) == []
    press(desk, ENTER)
    assert cut(desk) == []
    use(desk, "registry.banner.action")
    assert cut(desk) == []
    press(desk, ESC)
    use(desk, "registry.households.export")
    assert cut(desk) == []


def cut(desk: Booth) -> list[str]:
    """Return what is shown and cut, once layouts have followed."""
    desk.settle()
    settled()
    return troubles(desk.window)


def test_who_waits_at_the_gate_goes_before_the_rows(
    desk: Booth, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A question that waits is answered before a row is known; then all rows are written."""
    path = workbook(tmp_path / "名单.xlsx", HOUSEHOLDS, [GOOD, OTHER])
    looked_at(desk, monkeypatch, path)
    at_work = Event()
    table = desk.window.desk
    table.ask(lambda _rows: at_work.wait(10), done=lambda _answer: None)
    QTest.keyClick(desk.find(QWidget, "registry.importing.write"), ENTER)
    answers: list[int] = []
    table.ask(lambda rows: rows.value("SELECT count(*) FROM residents"), done=answers.append)
    at_work.set()
    desk.settle()
    assert answers == [0]
    assert desk.rows("SELECT name FROM residents ORDER BY room") == [("王建国",), ("李梅",)]
    assert desk.rows("SELECT count(*) FROM ledger WHERE kind = 'registry.imported'") == [(1,)]
