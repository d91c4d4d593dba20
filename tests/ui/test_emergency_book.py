"""A damaged book never blocks the gate: the window opens an emergency book and says so in red."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from guardpost.book import database_path, open_book, reading_book
from guardpost.clock import ManualClock
from guardpost.emergency_book.kit import gather_kit, keep_kit
from guardpost.emergency_book.marks import marked_damaged, waiting_books
from guardpost.emergency_book.noted import renew_kit
from guardpost.errors import Refused, Unavailable
from guardpost.registry.staffing import change_pin
from guardpost.signing.pepper import load
from guardpost.site import SiteDetails
from guardpost.start import start_site
from tests.conftest import MIDDLE_SHIFT
from tests.site import CHEAP, PIN, Post, make_post
from tests.tamper.rewriting import alter, replay_all
from tests.ui.booth import Booth, booth, put_away
from ui.compose import build_window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def site(tmp_path: Path, clock: ManualClock) -> Post:
    """Return a site whose kit is kept and whose book is shut."""
    post = make_post(tmp_path / "data", clock)
    keep_kit(gather_kit(post.register.rows), post.data, post.pepper)
    post.close()
    return post


@contextmanager
def opened(site: Post, lang: str = "zh_CN") -> Iterator[Booth]:
    """Open the window over whatever book can be opened."""
    window = build_window(site.data, clock=site.clock, lang=lang)
    window.resize(1366, 768)
    window.show()
    try:
        yield Booth(window, site.clock, (site.admin, site.leader, site.guard, site.relief))
    finally:
        put_away(window)


def spoil_file(path: Path) -> None:
    """Overwrite the first page of a book."""
    content = path.read_bytes()
    path.write_bytes(b"\x5a" * 4096 + content[4096:])


def spoil(site: Post) -> None:
    """Overwrite the first page of the post's own."""
    spoil_file(database_path(site.data))


def said(desk: Booth) -> str:
    """Return what the red band says; empty when it is not there."""
    band = desk.find(QWidget, "emergency.band")
    return desk.find(QLabel, "emergency.said").text() if band.isVisible() else ""


def test_a_whole_book_has_no_red_band(tmp_path: Path, clock: ManualClock) -> None:
    """Nothing is said where nothing is wrong."""
    with booth(tmp_path / "data", clock) as desk:
        desk.sign_in(desk.guard)
        assert said(desk) == ""
        assert desk.window.desk.damage == ""


def test_a_damaged_book_opens_an_emergency_book_at_once(site: Post) -> None:
    """The guard signs in with the same PIN, logs a car by the same keys, and reads why in red."""
    spoil(site)
    with opened(site) as desk:
        desk.settle()
        assert "应急册" in desk.find(QLabel, "lock.notice").text()
        desk.sign_in(desk.guard)
        assert "应急册" in said(desk)
        assert "台账打不开" in said(desk)
        desk.find(QLineEdit, "gate.search").setFocus()
        desk.press(Qt.Key.Key_F5)
        assert desk.rows("SELECT station FROM site") == [("N01E1",)]
    (folder,) = waiting_books(site.data)
    assert folder.name == "N01E1"


def test_a_pin_of_more_than_six_digits_opens_the_emergency_book(
    tmp_path: Path, clock: ManualClock
) -> None:
    """It is typed to its end there too, not taken for wrong with the sixth digit."""
    long = "24681047"
    post = make_post(tmp_path / "data", clock)
    change_pin(post.register, post.guard, PIN, long, post.pepper, CHEAP)
    keep_kit(gather_kit(post.register.rows), post.data, post.pepper)
    post.close()
    spoil(post)
    with opened(post) as desk:
        desk.sign_in(post.guard, long)
        QTest.keyClick(desk.find(QLineEdit, "lock.pin"), Qt.Key.Key_Return)
        desk.settle()
        assert desk.rows("SELECT count(*) FROM ledger WHERE kind = 'staff.pin_refused'") == [(0,)]
        assert desk.window.desk.staff is not None


def test_a_locked_book_without_its_first_page_opens_an_emergency_book(
    tmp_path: Path, clock: ManualClock
) -> None:
    """It cannot be told from another site's book: the gate goes on all the same."""
    data = tmp_path / "data"
    details = SiteDetails(id="keyed", name="翠湖花园", post="北门岗 N01")
    start_site(data, clock, details, "孟思齐", PIN, CHEAP)
    with closing(open_book(data, clock)) as register:
        keep_kit(gather_kit(register.rows), data, load(data, "keyed"))
    path = database_path(data)
    path.write_bytes(random.Random(1).randbytes(4096) + path.read_bytes()[4096:])
    window = build_window(data, clock=clock)
    try:
        assert window.desk.damage == "keys.book_wrong"
        assert window.desk.site.station == "N01E1"
    finally:
        put_away(window)


def test_a_book_that_was_cut_off_while_the_window_was_shut_is_told_at_the_start(site: Post) -> None:
    """Tables and all, so that nothing in the file names what is gone: the idle note does."""
    with opened(site) as desk:
        desk.sign_in(desk.guard)
        desk.settle()
        last = int(str(desk.rows("SELECT max(seq) FROM ledger")[0][0]))
    with reading_book(site.data) as rows:
        renew_kit(rows, gather_kit(rows), site.data, site.pepper)
    alter(site.data, f"DELETE FROM ledger WHERE seq > {last - 3}")
    replay_all(site.data)
    with opened(site) as desk:
        desk.settle()
        assert "被改" in desk.find(QLabel, "status.chain").text()


