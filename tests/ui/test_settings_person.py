"""My PIN and the site's names among the settings, by keyboard as a guard types them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from guardpost.clock import ManualClock
from tests.site import PIN
from tests.ui.booth import Booth, booth
from ui.forms.own_pin import OwnPinPane
from ui.forms.site_names import SiteNamesPane
from ui.frame.lock import LockPage

NEW_PIN = "135792"
PINS = ("settings.pin_old", "settings.pin_new", "settings.pin_again")
PINS_SET = "SELECT count(*) FROM ledger WHERE kind = 'staff.pin_set'"


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window in English; nobody sits there yet."""
    with booth(tmp_path, clock, lang="en") as made:
        yield made


def at_settings(desk: Booth, who: str, pin: str = PIN) -> None:
    """Sign in and turn to the settings."""
    desk.window.desk.seat(None)
    desk.sign_in(who, pin)
    desk.window.show_page("settings")
    desk.settle()


def change_pin(desk: Booth, *pins: str) -> None:
    """Type the old PIN and the new one twice, going on by Tab, and press Enter."""
    desk.find(QLineEdit, PINS[0]).setFocus()
    for name, pin in zip(PINS, pins, strict=True):
        field = desk.find(QLineEdit, name)
        assert desk.focus is field
        QTest.keyClicks(field, pin)
        if name != PINS[-1]:
            QTest.keyClick(field, Qt.Key.Key_Tab)
    QTest.keyClick(desk.focus, Qt.Key.Key_Return)
    desk.settle()


def shown(desk: Booth) -> list[str]:
    """Return what stands in the three fields."""
    return [desk.find(QLineEdit, name).text() for name in PINS]


def said(desk: Booth, kind: type[OwnPinPane] | type[SiteNamesPane]) -> list[str]:
    """Return the sentences that a pane shows."""
    pane = desk.window.findChild(kind)
    assert isinstance(pane, kind)
    return [one.text() for one in pane.findChildren(QLabel) if one.isVisible()]


def test_a_guard_changes_the_own_pin_and_signs_in_with_it(desk: Booth) -> None:
    """The old one does not open the desk any more; nothing that was typed stays to be read."""
    at_settings(desk, desk.guard)
    change_pin(desk, PIN, NEW_PIN, NEW_PIN)
    last = desk.rows("SELECT kind, actor, subject FROM ledger ORDER BY seq DESC LIMIT 1")
    assert last == [("staff.pin_set", desk.guard, f"staff:{desk.guard}")]
    assert shown(desk) == ["", "", ""]
    at_settings(desk, desk.guard, NEW_PIN)
    assert desk.window.desk.staff is not None
    desk.window.desk.seat(None)
    desk.sign_in(desk.guard, PIN)
    assert desk.window.desk.staff is None


@pytest.mark.parametrize(
    ("pins", "sentence"),
    [
        (("999111", NEW_PIN, NEW_PIN), "That PIN is not right. Type it again."),
        ((PIN, NEW_PIN, "135793"), "The two PINs differ. Type them again."),
        (
            (PIN, "111111", "111111"),
            "That PIN repeats itself, easy to guess. Take another.",
        ),
        ((PIN, PIN, PIN), "That is the PIN until now. Take another."),
        ((PIN, "2" * 17, "2" * 17), "A PIN has 6 to 16 digits."),
        ((PIN, "1357", "1357"), "A PIN has 6 to 16 digits."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    desk: Booth, pins: tuple[str, str, str], sentence: str
) -> None:
    """No PIN is set; the field that is wrong has the keyboard and is typed over."""
    at_settings(desk, desk.guard)
    before = desk.rows(PINS_SET)
    change_pin(desk, *pins)
    assert sentence in said(desk, OwnPinPane)
    assert desk.focus in [desk.find(QLineEdit, name) for name in PINS]
    assert desk.focus.property("selectedText") == desk.focus.property("text")
    assert desk.rows(PINS_SET) == before


def test_the_next_at_the_desk_finds_no_digits(desk: Booth) -> None:
    """Half typed, then locked: the fields are empty, and were never readable."""
    at_settings(desk, desk.guard)
    for name in PINS:
        field = desk.find(QLineEdit, name)
        QTest.keyClicks(field, "24681")
        assert field.displayText() != field.text()
    at_settings(desk, desk.leader)
    assert shown(desk) == ["", "", ""]


def test_the_administrator_renames_the_post_and_the_bar_follows(desk: Booth) -> None:
    """The booth's code stays; lock screen and bar say the new names at once."""
    at_settings(desk, desk.admin)
    name, post = (desk.find(QLineEdit, f"settings.site_{part}") for part in ("name", "post"))
    assert (name.text(), post.text()) == ("翠湖花园", "北门岗")
    name.setText("翠湖苑")
    post.setText("东门岗")
    desk.find(QLineEdit, "settings.site_phone").setText("025-0000-0110")
    QTest.mouseClick(desk.find(QPushButton, "settings.site_save"), Qt.MouseButton.LeftButton)
    assert desk.rows("SELECT name, post, station, phone FROM site") == [
        ("翠湖苑", "东门岗", "N01", "025-0000-0110")
    ]
    titles = [one.text() for one in desk.window.findChildren(QLabel)]
    assert titles.count("翠湖苑 · 东门岗") == 1
    bar = [one.text() for one in desk.window.frame.top.findChildren(QLabel)]
    assert {"翠湖苑 ·", "东门岗"} <= set(bar)
    assert desk.window.findChild(LockPage) is not None
    name.clear()
    QTest.keyClick(name, Qt.Key.Key_Return)
    desk.settle()
    assert "What is the compound called? Type its name." in said(desk, SiteNamesPane)


def test_a_guard_may_not_rename_the_post(desk: Booth) -> None:
    """The refusal is said; the names stay."""
    at_settings(desk, desk.guard)
    desk.find(QLineEdit, "settings.site_name").setText("翠湖苑")
    QTest.mouseClick(desk.find(QPushButton, "settings.site_save"), Qt.MouseButton.LeftButton)
    assert desk.rows("SELECT name FROM site") == [("翠湖花园",)]
