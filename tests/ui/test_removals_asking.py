"""What a new slip is asked for: a firm's goods, when they move."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from guardpost.gate.slips import GoodsKind
from tests.site import Post
from tests.ui.slip_desk import SlipDesk, slip_desk
from tests.ui.test_removals_page import fill_in


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, post: Post) -> Iterator[SlipDesk]:
    """Return the page; no slip waits yet."""
    with slip_desk(post, qapp) as made:
        yield made


def shown_texts(desk: SlipDesk) -> list[QLabel]:
    """Return the texts in sight."""
    return [each for each in desk.page.findChildren(QLabel) if each.isVisible()]


def test_a_firm_is_offered_the_five_kinds_of_a_firm(desk: SlipDesk) -> None:
    """What was listed before and is not a firm's is named, and nothing is opened."""
    fill_in(desk)
    desk.key(Qt.Key.Key_Insert)
    desk.click("removal.relation.company")
    box = desk.find(QComboBox, "removal.line.goods")
    assert [box.itemText(at) for at in range(box.count())] == [
        "公司办公用品",
        "电器设备",
        "机械配件",
        "建筑装修材料",
        "商品物资",
    ]
    desk.click("removal.apply")
    assert any("“双门冰箱”不是公司物品" in each.text() for each in shown_texts(desk))
    assert desk.waiting == ()
    desk.click("removal.relation.owner")
    assert box.count() == len(GoodsKind)


def test_a_time_that_is_none_is_told(desk: SlipDesk) -> None:
    """When they mean to move is empty for at once, else a time of the day."""
    fill_in(desk)
    desk.type_in("removal.planned_at", "25:00")
    desk.click("removal.apply")
    assert desk.focus == "removal.planned_at"
    assert desk.error("removal.planned_at")
    assert desk.waiting == ()


def test_what_is_wrong_with_the_last_row_is_not_hidden_below_the_foot(desk: SlipDesk) -> None:
    """With two lines of goods the form scrolls; the sentence is brought into sight."""
    fill_in(desk)
    desk.key(Qt.Key.Key_Insert)
    desk.type_in("removal.line.name", "实木衣柜")
    desk.key(Qt.Key.Key_Insert)
    desk.type_in("removal.document", "320112198001010931")
    desk.click("removal.apply")
    assert (desk.focus, desk.waiting) == ("removal.document", ())
    QApplication.processEvents()
    (said,) = (each for each in shown_texts(desk) if each.text() == "最后一位对不上，再看一下")
    assert said.visibleRegion().boundingRect() == said.rect()
