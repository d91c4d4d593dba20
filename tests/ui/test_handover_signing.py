"""The end of the handover: both leaders sign, the shift is closed, the report comes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from guardpost.errors import Unavailable
from guardpost.shifts.opening import current_shift
from tests.site import PIN, Post
from tests.ui.handover_desk import HandoverDesk, handover_desk
from ui.widgets.buttons import Button
from ui.widgets.missing import MissingRow
from ui.widgets.signature import SignaturePad


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, post: Post) -> Iterator[HandoverDesk]:
    """Return the page at the start of a handover."""
    with handover_desk(post, qapp) as made:
        yield made


def finish(desk: HandoverDesk) -> Button:
    """Return 完成交接."""
    return desk.find(Button, "handover.finish")


def lead_to(desk: HandoverDesk, code: str) -> None:
    """Click a row of the list of what is missing."""
    row = desk.find(MissingRow, f"handover.missing.{code}")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    desk.settle()


def test_signing_before_the_rest_is_done_is_refused(desk: HandoverDesk) -> None:
    """One sentence; the drawing stays, the PIN is typed again."""
    desk.press("handover.relief.confirm")
    desk.go("signatures")
    desk.sign("outgoing")
    assert desk.find(QLabel, "handover.outgoing.said").text()
    assert desk.find(SignaturePad, "handover.outgoing.pad").state == "signed"
    assert desk.find(QLineEdit, "handover.outgoing.pin").text() == ""
    assert desk.signed == []


def test_a_pin_before_the_signature_is_not_taken(desk: HandoverDesk) -> None:
    """First the pad, then the PIN, so that no half-drawn name is signed."""
    desk.prepare()
    desk.type_pin("outgoing")
    assert desk.signed == []
    assert desk.find(QLabel, "handover.outgoing.said").text() == "先在框里签字，再输 PIN"
    assert desk.focus == "handover.outgoing.pad"


def test_a_wrong_pin_signs_nothing(desk: HandoverDesk) -> None:
    """The boxes are empty again and the sentence says so."""
    desk.prepare()
    desk.draw("outgoing")
    desk.type_pin("outgoing", "135791")
    assert desk.signed == []
    assert desk.focus == "handover.outgoing.pin"
    desk.type_pin("outgoing")
    assert desk.signed == ["outgoing"]


def test_digits_typed_over_the_pad_are_the_pins(desk: HandoverDesk) -> None:
    """Who has just drawn a name types the PIN at once; the keyboard goes along."""
    desk.prepare()
    desk.draw("outgoing")
    pad = desk.find(SignaturePad, "handover.outgoing.pad")
    pad.setFocus()
    QTest.keyClick(pad, Qt.Key(ord(PIN[0])))
    assert desk.focus == "handover.outgoing.pin"
    QTest.keyClicks(desk.find(QLineEdit, "handover.outgoing.pin"), PIN[1:])
    desk.settle()
    assert desk.signed == ["outgoing"]


def test_the_number_pad_types_into_the_half_whose_turn_it_is(desk: HandoverDesk) -> None:
    """After the first signature it follows to the other half."""
    desk.prepare()
    for role in ("outgoing", "incoming"):
        desk.draw(role)
        for digit in PIN:
            desk.press(f"handover.keypad.{digit}")
    assert desk.signed == ["outgoing", "incoming"]


def test_two_different_people_sign(desk: HandoverDesk) -> None:
    """Each half is one person's: the shift's leader, the named relief."""
    desk.prepare()
    desk.sign("outgoing")
    assert not finish(desk).isEnabled()
    desk.sign("incoming")
    assert [each.staff for each in desk.state.signatures] == [desk.post.leader, desk.post.relief]
    assert finish(desk).isEnabled()
    assert desk.focus == "handover.finish"


def test_a_change_after_signing_takes_the_signatures_and_forgets_the_keys(
    desk: HandoverDesk,
) -> None:
    """Nothing signed stands under another text."""
    desk.prepare()
    desk.sign("outgoing")
    key = desk.page.clerk.keys["outgoing"]
    desk.go("cleanliness")
    desk.type_in("handover.clean.road.remark", "wet")
    assert desk.signed == []
    assert desk.page.clerk.keys == {}
    assert "forgotten" in repr(key)
    assert desk.find(SignaturePad, "handover.outgoing.pad").state == "empty"


def test_a_signature_is_taken_back_and_given_again(desk: HandoverDesk) -> None:
    """重签 empties the half."""
    desk.prepare()
    desk.sign("outgoing")
    desk.press("handover.outgoing.again")
    assert desk.signed == []
    assert desk.find(SignaturePad, "handover.outgoing.pad").state == "empty"
    desk.sign("outgoing")
    assert desk.signed == ["outgoing"]


def test_all_that_was_done_is_there_after_the_program_was_closed(
    qtbot: QtBot, qapp: QApplication, post: Post
) -> None:
    """The signature is in the book; for the seal its owner types the PIN once more."""
    with handover_desk(post, qapp) as before:
        before.prepare()
        before.sign("outgoing")
    with handover_desk(post, qapp) as desk:
        desk.go("signatures")
        assert desk.find(SignaturePad, "handover.outgoing.pad").state == "locked"
        desk.sign("incoming")
        assert desk.missing() == ("key.outgoing",)
        assert not finish(desk).isEnabled()
        lead_to(desk, "key.outgoing")
        assert desk.focus == "handover.outgoing.pin"
        desk.type_pin("outgoing")
        assert desk.missing() == ()
        assert finish(desk).isEnabled()


def test_finishing_closes_the_shift_opens_the_next_and_asks_for_the_report(
    desk: HandoverDesk,
) -> None:
    """One press, both keys go along, and everybody is told of the new shift."""
    closed = desk.post.shift
    desk.prepare()
    desk.sign("outgoing")
    desk.sign("incoming")
    for _ in range(2):
        QTest.mouseClick(finish(desk), Qt.MouseButton.LeftButton)
    desk.settle()
    shift = current_shift(desk.post.register.rows)
    assert shift is not None
    assert (shift.number, shift.leader, shift.previous) == ("20260613-1", desk.post.relief, closed)
    assert desk.reports.asked == [(closed, {"outgoing", "incoming"})]
    assert desk.shifts == 1


def test_the_report_is_shown_when_it_comes_and_then_the_next_handover_begins(
    desk: HandoverDesk, tmp_path: Path
) -> None:
    """Until the page is left the report stays; a new visit begins the new shift's steps."""
    desk.hand_over()
    assert "GP-N01-20260612-1" in desk.find(QLabel, "handover.report_said").text()
    assert desk.find(QLabel, "handover.countdown").text() == "16:00:00"
    desk.reports.done("GP-N01-20260612-1", tmp_path / "none.pdf")
    desk.go("lineup")
    assert desk.find(Button, "handover.print").isVisible()
    desk.press("handover.to_gate")
    assert desk.went == [("gate", None)]
    desk.arrive()
    assert "relief.not_named.relief" in desk.missing()
    assert desk.find(SignaturePad, "handover.outgoing.pad").state == "empty"


