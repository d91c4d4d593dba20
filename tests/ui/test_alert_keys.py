"""The alerts' keys and their tone: one key for each, one tone for what is red and new."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from guardpost.clock import ManualClock
from guardpost.gate.cards import cards
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, refuse_vehicle
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorDetails,
    admit_visitor,
    release_visitor,
    visitors_inside,
)
from tests.site import Post
from tests.ui.gate_post import Gate, gate_at
from ui.pages.gate.bell import Bell
from ui.pages.gate.side import SideColumn

ALT = Qt.KeyboardModifier.AltModifier
AT = datetime(2026, 6, 12, 16, tzinfo=timezone(timedelta(hours=8)))


@pytest.fixture
def gate(post: Post, qapp: QApplication) -> Iterator[Gate]:
    """Return the page of an open post."""
    with gate_at(post, qapp) as made:
        yield made


def rings(gate: Gate) -> list[int]:
    """Return a list that grows with each tone."""
    heard: list[int] = []
    gate.find(SideColumn, "gate.side").alerts.bell.ring = lambda: heard.append(1)
    return heard


def stop(gate: Gate, plate: str = "苏AN1725") -> None:
    """Stop a watch-listed car at the gate, and look at the page."""
    details = VehicleDetails(plate, VehicleClass.OUTSIDE)
    refuse_vehicle(gate.post.register, gate.post.guard, details, "两次尾随冲卡", watchlist=1)
    look(gate)


def look(gate: Gate) -> None:
    """Bring the page up to date, as each minute does."""
    gate.page.activated()
    gate.settle()


def stay(gate: Gate, name: str, card: int, minutes: int) -> None:
    """Let somebody in who should be out in so many minutes."""
    details = VisitorDetails(
        VisitorCategory.VISITOR, "3栋1202", name, verified="phone", card=card, stay_minutes=minutes
    )
    admit_visitor(gate.post.register, gate.post.guard, details)


def test_each_alert_is_one_key_away(gate: Gate) -> None:
    """Alt and its place does what its button says."""
    stay(gate, "宋立秋", 5, 30)
    stay(gate, "许春生", 6, 40)
    gate.post.clock.advance(minutes=60)
    look(gate)
    QTest.keyClick(gate.box, Qt.Key.Key_2, ALT)
    gate.settle()
    assert gate.box.text() == "许春生"
    gate.look("")
    QTest.keyClick(gate.box, Qt.Key.Key_1, ALT)
    gate.settle()
    assert gate.box.text() == "宋立秋"


def test_a_key_without_an_alert_does_nothing(gate: Gate) -> None:
    """Not even a digit in the box."""
    QTest.keyClick(gate.box, Qt.Key.Key_3, ALT)
    assert gate.box.text() == ""


def test_something_red_rings_once(gate: Gate) -> None:
    """It stands on the page for long; the tone is short."""
    heard = rings(gate)
    stop(gate)
    look(gate)
    assert heard == [1]
    stop(gate, "苏A66666")
    assert heard == [1, 1]


def test_amber_does_not_ring(gate: Gate) -> None:
    """A quarter of an hour over is no alarm; two hours are."""
    heard = rings(gate)
    stay(gate, "宋立秋", 5, 30)
    gate.post.clock.advance(minutes=45)
    look(gate)
    assert heard == []
    gate.post.clock.advance(minutes=120)
    look(gate)
    assert heard == [1]


def test_the_tone_is_muted_for_ten_minutes_by_one_key(gate: Gate) -> None:
    """The button says until when; after that it rings again."""
    heard = rings(gate)
    stop(gate)
    mute = gate.find(QPushButton, "gate.mute")
    assert mute.text() == "静音 10 分钟"
    QTest.keyClick(gate.box, Qt.Key.Key_M, ALT)
    assert mute.text() == "静音到 16:10"
    stop(gate, "苏A66666")
    assert heard == [1]
    gate.post.clock.advance(minutes=10)
    stop(gate, "苏A77777")
    assert heard == [1, 1]
    assert mute.text() == "静音 10 分钟"


def test_nothing_is_offered_to_mute_where_nothing_is_red(gate: Gate) -> None:
    """The column has room for what matters."""
    assert not gate.showing("gate.mute")
    stop(gate)
    assert gate.showing("gate.mute")
    gate.click("gate.alert1.action")
    gate.page.escape()
    assert not gate.showing("gate.mute")


def test_a_second_press_lets_it_ring_again() -> None:
    """Muted by mistake."""
    heard: list[int] = []
    bell = Bell(ManualClock(AT), lambda: heard.append(1))
    bell.mute()
    bell.mute()
    bell.hear({1})
    assert heard == [1]


def test_a_clock_that_is_set_does_not_shorten_the_silence() -> None:
    """Ten minutes are measured, not read off the wall."""
    clock = ManualClock(AT)
    bell = Bell(clock, lambda: None)
    bell.mute()
    clock.set(AT + timedelta(days=1))
    assert bell.is_muted()
    clock.advance(minutes=10)
    assert not bell.is_muted()


def test_a_card_that_comes_back_is_one_key(gate: Gate) -> None:
    """The alert says which; Alt and its place writes it down, Ctrl+Z takes it back."""
    stay(gate, "宋立秋", 5, 0)
    (visit,) = visitors_inside(gate.post.register.rows)
    release_visitor(gate.post.register, gate.post.guard, visit.id, card_returned=False)
    look(gate)
    assert gate.find(QPushButton, "gate.alert1.action").accessibleName() == "收回: 访客证 05 没收回"
    QTest.keyClick(gate.box, Qt.Key.Key_1, ALT)
    gate.settle()
    assert cards(gate.post.register.rows).given == 0
    assert not gate.showing("gate.alert1")
    gate.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [one.card for one in cards(gate.post.register.rows).missing] == [5]
    assert gate.showing("gate.alert1")


def test_a_card_missed_for_longer_than_a_day_is_left_to_the_handover(gate: Gate) -> None:
    """It is named there at each change of shift."""
    stay(gate, "宋立秋", 5, 0)
    (visit,) = visitors_inside(gate.post.register.rows)
    release_visitor(gate.post.register, gate.post.guard, visit.id, card_returned=False)
    gate.post.clock.advance(days=1, minutes=1)
    look(gate)
    assert not gate.showing("gate.alert1")
