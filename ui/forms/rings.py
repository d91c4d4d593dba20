"""The numbers ①…⑧: which field has the keyboard, and which were filled before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.widgets.field import FieldFrame


@dataclass(frozen=True, slots=True)
class Ring:
    """A numbered field and what stands in it; without a text it is always filled."""

    frame: FieldFrame
    text: Callable[[], str] | None = None

    @property
    def filled(self) -> bool:
        """Whether something stands in it."""
        return self.text is None or bool(self.text().strip())


class Rings(QObject):
    """Follows the keyboard through a form's numbered fields."""

    def __init__(self, parent: QObject, rings: Sequence[Ring]) -> None:
        super().__init__(parent)
        self._rings = tuple(rings)
        self._current = 0
        self.watch()

    def watch(self) -> None:
        """Look at every part of the fields, those made since included."""
        for ring in self._rings:
            for part in (ring.frame, *ring.frame.findChildren(QWidget)):
                part.installEventFilter(self)

    def show(self) -> None:
        """Set the numbers anew; something was filled in."""
        for place, ring in enumerate(self._rings):
            ring.frame.set_state(self._state(place, ring))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See which field the keyboard comes to."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            for place, ring in enumerate(self._rings):
                if ring.frame is watched or ring.frame.isAncestorOf(watched):
                    self._current = place
            self.show()
        return False

    def _state(self, place: int, ring: Ring) -> str:
        if place == self._current:
            return "current"
        return "done" if place < self._current and ring.filled else "todo"
