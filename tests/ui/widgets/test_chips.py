"""One of a few, by mouse, arrows and Alt with a digit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.theme import Theme
from ui.widgets.chips import Chips

KINDS = (("visitor", "访客"), ("fitting", "装修"), ("courier", "快递外卖"))


def chips(theme: Theme, show: Show) -> tuple[Chips, list[str]]:
    """Return a shown group of three and the list of what is picked in it."""
    made = Chips(theme, "visitor.kind", alt_digits=True)
    made.set_choices(KINDS)
    heard: list[str] = []
    made.picked.connect(heard.append)
    show(made)
    return made, heard


def test_a_click_picks_one_and_lets_the_other_go(theme: Theme, show: Show) -> None:
    """There is never more than one."""
    group, heard = chips(theme, show)
    QTest.mouseClick(group.button("fitting"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(group.button("visitor"), Qt.MouseButton.LeftButton)
    assert (group.code(), heard) == ("visitor", ["fitting", "visitor"])
    assert not group.button("fitting").isChecked()


def test_enter_picks_nothing_where_nothing_is_picked(theme: Theme, show: Show) -> None:
    """It may be that of somebody walking on; Space is an answer."""
    group, heard = chips(theme, show)
    group.focus_picked()
    QTest.keyClick(group.button("visitor"), Qt.Key.Key_Return)
    assert (group.code(), heard) == (None, [])
    QTest.keyClick(group.button("visitor"), Qt.Key.Key_Space)
    assert (group.code(), heard) == ("visitor", ["visitor"])


def test_alt_and_a_digit_pick(theme: Theme, show: Show) -> None:
    """Alt+1…6 in 访客登记, wherever the keyboard is on the page."""
    group, heard = chips(theme, show)
    QTest.keyClick(group, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert (group.code(), heard) == ("courier", ["courier"])


def test_arrows_go_round_and_pick(theme: Theme, show: Show) -> None:
    """The keyboard moves with the choice."""
    group, heard = chips(theme, show)
    group.focus_picked()
    QTest.keyClick(group.button("visitor"), Qt.Key.Key_Left)
    assert group.button("courier").hasFocus()
    QTest.keyClick(group.button("courier"), Qt.Key.Key_Right)
    assert heard == ["courier", "visitor"]


def test_arrows_lead_without_picking_where_they_are_told_to(theme: Theme, show: Show) -> None:
    """Enter picks what an arrow led to; where the keyboard merely came by, it picks nothing."""
    made = Chips(theme, "visitor.verified", arrows_pick=False)
    made.set_choices([("phone", "电话"), ("intercom", "对讲"), ("declined", "不同意")])
    show(made)
    made.focus_picked()
    QTest.keyClick(made.button("phone"), Qt.Key.Key_Return)
    assert made.code() is None
    QTest.keyClick(made.button("phone"), Qt.Key.Key_Left)
    assert made.button("declined").hasFocus()
    assert made.code() is None
    QTest.keyClick(made.button("declined"), Qt.Key.Key_Return)
    assert made.code() == "declined"


def test_words_that_are_typed_at_a_choice_pick_nothing(theme: Theme, show: Show) -> None:
    """The space between them is no answer; Space alone is."""
    made, heard = chips(theme, show)
    made.focus_picked()
    QTest.keyClicks(made.button("visitor"), "B1 pump")
    assert (made.code(), heard) == (None, [])
    made.button("courier").setFocus()
    made.focus_picked()
    QTest.keyClick(made.button("visitor"), Qt.Key.Key_Space)
    assert heard == ["visitor"]


def test_an_arrow_passes_over_what_is_barred(theme: Theme, show: Show) -> None:
    """And its tool tip tells why."""
    group, heard = chips(theme, show)
    group.set_enabled("fitting", False, "not on Sundays")
    group.focus_picked()
    QTest.keyClick(group.button("visitor"), Qt.Key.Key_Right)
    assert heard == ["courier"]
    assert group.button("fitting").toolTip() == "not on Sundays"


def test_a_new_language_keeps_what_was_picked(theme: Theme, show: Show) -> None:
    """The same codes with other words are the same buttons."""
    group, heard = chips(theme, show)
    group.set_code("fitting")
    before = group.button("fitting")
    group.set_choices((("visitor", "Visitor"), ("fitting", "Fitting-out"), ("courier", "Courier")))
    assert group.button("fitting") is before
    assert (group.code(), before.accessibleName(), heard) == ("fitting", "Fitting-out", [])


def test_other_codes_are_other_buttons(theme: Theme, show: Show) -> None:
    """A name is never borne by two."""
    group, _heard = chips(theme, show)
    group.set_code("visitor")
    group.set_choices((("visitor", "访客"), ("other", "其他")))
    assert group.code() == "visitor"
    assert len(group.findChildren(QToolButton, "visitor.kind.visitor")) == 1


def test_tab_stops_once(qtbot: QtBot, theme: Theme, show: Show) -> None:
    """At the picked one, so a form is walked quickly."""
    group, _heard = chips(theme, show)
    group.set_code("fitting")
    stops = [
        code for code, _text in KINDS if group.button(code).focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["fitting"]
