"""Six digits that nobody sees."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest

from tests.ui.widgets.conftest import Show
from ui.theme import Theme
from ui.widgets.pin import PinBoxes, ascii_digits


def boxes(theme: Theme, show: Show) -> tuple[PinBoxes, list[str]]:
    """Return shown boxes that have the keyboard, and the list of whole PINs."""
    made = PinBoxes(theme, "lock.pin")
    heard: list[str] = []
    made.completed.connect(heard.append)
    show(made)
    made.setFocus()
    return made, heard


def test_the_sixth_digit_completes(theme: Theme, show: Show) -> None:
    """No button has to be pressed after it."""
    pin, heard = boxes(theme, show)
    QTest.keyClicks(pin, "48151")
    assert heard == []
    QTest.keyClicks(pin, "6")
    assert heard == ["481516"]


def test_letters_fall_away(theme: Theme, show: Show) -> None:
    """A pinyin keyboard left on does no harm."""
    pin, heard = boxes(theme, show)
    QTest.keyClicks(pin, "4a8b1c5 1-6")
    assert heard == ["481516"]


def test_full_width_digits_of_an_input_method_count(theme: Theme, show: Show) -> None:
    """They are kept as ASCII."""
    pin, _heard = boxes(theme, show)
    event = QInputMethodEvent()
    event.setCommitString("\uff14\uff18\uff11")
    QCoreApplication.sendEvent(pin, event)
    assert pin.text() == "481"


@pytest.mark.parametrize(("typed", "kept"), [("１2三", "12"), ("٣4", "34"), ("", ""), ("½", "")])
def test_only_decimal_digits_are_digits(typed: str, kept: str) -> None:
    """Whatever script they come in."""
    assert ascii_digits(typed) == kept


def test_the_digits_are_nowhere_to_be_seen(theme: Theme, show: Show) -> None:
    """Neither painted, nor read aloud, nor copied."""
    pin, _heard = boxes(theme, show)
    QTest.keyClicks(pin, "1111")
    ones = pin.grab().toImage()
    pin.clear()
    QTest.keyClicks(pin, "4815")
    assert pin.grab().toImage() == ones
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    pin.selectAll()
    QTest.keyClick(pin, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "before"
    spoken = QAccessible.queryAccessibleInterface(pin)
    assert "4815" not in spoken.text(QAccessible.Text.Value)


def test_a_wrong_pin_is_wiped_and_typed_again(theme: Theme, show: Show) -> None:
    """The red goes with the next digit."""
    pin, heard = boxes(theme, show)
    QTest.keyClicks(pin, "000000")
    pin.set_state("wrong")
    assert (pin.text(), pin.state) == ("", "wrong")
    QTest.keyClicks(pin, "4")
    assert (pin.text(), pin.state) == ("4", "entry")
    assert heard == ["000000"]


@pytest.mark.parametrize("state", ["locked", "confirmed"])
def test_closed_boxes_take_nothing(theme: Theme, show: Show, state: str) -> None:
    """After five mistakes, and after the right one."""
    pin, _heard = boxes(theme, show)
    QTest.keyClicks(pin, "48")
    pin.set_state(state)  # type: ignore[arg-type]
    QTest.keyClicks(pin, "1516")
    assert pin.text() == "48"
    pin.reset()
    QTest.keyClicks(pin, "7")
    assert pin.text() == "7"


def test_enter_is_told(theme: Theme, show: Show) -> None:
    """Enter signs in on the lock screen."""
    pin, _heard = boxes(theme, show)
    pressed: list[bool] = []
    pin.returnPressed.connect(lambda: pressed.append(True))
    QTest.keyClick(pin, Qt.Key.Key_Return)
    assert pressed == [True]


def test_backspace_takes_one_back_and_it_is_counted(theme: Theme, show: Show) -> None:
    """已输 3 位,还差 3 位."""
    pin, _heard = boxes(theme, show)
    counts: list[int] = []
    pin.counted.connect(counts.append)
    QTest.keyClicks(pin, "481")
    QTest.keyClick(pin, Qt.Key.Key_Backspace)
    assert counts == [1, 2, 3, 2]
