"""Where the text is large the right column of the gate page is a drawer, by keys and by touch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from tests.ui.booth import Booth, booth
from tests.ui.fitting import settled

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window at 150 % on 1366 × 768 over a post with one visitor out of time."""
    with booth(tmp_path / "data", clock) as made:
        inner = made.window.desk
        inner.theme.set_reduced_motion(True)
        late = VisitorDetails(
            VisitorCategory.VISITOR, "3栋1202", "李小满", verified="phone", stay_minutes=60
        )
        inner.ask_register(
            lambda register: admit_visitor(register, made.leader, late), print, inner.say_error
        )
        inner.theme.set_scale(1.5)
        made.sign_in(made.leader)
        clock.advance(hours=3)
        inner.shift_changed.emit()
        made.settle()
        settled()
        yield made
        inner.theme.set_scale(1.0)


def is_out(desk: Booth) -> bool:
    """Tell whether the drawer lies over the page."""
    side = desk.find(QWidget, "gate.side")
    return not side.visibleRegion().isEmpty()


def test_its_button_says_how_much_waits_and_brings_it_in(desk: Booth) -> None:
    """One press in, one press out; the work keeps the whole width."""
    opener = desk.find(QAbstractButton, "gate.side_open")
    assert (opener.isVisible(), opener.text(), is_out(desk)) == (True, "提醒 1", False)
    opener.click()
    assert is_out(desk)
    opener.click()
    assert not is_out(desk)


def test_it_comes_with_the_keyboard_and_goes_with_it(desk: Booth) -> None:
    """Alt+0 goes to who is expected, Esc puts the drawer away, the box has the keyboard."""
    QTest.keyClick(desk.window, Qt.Key.Key_0, ALT)
    assert is_out(desk)
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    assert (is_out(desk), desk.find(QLineEdit, "gate.search").hasFocus()) == (False, True)


def test_an_alert_is_one_key_away_while_it_waits_in_the_drawer(desk: Booth) -> None:
    """Alt+1 finds who is out of time, as beside the work."""
    QTest.keyClick(desk.window, Qt.Key.Key_1, ALT)
    desk.settle()
    assert desk.find(QLineEdit, "gate.search").text() == "李小满"


def test_tab_stays_in_a_form_that_takes_the_whole_page(desk: Booth) -> None:
    """Nothing below it is reached unseen."""
    desk.window.pages["gate"].function_key("F2")
    desk.settle()
    panel = desk.find(QWidget, "visitor")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(40):
            QTest.keyClick(desk.focus, key)
            assert panel.isAncestorOf(desk.focus), desk.focus.objectName()


def test_on_a_wide_window_it_stands_beside_the_work(desk: Booth) -> None:
    """As drawn, without a button."""
    desk.window.desk.theme.set_scale(1.0)
    settled()
    assert is_out(desk)
    assert not desk.find(QAbstractButton, "gate.side_open").isVisible()
