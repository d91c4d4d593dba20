"""今日预约 on the gate page: announced by F10, let in by one key or one scan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget

from guardpost.gate.line import Direction
from guardpost.gate.passes import issue_pass, new_number
from guardpost.gate.slip_issue import issue_slip
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.registry.expected import (
    ExpectedDetails,
    Outcome,
    add_expected,
    expected_on,
    known_expected,
)
from tests.gate.slips import verified
from tests.registry.test_expected import CLEANERS, GUEST, TODAY, TRUCK
from tests.site import Post
from tests.ui.forms.stand import keys
from tests.ui.gate_post import Gate, gate_at
from ui.forms.expected import ExpectedForm
from ui.forms.visitor import VisitorForm

ENTER = Qt.Key.Key_Return
ALT = Qt.KeyboardModifier.AltModifier
AC = replace(GUEST, name="", time="1800", note="空调安装")


@pytest.fixture
def gate(post: Post, qapp: QApplication) -> Iterator[Gate]:
    """Return the page of an open post where four are expected."""
    for details in (TRUCK, CLEANERS, AC, replace(GUEST, time="19:20")):
        add_expected(post.register, post.guard, details)
    with gate_at(post, qapp) as made:
        yield made


def shown(gate: Gate) -> list[str]:
    """Return what the rows say, top first."""
    rows = (gate.find(QAbstractButton, f"gate.expected{n}") for n in range(1, 7))
    return [row.accessibleName() for row in rows if row.isVisible()]


def real_forms(gate: Gate) -> None:
    """Put the program's own forms in the place of the tests'."""
    gate.forms["F2"] = lambda host: VisitorForm(gate.desk, host)
    gate.forms["F10"] = lambda host: ExpectedForm(gate.desk, host)


def focused() -> QWidget:
    """Return what has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def announce(gate: Gate, details: ExpectedDetails) -> int:
    """Announce one more behind the page's back."""
    return add_expected(gate.post.register, gate.post.guard, details).number


def test_the_card_says_when_who_and_where(gate: Gate) -> None:
    """In the order of the day, as drawn."""
    assert shown(gate) == [
        "放进：17:00·搬家货车·苏A·72533·3栋1202",
        "放进：17:30·家政 2 人·5栋0702",
        "放进：18:00·空调安装·1栋0903",
        "放进：19:20·孔立春·访客·1栋0903",
    ]


def test_two_keys_let_the_next_one_in(gate: Gate) -> None:
    """Alt+0 goes to the first, Enter admits; who came is no longer in the card."""
    QTest.keyClick(gate.box, Qt.Key.Key_0, ALT)
    QTest.keyClick(focused(), ENTER)
    gate.settle()
    assert gate.passages == [(Direction.IN, "苏A72533")]
    assert known_expected(gate.post.register.rows, 1).outcome == Outcome.CAME
    assert len(shown(gate)) == 3
    assert gate.said[-1].startswith("已登记进场")


def test_one_key_lets_in_the_row_it_stands_in(gate: Gate) -> None:
    """Alt+R is the fourth row; Ctrl+Z takes it back, as after any passage."""
    QTest.keyClick(gate.box, Qt.Key.Key_R, ALT)
    gate.settle()
    assert [way for way, _mark in gate.passages] == [Direction.IN]
    assert known_expected(gate.post.register.rows, 4).outcome == Outcome.CAME
    assert gate.find(QAbstractButton, "gate.expected1").toolTip().endswith("Alt+Q")
    gate.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(shown(gate)) == 4


def test_a_key_that_bounces_lets_in_one_only(gate: Gate) -> None:
    """Who has moved up into the row waits; the key of an empty row does nothing."""
    for _press in range(2):
        QTest.keyClick(gate.box, Qt.Key.Key_Q, ALT)
        gate.settle()
    assert gate.passages == [(Direction.IN, "苏A72533")]
    gate.post.clock.advance(seconds=1)
    QTest.keyClick(gate.box, Qt.Key.Key_Y, ALT)
    gate.settle()
    assert len(shown(gate)) == 3


