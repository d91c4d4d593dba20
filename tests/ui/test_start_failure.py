"""A window that cannot open says why on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guardpost.book import database_path
from guardpost.clock import ManualClock
from guardpost.errors import Unavailable
from tests.site import make_post
from ui import app
from ui.dialogs.start_failure import StartFailure


@pytest.mark.parametrize(("lang", "said"), [("en", "is damaged"), ("zh_CN", "台账坏了")])
def test_a_book_that_no_window_can_open_is_told_on_the_screen(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    clock: ManualClock,
    lang: str,
    said: str,
) -> None:
    """Without a kit there is no emergency book; Esc ends what cannot begin."""
    post = make_post(tmp_path / "data", clock)
    post.close()
    path = database_path(post.data)
    path.write_bytes(b"\x5a" * 4096 + path.read_bytes()[4096:])
    monkeypatch.setattr(app, "new_application", QApplication.instance)
    told: list[str] = []

    def read_and_close() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, StartFailure)
        told.append(shown.said.text())
        QTest.keyClick(shown, Qt.Key.Key_Escape)

    QTimer.singleShot(0, read_and_close)
    with pytest.raises(Unavailable, match=r"database\.damaged"):
        app.open_window(post.data, lang)
    assert len(told) == 1
    assert said in told[0]
