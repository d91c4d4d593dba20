"""Pages onto a reportlab canvas, in PDF's own operators.

All text of a page is one text object and all rules of one weight one path; numbers are
written with two places. The canvas's own calls write each number with a logarithm and
each text with five operators: that would double the time of a long report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.pdfbase import pdfmetrics

from guardpost.reports.ink import INK, PAGE_HEIGHT, THIN, WHITE, Tone
from guardpost.reports.leaf import Box, Corners, Leaf, Mosaic, Picture, Stroke, Text

# How far a Bézier curve's handles reach to make a quarter circle.
_QUARTER = 0.5523
_ROUND_PEN = "1 J 1 j"
_SQUARE_PEN = "0 J 0 j"


class Drawing:
    """A canvas and what has been encoded for its fonts."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._encoded: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}

    def page(self, leaf: Leaf) -> None:
        """Write one page: fills first, text on top."""
        lines = [_box(box) for box in leaf.boxes]
        lines += [_rules(weight, tone, ends) for (weight, tone), ends in leaf.rules.items()]
        lines += map(_mosaic, leaf.mosaics)
        lines += map(_stroke, leaf.strokes)
        lines += self._texts(leaf.texts)
        self._canvas.addLiteral("\n".join(lines))
        for picture in leaf.pictures:
            self._picture(picture)
        self._canvas.showPage()

    def _picture(self, picture: Picture) -> None:
        # With the first chart, not with every report.
        from reportlab.graphics import renderPDF

        drawing = picture.drawing
        bottom = PAGE_HEIGHT - picture.y - drawing.height
        renderPDF.draw(drawing, self._canvas, picture.x, bottom, showBoundary=False)

    def _texts(self, texts: Sequence[Text]) -> Iterator[str]:
        yield "BT"
        font, tone, spacing = "", None, 0.0
        for item in texts:
            if item.tone != tone:
                tone = item.tone
                yield f"{_colour(tone)} rg"
            if item.spacing != spacing:
                spacing = item.spacing
                yield f"{spacing:.2f} Tc"
            yield f"1 0 0 1 {item.x:.2f} {PAGE_HEIGHT - item.y:.2f} Tm"
            for name, glyphs in self._glyphs(item.font, item.text):
                wanted = f"{name} {item.size:.2f} Tf"
                if wanted != font:
                    font = wanted
                    yield font
                yield f"<{glyphs}> Tj"
        yield "ET"

    def _glyphs(self, font: str, text: str) -> tuple[tuple[str, str], ...]:
        """Return (subset's name, glyphs in hex); remembered, as tables repeat themselves."""
        known = self._encoded.get((font, text))
        if known is None:
            document = self._canvas._doc
            used = pdfmetrics.getFont(font)
            known = self._encoded[font, text] = tuple(
                (used.getSubsetInternalName(subset, document), glyphs.hex())
                for subset, glyphs in used.splitString(text, document)
            )
        return known


def _colour(tone: Tone) -> str:
    return f"{tone[0]:.3f} {tone[1]:.3f} {tone[2]:.3f}"


def _box(box: Box) -> str:
    paint = {(True, False): "f", (False, True): "S", (True, True): "B"}
    filled, outlined = box.fill is not None, box.weight > 0
    tones = f"{_colour(box.fill or WHITE)} rg {_colour(INK)} RG {box.weight or THIN:.2f} w"
    shape = _rounded(box) if box.radius else _rectangle(box.x, box.y, box.width, box.height)
    return f"{tones} {shape} {paint[filled, outlined]}"


def _rectangle(x: float, y: float, width: float, height: float) -> str:
    return f"{x:.2f} {PAGE_HEIGHT - y - height:.2f} {width:.2f} {height:.2f} re"


def _rounded(box: Box) -> str:
    left, right = box.x, box.x + box.width
    top, bottom = PAGE_HEIGHT - box.y, PAGE_HEIGHT - box.y - box.height
    r = box.radius
    k = r * (1 - _QUARTER)
    return (
        f"{left + r:.2f} {bottom:.2f} m {right - r:.2f} {bottom:.2f} l "
        f"{right - k:.2f} {bottom:.2f} {right:.2f} {bottom + k:.2f} "
        f"{right:.2f} {bottom + r:.2f} c {right:.2f} {top - r:.2f} l "
        f"{right:.2f} {top - k:.2f} {right - k:.2f} {top:.2f} {right - r:.2f} {top:.2f} c "
        f"{left + r:.2f} {top:.2f} l "
        f"{left + k:.2f} {top:.2f} {left:.2f} {top - k:.2f} {left:.2f} {top - r:.2f} c "
        f"{left:.2f} {bottom + r:.2f} l "
        f"{left:.2f} {bottom + k:.2f} {left + k:.2f} {bottom:.2f} {left + r:.2f} {bottom:.2f} c h"
    )


def _rules(weight: float, tone: Tone, ends: Sequence[Corners]) -> str:
    lines = "\n".join(
        f"{x1:.2f} {PAGE_HEIGHT - y1:.2f} m {x2:.2f} {PAGE_HEIGHT - y2:.2f} l"
        for x1, y1, x2, y2 in ends
    )
    return f"{weight:.3f} w {_colour(tone)} RG\n{lines} S"


def _mosaic(mosaic: Mosaic) -> str:
    # Four places: a module is some 1.5 points wide, and its edges must meet.
    cells = "\n".join(
        f"{x:.4f} {PAGE_HEIGHT - y - height:.4f} {width:.4f} {height:.4f} re"
        for x, y, width, height in mosaic.cells
    )
    return f"{_colour(INK)} rg\n{cells} f"


def _stroke(stroke: Stroke) -> str:
    (x, y), *rest = stroke.points
    ways = " ".join(f"{px:.2f} {PAGE_HEIGHT - py:.2f} l" for px, py in rest)
    pen = f"{_ROUND_PEN} {stroke.weight:.2f} w {_colour(INK)} RG"
    return f"{pen} {x:.2f} {PAGE_HEIGHT - y:.2f} m {ways} S {_SQUARE_PEN}"
