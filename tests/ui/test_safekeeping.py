"""Backups while the window is open: by the hour, at the handover, on demand; and what is told."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from guardpost.backups import making
from guardpost.backups.places import FOLDER, newest, places, stored
from guardpost.backups.restoring import restore
from guardpost.clock import ManualClock
from guardpost.errors import Unavailable
from guardpost.reports.pin import Pin
from guardpost.settings import load
from tests.backups.filled import HERE, back_up
from tests.site import make_post
from tests.ui.booth import IDLE_MS, Booth, booth, put_away
from ui.compose import build_window
from ui.frame.backup_words import age_words
from ui.pages.gate.alerts import Alerts
from ui.safekeeping import Safekeeping


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window in English, somebody at the desk."""
    with booth(tmp_path / "data", clock, lang="en") as made:
        made.sign_in(made.admin)
        yield made


def keeper(desk: Booth) -> Safekeeping:
    """Return what starts the rounds."""
    found = desk.window.desk.findChild(Safekeeping)
    assert found is not None
    return found


def settle(desk: Booth) -> None:
    """Wait until no backup is under way, and the pages have heard of it."""
    assert keeper(desk).wait_idle(IDLE_MS)
    desk.settle()


def status(desk: Booth) -> str:
    """Return what the status line says of backups."""
    return desk.find(QLabel, "status.backup").text()


def titles(desk: Booth) -> tuple[str, ...]:
    """Return what the gate page's alerts say."""
    found = desk.window.findChild(Alerts)
    assert found is not None
    return found.titles()


def test_an_hour_later_there_is_another_one(desk: Booth, tmp_path: Path) -> None:
    """The first minute makes one, the next none, the hour another; the age is shown."""
    place = places(tmp_path / "data")[0]
    keeper(desk).look()
    settle(desk)
    assert status(desk) == "Backed up just now"
    desk.clock.advance(minutes=59)
    keeper(desk).look()
    settle(desk)
    assert status(desk) == "Backup 59 min old"
    assert len(stored(place, HERE)) == 1
    desk.clock.advance(minutes=2)
    keeper(desk).look()
    settle(desk)
    assert status(desk) == "Backed up just now"
    assert len(stored(place, HERE)) == 2


def test_a_handover_is_backed_up(desk: Booth, tmp_path: Path) -> None:
    """A shift that began is one that ended; a moment is left for its report."""
    desk.window.desk.shift_changed.emit()
    timer = keeper(desk)._settle
    assert timer.isActive()
    timer.timeout.emit()
    settle(desk)
    assert newest(tmp_path / "data").manifest.entries > 0


def test_a_failure_is_an_alert_until_one_is_made(
    desk: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Red in the status line and on the gate page, with a way to the settings."""

    def full(*_arguments: object) -> None:
        raise Unavailable("backup.disk_full", path="X")

    with monkeypatch.context() as patched:
        patched.setattr(making, "_written", full)
        keeper(desk).look()
        settle(desk)
    assert status(desk) == "Backup failed"
    assert "Backup failed" in titles(desk)
    row = titles(desk).index("Backup failed") + 1
    desk.find(QPushButton, f"gate.alert{row}.action").click()
    desk.settle()
    assert desk.focus is desk.find(QPushButton, "settings.backup_now")
    state = desk.find(QLabel, "settings.backup_folder_state").text()
    assert state.startswith("The disk of the backup folder X is full.")
    desk.press(Qt.Key.Key_Return)
    settle(desk)
    assert status(desk) == "Backed up just now"
    assert "Backup failed" not in titles(desk)


def test_an_unforeseen_failure_is_an_alert_too(
    desk: Booth, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody thought of leaves no backup all the same: red until one is made."""
    raised: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: raised.append(error))

    def unforeseen(*_arguments: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(making, "_written", unforeseen)
        keeper(desk).look()
        settle(desk)
    assert status(desk) == "Backup failed"
    assert "Backup failed" in titles(desk)
    assert [type(error) for error in raised] == [ZeroDivisionError]
    keeper(desk).back_up()
    settle(desk)
    assert status(desk) == "Backed up just now"


def test_after_a_failure_the_next_try_waits(desk: Booth, tmp_path: Path) -> None:
    """A drive that is out is asked for again in ten minutes, not each."""
    (tmp_path / "usb").mkdir()
    at_settings(desk)
    type_place(desk, "drive", str(tmp_path / "usb"))
    settle(desk)
    drive = places(tmp_path / "data")[1]
    assert len(stored(drive, HERE)) == 1
    shutil.rmtree(tmp_path / "usb")
    desk.clock.advance(hours=1)
    keeper(desk).look()
    settle(desk)
    assert "Backup failed" in titles(desk)
    # Plugged in again.
    drive.folder.mkdir(parents=True)
    for _minute in range(9):
        keeper(desk).look()
        settle(desk)
    assert stored(drive, HERE) == ()
    keeper(desk).look()
    settle(desk)
    assert len(stored(drive, HERE)) == 1
    assert "Backup failed" not in titles(desk)


def test_a_place_that_failed_keeps_the_other_from_nothing(desk: Booth, tmp_path: Path) -> None:
    """The folder on the PC has its backup, whether the drive is in or out."""
    (tmp_path / "usb").mkdir()
    at_settings(desk)
    type_place(desk, "drive", str(tmp_path / "usb"))
    settle(desk)
    shutil.rmtree(tmp_path / "usb")
    desk.clock.advance(hours=2)
    keeper(desk).back_up()
    settle(desk)
    assert newest(tmp_path / "data").made_at == desk.clock.now()


def at_settings(desk: Booth) -> None:
    """Turn to the settings."""
    desk.window.show_page("settings")
    desk.settle()


def type_place(desk: Booth, which: str, folder: str) -> None:
    """Type a folder and press Enter."""
    field = desk.find(QLineEdit, f"settings.backup_{which}")
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, folder)
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()


