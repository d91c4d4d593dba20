"""访客登记 by real keys over a real book."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from guardpost.gate.search import search
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.masking import mask_document
from guardpost.registry.staff import staff_of
from tests.ui.forms.stand import Stand
from ui.forms.form import FormHint
from ui.forms.visitor import VisitorForm
from ui.widgets.stepper import Stepper

ID = "320113198803122086"
ALT = Qt.KeyboardModifier.AltModifier


def named(stand: Stand) -> str:
    """Return the name of what has the keyboard."""
    return stand.focused().objectName()


def shown(form: VisitorForm) -> list[str]:
    """Return the words of the host's row that can be seen."""
    labels = form.fields.room.host.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_room_name_and_the_hosts_word_are_enough(stand: Stand) -> None:
    """Enter in the last field saves; the panel shuts and tells the record."""
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "2-1701")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "陆清明")
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.visitors
    assert (visit.room, visit.name, visit.card, visit.party) == ("2栋1701", "陆清明", 1, 1)
    assert not form.is_open
    assert [record.visit.id for record in stand.saved] == [visit.id]


def test_the_keyboard_begins_at_the_first_empty_field(stand: Stand) -> None:
    """The room when nothing is known, the name when the room is."""
    form = stand.form(VisitorForm)
    assert named(stand) == "visitor.room"
    stand.begin(form, FormHint(text="3-1202"))
    assert named(stand) == "visitor.name"
    assert form.fields.room.field.text() == "3栋1202"


@pytest.mark.parametrize(
    ("typed", "field", "text"),
    [
        ("2-1701", "visitor.room", "2栋1701"),
        ("1701", "visitor.room", "1701"),
        ("13762055180", "visitor.phone", "13762055180"),
        ("陆清明", "visitor.name", "陆清明"),
        ("苏A8N205", "visitor.plate", "8N205"),
    ],
)
def test_what_was_searched_goes_to_its_field(
    stand: Stand, typed: str, field: str, text: str
) -> None:
    """A room, a phone, a name and a plate are told apart."""
    stand.form(VisitorForm, FormHint(text=typed))
    assert stand.find(QLineEdit, field).text() == text


def test_a_resident_who_was_chosen_is_the_host(stand: Stand) -> None:
    """The room is theirs; their name is not the visitor's."""
    (hit,) = search(stand.post.register.rows, "程小雪", stand.post.clock.now()).hits
    form = stand.form(VisitorForm, FormHint("程小雪", hit))
    host = form.fields.room.host.resident()
    assert host is not None
    assert (host.name, form.fields.name.text()) == ("程小雪", "")


def test_the_room_is_resolved_to_its_owner(stand: Stand) -> None:
    """The phone is covered until it is rung, and the way they confirmed is kept."""
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "3-1202")
    assert "138****6021" in shown(form)
    stand.click("visitor.call")
    assert "13812346021" in shown(form)
    stand.desk.seat(None)
    assert "13812346021" not in shown(form)
    stand.desk.seat(staff_of(stand.post.register.rows, stand.post.guard))
    stand.click("visitor.verified.phone")
    assert form.fields.room.host.change.text() == "16:00 电话已核实"
    stand.type("visitor.name", "陆清明")
    stand.press(Qt.Key.Key_Return)
    assert stand.visitors[0].verified == "phone"


def test_a_short_phone_says_how_many_are_missing(stand: Stand) -> None:
    """The field says the sentence, the footer names the item, Enter goes back there."""
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "2-1701")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "陆清明")
    stand.type("visitor.phone", "1376 205 518")
    stand.find(QLineEdit, "visitor.name").setFocus()
    assert form.fields.phone.error() == "少 1 位，现在 10 位"
    assert form.foot.why.text() == "第 4 项手机号少 1 位"
    assert not form.foot.save.isEnabled()
    stand.press(Qt.Key.Key_Return)
    assert named(stand) == "visitor.phone"
    assert stand.visitors == ()
    stand.type("visitor.phone", "0")
    assert (form.fields.phone.error(), form.foot.save.isEnabled()) == ("", True)


def test_alt_digits_choose_the_category(stand: Stand) -> None:
    """Alt+3 is a rider: no name, a quarter of an hour."""
    form = stand.form(VisitorForm)
    stand.tap(Qt.Key.Key_3, ALT)
    stand.type("visitor.room", "3-1202")
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.visitors
    assert (visit.category, visit.name) == ("delivery", "")
    assert form.fields.category.code() == "visitor"
    (line,) = stand.lines("visitor.entered")
    assert line.due_at == "2026-06-12T08:15:00.000000Z"


