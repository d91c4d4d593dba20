"""What every form of the gate page is: a side panel that asks, saves and closes."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from guardpost.gate.search import Hit
from guardpost.registry.expected import Expected
from ui.desk import Desk
from ui.widgets.side_panel import SidePanel


@dataclass(frozen=True, slots=True)
class FormHint:
    """What is known already when a form opens.

    Attributes:
        text: what was typed in the search box.
        hit: the row that was chosen, if one was.
        seq: the entry to correct, for the correction form.
        order: a leader is to let it in: the PIN is asked for at once.
        expected: who was announced, when they are here and a name is still to be asked for.
    """

    text: str = ""
    hit: Hit | None = None
    seq: int = 0
    order: bool = False
    expected: Expected | None = None

    @property
    def origin(self) -> object:
        """What tells one thing to ask about from another; empty for nothing."""
        if self.expected is not None:
            return ("expected", self.expected.number)
        about = self.hit.key if self.hit is not None else self.text.strip()
        return self.seq or about


class Form(SidePanel):
    """A form over its host page. What was typed stays until it is saved or cleared.

    Signals:
        saved: the verb's record; the form is shut already.
    """

    saved = Signal(object)

    def __init__(self, desk: Desk, name: str, host: QWidget, icon: str) -> None:
        super().__init__(desk.theme, name, host, icon=icon)
        self.desk = desk

    @abstractmethod
    def begin(self, hint: FormHint) -> None:
        """Open with what is known, focus on the first field that is still empty."""

    def step_back(self) -> bool:
        """Put away what came up inside the form; False when nothing did."""
        return False

    @abstractmethod
    def retranslate(self) -> None:
        """Set every text in the language of now."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
