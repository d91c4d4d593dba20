"""A book of an earlier version is equal and complete as soon as this one has opened it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from guardpost.backups.making import make_backup
from guardpost.backups.restoring import restore
from guardpost.book import database_path, open_book, reading_book
from guardpost.errors import Unavailable
from guardpost.gate.search import search
from guardpost.ledger.rebuild import check, is_behind
from guardpost.proving import check_state, prove_book, rebuild_state
from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.store.connect import Database, open_database
from guardpost.store.migrate import STEPS, known_steps, migrate
from guardpost.store.rows import Rows
from tests.gate.slips import seen, verified
from tests.site import Post

# The step before names were kept as they are spelt, and before slips had lines that leave.
OLD = "0011"
NOT_COPIED = ("schema_migration", "sqlite_sequence")


def old_steps(folder: Path) -> Path:
    """Return a folder with the steps that an earlier version had."""
    folder.mkdir()
    for file in STEPS.glob("[0-9]*.py"):
        if file.name[:4] <= OLD:
            shutil.copy(file, folder)
    return folder


def columns(rows: Rows, schema: str, table: str) -> set[str]:
    """Return the columns of a plain table; none when there is no such table."""
    sql = f"SELECT name FROM pragma_table_info('{table}', '{schema}')"
    return {name for (name,) in rows.all(sql)}


def copy_common(old: Database, today: Path) -> None:
    """Bring over what both versions keep; the entries' numbers with it."""
    rows = Rows(old)
    rows.value(f"ATTACH '{today}' AS today")
    found = rows.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    for (table,) in found:
        common = columns(rows, "main", table) & columns(rows, "today", table)
        if table in NOT_COPIED or table.startswith("sqlite_") or not common:
            continue
        names = ", ".join(f'"{name}"' for name in sorted(common))
        rows.value(f"INSERT OR REPLACE INTO {table} ({names}) SELECT {names} FROM today.{table}")
    rows.value("DETACH today")


@pytest.fixture
def older(post: Post, tmp_path: Path) -> Post:
    """Return a post whose book, with a resident and a slip, an earlier version left behind."""
    add_resident(post.register, post.admin, ResidentDetails("3-1202", "王建国"))
    seen(post, verified(post), 1, 6)
    post.close()
    path = tmp_path / "older.db"
    old = open_database(path)
    migrate(old, old_steps(tmp_path / "steps"))
    copy_common(old, database_path(post.data))
    old.close()
    for file in post.data.glob("guardpost.db*"):
        file.unlink()
    path.rename(database_path(post.data))
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
