"""The gate page, by keys: what is typed, what Enter does, what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QListView,
    QPushButton,
    QTableView,
    QWidget,
)

from guardpost.errors import Unavailable
from guardpost.gate.line import Direction
from guardpost.gate.search import HitKind
from guardpost.gate.vehicles import inside_visit, vehicles_inside
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.shifts.opening import open_shift
from tests.site import Post, make_post
from tests.ui.gate_post import Gate, drive_in, gate_at, people
from ui.messages import sentence
from ui.models.timeline import Column

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def gate(post: Post, qapp: QApplication) -> Iterator[Gate]:
    """Return the page of an open post with people in its registry."""
    people(post)
    with gate_at(post, qapp) as made:
        yield made


def passages(gate: Gate) -> list[tuple[Direction, str]]:
    """Return direction and mark of the lines that are no notes, newest first."""
    lines = (line for line in gate.lines if line.direction is not Direction.NOTE)
    return [(line.direction, line.mark) for line in lines]


def test_three_digits_and_enter_log_a_resident_in(gate: Gate) -> None:
    """The row's action, told in one sentence; the box is empty again."""
    gate.type("725")
    gate.press(ENTER)
    assert passages(gate) == [(Direction.IN, "苏A3K725")]
    assert gate.box.text() == ""
    assert gate.said == ["已登记进场：苏A·3K725 王建国 3栋1202"]


def test_a_scan_of_a_thousand_characters_a_second_logs_each_plate(gate: Gate) -> None:
    """No answer is waited for between the keys; nothing of one scan gets into the next."""
    for plate in ("3K725", "D06918", "9F316"):
        gate.type(plate)
        gate.tap(ENTER)
    gate.settle()
    assert sorted(mark for _, mark in passages(gate)) == ["苏A3K725", "苏A9F316", "苏AD06918"]
    assert {direction for direction, _ in passages(gate)} == {Direction.IN}


def test_enter_waits_for_the_answer_to_what_is_typed_now(gate: Gate) -> None:
    """The rows of ``72`` are shown when ``9F316`` is typed: Enter never takes one of them."""
    gate.look("725")
    gate.box.selectAll()
    gate.type("9F316")
    gate.press(ENTER)
    assert passages(gate) == [(Direction.IN, "苏A9F316")]


def test_a_double_enter_is_one_entry(gate: Gate) -> None:
    """Both presses come before the first answer."""
    gate.type("3K725")
    gate.tap(ENTER)
    gate.tap(ENTER)
    gate.settle()
    assert passages(gate) == [(Direction.IN, "苏A3K725")]
    assert gate.failed == []


def test_enter_on_what_is_inside_logs_it_out(gate: Gate) -> None:
    """Presence decides, not the guard."""
    drive_in(gate.post, "苏A3K725")
    gate.type("725")
    gate.press(ENTER)
    assert passages(gate)[0] == (Direction.OUT, "苏A3K725")


def test_shift_enter_logs_an_exit_that_was_never_seen_entering(gate: Gate) -> None:
    """It is recorded as just that; no entry is invented."""
    gate.look("3K725")
    gate.press(ENTER, SHIFT)
    assert passages(gate) == [(Direction.OUT, "苏A3K725")]
    assert "没有进场记录" in gate.said[0]


def test_shift_enter_on_what_is_inside_says_so_and_keeps_the_text(gate: Gate) -> None:
    """One sentence with the time; Enter then does what it offers."""
    drive_in(gate.post, "苏A3K725")
    gate.look("3K725")
    gate.press(ENTER, SHIFT)
    assert len(gate.failed) == 1
    assert "苏A3K725" in gate.failed[0]
    assert gate.box.text() == "3K725"
    gate.press(ENTER)
    assert passages(gate)[0] == (Direction.OUT, "苏A3K725")


def test_arrows_choose_the_row_that_enter_takes(gate: Gate) -> None:
    """Down once: the second row, whatever ranks first."""
    gate.look("苏A")
    rows = gate.find(QListView, "gate.results").model()
    second = str(rows.index(1, 0).data())
    gate.press(Qt.Key.Key_Down)
    gate.press(ENTER)
    assert passages(gate)[0][1].removeprefix("苏A") in second.replace(" ", "")


def test_a_listed_plate_is_stopped_and_the_leader_is_called(gate: Gate) -> None:
    """Never an entry: the refusal is written down, the sentence names the leader."""
    gate.type("1699")
    gate.press(ENTER)
    assert passages(gate) == [(Direction.REFUSED, "苏AN1699")]
    assert "罗守田" in gate.said[0]
    assert inside_visit(gate.post.register.rows, "苏AN1699") is None


