"""Starting the program with a window."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from guardpost.book import open_book
from guardpost.clock import Clock, SystemClock
from guardpost.instance import Instance
from guardpost.site import site
from ui.compose import build_window, prepare_application
from ui.dialogs.first_start import FirstStart
from ui.main_window import MainWindow

# How often Python gets a turn to see SIGTERM while Qt waits for events.
SIGNAL_MS = 300


def has_display() -> bool:
    """Return whether a window can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(named) or os.environ.get("QT_QPA_PLATFORM", "") != ""


def open_window(data_dir: Path, lang: str | None = None, clock: Clock | None = None) -> int:
    """Show the window until it is closed; first ask what a new site needs.

    Raises:
        GuardpostError: the book cannot be opened, or another window holds it.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    used_clock = clock or SystemClock()
    if not _is_opened(data_dir, used_clock):
        look = prepare_application(app, data_dir, used_clock, lang)
        dialog = FirstStart(look, data_dir, used_clock)
        if dialog.exec() != FirstStart.DialogCode.Accepted:
            return 0
        data_dir, lang = dialog.data_dir, look.language.lang
    window = build_window(data_dir, clock=used_clock, lang=lang)
    window.showMaximized()
    _close_on_signals(window)
    return app.exec()


def _is_opened(data_dir: Path, clock: Clock) -> bool:
    with Instance(data_dir):
        register = open_book(data_dir, clock)
        try:
            return site(register.rows) is not None
        finally:
            register.close()


def _close_on_signals(window: MainWindow) -> None:
    def close(_number: int, _frame: FrameType | None) -> None:
        window.close()

    signal.signal(signal.SIGTERM, close)
    signal.signal(signal.SIGINT, close)
    turn = QTimer(window)
    turn.timeout.connect(window.isVisible)
    turn.start(SIGNAL_MS)


