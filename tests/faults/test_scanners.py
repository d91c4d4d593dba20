"""Scanners faster than any hand: not a character is lost, and no code comes where none belongs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from guardpost.errors import Refused
from guardpost.gate.line import Direction
from guardpost.gate.passes import issue_pass
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorDetails,
    admit_visitor,
    visitors_inside,
)
from guardpost.ledger.rebuild import check
from guardpost.registry.badge_form import new_number as new_badge
from guardpost.text import clean_line
from tests.site import Post
from tests.ui.gate_post import Gate, gate_at
from ui.forms.vehicle import VehicleForm
from ui.forms.visitor import VisitorForm

GUESTS = 12
OUTSIDE = VehicleClass.OUTSIDE
ENTER = Qt.Key.Key_Return


@pytest.fixture
def gate(post: Post, qapp: QApplication) -> Iterator[Gate]:
    """Return the page with the program's own forms."""
    with gate_at(post, qapp) as made:
        made.forms["F1"] = lambda host: VehicleForm(made.desk, host)
        made.forms["F2"] = lambda host: VisitorForm(made.desk, host)
        yield made


def passes(post: Post, count: int = GUESTS) -> list[str]:
    """Let visitors in and make out their passes."""
    numbers = []
    for card in range(1, count + 1):
        details = VisitorDetails(
            VisitorCategory.VISITOR, "2栋1701", "陆白", verified="phone", card=card
        )
        visit = admit_visitor(post.register, post.guard, details).line.seq
        numbers.append(issue_pass(post.register, post.guard, visit=visit).number)
    return numbers


def exits(gate: Gate) -> int:
    """Return how many have left."""
    return [direction for direction, _mark in gate.passages].count(Direction.OUT)


def test_a_burst_of_codes_lets_each_visitor_out_once(gate: Gate) -> None:
    """Twelve codes without a pause, before the first answer: everybody left, nobody twice."""
    for code in passes(gate.post):
        QTest.keyClicks(gate.box, code)
        QTest.keyClick(gate.box, ENTER)
    gate.settle()
    assert visitors_inside(gate.post.register.rows) == ()
    assert exits(gate) == GUESTS
    assert gate.failed == []
    assert check(gate.post.register.database) is None


def test_a_code_that_is_scanned_again_and_again_is_one_exit(gate: Gate) -> None:
    """The scanner's button was held down: one line, and the rest is told."""
    (code,) = passes(gate.post, 1)
    for _again in range(20):
        QTest.keyClicks(gate.box, code)
        QTest.keyClick(gate.box, ENTER)
    gate.settle()
    assert exits(gate) == 1


def scan_into(gate: Gate, key: str, field: str, code: str) -> QLineEdit:
    """Open a form and scan into one of its fields, after what stands there."""
    gate.page.function_key(key)
    gate.settle()
    edit = gate.find(QLineEdit, field)
    edit.setFocus()
    QTest.keyClicks(edit, code)
    QTest.keyClick(edit, ENTER)
    gate.settle()
    return edit


@pytest.mark.parametrize(
    ("key", "field"),
    [("F1", "vehicle.plate"), ("F1", "vehicle.reason"), ("F2", "visitor.name")],
)
@pytest.mark.parametrize("kind", ["pass", "pass twice", "badge"])
def test_a_code_in_a_field_of_a_form_is_not_kept(
    gate: Gate, key: str, field: str, kind: str
) -> None:
    """Nothing is saved, it is said, and the same code at the search lets its visitor out."""
    (number,) = passes(gate.post, 1)
    code = {"pass": number, "pass twice": number * 2, "badge": new_badge(lambda n: b"\7" * n)}[kind]
    before = gate.lines
    edit = scan_into(gate, key, field, code)
    assert gate.lines == before
    assert edit.text() == code
    # Two names are longer than a name may be.
    assert field == "visitor.name" or "工牌的码" in edit.accessibleDescription() or len(code) > 40
    gate.page.escape()
    gate.look(number)
    gate.press(ENTER)
    assert exits(gate) == 1


def test_no_verb_keeps_a_code(post: Post) -> None:
    """Whatever asks it to: a pass that stands in the book lets anybody in who reads it."""
    (number,) = passes(post, 1)
    badge = new_badge(lambda n: b"\7" * n)
    for code in (number, badge, f"陆白 {number}", badge.lower()):
        for car in (
            VehicleDetails(code, OUTSIDE),
            VehicleDetails("苏A99999", OUTSIDE, reason=code),
        ):
            with pytest.raises(Refused, match=r"text\.is_code"):
                admit_vehicle(post.register, post.guard, car)
        guest = VisitorDetails(VisitorCategory.VISITOR, "2栋1701", code, verified="phone")
        with pytest.raises(Refused, match=r"text\.is_code"):
            admit_visitor(post.register, post.guard, guest)
    assert clean_line("1" * 26, 50) == "1" * 26
