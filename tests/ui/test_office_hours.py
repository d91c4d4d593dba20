"""The office hours among the settings, and what all panes of typed settings share."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from guardpost.clock import ManualClock
from guardpost.errors import Refused
from tests.ui.booth import booth
from ui.messages import sentence
from ui.widgets.field import FieldFrame


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


@pytest.mark.parametrize(
    ("pane", "field", "typed", "code"),
    [
        ("office", "starts", "", "time.needed"),
        ("office", "ends", "0700", "hours.order"),
        ("work", "quiet_from", "中午", "time.unread"),
        ("inspect", "every", "5", "inspection.every"),
        ("inspect", "night_until", "", "time.needed"),
        ("site", "name", " ", "site.name_needed"),
    ],
)
def test_what_cannot_be_set_is_told_below_its_field(
    tmp_path: Path, clock: ManualClock, pane: str, field: str, typed: str, code: str
) -> None:
    """The same in each pane of settings: nothing is written, and one reads where to look."""
    facts: dict[str, dict[str, str | int]] = {
        "time.unread": {"text": typed},
        "inspection.every": {"least": 10, "most": 480},
    }
    with booth(tmp_path, clock) as desk:
        desk.sign_in(desk.admin)
        desk.window.show_page("settings")
        desk.settle()
        before = desk.rows("SELECT max(seq) FROM ledger")
        edit = desk.find(QLineEdit, f"settings.{pane}_{field}")
        edit.setText(typed)
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_Return)
        desk.settle()
        frame = edit.parentWidget()
        assert isinstance(frame, FieldFrame)
        assert frame.error() == sentence(Refused(code, **facts.get(code, {})))
        assert desk.rows("SELECT max(seq) FROM ledger") == before
