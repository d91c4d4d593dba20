"""The list of buildings: all first, the chosen one kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guardpost.registry.listing import Building
from ui.registry.buildings import COUNT, BuildingList
from ui.theme import Theme

FOUND = (Building("1栋", 34), Building("2栋", 1200), Building("", 2))


@pytest.fixture
def listed(qtbot: QtBot) -> BuildingList:
    """Return a list of two buildings and some who live in none."""
    made = BuildingList(Theme(), "registry.buildings")
    qtbot.addWidget(made)
    made.show_buildings(FOUND)
    made.show()
    return made


def test_all_stand_first_with_everybody_counted(listed: BuildingList) -> None:
    """Who lives in no building is found among all."""
    items = [listed.item(row) for row in range(listed.count())]
    rows = [(item.text(), item.data(COUNT)) for item in items]
    assert rows == [("All", "1,236 in all"), ("1栋", "34"), ("2栋", "1,200")]
    assert listed.chosen == ""


def test_the_chosen_building_stays_chosen(listed: BuildingList, qtbot: QtBot) -> None:
    """The list is read again after each new household; nobody is sent back to the top."""
    with qtbot.waitSignal(listed.picked) as told:
        QTest.keyClick(listed, Qt.Key.Key_Down)
    assert told.args == ["1栋"]
    with qtbot.assertNotEmitted(listed.picked):
        listed.show_buildings(FOUND)
    assert (listed.chosen, listed.currentRow()) == ("1栋", 1)


def test_a_row_is_a_finger_high(listed: BuildingList) -> None:
    """44 px, the least touch target."""
    assert listed.sizeHintForRow(0) == 44
    assert not listed.grab().isNull()
