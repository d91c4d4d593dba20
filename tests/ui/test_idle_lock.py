"""A desk that nobody touches locks itself, and what is half typed is there afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTextEdit, QWidget

from guardpost.clock import ManualClock
from tests.site import PIN
from tests.ui.booth import Booth, booth
from ui.idle import MINUTE_MS, IdleWatch
from ui.upkeep import Upkeep
from ui.widgets.pin import PinBoxes
from ui.widgets.stepper import Stepper


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return the window with the leader on duty at the desk, in English."""
    with booth(tmp_path / "data", clock, lang="en") as made:
        made.sign_in(made.leader)
        made.settle()
        yield made


def watch(desk: Booth) -> IdleWatch:
    """Return what waits for nobody's touch."""
    found = desk.window.findChild(IdleWatch)
    assert found is not None
    return found


def leave_alone(desk: Booth) -> None:
    """Let the time go by that the watch waits for."""
    assert watch(desk).timer.isActive()
    watch(desk).timer.timeout.emit()
    desk.settle()


def typed(page: QWidget) -> dict[str, str]:
    """Return what stands in the fields of a page, by name; no secrets."""
    lines = {
        edit.objectName(): edit.text()
        for edit in page.findChildren(QLineEdit)
        if edit.echoMode() == QLineEdit.EchoMode.Normal and edit.objectName()
    }
    areas = {one.objectName(): one.toPlainText() for one in page.findChildren(QTextEdit)}
    return lines | areas


def fill(page: QWidget) -> None:
    """Type half a word into every field that can be seen."""
    for edit in page.findChildren(QLineEdit):
        shown = edit.isVisible() and edit.isEnabled() and not edit.isReadOnly()
        if shown and edit.echoMode() == QLineEdit.EchoMode.Normal and edit.maxLength() > 5:
            edit.setFocus()
            QTest.keyClicks(edit, "12a")


def test_three_minutes_without_a_key_lock_the_desk_and_the_book_says_so(desk: Booth) -> None:
    """The shift stays open; the entry says that it locked itself."""
    assert watch(desk).timer.interval() == 3 * MINUTE_MS
    leave_alone(desk)
    assert desk.window.locked
    assert not watch(desk).timer.isActive()
    last = desk.rows("SELECT kind, payload FROM ledger ORDER BY seq DESC LIMIT 1")[0]
    assert last[0] == "staff.signed_out"
    assert '"idle":true' in str(last[1])
    assert desk.rows("SELECT count(*) FROM shifts WHERE closed_at = ''") == [(1,)]


@pytest.mark.parametrize("way", ["seen", "touched"])
def test_a_pc_that_slept_wakes_up_locked(way: str, desk: Booth) -> None:
    """Qt's timers slept with it: without this whoever wakes it has the desk for its minutes."""
    desk.clock.sleep(hours=6)
    if way == "seen":
        watch(desk).look.timeout.emit()
    else:
        watch(desk).touch()
    desk.settle()
    assert desk.window.locked
    desk.sign_in(desk.guard)
    assert not desk.window.locked


def test_a_nap_of_seconds_locks_nothing(desk: Booth) -> None:
    """The lid was shut and opened again."""
    desk.clock.sleep(seconds=20)
    watch(desk).look.timeout.emit()
    watch(desk).touch()
    desk.settle()
    assert not desk.window.locked


def test_a_key_and_a_movement_in_the_window_begin_the_time_anew(desk: Booth) -> None:
    """They are heard at the window itself."""
    window = desk.window.windowHandle()
    began: list[None] = []
    watch(desk).touched.connect(lambda: began.append(None))
    QTest.keyClick(window, Qt.Key.Key_Shift)
    QTest.mouseMove(window, desk.window.rect().center())
    QApplication.processEvents()
    assert len(began) >= 2


def test_what_the_idle_post_deletes_by_itself_is_nobodys_touch(desk: Booth) -> None:
    """It would keep the desk open for as long as there is something to delete."""
    upkeep = desk.window.findChild(Upkeep)
    assert upkeep is not None
    began: list[None] = []
    watch(desk).touched.connect(lambda: began.append(None))
    upkeep._delete_old(True)
    desk.settle()
    assert began == []
    desk.window.desk.recorded.emit(None)
    assert began == [None]


@pytest.mark.parametrize("code", ["gate", "removals", "handover", "rota", "registry", "settings"])
def test_another_guard_of_the_shift_finds_what_was_half_typed(desk: Booth, code: str) -> None:
    """On every page, with the form or sheet that was open."""
    openers = {"gate": "F2", "removals": "F3", "rota": "F8"}
    desk.window.show_page(code)
    desk.settle()
    if code in openers:
        desk.window.frame.function_key(openers[code])
        desk.settle()
    page = desk.window.pages[code]
    fill(page)
    desk.settle()
    before, focus = typed(page), desk.focus.objectName()
    leave_alone(desk)
    desk.sign_in(desk.guard)
    desk.settle()
    assert not desk.window.locked
    assert desk.window.desk.staff is not None
    assert desk.window.desk.staff.code == desk.guard
    assert typed(page) == before
    assert any("12a" in text for text in before.values()) or code in {"handover", "rota"}
    assert desk.focus.objectName() == focus


def test_secrets_and_dialogs_do_not_outlast_the_lock(desk: Booth) -> None:
    """Half a PIN is nobody else's; a dialog must not cover the lock screen."""
    desk.window.show_page("settings")
    desk.settle()
    old = desk.find(QLineEdit, "settings.pin_old")
    QTest.keyClicks(old, PIN)
    dialog = QDialog(desk.window)
    dialog.open()
    leave_alone(desk)
    assert old.text() == ""
    assert not dialog.isVisible()
    assert desk.window.focusWidget() is desk.find(PinBoxes, "lock.pin")


def test_a_supervisor_sets_the_minutes_and_a_guard_does_not(desk: Booth) -> None:
    """They hold at once, on the settings page, and in the book."""
    desk.window.show_page("settings")
    desk.settle()
    desk.find(Stepper, "settings.idle_lock").set_value(10)
    save = desk.find(QWidget, "settings.idle_lock_save")
    failed: list[str] = []
    desk.window.desk.failed.connect(failed.append)
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    desk.settle()
    assert failed == ["This is for the role Supervisor or above. Ask one of them to do it."]
    desk.window.lock()
    desk.sign_in(desk.admin)
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    desk.settle()
    assert watch(desk).timer.interval() == 10 * MINUTE_MS
    assert desk.rows("SELECT minutes FROM idle_lock") == [(10,)]
