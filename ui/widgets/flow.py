"""A row that goes on in the next line where the window is too narrow for it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget, QWidgetItem

GROWS = Qt.Orientation.Horizontal
NOWHERE = Qt.AlignmentFlag(0)


@dataclass(slots=True)
class _Part:
    """One item and how much of what is left over it takes."""

    item: QLayoutItem
    stretch: int = 0

    @property
    def shown(self) -> bool:
        """Whether it takes room."""
        return self.item.spacerItem() is not None or not self.item.isEmpty()

    @property
    def is_space(self) -> bool:
        """Whether it is a gap that grows."""
        return self.item.spacerItem() is not None

    def needs(self, room: int) -> int:
        """Return the width it must have before a line is broken, in px."""
        least = self.item.minimumSize().width()
        hint = least if self.stretch else self.item.sizeHint().width()
        return max(least, min(hint, room))

    def height(self, width: int) -> int:
        """Return its height at a width, in px."""
        if self.item.hasHeightForWidth():
            return self.item.heightForWidth(width)
        return self.item.sizeHint().height()


class Flow(QLayout):
    """Lays out as a row while there is room, and breaks it into lines where there is not.

    Args:
        line_gap: between two lines, in px; as wide as between two parts unless told.
    """

    def __init__(self, parent: QWidget | None = None, line_gap: int = -1) -> None:
        super().__init__(parent)
        self._parts: list[_Part] = []
        self._line_gap = line_gap
        # Qt asks a hundred times for the same while a key's rows are laid out.
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(
        self, widget: QWidget, stretch: int = 0, alignment: Qt.AlignmentFlag = NOWHERE
    ) -> None:
        """Put a widget at the end; one with a stretch takes what is left over."""
        self.insertWidget(len(self._parts), widget, stretch)
        self._parts[-1].item.setAlignment(alignment)

    def insertWidget(self, at: int, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget before the part that stands there."""
        self.addChildWidget(widget)
        self._parts.insert(at, _Part(QWidgetItem(widget), stretch))
        self.invalidate()

    def addStretch(self) -> None:
        """Put a gap that grows at the end."""
        space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._parts.append(_Part(space, 1))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._parts.append(_Part(item))

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._parts)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None beyond the end."""
        return self._parts[index].item if 0 <= index < len(self._parts) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away, or None beyond the end."""
        return self._parts.pop(index).item if 0 <= index < len(self._parts) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return whether anything in it wants what is left over."""
        grows = any(part.stretch or part.item.expandingDirections() & GROWS for part in self._parts)
        return GROWS if grows else Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrow row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width, in px."""
        if width not in self._heights:
            edge = self.contentsMargins()
            high = self._arrange(QRect(0, 0, width, 0), place=False)
            self._heights[width] = high + edge.top() + edge.bottom()
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was reckoned: a part is another one, or wants another size."""
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:
        """Room for all in one line."""
        parts = [part for part in self._parts if part.shown]
        solid = [part.item.sizeHint() for part in parts if not part.is_space]
        wide = sum(size.width() for size in solid) + self._gap() * max(len(solid) - 1, 0)
        high = max((size.height() for size in solid), default=0)
        return QSize(wide, high).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """Room for the widest part alone."""
        least = [part.item.minimumSize() for part in self._parts if part.shown]
        wide = max((size.width() for size in least), default=0)
        high = max((size.height() for size in least), default=0)
        return QSize(wide, high).grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        """Place every part."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def lines(self, width: int) -> list[list[int]]:
        """Return the places of the parts on each line that it takes at a width in px."""
        edge = self.contentsMargins()
        lines = self._broken(width - edge.left() - edge.right())
        return [[self._parts.index(part) for part in line] for line in lines if line]

    def _gap(self) -> int:
        return max(self.spacing(), 0)

    def _broken(self, room: int) -> list[list[_Part]]:
        """Return the parts that share a line; one line where all have room."""
        lines: list[list[_Part]] = [[]]
        taken = 0
        for part in self._parts:
            if not part.shown:
                continue
            if part.is_space:
                lines[-1].append(part)
                continue
            wide = part.needs(room)
            if taken and taken + self._gap() + wide > room:
                lines.append([])
                taken = 0
            lines[-1].append(part)
            taken += wide + (self._gap() if taken else 0)
        return lines

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Place the lines one below the other; return their height in px."""
        inside = rect.marginsRemoved(self.contentsMargins())
        gap = self._gap() if self._line_gap < 0 else self._line_gap
        lines = self._broken(inside.width())
        top = inside.top()
        for at, line in enumerate(lines):
            widths = self._widths(line, inside.width())
            solid = [(p, w) for p, w in zip(line, widths, strict=True) if not p.is_space]
            high = max((part.height(width) for part, width in solid), default=0)
            if place:
                if len(lines) == 1:
                    high = max(high, inside.height())
                self._place(line, widths, QRect(inside.left(), top, inside.width(), high))
            top += high + (gap if at + 1 < len(lines) else 0)
        return top - inside.top()

    def _place(self, line: list[_Part], widths: list[int], room: QRect) -> None:
        x = room.left()
        for part, width in zip(line, widths, strict=True):
            if not part.is_space:
                high = min(part.height(width), room.height())
                if part.item.alignment() or part.item.maximumSize().height() > high:
                    high = room.height()
                top = room.top() + (room.height() - high) // 2
                part.item.setGeometry(QRect(x, top, width, high))
                x += self._gap()
            x += width

    def _widths(self, line: list[_Part], room: int) -> list[int]:
        """Share a line's width as a row of Qt does: what grows is equally wide by its stretch."""
        widths = [0 if part.is_space else part.needs(room) for part in line]
        solid = sum(1 for part in line if not part.is_space)
        takers = _takers(line)
        left = room - self._gap() * max(solid - 1, 0)
        left -= sum(wide for at, wide in enumerate(widths) if at not in takers)
        # Those that need more than their share take it first; the others share the rest.
        for at in sorted(takers, key=lambda at: -widths[at] / takers[at]):
            share = left * takers[at] // sum(takers.values())
            most = line[at].item.maximumSize().width()
            widths[at] = max(widths[at], min(share, most))
            left -= widths[at]
            del takers[at]
        return widths


def _takers(line: list[_Part]) -> dict[int, int]:
    """Return the weights, by place, of what takes the room that is left over on a line."""
    wanted = {at: part.stretch for at, part in enumerate(line) if part.stretch}
    if wanted:
        return wanted
    return {at: 1 for at, part in enumerate(line) if part.item.expandingDirections() & GROWS}
