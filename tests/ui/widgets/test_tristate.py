"""正常, 异常, 缺失 by 1, 2, 3, by arrows and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from tests.ui.widgets.conftest import Show
from ui.catalogue import Language
from ui.theme import Theme
from ui.widgets.tristate import TriState


def states(theme: Theme, show: Show) -> tuple[TriState, list[str]]:
    """Return a shown group that has the keyboard, and the list of what is picked in it."""
    made = TriState(theme, "radio.state")
    heard: list[str] = []
    made.picked.connect(heard.append)
    show(made)
    made.setFocus()
    return made, heard


@pytest.mark.parametrize(("key", "code"), [("1", "normal"), ("2", "abnormal"), ("3", "missing")])
def test_a_digit_chooses(theme: Theme, show: Show, key: str, code: str) -> None:
    """One hand, no mouse, at three in the morning."""
    group, heard = states(theme, show)
    QTest.keyClicks(group, key)
    assert (group.code(), heard) == (code, [code])


def test_nothing_is_chosen_beforehand(theme: Theme, show: Show) -> None:
    """There is no 全部正常: each thing is looked at."""
    group, _heard = states(theme, show)
    assert group.code() == ""


def test_a_click_chooses_and_takes_the_keyboard(theme: Theme, show: Show) -> None:
    """So that 1, 2, 3 go on from there."""
    group, heard = states(theme, show)
    button = group.findChild(QToolButton, "radio.state.missing")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["missing"]
    assert group.hasFocus()


def test_a_barred_state_is_refused_aloud(theme: Theme, show: Show) -> None:
    """A count that is not as it should be forbids 正常, and takes it back."""
    group, heard = states(theme, show)
    QTest.keyClicks(group, "1")
    refused: list[str] = []
    group.refused.connect(refused.append)
    group.forbid("normal", "one is missing")
    assert group.code() == ""
    QTest.keyClicks(group, "1")
    assert (group.code(), refused, heard) == ("", ["normal"], ["normal"])
    group.allow()
    QTest.keyClicks(group, "1")
    assert group.code() == "normal"


def test_arrows_walk_through_what_is_allowed(theme: Theme, show: Show) -> None:
    """A barred state is passed over."""
    group, heard = states(theme, show)
    group.forbid("normal", "one is missing")
    QTest.keyClick(group, Qt.Key.Key_Right)
    QTest.keyClick(group, Qt.Key.Key_Right)
    QTest.keyClick(group, Qt.Key.Key_Right)
    assert heard == ["abnormal", "missing", "abnormal"]


def test_the_program_fills_in_without_a_word(theme: Theme, show: Show) -> None:
    """What comes from the book was not picked by a person."""
    group, heard = states(theme, show)
    group.set_code("abnormal")
    assert (group.code(), heard) == ("abnormal", [])


def test_two_states_are_said_in_the_pages_words(
    theme: Theme, language: Language, show: Show
) -> None:
    """Tidiness is 合格 or 不合格."""
    group = TriState(theme, "glass", ("pass", "fail"))
    group.set_texts(("合格", "不合格"))
    show(group)
    group.setFocus()
    QTest.keyClicks(group, "2")
    assert group.code() == "fail"
    button = group.findChild(QToolButton, "glass.fail")
    assert button is not None
    assert button.accessibleName() == "不合格"