def test_a_report_that_could_not_be_made_is_made_again_with_both_pins(
    desk: HandoverDesk,
) -> None:
    """The keys are gone after the first try; a wrong PIN opens none."""
    desk.hand_over()
    desk.reports.failed(Unavailable("file.unreadable", path="report.pdf"))
    assert desk.find(QLabel, "handover.report_said").text() == "文件打不开：report.pdf"
    assert not desk.find(Button, "handover.reseal").isEnabled()
    desk.type_boxes("handover.reseal.outgoing", PIN)
    desk.type_boxes("handover.reseal.incoming", "135791")
    desk.press("handover.reseal")
    assert len(desk.reports.asked) == 1
    assert desk.focus == "handover.reseal.outgoing"
    for role in ("outgoing", "incoming"):
        desk.type_boxes(f"handover.reseal.{role}", PIN)
    desk.press("handover.reseal")
    assert desk.reports.asked[1] == desk.reports.asked[0]


def test_a_report_that_a_power_cut_swallowed_is_still_asked_for(
    qtbot: QtBot, qapp: QApplication, post: Post
) -> None:
    """The next handover's last step makes the report of the shift before."""
    with handover_desk(post, qapp) as before:
        before.hand_over()
        closed = before.reports.asked[0]
    with handover_desk(post, qapp) as desk:
        desk.go("print")
        assert "GP-N01-20260612-1" in desk.find(QLabel, "handover.report_said").text()
        assert desk.focus == "handover.reseal.outgoing"
        for role in ("outgoing", "incoming"):
            desk.type_boxes(f"handover.reseal.{role}", PIN)
        desk.press("handover.reseal")
        assert desk.reports.asked == [closed]
