"""The function keys below a page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from ui.frame.function_bar import FunctionBar
from ui.theme import Theme


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let it be painted."""
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def bar(qtbot: QtBot) -> FunctionBar:
    """Return a bar that is shown."""
    made = FunctionBar(Theme(), "gate")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.resize(1200, 80)
        made.show()
    return made


def test_a_key_whose_form_gave_way_is_painted_unlit(qtbot: QtBot, bar: FunctionBar) -> None:
    """One form is open, one key is lit: what goes out is painted anew."""
    key = bar.findChild(QAbstractButton, "gate.visitor")
    assert isinstance(key, QAbstractButton)
    paints = Paints(key)
    bar.light("F2")
    qtbot.waitUntil(lambda: paints.count > 0)
    before = paints.count
    bar.light("F1")
    qtbot.waitUntil(lambda: paints.count > before)
    assert not key.isChecked()