def test_a_stopped_plate_stands_among_the_alerts(gate: Gate) -> None:
    """Its button writes the incident down with the plate in it."""
    gate.type("1699")
    gate.press(ENTER)
    gate.click("gate.alert1.action")
    assert gate.form("F4").hints[-1].text == "苏A·N1699"


def test_an_unknown_plate_opens_the_vehicle_form_with_it(gate: Gate) -> None:
    """What was typed is in the form, and in the box until the form is saved."""
    gate.type("88888")
    gate.press(ENTER)
    assert gate.form("F1").hints[-1].text == "88888"
    assert gate.box.text() == "88888"
    line = drive_in(gate.post, "苏A88888")
    gate.form("F1").save(line)
    gate.settle()
    assert gate.box.text() == ""
    assert gate.box.hasFocus()


@pytest.mark.parametrize("typed", ["周清明", "13800138000", "9-1203"])
def test_an_unknown_name_phone_or_room_opens_the_visitor_form(gate: Gate, typed: str) -> None:
    """These are not on any plate."""
    gate.look(typed)
    gate.press(ENTER)
    assert gate.form("F2").hints[-1].text == typed


def test_a_residents_row_leads_to_a_visitor_for_that_household(gate: Gate) -> None:
    """A resident is never asked to register."""
    gate.look("0725")
    gate.press(ENTER)
    hint = gate.form("F2").hints[-1]
    assert hint.hit is not None
    assert (hint.hit.kind, hint.hit.room) == (HitKind.RESIDENT, "5栋0702")
    assert passages(gate) == []


def test_a_visitors_card_number_logs_the_visitor_out(gate: Gate) -> None:
    """The card comes back, the stay ends."""
    details = VisitorDetails(VisitorCategory.VISITOR, room="3栋1202", name="宋立秋", card=12)
    admit_visitor(gate.post.register, gate.post.guard, details)
    gate.look("宋立秋")
    gate.press(ENTER)
    assert passages(gate)[0] == (Direction.OUT, "12")


def test_an_ambulance_passes_with_one_key(gate: Gate) -> None:
    """F6 and nothing else; nothing typed, nothing asked."""
    gate.page.function_key("F6")
    gate.settle()
    (stay,) = vehicles_inside(gate.post.register.rows)
    assert (stay.vehicle, stay.plate) == ("emergency", "")


def test_f6_takes_a_typed_plate_with_it_and_leaves_other_text(gate: Gate) -> None:
    """A whole plate is the ambulance's; three digits may be anybody's."""
    gate.look("苏A12345")
    gate.page.function_key("F6")
    gate.settle()
    assert gate.box.text() == ""
    gate.post.clock.advance(seconds=5)
    gate.look("725")
    gate.page.function_key("F6")
    gate.settle()
    assert gate.box.text() == "725"
    assert [mark for _, mark in passages(gate)] == ["", "苏A12345"]


def test_f6_held_down_is_one_ambulance(gate: Gate) -> None:
    """Repeats within 300 ms are the same press."""
    for _ in range(4):
        gate.page.function_key("F6")
    gate.settle()
    assert len(passages(gate)) == 1


def test_control_z_takes_the_last_entry_back(gate: Gate) -> None:
    """The old line stays, struck through; the new one points to it."""
    gate.type("3K725")
    gate.press(ENTER)
    assert gate.showing("gate.undo")
    gate.press(Qt.Key.Key_Z, CONTROL)
    correction, struck = gate.lines[:2]
    assert (correction.corrects, struck.struck_by) == (struck.seq, correction.seq)
    assert inside_visit(gate.post.register.rows, "苏A3K725") is None
    assert "已撤销" in gate.said[-1]
    assert not gate.showing("gate.undo")
    assert str(struck.seq) in gate.column(Column.NOTE)[0]
    assert str(correction.seq) in gate.column(Column.NOTE)[1]


def test_a_new_line_stands_on_top_and_is_counted(gate: Gate) -> None:
    """Nothing is read again to show it; the counters follow."""
    before = len(gate.column(Column.TIME))
    gate.type("3K725")
    gate.press(ENTER)
    assert len(gate.column(Column.TIME)) == before + 1
    assert gate.column(Column.WHO)[0] == "王建国"
    assert gate.column(Column.GUARD)[0] == "秦谷雨"
    assert gate.find(QAbstractButton, "gate.inside_vehicles").text() == "1"


def test_escape_empties_the_box_and_shows_the_timeline(gate: Gate) -> None:
    """One level back; then there is nothing to go back from."""
    gate.look("725")
    assert gate.showing("gate.results")
    assert gate.page.escape()
    assert gate.box.text() == ""
    assert gate.showing("gate.timeline")
    assert not gate.page.escape()


