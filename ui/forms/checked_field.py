"""A typed field that knows whether what stands in it can be kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.forms.checks import Check
from ui.forms.judging import Judging
from ui.theme import Theme
from ui.widgets.field import Field, FieldFrame
from ui.widgets.form import RING_STATES
from ui.widgets.ring import NumberRing

RING_ROOM = 32


class CheckedField(Judging, Field):
    """One typed line with a check.

    It is judged when the keyboard leaves it, and from then on at each key until it is right.

    Attributes:
        number: its ①…; 0 for none.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        check: Check,
        *,
        number: int = 0,
        inline: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        frame_number = number if number and not inline else None
        super().__init__(theme, name, number=frame_number, parent=parent)
        self.number = number
        self._check = check
        self._inline = inline_ring(self, number) if number and inline else None
        self.left.connect(self.judge)
        self.edited.connect(self._edited)

    def set_state(self, state: str) -> None:
        """Show by the number how far it is."""
        super().set_state(state)
        if self._inline is not None:
            self._inline.set_state(RING_STATES[state])


class InlineFrame(FieldFrame):
    """A frame whose number stands before its label."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__(theme)
        self._inline = inline_ring(self, number)

    def set_state(self, state: str) -> None:
        """Show by the number how far it is."""
        self._inline.set_state(RING_STATES[state])


def inline_ring(frame: FieldFrame, number: int) -> NumberRing:
    """Put the number before the label instead of left of it, as ④ and ⑦ are drawn."""
    ring = NumberRing(frame.theme, "todo", frame)
    ring.set_number(number)
    head = _head(frame)
    head.insertSpacing(0, frame.theme.px(RING_ROOM))
    ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ring.move(0, 0)
    return ring


def column_of(frame: FieldFrame) -> QVBoxLayout:
    """Return the column of label, content and sentences, to put one more line below."""
    outer = frame.layout()
    assert outer is not None
    column = _layout_at(outer, outer.count() - 1)
    assert isinstance(column, QVBoxLayout)
    return column


def _head(frame: FieldFrame) -> QHBoxLayout:
    head = _layout_at(column_of(frame), 0)
    assert isinstance(head, QHBoxLayout)
    return head


def _layout_at(parent: QLayout, place: int) -> QLayout | None:
    item = parent.itemAt(place)
    return item.layout() if item is not None else None
