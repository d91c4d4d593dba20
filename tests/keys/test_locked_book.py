"""A locked book: it opens with its key alone, and what is wrong is said as what it is."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from guardpost.book import copied_book, database_path, open_book, reading_book
from guardpost.cli import run
from guardpost.clock import ManualClock
from guardpost.errors import Unavailable
from guardpost.keys.book_key import book_key, is_keyed, place_book_key, salt_of
from guardpost.keys.kept import close_to_others
from guardpost.ledger.verify import verify_chain
from guardpost.proving import check_state, prove_book, rebuild_state
from guardpost.sentences import SENTENCES
from guardpost.site import SiteDetails
from guardpost.start import start_site
from guardpost.store.connect import open_database
from guardpost.store.upkeep import keep_up
from tests.site import CHEAP

PAGE = 4096
NAME = "孟思齐"
DETAILS = SiteDetails(id="keyed", name="翠湖花园", post="北门岗")


@pytest.fixture
def data(tmp_path: Path, clock: ManualClock) -> Path:
    """Return the folder of a new site; its book is closed."""
    folder = tmp_path / "data"
    start_site(folder, clock, DETAILS, NAME, "135792", CHEAP)
    return folder


def failure(action: Callable[[], object]) -> str:
    """Return the code of what an action cannot do."""
    with pytest.raises(Unavailable) as caught:
        action()
    assert caught.value.code in SENTENCES
    return caught.value.code


def turned(data: Path, place: int) -> None:
    """Turn one bit of the book's file over."""
    file = database_path(data)
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)


def every_way(data: Path, clock: ManualClock) -> tuple[Callable[[], object], ...]:
    """Return every way in which the program opens the book of a folder."""

    def read() -> int:
        with reading_book(data) as rows:
            return verify_chain(rows).entries

    return (
        lambda: open_book(data, clock).close(),
        read,
        lambda: keep_up(database_path(data)),
        lambda: prove_book(data),
        lambda: check_state(data),
        lambda: rebuild_state(data),
    )


def test_a_new_site_s_book_is_locked(data: Path, clock: ManualClock) -> None:
    """No other program reads it, nothing in its files is to be read; each way of ours opens it."""
    assert is_keyed(data)
    with (
        closing(sqlite3.connect(database_path(data))) as stranger,
        pytest.raises(sqlite3.DatabaseError, match="not a database"),
    ):
        stranger.execute("SELECT * FROM ledger")
    for open_it in every_way(data, clock):
        open_it()
    assert prove_book(data).holds
    assert check_state(data) is None
    for file in data.iterdir():
        if file.is_file():
            assert b"SQLite" not in file.read_bytes(), file
            assert NAME.encode() not in file.read_bytes(), file


def test_a_site_may_leave_its_book_plain(tmp_path: Path, clock: ManualClock) -> None:
    """By its own choice; then any SQLite reads it."""
    start_site(tmp_path, clock, DETAILS, NAME, "135792", CHEAP, locked=False)
    assert book_key(tmp_path) is None
    with closing(sqlite3.connect(database_path(tmp_path))) as stranger:
        assert stranger.execute("SELECT count(*) FROM ledger").fetchone()[0] > 0


def test_a_copy_of_a_locked_book_is_locked(data: Path) -> None:
    """Also the one that is made in a temporary folder for a proof."""
    with (
        closing(open_database(database_path(data), read_only=True)) as source,
        copied_book(source) as copy,
    ):
        assert copy.path.read_bytes()[:16] == salt_of(book_key(data) or b"")


@pytest.mark.parametrize("place", [0, 15, 16, 100, PAGE - 1, PAGE, 3 * PAGE + 2000, 9 * PAGE - 1])
def test_a_bit_that_turned_over_is_found(data: Path, place: int) -> None:
    """In the salt, the head, the data, the codes of the pages: each page has its own code."""
    turned(data, place)
    assert failure(lambda: prove_book(data)).startswith("database.damaged")


def test_the_page_in_which_a_bit_turned_over_is_named(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One of the chain's, or one that only the search knows: whoever repairs it looks there."""
    for page in (60, database_path(data).stat().st_size // PAGE):
        before = database_path(data).read_bytes()
        turned(data, page * PAGE - 100)
        assert run(["verify", "--data", str(data), "--lang", "en"]) == 1
        said = capsys.readouterr().err
        assert f"Page {page} of the book at {database_path(data)} is damaged" in said
        database_path(data).write_bytes(before)


def test_a_lost_key_is_said_and_no_other_book_is_begun(data: Path, clock: ManualClock) -> None:
    """The file of the key is gone: every way says it, and the file stays as it was."""
    before = database_path(data).read_bytes()
    (data / "keys" / "book").unlink()
    assert {failure(way) for way in every_way(data, clock)} == {"keys.book_lost"}
    assert database_path(data).read_bytes() == before


def test_a_book_without_its_folder_of_keys_is_said_to_be_locked(
    data: Path, clock: ManualClock
) -> None:
    """The file alone was brought to this PC."""
    before = database_path(data).read_bytes()
    shutil.rmtree(data / "keys")
    assert {failure(way) for way in every_way(data, clock)} == {"keys.book_missing"}
    assert database_path(data).read_bytes() == before


def test_a_key_that_does_not_fit_is_said(data: Path, clock: ManualClock) -> None:
    """Another site's key, or another site's book in the place of this one."""
    before = database_path(data).read_bytes()
    place_book_key(data, "other", b"k" * 32, vault=None)
    assert {failure(way) for way in every_way(data, clock)} == {"keys.book_wrong"}
    assert database_path(data).read_bytes() == before


def test_a_plain_book_in_the_place_of_a_locked_one_is_not_taken(
    data: Path, tmp_path: Path, clock: ManualClock
) -> None:
    """Who cannot open the book cannot put a book of their own there either."""
    start_site(tmp_path / "plain", clock, DETAILS, NAME, "135792", CHEAP, locked=False)
    shutil.copyfile(database_path(tmp_path / "plain"), database_path(data))
    assert {failure(way) for way in every_way(data, clock)} == {"keys.book_wrong"}


@pytest.mark.parametrize("content", [b"\0" * 8192, b"no book " * 1024, b"%PDF-1.7 \xff" * 100])
def test_what_is_no_book_is_said_to_be_damaged(data: Path, content: bytes) -> None:
    """With the key, and without it."""
    database_path(data).write_bytes(content)
    assert failure(lambda: prove_book(data)) == "database.damaged"
    shutil.rmtree(data / "keys")
    assert failure(lambda: prove_book(data)) == "database.damaged"


def test_keys_that_others_may_read_are_closed_to_them_and_named(data: Path) -> None:
    """Once; the next look finds nothing to close."""
    (data / "keys").chmod(0o755)
    (data / "keys" / "book").chmod(0o644)
    assert close_to_others(data) == ("keys", "book")
    assert close_to_others(data) == ()
    assert all(file.stat().st_mode & 0o077 == 0 for file in (data / "keys").iterdir())
