"""Number plates, painted as they stand on the car."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from guardpost.gate.plates import Plate, PlateColour, parse_plate
from ui.fonts import readable
from ui.theme import PlateColours, Theme
from ui.widgets.painting import paint_box, smooth, square, text_width

PlateSize = Literal["xs", "s", "m", "l"]
Match = tuple[int, int]

SPACING = 0.08
INNER_INSET = 2
INNER_OPACITY = 0.85
INNER_RADIUS = 3
DASH = 1.5
HAIR = 0.001
MARK, MARK_ROOM, MARK_SIZE, MARK_RISE = "·", 0.42, 0.22, 0.38
SIDE = 6
DARK = frozenset({PlateColour.BLUE, PlateColour.BLACK})
GREENISH = frozenset({PlateColour.GREEN, PlateColour.YELLOW_GREEN})
TOKENS = {PlateColour.WHITE_RED: "white", PlateColour.YELLOW_GREEN: "green"}
LARGE = frozenset({"m", "l"})


@dataclass(frozen=True, slots=True)
class PlateFace:
    """What is painted of a plate.

    Attributes:
        shown: as it stands on the car, ``苏A·3K725``; any words for a car without a plate.
        colour: which of the drawn plates.
        number: without the mark; ``match`` counts its characters.
    """

    shown: str
    colour: PlateColour = PlateColour.NONE
    number: str = ""


def plate_face(plate: Plate | PlateFace | str, *, yellow: bool = False) -> PlateFace:
    """Return the face of a plate, a normalised number, or words such as 三轮车.

    Args:
        yellow: paint an ordinary number on yellow: a lorry's, a coach's, a motorcycle's.
    """
    if isinstance(plate, PlateFace):
        return plate
    read = plate if isinstance(plate, Plate) else _read(plate)
    words = plate if isinstance(plate, str) else read.number
    shown = read.shown if read.valid else words
    blue = read.colour is PlateColour.BLUE
    shown = readable(shown)
    return PlateFace(shown, PlateColour.YELLOW if yellow and blue else read.colour, read.number)


@lru_cache(maxsize=512)
def _read(text: str) -> Plate:
    return parse_plate(text)


def plate_size(plate: Plate | PlateFace | str, size: PlateSize, theme: Theme) -> QSize:
    """Return a plate's drawn size in px; wider only for words that would not fit."""
    face = plate_face(plate)
    drawn = theme.tokens.raw["plateSize"][size]
    width = theme.px(drawn["wGreen" if face.colour in GREENISH else "w"])
    if face.colour is PlateColour.NONE:
        needed = text_width(face.shown, _font(face, size, theme)) + theme.px(2 * SIDE)
        width = max(width, round(needed))
    return QSize(width, theme.px(drawn["h"]))


