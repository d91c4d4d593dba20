"""The handover page: real keys, a real book, both leaders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.ledger.head import head_of
from guardpost.shifts.matters import MatterDetails, raise_matter
from tests.site import Post, make_post
from tests.ui.handover_desk import HandoverDesk, handover_desk
from ui.handover.words import missing_code
from ui.widgets.buttons import Button
from ui.widgets.missing import MissingRow
from ui.widgets.stepper import Stepper
from ui.widgets.stepper_bar import StepperBar
from ui.widgets.tristate import TriState


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, post: Post) -> Iterator[HandoverDesk]:
    """Return the page at the start of a handover."""
    with handover_desk(post, qapp) as made:
        yield made


def finish(desk: HandoverDesk) -> Button:
    """Return 完成交接."""
    return desk.find(Button, "handover.finish")


def press(key: Qt.Key, desk: HandoverDesk) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or desk.page, key)
    desk.settle()


def current_step(desk: HandoverDesk) -> str:
    """Return the step that is shown."""
    bar = desk.find(StepperBar, "handover.steps")
    return next(step.code for step in bar.steps() if step.state == "current")


def lead_to(desk: HandoverDesk, code: str) -> None:
    """Click a row of the list of what is missing."""
    row = desk.find(MissingRow, f"handover.missing.{code}")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    desk.settle()


def test_the_rotas_leader_is_proposed_and_named_by_one_press(desk: HandoverDesk) -> None:
    """An hour before the turn the keyboard waits at the button, then at the first person."""
    desk.post.clock.advance(minutes=7 * 60)
    desk.arrive()
    assert desk.focus == "handover.relief.confirm"
    press(Qt.Key.Key_Return, desk)
    relief = desk.relief()
    assert desk.focus == f"handover.person.{desk.state.people[0].staff}.presence"
    assert relief is not None
    assert (relief.leader, relief.grp, relief.reason) == (desk.post.relief, "丙", "")


def test_hours_early_a_bare_enter_names_nobody(desk: HandoverDesk) -> None:
    """It goes from the list to the button; only the button names."""
    assert desk.focus == "handover.relief"
    press(Qt.Key.Key_Return, desk)
    assert (desk.focus, desk.relief()) == ("handover.relief.confirm", None)
    press(Qt.Key.Key_Return, desk)
    assert desk.relief() is not None
    assert desk.focus == f"handover.person.{desk.state.people[0].staff}.presence"


def test_enter_accepts_a_matter_once_and_goes_on(desk: HandoverDesk) -> None:
    """One line in the book for each matter; what is accepted is not written again."""
    for text in ("灯坏了", "门禁卡"):
        raise_matter(desk.post.register, desk.post.leader, MatterDetails(text))
    desk.arrive()
    desk.press("handover.relief.confirm")
    desk.go("matters")
    before = head_of(desk.post.register.rows).seq
    assert desk.focus == "handover.matter.1.accept"
    for _time in range(2):
        QTest.keyClick(QApplication.focusWidget() or desk.page, Qt.Key.Key_Return)
    desk.settle()
    assert [each.accepted for each in desk.state.matters] == [True, True]
    assert desk.focus == "handover.next"
    press(Qt.Key.Key_Backtab, desk)
    while desk.focus != "handover.matter.1.accept":
        press(Qt.Key.Key_Backtab, desk)
    press(Qt.Key.Key_Return, desk)
    press(Qt.Key.Key_Space, desk)
    assert head_of(desk.post.register.rows).seq == before + 2


def test_a_chosen_step_keeps_the_keyboard(desk: HandoverDesk) -> None:
    """↓ and Enter work in the step that was clicked, also on its buttons."""
    for text in ("灯坏了", "门禁卡"):
        raise_matter(desk.post.register, desk.post.leader, MatterDetails(text))
    desk.arrive()
    desk.go("matters")
    press(Qt.Key.Key_Down, desk)
    assert desk.focus == "handover.matter.2.accept"
    press(Qt.Key.Key_Return, desk)
    assert (desk.focus, desk.said) == ("handover.matter.2.accept", "请先选接班带班员")
    desk.go("lineup")
    desk.press("handover.relief.confirm")
    desk.go("matters")
    press(Qt.Key.Key_Down, desk)
    press(Qt.Key.Key_Return, desk)
    assert [each.accepted for each in desk.state.matters] == [False, True]
    assert current_step(desk) == "matters"


def test_a_chosen_step_without_matters_keeps_the_keyboard(desk: HandoverDesk) -> None:
    """↓ and Enter ask for a matter there; nothing leads back to the first step."""
    desk.go("matters")
    assert desk.focus == "handover.matter.new.text"
    press(Qt.Key.Key_Down, desk)
    press(Qt.Key.Key_Return, desk)
    assert (desk.focus, current_step(desk)) == ("handover.matter.new.text", "matters")


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_the_last_step_promises_no_number_of_pages(desk: HandoverDesk, lang: str) -> None:
    """How many there are is known when the report is made, not before."""
    desk.desk.language.set(lang)
    desk.settle()
    bar = desk.find(StepperBar, "handover.steps")
    paper = bar.steps()[-1].sub
    assert paper.startswith("A4")
    assert not re.search(r"页|page|[0-9一二两三]", paper.removeprefix("A4"))


def test_a_leader_of_another_group_needs_a_reason(desk: HandoverDesk) -> None:
    """Without one nothing is saved; with one both groups are in the book."""
    box = desk.find(QComboBox, "handover.relief")
    box.setCurrentIndex(box.findText("沈立冬", Qt.MatchFlag.MatchStartsWith))
    box.activated.emit(box.currentIndex())
    desk.press("handover.relief.confirm")
    assert desk.relief() is None
    assert desk.focus == "handover.relief.reason"
    desk.type_in("handover.relief.reason", "sick leave")
    relief = desk.relief()
    assert relief is not None
    assert (relief.grp, relief.rota_grp, relief.reason) == ("甲", "丙", "sick leave")


def test_the_outgoing_leader_is_not_offered(desk: HandoverDesk) -> None:
    """Nobody hands over to oneself."""
    box = desk.find(QComboBox, "handover.relief")
    offered = {box.itemData(at) for at in range(box.count())}
    assert desk.post.relief in offered
    assert desk.post.leader not in offered


def test_every_answer_of_the_line_up_is_in_the_book_at_once(desk: HandoverDesk) -> None:
    """Present, then dress, badge, gear, then the next person, by the digits alone."""
    desk.line_up()
    answers = {(p.presence, p.dress, p.badge, p.gear) for p in desk.state.people}
    assert answers == {("present", "passed", "passed", "passed")}
    assert all(person.arrived_at for person in desk.state.people)


def test_whoever_is_absent_is_asked_no_more_but_needs_a_remark(desk: HandoverDesk) -> None:
    """The keyboard goes to the remark; Enter saves it."""
    guard = next(p.staff for p in desk.state.people if p.staff != desk.post.relief)
    desk.press("handover.relief.confirm")
    desk.keys(desk.find(TriState, f"handover.person.{guard}.presence"), "2")
    assert desk.focus == f"handover.person.{guard}.remark"
    assert f"person.remark.{guard}" in desk.missing()
    desk.type_in(f"handover.person.{guard}.remark", "late train")
    assert f"person.remark.{guard}" not in desk.missing()


def test_an_arrival_is_typed_as_the_clock_shows_it(desk: HandoverDesk) -> None:
    """1545 becomes 15:45 of today; nonsense is told and leaves the old time."""
    desk.line_up()
    guard = desk.state.people[1]
    field = desk.find(QLineEdit, f"handover.person.{guard.staff}.arrived")
    field.selectAll()
    desk.type_in(field.objectName(), "1545")
    assert field.text() == "15:45"
    assert desk.state.people[1].arrived_at == "2026-06-12T07:45:00.000000Z"
    field.selectAll()
    desk.type_in(field.objectName(), "99")
    assert (field.text(), desk.said) == ("15:45", "时间写成 15:50 这样")


def test_1_2_3_choose_and_go_to_the_next_row(desk: HandoverDesk) -> None:
    """↑ and ↓ go through the rows as well."""
    desk.go("equipment")
    assert desk.focus == "handover.equipment.radio.state"
    desk.keys(desk.find(TriState, "handover.equipment.radio.state"), "12")
    assert desk.focus == "handover.equipment.discharger.state"
    QTest.keyClick(desk.find(TriState, "handover.equipment.discharger.state"), Qt.Key.Key_Up)
    assert desk.focus == "handover.equipment.charger.state"
    states = [line.state for line in desk.state.equipment]
    assert states[:3] == ["normal", "fault", ""]


def test_after_the_last_row_enter_goes_on_to_the_next_step(desk: HandoverDesk) -> None:
    """The keyboard waits at the way on; nothing turns by itself."""
    desk.inspect()
    assert desk.focus == "handover.next"
    QTest.keyClick(desk.find(Button, "handover.next"), Qt.Key.Key_Return)
    desk.settle()
    assert desk.focus == "handover.matter.new.text"


def test_a_count_that_differs_forbids_normal(desk: HandoverDesk) -> None:
    """A chosen 正常 is taken back, key 1 is refused in one sentence, 3 is allowed."""
    desk.go("equipment")
    state = desk.find(TriState, "handover.equipment.battery.state")
    desk.keys(state, "1")
    desk.press("handover.equipment.battery.count.minus")
    assert state.code() == ""
    desk.keys(state, "1")
    battery = next(line for line in desk.state.equipment if line.item.code == "battery")
    assert (battery.actual, battery.state) == (7, "")
    assert "应有 8，实有 7" in desk.said
    desk.keys(state, "3")
    battery = next(line for line in desk.state.equipment if line.item.code == "battery")
    assert battery.state == "missing"
    assert "equipment.remark.battery" in desk.missing()


def test_a_quick_hand_never_sees_an_older_count(desk: HandoverDesk) -> None:
    """Five presses before the first is back count five."""
    desk.go("equipment")
    for _ in range(5):
        button = desk.find(Button, "handover.equipment.radio.count.plus")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.find(Stepper, "handover.equipment.radio.count").value() == 9
    assert desk.state.equipment[0].actual == 9


def test_a_remark_saves_itself_after_a_pause(desk: HandoverDesk, qtbot: QtBot) -> None:
    """Nobody presses anything; the text is in the book."""
    desk.go("equipment")
    desk.keys(desk.find(TriState, "handover.equipment.radio.state"), "2")
    remark = desk.find(QLineEdit, "handover.equipment.radio.remark")
    remark.setFocus()
    QTest.keyClicks(remark, "button stuck")
    qtbot.waitUntil(lambda: desk.state.equipment[0].remark == "button stuck")
    assert desk.focus == remark.objectName()


def test_a_text_that_is_refused_stays(desk: HandoverDesk) -> None:
    """A character that cannot be kept is told in one sentence."""
    desk.go("cleanliness")
    remark = desk.find(QLineEdit, "handover.clean.glass.remark")
    remark.setText("a\u0007b")
    remark.setFocus()
    QTest.keyClick(remark, Qt.Key.Key_Return)
    desk.settle()
    assert remark.text() == "a\u0007b"
    assert desk.find(QLabel, "handover.said").text() != ""
    assert desk.state.cleanliness[1].remark == ""


def test_each_missing_thing_leads_to_its_place(desk: HandoverDesk) -> None:
    """A click shows the step and puts the keyboard where the answer goes."""
    desk.go("equipment")
    desk.keys(desk.find(TriState, "handover.equipment.helmet.state"), "2")
    places = {
        "relief.not_named.relief": "handover.relief.confirm",
        "equipment.remark.helmet": "handover.equipment.helmet.remark",
        "equipment.not_checked.radio": "handover.equipment.radio.state",
        "cleanliness.not_checked.booth": "handover.clean.booth",
        "signature.both.outgoing": "handover.outgoing.pad",
    }
    assert set(places) < set(desk.missing())
    for code, name in places.items():
        lead_to(desk, code)
        assert desk.focus == name


def test_the_list_shows_all_that_the_book_lacks(desk: HandoverDesk) -> None:
    """还差 n 件事 counts the state's own list."""
    assert desk.missing() == tuple(missing_code(each) for each in desk.state.missing)
    assert not finish(desk).isEnabled()


