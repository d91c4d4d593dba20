"""A theme for each test, and widgets that are shown with the keyboard in reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.catalogue import Language
from ui.theme import Theme

Show = Callable[[QWidget], None]


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Return the day's look, without slides."""
    return Theme(reduced_motion=True)


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
