"""The colour of a plate where its number alone does not tell it. Pure.

Source: GA 36, second-hand as domain.md §5: lorries and coaches of middle size and above and
ordinary motorcycles have an ordinary number on yellow; light lorries and mopeds on blue.
"""

from __future__ import annotations

from guardpost.gate.plates import Plate, PlateColour

_YELLOW_WORDS = (
    *("黄牌", "黄色牌", "黄底", "yellow plate"),
    *("大货", "重型", "半挂", "牵引车", "渣土车", "搅拌车", "heavy lorry"),
    *("大客", "大巴", "中巴", "coach"),
)
_YELLOW_CLASSES = ("motorcycle", "truck")
_BLUE_WORDS = ("蓝牌", "蓝色牌", "轻便摩托", "blue plate", "moped")


def is_yellow(vehicle: str, looks: str) -> bool:
    """Tell whether an ordinary number is on a yellow plate.

    Args:
        vehicle: the class, such as ``motorcycle``.
        looks: what was written of it; a colour named there counts before all else.
    """
    text = looks.lower()
    if any(word in text for word in _BLUE_WORDS):
        return False
    return vehicle in _YELLOW_CLASSES or any(word in text for word in _YELLOW_WORDS)


def plate_colour(plate: Plate, vehicle: str, looks: str) -> PlateColour:
    """Return how the plate of such a vehicle is painted."""
    ordinary = plate.colour is PlateColour.BLUE
    return PlateColour.YELLOW if ordinary and is_yellow(vehicle, looks) else plate.colour
