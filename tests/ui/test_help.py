"""Help: the keys of a page, the duties and the polite phrases, and README's table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from tests.ui.booth import Booth, booth
from ui.help.card import card
from ui.help.keys import EVERYWHERE, KEYS, readme_table
from ui.widgets.rail import ITEMS

ROOT = Path(__file__).resolve().parents[2]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAGES = tuple(page for page in KEYS if page != EVERYWHERE)
# Taken by the widget that has the keyboard, not by the window.
OF_THE_WIDGET = {"Ctrl+Z", "Shift+Tab", "Shift+Enter"}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window whose leader is signed in."""
    with booth(tmp_path / "data", clock) as made:
        made.window.desk.theme.set_reduced_motion(True)
        made.sign_in(made.leader)
        yield made


def sheet(desk: Booth) -> QWidget | None:
    """Return help as it is shown, or None."""
    found = desk.window.findChild(QWidget, "help")
    return found if found is not None and found.isVisible() else None


def words(desk: Booth) -> list[str]:
    """Return every text of help that is shown."""
    shown = sheet(desk)
    assert shown is not None
    labels = [label for label in shown.findChildren(QLabel) if label.isVisible()]
    caps = [one.accessibleName() for one in shown.findChildren(QWidget) if one.isVisible()]
    return [*(label.text() for label in labels), *(cap.strip() for cap in caps)]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_tells_its_own_keys_and_those_of_all(desk: Booth, page: str) -> None:
    """Shift+F1 shows each declared key and what it does."""
    desk.window.show_page(page)
    desk.settle()
    desk.press(Qt.Key.Key_F1, SHIFT)
    said = words(desk)
    for row in (*KEYS[page], *KEYS[EVERYWHERE]):
        assert row.words() in said
        assert " ".join(row.caps()) in said


@pytest.mark.parametrize("page", PAGES)
def test_f1_is_help_but_on_the_gate_page(desk: Booth, page: str) -> None:
    """There it is the vehicle, as drawn."""
    desk.window.show_page(page)
    desk.settle()
    desk.press(Qt.Key.Key_F1)
    assert (sheet(desk) is None) == (page == "gate")
    form = desk.window.findChild(QWidget, "vehicle")
    assert (form is not None and form.isVisible()) == (page == "gate")


def test_esc_shuts_help_and_the_keyboard_goes_back(desk: Booth) -> None:
    """What was half typed stands as it was, and typing goes on."""
    box = desk.find(QLineEdit, "gate.search")
    QTest.keyClicks(box, "3K")
    QTest.mouseClick(desk.find(QAbstractButton, "top.help"), Qt.MouseButton.LeftButton)
    assert sheet(desk) is not None
    desk.press(Qt.Key.Key_Escape)
    assert sheet(desk) is None
    assert (box.text(), desk.window.locked) == ("3K", False)
    box.setFocus()
    desk.press(Qt.Key.Key_F1, SHIFT)
    desk.press(Qt.Key.Key_Escape)
    assert desk.focus is box


def test_the_keyboard_stays_within_help(desk: Booth) -> None:
    """Tab goes round, and no letter reaches the page below."""
    desk.press(Qt.Key.Key_F1, SHIFT)
    names = []
    for _ in range(3):
        names.append(desk.focus.objectName())
        desk.press(Qt.Key.Key_Tab)
        QTest.keyClicks(desk.focus, "x")
    assert names == ["help.tabs.keys", "help.close", "help.tabs.keys"]
    assert desk.find(QLineEdit, "gate.search").text() == ""


def test_a_fire_engine_does_not_wait_for_help_to_be_shut(desk: Booth) -> None:
    """F6 passes it and help goes."""
    desk.press(Qt.Key.Key_F1, SHIFT)
    desk.press(Qt.Key.Key_F6)
    assert sheet(desk) is None
    assert desk.rows("SELECT count(*) FROM ledger WHERE kind = 'vehicle.entered'") == [(1,)]


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_the_card_of_duties_and_phrases_is_one_key_away(desk: Booth, lang: str) -> None:
    """Every sentence of it, in both languages, changed at once."""
    desk.press(Qt.Key.Key_F1, SHIFT)
    desk.window.desk.language.set(lang)
    held = card(lang)
    desk.press(Qt.Key.Key_Right)
    assert set(held.duties) <= set(words(desk))
    desk.press(Qt.Key.Key_Right)
    assert {text for pair in held.phrases for text in pair} <= set(words(desk))


def test_both_languages_have_the_whole_card() -> None:
    """The handbook's eleven phrases, and as many duties in one as in the other."""
    chinese, english = card("zh_CN"), card("en")
    assert len(chinese.phrases) == len(english.phrases) == 11
    assert len(chinese.duties) == len(english.duties)


def test_readme_lists_the_declared_keys() -> None:
    """The table is made by ``ui.help.keys.readme_table``."""
    assert readme_table() in (ROOT / "README.md").read_text(encoding="utf-8")


def declared() -> set[str]:
    """Return the caps that a window or page takes wherever the keyboard is."""
    rows = [row for held in KEYS.values() for row in held]
    caps = {cap for row in rows for cap in row.keys}
    return {cap for cap in caps if re.match(r"F\d|(Shift|Ctrl|Alt)\+|Ins|PgUp|PgDown", cap)}


def test_no_shortcut_is_undeclared_and_none_declared_is_missing(desk: Booth) -> None:
    """What the window listens to and what help tells are the same keys."""
    for key in ("F1", "F2", "F4", "F5", "F10"):
        desk.window.pages["gate"].function_key(key)
    assert desk.window.pages
    held = {one.key().toString() for one in desk.window.findChildren(QShortcut)}
    held = {re.sub(r"^(Alt|Ctrl)\+[1-9]$", r"\1+1…9", keys) for keys in held}
    held = {re.sub(r"^Alt\+[QWERTY]$", "Alt+Q…Y", keys) for keys in held}
    assert held - {"Esc"} == declared() - OF_THE_WIDGET


def test_ctrl_and_a_digit_goes_to_the_page_of_the_rail(desk: Booth) -> None:
    """From the top, wherever the keyboard is; not while the desk is locked."""
    digits = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)
    for digit, (code, _icon) in zip(digits, ITEMS, strict=True):
        desk.press(Qt.Key(digit), CTRL)
        assert desk.find(QWidget, f"page.{code}").isVisible()
    desk.press(Qt.Key.Key_F12)
    desk.press(Qt.Key.Key_1, CTRL)
    assert desk.window.locked