def test_tab_goes_to_the_details_and_enter_there_acts(gate: Gate) -> None:
    """The card shows the chosen vehicle; its button does the same as Enter."""
    gate.look("3K725")
    assert gate.showing("gate.card")
    gate.press(Qt.Key.Key_Tab)
    button = gate.find(QPushButton, "gate.card_action")
    assert button.hasFocus()
    gate.click("gate.card_action")
    assert passages(gate) == [(Direction.IN, "苏A3K725")]


def test_a_click_on_a_rows_button_acts(gate: Gate) -> None:
    """For a finger on the glass; a click beside it only chooses."""
    gate.look("3K725")
    view = gate.find(QListView, "gate.results")
    row = view.visualRect(view.model().index(0, 0))
    beside = row.center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    gate.settle()
    assert passages(gate) == []
    beside.setX(row.right() - 60)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    gate.settle()
    assert passages(gate) == [(Direction.IN, "苏A3K725")]


def test_what_is_typed_on_the_timeline_goes_to_the_box(gate: Gate) -> None:
    """A list would look for a row beginning with it."""
    table = gate.find(QTableView, "gate.timeline")
    table.setFocus()
    QTest.keyClicks(table, "7")
    assert gate.box.hasFocus()
    QTest.keyClicks(gate.box, "25")
    assert gate.box.text() == "725"


def test_what_is_typed_on_a_button_goes_to_the_box(gate: Gate) -> None:
    """A space presses the button, as it always does."""
    button = gate.find(QPushButton, "gate.correct")
    button.setFocus()
    QTest.keyClicks(button, "7")
    assert (gate.box.hasFocus(), gate.box.text()) == (True, "7")


def test_an_input_method_is_not_disturbed(gate: Gate) -> None:
    """While pinyin is composed nothing is looked for and Enter does nothing."""
    QApplication.sendEvent(gate.box, QInputMethodEvent("wang", []))
    gate.press(ENTER)
    assert gate.showing("gate.timeline")
    assert gate.page.escape()
    done = QInputMethodEvent("", [])
    done.setCommitString("王建国")
    QApplication.sendEvent(gate.box, done)
    gate.settle()
    assert gate.box.text() == "王建国"
    assert gate.showing("gate.results")


@pytest.mark.parametrize(
    "typed", ["3ｋ725", "苏a·3k725", "３Ｋ７２５", "\u202e3k725", "3k\u200b725"]
)
def test_full_width_lower_case_and_unseen_marks_find_the_plate(gate: Gate, typed: str) -> None:
    """Scanners, phones and chats give all of these."""
    gate.look(typed)
    gate.press(ENTER)
    assert passages(gate) == [(Direction.IN, "苏A3K725")]


def test_a_pasted_page_gets_one_sentence_and_stays(gate: Gate) -> None:
    """10,000 characters are no plate; nothing is cut, nothing is looked for."""
    QApplication.clipboard().setText("车" * 10_000)
    gate.box.paste()
    gate.settle()
    gate.press(ENTER)
    assert gate.box.text() == "车" * 10_000
    assert len(gate.failed) == 1
    assert "10000" in gate.failed[0]
    assert gate.forms.made == {}


@pytest.mark.parametrize("typed", ["\x003K725", "😀", "😀👨‍👩‍👧", "%_'\"*", "   "])
def test_odd_characters_break_nothing(gate: Gate, typed: str) -> None:
    """NUL, emoji, quotes, spaces: a row, a form, or nothing at all."""
    before = len(gate.lines)
    gate.look(typed)
    gate.press(ENTER)
    assert gate.failed == []
    assert len(gate.lines) <= before + 1


def test_the_chips_filter_what_is_shown(gate: Gate) -> None:
    """A new line that the chip leaves out is not shown; all come back with 全部."""
    drive_in(gate.post, "苏A3K725")
    gate.click_chip("out")
    assert gate.column(Column.MARK) == []
    gate.type("3K725")
    gate.press(ENTER)
    assert gate.column(Column.WHO) == ["王建国"]
    gate.click_chip("all")
    assert gate.column(Column.WHO)[:2] == ["王建国", "王建国"]


def test_f8_corrects_the_chosen_line(gate: Gate) -> None:
    """Without a choice the newest; the form is told its number."""
    first = drive_in(gate.post, "苏A3K725")
    drive_in(gate.post, "苏A9F316")
    gate.page.activated()
    gate.settle()
    gate.page.function_key("F8")
    assert gate.form("F8").hints[-1].seq == first.seq + 1
    gate.page.escape()
    gate.find(QTableView, "gate.timeline").selectRow(1)
    gate.page.function_key("F8")
    assert gate.form("F8").hints[-1].seq == first.seq


