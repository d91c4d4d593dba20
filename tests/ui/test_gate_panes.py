"""The panes of the gate page: timeline, alerts, forms, undo bar, tab order, language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QVariantAnimation
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
from guardpost.gate.vehicles import vehicles_inside
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.shifts.opening import open_shift
from tests.site import Post, make_post
from tests.ui.gate_post import Gate, drive_in, gate_at, people
from ui.messages import sentence
from ui.models.timeline import TINT_ROLE, Column
from ui.widgets.text import Text
from ui.widgets.undo_bar import UndoBar

ENTER = Qt.Key.Key_Return
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def gate(post: Post, qapp: QApplication) -> Iterator[Gate]:
    """Return the page of an open post with people in its registry."""
    people(post)
    with gate_at(post, qapp) as made:
        yield made


def next_stop(widget: QWidget) -> QWidget:
    """Return where the Tab key would look next."""
    found = widget.nextInFocusChain()
    assert found is not None
    return found


def test_an_unknown_plate_short_of_one_is_asked_about(gate: Gate) -> None:
    """Beside the offer to log it; a plate that is known, or a whole one, asks nothing."""
    asked = gate.find(Text, "gate.plate_question")
    gate.look("粤ED1234")
    assert asked.text() == "绿牌少一位？"
    gate.look("苏A3K725")
    assert asked.text() == ""


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
        VisitorCategory.VISITOR, "3栋1202", "宋立秋", card=5, stay_minutes=30, verified="phone"
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
    assert gate.passages[0][1].removeprefix("苏A") in chosen.replace(" ", "")


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
    assert gate.passages == []


def test_a_post_that_is_not_open_says_so_and_opens_by_enter(
    post: Post, qapp: QApplication, tmp_path: Path
) -> None:
    """Amber at the right; Enter in the empty box opens the form, F6 passes all the same."""
    other = make_post(tmp_path / "shut", post.clock, on_duty=False)
    with gate_at(other, qapp) as gate:
        assert gate.find(QWidget, "gate.alert1").accessibleName().startswith("还没开岗")
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
        assert gate.find(UndoBar, "gate.logged").text() == "已开岗：乙组，罗守田带班"
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
    gate.page.hint("open_post")
    assert gate.form("open_post").is_open


def test_tab_goes_from_the_box_to_the_timeline_the_side_and_the_keys(gate: Gate) -> None:
    """In the order of the drawing's notes."""
    gate.box.setFocus()
    order: list[str] = []
    widget = next_stop(gate.box)
    while widget is not gate.box:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget.objectName())
        widget = next_stop(widget)
    wanted = ["gate.timeline", "gate.correct", "gate.inside_vehicles", "gate.preparation"]
    wanted += ["gate.vehicle", "gate.clear"]
    assert [name for name in order if name in wanted] == wanted


def test_taking_back_is_offered_for_eight_seconds(gate: Gate) -> None:
    """It steps aside for the rows of the next search and goes by itself."""
    gate.type("3K725")
    gate.press(ENTER)
    bar = gate.find(UndoBar, "gate.logged")
    gate.look("9F316")
    assert not bar.isVisible()
    gate.look("")
    assert bar.isVisible()
    timer = bar.findChild(QTimer)
    assert timer is not None
    assert timer.interval() == 8000
    timer.timeout.emit()
    assert not bar.isVisible()
    assert not bar.take_back()


def test_a_warning_goes_when_something_else_is_typed(gate: Gate) -> None:
    """It stays over the rows it is about until then."""
    drive_in(gate.post, "苏A3K725")
    gate.look("3K725")
    gate.press(ENTER, SHIFT)
    bar = gate.find(UndoBar, "gate.logged")
    assert bar.isVisible()
    gate.type("1")
    assert not bar.isVisible()


def test_a_new_row_is_tinted_and_fades(gate: Gate) -> None:
    """Four seconds; with reduced motion not at all."""
    gate.desk.theme.set_reduced_motion(False)
    gate.type("3K725")
    gate.press(ENTER)
    model = gate.find(QTableView, "gate.timeline").model()
    fading = gate.page.findChild(QVariantAnimation)
    assert fading is not None
    assert fading.duration() == 4000
    fading.setCurrentTime(2000)
    assert model.index(0, 0).data(TINT_ROLE) == pytest.approx(0.5)
    fading.setCurrentTime(4000)
    assert model.index(0, 0).data(TINT_ROLE) == 0.0


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


def test_older_lines_come_as_the_timeline_is_scrolled(gate: Gate) -> None:
    """Fifty at first; the rest by key when the last row comes into sight."""
    for number in range(60):
        drive_in(gate.post, f"苏A{number:05d}")
    gate.page.activated()
    gate.settle()
    assert len(gate.column(Column.TIME)) == 50
    gate.find(QTableView, "gate.timeline").scrollToBottom()
    gate.settle()
    marks = gate.column(Column.MARK)
    assert len(marks) > 60
    assert "苏A·00000" in marks


def test_a_correction_leads_to_the_line_it_corrects(gate: Gate) -> None:
    """By a click on its link."""
    gate.type("3K725")
    gate.press(ENTER)
    gate.press(Qt.Key.Key_Z, CONTROL)
    table = gate.find(QTableView, "gate.timeline")
    link = table.visualRect(table.model().index(0, Column.NOTE)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=link)
    assert table.currentIndex().row() == 1


def test_with_a_form_open_the_first_columns_stay_in_sight(gate: Gate) -> None:
    """Guard and note give way, the side column too; all come back."""
    table = gate.find(QTableView, "gate.timeline")
    gate.page.function_key("F2")
    QApplication.sendPostedEvents()
    assert table.isColumnHidden(Column.NOTE)
    assert not table.isColumnHidden(Column.CATEGORY)
    assert not gate.showing("gate.inside_vehicles")
    gate.page.escape()
    QApplication.sendPostedEvents()
    assert not table.isColumnHidden(Column.NOTE)
    assert gate.showing("gate.inside_vehicles")
