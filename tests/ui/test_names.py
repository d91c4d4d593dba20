"""docs/ui.md and the window name the same widgets, and each can be spoken."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from tests.conftest import MIDDLE_SHIFT
from tests.ui.booth import booth
from tests.ui.names import Found, listed, visit

# What tools and tests outside the house rely on (architecture.md §6).
CONTRACT = {
    *("gate.search", "gate.results", "gate.timeline", "gate.inside_vehicles"),
    *("visitor.name", "visitor.save", "removal.release", "handover.finish"),
    *(f"nav.{page}" for page in ("gate", "inside", "removals", "handover")),
    *(f"nav.{page}" for page in ("entries", "reports", "registry", "settings")),
    *("lock.staff", "lock.pin"),
}


@pytest.fixture(scope="module")
def found(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Return every widget of the window that a person acts on."""
    with booth(tmp_path_factory.mktemp("names") / "data", ManualClock(MIDDLE_SHIFT)) as desk:
        return visit(desk)


def test_the_list_and_the_window_are_equal(found: Found) -> None:
    """No widget without a line in docs/ui.md, no line without a widget."""
    assert set(found.named) == listed()


def test_every_widget_that_is_acted_on_can_be_spoken(found: Found) -> None:
    """A screen reader has a name for each."""
    assert found.mute == set()


def test_the_names_that_others_rely_on_are_there(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock
) -> None:
    """The contract's names exist, whatever kind of widget bears them."""
    with booth(tmp_path / "data", clock) as desk:
        desk.sign_in(desk.leader)
        QTest.keyClick(desk.window, Qt.Key.Key_F2)
        desk.settle()
        assert desk.window.pages
        missing = {n for n in CONTRACT if desk.window.findChild(QWidget, n) is None}
        assert missing == set()