def paint_plate(
    painter: QPainter,
    rect: QRect | QRectF,
    plate: Plate | PlateFace | str,
    size: PlateSize,
    theme: Theme,
    match: Match | None = None,
) -> None:
    """Paint a plate into ``rect``; ``match`` = (start, length) in its number is underlined."""
    face, box = plate_face(plate), QRectF(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = theme.radius("plateM" if size in LARGE else "plateS")
    font = _font(face, size, theme)
    if face.colour is PlateColour.NONE:
        line = theme.color("lineStrong")
        paint_box(painter, box, line=line, width=DASH, radius=radius, dashed=True)
    else:
        painter.drawPixmap(box.topLeft(), _metal(painter, box, face, font, theme, radius))
    _paint_number(painter, box, face, font, theme, match)
    painter.restore()


def _metal(
    painter: QPainter, box: QRectF, face: PlateFace, font: QFont, theme: Theme, radius: float
) -> QPixmap:
    """Return the ground of a plate; the same one serves every plate of its kind and size."""
    ratio = painter.device().devicePixelRatioF()
    colours = theme.plate(_token(face.colour))
    flat = QRectF(0, 0, box.width(), box.height())
    parted = face.shown if face.colour is PlateColour.YELLOW_GREEN else ""
    kind = (face.colour, colours.bg.name(), colours.fg.name(), parted, font.key())
    key = f"plate {kind} {box.width()} {box.height()} {radius} {ratio} {theme.name}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    made = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    onto = QPainter(made)
    onto.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_metal(onto, flat, _brush(flat, face, font, colours, theme), colours, radius)
    onto.end()
    QPixmapCache.insert(key, made)
    return made


def _paint_metal(
    painter: QPainter, box: QRectF, brush: QBrush, colours: PlateColours, radius: float
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(box, radius, radius)
    line = QColor(colours.fg)
    line.setAlphaF(INNER_OPACITY)
    inset = INNER_INSET
    inner = box.adjusted(inset, inset, -inset, -inset)
    paint_box(painter, inner, line=line, radius=INNER_RADIUS)


def _brush(
    box: QRectF, face: PlateFace, font: QFont, colours: PlateColours, theme: Theme
) -> QBrush:
    if face.colour is PlateColour.YELLOW_GREEN:
        return _halves(box, _parting(box, face, font), theme.plate("yellow").bg, colours.bg)
    if face.colour is not PlateColour.GREEN:
        return QBrush(colours.bg)
    fade = QLinearGradient(box.topLeft(), box.bottomLeft())
    fade.setColorAt(0, theme.plate("greenTop").bg)
    fade.setColorAt(1, colours.bg)
    return QBrush(fade)


def _halves(box: QRectF, parting: float, left: QColor, right: QColor) -> QBrush:
    """Return two grounds side by side; ``parting`` is the share of the left one."""
    both = QLinearGradient(box.topLeft(), box.topRight())
    for at, color in ((0, left), (parting, left), (parting + HAIR, right), (1, right)):
        both.setColorAt(at, color)
    return QBrush(both)


def _parting(box: QRectF, face: PlateFace, font: QFont) -> float:
    """Return where the letter ends and the serial begins, as a share of the width."""
    edges = _edges(face, font)
    left, squeeze = _fitted(box, edges, font)
    return (left + (edges[2] + edges[3]) / 2 * squeeze - box.left()) / box.width()


def _fitted(box: QRectF, edges: tuple[float, ...], font: QFont) -> tuple[float, float]:
    """Return where the number begins, and by how much it is made narrower to fit."""
    wide = edges[-1] - font.letterSpacing()
    squeeze = min(1.0, (box.width() - 2 * SIDE) / max(wide, 1))
    return round(box.center().x() - wide * squeeze / 2), squeeze


def _paint_number(
    painter: QPainter,
    box: QRectF,
    face: PlateFace,
    font: QFont,
    theme: Theme,
    match: Match | None,
) -> None:
    edges = _edges(face, font)
    left, squeeze = _fitted(box, edges, font)
    metrics = QFontMetricsF(font)
    painter.translate(left, box.top())
    painter.scale(squeeze, 1)
    painter.setFont(font)
    baseline = round((box.height() + metrics.ascent() - metrics.descent()) / 2)
    for start, text in _pieces(face):
        painter.setPen(_ink(face, start, theme))
        if text == MARK and face.number:
            center = QPointF((edges[start] + edges[start + 1]) / 2, 0)
            center.setX(center.x() - font.letterSpacing() / 2)
            center.setY(baseline - MARK_RISE * font.pixelSize())
            painter.setBrush(painter.pen().color())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(square(center, MARK_SIZE * font.pixelSize()))
        else:
            painter.drawText(QPointF(edges[start], baseline), text)
    if match is not None:
        first, end = _shown_range(face, match)
        right = edges[end] - font.letterSpacing()
        thick = max(2, round(font.pixelSize() / 9))
        line = QRectF(edges[first], baseline + thick / 2, right - edges[first], thick)
        painter.fillRect(line, _underline(face, theme))


@lru_cache(maxsize=512)
def _pieces(face: PlateFace) -> tuple[tuple[int, str], ...]:
    """Return (start, text) of what is painted at once: parted at the mark and at a red 警."""
    found: list[tuple[int, str]] = []
    last = len(face.shown) - 1
    for at, char in enumerate(face.shown):
        alone = char == MARK or (face.colour is PlateColour.WHITE_RED and at == last)
        joins = found and not alone and found[-1][1] != MARK
        if joins:
            found[-1] = (found[-1][0], found[-1][1] + char)
        else:
            found.append((at, char))
    return tuple(found)


# A plate is painted again and again: at each key of its number, at each line below it.
@lru_cache(maxsize=512)
def _edges(face: PlateFace, font: QFont) -> tuple[float, ...]:
    """Return each character's left edge in px and the end; the mark is narrower than its glyph."""
    metrics = QFontMetricsF(font)
    edges = [0.0]
    for _start, text in _pieces(face):
        left = edges[-1]
        if text == MARK and face.number:
            edges.append(left + MARK_ROOM * font.pixelSize())
            continue
        for at in range(1, len(text) + 1):
            edges.append(left + metrics.horizontalAdvance(text[:at]))
    return tuple(edges)


def _ink(face: PlateFace, at: int, theme: Theme) -> QColor:
    if face.colour is not PlateColour.WHITE_RED:
        return theme.plate(_token(face.colour)).fg
    return theme.plate("whiteRed" if at == len(face.shown) - 1 else "white").fg


def _shown_range(face: PlateFace, match: Match) -> tuple[int, int]:
    """Return the matched range among the shown characters, which have a mark between.

    What was typed may be longer than the plate that it nearly is.
    """
    start, length = match
    mark = next(
        (
            at
            for at, pair in enumerate(zip(face.shown, face.number, strict=False))
            if len({*pair}) > 1
        ),
        len(face.shown),
    )
    last = start + length - 1
    end = len(face.shown)
    return min(start + (start >= mark), end), min(last + (last >= mark) + 1, end)


def _underline(face: PlateFace, theme: Theme) -> QColor:
    return theme.match_line if face.colour in DARK else theme.plate(_token(face.colour)).fg


def _font(face: PlateFace, size: PlateSize, theme: Theme) -> QFont:
    is_plate = face.colour is not PlateColour.NONE
    font = theme.font("strong", bold=is_plate)
    drawn = theme.tokens.raw["plateSize"][size]["font"]
    font.setPixelSize(theme.px(drawn))
    if is_plate:
        spacing = drawn * theme.scale * SPACING
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return font


def _token(colour: PlateColour) -> str:
    return TOKENS.get(colour, colour.value)


class PlateLabel(QWidget):
    """One plate on a page; empty until it is given one."""

    def __init__(self, theme: Theme, size: PlateSize = "s", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size: PlateSize = size
        self._face: PlateFace | None = None
        self._match: Match | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def set_plate(self, plate: Plate | PlateFace | str | None, match: Match | None = None) -> None:
        """Show a plate, or none."""
        self._face = None if plate is None else plate_face(plate)
        self._match = match
        self.setAccessibleName(self._face.shown if self._face else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The drawn size."""
        if self._face is None:
            return QSize(0, 0)
        return plate_size(self._face, self._size, self._theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plate."""
        if self._face is None:
            return
        painter = smooth(self)
        rect = QRect(QPoint(0, 0), self.sizeHint())
        paint_plate(painter, rect, self._face, self._size, self._theme, self._match)
        painter.end()