def test_a_drive_is_chosen_and_given_up_by_keys(desk: Booth, tmp_path: Path) -> None:
    """It is in the book who chose it; a backup goes there at once."""
    usb = tmp_path / "usb"
    usb.mkdir()
    at_settings(desk)
    type_place(desk, "drive", str(usb))
    settle(desk)
    assert load(tmp_path / "data").backup_drive == str(usb)
    assert list((usb / FOLDER).glob("*.gpbackup"))
    type_place(desk, "drive", "")
    settle(desk)
    assert load(tmp_path / "data").backup_drive == ""
    kinds = desk.rows("SELECT actor FROM ledger WHERE kind = 'backup.place_chosen'")
    assert kinds == [(desk.admin,), (desk.admin,)]


def test_a_folder_that_is_no_place_is_said_at_its_field(desk: Booth, tmp_path: Path) -> None:
    """And what was chosen before still holds."""
    at_settings(desk)
    type_place(desk, "folder", str(tmp_path / "nowhere"))
    assert load(tmp_path / "data").backup_folder == ""
    said = [text.text() for text in desk.window.findChildren(QLabel)]
    assert any("is not there. Plug the drive in" in text for text in said)


def test_a_guard_chooses_no_place(desk: Booth, tmp_path: Path) -> None:
    """Where copies of the book go is above a guard; a backup now is for everybody."""
    (tmp_path / "usb").mkdir()
    desk.window.desk.seat(None)
    desk.sign_in(desk.guard)
    at_settings(desk)
    type_place(desk, "drive", str(tmp_path / "usb"))
    assert load(tmp_path / "data").backup_drive == ""
    assert list((tmp_path / "usb").iterdir()) == []
    desk.find(QPushButton, "settings.backup_now").click()
    settle(desk)
    assert newest(tmp_path / "data").manifest.entries


def test_a_rehearsal_from_the_settings_stands_in_the_book(desk: Booth, tmp_path: Path) -> None:
    """Its day is shown; the alert that it is due goes."""
    desk.clock.advance(days=40)
    desk.window.show_page("gate")
    desk.window.frame.page("gate").activated()
    desk.settle()
    assert "Rehearse a backup" in titles(desk)
    at_settings(desk)
    keeper(desk).back_up()
    settle(desk)
    desk.find(QPushButton, "settings.rehearse").click()
    settle(desk)
    settle(desk)
    assert desk.find(QLabel, "settings.rehearsed").text().startswith("2026-07-22: ")
    assert desk.rows("SELECT count(*) FROM rehearsals") == [(1,)]
    desk.window.show_page("gate")
    desk.settle()
    assert "Rehearse a backup" not in titles(desk)


def test_a_backup_that_takes_longer_tells_how_far_it_is(desk: Booth) -> None:
    """What is over within a second is not told."""
    keeping = keeper(desk)
    keeping._begin("backup")
    keeping._show_progress(1, 4)
    assert "%" not in status(desk)
    keeping._since.elapsed = lambda: 1500  # type: ignore[method-assign]
    keeping._show_progress(1, 4)
    assert status(desk) == "Backing up 25 %"
    keeping._done(())
    assert status(desk) == "No backup yet"


def test_closing_the_window_breaks_a_backup_off(
    tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for a slow drive; nothing half-written is left, the next start makes one."""
    monkeypatch.setattr(making, "SLICE_PAGES", 1)
    with booth(tmp_path / "data", clock) as made:
        keeping = keeper(made)
        whole = keeping._progress

        def stopped(done: int, all_of_it: int) -> None:
            keeping._stop.set()
            whole(done, all_of_it)

        monkeypatch.setattr(keeping, "_progress", stopped)
        keeping.back_up()
    folder = places(tmp_path / "data")[0].folder
    assert list(folder.glob("*")) == []


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=30), "Backed up just now"),
        (timedelta(minutes=119), "Backup 119 min old"),
        (timedelta(hours=47), "Backup 47 h old"),
        (timedelta(days=3), "Backup 3 days old"),
        (timedelta(minutes=-5), "Backup ahead of the clock"),
    ],
)
def test_the_age_is_told_in_one_unit(age: timedelta, words: str, desk: Booth) -> None:
    """As short as a status line needs it."""
    assert age_words(age) == words
    assert desk.find(QWidget, "status.backup").isVisible()


def test_after_a_restore_the_gate_says_what_is_missing(tmp_path: Path, clock: ManualClock) -> None:
    """From when on, how many at least, and for a day; its button leads to the entries."""
    post = make_post(tmp_path / "old", clock)
    made = back_up(post, tmp_path / "usb")
    post.close()
    last = Pin("GP-N01-20260612-1", 1, made.manifest.entries + 17, "ab" * 16)
    restore(made.path, tmp_path / "new", clock, last=last, vault=None)
    window = build_window(tmp_path / "new", clock=clock, lang="en")
    desk = Booth(window, clock, (post.admin, post.leader, post.guard, post.relief))
    window.show()
    try:
        desk.sign_in(post.guard)
        desk.settle()
        assert "Gap after 16:00" in titles(desk)
        alert = desk.find(QWidget, f"gate.alert{titles(desk).index('Gap after 16:00') + 1}")
        assert "at least 17 on paper" in alert.accessibleName()
        clock.advance(hours=25)
        window.frame.page("gate").activated()
        desk.settle()
        assert "Gap after 16:00" not in titles(desk)
    finally:
        put_away(window)
