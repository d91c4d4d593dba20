"""Retention in the window: set by the administrator, deleted by hand or by the idle post."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton

from guardpost.clock import ManualClock
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor, release_visitor
from guardpost.keys.book_key import make_book_key
from guardpost.proving import check_state, prove_book
from tests.site import make_stranger
from tests.ui.booth import Booth, put_away
from ui import upkeep
from ui.compose import build_window

PURGES = "SELECT actor FROM ledger WHERE kind = 'data.purged'"
SEALED = "SELECT count(*) FROM ledger WHERE kind = 'visitor.entered' AND sealed IS NOT NULL"
GUEST = VisitorDetails(
    category=VisitorCategory.VISITOR, room="3栋1202", name="上官婉清", verified="phone"
)


@pytest.fixture
def folder(tmp_path: Path, clock: ManualClock) -> Path:
    """Return a locked book, a year and two weeks old; in its first days somebody came each day."""
    make_book_key(tmp_path / "data", "test-site", vault=None)
    post = make_stranger(tmp_path / "data", clock)
    for _day in range(12):
        visit = admit_visitor(post.register, post.guard, GUEST).visit.id
        release_visitor(post.register, post.guard, visit)
        clock.advance(days=1)
    post.close()
    return post.data


@pytest.fixture
def desk(folder: Path, clock: ManualClock, qapp: QApplication) -> Iterator[Booth]:
    """Return the window over it, in English, a year later."""
    clock.advance(days=366)
    window = build_window(folder, clock=clock, lang="en")
    window.resize(1366, 768)
    window.show()
    yield Booth(window, clock, ("A01", "L02", "G02", "L03"))
    put_away(window)


def at_settings(desk: Booth, who: str) -> None:
    """Sign in and turn to the settings."""
    desk.sign_in(who)
    desk.window.show_page("settings")
    desk.settle()


def said(desk: Booth, name: str) -> str:
    """Return what a text of the pane says."""
    return desk.find(QLabel, name).text()


def test_what_is_over_its_time_is_told_and_deleted_by_hand(desk: Booth, folder: Path) -> None:
    """A supervisor's press; the entry names who, the rest of the book is as it was."""
    at_settings(desk, desk.admin)
    assert "hold personal data over its time." in said(desk, "settings.purge_waits")
    button = desk.find(QPushButton, "settings.purge")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    desk.settle()
    assert desk.rows(PURGES) == [(desk.admin,)]
    assert desk.rows(SEALED) == [(0,)]
    assert said(desk, "settings.purge_waits").startswith("Nothing is over its time; deleted last")
    assert not button.isEnabled()
    assert prove_book(folder).holds
    assert check_state(folder) is None


def test_a_guard_deletes_nothing(desk: Booth) -> None:
    """The press is refused, and the entries stay."""
    heard: list[str] = []
    desk.window.desk.failed.connect(heard.append)
    at_settings(desk, desk.guard)
    desk.find(QPushButton, "settings.purge").click()
    desk.settle()
    assert heard
    assert desk.rows(PURGES) == []


def test_the_administrator_says_how_long_a_group_stays(desk: Booth) -> None:
    """Chosen by key; for good, nothing of the group waits any more."""
    at_settings(desk, desk.admin)
    box = desk.find(QComboBox, "settings.retention.gate")
    assert box.currentText() == "1 year"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    desk.settle()
    assert desk.rows("SELECT grp, days FROM retention") == [("gate", 0)]
    assert box.currentText() == "For good"


def test_the_key_s_place_and_the_seals_fingerprint_are_told(desk: Booth) -> None:
    """Here a file, as there is no key store."""
    at_settings(desk, desk.admin)
    told = "The book is locked; its key lies in a file for its owner alone."
    assert said(desk, "settings.key") == told
    seals = said(desk, "settings.seals")
    assert len(seals.partition("seals: ")[2].replace(" ", "")) == 64


def test_the_idle_post_deletes_a_little_at_a_time(
    desk: Booth, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where people wrote on the days before; nobody's name stands at it."""
    monkeypatch.setattr(upkeep, "AT_ONCE", 4)
    monkeypatch.setattr(upkeep, "IDLE_MS", 0)
    desk.sign_in(desk.guard)
    worker = desk.window.findChildren(upkeep.Upkeep)[0]
    for _day in range(10):
        clock.advance(days=1)
        desk.window.desk.act(admit_visitor, GUEST, done=lambda _made: None)
        desk.settle()
    for _turn in range(20):
        worker._begin()
        desk.settle()
        desk.settle()
    assert len(desk.rows(PURGES)) > 1
    assert set(desk.rows(PURGES)) == {("",)}
    assert desk.rows(
        "SELECT count(*) FROM ledger WHERE kind = 'shift.opened' AND salt NOT NULL"
    ) == [(0,)]


def test_a_clock_set_ahead_deletes_nothing_by_itself(desk: Booth) -> None:
    """There is no day behind it on which anybody wrote: a person decides."""
    desk.sign_in(desk.guard)
    worker = desk.window.findChildren(upkeep.Upkeep)[0]
    for _turn in range(3):
        worker._begin()
        desk.settle()
    assert desk.rows(PURGES) == []
    at_settings(desk, desk.admin)
    assert said(desk, "settings.purge_waits").endswith(
        "Nothing is deleted by itself: the clock may be wrong. Check the PC's date; if it is"
        " right, delete by hand."
    )


def test_keys_that_others_could_read_are_closed_and_said(
    folder: Path, clock: ManualClock, qapp: QApplication
) -> None:
    """At the start, in the status line."""
    (folder / "keys" / "book").chmod(0o644)
    window = build_window(folder, clock=clock, lang="en")
    heard: list[str] = []
    window.desk.failed.connect(heard.append)
    window.show()
    booth = Booth(window, clock, ("A01", "L02", "G02", "L03"))
    booth.sign_in("G02")
    assert [text for text in heard if text.startswith("Others on this PC could read the keys")]
    assert (folder / "keys" / "book").stat().st_mode & 0o077 == 0
    put_away(window)
