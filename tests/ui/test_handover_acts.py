"""Refusal, dispute, emergency, incidents, repairs and reading in the window, by real keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from guardpost.gate.incidents import IncidentCategory, IncidentDetails, open_incident
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, refuse_vehicle
from guardpost.ledger.head import head_of
from guardpost.shifts.emergency import EmergencyDetails, order_emergency
from guardpost.shifts.handover import complete_handover
from guardpost.shifts.handover_checks import EquipmentDetails, check_equipment
from guardpost.shifts.handover_lines import EquipmentState, SignerRole
from guardpost.shifts.leave import LeaveDetails, LeaveKind, approve_leave, ask_leave
from tests.shifts.deeds import prepare, sign
from tests.site import PIN, Post
from tests.ui.handover_desk import HandoverDesk, handover_desk
from ui.widgets.buttons import Button
from ui.widgets.field import ComboBox
from ui.widgets.pin import PinBoxes
from ui.widgets.signature import SignaturePad
from ui.widgets.tristate import TriState

CAR = VehicleDetails("苏A3K725", VehicleClass.OUTSIDE, reason="送货")


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, post: Post) -> Iterator[HandoverDesk]:
    """Return the page at the start of a handover."""
    with handover_desk(post, qapp) as made:
        yield made


def choose(desk: HandoverDesk, name: str, code: str) -> None:
    """Choose from a list as a person does."""
    box = desk.find(ComboBox, name)
    at = box.findData(code)
    assert at >= 0, (name, code)
    box.setCurrentIndex(at)
    box.activated.emit(at)


def stands(desk: HandoverDesk) -> bool:
    """Tell whether a refusal stands."""
    return desk.state.extras.refusal is not None


def ordered(desk: HandoverDesk) -> bool:
    """Tell whether a supervisor ordered the handover."""
    return desk.state.extras.emergency is not None


def text_of(desk: HandoverDesk, name: str) -> str:
    """Return the words of a label."""
    return desk.find(QLabel, name).text()


def test_the_signatures_open_when_the_shift_was_read_to_its_end(desk: HandoverDesk) -> None:
    """Many lines: the button waits at the end of the list; after it the pads are there."""
    post = desk.post
    for number in range(40):
        refuse_vehicle(post.register, post.guard, CAR, f"业主不认识 {number}")
    desk.arrive()
    desk.prepare()
    pad = desk.find(SignaturePad, "handover.outgoing.pad")
    done = desk.find(Button, "handover.reading.done")
    shown = desk.find(QScrollArea, "handover.reading")
    assert (pad.isVisible(), shown.isVisible(), done.isEnabled()) == (False, True, False)
    assert "业主不认识 39" in " ".join(label.text() for label in shown.findChildren(QLabel))
    shown.setFocus()
    for _ in range(40):
        QTest.keyClick(shown, Qt.Key.Key_PageDown)
    assert done.isEnabled()
    desk.press("handover.reading.done")
    assert (pad.isVisible(), shown.isVisible()) == (True, False)
    reading = desk.state.extras.reading
    assert reading is not None
    assert (reading.leader, reading.lines) == (post.relief, 40)
    refuse_vehicle(post.register, post.guard, CAR, "又来了")
    desk.arrive()
    assert not pad.isVisible()


def test_what_the_clock_tells_is_read_before_the_signatures_open(desk: HandoverDesk) -> None:
    """At 1:40 an inspection was missed: it stands in the list though nobody wrote an entry."""
    desk.post.clock.advance(hours=9, minutes=40)
    desk.arrive()
    desk.prepare()
    shown = desk.find(QScrollArea, "handover.reading").findChildren(QLabel)
    assert [text.text() for text in shown if text.text()] == ["00:30", "漏查岗"]
    assert not desk.find(SignaturePad, "handover.incoming.pad").isVisible()
    desk.press("handover.reading.done")
    assert desk.find(SignaturePad, "handover.incoming.pad").isVisible()
    reading = desk.state.extras.reading
    assert reading is not None
    assert (reading.lines, reading.alerts) == (1, 1)


@pytest.mark.parametrize(
    ("act", "field"), [("dispute", "dispute.outgoing"), ("refusal", "refusal.text")]
)
def test_what_is_half_written_stays_when_the_card_is_put_away(
    desk: HandoverDesk, act: str, field: str
) -> None:
    """Escape loses no word; once it is in the book the card begins anew."""
    desk.prepare()
    desk.press(f"handover.{act}")
    edit = desk.find(QLineEdit, f"handover.{field}")
    edit.setFocus()
    QTest.keyClicks(edit, "one radio short")
    assert desk.page.escape()
    desk.press(f"handover.{act}")
    assert edit.text() == "one radio short"
    if act == "refusal":
        QTest.keyClick(edit, Qt.Key.Key_Return)
        desk.settle()
        desk.press("handover.refusal")
        assert (stands(desk), edit.text()) == (True, "")


def test_a_refusal_is_written_and_the_post_stays_until_it_is_settled(desk: HandoverDesk) -> None:
    """The reason stands above the signatures; 完成交接 stays shut."""
    desk.prepare()
    desk.sign("outgoing")
    desk.press("handover.refusal")
    desk.type_in("handover.refusal.text", "one radio short")
    assert desk.signed == []
    assert stands(desk)
    assert "refusal.stands.refusal" in desk.missing()
    assert not desk.find(Button, "handover.finish").isEnabled()
    desk.press("handover.refusal")
    desk.type_in("handover.refusal.text", "found")
    assert not stands(desk)
    assert [one.outcome for one in desk.state.extras.refusals] == ["found"]


def test_a_disputed_line_is_marked_with_both_sides_words(desk: HandoverDesk) -> None:
    """What both say stands above the signatures; Escape puts the card away."""
    desk.prepare()
    desk.press("handover.dispute")
    choose(desk, "handover.dispute.line", "equipment:radio")
    desk.find(QWidget, "handover.dispute.outgoing").setFocus()
    QTest.keyClicks(desk.find(QWidget, "handover.dispute.outgoing"), "is fine")
    desk.type_in("handover.dispute.incoming", "is broken")
    found = desk.state.extras.disputes
    assert [(one.target, one.outgoing, one.incoming) for one in found] == [
        ("radio", "is fine", "is broken")
    ]
    assert "is broken" in text_of(desk, "handover.noted")
    desk.press("handover.dispute")
    assert desk.page.escape()
    assert not desk.page.escape()


def test_an_emergency_asks_for_a_supervisors_pin_and_excuses_the_ill_leader(
    desk: HandoverDesk,
) -> None:
    """A wrong PIN orders nothing; after the right one a single signature ends the shift."""
    desk.prepare()
    desk.press("handover.emergency")
    choose(desk, "handover.emergency.supervisor", desk.post.admin)
    desk.find(QWidget, "handover.emergency.reason").setFocus()
    QTest.keyClicks(desk.find(QWidget, "handover.emergency.reason"), "ill")
    desk.type_boxes("handover.emergency.pin", "135791")
    assert not ordered(desk)
    assert desk.find(PinBoxes, "handover.emergency.pin").text() == ""
    desk.press("handover.keypad.7")
    assert desk.find(PinBoxes, "handover.emergency.pin").text() == "7"
    assert desk.find(PinBoxes, "handover.outgoing.pin").text() == ""
    desk.press("handover.keypad.clear")
    desk.type_boxes("handover.emergency.pin", PIN)
    assert ordered(desk)
    desk.press("handover.reading.done")
    assert not desk.find(SignaturePad, "handover.outgoing.pad").isEnabled()
    desk.sign("incoming")
    desk.press("handover.finish")
    assert desk.reports.asked == [("20260612-1", {"incoming"})]


def test_after_an_emergency_a_supervisor_has_a_lost_report_made(desk: HandoverDesk) -> None:
    """By PIN and reason alone; a wrong PIN orders nothing; the ill leader is not asked."""
    post = desk.post
    order = EmergencyDetails(SignerRole.OUTGOING, post.admin, "急病送医")
    order_emergency(post.register, post.leader, order, PIN, post.pepper)
    prepare(post)
    sign(post, SignerRole.INCOMING).key.forget()
    closed = complete_handover(post.register, post.leader).closed.number
    desk.arrive()
    desk.go("print")
    assert not desk.find(PinBoxes, "handover.reseal.outgoing").isVisible()
    assert desk.focus == "handover.reseal.incoming"
    desk.type_boxes("handover.reseal.order_pin", "135791")
    assert not desk.find(Button, "handover.reseal").isEnabled()
    desk.type_in("handover.reseal.reason", "ill")
    assert desk.reports.asked == []
    assert desk.focus == "handover.reseal.order_pin"
    desk.type_boxes("handover.reseal.order_pin", PIN)
    assert desk.focus == "handover.reseal.reason"
    QTest.keyClick(desk.find(QWidget, "handover.reseal.reason"), Qt.Key.Key_Return)
    desk.settle()
    assert desk.reports.asked == [(closed, {"supervisor"})]


def test_enter_hands_an_incident_over_once_and_stays_where_it_is_refused(
    desk: HandoverDesk,
) -> None:
    """Without a leader the keyboard is back at it; then one Enter goes on, one more is nothing."""
    details = IncidentDetails(IncidentCategory.OTHER, "3栋大堂", "水管漏水")
    number = open_incident(desk.post.register, desk.post.guard, details).incident.id
    name = f"handover.incident.{number}.take"
    desk.arrive()
    desk.go("matters")
    assert desk.focus == name
    QTest.keyClick(desk.find(Button, name), Qt.Key.Key_Return)
    desk.settle()
    assert (desk.focus, desk.said) == (name, "请先选接班带班员")
    desk.go("lineup")
    desk.press("handover.relief.confirm")
    desk.go("matters")
    before = head_of(desk.post.register.rows).seq
    for _time in range(2):
        QTest.keyClick(desk.find(Button, name), Qt.Key.Key_Return)
        desk.settle()
        assert desk.focus == "handover.next"
    assert head_of(desk.post.register.rows).seq == before + 1


def test_an_incident_in_progress_is_handed_over_by_one_press(desk: HandoverDesk) -> None:
    """Until then it stands first among the matters, and among what is missing."""
    details = IncidentDetails(IncidentCategory.TRAFFIC, "北门", "两车剐蹭")
    number = open_incident(desk.post.register, desk.post.guard, details).incident.id
    desk.arrive()
    desk.line_up()
    assert f"incident.not_taken.incident.{number}" in desk.missing()
    desk.go("matters")
    desk.press(f"handover.incident.{number}.take")
    assert [one.follow_up for one in desk.state.extras.incidents] == ["丙组"]
    assert f"incident.not_taken.incident.{number}" not in desk.missing()


def test_a_fault_that_was_taken_over_needs_its_repair_before_it_is_normal(
    qtbot: QtBot, qapp: QApplication, post: Post
) -> None:
    """正常 is shut; the repair is typed and pressed, then it opens."""
    fault = EquipmentDetails("radio", 4, EquipmentState.FAULT, "按键失灵")
    first_handover_with(post, fault)
    with handover_desk(post, qapp) as desk:
        desk.go("equipment")
        state = desk.find(TriState, "handover.equipment.radio.state")
        desk.keys(state, "1")
        assert desk.state.equipment[0].state == ""
        state.setFocus()
        field = desk.find(QWidget, "handover.equipment.radio.remark")
        field.setFocus()
        QTest.keyClicks(field, "new button")
        desk.press("handover.equipment.radio.repair")
        assert desk.state.equipment[0].repaired == "new button"
        assert desk.focus == "handover.equipment.radio.state"
        desk.keys(state, "1")
        assert desk.state.equipment[0].state == "normal"


def test_nobody_has_come_is_offered_from_the_line_up_on(desk: HandoverDesk) -> None:
    """Not before; once it is written it is offered no more, and the alert waits at the gate."""
    button = desk.find(Button, "handover.nobody_came")
    assert not button.isVisible()
    desk.post.clock.advance(hours=7, minutes=51)
    desk.arrive()
    desk.press("handover.nobody_came")
    overtime = desk.state.extras.overtime
    assert overtime is not None
    assert not button.isVisible()


def test_who_is_late_is_told_beside_the_time(desk: HandoverDesk) -> None:
    """Seven minutes after the line-up."""
    desk.post.clock.advance(hours=7, minutes=57)
    desk.arrive()
    desk.line_up()
    assert [one.late for one in desk.state.people] == [7, 7]
    row = desk.find(QWidget, f"handover.person.{desk.post.relief}")
    assert "迟到 7 分" in [label.text() for label in row.findChildren(QLabel)]


def test_who_is_on_leave_stands_below_the_line_up_and_the_stand_in_in_it(
    qtbot: QtBot, qapp: QApplication, post: Post
) -> None:
    """Nothing is asked of the one who is away; the other is looked at like all."""
    details = LeaveDetails("G03", LeaveKind.ANNUAL, "2026-06-13", stand_in="G01")
    leave = ask_leave(post.register, post.guard, details)
    approve_leave(post.register, post.leader, leave.number)
    with handover_desk(post, qapp) as desk:
        assert desk.page.findChild(QWidget, "handover.person.G03") is None
        away = desk.find(QWidget, "handover.excused")
        assert [text.text() for text in away.findChildren(QLabel)] == [
            "梁向晚",
            "由林惊蛰顶班",
        ]
        desk.line_up()
        assert [one.staff for one in desk.state.people] == ["L03", "G01"]
        assert not [name for name in desk.missing() if name.startswith("person")]


def first_handover_with(post: Post, fault: EquipmentDetails) -> None:
    """Hand one shift over with a fault."""
    prepare(post)
    check_equipment(post.register, post.leader, fault)
    for role in SignerRole:
        sign(post, role).key.forget()
    complete_handover(post.register, post.leader)
