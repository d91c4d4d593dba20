"""The foot of a form says what is missing, in words that can be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.forms.stand import Stand
from ui.forms.visitor import VisitorForm


def test_enter_brings_to_the_hosts_word_and_the_foot_says_how_it_is_picked(stand: Stand) -> None:
    """Enter again picks nothing by itself; Space does, and the form can be saved."""
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "3-1202")
    stand.type("visitor.name", "陆清明")
    for _ in range(3):
        stand.press(Qt.Key.Key_Return)
        assert stand.focused().objectName() == "visitor.verified.phone"
        assert form.foot.why.text() == "第 2 项业主意见用方向键和空格选"
    stand.press(Qt.Key.Key_Space)
    stand.press(Qt.Key.Key_Return)
    assert stand.visitors[0].verified == "phone"


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("zh_CN", ("第 2 项业主意见", "用方向键和空格选")),
        ("en", ("2. Host's word:", "arrows and Space")),
    ],
)
def test_what_is_missing_takes_two_lines_before_it_is_narrowed(
    lang: str, lines: tuple[str, str], stand: Stand
) -> None:
    """Where the buttons leave it little room; else it stands whole below its title."""
    stand.desk.language.set(lang)
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "3-1202")
    stand.type("visitor.name", "陆清明")
    form.foot.why.resize(stand.desk.theme.px(110), form.foot.why.height())
    assert form.foot.why.lines() == lines
    form.foot.why.resize(stand.desk.theme.px(600), form.foot.why.height())
    assert form.foot.why.lines()[1] == form.foot.why.text()