def test_a_paper_is_covered_once_the_keyboard_leaves(stand: Stand) -> None:
    """First 6 and last 4; the book keeps all, sealed; the eye shows it for a moment."""
    form = stand.form(VisitorForm)
    edit = stand.type("visitor.document", ID)
    assert edit.text() == ID
    stand.type("visitor.room", "2-1701")
    stand.click("visitor.verified.phone")
    assert edit.text() == mask_document(ID)
    stand.click("visitor.document_show")
    assert edit.text() == ID
    stand.type("visitor.name", "陆清明")
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.visitors
    assert (visit.document_kind, visit.document) == ("resident_id", ID)
    assert form.fields.document.text() == ""


def test_a_paper_that_cannot_be_is_told(stand: Stand) -> None:
    """One wrong digit is seen by the check digit."""
    form = stand.form(VisitorForm)
    stand.type("visitor.document", ID[:-1] + "7")
    stand.find(QLineEdit, "visitor.room").setFocus()
    assert form.fields.document.error() == "最后一位对不上，再看一下"
    form.fields.document.kind.setCurrentIndex(7)
    form.fields.document.kind.activated.emit(7)
    assert form.fields.document.error() == ""


def test_an_officer_shows_a_number_and_no_paper(stand: Stand) -> None:
    """A paper that was typed before is not kept as an officer's number."""
    form = stand.form(VisitorForm)
    stand.type("visitor.document", ID)
    stand.click("visitor.category.officer")
    assert form.fields.document.label() == "警号"
    assert form.fields.document.text() == ""
    stand.type("visitor.document", "032457")
    stand.type("visitor.room", "3-1202")
    stand.type("visitor.name", "高远")
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.visitors
    assert (visit.officer_number, visit.document, visit.document_kind) == ("032457", "", "")


def test_a_card_reader_ends_with_enter_and_saves_nothing(stand: Stand) -> None:
    """It types like a keyboard; the guard still reads the form."""
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "2-1701")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "陆清明")
    stand.click("visitor.document_reader")
    QTest.keyClicks(stand.focused(), ID)
    stand.press(Qt.Key.Key_Return)
    assert stand.visitors == ()
    assert form.fields.document.text() == ID
    stand.press(Qt.Key.Key_Return)
    assert len(stand.visitors) == 1


def test_everything_that_is_filled_in_is_kept(stand: Stand) -> None:
    """Plate behind its prefix, party, stay, reason and belongings."""
    stand.form(VisitorForm)
    stand.type("visitor.room", "2-1701")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "陆清明")
    stand.type("visitor.phone", "137 6205 5180")
    stand.type("visitor.plate", "8n205")
    stand.type("visitor.reason", "送家具")
    stand.type("visitor.belongings", "工具箱")
    stepper = stand.find(Stepper, "visitor.party")
    stepper.setFocus()
    stand.tap(Qt.Key.Key_Up)
    stand.click("visitor.stay.60")
    stand.click("visitor.save")
    (visit,) = stand.visitors
    kept = (visit.phone, visit.plate, visit.party, visit.reason, visit.belongings)
    assert kept == ("13762055180", "苏A8N205", 2, "送家具", "工具箱")
    assert visit.due_at == "2026-06-12T09:00:00.000000Z"


def test_a_stay_may_be_typed_as_a_time(stand: Stand) -> None:
    """自定 asks until when; 2130 is half past nine."""
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "2-1701")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "陆清明")
    stand.click("visitor.stay.custom")
    assert named(stand) == "visitor.stay_until"
    assert not form.foot.save.isEnabled()
    stand.type("visitor.stay_until", "2130")
    stand.press(Qt.Key.Key_Return)
    assert stand.visitors[0].due_at == "2026-06-12T13:30:00.000000Z"


def test_two_quick_enters_are_one_visit(stand: Stand) -> None:
    """The second comes while the first is being saved."""
    stand.form(VisitorForm)
    stand.type("visitor.room", "2-1701")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "陆清明")
    stand.tap(Qt.Key.Key_Return)
    stand.tap(Qt.Key.Key_Return)
    stand.settle()
    assert len(stand.visitors) == 1


def test_what_was_typed_is_there_again_after_leaving(stand: Stand) -> None:
    """Until it is saved; a new subject or 清空重填 starts afresh."""
    form = stand.form(VisitorForm)
    stand.type("visitor.name", "陆清明")
    form.shut()
    stand.begin(form)
    assert form.fields.name.text() == "陆清明"
    stand.click("visitor.again")
    assert form.fields.name.text() == ""
    stand.type("visitor.name", "陆清明")
    stand.begin(form, FormHint(text="3-1202"))
    assert (form.fields.name.text(), form.fields.room.field.text()) == ("", "3栋1202")


