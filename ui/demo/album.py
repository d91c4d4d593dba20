"""Pictures of a page by day and by night, in both languages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from guardpost.words import LANGUAGES
from ui.demo.stage import Stage

_SHORT = {"zh_CN": "zh", "en": "en"}


class Album:
    """Takes the pictures.

    Attributes:
        count: how many were taken.
    """

    def __init__(self, stage: Stage, folder: Path) -> None:
        self._stage = stage
        self._folder = folder
        self.count = 0

    def take(self, page: str) -> None:
        """Photograph what is shown now four times; language and look are as before."""
        self._stage.tick()
        language = self._stage.window.desk.language
        was = language.lang
        for lang in sorted(LANGUAGES, key=lambda each: each != was):
            language.set(lang)
            self._photograph(page)
            self._stage.hands.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
            self._photograph(page)
        language.set(was)

    def _photograph(self, page: str) -> None:
        desk = self._stage.window.desk
        self._stage.hands.settle()
        name = f"{page}-{desk.theme.name}-{_SHORT[desk.language.lang]}.png"
        self._stage.hands.photograph(self._folder / name)
        self.count += 1
