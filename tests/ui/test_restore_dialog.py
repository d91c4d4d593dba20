"""A backup brought back in the window of a new PC, by keys; what is wrong is told at its field."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from guardpost.backups.making import Backup
from guardpost.book import reading_book
from guardpost.clock import ManualClock
from guardpost.keys.code import new_code
from guardpost.site_record import opened_site
from tests.backups.filled import back_up, fill, seal
from tests.site import CHEAP, Post
from tests.ui.booth import put_away
from ui.dialogs.first_start import FirstStart
from ui.dialogs.restore import RestoreDialog
from ui.look import prepare_application

CODE = new_code(os.urandom)


@pytest.fixture
def made(post: Post, tmp_path: Path) -> Backup:
    """Return a backup whose keys are sealed under a code."""
    fill(post)
    seal(post.data, CODE)
    return back_up(post, tmp_path / "usb")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """Return the data folder of the new PC."""
    return tmp_path / "new"


@pytest.fixture
def first(qtbot: QtBot, new: Path, clock: ManualClock) -> Iterator[FirstStart]:
    """Return the first start's dialog, with the one that restores open over it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    look = prepare_application(app, new, clock, "en")
    dialog = FirstStart(look, new, clock, CHEAP)
    dialog.show()
    button = dialog.findChild(QPushButton, "first_start.restore")
    assert button is not None
    button.click()
    yield dialog
    put_away(dialog)
    look.leave()


def asked(first: FirstStart) -> RestoreDialog:
    """Return the dialog that asks."""
    found = first.findChild(RestoreDialog)
    assert found is not None
    return found


def type_in(first: FirstStart, qtbot: QtBot, *texts: str) -> None:
    """Type file, code and report, going on by Enter; the last one begins."""
    dialog = asked(first)
    names = ("restore.file", "restore.code", "restore.report")
    for name, text in zip(names, texts, strict=True):
        field = dialog.findChild(QLineEdit, name)
        assert field is not None
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    begin = dialog.findChild(QPushButton, "restore.begin")
    assert begin is not None
    qtbot.waitUntil(lambda: not begin.busy, timeout=20_000)  # type: ignore[attr-defined]


def shown(first: FirstStart) -> str:
    """Return all that the dialog says."""
    return "\n".join(text.text() for text in asked(first).findChildren(QLabel))


def test_file_code_and_report_bring_the_post_back(
    first: FirstStart, made: Backup, new: Path, qtbot: QtBot
) -> None:
    """It ends on what came, what is missing and what comes next; one more Enter leads there."""
    end = made.manifest.entries + 12
    report = f"GP1:GP-N01-20260612-1:1-{end}:{'AB' * 16}"
    type_in(first, qtbot, str(made.path.parent), CODE.lower(), report)
    assert "Restored 翠湖花园, post 北门岗" in shown(first)
    assert "N01-2" in shown(first)
    assert "At least 12 entries" in shown(first)
    begin = asked(first).findChild(QPushButton, "restore.begin")
    assert begin is not None
    assert begin.text() == "Go and sign in"
    assert shown(first).startswith("The post is back")
    assert "Next: sign in with your PIN of before" in shown(first)
    assert not any(field.isVisible() for field in asked(first).findChildren(QLineEdit))
    said = asked(first).findChild(QLabel, "restore.said")
    assert said is not None
    assert said.height() >= said.heightForWidth(said.width())
    QTest.keyClick(begin, Qt.Key.Key_Return)
    assert first.result() == QDialog.DialogCode.Accepted
    with reading_book(new) as rows:
        assert opened_site(rows).station == "N01-2"


def test_a_missing_or_wrong_code_is_told_at_its_field(
    first: FirstStart, made: Backup, new: Path, qtbot: QtBot
) -> None:
    """Nothing is touched, and what was typed stays."""
    type_in(first, qtbot, str(made.path), "", "")
    assert "This backup opens with code 2 of the recovery sheet." in shown(first)
    field = asked(first).findChild(QLineEdit, "restore.code")
    assert field is not None
    assert field.hasFocus()
    type_in(first, qtbot, str(made.path), new_code(os.urandom), "")
    assert "This code is of another sheet." in shown(first)
    type_in(first, qtbot, str(made.path), CODE[:-1], "")
    assert "A letter or digit of the code is wrong" in shown(first)
    type_in(first, qtbot, str(made.path), CODE, "no code")
    assert not new.exists() or not list(new.glob("guardpost.db*"))


def test_a_damaged_backup_is_told_at_the_file(
    first: FirstStart, made: Backup, qtbot: QtBot
) -> None:
    """With what to do: an earlier one."""
    made.path.write_bytes(made.path.read_bytes()[:-3])
    type_in(first, qtbot, str(made.path), CODE, "")
    assert "The end of the backup" in shown(first)
    field = asked(first).findChild(QLineEdit, "restore.file")
    assert field is not None
    assert field.hasFocus()


def test_esc_goes_back_to_the_first_start(first: FirstStart) -> None:
    """A new post can still be opened."""
    QTest.keyClick(asked(first), Qt.Key.Key_Escape)
    assert asked(first).result() == QDialog.DialogCode.Rejected
    assert first.isVisible()
