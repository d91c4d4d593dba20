"""The paper as it is being written: pages, a cursor that moves down, text and rules.

Lengths are points; ``y`` runs down from the page's top.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from guardpost.reports.fonts import Face, Faces
from guardpost.reports.ink import (
    BODY,
    BODY_END,
    INK,
    LEADING,
    LEFT,
    MIDDLE,
    RIGHT,
    SMALL,
    THIN,
    TOP,
    Span,
    Spans,
    Tone,
)
from guardpost.reports.leaf import Box, Leaf, Text
from guardpost.reports.lines import wrap

if TYPE_CHECKING:
    from guardpost.reports.table import Table


class Align(StrEnum):
    """Where text stands within its place."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Sheet:
    """The pages of one report.

    Args:
        faces: what it is set in.
        top: draws a new page's running head and moves the cursor below it.

    Attributes:
        y: the cursor.
        leaves: the pages so far.
        part: the heading that was written last; tables: each table so far with its heading.
    """

    def __init__(self, faces: Faces, top: Callable[[Sheet], None]) -> None:
        self.faces = faces
        self.y = TOP
        self.leaves = [Leaf()]
        self.part = ""
        self.tables: list[tuple[str, Table]] = []
        self._top = top

    @property
    def leaf(self) -> Leaf:
        """The page being written."""
        return self.leaves[-1]

    @property
    def room(self) -> float:
        """What is left of the page below the cursor."""
        return BODY_END - self.y

    def on(self, page: int) -> Sheet:
        """Return a sheet that writes on an earlier page, counted from 0."""
        other = Sheet(self.faces, self._top)
        other.leaves = [self.leaves[page]]
        return other

    def turn(self) -> None:
        """Go on with a new page."""
        self.leaves.append(Leaf())
        self.y = TOP
        self._top(self)

    def keep(self, height: float) -> None:
        """Turn the page unless ``height`` still fits on this one."""
        if height > self.room:
            self.turn()

    def face(self, bold: bool) -> Face:
        """Return the weight."""
        return self.faces.bold if bold else self.faces.regular

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return how wide ``text`` is at ``size``."""
        return self.face(bold).width(text) * size

    def spans_width(self, spans: Spans, size: float) -> float:
        """Return how wide styled text is at ``size``."""
        return sum(self.face(span.bold).width(span.text) for span in spans) * size

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = BODY,
        *,
        bold: bool = False,
        tone: Tone = INK,
        align: Align = Align.LEFT,
        spacing: float = 0.0,
    ) -> float:
        """Write one line with its baseline at ``y``; return its width.

        Args:
            x: the left end, the middle or the right end, as ``align`` says.
            spacing: added after each character.
        """
        face = self.face(bold)
        width = face.width(text) * size + spacing * max(0, len(text) - 1)
        left, texts = x - anchor(align, width), self.leaf.texts
        for name, piece in face.runs(text):
            texts.append(Text(left, y, name, size, tone, piece, spacing))
            left += face.width(piece) * size + spacing * len(piece)
        return width

    def spans(
        self, x: float, y: float, spans: Spans, size: float = BODY, align: Align = Align.LEFT
    ) -> float:
        """Write one line of styled text; return its width."""
        width = self.spans_width(spans, size)
        left = x - anchor(align, width)
        for span in spans:
            wide = self.text(left, y, span.text, size, bold=span.bold, tone=span.tone)
            if span.struck:
                middle = y - MIDDLE * size
                self.leaf.rule(left, middle, left + wide, middle, 2 * THIN, span.tone)
            left += wide
        return width

    def fitted(
        self,
        x: float,
        y: float,
        spans: Spans,
        width: float,
        size: float = BODY,
        *,
        lines: int = 1,
        align: Align = Align.LEFT,
    ) -> None:
        """Write styled text into ``width``: smaller if need be, then on several lines.

        Args:
            y: the baseline of one line; several are centred about it.
            lines: how many lines there is room for at the smallest size.
        """
        while size > SMALL and self.spans_width(spans, size) > width:
            size -= 0.25
        rows = self.wrapped(spans, width, size)
        while len(rows) > lines and size > SMALL / 2:
            size -= 0.25
            rows = self.wrapped(spans, width, size)
        first = y - (len(rows) - 1) * size * LEADING / 2
        for index, row in enumerate(rows):
            self.spans(x, first + index * size * LEADING, row, size, align)

    def wrapped(self, spans: Spans, width: float, size: float = BODY) -> list[Spans]:
        """Return styled text as lines no wider than ``width``."""
        return wrap(spans, width / size, lambda text, bold: self.face(bold).width(text))

    def paragraph(self, x: float, text: str, width: float, size: float = BODY) -> None:
        """Write ``text`` below the cursor and move the cursor under it."""
        for line in self.wrapped((Span(text),), width, size):
            self.keep(size * LEADING * 1.2)
            self.y += size * LEADING * 1.2
            self.spans(x, self.y - size * (LEADING * 0.6 - MIDDLE), line, size)

    def rule(
        self, y: float, weight: float, tone: Tone = INK, x1: float = LEFT, x2: float = RIGHT
    ) -> None:
        """Draw a line across."""
        self.leaf.rule(x1, y, x2, y, weight, tone)

    def box(self, x: float, y: float, width: float, height: float, **look: Any) -> None:
        """Draw a rectangle; ``look`` as of ``Box``."""
        self.leaf.boxes.append(Box(x, y, width, height, **look))


def anchor(align: Align, width: float) -> float:
    """Return how far right of its left end text of that width is anchored."""
    if align is Align.LEFT:
        return 0.0
    return width if align is Align.RIGHT else width / 2