def test_overdue_stays_stand_among_the_alerts_and_are_found(gate: Gate) -> None:
    """Once their time has passed; the button looks them up."""
    details = VisitorDetails(
        VisitorCategory.VISITOR, room="3栋1202", name="宋立秋", card=5, stay_minutes=30
    )
    admit_visitor(gate.post.register, gate.post.guard, details)
    gate.post.clock.advance(minutes=82)
    gate.page.activated()
    gate.settle()
    assert gate.find(QWidget, "gate.alert1").accessibleName().startswith("访客 05 超时 52 分")
    gate.click("gate.alert1.action")
    assert gate.box.text() == "宋立秋"
    assert gate.showing("gate.results")


def test_the_function_bar_leads_to_forms_and_pages(gate: Gate) -> None:
    """Each button does what its key does."""
    gate.click("gate.visitor")
    assert gate.form("F2").is_open
    gate.click("gate.vehicle")
    assert gate.form("F1").is_open
    assert not gate.form("F2").is_open
    assert gate.page.escape()
    assert not gate.form("F1").is_open
    gate.click("gate.removal")
    gate.click("gate.handover")
    assert gate.went == [("removals", "new"), ("handover", None)]


def test_the_language_changes_at_once(gate: Gate) -> None:
    """Every text of the page, without a restart."""
    gate.look("725")
    gate.desk.language.set("en")
    QApplication.sendPostedEvents()
    assert "Plate" in gate.box.placeholderText()
    assert gate.find(QPushButton, "gate.emergency").text() == "Fire / ambulance"
    assert gate.find(QPushButton, "gate.card_action").text() == "Log entry"


def test_a_row_chosen_before_the_page_was_brought_up_to_date_stays_chosen(gate: Gate) -> None:
    """Something else was recorded while the guard chose; Enter comes before the new answer."""
    gate.look("苏A")
    gate.press(Qt.Key.Key_Down)
    chosen = gate.find(QListView, "gate.results").currentIndex().data()
    gate.desk.recorded.emit(object())
    gate.press(ENTER)
    assert passages(gate)[0][1].removeprefix("苏A") in chosen.replace(" ", "")


def test_a_damaged_book_is_said_and_what_was_typed_comes_back(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full: nothing is logged, nothing typed is lost."""

    def full(*_anything: object, **_named: object) -> None:
        raise Unavailable("database.disk_full")

    monkeypatch.setattr("ui.pages.gate.deeds.admit_vehicle", full)
    gate.type("3K725")
    gate.press(ENTER)
    assert gate.box.text() == "3K725"
    assert gate.failed == [sentence(Unavailable("database.disk_full"))]
    assert passages(gate) == []


def test_a_post_that_is_not_open_says_so_and_opens_by_enter(
    post: Post, qapp: QApplication, tmp_path: Path
) -> None:
    """Amber at the right; Enter in the empty box opens the form, F6 passes all the same."""
    other = make_post(tmp_path / "shut", post.clock, on_duty=False)
    with gate_at(other, qapp) as gate:
        assert gate.find(QWidget, "gate.alert1").accessibleName().startswith("岗位未开班")
        gate.press(ENTER)
        assert gate.form("open_post").is_open
        gate.page.escape()
        gate.click("gate.alert1.action")
        assert len(gate.form("open_post").hints) == 2
        gate.page.escape()
        gate.page.function_key("F6")
        gate.settle()
        assert len(vehicles_inside(other.register.rows)) == 1
        shift = open_shift(other.register, other.leader, other.leader, (other.guard,))
        gate.form("open_post").save(shift)
        gate.settle()
        assert not gate.showing("gate.alert1")
        assert gate.showing("gate.preparation")
    other.close()


def test_the_handover_card_leads_to_the_handover(gate: Gate) -> None:
    """It says who takes over and when."""
    card = gate.find(QAbstractButton, "gate.preparation")
    assert "丙组 24:00 接班" in card.accessibleName()
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert gate.went == [("handover", None)]


def test_a_hint_from_another_page_is_taken(gate: Gate) -> None:
    """A text is looked for, a number is corrected, a key opens its form."""
    gate.page.hint("725")
    gate.settle()
    assert gate.showing("gate.results")
    gate.page.hint(7)
    assert gate.form("F8").hints[-1].seq == 7
    gate.page.hint("F2")
    assert gate.form("F2").is_open


def test_every_widget_to_act_on_has_a_name_for_those_who_hear_the_screen(gate: Gate) -> None:
    """Buttons and fields of the page alone; the forms have their own test."""
    gate.look("725")
    nameless = [
        widget.objectName()
        for widget in gate.page.findChildren(QWidget)
        if isinstance(widget, QAbstractButton) and not widget.accessibleName()
        if widget.objectName().startswith("gate.") and widget.isVisible()
    ]
    assert nameless == []
