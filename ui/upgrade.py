"""What is on the screen while a book of an earlier version is brought up to this one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from guardpost import settings
from guardpost.words import Words

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
        label = QLabel(text)
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
