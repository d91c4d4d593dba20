"""Language, day and night, and the guard change at once on every page; what is typed stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from tests.e2e.hostile import CONTROL, ENTER, REGISTERED, Hands, hands_at

F2, F12, KEY_D, KEY_L = Qt.Key.Key_F2, Qt.Key.Key_F12, Qt.Key.Key_D, Qt.Key.Key_L
PAGES = (
    *("gate", "inside", "removals", "handover", "entries", "reports", "rota", "registry"),
    "settings",
)
HALF = "半句话"
# Names and plates are the site's own; everything else has to follow the language.
OF_THE_SITE = re.compile(
    "翠湖花园|北门岗|罗守田|秦谷雨|沈立冬|林惊蛰|田守冬|梁向晚|孟思齐|王建国|白色轿车"
    "|[甲乙丙]|苏A?|[0-9]+栋|中文|" + HALF
)
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Hands]:
    """Return the hands of a guard at a gate with one car inside and a half typed visitor."""
    with hands_at(tmp_path / "data", clock) as made:
        made.replace("gate.search", REGISTERED)
        made.press(ENTER)
        made.press(F2)
        made.replace("visitor.name", HALF)
        yield made
        made.window.desk.theme.set_name("day")


def left_in_chinese(hands: Hands) -> list[str]:
    """Return what a person sees or hears that is no name and still Chinese."""
    QApplication.processEvents()
    said = [text for widget in hands.window.findChildren(QWidget) for text in words_of(widget)]
    return sorted({text for text in said if CHINESE.search(OF_THE_SITE.sub("", text))})


def words_of(widget: QWidget) -> Iterator[str]:
    """Yield a shown widget's words: on it, in its tip, and for a screen reader."""
    # What was said of the last entry goes by itself, after four seconds.
    if not widget.isVisible() or widget.objectName() == "status.said":
        return
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()


def go(hands: Hands, page: str) -> None:
    """Go to a page."""
    hands.window.show_page(page)
    hands.settle()


@pytest.mark.parametrize("page", PAGES)
def test_the_language_changes_at_once_on_a_page_that_is_shown(hands: Hands, page: str) -> None:
    """No word of the program stays in the old one, there or back."""
    go(hands, page)
    assert left_in_chinese(hands)
    hands.window.desk.language.set("en")
    hands.settle()
    assert left_in_chinese(hands) == []
    hands.window.desk.language.set("zh_CN")
    hands.settle()
    assert left_in_chinese(hands)


@pytest.mark.parametrize("page", PAGES)
def test_day_and_night_change_at_once_by_a_key(hands: Hands, page: str) -> None:
    """Ctrl+D, on each page: most of it goes dark, and light again."""
    go(hands, page)
    day = lightness(hands)
    hands.press(KEY_D, CONTROL)
    night = lightness(hands)
    hands.press(KEY_D, CONTROL)
    assert night < 80 < 180 < day
    assert lightness(hands) == day


def lightness(hands: Hands) -> int:
    """Return how light the window is, 0 to 255, by its middle tone."""
    small = hands.window.grab().toImage().scaled(64, 36)
    tones = sorted(small.pixelColor(x, y).lightness() for x in range(64) for y in range(36))
    return tones[len(tones) // 2]


@pytest.mark.parametrize("page", PAGES)
def test_both_keys_lock_each_page_and_another_guard_goes_on_there(hands: Hands, page: str) -> None:
    """Ctrl+L and F12; whoever signs in finds the page, and the half typed form."""
    go(hands, page)
    for key, held, who in (
        (KEY_L, CONTROL, hands.booth.leader),
        (F12, Qt.KeyboardModifier.NoModifier, hands.booth.guard),
    ):
        hands.press(key, held)
        assert (hands.window.locked, at_the_desk(hands)) == (True, "")
        hands.booth.sign_in(who)
        assert (hands.window.locked, at_the_desk(hands)) == (False, who)
        assert hands.window.pages[page].isVisible()
    go(hands, "gate")
    assert hands.text("visitor.name") == HALF
    assert hands.field("visitor.name").isVisible()


def at_the_desk(hands: Hands) -> str:
    """Return who is signed in."""
    person = hands.window.desk.staff
    return "" if person is None else person.code


def test_a_half_typed_form_goes_through_every_switch(hands: Hands) -> None:
    """Language, night and large text, one after the other, and the next key is typed on."""
    desk = hands.window.desk
    desk.language.set("en")
    hands.press(KEY_D, CONTROL)
    desk.theme.set_scale(1.25)
    hands.settle()
    assert hands.text("visitor.name") == HALF
    QTest.keyClicks(hands.field("visitor.name"), "x")
    assert hands.text("visitor.name") == HALF + "x"
    desk.theme.set_scale(1.0)
