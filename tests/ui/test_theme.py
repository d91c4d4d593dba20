"""The look: one file of tokens, two themes, one scale, switched live."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.qss import stylesheet
from ui.theme import Theme, ThemeName, Tokens
from ui.widgets.buttons import Button

THEMES: tuple[ThemeName, ...] = ("day", "night")


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Theme]:
    """Return a theme that the application wears for this test alone."""
    before = (qapp.palette(), qapp.font(), qapp.style().objectName())
    theme = Theme()
    theme.apply(qapp)
    yield theme
    qapp.setStyleSheet("")
    qapp.setPalette(before[0])
    qapp.setFont(before[1])
    qapp.setStyle(before[2])


@pytest.mark.parametrize("name", THEMES)
def test_every_drawn_colour_is_given(qapp: QApplication, name: ThemeName) -> None:
    """Colours come from the file, none from the code."""
    tokens = Tokens.load()
    theme = Theme(tokens, name)
    drawn = tokens.raw["color"][name]
    assert {each: theme.color(each).name().upper() for each in drawn} == drawn
    assert theme.plate("blue").bg == QColor(tokens.raw["plate"][name]["blue"]["bg"])


def test_a_colour_that_is_not_drawn_is_refused(qapp: QApplication) -> None:
    """A typing slip is seen at once, not painted black."""
    with pytest.raises(KeyError):
        Theme().color("accnet")
    with pytest.raises(KeyError):
        Theme().space(13)


def test_a_switch_is_told_once_and_a_repeat_not(qtbot: QtBot) -> None:
    """Widgets repaint once."""
    theme = Theme()
    heard: list[str] = []
    theme.changed.connect(lambda: heard.append(theme.name))
    theme.set_name("night")
    theme.set_name("night")
    assert heard == ["night"]


def test_a_shown_button_takes_the_night_at_once(qtbot: QtBot, dressed: Theme) -> None:
    """Its very pixels change, without being made anew."""
    button = Button(dressed, "b", kind="primary")
    qtbot.addWidget(button)
    button.show()
    seen = []
    for name in THEMES:
        dressed.set_name(name)
        pixel = button.grab().toImage().pixelColor(button.width() // 2, 4)
        seen.append((pixel.name(), dressed.color("accent").name()))
    assert all(painted == drawn for painted, drawn in seen)
    assert seen[0] != seen[1]


def test_the_palette_follows_the_theme(qapp: QApplication, dressed: Theme) -> None:
    """Qt's own widgets stand on the same ground."""
    dressed.set_name("night")
    window = qapp.palette().color(QPalette.ColorRole.Window)
    assert window == dressed.color("bg")


def test_large_text_scales_sizes_and_fonts_but_no_lines(qapp: QApplication) -> None:
    """The 125 % setting of the design notes."""
    theme = Theme(scale=1.25)
    assert theme.height("button") == 55
    assert theme.font("field").pixelSize() == 25
    assert theme.border("focus") == 3


def test_reduced_motion_takes_no_time(qapp: QApplication) -> None:
    """0 ms, as the notes say."""
    theme = Theme()
    assert theme.motion("panelSlideMs") == 140
    theme.set_reduced_motion(True)
    assert theme.motion("panelSlideMs") == 0


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_holds_no_unfilled_place(qapp: QApplication, name: ThemeName) -> None:
    """Qt would pass over the rule in silence."""
    sheet = stylesheet(Theme(name=name, scale=1.25))
    assert "$" not in sheet
    assert "PX" not in sheet
    assert "min-height: 52px" in sheet  # 42 px at 125 %


def test_the_match_line_is_the_one_that_the_file_tells(qapp: QApplication) -> None:
    """It stands in a sentence of the file, not in a colour of its own."""
    assert Theme().match_line.name().upper() == "#FFCB3D"
