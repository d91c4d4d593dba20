"""A form that was left half filled says so when it opens again, by real keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from tests.ui.forms.stand import Stand
from ui.forms.entry_form import EntryForm
from ui.forms.form import FormHint
from ui.forms.vehicle import VehicleForm
from ui.forms.visitor import VisitorForm

ALT = Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return


def said(form: EntryForm) -> str:
    """Return what the notice says; empty when it is not there."""
    labels = form.kept.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def left_behind(stand: Stand) -> VisitorForm:
    """Fill the form in for a worker without a permit, be refused, leave it and come again."""
    form = stand.form(VisitorForm)
    stand.click("visitor.category.renovation")
    stand.type("visitor.room", "3-1202")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "张三")
    stand.press(ENTER)
    assert form.trouble.isVisible()
    form.shut()
    stand.begin(form)
    return form


def test_a_draft_is_announced_and_enter_does_not_save_it(stand: Stand) -> None:
    """Whose it is stands at the top; the button is shut, however often Enter is pressed."""
    form = left_behind(stand)
    assert "张三 3栋1202" in said(form)
    assert not form.foot.save.isEnabled()
    before = stand.post.register.rows.value("SELECT count(*) FROM ledger")
    stand.press(ENTER)
    assert stand.focused() is form.kept.go_on
    assert form.kept.isVisible()
    assert stand.post.register.rows.value("SELECT count(*) FROM ledger") == before
    form.ask_order()
    assert not form.order_box.isVisible()


def test_alt_del_empties_the_draft(stand: Stand) -> None:
    """The next person begins with an empty form."""
    form = left_behind(stand)
    stand.press(Qt.Key.Key_Delete, ALT)
    assert (form.fields.name.text(), form.fields.room.field.text()) == ("", "")
    assert said(form) == ""


def test_alt_ins_goes_on_with_the_draft(stand: Stand) -> None:
    """It stands as it was left, and can be saved."""
    form = left_behind(stand)
    stand.press(Qt.Key.Key_Insert, ALT)
    assert (form.fields.name.text(), said(form)) == ("张三", "")
    assert form.foot.save.isEnabled()


def test_what_is_changed_goes_on_with_the_draft_in_sight_of_whose_it_was(stand: Stand) -> None:
    """The button opens; the words stay until somebody chose."""
    form = left_behind(stand)
    stand.type("visitor.belongings", "1")
    assert form.foot.save.isEnabled()
    assert "张三" in said(form)


def test_what_was_typed_in_the_search_box_wins_over_a_draft(stand: Stand) -> None:
    """Nothing of the one before is left, and nothing is asked."""
    form = left_behind(stand)
    form.shut()
    stand.begin(form, FormHint("李四"))
    assert (form.fields.name.text(), form.fields.room.field.text()) == ("李四", "")
    assert said(form) == ""


def test_what_only_the_search_box_filled_in_is_no_draft(stand: Stand) -> None:
    """It goes when the form is left, and the next opens empty."""
    form = stand.form(VisitorForm, FormHint("李四"))
    form.shut()
    stand.begin(form)
    assert (form.fields.name.text(), said(form)) == ("", "")


def test_an_old_plate_is_announced_and_not_turned_away_unseen(stand: Stand) -> None:
    """F1 too: neither saving nor turning away goes by one press."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A72518")
    form.shut()
    stand.begin(form)
    assert "72518" in said(form)
    stand.press(ENTER)
    stand.click("vehicle.refuse")
    assert not form.refusal.isVisible()
    assert stand.vehicles == ()
    stand.press(Qt.Key.Key_Delete, ALT)
    assert stand.find(QLineEdit, "vehicle.plate").text() == ""


def test_whom_a_rule_stopped_is_turned_away_with_that_reason(stand: Stand) -> None:
    """Shift+F7 asks, the rule's sentence stands there, Enter writes it down."""
    form = stand.form(VisitorForm)
    stand.click("visitor.category.renovation")
    stand.type("visitor.room", "3-1202")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "张三")
    assert not form.refuse.isVisible()
    stand.press(ENTER)
    assert form.refuse.isVisible()
    assert form.ask_turn_away()
    stand.press(ENTER)
    (line,) = stand.lines("visitor.refused")
    assert (line.room, line.who) == ("3栋1202", "张三")
    assert "没有这个人的出入证" in line.note
    assert not form.is_open


def test_a_change_takes_the_turning_away_back(stand: Stand) -> None:
    """The rules are asked again for what is typed now."""
    form = stand.form(VisitorForm)
    stand.click("visitor.category.renovation")
    stand.type("visitor.room", "3-1202")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "张三")
    stand.press(ENTER)
    stand.type("visitor.name", "四")
    assert not form.refuse.isVisible()
    assert not form.ask_turn_away()
