"""What the rules say at the gate, in the forms: refusals, a leader's order, workers, officers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from guardpost.gate.hours import set_work_hours
from guardpost.gate.rules import WorkHours
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, vehicles_inside
from guardpost.gate.visitors import VisitorCategory
from guardpost.registry.permits import PermitDetails, add_permit
from guardpost.registry.watchlist import WatchLevel, watch
from tests.site import PIN
from tests.ui.forms.stand import Stand
from ui.forms.vehicle import VehicleForm
from ui.forms.visitor import VisitorForm
from ui.widgets.alert import Banner

ALT = Qt.KeyboardModifier.AltModifier


def give_order(stand: Stand, form: str, pin: str = PIN, reason: str = "业主担保") -> None:
    """Type what a leader types; Enter gives the order."""
    stand.type(f"{form}.order_pin", pin)
    stand.type(f"{form}.order_reason", reason)
    stand.press(Qt.Key.Key_Return)


def kinds(stand: Stand) -> list[str]:
    """Return the kinds of the book's passages and orders."""
    sql = "SELECT kind FROM ledger WHERE kind LIKE 'gate.%' OR kind LIKE '%.entered' ORDER BY seq"
    return [kind for (kind,) in stand.post.register.rows.all(sql)]


def said(banner: Banner) -> str:
    """Return what a banner says."""
    return " ".join(label.text() for label in banner.findChildren(QLabel))


def bar(stand: Stand, plate: str = "苏AN1725") -> None:
    """Put a plate on the watchlist."""
    post = stand.post
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", plate=plate)


def test_a_barred_plate_offers_telling_the_leader_and_a_leaders_order(stand: Stand) -> None:
    """Entry itself is not offered: the big button is shut."""
    bar(stand)
    form = stand.form(VehicleForm)
    assert form.order.isHidden()
    stand.type("vehicle.plate", "苏AN1725")
    assert not form.foot.save.isEnabled()
    assert form.refuse.text() == "通知带班员"
    assert form.order.isVisible()
    stand.click("vehicle.order")
    give_order(stand, "vehicle")
    assert kinds(stand) == ["vehicle.entered", "gate.allowed"]
    assert not form.is_open


def test_a_wrong_pin_keeps_what_was_typed(stand: Stand) -> None:
    """The box says so and asks the PIN again; nothing came in."""
    bar(stand)
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏AN1725")
    stand.click("vehicle.order")
    give_order(stand, "vehicle", pin="135790")
    assert [*stand.vehicles] == []
    assert form.order_box.pin.error()
    assert stand.find(QLineEdit, "vehicle.order_pin").text() == ""
    assert stand.find(QLineEdit, "vehicle.order_reason").text() == "业主担保"
    stand.type("vehicle.order_pin", PIN)
    stand.press(Qt.Key.Key_Return)
    assert [one.plate for one in stand.vehicles] == ["苏AN1725"]


def test_an_order_needs_a_reason(stand: Stand) -> None:
    """The field says so, and nothing is written."""
    bar(stand)
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏AN1725")
    stand.click("vehicle.order")
    give_order(stand, "vehicle", reason=" ")
    assert form.order_box.reason.error()
    assert kinds(stand) == []


def test_a_large_truck_is_refused_and_a_leader_lets_it_in(stand: Stand) -> None:
    """The sentence says why; its button leads to the order."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A72518")
    stand.click("vehicle.class.truck")
    stand.click("vehicle.save")
    assert "带班员同意" in said(form.trouble)
    stand.click("vehicle.trouble.action")
    give_order(stand, "vehicle")
    assert kinds(stand) == ["vehicle.entered", "gate.allowed"]


def test_an_ambulance_on_the_watchlist_is_not_stopped_in_the_form(stand: Stand) -> None:
    """Nor asked for a plate."""
    bar(stand, "苏A120K8")
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A120K8")
    stand.tap(Qt.Key.Key_7, ALT)
    stand.press(Qt.Key.Key_Return)
    stand.begin(form)
    stand.tap(Qt.Key.Key_7, ALT)
    stand.press(Qt.Key.Key_Return)
    assert [one.plate for one in stand.vehicles] == ["", "苏A120K8"]


def test_a_van_that_leaves_is_asked_for_the_slip_in_the_form(stand: Stand) -> None:
    """One press goes on without goods."""
    details = VehicleDetails("苏A72518", VehicleClass.VAN, "6栋1503")
    admit_vehicle(stand.post.register, stand.post.guard, details)
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A72518")
    stand.click("vehicle.known.action")
    assert "放行条" in said(form.trouble)
    assert stand.vehicles != ()
    stand.click("vehicle.trouble.action")
    assert vehicles_inside(stand.post.register.rows) == ()


def test_a_moving_truck_is_pointed_to_the_release_slip(stand: Stand) -> None:
    """As soon as its class is picked; a car is not."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A72518")
    stand.click("vehicle.class.moving")
    assert said(form.fields.known) == "货物出门要凭放行条：F3"
    stand.click("vehicle.class.outside")
    assert form.fields.known.isHidden()


