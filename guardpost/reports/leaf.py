"""One page as a list of what is on it.

Pages are kept until the last one is known, so that each can say how many there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from guardpost.reports.ink import Tone

Corners = tuple[float, float, float, float]


class Text(NamedTuple):
    """A piece of text of one font; ``y`` is its baseline, from the page's top."""

    x: float
    y: float
    font: str
    size: float
    tone: Tone
    text: str
    spacing: float = 0.0


class Box(NamedTuple):
    """A rectangle, filled or outlined; ``x, y`` its top left corner."""

    x: float
    y: float
    width: float
    height: float
    fill: Tone | None = None
    weight: float = 0.0
    radius: float = 0.0


class Mosaic(NamedTuple):
    """Rectangles filled as one shape, so that no seams show between them."""

    cells: Sequence[tuple[float, float, float, float]]


class Stroke(NamedTuple):
    """A pen's way over the paper."""

    points: Sequence[tuple[float, float]]
    weight: float


class Picture(NamedTuple):
    """A drawing of reportlab.graphics; ``x, y`` its top left corner."""

    x: float
    y: float
    drawing: Any


@dataclass(slots=True)
class Leaf:
    """What is on one page; lengths in points from the top left.

    Attributes:
        rules: the ends of straight lines, by weight and tone.
    """

    boxes: list[Box] = field(default_factory=list)
    rules: defaultdict[tuple[float, Tone], list[Corners]] = field(
        default_factory=lambda: defaultdict(list)
    )
    mosaics: list[Mosaic] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)

    def rule(self, x1: float, y1: float, x2: float, y2: float, weight: float, tone: Tone) -> None:
        """Add a straight line."""
        self.rules[weight, tone].append((x1, y1, x2, y2))
