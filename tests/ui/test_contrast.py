"""Contrast is AA wherever text is really painted, in both themes: reckoned from the pixels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from tests.test_house import contrast
from tests.ui.booth import Booth, booth
from tests.ui.names import Found, visit
from tests.ui.test_touch import busy
from ui.qss import SHEET
from ui.theme import ThemeName, Tokens

THEMES: tuple[ThemeName, ...] = ("day", "night")
TEXT, LARGE_TEXT, PARTS = 4.5, 3.0, 3.0
LARGE_PX, LARGE_BOLD_PX = 24, 19
SETTLING = 4
# Where something that takes the keyboard may stand.
GROUNDS = ("bg", "surface", "surface2", "select", "rail", "railActive", "warnSoft", "dangerSoft")
LINED = ("bg", "surface", "surface2")


class Painted(Found):
    """What is met on the way, and which text was hard to read.

    Attributes:
        faint: ink, ground and the text, below what WCAG asks.
        read: how many texts were looked at.
    """

    def __init__(self, theme: ThemeName) -> None:
        super().__init__()
        self.skipped = QColor(Tokens.load().color(theme, "disabledInk")).name()
        self.texts: list[tuple[QWidget, QRect, str, QFont, str]] = []
        self.faint: set[tuple[str, str, str]] = set()
        self.read = 0

    def meet(self, window: QWidget) -> None:
        """Paint the window and look at every text in the picture."""
        for _ in range(SETTLING):
            QApplication.processEvents()
        self.texts = []
        image = window.grab().toImage()
        for label in window.findChildren(QLabel):
            if label.isVisible() and label.text() and label.isEnabled():
                self.see_label(window, label)
        for widget, where, ink, font, text in self.texts:
            if on_top(window, widget, where):
                self.judge(image, where, ink, font, text)

    def see_label(self, window: QWidget, label: QLabel) -> None:
        """Take in a text that Qt paints."""
        where = QRect(label.mapTo(window, label.rect().topLeft()), label.size())
        ink = label.palette().color(label.foregroundRole()).name()
        self.texts.append((label, where, ink, label.font(), label.text()))

    def see_painted(self, painter: QPainter, room: QRectF, flags: Any, text: str) -> None:
        """Take in a text that a widget paints."""
        held = painter.boundingRect(room, flags, text)
        where = painter.deviceTransform().mapRect(held).toAlignedRect()
        widget, ink = painter.device(), painter.pen().color().name()
        if isinstance(widget, QWidget):
            self.texts.append((widget, where, ink, painter.font(), text))

    def judge(self, image: QImage, where: QRect, ink: str, font: QFont, text: str) -> None:
        """Compare the ink with the ground that most of its place shows."""
        place = where.intersected(image.rect())
        if not text.strip() or place.width() < 3 or place.height() < 3 or ink == self.skipped:
            return
        ground = QColor.fromRgb(ground_of(image, place)).name()
        self.read += 1
        large = font.pixelSize() >= (LARGE_BOLD_PX if font.bold() else LARGE_PX)
        if contrast(ink.upper(), ground.upper()) < (LARGE_TEXT if large else TEXT):
            self.faint.add((ink, ground, text))


def on_top(window: QWidget, widget: QWidget, where: QRect) -> bool:
    """Tell whether nothing lies over the middle of a text, such as an open sheet."""
    child = window.childAt(where.center())
    return child is not None and (child is widget or widget.isAncestorOf(child))


def ground_of(image: QImage, place: QRect) -> int:
    """Return the commonest colour of a place."""
    across = range(place.left(), place.right() + 1, 2)
    down = range(place.top(), place.bottom() + 1, 2)
    counted = Counter(image.pixel(x, y) for y in down for x in across)
    return counted.most_common(1)[0][0]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window over a site with somebody inside and somebody expected."""
    with booth(tmp_path / "data", clock) as made:
        inner = made.window.desk
        inner.theme.set_reduced_motion(True)
        inner.ask_register(
            lambda register: busy(register, made.leader), lambda _none: None, inner.say_error
        )
        yield made


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_of_the_window_is_readable(
    desk: Booth, theme: ThemeName, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each page, form and sheet: 4.5 to 1, large text 3 to 1; what is disabled is not asked."""
    desk.window.desk.theme.set_name(theme)
    found = Painted(theme)
    draw = QPainter.drawText

    def drawn(painter: QPainter, *args: Any) -> None:
        if len(args) == 3 and isinstance(args[0], QRectF):
            found.see_painted(painter, *args)
        draw(painter, *args)

    monkeypatch.setattr(QPainter, "drawText", drawn)
    visit(desk, found)
    assert found.read > 1000
    assert found.faint == set()


@pytest.mark.parametrize("theme", THEMES)
def test_every_rule_of_the_style_sheet_is_readable(theme: ThemeName) -> None:
    """Where a rule gives an ink and a ground, they are far enough apart."""
    tokens = Tokens.load()
    faint = {}
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", SHEET):
        ink = re.search(r"(?<![-\w])color: \$(\w+)", body)
        ground = re.search(r"background: \$(\w+)", body)
        if ink is None or ground is None:
            continue
        pair = (ink[1], ground[1])
        least = PARTS if "disabled" in selector else TEXT
        ratio = contrast(*(tokens.color(theme, name) for name in pair))
        if ratio < least:
            faint[selector.strip()] = (*pair, round(ratio, 2))
    assert faint == {}


@pytest.mark.parametrize("theme", THEMES)
def test_the_keyboards_place_and_the_lines_of_fields_are_seen(theme: ThemeName) -> None:
    """3 to 1 against every ground they stand on; of the focus, its border or its halo."""
    tokens = Tokens.load()

    def ratio(one: str, other: str) -> float:
        return contrast(tokens.color(theme, one), tokens.color(theme, other))

    focus = {ground: max(ratio("focus", ground), ratio("focusHalo", ground)) for ground in GROUNDS}
    lines = {ground: ratio("lineStrong", ground) for ground in LINED}
    assert {ground: value for ground, value in focus.items() if value < PARTS} == {}
    assert {ground: value for ground, value in lines.items() if value < PARTS} == {}


def test_a_faint_text_would_be_found(desk: Booth) -> None:
    """The rules above would be blind without this."""
    found = Painted("day")
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    font = QFont()
    font.setPixelSize(15)
    found.judge(image, image.rect(), "#777777", font, "faint")
    assert found.faint == {("#777777", "#ffffff", "faint")}
