"""The last day of a temporary plate as it is typed at a gate."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from guardpost.gate.plates import PlateColour
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, release_vehicle
from tests.ui.forms.stand import Stand
from ui.forms.plate_until import parse_day
from ui.forms.vehicle import VehicleForm
from ui.forms.vehicle_fields import TEMPORARY, YELLOW
from ui.forms.visitor import VisitorForm

TODAY = date(2026, 6, 12)


def pick(stand: Stand, code: str) -> QComboBox:
    """Choose what is special about the plate, by the arrow key."""
    box = stand.find(QComboBox, "vehicle.no_plate")
    box.setFocus()
    while box.currentData() != code:
        stand.press(Qt.Key.Key_Down)
    return box


def badge(form: VehicleForm) -> PlateColour:
    """Return the colour of the badge beside the plate."""
    face = form.fields.plate._face._face
    assert face is not None
    return face.colour


@pytest.mark.parametrize(
    ("typed", "today", "day"),
    [
        ("7-12", TODAY, date(2026, 7, 12)),
        ("7/1", TODAY, date(2026, 7, 1)),
        ("7.1", TODAY, date(2026, 7, 1)),
        ("7月12日", TODAY, date(2026, 7, 12)),
        ("0712", TODAY, date(2026, 7, 12)),
        ("２０２６．７．１２", TODAY, date(2026, 7, 12)),
        (" 2026年7月12日 ", TODAY, date(2026, 7, 12)),
        ("20260712", TODAY, date(2026, 7, 12)),
        ("1-5", date(2026, 12, 20), date(2027, 1, 5)),
        ("12-30", date(2026, 1, 3), date(2025, 12, 30)),
        ("2-29", date(2027, 12, 1), date(2028, 2, 29)),
        ("2-30", TODAY, None),
        ("13-1", TODAY, None),
        ("月底", TODAY, None),
        ("0000-01-01", TODAY, None),
        ("", TODAY, None),
        ("1" * 10_000, TODAY, None),
    ],
)
def test_a_day_is_read_however_it_is_written(typed: str, today: date, day: date | None) -> None:
    """Without a year the nearest one is meant, over New Year too."""
    assert parse_day(typed, today) == day


@given(st.dates(date(2020, 1, 1), date(2060, 12, 31)), st.integers(-150, 150))
def test_a_day_within_five_months_needs_no_year(today: date, ahead: int) -> None:
    """Every day that such a plate can have; each way of writing it means the same."""
    day = today + timedelta(days=ahead)
    for typed in (f"{day.month}-{day.day}", f"{day:%m%d}", f"{day.month}月{day.day}日"):
        assert parse_day(typed, today) == day


@given(st.one_of(st.text(st.characters()), st.text("0123456789-./年月日", max_size=12)))
def test_any_text_is_a_day_or_none(text: str) -> None:
    """Nothing raises, and what is kept is read again as itself."""
    day = parse_day(text, TODAY)
    assert day is None or parse_day(day.isoformat(), TODAY) == day


def test_a_temporary_plate_is_logged_with_its_last_day(stand: Stand) -> None:
    """Picked beside the plate; the badge shows the flag, the book keeps the day."""
    form = stand.form(VehicleForm)
    until = form.fields.until
    stand.type("vehicle.plate", "苏A12345")
    assert not until.isVisible()
    pick(stand, TEMPORARY)
    assert until.isVisible()
    stand.type("vehicle.plate_until", "7-1")
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.vehicles
    assert (visit.plate, visit.plate_until, visit.no_plate) == ("苏A12345临牌", "2026-07-01", "")
    assert stand.saved[0].line.plate_until == "2026-07-01"


def test_the_flag_may_be_typed_and_the_day_left_out(stand: Stand) -> None:
    """Nothing bars the gate."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "临苏A12345")
    assert form.fields.until.isVisible()
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.vehicles
    assert (visit.plate, visit.plate_until) == ("苏A12345临牌", "")


