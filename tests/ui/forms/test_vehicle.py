"""车辆登记 by real keys over a real book."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from guardpost.gate.search import search
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from tests.ui.forms.stand import LISTED, REGISTERED, Stand
from ui.forms.form import FormHint
from ui.forms.vehicle import VehicleForm

ALT = Qt.KeyboardModifier.AltModifier


def test_a_plate_is_enough(stand: Stand) -> None:
    """Enter logs an outside vehicle, lower case and full width read as they are meant."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏a8n205")
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.vehicles
    assert (visit.plate, visit.vehicle) == ("苏A8N205", "outside")
    assert not form.is_open
    assert stand.saved[0].line.mark == "苏A8N205"


@pytest.mark.parametrize("typed", ["8N205", "205", "苏A8N205", "8n205"])
def test_what_was_searched_is_the_plate(stand: Stand, typed: str) -> None:
    """Digits alone are the end of a plate."""
    stand.form(VehicleForm, FormHint(text=typed))
    assert stand.find(QLineEdit, "vehicle.plate").text() == typed


@pytest.mark.parametrize(
    ("typed", "field"),
    [("3-1202", "vehicle.room"), ("13762055180", "vehicle.phone"), ("陆清明", "vehicle.person")],
)
def test_other_words_go_to_their_field(stand: Stand, typed: str, field: str) -> None:
    """A room, a phone and a name are no plates."""
    stand.form(VehicleForm, FormHint(text=typed))
    assert stand.find(QLineEdit, field).text().replace("栋", "-") == typed
    assert stand.find(QLineEdit, "vehicle.plate").text() == ""


def test_one_key_takes_the_suggested_plate(stand: Stand) -> None:
    """The tail behind the prefix that the compound's cars have; ↓ takes it."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "8N205")
    assert form.fields.plate.suggestions() == ("苏A8N205",)
    stand.press(Qt.Key.Key_Down)
    assert form.fields.plate.text() == "苏A8N205"


@pytest.mark.parametrize(("typed", "whole"), [("b88k66", "苏B88K66"), ("bf12345", "苏BF12345")])
def test_a_plate_without_its_province_is_made_whole(stand: Stand, typed: str, whole: str) -> None:
    """Of another city of the province: its letter was typed, the character was not."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", typed)
    assert form.fields.plate.suggestions() == (whole,)


def test_a_reason_that_was_passed_over_leaves_no_class(stand: Stand) -> None:
    """An arrow goes by the tricycles' reason to a covered plate; it is a car still."""
    form = stand.form(VehicleForm)
    box = stand.find(QComboBox, "vehicle.no_plate")
    box.setFocus()
    passed: list[VehicleClass | None] = []
    while form.fields.no_plate_code() != "covered" and len(passed) < box.count():
        stand.press(Qt.Key.Key_Down)
        passed.append(form.fields.classes.vehicle())
    assert VehicleClass.TRICYCLE in passed
    assert form.fields.classes.vehicle() is VehicleClass.OUTSIDE


def test_an_odd_plate_is_a_warning_and_passes(stand: Stand) -> None:
    """Nothing bars the gate (domain.md §5)."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "ABC")
    assert form.foot.save.isEnabled()
    stand.press(Qt.Key.Key_Return)
    assert stand.vehicles[0].plate == "ABC"


def test_an_unknown_plate_is_never_a_residents(stand: Stand) -> None:
    """The class is barred, by hand and by its key."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A8N205")
    stand.tap(Qt.Key.Key_1, ALT)
    assert form.fields.classes.vehicle() is VehicleClass.OUTSIDE


