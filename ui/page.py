"""What every page of the window is."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ui.desk import Desk


class Page(QWidget):
    """A page of the window; built by ``ui.compose`` alone.

    Attributes:
        desk: what the page works with.
        code: the page's name on the rail.
    """

    code = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName(f"page.{self.code}")

    def activated(self) -> None:
        """Be shown: bring the page up to date and put the focus where work begins."""

    def resumed(self) -> None:
        """Be shown again after a lock: what is half typed stays as it is."""
        self.activated()

    def retranslate(self) -> None:
        """Set every text in the language of now."""

    def escape(self) -> bool:
        """Go back one level; False when there was nothing to go back from."""
        return False

    def function_key(self, key: str) -> bool:
        """Take a function key such as ``F8``; False leaves it to the window."""
        return False

    def hint(self, value: object) -> None:
        """Arrive with something to do, as another page asked for."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