@pytest.mark.parametrize(
    ("typed", "said"), [("6-11", "过期"), ("6-12", ""), ("7-12", ""), ("7-13", "30")]
)
def test_an_expired_plate_is_told_and_logged(stand: Stand, typed: str, said: str) -> None:
    """A warning beside the day, never a bar; so is a day too far ahead."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A12345临牌")
    stand.type("vehicle.plate_until", typed)
    caution = form.fields.until._caution
    assert caution.isVisible() is bool(said)
    assert said in caution.text()
    stand.press(Qt.Key.Key_Return)
    assert len(stand.vehicles) == 1


def test_a_day_that_is_none_is_told_before_it_is_kept(stand: Stand) -> None:
    """It can be mended or emptied; on an ordinary plate it is not asked for."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A12345临牌")
    stand.type("vehicle.plate_until", "月底")
    stand.press(Qt.Key.Key_Return)
    assert not stand.saved
    assert form.fields.until.error()
    form.fields.plate.clear()
    stand.type("vehicle.plate", "苏A12345")
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.vehicles
    assert (visit.plate, visit.plate_until) == ("苏A12345", "")


def test_a_last_day_that_was_shown_is_known_the_next_time(stand: Stand) -> None:
    """It is filled in, and goes with the plate."""
    details = VehicleDetails("苏A12345临牌", VehicleClass.OUTSIDE, plate_until="2026-06-10")
    admit_vehicle(stand.post.register, stand.post.guard, details)
    release_vehicle(stand.post.register, stand.post.guard, details.plate)
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A12345临牌")
    assert stand.find(QLineEdit, "vehicle.plate_until").text() == "2026-06-10"
    assert form.fields.until._caution.isVisible()


def test_a_plate_is_an_ordinary_one_again_when_that_is_picked(stand: Stand) -> None:
    """A wrong pick is taken back by the same key."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A12345")
    box = pick(stand, TEMPORARY)
    box.setFocus()
    while box.currentData():
        stand.press(Qt.Key.Key_Up)
    assert form.fields.plate.plate.number == "苏A12345"
    assert not form.fields.until.isVisible()


def test_a_lorrys_yellow_plate_is_told_by_its_looks(stand: Stand) -> None:
    """Picked beside the plate, or written by hand; the badge turns yellow."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A72518")
    assert badge(form) is PlateColour.BLUE
    stand.type("vehicle.description", "厢式货车")
    pick(stand, YELLOW)
    assert badge(form) is PlateColour.YELLOW
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.vehicles
    assert (visit.plate, visit.description) == ("苏A72518", "黄牌 厢式货车")
    assert stand.saved[0].line.yellow


def test_a_visitors_paper_plate_is_asked_for_its_last_day(stand: Stand) -> None:
    """``临`` behind the tail asks for it; the stay and the line keep it."""
    form = stand.form(VisitorForm)
    until = form.fields.until
    stand.type("visitor.room", "3-1202")
    stand.click("visitor.verified.phone")
    stand.type("visitor.name", "宋立秋")
    stand.type("visitor.plate", "苏A12345")
    assert not until.isVisible()
    stand.find(QLineEdit, "visitor.plate").clear()
    stand.type("visitor.plate", "苏A12345临")
    assert until.isVisible()
    stand.type("visitor.plate_until", "月底")
    stand.press(Qt.Key.Key_Return)
    assert until.error()
    until.edit.clear()
    stand.type("visitor.plate_until", "7-1")
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.visitors
    assert (visit.plate, visit.plate_until) == ("苏A12345临牌", "2026-07-01")
    assert stand.saved[0].line.plate_until == "2026-07-01"


@pytest.mark.parametrize("typed", ["12345临", "12345 临牌"])
def test_a_visitors_tail_with_the_flag_takes_the_usual_prefix(stand: Stand, typed: str) -> None:
    """The prefix stands there already; what is typed is its end."""
    form = stand.form(VisitorForm)
    form.fields.plate.offer_prefixes(("苏A",))
    stand.type("visitor.plate", typed)
    assert form.fields.plate.whole() == "苏A12345临牌"
    assert form.fields.until.isVisible()