def test_a_registered_car_is_known(stand: Stand) -> None:
    """Class, room, owner and looks are filled in; nobody is asked to confirm."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", REGISTERED)
    assert form.fields.classes.vehicle() is VehicleClass.RESIDENT
    assert not form.fields.room.host.ways.isVisible()
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.vehicles
    assert (visit.vehicle, visit.room, visit.person) == ("resident", "3栋1202", "王建国")


def test_another_plate_takes_back_what_was_filled_in(stand: Stand) -> None:
    """What a person typed stays; the registry's words go with their car."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.reason", "送货")
    stand.type("vehicle.plate", REGISTERED)
    form.fields.plate.clear()
    stand.type("vehicle.plate", "苏A8N205")
    fields = form.fields
    assert (fields.person.text(), fields.room.field.text()) == ("", "")
    assert fields.reason.text() == "送货"
    assert fields.classes.vehicle() is VehicleClass.OUTSIDE


def test_a_vehicle_inside_is_offered_its_exit(stand: Stand) -> None:
    """It says since when; one press logs it out."""
    details = VehicleDetails("苏A8N205", VehicleClass.OUTSIDE)
    admit_vehicle(stand.post.register, stand.post.guard, details)
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A8N205")
    assert "16:00" in form.fields.known.accessibleName()
    stand.press(Qt.Key.Key_Return)
    assert form.is_open
    assert "要登记出场吗" in form.trouble.accessibleName()
    stand.click("vehicle.trouble.action")
    assert stand.vehicles == ()
    assert len(stand.lines("vehicle.left")) == 1


def test_a_vehicle_never_seen_entering_can_leave(stand: Stand) -> None:
    """出场 asks for the plate alone; the book says that it was not seen entering."""
    stand.form(VehicleForm)
    stand.click("vehicle.direction.out")
    stand.type("vehicle.plate", "苏A8N205")
    stand.press(Qt.Key.Key_Return)
    (line,) = stand.lines("vehicle.left")
    assert line.note_codes == ("note.not_seen_entering",)
    assert stand.vehicles == ()


def test_a_listed_car_never_comes_in(stand: Stand) -> None:
    """Nothing is offered but to turn it away; the reason is there already."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", LISTED)
    stand.press(Qt.Key.Key_Return)
    assert stand.vehicles == ()
    assert not form.foot.save.isEnabled()
    stand.click("vehicle.refuse")
    assert form.refusal.field.text() == "两次尾随冲卡"
    stand.click("vehicle.refuse_confirm")
    (line,) = stand.lines("vehicle.refused")
    assert (line.category, line.note) == ("vehicle.watchlist", "两次尾随冲卡")
    assert not form.is_open


def test_turning_away_needs_a_reason(stand: Stand) -> None:
    """Without one it says so; a usual one is one press."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A8N205")
    stand.click("vehicle.refuse")
    stand.press(Qt.Key.Key_Return)
    assert form.refusal.field.error() == "先写原因"
    stand.click("vehicle.refuse_usual.refusal.dangerous")
    stand.press(Qt.Key.Key_Return)
    assert stand.lines("vehicle.refused")[0].note == "装有危险品"


