"""A book of an earlier version is equal and complete as soon as this one has opened it."""

from __future__ import annotations

from pathlib import Path

import pytest

from guardpost.backups.making import make_backup
from guardpost.backups.restoring import restore
from guardpost.book import database_path, open_book, reading_book
from guardpost.errors import Unavailable
from guardpost.gate.search import search
from guardpost.ledger.rebuild import check, is_behind
from guardpost.proving import check_state, prove_book, rebuild_state
from guardpost.store.connect import open_database
from guardpost.store.migrate import known_steps, migrate
from guardpost.store.rows import Rows
from tests.site import Post
from tests.store.older import as_older


@pytest.fixture
def older(post: Post, tmp_path: Path) -> Post:
    """Return a post whose book, with a resident and a slip, an earlier version left behind."""
    as_older(post, tmp_path)
    return post


def found_by_pinyin(rows: Rows, post: Post) -> set[str]:
    """Return who is found as a guard types it."""
    return {hit.person for hit in search(rows, "wjg", post.clock.now(), 9).hits}


def test_a_backup_of_it_is_brought_up_as_it_comes_back(older: Post, tmp_path: Path) -> None:
    """A backup of an earlier version's book is restored by this one, complete."""
    made = make_backup(older.data, tmp_path / "old.gpbackup", older.clock.now())
    assert set(made.manifest.steps) < known_steps()
    restore(made.path, tmp_path / "new", older.clock, vault=None)
    assert check_state(tmp_path / "new") is None
    with reading_book(tmp_path / "new") as rows:
        assert found_by_pinyin(rows, older) == {"王建国"}


def test_opening_fills_in_what_the_new_steps_made(older: Post) -> None:
    """Nobody has to know of ``guardpost rebuild``: state is the ledger's, names are found."""
    register = open_book(older.data, older.clock)
    assert check(register.database) is None
    assert found_by_pinyin(register.rows, older) == {"王建国"}
    register.close()
    assert check_state(older.data) is None


def test_it_is_filled_in_once(older: Post) -> None:
    """The second opening leaves the state as it stands."""
    open_book(older.data, older.clock).close()
    older.alter("DELETE FROM name_spellings")
    register = open_book(older.data, older.clock)
    assert register.rows.value("SELECT count(*) FROM name_spellings") == 0
    register.close()


def test_a_power_cut_between_steps_and_filling_is_made_good(older: Post) -> None:
    """The steps are there, the state is not: the next opening fills it in."""
    database = open_database(database_path(older.data))
    migrate(database)
    assert check(database) is not None
    assert is_behind(database, len(known_steps()))
    database.close()
    register = open_book(older.data, older.clock)
    assert check(register.database) is None
    register.close()


def test_a_cut_book_keeps_the_traces_that_prove_it(older: Post) -> None:
    """A replay would wipe off the numbers beyond the last line: it is not done."""
    older.alter("DELETE FROM ledger WHERE seq >= (SELECT max(id) FROM slips)")
    open_book(older.data, older.clock).close()
    assert prove_book(older.data).code == "book.cut"


def test_reading_an_older_book_reads_it_whole(older: Post) -> None:
    """In the copy names are found too; the file keeps every byte."""
    before = database_path(older.data).read_bytes()
    with reading_book(older.data) as rows:
        assert found_by_pinyin(rows, older) == {"王建国"}
    assert database_path(older.data).read_bytes() == before


def test_an_older_book_has_nothing_to_compare_yet(older: Post) -> None:
    """``rebuild --check`` says so instead of blaming the book; ``rebuild`` brings it up."""
    with pytest.raises(Unavailable, match=r"book\.older"):
        check_state(older.data)
    assert rebuild_state(older.data) > 0
    assert check_state(older.data) is None


def test_a_file_without_the_book_in_it_is_damaged(post: Post) -> None:
    """The history says that there was one: no word of SQL is said."""
    post.close()
    post.alter("DROP TABLE ledger")
    for opening in (
        lambda: open_book(post.data, post.clock),
        lambda: prove_book(post.data),
        lambda: check_state(post.data),
    ):
        with pytest.raises(Unavailable, match=r"database\.damaged"):
            opening()
