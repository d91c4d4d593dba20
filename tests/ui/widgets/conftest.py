"""A theme for each test, and widgets that are shown with the keyboard in reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.catalogue import Language
from ui.fonts import load_fonts
from ui.theme import Theme

Show = Callable[[QWidget], None]


@pytest.fixture(scope="session")
def families(qapp: QApplication) -> tuple[str, ...]:
    """Return the program's own fonts: a machine without Chinese ones paints no words."""
    return load_fonts()


@pytest.fixture
def theme(families: tuple[str, ...]) -> Theme:
    """Return the day's look, without slides."""
    made = Theme(reduced_motion=True)
    made.set_families(families)
    return made


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """Return the application's language, Chinese, taken off again afterwards."""
    made = Language(qapp)
    yield made
    made.remove()


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Return what shows a widget in an active window."""

    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.resize(max(widget.sizeHint().width(), 600), max(widget.sizeHint().height(), 60))
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return shown
