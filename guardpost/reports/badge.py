"""A number plate on paper: outlined, bold, with its colour said in a word beside it."""

from __future__ import annotations

from dataclasses import dataclass

from guardpost.reports.ink import BODY, FAINT, FIRM, MIDDLE, SMALL
from guardpost.reports.sheet import Sheet

_HEIGHT = 11.4
_INSET = 3.4
_GAP = 3.6
_SPACING = 0.35
_RADIUS = 1.7


@dataclass(frozen=True, slots=True)
class Badge:
    """A plate as it stands on the car and the word for its colour; either may be empty."""

    plate: str
    colour: str = ""


def badge_width(sheet: Sheet, badge: Badge) -> float:
    """Return the width of the box and the word."""
    word = sheet.width(badge.colour, SMALL)
    return _box_width(sheet, badge) + (_GAP + word if badge.colour else 0)


def draw_badge(sheet: Sheet, x: float, middle: float, badge: Badge, room: float) -> None:
    """Draw the plate about the height ``middle``; too long a one gets smaller type."""
    word = sheet.width(badge.colour, SMALL) + _GAP if badge.colour else 0
    scale = min(1.0, (room - word) / _box_width(sheet, badge))
    wide = _box_width(sheet, badge) * scale
    sheet.box(x, middle - _HEIGHT / 2, wide, _HEIGHT, weight=FIRM, radius=_RADIUS)
    size, spacing = BODY * scale, _SPACING * scale
    baseline = middle + MIDDLE * size
    sheet.text(x + _INSET * scale, baseline, badge.plate, size, bold=True, spacing=spacing)
    if badge.colour:
        sheet.text(x + wide + _GAP, middle + MIDDLE * SMALL, badge.colour, SMALL, tone=FAINT)


def _box_width(sheet: Sheet, badge: Badge) -> float:
    spaces = _SPACING * max(0, len(badge.plate) - 1)
    return sheet.width(badge.plate, BODY, bold=True) + spaces + 2 * _INSET