def test_a_second_enter_lets_nobody_else_in(gate: Gate) -> None:
    """The keyboard is back in the box, whoever else is expected."""
    QTest.keyClick(gate.box, Qt.Key.Key_0, ALT)
    QTest.keyClick(focused(), ENTER)
    gate.settle()
    assert gate.box.hasFocus()
    QTest.keyClick(focused(), ENTER)
    gate.settle()
    assert gate.passages == [(Direction.IN, "苏A72533")]


def test_an_admission_can_be_taken_back_and_expects_them_again(gate: Gate) -> None:
    """Ctrl+Z in the box, as after any passage."""
    gate.click("gate.expected_add")
    gate.page.escape()
    QTest.mouseClick(gate.find(QAbstractButton, "gate.expected4"), Qt.MouseButton.LeftButton)
    gate.settle()
    assert len(shown(gate)) == 3
    gate.box.setFocus()
    gate.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(shown(gate)) == 4


def test_people_without_a_name_are_asked_for_it_in_the_form(gate: Gate) -> None:
    """It is filled in but for the name; saved, they came."""
    real_forms(gate)
    QTest.mouseClick(gate.find(QAbstractButton, "gate.expected2"), Qt.MouseButton.LeftButton)
    gate.settle()
    name = gate.find(QLineEdit, "visitor.name")
    assert name.hasFocus()
    assert gate.find(QLineEdit, "visitor.room").text() == "5栋0702"
    keys(name, "周小寒")
    QTest.keyClick(name, ENTER)
    gate.settle()
    assert gate.lines[0].who == "周小寒"
    assert known_expected(gate.post.register.rows, 2).visit == gate.lines[0].seq


def test_f10_announces_a_visitor_by_keys_alone(gate: Gate) -> None:
    """Room, name, time, Enter: the card has one more."""
    real_forms(gate)
    gate.page.function_key("F10")
    gate.settle()
    room = gate.find(QLineEdit, "expected.room")
    assert room.hasFocus()
    QTest.keyClicks(room, "2-1701")
    keys(gate.find(QLineEdit, "expected.name"), "陆白露")
    QTest.keyClicks(gate.find(QLineEdit, "expected.time"), "1815")
    QTest.keyClick(gate.find(QLineEdit, "expected.time"), ENTER)
    gate.settle()
    assert "放进：18:15·陆白露·访客·2栋1701" in shown(gate)


def test_the_form_says_what_is_no_time(gate: Gate) -> None:
    """And keeps what was typed."""
    real_forms(gate)
    gate.page.function_key("F10")
    QTest.keyClicks(gate.find(QLineEdit, "expected.room"), "2-1701")
    keys(gate.find(QLineEdit, "expected.name"), "陆白露")
    time = gate.find(QLineEdit, "expected.time")
    QTest.keyClicks(time, "2561")
    QTest.keyClick(time, ENTER)
    gate.settle()
    assert time.hasFocus()
    assert len(expected_on(gate.post.register.rows, TODAY)) == 4
    assert not gate.find(QPushButton, "expected.save").isEnabled()


def test_who_is_late_stays_until_the_day_is_over(gate: Gate) -> None:
    """The card is read anew; nothing is written when midnight passes."""
    before = gate.post.register.rows.value("SELECT max(seq) FROM ledger")
    gate.post.clock.advance(hours=7, minutes=59)
    gate.page.activated()
    gate.settle()
    assert len(shown(gate)) == 4
    gate.post.clock.advance(minutes=1)
    gate.page.activated()
    gate.settle()
    assert shown(gate) == []
    assert gate.post.register.rows.value("SELECT max(seq) FROM ledger") == before


def test_more_than_six_are_counted_and_lead_to_the_registry(gate: Gate) -> None:
    """The card stays as high as the column can be."""
    for minute in range(3):
        announce(gate, replace(GUEST, time=f"20:0{minute}"))
    gate.page.activated()
    gate.settle()
    assert len(shown(gate)) == 6
    assert gate.find(QPushButton, "gate.expected_more").text() == "还有 1 条"
    gate.click("gate.expected_more")
    assert gate.went == [("registry", "expected")]


