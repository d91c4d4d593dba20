"""The red band under the top bar: the book is damaged, or this is an emergency book."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.desk import Desk
from ui.messages import translate
from ui.widgets.buttons import Button
from ui.widgets.text import Text


class EmergencyBand(QFrame):
    """Says in which book the gate writes, where that is not plain; else it is not there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._damaged = False
        theme = desk.theme
        self.setObjectName("emergency.band")
        self.setProperty("surface", "dangerFill")
        self._text = Text(theme, "strong", bold=True, tone="onDangerFill", wrap=True)
        self._text.setObjectName("emergency.said")
        self._open = Button(theme, "emergency.open", kind="primary", key="Ctrl+E")
        self._open.clicked.connect(desk.emergency_asked.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(16), theme.space(6), theme.space(16), theme.space(6))
        row.addWidget(self._text, 1)
        row.addWidget(self._open)
        desk.damaged.connect(self._show_damage)
        self.retranslate()

    @property
    def asks(self) -> bool:
        """Whether an emergency book is wanted and can be opened."""
        return self._damaged

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._open.setText(translate("window", "Open the emergency book"))
        self._open.setVisible(self._damaged)
        said = self._said()
        self._text.setText(said)
        self.setVisible(bool(said))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_damage(self, _code: str) -> None:
        self._damaged = True
        self.retranslate()

    def _said(self) -> str:
        if self._damaged:
            return translate(
                "window",
                "The book is damaged: nothing more is saved in it. Note what is half typed, then"
                " open the emergency book and go on there.",
            )
        if self._desk.damage.startswith("keys."):
            return translate(
                "window",
                "Emergency book: the key on this PC does not open the post's own book. Log"
                " everything here as usual; call the supervisor.",
            )
        if self._desk.damage:
            return translate(
                "window",
                "Emergency book: the post's own book cannot be read. Log everything here as"
                " usual; call the supervisor.",
            )
        if self._desk.waiting:
            said = translate(
                "window",
                "Emergency book {books} is not in the book yet. Supervisor: close the window"
                " and run guardpost merge-emergency.",
            )
            return said.format(books=", ".join(self._desk.waiting))
        return ""
