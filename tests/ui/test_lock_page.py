"""The lock screen: longer PINs, badges, and waits that are counted down."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from guardpost.clock import ManualClock
from guardpost.registry.badges import issue_badge
from guardpost.registry.staffing import set_pin
from tests.site import CHEAP, PIN
from tests.ui.booth import Booth, booth
from ui.frame.lock import LockPage
from ui.widgets.pin import PinBoxes
from ui.widgets.text import Text

LONG_PIN = "80246135"
WRONG = "135790"


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return the window, locked, in English."""
    with booth(tmp_path / "data", clock, lang="en") as made:
        made.settle()
        yield made


def choose(desk: Booth, code: str) -> PinBoxes:
    """Choose a name and put the keyboard to the boxes."""
    box = desk.find(QComboBox, "lock.staff")
    box.setCurrentIndex(box.findData(code))
    boxes = desk.find(PinBoxes, "lock.pin")
    boxes.setFocus()
    return boxes


def said(desk: Booth) -> str:
    """Return what the lock screen says."""
    return desk.find(Text, "lock.said").text()


def type_wrong(desk: Booth, code: str, times: int) -> None:
    """Type a wrong PIN so often."""
    for _ in range(times):
        QTest.keyClicks(choose(desk, code), WRONG)
        desk.settle()


def give_badge(desk: Booth, code: str) -> str:
    """Give a person a badge and return its number."""
    numbers: list[str] = []
    pepper = desk.window.desk.pepper

    def done(made: object) -> None:
        numbers.append(made.number)  # type: ignore[attr-defined]

    desk.window.desk.ask_register(
        lambda register: issue_badge(register, desk.admin, code, pepper, os.urandom), done, print
    )
    desk.settle()
    return numbers[0]


def test_a_pin_of_eight_digits_is_ended_with_enter(desk: Booth) -> None:
    """The sixth digit does not end it, and six of it open nothing."""
    pepper = desk.window.desk.pepper
    desk.window.desk.ask_register(
        lambda r: set_pin(r, desk.admin, desk.guard, LONG_PIN, pepper, CHEAP), print, print
    )
    desk.settle()
    desk.find(LockPage, "page.lock").activated()
    desk.settle()
    boxes = choose(desk, desk.guard)
    assert boxes.is_long
    QTest.keyClicks(boxes, LONG_PIN)
    desk.settle()
    assert desk.window.locked
    QTest.keyClick(boxes, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.desk.staff is not None
    assert desk.window.desk.staff.code == desk.guard


def test_six_digits_sign_in_with_the_sixth(desk: Booth) -> None:
    """As ever; choosing another name changes the boxes back."""
    boxes = choose(desk, desk.leader)
    assert not boxes.is_long
    QTest.keyClicks(boxes, PIN)
    desk.settle()
    assert not desk.window.locked


def test_a_pin_typed_over_the_names_signs_in(desk: Booth) -> None:
    """Who has just gone through the names with the arrows types at once."""
    choose(desk, desk.leader)
    box = desk.find(QComboBox, "lock.staff")
    box.setFocus()
    QTest.keyClick(box, Qt.Key(ord(PIN[0])))
    assert desk.focus.objectName() == "lock.pin"
    QTest.keyClicks(desk.find(PinBoxes, "lock.pin"), PIN[1:])
    desk.settle()
    assert not desk.window.locked


def test_a_scanned_badge_signs_its_owner_in_whoever_is_chosen(desk: Booth) -> None:
    """No letter and no digit of it comes into the boxes."""
    number = give_badge(desk, desk.relief)
    boxes = choose(desk, desk.guard)
    QTest.keyClicks(boxes, number)
    assert boxes.text() == ""
    QTest.keyClick(boxes, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.desk.staff is not None
    assert desk.window.desk.staff.code == desk.relief


def test_a_badge_of_an_administrator_chooses_the_name_and_asks_for_the_pin(desk: Booth) -> None:
    """A card that was found opens no settings."""
    number = give_badge(desk, desk.admin)
    boxes = choose(desk, desk.guard)
    QTest.keyClicks(boxes, number)
    QTest.keyClick(boxes, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.locked
    assert desk.find(QComboBox, "lock.staff").currentData() == desk.admin
    assert said(desk) == "A badge alone does not do for this person. Type the PIN."
    QTest.keyClicks(boxes, PIN)
    desk.settle()
    assert not desk.window.locked


def test_an_unknown_badge_is_said(desk: Booth) -> None:
    """It may be of another post."""
    boxes = choose(desk, desk.guard)
    QTest.keyClicks(boxes, "GPB" + "7" * 26)
    QTest.keyClick(boxes, Qt.Key.Key_Return)
    desk.settle()
    assert said(desk).startswith("This badge opens nothing")


def test_the_wait_after_five_wrong_pins_is_counted_down(desk: Booth) -> None:
    """The boxes take nothing meanwhile; then the right PIN signs in."""
    type_wrong(desk, desk.guard, 5)
    boxes = desk.find(PinBoxes, "lock.pin")
    assert said(desk) == "That PIN is not right. Wait 5 s before the next try."
    assert boxes.state == "locked"
    wait = desk.find(LockPage, "page.lock").wait
    desk.clock.advance(seconds=3)
    wait.tick()
    assert said(desk) == "Too many wrong PINs. Wait 2 s; others can sign in."
    QTest.keyClicks(boxes, PIN)
    desk.settle()
    assert desk.window.locked
    desk.clock.advance(seconds=2)
    wait.tick()
    assert (said(desk), boxes.state) == ("", "entry")
    QTest.keyClicks(boxes, PIN)
    desk.settle()
    assert not desk.window.locked


def test_another_is_asked_at_once_and_hears_of_the_station_s_wait(desk: Booth) -> None:
    """Choosing another name takes the first one's sentence away."""
    type_wrong(desk, desk.guard, 5)
    boxes = choose(desk, desk.leader)
    assert (said(desk), boxes.state) == ("", "entry")
    QTest.keyClicks(boxes, PIN)
    desk.settle()
    assert said(desk) == "Too many wrong PINs at this PC. Wait 5 s."
    desk.clock.advance(seconds=5)
    desk.find(LockPage, "page.lock").wait.tick()
    QTest.keyClicks(boxes, PIN)
    desk.settle()
    assert not desk.window.locked