def slip(gate: Gate) -> str:
    """Let a visitor in and make out the slip; return its number."""
    details = VisitorDetails(
        VisitorCategory.VISITOR, "2栋1701", "陆白露", verified="phone", card=13
    )
    visit = admit_visitor(gate.post.register, gate.post.guard, details).visit.id
    return issue_pass(gate.post.register, gate.post.guard, visit=visit).number


def test_a_slip_scanned_in_the_box_logs_the_exit(gate: Gate) -> None:
    """A burst of digits and Enter, the box is free at once; again it says when they left."""
    number = slip(gate)
    gate.type(number)
    gate.tap(ENTER)
    assert gate.box.text() == ""
    gate.settle()
    assert gate.passages[0] == (Direction.OUT, "13")
    gate.post.clock.advance(minutes=3)
    gate.type(number)
    gate.press(ENTER)
    assert gate.failed == ["16:00 已经离场，这次没有登记"]
    assert len(gate.passages) == 2


def test_a_pass_scanned_in_the_box_admits(gate: Gate) -> None:
    """By the same way as the card's key."""
    number = issue_pass(gate.post.register, gate.post.guard, expected=4).number
    gate.type(number)
    gate.press(ENTER)
    assert gate.passages == [(Direction.IN, "01")]
    assert len(shown(gate)) == 3


def test_a_release_slip_scanned_in_the_box_comes_up_on_its_page(gate: Gate) -> None:
    """Nothing is logged and nothing refused: the guard looks at the things."""
    asked_for: list[tuple[str, object]] = []
    gate.desk.asked_for.connect(lambda page, hint: asked_for.append((page, hint)))
    number = verified(gate.post)
    gate.type(issue_slip(gate.post.register, gate.post.guard, number).code)
    gate.press(ENTER)
    assert asked_for == [("removals", number)]
    assert (gate.passages, gate.failed) == ([], [])


def test_a_pass_without_a_name_opens_the_form(gate: Gate) -> None:
    """With what was announced."""
    number = issue_pass(gate.post.register, gate.post.guard, expected=2).number
    gate.type(number)
    gate.press(ENTER)
    expected = gate.form("F2").hints[-1].expected
    assert expected is not None
    assert expected.number == 2


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (new_number(lambda _below: 5), "不是本岗开出的码，问清来处"),
        ("1" * 26, "没扫全，请再扫一次"),
    ],
)
def test_a_code_that_is_no_pass_is_one_sentence(gate: Gate, number: str, sentence: str) -> None:
    """And no form: nobody is asked about 26 digits."""
    gate.type(number)
    gate.press(ENTER)
    assert gate.failed == [sentence]
    assert gate.passages == []
    assert "F2" not in gate.forms.made


def test_the_card_speaks_english(gate: Gate) -> None:
    """At once, without a restart."""
    gate.desk.language.set("en")
    QApplication.sendPostedEvents()
    assert shown(gate)[1] == "Admit: 17:30·Housekeeping 2 people·5栋0702"


def test_the_next_one_comes_into_sight_below_many_alerts(gate: Gate) -> None:
    """Alt+0 scrolls the column, so that nobody admits a row that cannot be seen."""
    for card in range(1, 9):
        details = VisitorDetails(
            VisitorCategory.VISITOR,
            "3栋1202",
            f"访客{card}",
            verified="phone",
            card=card,
            stay_minutes=30,
        )
        admit_visitor(gate.post.register, gate.post.guard, details)
    gate.post.clock.advance(minutes=45)
    gate.page.activated()
    gate.settle()
    QApplication.processEvents()
    row = gate.find(QAbstractButton, "gate.expected1")
    assert row.visibleRegion().isEmpty()
    QTest.keyClick(gate.box, Qt.Key.Key_0, ALT)
    QApplication.processEvents()
    assert focused() is row
    assert row.visibleRegion().boundingRect().height() == row.height()
