"""Several typed lines that know whether they can be kept."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.forms.checks import Check
from ui.forms.judging import Judging
from ui.theme import Theme
from ui.widgets.field import TextArea

# What is too long is told, not cut: the text stays to be mended.
NEVER_CUT = sys.maxsize


class CheckedArea(Judging, TextArea):
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the keyboard leave."""
        if watched is self.edit and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return False
