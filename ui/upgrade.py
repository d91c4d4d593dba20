"""What is on the screen while a book of an earlier version is brought up to this one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from guardpost import settings
from guardpost.words import Words
from ui.fonts import load_fonts
from ui.theme import Theme

MARGIN = 28


@contextmanager
def upgrading(data_dir: Path, lang: str | None) -> Iterator[Callable[[], None]]:
    """Yield what shows the sentence; it is gone at the end.

    There is no window yet, and it waits for the book: the sentence stands in a frame of its own.
    """
    shown: list[QLabel] = []

    def tell() -> None:
        words = Words(lang or settings.load(data_dir).language)
        text = words.say("cli", "The book is brought up to this version, once. Please wait.")
        # The window's look is not made yet, and the system may have no Chinese letters.
        theme = Theme()
        theme.set_families(load_fonts(data_dir / "fonts"))
        label = QLabel(text)
        label.setFont(theme.font())
        label.setObjectName("upgrade.notice")
        label.setMargin(MARGIN)
        shown.append(label)
        label.show()
        QApplication.processEvents()

    try:
        yield tell
    finally:
        for label in shown:
            label.close()
            label.deleteLater()