def test_a_matter_is_added_and_taken_over(desk: HandoverDesk) -> None:
    """It is missing until the incoming leader takes it, with who follows it up."""
    desk.press("handover.relief.confirm")
    desk.go("matters")
    desk.type_in("handover.matter.new.text", "radio 3")
    assert desk.find(QLineEdit, "handover.matter.new.text").text() == ""
    assert "matter.not_accepted.1" in desk.missing()
    who = desk.find(QComboBox, "handover.matter.1.follow_up")
    who.setCurrentIndex(who.findText("梁向晚"))
    who.activated.emit(who.currentIndex())
    desk.page.clerk.refresh()
    desk.settle()
    desk.press("handover.matter.1.accept")
    assert "matter.not_accepted.1" not in desk.missing()
    assert [(m.follow_up, m.accepted) for m in desk.state.matters] == [("梁向晚", True)]


def test_what_one_who_goes_home_saw_to_is_proposed_to_the_group_that_comes(
    desk: HandoverDesk,
) -> None:
    """A supervisor who sees to it stays."""
    home = desk.page.clerk.name_of(desk.post.leader)
    for text, who in (("灯坏了", home), ("门禁卡", "冯立冬")):
        raise_matter(desk.post.register, desk.post.leader, MatterDetails(text, follow_up=who))
    desk.arrive()
    desk.press("handover.relief.confirm")
    desk.go("matters")
    shown = [desk.find(QComboBox, f"handover.matter.{n}.follow_up") for n in (1, 2)]
    assert [box.currentText() for box in shown] == ["丙组", "冯立冬"]
    desk.press("handover.matter.1.accept")
    assert desk.state.matters[0].follow_up == "丙组"


