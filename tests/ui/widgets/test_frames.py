"""Focus, search box, panel, card and table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.focus import FocusFrame, FocusKeeper
from ui.widgets.omnibox import Omnibox
from ui.widgets.panel import Pane
from ui.widgets.side_panel import SidePanel
from ui.widgets.table import Table


def two_buttons(theme: Theme) -> tuple[QWidget, Button, Button]:
    """Return a page with two buttons."""
    page = QWidget()
    row = QHBoxLayout(page)
    first, second = Button(theme, "first"), Button(theme, "second")
    row.addWidget(first)
    row.addWidget(second)
    return page, first, second


@pytest.fixture
def keeper(theme: Theme, qapp: QApplication) -> Iterator[FocusKeeper]:
    """Return what keeps the frame round the focus."""
    made = FocusKeeper(qapp, theme)
    yield made
    made.release()


def frames(page: QWidget) -> list[FocusFrame]:
    """Return the focus frames that are seen on a page."""
    return [frame for frame in page.findChildren(FocusFrame) if frame.isVisible()]


def test_the_frame_lies_round_what_has_the_keyboard(
    theme: Theme, keeper: FocusKeeper, show: Show
) -> None:
    """3 px outside it, and it goes along with Tab."""
    page, first, second = two_buttons(theme)
    show(page)
    first.setFocus()
    (frame,) = frames(page)
    assert frame.geometry() == first.geometry().adjusted(-3, -3, 3, 3)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    (frame,) = frames(page)
    assert frame.geometry() == second.geometry().adjusted(-3, -3, 3, 3)


def test_the_frame_follows_a_moved_widget(theme: Theme, keeper: FocusKeeper, show: Show) -> None:
    """A page that is laid out anew leaves no frame behind."""
    page, first, _second = two_buttons(theme)
    show(page)
    first.setFocus()
    page.resize(page.width() + 200, page.height() + 60)
    QApplication.processEvents()
    (frame,) = frames(page)
    assert frame.geometry() == first.geometry().adjusted(-3, -3, 3, 3)


def test_a_widget_may_show_its_focus_itself(theme: Theme, keeper: FocusKeeper, show: Show) -> None:
    """PIN boxes and the search box do."""
    page, first, _second = two_buttons(theme)
    first.setProperty("focusOwn", True)
    show(page)
    first.setFocus()
    assert frames(page) == []


def test_the_frame_lets_clicks_through(theme: Theme, keeper: FocusKeeper, show: Show) -> None:
    """It is above the button."""
    page, first, _second = two_buttons(theme)
    show(page)
    first.setFocus()
    assert page.childAt(first.geometry().center()) is first


def test_composing_is_told_and_nothing_is_disturbed(theme: Theme, show: Show) -> None:
    """Pinyin in the making is neither searched nor cleared."""
    box = Omnibox(theme, "gate.search")
    show(box)
    box.edit.setFocus()
    told: list[bool] = []
    searched: list[str] = []
    box.edit.composing_changed.connect(told.append)
    box.edit.textEdited.connect(searched.append)
    QCoreApplication.sendEvent(box.edit, QInputMethodEvent("wang", []))
    assert (box.edit.composing, box.edit.text(), searched) == (True, "", [])
    done = QInputMethodEvent()
    done.setCommitString("王")
    QCoreApplication.sendEvent(box.edit, done)
    assert (box.edit.composing, box.edit.text(), told) == (False, "王", [True, False])
    assert searched == ["王"]


def test_the_search_box_shows_that_it_has_the_keyboard(theme: Theme, show: Show) -> None:
    """Halo and border; blocked is red."""
    page = QWidget()
    row = QHBoxLayout(page)
    box, other = Omnibox(theme, "gate.search"), QPushButton()
    row.addWidget(box)
    row.addWidget(other)
    show(page)
    other.setFocus()
    idle = box.grab().toImage()
    box.setFocus()
    focused = box.grab().toImage()
    assert box.edit.hasFocus()
    assert focused != idle
    assert focused.pixelColor(1, focused.height() // 2) == theme.color("focusHalo")
    assert focused.pixelColor(4, focused.height() // 2) == theme.color("focus")


def test_a_panel_comes_in_at_the_right_and_goes(theme: Theme, qtbot: QtBot, show: Show) -> None:
    """At once when motion is reduced; it keeps to the side when the window grows."""
    host = QWidget()
    host.setMinimumSize(1000, 500)
    panel = SidePanel(theme, "visitor", host, icon="person")
    panel.set_title("访客登记")
    show(host)
    with qtbot.waitSignal(panel.opened):
        panel.open()
    host.resize(1200, 500)
    assert (panel.x(), panel.width(), panel.is_open) == (580, 620, True)
    asked: list[bool] = []
    panel.close_asked.connect(lambda: asked.append(True))
    QTest.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    assert (asked, panel.is_open) == ([True], True)
    with qtbot.waitSignal(panel.closed):
        panel.shut()
    assert not panel.isVisible()


def test_a_panel_slides_when_motion_is_not_reduced(theme: Theme, qtbot: QtBot, show: Show) -> None:
    """140 ms, and a page can wait for its end."""
    theme.set_reduced_motion(False)
    host = QWidget()
    host.setMinimumSize(1200, 500)
    panel = SidePanel(theme, "visitor", host)
    show(host)
    with qtbot.waitSignal(panel.opened, timeout=2000):
        panel.open()
    assert panel.x() == host.width() - 620


def test_a_panel_that_leaves_no_room_beside_it_takes_the_page(theme: Theme, show: Show) -> None:
    """A strip of the page that nobody can read is of no use."""
    theme.set_reduced_motion(True)
    host = QWidget()
    host.setMinimumSize(1000, 500)
    panel = SidePanel(theme, "visitor", host)
    show(host)
    panel.open()
    assert (panel.x(), panel.width()) == (0, host.width())


def test_a_cards_foot_is_made_when_asked_for(theme: Theme, qtbot: QtBot) -> None:
    """A card without a foot has no line for it."""
    card = Pane(theme)
    qtbot.addWidget(card)
    before = card.sizeHint().height()
    card.foot.addWidget(QPushButton("x"))
    assert card.foot is card.foot
    assert card.sizeHint().height() > before


def filled(rows: int) -> QStandardItemModel:
    """Return a model of one column."""
    model = QStandardItemModel(0, 1)
    for row in range(rows):
        model.appendRow(QStandardItem(f"row {row}"))
    return model


def test_an_empty_table_says_so_and_offers_one_action(theme: Theme, show: Show) -> None:
    """The sentence goes with the first row."""
    table = Table(theme, "gate.timeline")
    model = filled(0)
    table.setModel(model)
    table.set_empty("本班还没有进出记录,输车牌开始", "输车牌")
    show(table)
    heard: list[bool] = []
    table.empty_action.connect(lambda: heard.append(True))
    button = table.findChild(QPushButton, "gate.timeline.empty")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (heard, table.is_empty_shown()) == ([True], True)
    model.appendRow(QStandardItem("one"))
    assert not table.is_empty_shown()


def test_enter_opens_the_chosen_row(theme: Theme, show: Show) -> None:
    """And a double click does."""
    table = Table(theme, "t")
    table.setModel(filled(3))
    table.set_widths([0])
    table.setMinimumHeight(260)
    show(table)
    opened: list[int] = []
    table.opened.connect(lambda index: opened.append(index.row()))
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0, QModelIndex()))
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert (opened, table.chosen_row(), table.rowHeight(0)) == ([1], 1, 44)


def test_a_quick_search_says_nothing(theme: Theme, qtbot: QtBot) -> None:
    """Only after 300 ms is 正在查… worth a word."""
    table = Table(theme, "t")
    qtbot.addWidget(table)
    told: list[bool] = []
    table.loading_shown.connect(told.append)
    table.set_loading(True)
    table.set_loading(False)
    assert told == [False]
    with qtbot.waitSignal(table.loading_shown, timeout=2000):
        table.set_loading(True)
    assert told == [False, True]
