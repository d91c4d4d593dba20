"""The recovery sheet's code as it is typed: whole to be seen, in its groups, forgiving."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from guardpost.keys.code import new_code
from ui.fonts import load_fonts
from ui.forms.code_field import CodeField
from ui.theme import Theme
from ui.widgets.painting import text_width

CODE = new_code(os.urandom)
# Frame and inner margin of a field, both sides, at 100 %.
INSIDE = 28


@pytest.fixture(params=[1.0, 1.5])
def field(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[CodeField]:
    """Return a field at 100 and at 150 %."""
    theme = Theme(scale=request.param)
    theme.set_families(load_fonts())
    theme.apply(qapp)
    made = CodeField(theme, "test.code")
    made.show()
    yield made
    made.close()
    Theme().apply(qapp)


def typed(field: CodeField, text: str) -> str:
    """Type a text into an emptied field, and return what stands there."""
    field.set_text("")
    QTest.keyClicks(field.edit, text)
    return field.edit.text()


def test_any_code_is_seen_whole(field: CodeField) -> None:
    """The room is there before a sign is typed, and 1366 px have it at 150 %."""
    drawn = random.Random(7)
    codes = [new_code(drawn.randbytes) for _ in range(300)]
    room = field.edit.minimumWidth() - field.theme.px(INSIDE)
    assert max(text_width(code, field.edit.font()) for code in codes) < room
    assert field.edit.minimumWidth() < 1000


def test_blanks_dashes_case_and_look_alikes_are_free(field: CodeField) -> None:
    """What stands there is what stands on the paper."""
    loose = CODE.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    for text in (CODE, CODE.replace("-", ""), loose, CODE.replace("-", "--").replace("1", "I")):
        assert typed(field, text) == CODE
    assert field.value() == CODE
    assert typed(field, "7k2mqa") == "7K2MQ-A"
    field.edit.clear()
    QApplication.clipboard().setText(f" {loose}\n")
    field.edit.paste()
    assert field.edit.text() == CODE


def test_the_cursor_stays_where_one_types(field: CodeField) -> None:
    """A sign put in, one taken out before a dash, and one behind it."""
    typed(field, "12345 6789A")
    field.edit.setCursorPosition(3)
    QTest.keyClicks(field.edit, "x")
    assert (field.edit.text(), field.edit.cursorPosition()) == ("123X4-56789-A", 4)
    field.edit.setCursorPosition(6)
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert (field.edit.text(), field.edit.cursorPosition()) == ("123X5-6789A", 4)
    field.edit.setCursorPosition(5)
    QTest.keyClick(field.edit, Qt.Key.Key_Delete)
    assert (field.edit.text(), field.edit.cursorPosition()) == ("123X5-789A", 5)


def test_a_mistyped_code_is_told_before_anything_is_tried(field: CodeField) -> None:
    """Too short, too long, one sign wrong; nothing typed is for others to judge."""
    wrong = CODE[:-1] + ("0" if CODE[-1] != "0" else "1")
    for text, code in (
        (CODE[:-1], "recovery.code_mistyped"),
        (CODE + "7", "recovery.code_mistyped"),
        (wrong, "recovery.code_mistyped"),
        ("", ""),
    ):
        typed(field, text)
        refused = field.refusal()
        assert (refused.code if refused else "") == code
