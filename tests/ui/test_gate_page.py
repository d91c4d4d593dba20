"""The gate page, by keys: what is typed, what Enter does, what is said of it."""

from __future__ import annotations

from collections.abc import Iterator

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
)

from guardpost.gate.line import Direction
from guardpost.gate.search import HitKind
from guardpost.gate.vehicles import inside_visit, vehicles_inside
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from tests.site import Post
from tests.ui.gate_post import Gate, drive_in, gate_at, people
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


def test_three_digits_and_enter_log_a_resident_in(gate: Gate) -> None:
    """The row's action, told in one sentence; the box is empty again."""
    gate.type("725")
    gate.press(ENTER)
    assert gate.passages == [(Direction.IN, "苏A3K725")]
    assert gate.box.text() == ""
    assert gate.said == ["已登记进场：苏A·3K725 王建国 3栋1202"]


def test_a_scan_of_a_thousand_characters_a_second_logs_each_plate(gate: Gate) -> None:
    """No answer is waited for between the keys; nothing of one scan gets into the next."""
    for plate in ("3K725", "D06918", "9F316"):
        gate.type(plate)
        gate.tap(ENTER)
    gate.settle()
    assert sorted(mark for _, mark in gate.passages) == ["苏A3K725", "苏A9F316", "苏AD06918"]
    assert {direction for direction, _ in gate.passages} == {Direction.IN}


def test_enter_waits_for_the_answer_to_what_is_typed_now(gate: Gate) -> None:
    """The rows of ``72`` are shown when ``9F316`` is typed: Enter never takes one of them."""
    gate.look("725")
    gate.box.selectAll()
    gate.type("9F316")
    gate.press(ENTER)
    assert gate.passages == [(Direction.IN, "苏A9F316")]


def test_a_double_enter_is_one_entry(gate: Gate) -> None:
    """Both presses come before the first answer."""
    gate.type("3K725")
    gate.tap(ENTER)
    gate.tap(ENTER)
    gate.settle()
    assert gate.passages == [(Direction.IN, "苏A3K725")]
    assert gate.failed == []


def test_enter_on_what_is_inside_logs_it_out(gate: Gate) -> None:
    """Presence decides, not the guard."""
    drive_in(gate.post, "苏A3K725")
    gate.type("725")
    gate.press(ENTER)
    assert gate.passages[0] == (Direction.OUT, "苏A3K725")


def test_shift_enter_logs_an_exit_that_was_never_seen_entering(gate: Gate) -> None:
    """It is recorded as just that; no entry is invented."""
    gate.look("3K725")
    gate.press(ENTER, SHIFT)
    assert gate.passages == [(Direction.OUT, "苏A3K725")]
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
    assert gate.passages[0] == (Direction.OUT, "苏A3K725")


def test_arrows_choose_the_row_that_enter_takes(gate: Gate) -> None:
    """Down once: the second row, whatever ranks first."""
    gate.look("苏A")
    rows = gate.find(QListView, "gate.results").model()
    second = str(rows.index(1, 0).data())
    gate.press(Qt.Key.Key_Down)
    gate.press(ENTER)
    assert gate.passages[0][1].removeprefix("苏A") in second.replace(" ", "")


def test_a_listed_plate_is_stopped_and_the_leader_is_called(gate: Gate) -> None:
    """Never an entry: the refusal is written down, the sentence names the leader."""
    gate.type("1699")
    gate.press(ENTER)
    assert gate.passages == [(Direction.REFUSED, "苏AN1699")]
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
    assert gate.passages == []


def test_a_visitors_card_number_logs_the_visitor_out(gate: Gate) -> None:
    """The card comes back, the stay ends."""
    details = VisitorDetails(
        VisitorCategory.VISITOR, room="3栋1202", name="宋立秋", card=12, verified="phone"
    )
    admit_visitor(gate.post.register, gate.post.guard, details)
    gate.look("宋立秋")
    gate.press(ENTER)
    assert gate.passages[0] == (Direction.OUT, "12")


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
    assert [mark for _, mark in gate.passages] == ["", "苏A12345"]


def test_f6_held_down_is_one_ambulance(gate: Gate) -> None:
    """Repeats within 300 ms are the same press."""
    for _ in range(4):
        gate.page.function_key("F6")
    gate.settle()
    assert len(gate.passages) == 1


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
    assert gate.passages == [(Direction.IN, "苏A3K725")]


def test_a_click_on_a_rows_button_acts(gate: Gate) -> None:
    """For a finger on the glass; a click beside it only chooses."""
    gate.look("3K725")
    view = gate.find(QListView, "gate.results")
    row = view.visualRect(view.model().index(0, 0))
    beside = row.center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    gate.settle()
    assert gate.passages == []
    beside.setX(row.right() - 60)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    gate.settle()
    assert gate.passages == [(Direction.IN, "苏A3K725")]


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
    assert gate.passages == [(Direction.IN, "苏A3K725")]


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
