"""Fields of a form: what is typed, what is wrong with it, how far one is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.fonts import load_fonts
from ui.theme import Theme
from ui.widgets.field import Choice, ComboBox, Field, FieldFrame, TextArea
from ui.widgets.text import Text


def field(theme: Theme, show: Show) -> Field:
    """Return a shown field that has the keyboard."""
    made = Field(theme, "visitor.phone", number=4)
    made.set_label("手机号")
    show(made)
    made.setFocus()
    return made


def test_what_a_person_types_is_told_and_what_the_page_fills_in_is_not(
    theme: Theme, show: Show
) -> None:
    """Only a person's change is one to look at."""
    phone = field(theme, show)
    heard: list[str] = []
    phone.edited.connect(heard.append)
    phone.set_text("13")
    QTest.keyClicks(phone.edit, "7")
    assert (phone.text(), heard) == ("137", ["137"])


def test_a_sentence_is_shown_and_taken_away(theme: Theme, show: Show) -> None:
    """It is told to a screen reader as well, and what was typed stays."""
    phone = field(theme, show)
    QTest.keyClicks(phone.edit, "1376205518")
    heard: list[str] = []
    phone.error_changed.connect(heard.append)
    phone.set_error("少 1 位,现在 10 位")
    assert phone.edit.accessibleDescription() == "少 1 位,现在 10 位"
    assert phone.edit.property("state") == "error"
    phone.set_error("少 1 位,现在 10 位")
    phone.set_error("")
    assert heard == ["少 1 位,现在 10 位", ""]
    assert (phone.edit.property("state"), phone.text()) == ("", "1376205518")


def test_the_error_takes_room_only_while_it_is_there(
    qtbot: QtBot, theme: Theme, show: Show
) -> None:
    """The form is no longer than drawn."""
    phone = field(theme, show)
    before = phone.sizeHint().height()
    phone.set_error("少 1 位")
    qtbot.waitUntil(lambda: phone.sizeHint().height() > before)
    phone.set_error("")
    qtbot.waitUntil(lambda: phone.sizeHint().height() == before)


def test_nothing_that_is_pasted_is_cut(theme: Theme, show: Show) -> None:
    """Whether it is too long is told when it is to be kept, never passed over."""
    phone = field(theme, show)
    QApplication.clipboard().setText("长" * 10_000)
    QTest.keyClick(phone.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert phone.text() == "长" * 10_000


def test_the_label_is_the_accessible_name(theme: Theme, show: Show) -> None:
    """And the field's focus is the line's."""
    phone = field(theme, show)
    assert phone.edit.accessibleName() == "手机号"
    assert phone.edit.hasFocus()


def test_the_note_gives_way_to_long_text(theme: Theme, show: Show) -> None:
    """Words never lie over words."""
    room = field(theme, show)
    room.set_note("输 2-1701 也可以")
    room.set_text("2栋1701")
    note = next(child for child in room.edit.children() if isinstance(child, QWidget))
    room.set_note("输 2-1701 也可以")
    assert note.isVisible()
    room.set_text("2栋1701" * 12)
    room.set_note("输 2-1701 也可以")
    assert not note.isVisible()


def test_a_read_only_field_takes_nothing(theme: Theme, show: Show) -> None:
    """It can still be read and copied."""
    phone = field(theme, show)
    phone.set_read_only(True)
    QTest.keyClicks(phone.edit, "137")
    assert phone.text() == ""


def test_the_eye_lies_inside_at_the_right(theme: Theme, show: Show) -> None:
    """44 px to hit, and pressing it is told."""
    document = field(theme, show)
    eye = document.add_inside("eye", "visitor.reveal")
    eye.show()
    pressed: list[bool] = []
    eye.clicked.connect(lambda: pressed.append(True))
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert pressed == [True]
    assert eye.geometry().right() <= document.edit.width()
    assert eye.width() >= 44


def test_tab_leaves_a_text_area(theme: Theme, show: Show) -> None:
    """There are no traps."""
    area = TextArea(theme, "incident.text", max_length=5)
    show(area)
    area.setFocus()
    QTest.keyClicks(area.edit, "abcdefgh")
    assert area.text() == "abcde"
    QTest.keyClick(area.edit, Qt.Key.Key_Tab)
    assert area.text() == "abcde"


@pytest.mark.parametrize("typed", ["长" * 20_000, "𠮷" * 20_000])
def test_a_long_paste_into_a_text_area_is_cut_at_once(theme: Theme, show: Show, typed: str) -> None:
    """One change is told, not one for each character; what stood behind it stays."""
    area = TextArea(theme, "incident.text", max_length=500)
    show(area)
    area.set_text("头尾")
    told: list[str] = []
    area.edited.connect(told.append)
    cursor = area.edit.textCursor()
    cursor.setPosition(1)
    area.edit.setTextCursor(cursor)
    area.edit.insertPlainText(typed)
    assert area.text() == f"头{typed[:498]}尾"
    assert told == [area.text()]


def test_a_text_filled_in_is_cut_at_its_end(theme: Theme, show: Show) -> None:
    """Wherever the cursor stands."""
    area = TextArea(theme, "incident.text", max_length=5)
    show(area)
    area.set_text("一二三四五六七")
    assert area.text() == "一二三四五"


def test_a_choice_keeps_its_code_in_another_language(theme: Theme, show: Show) -> None:
    """The words change, what was chosen does not."""
    papers = Choice(theme, "visitor.document_kind")
    papers.set_choices([("id", "身份证"), ("passport", "护照")])
    show(papers)
    heard: list[str] = []
    papers.picked.connect(heard.append)
    papers.setFocus()
    QTest.keyClick(papers.box, Qt.Key.Key_Down)
    papers.set_choices([("id", "Identity card"), ("passport", "Passport")])
    assert (papers.code(), papers.box.currentText()) == ("passport", "Passport")
    assert heard == ["passport"]


def test_a_choices_longest_words_fit(theme: Theme, qtbot: QtBot) -> None:
    """Words are never cut."""
    box = ComboBox(theme, "b")
    qtbot.addWidget(box)
    box.addItem("证")
    narrow = box.sizeHint().width()
    box.addItem("港澳居民来往内地通行证")
    assert box.minimumSizeHint().width() > narrow + 100


def test_a_frame_goes_round_any_content(theme: Theme, qtbot: QtBot) -> None:
    """Chips and steppers are fields too.

    As a focus proxy it would be a stop of the Tab key itself, out of the form's order.
    """
    frame = FieldFrame(theme, number=1)
    qtbot.addWidget(frame)
    content = QWidget()
    frame.set_content(content)
    frame.set_label("类别")
    frame.set_state("current")
    assert (content.accessibleName(), frame.focusProxy()) == ("类别", None)


@pytest.mark.parametrize("kind", [Field, TextArea])
def test_a_sign_that_no_font_has_is_told_below_what_is_typed(
    theme: Theme, show: Show, kind: type[Field] | type[TextArea]
) -> None:
    """The field paints a box; the line below says how lists and paper show it, and goes again."""
    load_fonts()
    name = kind(theme, "visitor.name")
    show(name)
    name.edit.setFocus()
    compose = QInputMethodEvent("", [])
    compose.setCommitString("王𠮷")
    QApplication.sendEvent(name.edit, compose)
    told = [one.text() for one in name.findChildren(Text) if one.isVisible() and one.text()]
    assert len(told) == 1
    assert "〔U+20BB7〕" in told[0]
    assert name.text() == "王𠮷"
    name.set_text("王建国")
    assert not [one for one in name.findChildren(Text) if one.isVisible() and one.text()]