def test_a_lost_book_opens_an_emergency_book_too(site: Post) -> None:
    """A post that had a book and has none goes on; the book is never begun anew under its code."""
    database_path(site.data).unlink()
    with opened(site) as desk:
        desk.sign_in(desk.guard)
        assert desk.rows("SELECT station FROM site") == [("N01E1",)]
    assert not database_path(site.data).exists()


def emptied(path: Path) -> None:
    """Leave the file's name alone, as a disk that lost what was in it does."""
    path.write_bytes(b"")


def another_programs(path: Path) -> None:
    """Lay another program's database in its place."""
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")


def begun_anew(path: Path) -> None:
    """Leave tables that nothing stands in."""
    path.unlink()
    open_book(path.parent, ManualClock(MIDDLE_SHIFT)).close()


def chance(path: Path) -> None:
    """Overwrite the first page with what looks like a locked book."""
    path.write_bytes(random.Random(1).randbytes(4096) + path.read_bytes()[4096:])


@pytest.mark.parametrize("way", [emptied, another_programs, begun_anew, chance])
def test_whatever_lies_in_the_place_of_the_book_the_gate_goes_on(
    way: Callable[[Path], None], site: Post
) -> None:
    """The file is looked at by somebody else, later, and stays as it is until then."""
    path = database_path(site.data)
    way(path)
    before = path.read_bytes()
    with opened(site) as desk:
        desk.sign_in(desk.guard)
        assert said(desk).startswith("应急册")
        assert desk.rows("SELECT station FROM site") == [("N01E1",)]
    assert path.read_bytes() == before


def test_a_key_that_does_not_fit_is_said_on_the_emergency_book(site: Post) -> None:
    """It is another trouble than a damaged disk: the recovery sheet mends it."""
    chance(database_path(site.data))
    with opened(site, "en") as desk:
        desk.sign_in(desk.guard)
        assert "the key on this PC does not open" in said(desk)


@pytest.mark.parametrize("way", [emptied, spoil_file, Path.unlink])
def test_an_emergency_book_that_is_damaged_too_is_followed_by_another(
    way: Callable[[Path], None], site: Post
) -> None:
    """A disk that spoils one file spoils the next: the gate goes on, and both wait."""
    spoil(site)
    with opened(site):
        pass
    way(database_path(site.data / "emergency" / "N01E1"))
    for _start in range(2):
        with opened(site) as desk:
            desk.sign_in(desk.guard)
            assert desk.rows("SELECT station FROM site") == [("N01E2",)]
    assert [folder.name for folder in waiting_books(site.data)] == ["N01E1", "N01E2"]


def test_damage_that_shows_in_the_emergency_book_asks_for_the_next_one(site: Post) -> None:
    """It was marked, so that the same key does not open the same book again."""
    spoil(site)
    with opened(site) as desk:
        desk.sign_in(desk.guard)
        desk.window.desk.hear(Unavailable("database.damaged", path="x"))
    with opened(site) as desk:
        desk.sign_in(desk.guard)
        assert desk.rows("SELECT station FROM site") == [("N01E2",)]


def test_damage_that_shows_while_the_window_is_open_offers_the_emergency_book(
    site: Post, qtbot: QtBot
) -> None:
    """The band turns up with one key; what was half typed stays until then."""
    with opened(site) as desk:
        desk.sign_in(desk.guard)
        search = desk.find(QLineEdit, "gate.search")
        QTest.keyClicks(search, "B123")
        desk.window.desk.hear(Unavailable("database.damaged", path="x"))
        assert "台账坏了" in said(desk)
        assert desk.find(QLabel, "status.chain").text() == "台账损坏"
        assert search.text().endswith("B123")
        assert desk.find(QPushButton, "emergency.open").isVisible()
        with qtbot.waitSignal(desk.window.desk.emergency_asked):
            desk.press(Qt.Key.Key_E, CONTROL)
    assert marked_damaged(site.data) == "database.damaged"
    with opened(site) as desk:
        assert desk.window.desk.damage == "database.damaged"


def test_a_full_disk_is_no_damage(site: Post) -> None:
    """The book is whole then, and another would not help."""
    with opened(site) as desk:
        desk.sign_in(desk.guard)
        desk.window.desk.hear(Unavailable("database.disk_full", path="x"))
        assert said(desk) == ""


def test_the_window_keeps_the_kit_of_today(site: Post) -> None:
    """It is written when the desk is made, so the newest people are in it."""
    kit = site.data / "keys" / "emergency-kit"
    before = kit.read_bytes()
    with opened(site) as desk:
        desk.sign_in(desk.guard)
        desk.settle()
    assert kit.read_bytes() != before


def test_a_waiting_emergency_book_is_named_until_it_is_brought_in(site: Post) -> None:
    """The post's own book is open again: the supervisor is told what to do."""
    content = database_path(site.data).read_bytes()
    spoil(site)
    with opened(site):
        pass
    database_path(site.data).write_bytes(content)
    with opened(site) as desk:
        desk.sign_in(desk.guard)
        assert "N01E1" in said(desk)
        assert "merge-emergency" in said(desk)


def test_without_a_kit_the_damage_is_said(tmp_path: Path, clock: ManualClock) -> None:
    """A site that never had a window cannot name its people: the sentence says what to do."""
    post = make_post(tmp_path / "data", clock)
    post.close()
    spoil(post)
    with pytest.raises(Unavailable, match=r"database\.damaged"):
        build_window(post.data, clock=clock)


def test_an_empty_folder_is_a_first_start(tmp_path: Path, clock: ManualClock) -> None:
    """Nothing was lost where nothing was."""
    with pytest.raises(Refused, match=r"site\.not_opened"):
        build_window(tmp_path / "data", clock=clock)
