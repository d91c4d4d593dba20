"""What was written of a slip a moment ago is taken back, where the rules let it be struck out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.site import Post
from tests.ui.slip_desk import DOCUMENT, SlipDesk, ask, slip_desk
from ui.widgets.undo_bar import UndoBar


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, post: Post) -> Iterator[SlipDesk]:
    """Return the page; no slip waits yet."""
    with slip_desk(post, qapp) as made:
        yield made


def undo(desk: SlipDesk) -> None:
    """Press Ctrl+Z where the keyboard is."""
    focused = QApplication.focusWidget() or desk.page
    QTest.keyClick(focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.settle()


def test_an_application_can_be_taken_back_for_eight_seconds(desk: SlipDesk) -> None:
    """By the button or by Ctrl+Z; the slip is void, its number stays, nothing is deleted."""
    desk.arrive("new")
    desk.type_in("removal.room", "6-1503")
    desk.type_in("removal.applicant", "贺春分")
    desk.click("removal.relation.family")
    desk.type_in("removal.document", DOCUMENT)
    desk.type_in("removal.line.name", "双门冰箱")
    desk.click("removal.apply")
    (slip,) = desk.waiting
    bar = desk.find(UndoBar, "removal.logged")
    assert slip.number in bar.text()
    assert desk.find(QPushButton, "removal.undo").isVisible()
    undo(desk)
    assert desk.slip(slip.number).slip.state == "void"
    assert desk.waiting == ()
    undo(desk)
    struck = "SELECT count(*) FROM ledger WHERE kind = 'entry.corrected'"
    assert desk.post.register.rows.value(struck) == 1


def test_a_refusal_is_taken_back_and_a_void_slip_is_not(desk: SlipDesk) -> None:
    """Who carries goods out cannot be called back, and a void slip is replaced by a new one."""
    number = ask(desk.post)
    desk.arrive(number)
    desk.click("removal.refuse")
    desk.type_in("removal.refuse.reason", "没有单")
    desk.enter()
    assert desk.slip(number).slip.state == "refused"
    desk.click("removal.undo")
    assert (desk.slip(number).slip.state, desk.slip(number).slip.refusal) == ("open", "")
    desk.arrive(number)
    desk.click("removal.more")
    desk.click("removal.more.void")
    desk.type_in("removal.refuse.reason", "写错")
    desk.enter()
    assert desk.slip(number).slip.state == "void"
    assert number in desk.find(UndoBar, "removal.logged").text()
    assert not desk.find(QPushButton, "removal.undo").isVisible()
