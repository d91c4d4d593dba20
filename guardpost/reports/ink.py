"""What the report is drawn with: sizes, tones and styled text. Pure.

Source: ui/tokens.json "print" and ui/report-page1.png, report-page2.png. Lengths are
points; black on white and one accent that stays dark in greyscale.
"""

from __future__ import annotations

from dataclasses import dataclass

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
LEFT = 14 * MM
RIGHT = PAGE_WIDTH - 13 * MM
WIDTH = RIGHT - LEFT
TOP = 10 * MM
# The footer's rule; the body ends a little above it.
FOOT = 285.5 * MM
BODY_END = FOOT - 2 * MM

Tone = tuple[float, float, float]


def _grey(value: int) -> Tone:
    return (value / 255, value / 255, value / 255)


INK = _grey(17)
SOFT = _grey(68)
FAINT = _grey(80)
LINE = _grey(119)
HAIR = _grey(196)
GRID = _grey(207)
HEAD_FILL = _grey(236)
SUM_FILL = _grey(247)
WHITE = _grey(255)
ACCENT: Tone = (11 / 255, 79 / 255, 72 / 255)

# Weights of rules.
THIN = 0.375
FIRM = 0.75
HEAVY = 1.9

# Sizes of type.
BODY = 8.3
TITLE = 19.5
RUNNING = 12.0
SECTION = 9.8
FIELD = 9.0
FIGURE = 18.9
NUMBER = 13.0
SMALL = 7.6
LEADING = 1.36
# A Chinese character's middle above its baseline, as a share of the size.
MIDDLE = 0.375

# Row heights: the first page's tables are airier than the long lists.
AIRY = 5.03 * MM
DENSE = 4.65 * MM


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one style; ``struck`` draws a line through it."""

    text: str
    bold: bool = False
    tone: Tone = INK
    struck: bool = False


Spans = tuple[Span, ...]


def bold(text: str) -> Spans:
    """Return ``text`` as one bold piece."""
    return (Span(text, bold=True),)
