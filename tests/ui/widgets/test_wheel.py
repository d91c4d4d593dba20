"""The wheel scrolls pages; it never chooses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QWidget

from tests.ui.widgets.conftest import Show
from ui.theme import Theme
from ui.widgets.choice import ComboBox
from ui.widgets.day import DayEdit


def choice(theme: Theme) -> QWidget:
    """Return a choice of three, the middle one picked."""
    box = ComboBox(theme, "choice")
    box.addItems(["1 年", "2 年", "长期"])
    box.setCurrentIndex(1)
    return box


def day(theme: Theme) -> QWidget:
    """Return a day."""
    made = DayEdit(theme, "day")
    made.setDate(QDate(2026, 6, 12))
    return made


def shown(widget: QWidget) -> str:
    """Return what is chosen."""
    assert isinstance(widget, QComboBox | QDateEdit)
    return widget.currentText() if isinstance(widget, QComboBox) else widget.text()


@pytest.mark.parametrize("make", [choice, day])
def test_the_wheel_passes_over_a_choice_and_goes_to_the_page(
    theme: Theme, show: Show, make: Callable[[Theme], QWidget]
) -> None:
    """Also where it has the keyboard: how long names are kept is set at once, and is an entry."""
    widget = make(theme)
    show(widget)
    widget.setFocus()
    before = shown(widget)
    at = QPointF(widget.rect().center())
    for turn in (-120, 120):
        event = QWheelEvent(
            at,
            widget.mapToGlobal(at),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
        assert not event.isAccepted()
    assert shown(widget) == before
