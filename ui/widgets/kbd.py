"""Key caps: which key does it, painted where it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.painting import paint_box, paint_text, smooth, text_width

CAP_HEIGHT = 21
CAP_PADDING = 7
CAP_LEAST = 26
GAP = 6
GROUP_GAP = 18

Hint = tuple[Sequence[str], str]


def key_width(text: str, theme: Theme) -> int:
    """Return the width in px of a key's cap."""
    wide = text_width(text, theme.font("caption")) + theme.px(2 * CAP_PADDING)
    return max(round(wide), theme.px(CAP_LEAST))


def paint_key(
    painter: QPainter,
    left: QPointF,
    text: str,
    theme: Theme,
    ink: QColor | None = None,
    fill: QColor | None = None,
) -> int:
    """Paint a key's cap from its left centre and return its width in px."""
    width, height = key_width(text, theme), theme.px(CAP_HEIGHT)
    top = round(left.y() - height / 2)
    cap = QRectF(round(left.x()), top, width, height)
    line = ink if ink is not None else theme.color("lineStrong")
    radius = theme.radius("chip")
    paint_box(painter, cap, fill=fill, line=line, radius=radius + 1)
    painter.fillRect(cap.adjusted(2, height - 2, -2, 0), line)
    shown = ink if ink is not None else theme.color("ink2")
    face = cap.adjusted(0, 0, 0, -1)
    paint_text(painter, face, text, theme.font("caption"), shown, Qt.AlignmentFlag.AlignHCenter)
    return width


class KeyHints(QWidget):
    """A line of keys with what they do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hints: tuple[Hint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._resized)

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """Show pairs of keys and words, such as ``((("↑", "↓"), "choose"),)``."""
        if tuple(hints) == self._hints:
            return
        self._hints = tuple(hints)
        self.setAccessibleName(" ".join(f"{' '.join(keys)} {word}" for keys, word in hints))
        self._resized()

    def sizeHint(self) -> QSize:
        """As wide as its hints."""
        wide = sum(self._hint_width(hint) for hint in self._hints)
        gaps = self._theme.px(GROUP_GAP) * max(len(self._hints) - 1, 0)
        return QSize(round(wide) + gaps, self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Where there is no room the last hints go, whole; F1 tells all keys."""
        return QSize(0, self.sizeHint().height())

    def shown(self) -> tuple[Hint, ...]:
        """Return the hints that have room."""
        wide, found = 0.0, []
        for hint in self._hints:
            wide += self._hint_width(hint)
            if wide > self.width():
                break
            wide += self._theme.px(GROUP_GAP)
            found.append(hint)
        return tuple(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint caps and words in a row."""
        painter = smooth(self)
        x, middle = 0.0, self.height() / 2
        for keys, word in self.shown():
            x = self._paint_hint(painter, x, middle, keys, word) + self._theme.px(GROUP_GAP)
        painter.end()

    def _paint_hint(
        self, painter: QPainter, x: float, middle: float, keys: Sequence[str], word: str
    ) -> float:
        theme, gap = self._theme, self._theme.px(GAP)
        for key in keys:
            fill = theme.color("surface")
            x += paint_key(painter, QPointF(x, middle), key, theme, fill=fill) + gap
        font = theme.font("body")
        wide = text_width(word, font)
        paint_text(painter, QRectF(x, 0, wide + 1, self.height()), word, font, theme.color("ink2"))
        return x + wide

    def _hint_width(self, hint: Hint) -> float:
        keys, word = hint
        caps = sum(key_width(key, self._theme) + self._theme.px(GAP) for key in keys)
        return caps + text_width(word, self._theme.font("body")) + 1

    def _resized(self) -> None:
        self.updateGeometry()
        self.update()
