"""The pictures of every page that the demo leaves."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.e2e.playing import Played

PAGES = (
    *("gate", "gate-results", "visitor-form", "vehicle-form", "removal-form", "removals"),
    *("inside", "lock", "handover-lineup", "handover-equipment", "handover-cleanliness"),
    *("handover-matters", "handover-read", "handover-sign", "handover-print", "entries"),
    *("reports", "rota", "registry", "settings"),
)
LOOKS = ("day", "night")
LANGUAGES = ("zh", "en")
# A page with one button has more colours than that, by its softened edges.
FEWEST_COLOURS = 40


def picture(file: Path) -> QImage:
    """Return a picture in a form whose pixels can be read."""
    return QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)


def colours(image: QImage) -> set[int]:
    """Return the colours on a grid of places."""
    places = product(range(0, image.width(), 3), range(0, image.height(), 3))
    return {image.pixel(x, y) for x, y in places}


def test_every_page_is_there_by_day_and_night_in_both_languages(played: Played) -> None:
    """None is missing, and none is there that nobody asked for."""
    wanted = {f"{page}-{look}-{lang}.png" for page in PAGES for look in LOOKS for lang in LANGUAGES}
    assert {file.name for file in (played.out / "screens").iterdir()} == wanted


@pytest.mark.parametrize("page", PAGES)
def test_a_page_fills_its_pictures(played: Played, page: str) -> None:
    """1366 × 768, not blank, and other by night and in the other language."""
    images = {
        (look, lang): picture(played.out / "screens" / f"{page}-{look}-{lang}.png")
        for look in LOOKS
        for lang in LANGUAGES
    }
    for image in images.values():
        assert (image.width(), image.height()) == (1366, 768)
        assert len(colours(image)) >= FEWEST_COLOURS
    assert images["day", "zh"] != images["night", "zh"]
    assert images["day", "zh"] != images["day", "en"]
