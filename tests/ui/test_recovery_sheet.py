"""A forgotten PIN and a new recovery sheet, in the window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.keys.code import new_code
from guardpost.registry.administrator_code import make_administrator_code
from tests.ui.booth import Booth, booth
from ui.dialogs.forgotten_pin import ForgottenPinDialog
from ui.dialogs.recovery_sheet import RecoverySheetDialog
from ui.widgets.buttons import Button

NEW_PIN = "802461"


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return the window, locked, in English."""
    with booth(tmp_path / "data", clock, lang="en") as made:
        made.settle()
        yield made


def choose(desk: Booth, code: str) -> None:
    """Choose a name on the lock screen."""
    box = desk.find(QComboBox, "lock.staff")
    box.setCurrentIndex(box.findData(code))


def shown_sheet() -> tuple[RecoverySheetDialog, Path]:
    """Return the sheet on the screen and its file."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, RecoverySheetDialog)]
    sheet = next(one for one in found if one.isVisible())
    path = sheet.preview.path
    assert path is not None
    return sheet, path


def shown_warning(sheet: RecoverySheetDialog) -> str:
    """Return what the sheet says below its page."""
    return " ".join(one.text() for one in sheet.findChildren(QLabel))


def click(widget: QWidget) -> None:
    """Press a button."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_an_administrator_takes_a_new_pin_by_the_code_and_gets_the_next_sheet(
    desk: Booth,
) -> None:
    """A wrong code is said; the right one gives a sheet, lost at the second Esc only."""
    codes: list[str] = []
    pepper = desk.window.desk.pepper
    desk.window.desk.ask_register(
        lambda r: make_administrator_code(r, desk.admin, pepper, os.urandom), codes.append, print
    )
    desk.settle()
    choose(desk, desk.admin)
    click(desk.find(Button, "lock.forgotten"))
    dialog = desk.window.findChild(ForgottenPinDialog)
    assert dialog is not None
    for name in ("pin", "again"):
        dialog.fields[name].set_text(NEW_PIN)
    dialog.fields["code"].set_text(new_code(os.urandom))
    click(dialog.save)
    desk.settle()
    assert dialog.said.text().startswith("This code is of another sheet")
    dialog.fields["code"].set_text(codes[0])
    click(dialog.save)
    desk.settle()
    sheet, path = shown_sheet()
    assert path.is_file()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert "Close once more" in shown_warning(sheet)
    assert sheet.isVisible()
    assert path.is_file()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    desk.settle()
    assert not path.exists()
    desk.sign_in(desk.admin, NEW_PIN)
    assert not desk.window.locked


def test_the_way_by_the_sheet_is_shown_for_administrators_alone(desk: Booth) -> None:
    """A guard's PIN is set by a supervisor."""
    button = desk.find(Button, "lock.forgotten")
    choose(desk, desk.guard)
    assert not button.isVisible()
    choose(desk, desk.admin)
    assert button.isVisible()


def test_an_administrator_makes_a_new_sheet_among_the_settings(
    qtbot: QtBot, desk: Booth, tmp_path: Path
) -> None:
    """Both codes are new; a guard is told whose that is; once saved it goes at the first word."""
    desk.sign_in(desk.guard)
    desk.window.show_page("settings")
    desk.settle()
    failed: list[str] = []
    desk.window.desk.failed.connect(failed.append)
    click(desk.find(Button, "settings.recovery_sheet"))
    desk.settle()
    assert failed == ["This is for the role Administrator or above. Ask one of them to do it."]
    desk.window.lock()
    desk.sign_in(desk.admin)
    click(desk.find(Button, "settings.recovery_sheet"))
    desk.settle()
    sheet, _path = shown_sheet()
    with qtbot.waitSignal(sheet.preview.said):
        sheet.preview.copy_to(tmp_path / "kept.pdf")
    click(sheet.close_button)
    assert not sheet.isVisible()
    kinds = [k for (k,) in desk.rows("SELECT kind FROM ledger ORDER BY seq DESC LIMIT 2")]
    assert kinds == ["keys.sealed", "staff.code_made"]
