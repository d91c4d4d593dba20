"""Whom a rule stops at the gate is turned away into the book, by real keys in the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from tests.ui.booth import booth

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
ENTER, NONE = Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier


def test_shift_f7_writes_down_that_a_worker_without_a_permit_was_refused(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock
) -> None:
    """F2, refused, Shift+F7, Enter: one line in the book."""
    with booth(tmp_path / "data", clock) as desk:
        desk.window.desk.theme.set_reduced_motion(True)
        desk.sign_in(desk.leader)
        desk.press(Qt.Key.Key_F2)
        desk.press(Qt.Key.Key_2, ALT)
        for name, text in (("visitor.room", "3-1202"), ("visitor.name", "Zhang San")):
            desk.find(QLineEdit, name).setFocus()
            QTest.keyClicks(desk.focus, text)
            desk.settle()
        desk.find(QAbstractButton, "visitor.verified.phone").click()
        desk.find(QLineEdit, "visitor.name").setFocus()
        for key, held in ((ENTER, NONE), (Qt.Key.Key_F7, SHIFT), (ENTER, NONE)):
            desk.press(key, held)
            desk.settle()
        kinds = "SELECT kind FROM ledger WHERE kind LIKE 'visitor.%'"
        assert desk.rows(kinds) == [("visitor.refused",)]
