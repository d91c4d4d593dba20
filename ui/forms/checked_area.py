"""Several typed lines that know whether they can be kept."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from guardpost.errors import Refused
from ui.forms.checks import Check
from ui.messages import sentence
from ui.theme import Theme
from ui.widgets.field import TextArea

# What is too long is told, not cut: the text stays to be mended.
NEVER_CUT = sys.maxsize


class CheckedArea(TextArea):
    """Free text with a check; judged when the keyboard leaves it.

    Attributes:
        number: its ①…; 0 for none.

    Signals:
        left: the keyboard went elsewhere.
    """

    left = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        check: Check,
        *,
        number: int = 0,
        lines: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme, name, number=number or None, max_length=NEVER_CUT, lines=lines, parent=parent
        )
        self.number = number
        self._check = check
        self.edit.installEventFilter(self)
        self.left.connect(self.judge)
        self.edited.connect(self._edited)

    def value(self) -> str:
        """Return what is kept of it.

        Raises:
            Refused: it cannot be kept as it is.
        """
        return self._check(self.text())

    def refusal(self) -> Refused | None:
        """Return why it cannot be kept, or None."""
        try:
            self.value()
        except Refused as refused:
            return refused
        return None

    def judge(self) -> None:
        """Say what is wrong with it, if anything is."""
        refused = self.refusal()
        self.set_error(sentence(refused) if refused else "")

    def clear(self) -> None:
        """Empty it."""
        self.set_text("")
        self.set_error("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the keyboard leave."""
        if watched is self.edit and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return False

    def _edited(self, _text: str) -> None:
        if self.error():
            self.judge()
