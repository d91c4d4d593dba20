"""The rows of the one-line search in the real page: what they say, what Enter does with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QListView, QWidget

from guardpost.gate.line import Direction
from guardpost.gate.passes import issue_pass
from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.registry.expected import add_expected
from guardpost.registry.helpers import HelperCategory, HelperDetails, add_helper
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from tests.registry.test_expected import CLEANERS, GUEST, TRUCK
from tests.site import Post
from tests.ui.gate_post import Gate, gate_at, people
from ui.pages.gate import card

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


@pytest.fixture
def gate(post: Post, qapp: QApplication) -> Iterator[Gate]:
    """Return a gate page over a small site."""
    people(post)
    with gate_at(post, qapp) as made:
        yield made


class Paints(QObject):
    """Notes each time that a widget is painted."""

    def __init__(self, widget: QWidget, order: list[str]) -> None:
        super().__init__(widget)
        self._order = order
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let it be painted."""
        if event.type() == QEvent.Type.Paint:
            self._order.append("painted")
        return False


def rows(gate: Gate) -> list[str]:
    """Return what the rows say to who hears the screen."""
    model = gate.find(QListView, "gate.results").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_row_with_one_wrong_character_says_which(gate: Gate) -> None:
    """差一位, the character that stands there and the one that was typed."""
    gate.look("8K725")
    assert "差一位：车牌是 3，输入的是 8" in rows(gate)[0]
    assert rows(gate)[0].endswith("就是这辆")


def test_the_card_asks_once_the_rows_are_painted(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the book knows more of a car keeps no row waiting."""
    order: list[str] = []
    monkeypatch.setattr(card, "vehicle_card", lambda *_asked: order.append("asked"))
    viewport = gate.find(QListView, "gate.results").viewport()
    paints = Paints(viewport, order)
    gate.look("3K725")
    viewport.removeEventFilter(paints)
    assert order[0] == "painted"
    assert "asked" in order


def test_enter_on_it_puts_the_plate_into_the_line_and_enter_again_logs_it(gate: Gate) -> None:
    """Nothing is logged that the guard has not seen in full."""
    gate.look("8K725")
    gate.press(ENTER)
    assert gate.passages == []
    assert gate.box.text() == "苏A3K725"
    gate.press(ENTER)
    assert gate.passages == [(Direction.IN, "苏A3K725")]


def test_a_whole_new_plate_is_new_unless_the_row_is_chosen(gate: Gate) -> None:
    """Enter asks about what was typed; the arrow chooses what it resembles."""
    gate.look("苏A8K725")
    assert rows(gate)
    gate.press(ENTER)
    assert gate.form("F1").hints[-1].text == "苏A8K725"
    assert gate.passages == []


def test_typed_sign_by_sign_a_new_plate_is_new_all_the_same(gate: Gate) -> None:
    """The row that its beginning resembled is not kept for the whole."""
    for end in range(1, len("苏A8K725") + 1):
        gate.look("苏A8K725"[:end])
    assert rows(gate)
    gate.press(ENTER)
    assert gate.form("F1").hints[-1].text == "苏A8K725"


def test_typed_sign_by_sign_a_known_car_is_itself_not_the_one_that_stood_above_it(
    post: Post, gate: Gate
) -> None:
    """Two plates that differ in their last sign: Enter logs the one that was typed."""
    for plate in ("苏AD24461", "苏AD24467"):
        details = RegistrationDetails(plate, "3栋1202", "何知远", "13812346021")
        add_vehicle(post.register, post.admin, details)
    for plate in ("AD24461", "AD24467"):
        for end in range(1, len(plate) + 1):
            gate.look(plate[:end])
        gate.press(ENTER)
    logged = [(Direction.IN, "苏AD24461"), (Direction.IN, "苏AD24467")]
    assert sorted(gate.passages) == logged


def test_the_arrow_chooses_the_plate_that_resembles_it(gate: Gate) -> None:
    """Then Enter takes it."""
    gate.look("苏A8K725")
    gate.press(DOWN)
    gate.press(ENTER)
    assert gate.box.text() == "苏A3K725"


def test_who_is_expected_comes_in_by_the_initials_and_enter(gate: Gate) -> None:
    """As announced; the expectation is over."""
    add_expected(gate.post.register, gate.post.guard, GUEST)
    gate.look("klc")
    assert "已预约" in rows(gate)[0]
    gate.press(ENTER)
    assert [direction for direction, _mark in gate.passages] == [Direction.IN]
    gate.look("klc")
    assert "放行进入" not in rows(gate)[0]


def test_an_expected_truck_comes_in_by_its_last_digits(gate: Gate) -> None:
    """Four digits and Enter."""
    add_expected(gate.post.register, gate.post.guard, TRUCK)
    gate.look("2533")
    gate.press(ENTER)
    assert gate.passages == [(Direction.IN, "苏A72533")]


def test_expected_people_without_a_name_are_asked_for_it(gate: Gate) -> None:
    """The visitor's form opens with what was announced."""
    expected = add_expected(gate.post.register, gate.post.guard, CLEANERS)
    gate.look("5-0702")
    index = next(i for i, row in enumerate(rows(gate)) if "已预约" in row)
    for _ in range(index):
        gate.press(DOWN)
    gate.press(ENTER)
    assert gate.form("F2").hints[-1].expected == expected


def test_a_helper_leads_to_the_visitors_form_with_all_that_is_known(gate: Gate) -> None:
    """Whether the pass holds stands on the row."""
    details = HelperDetails("汪静姑", "3-1202", HelperCategory.NANNY, "13812346021", weekdays="1")
    add_helper(gate.post.register, gate.post.admin, details)
    gate.look("wjg")
    row = next(row for row in rows(gate) if "汪静姑" in row)
    assert "今天不在准入日" in row
    gate.look("汪静姑")
    gate.press(ENTER)
    hit = gate.form("F2").hints[-1].hit
    assert hit is not None
    assert (hit.person, hit.room, hit.category) == ("汪静姑", "3栋1202", "nanny")


def test_a_slip_number_opens_the_slip(gate: Gate) -> None:
    """On the page of removals."""
    items = (ItemDetails(GoodsKind.FURNITURE, "沙发", 1),)
    details = RemovalDetails("3-1202", "王建国", Applicant.OWNER, items, document="E1234567")
    number = apply_removal(gate.post.register, gate.post.guard, details).slip.number
    gate.look("fx01")
    assert number in rows(gate)[0]
    gate.press(ENTER)
    assert gate.went == [("removals", number)]


def test_a_scanned_pass_shows_whom_it_is_for_and_enter_lets_them_in_and_out(gate: Gate) -> None:
    """One line for what is typed and what is scanned, wide digits too."""
    post = gate.post
    expected = add_expected(post.register, post.guard, GUEST)
    number = issue_pass(post.register, post.guard, expected=expected.number).number
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in number)
    gate.look(wide)
    assert "孔立春" in rows(gate)[0]
    gate.press(ENTER)
    assert [direction for direction, _mark in gate.passages] == [Direction.IN]
    post.clock.advance(minutes=2)
    gate.look(number)
    gate.press(ENTER)
    assert [direction for direction, _mark in gate.passages] == [Direction.OUT, Direction.IN]


def test_a_known_car_costs_five_keys(gate: Gate) -> None:
    """Four digits and Enter, with its neighbours in the registry."""
    gate.type("K725")
    gate.tap(ENTER)
    gate.settle()
    assert gate.passages == [(Direction.IN, "苏A3K725")]
