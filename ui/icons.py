"""The drawn icons in any colour, sharp at any pixel ratio."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from guardpost.paths import resources

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

RATIOS = (1.0, 2.0)
DRAWN_INK = "#000000"


@cache
def icon_names() -> tuple[str, ...]:
    """Return the names of all icons."""
    return tuple(sorted(file.stem for file in (resources() / "icons").glob("*.svg")))


@cache
def _drawing(name: str) -> str:
    """Return an icon's SVG text; FileNotFoundError for a name that is not drawn."""
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def icon_pixmap(name: str, color: QColor, size: int, dpr: float = 1.0) -> QPixmap:
    """Return an icon of ``size`` logical px in one colour, for a screen's pixel ratio."""
    return _pixmap(name, color.rgba(), size, dpr)


@lru_cache(maxsize=512)
def _pixmap(name: str, rgba: int, size: int, dpr: float) -> QPixmap:
    # QtSvg costs 10 ms to import, so it waits for the first icon.
    from PySide6.QtSvg import QSvgRenderer

    color = QColor.fromRgba(rgba)
    text = _drawing(name).replace(DRAWN_INK, color.name())
    made = QPixmap(QSize(round(size * dpr), round(size * dpr)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setOpacity(color.alphaF())
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(dpr)
    return made


def icon(name: str, color: QColor, size: int = 24) -> QIcon:
    """Return a ``QIcon`` that holds the icon for ordinary and for sharp screens."""
    from PySide6.QtGui import QIcon

    made = QIcon()
    for ratio in RATIOS:
        made.addPixmap(icon_pixmap(name, color, size, ratio))
    return made


def paint_icon(painter: QPainter, name: str, color: QColor, rect: QRectF) -> None:
    """Paint an icon centred in ``rect`` at the painter's own pixel ratio."""
    ratio = painter.device().devicePixelRatioF()
    size = round(min(rect.width(), rect.height()))
    corner = QPointF(rect.center().x() - size / 2, rect.center().y() - size / 2)
    painter.drawPixmap(corner, icon_pixmap(name, color, size, ratio))
