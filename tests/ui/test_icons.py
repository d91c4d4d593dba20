"""Icons in the theme's colours."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.icons import icon, icon_names, icon_pixmap

RED = QColor("#FF0000")


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_is_painted_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    """Where it is opaque it is that colour and no other."""
    image = icon_pixmap(name, RED, 48).toImage()
    spots = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    opaque = {spot.name() for spot in spots if spot.alpha() == 255}
    assert opaque == {"#ff0000"}


def test_a_sharp_screen_gets_twice_the_pixels(qapp: QApplication) -> None:
    """The size stays the same in logical px."""
    sharp = icon_pixmap("car", RED, 24, 2.0)
    assert (sharp.width(), sharp.deviceIndependentSize().width()) == (48, 24)
    assert {size.width() for size in icon("car", RED).availableSizes()} >= {24}


def test_an_icon_is_drawn_once(qapp: QApplication) -> None:
    """A row that is painted again costs no SVG."""
    again = icon_pixmap("car", RED, 24)
    assert icon_pixmap("car", QColor(RED), 24).cacheKey() == again.cacheKey()


def test_an_icon_that_is_not_drawn_is_refused(qapp: QApplication) -> None:
    """A typing slip is seen at once."""
    with pytest.raises(FileNotFoundError):
        icon_pixmap("lorry", RED, 24)
