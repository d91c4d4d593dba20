"""Pages that take turns: their place is as high as the one that is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.turning import Turning

LONG = "交接双方当面点清装备，交清岗位情况" * 40


def page(text: str) -> tuple[QWidget, QLineEdit]:
    """Return a page with a text that wraps, and a field."""
    made, field = QWidget(), QLineEdit()
    column = QVBoxLayout(made)
    label = QLabel(text)
    label.setWordWrap(True)
    column.addWidget(label)
    column.addWidget(field)
    return made, field


def test_a_hidden_page_asks_for_no_height(qtbot: QtBot) -> None:
    """Whatever is written into it meanwhile; turned to, it has all that it needs."""
    holder, turning = QWidget(), Turning()
    qtbot.addWidget(holder)
    outer = QVBoxLayout(holder)
    outer.addWidget(turning)
    short, long = page("一句话")[0], page(LONG)[0]
    turning.addWidget(short)
    turning.addWidget(long)
    holder.resize(400, 300)
    holder.show()
    QApplication.processEvents()
    assert outer.totalHeightForWidth(400) < 100
    turning.setCurrentWidget(long)
    assert (turning.currentIndex(), turning.count(), short.isHidden()) == (1, 2, True)
    assert outer.totalHeightForWidth(400) > 200


def test_the_keyboard_comes_along(qtbot: QtBot) -> None:
    """To the first field of the page; back, to where it was."""
    turning = Turning()
    qtbot.addWidget(turning)
    (first, one), (second, two) = page("一"), page("二")
    turning.addWidget(first)
    turning.addWidget(second)
    turning.show()
    turning.activateWindow()
    QApplication.processEvents()
    one.setFocus()
    assert QApplication.focusWidget() is one
    turning.setCurrentWidget(second)
    assert QApplication.focusWidget() is two
    turning.setCurrentWidget(first)
    assert QApplication.focusWidget() is one