def test_a_matter_is_settled_with_its_result(desk: HandoverDesk) -> None:
    """Esc puts the line away; Enter settles it."""
    raise_matter(desk.post.register, desk.post.leader, MatterDetails("noise in 33"))
    desk.page.clerk.refresh()
    desk.go("matters")
    desk.press("handover.matter.1.settle")
    assert desk.page.escape()
    assert not desk.page.escape()
    desk.press("handover.matter.1.settle")
    desk.type_in("handover.matter.1.result", "persuaded to leave")
    assert desk.state.matters == ()


def test_a_car_that_comes_in_meanwhile_is_counted(desk: HandoverDesk) -> None:
    """What passes over follows the book; the signatures stand."""
    desk.prepare()
    desk.sign("outgoing")
    details = VehicleDetails("苏A12345", VehicleClass.OUTSIDE, room="3栋1202")
    desk.desk.act(admit_vehicle, details, done=lambda _record: None)
    desk.settle()
    assert desk.page.clerk.state.counts.vehicles == 1
    assert desk.signed == ["outgoing"]


def test_without_a_shift_there_is_one_sentence_and_the_way_to_open_one(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, post: Post
) -> None:
    """The button asks the gate page for its form."""
    idle = make_post(tmp_path / "idle", post.clock, on_duty=False)
    with handover_desk(idle, qapp) as desk:
        desk.press("handover.open_post")
        assert desk.went == [("gate", "open_post")]
    idle.close()


def test_the_language_changes_under_the_hands(desk: HandoverDesk) -> None:
    """Texts change, answers and the keyboard stay."""
    desk.go("equipment")
    desk.keys(desk.find(TriState, "handover.equipment.radio.state"), "1")
    desk.desk.language.set("en")
    desk.settle()
    assert finish(desk).text() == "Finish handover"
    assert desk.find(TriState, "handover.equipment.radio.state").code() == "normal"
    assert desk.focus == "handover.equipment.charger.state"