def test_looking_again_turns_nobody_away(stand: Stand) -> None:
    """再看看 goes back to the form."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A8N205")
    stand.click("vehicle.refuse")
    stand.click("vehicle.refuse_back")
    assert not form.refusal.isVisible()
    assert stand.lines("vehicle.refused") == []
    assert stand.focused().objectName() == "vehicle.refuse"


def test_a_tricycle_needs_no_plate(stand: Stand) -> None:
    """Its class tells why there is none."""
    form = stand.form(VehicleForm)
    assert not form.foot.save.isEnabled()
    stand.click("vehicle.class.tricycle")
    stand.type("vehicle.description", "红色三轮,收废品")
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.vehicles
    assert (visit.plate, visit.vehicle, visit.no_plate) == ("", "tricycle", "none_needed")
    assert visit.description == "红色三轮,收废品"


def test_a_new_car_may_say_why_it_has_no_plate(stand: Stand) -> None:
    """The reason is chosen by keys."""
    stand.form(VehicleForm)
    box = stand.find(QComboBox, "vehicle.no_plate")
    box.setFocus()
    stand.tap(Qt.Key.Key_Down)
    stand.press(Qt.Key.Key_Return)
    assert stand.vehicles[0].no_plate == "new_car"


def test_no_plate_for_another_reason_asks_for_words(stand: Stand) -> None:
    """The field beside the looks says so; nothing is saved before it is filled in."""
    form = stand.form(VehicleForm)
    box = stand.find(QComboBox, "vehicle.no_plate")
    box.setFocus()
    for _ in range(4):
        stand.tap(Qt.Key.Key_Down)
    assert form.fields.no_plate_code() == "other"
    stand.press(Qt.Key.Key_Return)
    assert [*stand.vehicles] == []
    assert stand.focused().objectName() == "vehicle.description"
    stand.type("vehicle.description", "号牌被盗")
    stand.press(Qt.Key.Key_Return)
    told = [(visit.no_plate, visit.description) for visit in stand.vehicles]
    assert told == [("other", "号牌被盗")]


def test_an_ambulance_is_not_asked_anything(stand: Stand) -> None:
    """Its class is enough: logged as an emergency (道路交通安全法 53)."""
    stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A8N205")
    stand.tap(Qt.Key.Key_7, ALT)
    stand.press(Qt.Key.Key_Return)
    assert stand.vehicles[0].vehicle == "emergency"


def test_a_police_plate_is_official(stand: Stand) -> None:
    """The class follows the plate until a person chooses."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A0725警")
    assert form.fields.classes.vehicle() is VehicleClass.OFFICIAL
    stand.click("vehicle.class.nonresident")
    stand.type("vehicle.plate", "1")
    assert form.fields.classes.vehicle() is VehicleClass.NONRESIDENT


def test_everything_that_is_filled_in_is_kept(stand: Stand) -> None:
    """Room, driver, phone, reason, confirmation and stay."""
    stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A8N205")
    stand.type("vehicle.room", "2-1701")
    stand.type("vehicle.person", "高远")
    stand.type("vehicle.phone", "13762055180")
    stand.type("vehicle.reason", "送货")
    stand.click("vehicle.verified.intercom")
    stand.click("vehicle.stay.60")
    stand.click("vehicle.save")
    (visit,) = stand.vehicles
    kept = (visit.room, visit.person, visit.phone, visit.reason, visit.verified)
    assert kept == ("2栋1701", "高远", "13762055180", "送货", "intercom")
    assert visit.due_at == "2026-06-12T09:00:00.000000Z"


def test_two_quick_enters_are_one_entry(stand: Stand) -> None:
    """The second comes while the first is being saved."""
    stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A8N205")
    stand.tap(Qt.Key.Key_Return)
    stand.tap(Qt.Key.Key_Return)
    stand.settle()
    assert len(stand.lines("vehicle.entered")) == 1
    assert stand.failed == []


def test_a_car_that_was_chosen_is_filled_in(stand: Stand) -> None:
    """A row of the results tells all that is known."""
    rows, now = stand.post.register.rows, stand.post.clock.now()
    (hit,) = search(rows, "3K725", now).hits
    form = stand.form(VehicleForm, FormHint("3K725", hit))
    assert form.fields.plate.text() == REGISTERED
    assert form.fields.person.text() == "王建国"


def test_ten_thousand_characters_stay_and_are_told(stand: Stand) -> None:
    """A pasted page is no plate."""
    form = stand.form(VehicleForm)
    stand.paste("vehicle.plate", "苏" * 10_000)
    stand.press(Qt.Key.Key_Return)
    assert stand.vehicles == ()
    assert len(form.fields.plate.text()) == 10_000
    assert "10000" in form.fields.plate.error()


def test_the_words_follow_the_direction(stand: Stand) -> None:
    """The big button repeats the verb; an exit cannot be turned away."""
    form = stand.form(VehicleForm)
    assert form.foot.save.text() == "登记进场"
    stand.click("vehicle.direction.out")
    assert form.foot.save.text() == "登记出场"
    assert not stand.find(QPushButton, "vehicle.refuse").isVisible()
