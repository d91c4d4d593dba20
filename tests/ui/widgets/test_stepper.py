"""A whole number with − and ＋."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.widgets.conftest import Show
from ui.catalogue import Language
from ui.theme import Theme
from ui.widgets.stepper import Stepper


def stepper(theme: Theme, show: Show) -> tuple[Stepper, list[int]]:
    """Return a shown stepper 0…12 at 4 that has the keyboard, and what is told of it."""
    made = Stepper(theme, "radio.actual", maximum=12, value=4)
    heard: list[int] = []
    made.changed.connect(heard.append)
    show(made)
    made.setFocus()
    return made, heard


def button(of: Stepper, name: str) -> QPushButton:
    """Return one of its two buttons."""
    found = of.findChild(QPushButton, f"radio.actual.{name}")
    assert found is not None
    return found


def test_minus_and_plus_step(theme: Theme, show: Show) -> None:
    """44 px each, for a thumb."""
    number, heard = stepper(theme, show)
    QTest.mouseClick(button(number, "plus"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(number, "minus"), Qt.MouseButton.LeftButton)
    assert heard == [5, 4]
    assert min(button(number, "plus").width(), button(number, "plus").height()) >= 44


def test_keys_step_and_digits_type(theme: Theme, show: Show) -> None:
    """Beyond the bound a digit begins anew."""
    number, heard = stepper(theme, show)
    QTest.keyClick(number, Qt.Key.Key_Up)
    QTest.keyClick(number, Qt.Key.Key_Down)
    QTest.keyClicks(number, "12")
    QTest.keyClick(number, Qt.Key.Key_Backspace)
    assert heard == [5, 4, 1, 12, 1]


def test_the_first_digit_on_arriving_begins_a_new_number(theme: Theme, show: Show) -> None:
    """Who comes to 4 and types 12 means 12, not 41; a digit after that goes on."""
    number, heard = stepper(theme, show)
    number.clearFocus()
    number.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(number, "12")
    assert heard == [1, 12]


def test_the_bounds_hold(theme: Theme, show: Show) -> None:
    """And the button that would leave them is off."""
    number, heard = stepper(theme, show)
    number.set_value(99)
    QTest.keyClick(number, Qt.Key.Key_Up)
    assert (number.value(), heard) == (12, [])
    assert not button(number, "plus").isEnabled()


def test_the_buttons_are_named(theme: Theme, language: Language, show: Show) -> None:
    """A screen reader says what the two signs do."""
    number, _heard = stepper(theme, show)
    assert button(number, "minus").accessibleName() == "减一"
