"""A row whose less important parts go, whole, where the window is too narrow for all."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QWidget

from ui.widgets.buttons import Button

# Shown, the row is given less; then the part goes again.
_TURNS = 3


class YieldingRow(QHBoxLayout):
    """A row that hides whole parts, the least important first; never half a word.

    What is hidden is told by the tool tip and the accessible description of the row's widget.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self._order: list[QWidget] = []
        self._gone: set[QWidget] = set()
        self._room = QRect()
        self._settling = False
        self._unwanted: set[QWidget] = set()
        self._whole: tuple[QWidget, ...] = ()
        self._rows: dict[QWidget, QLayout] = {}

    def yield_first(self, *parts: QWidget) -> None:
        """Let these go, the first of them first; of a button with an icon the words go."""
        self._order = list(parts)

    def keep_whole(self, *parts: QWidget) -> None:
        """Let others go before one of these becomes narrower than it wants."""
        self._whole = parts

    def want(self, part: QWidget, wanted: bool) -> None:
        """Say whether a part is to be seen at all when there is room."""
        if wanted:
            self._unwanted.discard(part)
        else:
            self._unwanted.add(part)
        if part not in self._gone:
            part.setVisible(wanted)
        self.invalidate()

    def minimumSize(self) -> QSize:
        """Room for what never goes."""
        least = super().minimumSize()
        spare = sum(self._width_of(part) for part in self._candidates() if part not in self._gone)
        return QSize(least.width() - spare, least.height())

    def setGeometry(self, rect: QRect) -> None:
        """Show as much as this width holds."""
        self._room = rect
        if self._settling:
            return
        self._settling = True
        # A part that is shown has all rows above laid out at once, and this one in another width.
        for _turn in range(_TURNS):
            rect = self._room
            self._settle(rect.width())
            if self._room == rect:
                break
        self._settling = False
        super().setGeometry(self._room)

    def _candidates(self) -> list[QWidget]:
        return [part for part in self._order if part not in self._unwanted]

    def _settle(self, room: int) -> None:
        gone: set[QWidget] = set()
        parts = self._candidates()
        need = self.minimumSize().width() + sum(map(self._width_of, parts))
        need += sum(part.sizeHint().width() - _least(part) for part in self._whole)
        for part in parts:
            if need > room:
                gone.add(part)
                need -= self._width_of(part)
        if gone != self._gone:
            self._gone = gone
            for part in parts:
                _show(part, part not in gone)
        self._tell()

    def _width_of(self, part: QWidget) -> int:
        """Return what its going saves, in px."""
        if isinstance(part, Button):
            return part.words_width()
        if part not in self._rows:
            self._rows[part] = _row_of(self, part) or self
        return _least(part) + max(self._rows[part].spacing(), 0)

    def _tell(self) -> None:
        told = [part for part in self._order if part in self._gone and isinstance(part, QLabel)]
        words = "\n".join(part.text().replace("\n", " ") for part in told if part.text())
        if words != self._owner.toolTip():
            self._owner.setToolTip(words)
            self._owner.setAccessibleDescription(words)


def _row_of(layout: QLayout, part: QWidget) -> QLayout | None:
    """Return the layout that a part stands in: this one or one within it."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner = item.layout() if item is not None else None
        if item is not None and item.widget() is part:
            return layout
        if inner is not None and (found := _row_of(inner, part)) is not None:
            return found
    return None


def _least(part: QWidget) -> int:
    return max(part.minimumSizeHint().width(), part.minimumWidth())


def _show(part: QWidget, shown: bool) -> None:
    if isinstance(part, Button):
        part.set_bare(not shown)
    else:
        part.setVisible(shown)