def test_a_listed_person_is_turned_away_with_one_press(stand: Stand) -> None:
    """The refusal is said, the text stays, the button writes the refusal down."""
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "2-1701")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "赵小偷")
    stand.press(Qt.Key.Key_Return)
    assert form.is_open
    assert "偷过电瓶" in form.trouble.accessibleName()
    assert form.fields.name.text() == "赵小偷"
    stand.click("visitor.trouble.action")
    (line,) = stand.lines("visitor.refused")
    assert line.category == "visitor.watchlist"
    assert not form.is_open


def test_the_next_card_takes_the_place_of_one_that_went_out(stand: Stand) -> None:
    """Somebody else got card 1 meanwhile: it is said, and card 2 is shown."""
    stand.form(VisitorForm)
    stand.type("visitor.room", "2-1701")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "陆清明")
    other = VisitorDetails(VisitorCategory.VISITOR, "3栋1202", "吴言", verified="phone")
    admit_visitor(stand.post.register, stand.post.guard, other)
    stand.press(Qt.Key.Key_Return)
    assert len(stand.visitors) == 1
    stand.press(Qt.Key.Key_Return)
    assert sorted(visit.card for visit in stand.visitors) == [1, 2]


@pytest.mark.parametrize(("text", "said"), [("王" * 10_000, "10000"), ("王\0建", "字符")])
def test_a_text_that_cannot_be_kept_stays_and_is_told(stand: Stand, text: str, said: str) -> None:
    """Too long, or with a NUL: one sentence, nothing is cut."""
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "2-1701")
    stand.paste("visitor.name", text)
    stand.press(Qt.Key.Key_Return)
    assert stand.visitors == ()
    assert len(form.fields.name.text()) == len(text)
    assert said in form.fields.name.error()


@pytest.mark.parametrize(
    ("text", "kept"),
    [("陆\u202e清明\u200b", "陆清明"), ("  𠮷田  ", "𠮷田"), ("小明😀", "小明😀")],
)
def test_an_odd_name_is_kept_without_what_nobody_sees(stand: Stand, text: str, kept: str) -> None:
    """Bidi and zero-width marks go; rare characters and emoji stay."""
    stand.form(VisitorForm)
    stand.type("visitor.room", "2-1701")
    stand.click("visitor.verified.phone")
    stand.paste("visitor.name", text)
    stand.press(Qt.Key.Key_Return)
    assert stand.visitors[0].name == kept


def test_full_width_digits_are_digits(stand: Stand) -> None:
    """In the room and in the phone."""
    stand.form(VisitorForm)
    stand.paste("visitor.room", "2－1701")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "陆清明")
    stand.paste("visitor.phone", "１３７６２０５５１８０")
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.visitors
    assert (visit.room, visit.phone) == ("2栋1701", "13762055180")


def test_tab_goes_through_the_fields_in_their_order(stand: Stand) -> None:
    """①–⑧, reason, belongings, then save, then cancel; nothing traps the keyboard."""
    form = stand.form(VisitorForm)
    form.fields.category.focus_picked()
    seen = [named(stand)]
    for _ in range(16):
        stand.tap(Qt.Key.Key_Tab)
        seen.append(named(stand))
    fields = [name for name in seen if name in _IN_ORDER]
    assert fields[: len(_IN_ORDER)] == _IN_ORDER


_IN_ORDER = [
    "visitor.category.visitor",
    "visitor.room",
    "visitor.name",
    "visitor.phone",
    "visitor.document_kind",
    "visitor.document",
    "visitor.document_reader",
    "visitor.plate",
    "visitor.party",
    "visitor.stay.120",
    "visitor.reason",
    "visitor.belongings",
    "visitor.cancel",
]


def test_the_language_changes_live_and_keeps_what_is_typed(stand: Stand) -> None:
    """The words change; the picked chips and the typed text do not."""
    form = stand.form(VisitorForm)
    stand.type("visitor.name", "陆清明")
    stand.click("visitor.category.officer")
    stand.desk.language.set("en")
    QApplication.processEvents()
    assert form.foot.save.text() == "Admit and give card"
    assert form.fields.document.label() == "Officer's number"
    assert (form.fields.category.code(), form.fields.name.text()) == ("officer", "陆清明")
