"""Opening the file, and one sentence for each way in which a store fails."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from guardpost.errors import Unavailable
from guardpost.sentences import SENTENCES
from guardpost.store.connect import SOUND_SQLITE, Database, open_database
from guardpost.store.rows import Rows

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the file of these tests lies; a folder whose name needs quoting."""
    folder = tmp_path / "岗亭 #1?"
    folder.mkdir()
    return folder / "guardpost.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """Return an open file with one table of 400 wide rows."""
    opened = open_database(path)
    rows = Rows(opened)
    rows.value("CREATE TABLE wide (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    with rows.together():
        for _ in range(400):
            rows.insert("wide", text="值" * 300)
    yield opened
    opened.close()


def failure(action: object, *args: object) -> Unavailable:
    """Return what an action says that must fail for the store's sake."""
    assert callable(action)
    with pytest.raises(Unavailable) as caught:
        action(*args)
    assert caught.value.code in SENTENCES
    return caught.value


def test_each_commit_is_on_disk_before_it_is_said(database: Database) -> None:
    """WAL with full synchronisation, foreign keys held, nothing trusted of the schema."""
    rows = Rows(database)
    names = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "busy_timeout")
    assert [rows.value(f"PRAGMA {name}") for name in names] == ["wal", 2, 1, 0, 5000]
    assert tuple(map(int, rows.value("SELECT sqlite_version()").split("."))) >= SOUND_SQLITE


def test_a_reader_writes_nothing(database: Database, path: Path) -> None:
    """A connection for reading sees the rows and is refused a change."""
    reader = open_database(path, read_only=True)
    assert reader.path == path
    assert Rows(reader).value("SELECT count(*) FROM wide") == 400
    assert failure(Rows(reader).value, "DELETE FROM wide").code == "database.read_only"
    reader.close()


def test_a_book_on_a_disk_that_takes_no_file_can_be_read(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy kept as evidence is proved where it lies; nothing is put beside it."""
    database.close()
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    reader = open_database(path, read_only=True)
    assert Rows(reader).value("SELECT count(*) FROM wide") == 400
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    reader.close()


def test_a_book_that_may_not_be_read_is_said_so(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading is refused by what it needs, not by writing, which nobody asked for."""
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.R_OK)
    error = failure(lambda: open_database(path, read_only=True))
    assert (error.code, error.facts) == ("file.unreadable", {"path": str(path)})


def test_a_folder_under_the_books_name_is_no_book(path: Path) -> None:
    """What lies there is no file: there is no book."""
    path.mkdir()
    assert failure(lambda: open_database(path, read_only=True)).code == "database.missing"


def test_reading_makes_no_book(path: Path) -> None:
    """Where there is none, none appears."""
    error = failure(lambda: open_database(path, read_only=True))
    assert (error.code, error.facts) == ("database.missing", {"path": str(path)})
    assert not path.exists()


def test_a_file_of_something_else_is_damaged(path: Path) -> None:
    """A text under the book's name is said to be damaged and stays as it was."""
    text = b"no database at all " * 500
    path.write_bytes(text)
    assert failure(open_database, path).code == "database.damaged"
    assert path.read_bytes() == text


def test_a_page_gone_bad_is_damage_however_late_it_is_met(database: Database, path: Path) -> None:
    """A row that cannot be fetched is told like a statement that cannot be run."""
    database.close()
    content = bytearray(path.read_bytes())
    for page in range(40, len(content) // PAGE, 2):
        content[page * PAGE : (page + 1) * PAGE] = b"\xa5" * PAGE
    path.write_bytes(content)
    rows = Rows(open_database(path))
    assert failure(rows.all, "SELECT * FROM wide").code == "database.damaged"
    assert failure(lambda: list(rows.each("SELECT * FROM wide"))).code == "database.damaged"
    rows.close()


def test_a_full_disk_is_said_and_over_when_there_is_room(database: Database) -> None:
    """The store has undone everything by itself by then; the next write works again."""
    rows = Rows(database)
    rows.value(f"PRAGMA max_page_count = {rows.value('PRAGMA page_count')}")

    def fill() -> None:
        with rows.together():
            for _ in range(100):
                rows.insert("wide", text="满" * 2000)

    error = failure(fill)
    assert error.code == "database.disk_full"
    assert rows.value("SELECT count(*) FROM wide") == 400
    rows.value("PRAGMA max_page_count = 1000000")
    fill()
    assert rows.value("SELECT count(*) FROM wide") == 500


def test_a_full_disk_is_named_though_the_rollback_fails_after_it(
    database: Database,
) -> None:
    """The store rolls back a full disk by itself; the program's own rollback finds nothing."""
    rows = Rows(database)
    rows.value(f"PRAGMA max_page_count = {rows.value('PRAGMA page_count')}")

    def fill() -> None:
        with rows.together():
            try:
                for _ in range(100):
                    rows.insert("wide", text="满" * 2000)
            finally:
                rows.value("ROLLBACK")

    assert failure(fill).code == "database.disk_full"


def test_another_writer_is_waited_for_and_then_named(database: Database, path: Path) -> None:
    """A book that is held too long is locked, not broken."""
    other = open_database(path)
    with Rows(other).together():
        rows = Rows(database)
        rows.value("PRAGMA busy_timeout = 1")
        error = failure(lambda: rows.insert("wide", text="值"))
        assert (error.code, error.facts) == ("database.locked", {"path": str(path)})
    other.close()


def test_a_folder_that_takes_no_file_is_said(tmp_path: Path) -> None:
    """A book in a folder that is not there, or not to be written to, cannot be opened."""
    assert failure(open_database, tmp_path / "none" / "guardpost.db").code == "database.read_only"


def test_text_that_is_no_text_is_garbled(database: Database) -> None:
    """Bytes that are no UTF-8 are told apart from a page gone bad."""
    rows = Rows(database)
    rows.value("UPDATE wide SET text = CAST(x'FF80' AS TEXT) WHERE id = 7")
    assert failure(rows.all, "SELECT text FROM wide").code == "database.garbled"


def test_a_broken_constraint_is_a_fault_of_the_program(database: Database) -> None:
    """It goes to the crash log; nobody is told that the disk is bad."""
    with pytest.raises(IntegrityError):
        Rows(database).insert("wide", id=1, text="值")
