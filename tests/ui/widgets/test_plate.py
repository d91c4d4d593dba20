"""Plates as they stand on the car."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from guardpost.gate.plates import PlateColour, parse_plate
from ui.theme import Theme
from ui.widgets.plate import PlateFace, PlateLabel, plate_face, plate_size


def painted(theme: Theme, plate: str | PlateFace, match: tuple[int, int] | None = None) -> QImage:
    """Return the picture of a plate of size m."""
    label = PlateLabel(theme, "m")
    label.set_plate(plate, match)
    label.resize(label.sizeHint())
    return label.grab().toImage()


def count(image: QImage, color: QColor) -> int:
    """Return how many pixels are of this colour."""
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y) == color for x, y in spots)


@pytest.mark.parametrize(
    ("number", "colour"),
    [("苏A3K725", "blue"), ("粤ZK318港", "black"), ("苏A临0527", "temp"), ("WJ云01026", "white")],
)
@pytest.mark.parametrize("name", ["day", "night"])
def test_a_plate_has_its_kinds_colour(qtbot: QtBot, number: str, colour: str, name: str) -> None:
    """Dimmed at night."""
    theme = Theme(name=name)  # type: ignore[arg-type]
    assert count(painted(theme, number), theme.plate(colour).bg) > 1000


def test_a_green_plate_is_wider_and_fades(qtbot: QtBot) -> None:
    """New-energy plates have one sign more."""
    theme = Theme()
    image = painted(theme, "苏AD06918")
    assert image.width() == 180
    assert image.pixelColor(6, 4).lightness() > image.pixelColor(6, 40).lightness()


@pytest.mark.parametrize("name", ["day", "night"])
def test_a_large_new_energy_plate_is_yellow_before_green(qtbot: QtBot, name: str) -> None:
    """Province and letter stand on yellow, the serial on green; both grounds are whole."""
    theme = Theme(name=name)  # type: ignore[arg-type]
    image = painted(theme, "苏A12345D")
    assert image.width() == 180
    row = [image.pixelColor(x, 5) for x in range(6, image.width() - 6)]
    assert {color.name() for color in row} == {
        theme.plate("yellow").bg.name(),
        theme.plate("green").bg.name(),
    }
    assert 0.25 < row.index(theme.plate("green").bg) / len(row) < 0.45


def test_only_the_last_sign_of_a_police_plate_is_red(qtbot: QtBot) -> None:
    """警 in red, the rest in black."""
    theme = Theme()
    image = painted(theme, "苏A0725警")
    red = theme.plate("whiteRed").fg
    reddish = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == red
    ]
    assert reddish
    assert min(reddish) > image.width() * 0.7


def test_what_was_typed_is_underlined(qtbot: QtBot) -> None:
    """Under those signs and no others, past the mark that is not typed."""
    theme = Theme()
    image = painted(theme, "苏A3K725", match=(4, 3))
    line = theme.match_line
    columns = {
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == line
    }
    assert min(columns) > image.width() * 0.5
    assert count(painted(theme, "苏A3K725"), line) == 0


@pytest.mark.parametrize("match", [(4, 9), (0, 10_000), (9, 1), (7, 0)])
def test_a_match_longer_than_the_plate_ends_with_it(qtbot: QtBot, match: tuple[int, int]) -> None:
    """One sign too many was typed; the plate is painted all the same."""
    image = painted(Theme(), "苏A3K725", match=match)
    line = Theme().match_line
    columns = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == line
    ]
    assert max(columns, default=0) < image.width() - 6


def test_words_stand_where_there_is_no_plate(qtbot: QtBot) -> None:
    """三轮车, dashed; a long word makes it wider rather than cut."""
    theme = Theme()
    assert plate_face("三轮车") == PlateFace("三轮车", PlateColour.NONE, "三轮车")
    short = plate_size("三轮车", "s", theme)
    assert short.width() == 112
    assert plate_size("无牌电动三轮货运车辆", "s", theme).width() > short.width()


def test_a_plate_is_shown_with_its_mark_and_kept_without(qtbot: QtBot) -> None:
    """The face of a parsed plate is that of its number."""
    face = plate_face(parse_plate("苏a-3k725"))
    assert (face.shown, face.number, face.colour) == ("苏A·3K725", "苏A3K725", PlateColour.BLUE)
    assert plate_face("苏A3K725") == face


def test_a_label_says_its_plate_and_may_be_empty(qtbot: QtBot) -> None:
    """To screen readers."""
    label = PlateLabel(Theme())
    qtbot.addWidget(label)
    assert label.sizeHint().width() == 0
    label.set_plate("苏A3K725")
    assert label.accessibleName() == "苏A·3K725"


def test_an_ordinary_number_is_painted_yellow_when_it_is_said() -> None:
    """A green, white or unknown one keeps its own colour."""
    assert plate_face("苏A72518", yellow=True).colour is PlateColour.YELLOW
    assert plate_face("苏AD06918", yellow=True).colour is PlateColour.GREEN
    assert plate_face("三轮车", yellow=True).colour is PlateColour.NONE
