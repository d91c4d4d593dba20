"""A second start on the same data folder brings the first one's window up."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.raising import ask_to_raise, listen_for_raise

MINIMISED, MAXIMISED = Qt.WindowState.WindowMinimized, Qt.WindowState.WindowMaximized


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    """Return a window that listens for the folder; offscreen has no windows to put on top."""
    made = QWidget()
    qtbot.addWidget(made)
    monkeypatch.setattr(made, "raise_", lambda: None)
    listen_for_raise(made, tmp_path)
    return made


def test_a_minimised_window_comes_back_as_it_was(
    window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    """It filled the screen before, so it fills it again."""
    window.setWindowState(MAXIMISED | MINIMISED)
    window.show()
    assert ask_to_raise(tmp_path)
    qtbot.waitUntil(lambda: window.windowState() == MAXIMISED)
    assert window.isVisible()


def test_a_closed_window_stays_closed(window: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    """Asked while it was closing, it would come back over a book that is let go of."""
    window.show()
    assert ask_to_raise(tmp_path)
    window.close()
    assert not ask_to_raise(tmp_path)
    qtbot.wait(1)
    assert not window.isVisible()


def test_a_folder_that_no_window_holds_answers_nothing(tmp_path: Path) -> None:
    """The second start says who holds it all the same."""
    assert not ask_to_raise(tmp_path / "elsewhere")
