"""The window as a whole: signing in, locking, keys, language, one program a folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from guardpost import settings
from guardpost.clock import ManualClock
from guardpost.errors import Refused, Unavailable
from tests.site import make_post
from tests.ui.booth import Booth, booth
from ui.compose import build_window
from ui.qss import stylesheet
from ui.raising import ask_to_raise, listen_for_raise
from ui.widgets.side_panel import SidePanel

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window over a site whose shift is open; nobody is signed in."""
    with booth(tmp_path / "data", clock) as made:
        yield made


def has(desk: Booth, name: str) -> bool:
    """Tell whether a widget of that name is made."""
    return desk.window.findChild(QWidget, name) is not None


def locked(desk: Booth) -> bool:
    """Tell whether the lock screen is up now."""
    return desk.window.locked


def test_a_name_and_six_digits_sign_in(desk: Booth) -> None:
    """The lock screen goes, the search has the focus, and the book knows who came."""
    desk.sign_in(desk.guard)
    assert not locked(desk)
    assert desk.rows("SELECT actor FROM ledger WHERE kind = 'staff.signed_in'") == [(desk.guard,)]


def test_what_every_shift_opens_is_made_behind_the_lock_screen(desk: Booth, qtbot: QtBot) -> None:
    """Nobody waits for the largest pages; the others are made when they are opened."""
    for page in ("page.gate", "page.removals", "page.handover"):
        qtbot.waitUntil(partial(has, desk, page))
    assert not has(desk, "page.registry")


def test_the_window_wears_the_style_sheet_by_night_too(desk: Booth, qapp: QApplication) -> None:
    """Not the application: each part of a page would be dressed again and again."""
    for look in ("day", "night"):
        desk.window.desk.look(look)
        assert (qapp.styleSheet(), desk.window.styleSheet()) == (
            "",
            stylesheet(desk.window.desk.theme),
        )


def test_the_shift_on_duty_stands_first(desk: Booth) -> None:
    """Its leader is chosen already, the guards come next."""
    desk.settle()
    box = desk.find(QComboBox, "lock.staff")
    assert [box.itemData(row) for row in range(2)] == [desk.leader, desk.guard]
    assert box.currentData() == desk.leader


def test_arrows_go_through_the_names_while_the_pin_is_typed(desk: Booth) -> None:
    """They stop at both ends; the PIN keeps the keyboard."""
    box, pin = desk.find(QComboBox, "lock.staff"), desk.find(QLineEdit, "lock.pin")
    desk.settle()
    pin.setFocus()
    for key, place in ((Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2)):
        QTest.keyClick(pin, key)
        assert (box.currentIndex(), pin.hasFocus()) == (place, True)


def test_a_wrong_pin_stays_out_and_is_said(desk: Booth) -> None:
    """The screen stays locked and says in one sentence what is wrong."""
    desk.sign_in(desk.guard, "135791")
    assert locked(desk)
    assert desk.find(QLabel, "lock.said").text()


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_L, CONTROL), (Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier)]
)
def test_a_key_locks_and_what_was_typed_stays(
    desk: Booth, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    """Ctrl+L and F12 cover the desk; the next guard finds the half-typed plate."""
    desk.sign_in(desk.guard)
    search = desk.find(QLineEdit, "gate.search")
    QTest.keyClicks(search, "3K7")
    QTest.keyClick(desk.window, key, modifier)
    desk.settle()
    assert locked(desk)
    desk.sign_in(desk.leader)
    assert not locked(desk)
    assert search.text() == "3K7"


def test_language_and_look_switch_at_once(qtbot: QtBot, desk: Booth) -> None:
    """No restart: the same buttons speak the other language, the colours turn."""
    desk.sign_in(desk.guard)
    button = desk.find(QAbstractButton, "top.lock")
    assert button.text() == "锁屏 / 换人"
    desk.window.desk.language.set("en")
    qtbot.waitUntil(lambda: button.text() == "Lock / switch")
    before = desk.window.desk.theme.name
    QTest.keyClick(desk.window, Qt.Key.Key_D, CONTROL)
    assert desk.window.desk.theme.name != before


@pytest.mark.parametrize(
    "page", ["gate", "inside", "removals", "handover", "entries", "reports", "registry", "settings"]
)
def test_every_page_opens_from_the_rail(desk: Booth, page: str) -> None:
    """A click on the rail shows the page."""
    desk.sign_in(desk.leader)
    QTest.mouseClick(desk.find(QWidget, f"nav.{page}"), Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.window.pages[page].isVisible()


def test_a_second_program_on_the_folder_is_refused(desk: Booth) -> None:
    """It says which process holds the folder."""
    with pytest.raises(Refused, match=r"instance\.running") as refusal:
        build_window(desk.window.desk.data_dir)
    assert int(refusal.value.facts["pid"]) > 0


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_start_shows_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    """The window that holds the folder comes to the front; without one nobody answers."""
    assert not ask_to_raise(tmp_path)
    window = QWidget()
    qtbot.addWidget(window)
    listen_for_raise(window, tmp_path)
    assert ask_to_raise(tmp_path)
    qtbot.waitUntil(window.isVisible)


def test_a_lost_key_lets_go_of_the_folder(tmp_path: Path, clock: ManualClock) -> None:
    """What fails is said, and the next start is not told that a window is open."""
    make_post(tmp_path, clock).close()
    for file in (tmp_path / "keys").iterdir():
        file.unlink()
    for _start in range(2):
        with pytest.raises(Unavailable, match=r"keys\.pepper_lost"):
            build_window(tmp_path, clock=clock)


def test_day_and_night_by_hand_outlast_a_change_of_size(desk: Booth) -> None:
    """Ctrl+D is a choice like one on the settings page."""
    desk.sign_in(desk.guard)
    QTest.keyClick(desk.window, Qt.Key.Key_D, CONTROL)
    chosen = desk.window.desk.theme.name
    desk.window.desk.use(replace(settings.load(desk.window.desk.data_dir), scale=125))
    assert desk.window.desk.theme.name == chosen


def test_the_status_line_says_that_the_book_is_whole(desk: Booth) -> None:
    """The chain is walked at the start, beside the window."""
    desk.settle()
    assert desk.find(QLabel, "status.chain").text() == "台账完整"


def test_a_form_that_goes_leaves_the_next_page_its_keyboard(qtbot: QtBot, desk: Booth) -> None:
    """It is still sliding out while F3 is pressed; what is typed then is the slip's."""
    desk.sign_in(desk.guard)
    desk.press(Qt.Key.Key_F5)
    desk.settle()
    form = desk.find(SidePanel, "service")
    qtbot.waitUntil(lambda: form.pos().x() < desk.window.width() // 2)
    desk.press(Qt.Key.Key_Escape)
    assert form.isVisible()
    desk.press(Qt.Key.Key_F3)
    desk.settle()
    qtbot.waitUntil(lambda: form.isHidden())
    desk.settle()
    QTest.keyClicks(desk.focus, "3-1202")
    assert desk.find(QLineEdit, "gate.search").text() == ""
    assert isinstance(desk.focus, QLineEdit)
    assert desk.focus.text() == "3-1202"
