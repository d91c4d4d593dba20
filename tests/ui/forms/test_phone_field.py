"""A telephone number says where it is from when that is not here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.forms.stand import Stand
from ui.forms.vehicle import VehicleForm


@pytest.mark.parametrize(
    ("typed", "said", "kept"),
    [
        ("+86 137 6205 5180", "", "13762055180"),
        ("+852 9123 4567", "香港", "+85291234567"),
        ("00853 6612 3456", "澳门", "+85366123456"),
        ("+886 912 345 678", "台湾", "+886912345678"),
        ("+44 20 7946 0958", "GB", "+442079460958"),
    ],
)
def test_a_number_from_elsewhere_is_kept_and_placed(
    stand: Stand, typed: str, said: str, kept: str
) -> None:
    """Once the keyboard has left it; the country code stays with the number."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.plate", "苏A8N205")
    stand.type("vehicle.phone", typed)
    stand.press(Qt.Key.Key_Tab)
    assert form.fields.phone._note.text() == said
    assert not form.fields.phone.error()
    stand.press(Qt.Key.Key_Return)
    assert stand.vehicles[0].phone == kept


def test_an_emptied_form_places_nothing(stand: Stand) -> None:
    """The note goes with the number."""
    form = stand.form(VehicleForm)
    stand.type("vehicle.phone", "+852 9123 4567")
    stand.press(Qt.Key.Key_Tab)
    form.empty()
    assert form.fields.phone._note.text() == ""