def test_a_rider_comes_with_a_time_limit(stand: Stand) -> None:
    """The class alone sets it."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A72518")
    stand.click("vehicle.class.delivery")
    assert form.fields.stay.minutes() == 30


def test_an_officer_is_asked_unit_and_number_and_kept_waiting_for_nothing(stand: Stand) -> None:
    """Enter saves at once; unit, number and companions are kept."""
    form = stand.form(VisitorForm)
    stand.tap(Qt.Key.Key_5, ALT)
    assert form.problems() == []
    stand.type("visitor.unit", "辖区派出所")
    stand.type("visitor.document", "032817")
    form.fields.party.set_value(2)
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.visitors
    kept = (visit.unit, visit.officer_number, visit.party, visit.room)
    assert kept == ("辖区派出所", "032817", 2, "")


def test_who_goes_along_with_an_officer_may_be_said(stand: Stand) -> None:
    """Chosen by an arrow key among those on duty; nobody has to be."""
    form = stand.form(VisitorForm)
    stand.tap(Qt.Key.Key_5, ALT)
    along = form.fields.escort
    assert along.isVisible()
    along.box.setFocus()
    stand.press(Qt.Key.Key_Down)
    chosen = along.code()
    assert chosen
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.visitors
    assert (visit.category, visit.escort) == (VisitorCategory.OFFICER, chosen)


def test_a_workers_permit_and_the_hours_are_shown(stand: Stand) -> None:
    """The hours before a name is typed, then the permit, or the one reason why not."""
    post = stand.post
    add_permit(post.register, post.admin, PermitDetails("许春生", "4-1402", "木石装饰"))
    set_work_hours(post.register, post.admin, WorkHours("07:00", "19:00", "12:00", "14:00"))
    form = stand.form(VisitorForm)
    stand.tap(Qt.Key.Key_2, ALT)
    stand.settle()
    banner = form.fields.permit
    assert banner.isVisible()
    assert said(banner) == "施工 07:00–19:00·12:00–14:00 不得有噪声"
    stand.type("visitor.room", "4-1401")
    stand.type("visitor.name", "许春生")
    assert "只能去 4栋1402" in said(banner)
    stand.find(QLineEdit, "visitor.room").clear()
    stand.type("visitor.room", "4-1402")
    assert "出入证 1 号 木石装饰" in said(banner)
    form.fields.name.edit.setFocus()
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.visitors
    assert (visit.category, visit.permit) == (VisitorCategory.RENOVATION, 1)


def test_a_host_who_is_not_reached_asks_who_goes_along(stand: Stand) -> None:
    """Nobody is chosen for the guard; the name is kept with the visit."""
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "2-1701")
    assert form.fields.escort.isHidden()
    stand.click("visitor.verified.unreachable")
    stand.type("visitor.name", "陆清明")
    assert form.fields.escort.isVisible()
    stand.press(Qt.Key.Key_Return)
    assert [*stand.visitors] == []
    assert stand.focused().objectName() == "visitor.escort"
    box = stand.find(QComboBox, "visitor.escort")
    assert [box.itemText(at) for at in range(1, box.count())] == ["罗守田", "秦谷雨"]
    stand.tap(Qt.Key.Key_Down)
    stand.press(Qt.Key.Key_Down)
    form.fields.name.edit.setFocus()
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.visitors
    assert (visit.verified, visit.escort) == ("unreachable", "秦谷雨")


def test_a_visitor_who_will_not_say_a_name_is_escorted(stand: Stand) -> None:
    """Not simply refused (domain.md §2)."""
    form = stand.form(VisitorForm)
    stand.type("visitor.room", "2-1701")
    stand.click("visitor.verified.unregistered")
    form.fields.escort.box.setFocus()
    stand.press(Qt.Key.Key_Down)
    form.fields.name.edit.setFocus()
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.visitors
    assert (visit.name, visit.verified, visit.escort) == ("", "unregistered", "罗守田")


def test_a_vip_comes_in_first_on_a_leaders_order(stand: Stand) -> None:
    """Nothing is filled in; the order stands in the book."""
    form = stand.form(VisitorForm)
    stand.click("visitor.order")
    give_order(stand, "visitor", reason="集团领导来访")
    (visit,) = stand.visitors
    assert (visit.name, visit.room) == ("", "")
    assert kinds(stand) == ["visitor.entered", "gate.allowed"]
    assert not form.is_open
    stand.begin(form)
    assert stand.find(QLineEdit, "visitor.order_pin").text() == ""
    assert form.order_box.isHidden()


@pytest.mark.parametrize("way", ["shut", "lock"])
def test_a_pin_that_was_begun_waits_for_nobody(stand: Stand, way: str) -> None:
    """The form is shut, or the desk locked: what the guard typed stays, the PIN does not."""
    form = stand.form(VisitorForm)
    stand.type("visitor.name", "陆清明")
    stand.click("visitor.order")
    stand.type("visitor.order_pin", "2468")
    if way == "shut":
        form.shut()
        stand.begin(form)
    else:
        stand.desk.seat(None)
    assert stand.find(QLineEdit, "visitor.order_pin").text() == ""
    assert form.order_box.isHidden()
    assert stand.find(QLineEdit, "visitor.name").text() == "陆清明"
