"""欠费: shown and referred to the service desk; it never keeps anything in (domain.md §2, §4)."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guardpost.gate.slips import Removal, SlipState
from ui.messages import translate
from ui.removals.clerk import SlipClerk
from ui.widgets.buttons import Button
from ui.widgets.notice import Notice


class ArrearsBox(QWidget):
    """Says where the arrears are dealt with, and what the supervisor said.

    Attributes:
        override: asks a supervisor; nothing waits for it.

    Signals:
        override_wanted: a supervisor wants to say that it goes on.
    """

    override_wanted = Signal()

    def __init__(self, clerk: SlipClerk) -> None:
        super().__init__()
        theme = clerk.desk.theme
        self._removal: Removal | None = None
        self._notice = Notice(theme)
        self.override = Button(theme, "removal.override", size="small")
        self._notice.buttons.addWidget(self.override)
        self._notice.buttons.addStretch(1)
        self.override.clicked.connect(self.override_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._notice)
        self.hide()

    def show_removal(self, removal: Removal) -> None:
        """Show what is known of arrears; nothing when there are none."""
        self._removal = removal
        self.setVisible(bool(removal.slip.arrears_at))
        self._say()

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return [] if self.isHidden() or self.override.isHidden() else [self.override]

    def retranslate(self) -> None:
        """Set its words."""
        self.override.setText(translate("removals", "Supervisor: goes on…"))
        self._say()

    def _say(self) -> None:
        if self._removal is None:
            return
        slip = self._removal.slip
        title = translate("removals", "Arrears: refer to the service desk")
        text = translate("removals", "Nothing is kept in for it.")
        if slip.override_by:
            said = translate("removals", "Supervisor: goes on · {why}")
            text = said.format(why=escape(slip.override_why))
        self._notice.set_tone("ok" if slip.override_by else "warn")
        self._notice.set_texts(title, text)
        waits = slip.state == SlipState.OPEN and not slip.override_by
        self.override.setVisible(waits)
