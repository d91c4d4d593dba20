"""While a book of an earlier version is brought up, the screen says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel

from guardpost.clock import ManualClock
from tests.site import make_post
from tests.ui.booth import put_away
from ui.compose import build_window
from ui.theme import BUNDLED_FAMILY


class Seen(QObject):
    """Notes the notices that appear."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.families: list[list[str]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is shown, and let it go on."""
        if event.type() == QEvent.Type.Show and watched.objectName() == "upgrade.notice":
            assert isinstance(watched, QLabel)
            self.texts.append(watched.text())
            self.families.append(watched.font().families())
        return False


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The book is brought up to this version, once. Please wait."),
        ("zh_CN", "台账正在升级到新版，只需一次，请稍候"),
    ],
)
def test_bringing_a_book_up_is_said_once(
    qapp: QApplication, tmp_path: Path, clock: ManualClock, lang: str, text: str
) -> None:
    """Not at the next opening; and the notice goes when the window is there."""
    post = make_post(tmp_path / "data", clock)
    post.close()
    post.alter("PRAGMA user_version = 3")
    seen = Seen()
    qapp.installEventFilter(seen)
    for _time in range(2):
        window = build_window(post.data, clock=clock, lang=lang)
        shown = [one for one in qapp.topLevelWidgets() if one.objectName() == "upgrade.notice"]
        assert not any(one.isVisible() for one in shown)
        put_away(window)
    qapp.removeEventFilter(seen)
    assert seen.texts == [text]
    assert BUNDLED_FAMILY in seen.families[0]
