"""The application of the process that prints: no window, the program's own fonts."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QFont, QGuiApplication

from ui.fonts import load_fonts


def new_print_application() -> QGuiApplication:
    """Return it; under Linux it needs no screen."""
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv[:1])
    font = QFont()
    # The mark of a copy is written in it.
    font.setFamilies(load_fonts())
    application.setFont(font)
    return application
