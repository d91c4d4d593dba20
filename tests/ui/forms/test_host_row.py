"""What the host said, by real keys in 访客登记."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.ui.forms.stand import Stand
from ui.forms.visitor import VisitorForm


def test_the_keyboard_goes_on_from_the_confirmation(stand: Stand) -> None:
    """To the name, so that Enter saves and never takes the confirmation back."""
    stand.form(VisitorForm)
    stand.type("visitor.name", "陆清明")
    stand.type("visitor.room", "3-1202")
    stand.click("visitor.verified.intercom")
    assert stand.focused().objectName() == "visitor.name"
    stand.press(Qt.Key.Key_Return)
    assert stand.visitors[0].verified == "intercom"


def test_an_arrow_says_nothing_for_the_host(stand: Stand) -> None:
    """It only leads to the way; the book has the one that Enter picked there."""
    form = stand.form(VisitorForm)
    stand.type("visitor.name", "陆清明")
    stand.type("visitor.room", "3-1202")
    form.fields.room.host.ways.focus_picked()
    for way in ("intercom", "in_person"):
        stand.press(Qt.Key.Key_Right)
        assert stand.focused().objectName() == f"visitor.verified.{way}"
        assert form.fields.room.host.way() == ""
    stand.press(Qt.Key.Key_Return)
    assert stand.lines("visitor.entered") == []
    assert (form.fields.room.host.way(), stand.focused().objectName()) == (
        "in_person",
        "visitor.name",
    )
    stand.press(Qt.Key.Key_Return)
    assert stand.visitors[0].verified == "in_person"


def test_another_room_forgets_the_confirmation(stand: Stand) -> None:
    """What one host said is not what the next one says."""
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "3-1202")
    stand.click("visitor.verified.intercom")
    edit = stand.find(QLineEdit, "visitor.room")
    edit.setFocus()
    edit.selectAll()
    stand.type("visitor.room", "2-1701")
    assert form.fields.room.host.way() == ""


def test_a_host_who_says_no_turns_the_visitor_away(stand: Stand) -> None:
    """The button says so, and the book has a refusal instead of a visit."""
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "3-1202")
    stand.type("visitor.name", "陆清明")
    stand.click("visitor.verified.declined")
    assert form.foot.save.text() == "拒绝进场"
    stand.click("visitor.save")
    assert stand.visitors == ()
    (line,) = stand.lines("visitor.refused")
    assert line.note == "业主不同意"
