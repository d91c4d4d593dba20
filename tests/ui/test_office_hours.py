"""The office hours among the settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from guardpost.clock import ManualClock
from tests.ui.booth import booth


def test_the_office_hours_are_set_among_the_settings(tmp_path: Path, clock: ManualClock) -> None:
    """A supervisor's to set; a guard is told so, and nothing is written."""
    with booth(tmp_path, clock) as desk:
        for who, kept in ((desk.guard, []), (desk.admin, [("09:00", "20:30")])):
            desk.window.desk.seat(None)
            desk.sign_in(who)
            desk.window.show_page("settings")
            desk.settle()
            ends = desk.find(QLineEdit, "settings.office_ends")
            assert ends.text() == "18:00"
            desk.find(QLineEdit, "settings.office_starts").setText("9点")
            ends.setText("2030")
            save = desk.find(QPushButton, "settings.office_save")
            QTest.mouseClick(save, Qt.MouseButton.LeftButton)
            assert desk.rows("SELECT starts, ends FROM office_hours") == kept
        assert ends.text() == "20:30"
