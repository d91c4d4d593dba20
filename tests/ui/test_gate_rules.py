"""The rules at the gate page: what a refusal offers, what the leader is told, slips in sight."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.gate.telling import to_tell
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    inside_visit,
    release_vehicle,
)
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.registry.watchlist import WatchLevel, watch
from guardpost.times import to_text
from tests.site import Post
from tests.ui.gate_post import Gate, gate_at, people
from ui.pages.gate.card_parts import AlertBox
from ui.pages.gate.side import SideColumn
from ui.widgets.alert import AlertRow
from ui.widgets.undo_bar import UndoBar


@pytest.fixture
def gate(post: Post, qapp: QApplication) -> Iterator[Gate]:
    """Return the page of an open post with people in its registry."""
    people(post)
    with gate_at(post, qapp) as made:
        yield made


VAN = VehicleDetails("苏A72518", VehicleClass.VAN, "6栋1503", stay_minutes=120)
SOFA = RemovalDetails(
    *("6-1503", "韩立秋", Applicant.OWNER, (ItemDetails(GoodsKind.FURNITURE, "沙发", 1),)),
    document="E1234567",
)


def drive_in(gate: Gate, details: VehicleDetails = VAN) -> None:
    """Let a vehicle in by the verb itself."""
    admit_vehicle(gate.post.register, gate.post.guard, details)


def bar_of(gate: Gate) -> UndoBar:
    """Return the bar at the foot of the work pane."""
    return gate.find(UndoBar, "gate.logged")


def offered(gate: Gate) -> list[str]:
    """Return what the bar offers."""
    names = ("gate.offer1", "gate.offer2")
    buttons = (gate.find(QPushButton, name) for name in names)
    return [button.text() for button in buttons if button.isVisible()]


def alerts(gate: Gate) -> list[str]:
    """Return what stands at the right, once it is read anew."""
    gate.page.activated()
    gate.settle()
    gate.settle()
    return list(gate.page.findChildren(SideColumn)[0].alerts.titles())


def test_a_van_leaving_is_asked_and_one_key_says_no_goods(gate: Gate) -> None:
    """Enter refuses with what to do; F7 goes on; nothing was written before."""
    drive_in(gate)
    gate.look("72518")
    gate.press(Qt.Key.Key_Return)
    assert "放行条" in bar_of(gate).text()
    assert offered(gate) == ["无货离开", "办放行条"]
    bar = bar_of(gate)
    assert gate.page.childAt(bar.mapTo(gate.page, bar.rect().center())) in bar.findChildren(QLabel)
    assert inside_visit(gate.post.register.rows, VAN.plate) is not None
    assert gate.page.function_key("F7")
    gate.settle()
    assert inside_visit(gate.post.register.rows, VAN.plate) is None
    assert gate.lines[0].note_codes == ("note.no_goods",)


def test_an_open_slip_of_the_room_stands_on_the_card_before_enter(gate: Gate) -> None:
    """And leads to its page; no goods is the other way."""
    drive_in(gate)
    slip = apply_removal(gate.post.register, gate.post.guard, SOFA).slip.number
    gate.look("72518")
    gate.settle()
    box = gate.page.findChildren(AlertBox)[0]
    assert box.isVisible()
    assert slip in box.findChildren(QLabel)[0].text()
    gate.press(Qt.Key.Key_Return)
    assert offered(gate) == ["看放行条", "无货离开"]
    assert gate.page.function_key("F7")
    assert gate.went[-1] == ("removals", slip)
    gate.press(Qt.Key.Key_Return)
    assert gate.page.function_key("Shift+F7")
    gate.settle()
    assert inside_visit(gate.post.register.rows, VAN.plate) is None


def test_a_barred_plate_is_stopped_and_only_a_leader_lets_it_in(gate: Gate) -> None:
    """Enter tells the leader; F7 leads to the PIN, with the plate in the form."""
    gate.look("1699")
    gate.press(Qt.Key.Key_Return)
    assert offered(gate) == ["带班员放行"]
    assert gate.page.function_key("F7")
    hint = gate.form("F1").hints[-1]
    assert (hint.text, hint.order) == ("苏AN1699", True)
    kinds = "SELECT count(*) FROM ledger WHERE kind = 'vehicle.entered'"
    assert gate.post.register.rows.value(kinds) == 0


def test_who_was_listed_meanwhile_is_offered_to_the_leader(gate: Gate) -> None:
    """The row still said enter; the verb refuses, and entry is not offered by itself."""
    post = gate.post
    drive_in(gate, VehicleDetails("苏A5C5C5", VehicleClass.OUTSIDE))
    release_vehicle(post.register, post.guard, "苏A5C5C5")
    post.clock.advance(minutes=1)
    gate.look("5C5C5")
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", plate="苏A5C5C5")
    gate.press(Qt.Key.Key_Return)
    assert offered(gate) == ["通知带班员", "带班员放行"]
    assert gate.page.function_key("F7")
    gate.settle()
    assert gate.lines[0].kind == "vehicle.refused"


def test_a_known_truck_is_the_leaders(gate: Gate) -> None:
    """Known from another day, by the search box too."""
    post = gate.post
    drive_in(gate, VehicleDetails("苏A6D6D6", VehicleClass.VAN))
    release_vehicle(post.register, post.guard, "苏A6D6D6", no_goods=True)
    post.register.rows.value("UPDATE vehicle_visits SET vehicle = 'truck' WHERE plate = '苏A6D6D6'")
    post.clock.advance(minutes=1)
    gate.look("6D6D6")
    gate.press(Qt.Key.Key_Return)
    assert "带班员同意" in bar_of(gate).text()
    assert offered(gate) == ["带班员放行"]


def test_an_ambulance_seen_before_enters_by_enter_whatever_the_list_says(gate: Gate) -> None:
    """Its row is no row of the watchlist (道路交通安全法 53)."""
    post = gate.post
    details = VehicleDetails("苏A120K8", VehicleClass.EMERGENCY)
    drive_in(gate, details)
    release_vehicle(post.register, post.guard, "苏A120K8")
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="误列", plate="苏A120K8")
    post.clock.advance(minutes=1)
    gate.look("120K8")
    gate.press(Qt.Key.Key_Return)
    assert inside_visit(post.register.rows, "苏A120K8") is not None


def test_an_officer_stands_at_the_right_until_the_leader_is_told(gate: Gate) -> None:
    """One press; it is in the book, and the row goes."""
    details = VisitorDetails(VisitorCategory.OFFICER, name="周景行", unit="派出所")
    admit_visitor(gate.post.register, gate.post.guard, details)
    assert alerts(gate) == ["执法人员 周景行"]
    gate.click("gate.alert1.action")
    gate.settle()
    assert to_tell(gate.post.register.rows, 9) == ()
    assert gate.lines[0].kind == "gate.leader_told"
    assert alerts(gate) == []


def test_a_listing_that_alerts_stands_at_the_right(gate: Gate) -> None:
    """Let in by Enter, and told on."""
    post = gate.post
    watch(post.register, post.leader, level=WatchLevel.ALERT, reason="欠费", plate="苏A3K725")
    gate.look("725")
    gate.press(Qt.Key.Key_Return)
    assert alerts(gate) == ["黑名单 苏A·3K725"]


def test_who_was_due_before_this_shift_is_marked_not_seen_leaving(gate: Gate) -> None:
    """The shift before did not see them go; nobody invents an exit."""
    drive_in(gate, VehicleDetails("苏A10001", VehicleClass.OUTSIDE, stay_minutes=30))
    gate.post.clock.advance(hours=2)
    side = gate.page.findChildren(SideColumn)[0]
    assert alerts(gate) == ["苏A·10001 超时 1 时 30 分"]
    side.alerts.show_post(True, to_text(gate.post.clock.now() - timedelta(minutes=1)))
    assert "未见离开" in gate.find(AlertRow, "gate.alert1").accessibleName()
