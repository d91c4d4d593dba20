"""Who was announced and is stopped by a rule: the leader's order is one key away there too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from guardpost.gate.line import Direction
from guardpost.gate.passes import issue_pass
from guardpost.registry.expected import (
    ExpectedCategory,
    Outcome,
    add_expected,
    end_expected,
    known_expected,
)
from guardpost.registry.watchlist import WatchLevel, watch
from tests.registry.test_expected import GUEST, TRUCK
from tests.site import PIN, Post
from tests.ui.forms.stand import keys
from tests.ui.gate_post import Gate, gate_at
from ui.forms.vehicle import VehicleForm
from ui.forms.visitor import VisitorForm

ALT = Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return
TRUCK_IS, GUEST_IS, WORKER_IS = 1, 2, 3


@pytest.fixture
def gate(post: Post, qapp: QApplication) -> Iterator[Gate]:
    """Return the page of an open post: a truck, a guest and a worker without permit to come."""
    worker = replace(GUEST, category=ExpectedCategory.RENOVATION, name="许春生", time="20:00")
    for details in (TRUCK, replace(GUEST, time="19:20"), worker):
        add_expected(post.register, post.guard, details)
    with gate_at(post, qapp) as made:
        made.forms["F1"] = lambda host: VehicleForm(made.desk, host)
        made.forms["F2"] = lambda host: VisitorForm(made.desk, host)
        yield made


def bar(gate: Gate, **whom: str) -> None:
    """Put somebody on the watchlist after they were announced."""
    post = gate.post
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", **whom)


def scan(gate: Gate, expected: int) -> None:
    """Read the pass of who was announced, as a scanner types it."""
    number = issue_pass(gate.post.register, gate.post.guard, expected=expected).number
    gate.type(number)
    gate.press(ENTER)


def offered(gate: Gate) -> list[str]:
    """Return what the bar offers."""
    names = ("gate.offer1", "gate.offer2")
    buttons = (gate.find(QPushButton, name) for name in names)
    return [button.text() for button in buttons if button.isVisible()]


def order(gate: Gate, form: str) -> None:
    """Type what a leader types; Enter gives the order."""
    pin = gate.find(QLineEdit, f"{form}.order_pin")
    assert pin.hasFocus()
    QTest.keyClicks(pin, PIN)
    reason = gate.find(QLineEdit, f"{form}.order_reason")
    keys(reason, "业主担保")
    QTest.keyClick(reason, ENTER)
    gate.settle()


def came(gate: Gate, expected: int) -> bool:
    """Tell whether the book says that they came by the passage just written, by an order."""
    rows = gate.post.register.rows
    held = known_expected(rows, expected)
    entry = rows.value("SELECT max(seq) FROM ledger WHERE kind LIKE '%.entered'")
    orders = rows.value("SELECT count(*) FROM ledger WHERE kind = 'gate.allowed'")
    return (held.outcome, held.visit, orders) == (Outcome.CAME, entry, 1)


def test_a_scanned_pass_of_a_listed_guest_offers_the_leader(gate: Gate) -> None:
    """The leader is called, or lets in by PIN; the host's announcement is used up by it."""
    bar(gate, name="孔立春")
    scan(gate, GUEST_IS)
    assert offered(gate) == ["通知带班员", "带班员放行"]
    assert gate.passages == []
    assert gate.page.function_key("Shift+F7")
    gate.settle()
    assert gate.find(QLineEdit, "visitor.name").text() == "孔立春"
    order(gate, "visitor")
    assert [way for way, _mark in gate.passages] == [Direction.IN]
    assert came(gate, GUEST_IS)


def test_a_listed_guest_is_stopped_by_one_key_and_the_order_stays_offered(gate: Gate) -> None:
    """The refusal stands in the book under the listing; they are still expected."""
    bar(gate, name="孔立春")
    scan(gate, GUEST_IS)
    assert gate.page.function_key("F7")
    gate.settle()
    assert [way for way, _mark in gate.passages] == [Direction.REFUSED]
    assert offered(gate) == ["带班员放行"]
    assert known_expected(gate.post.register.rows, GUEST_IS).outcome == Outcome.OPEN


def test_a_worker_without_permit_is_let_in_by_order_alone(gate: Gate) -> None:
    """The pass is no permit: the sentence says so, F7 leads to the PIN."""
    scan(gate, WORKER_IS)
    assert gate.passages == []
    assert offered(gate) == ["带班员放行"]
    assert gate.page.function_key("F7")
    gate.settle()
    order(gate, "visitor")
    assert came(gate, WORKER_IS)


def test_a_pass_of_another_day_or_taken_back_leads_to_the_form(gate: Gate) -> None:
    """The host is asked as for anybody: the name stands there, the host's word does not."""
    gate.post.clock.advance(days=1)
    scan(gate, GUEST_IS)
    assert offered(gate) == ["重新登记"]
    assert gate.page.function_key("F7")
    gate.settle()
    assert gate.find(QLineEdit, "visitor.name").text() == "孔立春"
    assert gate.find(QLineEdit, "visitor.room").text() == ""
    gate.page.escape()
    gate.page.escape()
    number = issue_pass(gate.post.register, gate.post.guard, expected=WORKER_IS).number
    end_expected(gate.post.register, gate.post.guard, WORKER_IS, Outcome.CANCELLED)
    gate.type(number)
    gate.press(ENTER)
    assert offered(gate) == ["重新登记"]
    assert gate.passages == []


def test_a_listed_truck_admitted_by_its_row_offers_the_vehicles_form(gate: Gate) -> None:
    """Its key in the card is refused as a scan is; plate and room stand in the form."""
    bar(gate, plate="苏A72533")
    QTest.keyClick(gate.box, Qt.Key.Key_Q, ALT)
    gate.settle()
    assert offered(gate) == ["通知带班员", "带班员放行"]
    assert gate.page.function_key("Shift+F7")
    gate.settle()
    assert gate.find(QLineEdit, "vehicle.room").text() == "3栋1202"
    order(gate, "vehicle")
    assert gate.passages == [(Direction.IN, "苏A72533")]
    assert came(gate, TRUCK_IS)
