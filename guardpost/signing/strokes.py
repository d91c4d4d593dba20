"""A drawn signature: strokes of points with times, as the pad took them. Pure.

Points are whole numbers in a box 10,000 wide and 10,000·height/width high, the
origin at the top left, times in milliseconds from the first touch; so the same
signature fits the window, the printed page and the book, whatever the pad's size.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, dist
from typing import Any, NamedTuple

from guardpost.errors import Refused
from guardpost.ledger.entry import canonical

BOX_WIDTH = 10_000
MOST_POINTS = 20_000
_LEAST_INK = 800
_LEAST_SPREAD = 300
_NEAR = 15
_DOT = 0.1


class Point(NamedTuple):
    """Where the pen was: box units; ``ms`` since the first touch."""

    x: int
    y: int
    ms: int


Stroke = tuple[Point, ...]
Polyline = list[tuple[float, float]]


@dataclass(frozen=True)
class Signature:
    """What one person drew.

    Attributes:
        strokes: from pen down to pen up, in the order drawn.
        width, height: the pad's size in any unit; only their ratio matters.
    """

    strokes: tuple[Stroke, ...]
    width: int
    height: int

    @property
    def box_height(self) -> int:
        """The height of the box that the points lie in."""
        return BOX_WIDTH * self.height // self.width

    def is_drawn(self) -> bool:
        """Tell whether there is ink enough for a signature: more than a dot or a slip."""
        points = [point for stroke in self.strokes for point in stroke]
        return self._ink() >= _LEAST_INK and _spread(points) >= _LEAST_SPREAD

    def to_json_value(self) -> dict[str, Any]:
        """Return whole numbers, lists and one object, fit for the book's ``sealed``."""
        strokes = [[list(point) for point in stroke] for stroke in self.strokes]
        return {"height": self.height, "strokes": strokes, "width": self.width}

    def digest(self) -> str:
        """Return SHA-256, hex, of the RFC 8785 bytes of :meth:`to_json_value`."""
        return hashlib.sha256(canonical(self.to_json_value())).hexdigest()

    def paths(self, box_width: float, box_height: float) -> list[Polyline]:
        """Return smooth polylines that fit the given box, centred, y downwards.

        The window's painter and the report draw the same lines; a round pen makes
        dots of the points that were only touched.
        """
        scale = min(box_width / BOX_WIDTH, box_height / self.box_height)
        left = (box_width - BOX_WIDTH * scale) / 2
        top = (box_height - self.box_height * scale) / 2
        placed = (
            [(left + point.x * scale, top + point.y * scale) for point in stroke]
            for stroke in self.strokes
        )
        return [_smooth(path) for path in placed if path]

    def _ink(self) -> float:
        return sum(
            dist(before[:2], after[:2])
            for stroke in self.strokes
            for before, after in pairwise(stroke)
        )


def captured(
    strokes: Iterable[Iterable[tuple[float, float, float]]], width: float, height: float
) -> Signature:
    """Return the signature that a pad of ``width`` × ``height`` pixels took.

    Points are (x, y, ms) in the pad's pixels; those outside are drawn in to the
    edge, those that hardly moved are left out, times start from the first touch.
    """
    pad = (max(1, round(width)), max(1, round(height)))
    taken = [list(stroke) for stroke in strokes]
    start = min((point[2] for stroke in taken for point in stroke), default=0)
    scaled = (tuple(_scaled(stroke, pad, start)) for stroke in taken)
    return Signature(tuple(stroke for stroke in scaled if stroke), *pad)


def from_json_value(value: Any) -> Signature:
    """Return the signature that :meth:`Signature.to_json_value` was made of.

    Raises:
        Refused: ``signature.unreadable``, not of that form or out of its box.
    """
    try:
        strokes = tuple(tuple(_point(*point) for point in stroke) for stroke in value["strokes"])
        signature = Signature(strokes, _whole(value["width"]), _whole(value["height"]))
    except (LookupError, TypeError, ValueError) as error:
        raise Refused("signature.unreadable") from error
    if not _in_box(signature):
        raise Refused("signature.unreadable")
    return signature


def check_drawn(signature: Signature) -> None:
    """Refuse an empty pad, a dot, a slip of the pen.

    Raises:
        Refused: ``signature.empty``.
    """
    if not signature.is_drawn():
        raise Refused("signature.empty")


def _scaled(
    stroke: Sequence[tuple[float, float, float]], pad: tuple[int, int], start: float
) -> Iterable[Point]:
    box_height = BOX_WIDTH * pad[1] // pad[0]
    last: Point | None = None
    for index, (x, y, ms) in enumerate(stroke):
        point = Point(
            min(max(round(x * BOX_WIDTH / pad[0]), 0), BOX_WIDTH),
            min(max(round(y * BOX_WIDTH / pad[0]), 0), box_height),
            max(0, round(ms - start)),
        )
        if last is None or _is_new(last, point, is_end=index == len(stroke) - 1):
            yield point
            last = point


def _is_new(last: Point, point: Point, *, is_end: bool) -> bool:
    moved = dist(last[:2], point[:2])
    return moved >= _NEAR or (is_end and moved > 0)


def _point(x: object, y: object, ms: object) -> Point:
    return Point(_whole(x), _whole(y), _whole(ms))


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise TypeError("a whole number is wanted")
    return value


def _in_box(signature: Signature) -> bool:
    if not (signature.width and signature.height and signature.box_height):
        return False
    points = [point for stroke in signature.strokes for point in stroke]
    inside = all(point.x <= BOX_WIDTH and point.y <= signature.box_height for point in points)
    return inside and all(signature.strokes) and len(points) <= MOST_POINTS


def _spread(points: Sequence[Point]) -> float:
    if not points:
        return 0.0
    columns, rows = [point.x for point in points], [point.y for point in points]
    return dist((min(columns), min(rows)), (max(columns), max(rows)))


def _smooth(path: Polyline) -> Polyline:
    """Run a Catmull–Rom curve through the points; it keeps every one of them."""
    if len(path) == 1:
        (x, y) = path[0]
        return [(x, y), (x + _DOT, y)]
    if len(path) == 2:
        return path
    ends = [path[0], *path, path[-1]]
    curve = [path[0]]
    for index in range(len(path) - 1):
        curve.extend(_between(*ends[index : index + 4]))
    return curve


def _between(
    before: tuple[float, float],
    start: tuple[float, float],
    end: tuple[float, float],
    after: tuple[float, float],
) -> Polyline:
    """Return the curve from ``start`` (left out) to ``end``, a point each 3 units or so."""
    count = min(8, max(1, ceil(dist(start, end) / 3)))
    shares = [step / count for step in range(1, count)]
    inner = [
        (
            _catmull_rom(before[0], start[0], end[0], after[0], share),
            _catmull_rom(before[1], start[1], end[1], after[1], share),
        )
        for share in shares
    ]
    return [*inner, end]


def _catmull_rom(before: float, start: float, end: float, after: float, share: float) -> float:
    linear = end - before
    square = 2 * before - 5 * start + 4 * end - after
    cube = 3 * (start - end) + after - before
    return start + share * (linear + share * (square + share * cube)) / 2
