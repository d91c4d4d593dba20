"""A plate's colour, where the number alone leaves it open."""

from __future__ import annotations

import pytest

from guardpost.gate.plate_colours import plate_colour
from guardpost.gate.plates import PlateColour, parse_plate
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, release_vehicle
from tests.site import Post


@pytest.mark.parametrize(
    ("number", "vehicle", "looks", "colour"),
    [
        ("苏A72518", "outside", "黄牌厢式货车", PlateColour.YELLOW),
        ("苏A72518", "outside", "Box lorry, YELLOW PLATE", PlateColour.YELLOW),
        ("苏A72518", "outside", "厢式货车", PlateColour.BLUE),
        ("苏A72518", "nonresident", "中巴 19 座", PlateColour.YELLOW),
        ("苏A35D18", "motorcycle", "", PlateColour.YELLOW),
        ("苏A72518", "truck", "", PlateColour.YELLOW),
        ("苏A72518", "moving", "", PlateColour.BLUE),
        ("苏A35D18", "motorcycle", "轻便摩托", PlateColour.BLUE),
        ("苏A72518", "outside", "重型货车, 蓝牌", PlateColour.BLUE),
        ("苏AD06918", "outside", "重型货车", PlateColour.GREEN),
        ("苏A0725警", "official", "大客", PlateColour.WHITE_RED),
        ("", "motorcycle", "", PlateColour.NONE),
    ],
)
def test_only_an_ordinary_number_may_be_yellow(
    number: str, vehicle: str, looks: str, colour: PlateColour
) -> None:
    """By the words written of the vehicle, then by its class; other kinds have one colour."""
    assert plate_colour(parse_plate(number), vehicle, looks) is colour


def test_the_lines_of_a_lorry_are_yellow_both_ways(post: Post) -> None:
    """In and out read the same; a car's are not. Like any lorry it is opened when it leaves."""
    lorry = VehicleDetails("苏A72518", VehicleClass.OUTSIDE, description="黄牌厢式货车")
    came = admit_vehicle(post.register, post.guard, lorry).line
    post.clock.advance(minutes=9)
    went = release_vehicle(post.register, post.guard, "苏A72518", no_goods=True).line
    car = admit_vehicle(post.register, post.guard, VehicleDetails("苏A3K725", VehicleClass.OUTSIDE))
    assert (came.yellow, went.yellow, car.line.yellow) == (True, True, False)
