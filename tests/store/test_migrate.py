"""Steps forward only, each whole or not at all; a stranger's file is left alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from guardpost.book import database_path, open_book, read_book, reading_book
from guardpost.clock import ManualClock
from guardpost.errors import Unavailable
from guardpost.store.connect import Database, open_database
from guardpost.store.migrate import STEPS, applied_steps, migrate
from guardpost.store.rows import Rows
from tests.site import Post

FIRST = "def up(_migrator, db):\n    db.execute_sql('CREATE TABLE one (a)')\n"
BROKEN = (
    "def up(_migrator, db):\n"
    "    db.execute_sql('CREATE TABLE two (a)')\n"
    "    db.execute_sql('INSERT INTO nowhere VALUES (1)')\n"
)
ALL = [file.stem for file in sorted(STEPS.glob("[0-9]*.py"))]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Return an open file with nothing in it."""
    opened = open_database(tmp_path / "guardpost.db")
    yield opened
    opened.close()


def tables(database: Database) -> set[str]:
    """Return the names of a file's tables."""
    return {name for (name,) in Rows(database).all("SELECT name FROM sqlite_master")}


def refusal(action: object, *args: object) -> Unavailable:
    """Return what an action says that must not go on."""
    assert callable(action)
    with pytest.raises(Unavailable) as caught:
        action(*args)
    return caught.value


def test_each_step_has_a_number_of_its_own_without_a_gap() -> None:
    """The steps are applied in the order of their names; one number is one place in it."""
    assert [name[:5] for name in ALL] == [f"{number:04}_" for number in range(1, len(ALL) + 1)]


def test_an_empty_file_gets_every_step_once(database: Database) -> None:
    """The history names them in order; the second time nothing is left to do."""
    assert migrate(database) == ALL
    assert applied_steps(database) == ALL
    assert migrate(database) == []


def test_a_step_that_fails_leaves_nothing_of_itself(database: Database, tmp_path: Path) -> None:
    """What it made and its line in the history go together; the step before stays."""
    steps = tmp_path / "steps"
    steps.mkdir()
    (steps / "0001_first.py").write_text(FIRST, encoding="utf-8")
    (steps / "0002_broken.py").write_text(BROKEN, encoding="utf-8")
    assert refusal(migrate, database, steps).code == "database.unreadable"
    assert applied_steps(database, steps) == ["0001_first"]
    assert "one" in tables(database)
    assert "two" not in tables(database)


def test_a_power_cut_before_the_first_step_is_gone_on_from(database: Database) -> None:
    """The history alone, with nothing in it, is no stranger's file."""
    Rows(database).value(
        "CREATE TABLE schema_migration (id INTEGER PRIMARY KEY, name TEXT, applied TEXT)"
    )
    assert migrate(database) == ALL


def test_a_newer_book_is_refused_for_writing_and_for_reading(post: Post) -> None:
    """A later program's book is not touched by an earlier one, not even to prove it."""
    post.register.rows.insert("schema_migration", name="0099_later", applied="2027-01-01")
    post.close()
    before = database_path(post.data).read_bytes()
    for opening in (lambda: open_book(post.data, post.clock), lambda: read_book(post.data)):
        error = refusal(opening)
        assert (error.code, error.facts) == ("database.newer", {"step": "0099_later"})
    assert database_path(post.data).read_bytes() == before


def test_an_older_book_is_read_as_a_copy_with_todays_tables(post: Post, tmp_path: Path) -> None:
    """What a later step brings is there; the file keeps every byte, and no copy is left."""
    post.close()
    steps = tmp_path / "steps"
    shutil.copytree(STEPS, steps)
    (steps / "0998_later.py").write_text(FIRST, encoding="utf-8")
    before = database_path(post.data).read_bytes()
    with reading_book(post.data, steps) as rows:
        assert rows.value("SELECT count(*) FROM one") == 0
        assert rows.value("SELECT name FROM site") == "翠湖花园"
        copy = rows.value("SELECT file FROM pragma_database_list")
        assert Path(copy).is_file()
    assert not Path(copy).exists()
    assert database_path(post.data).read_bytes() == before


def test_another_programs_file_is_left_alone(tmp_path: Path, clock: ManualClock) -> None:
    """A database that merely has the book's name gets no table of ours."""
    path = tmp_path / "guardpost.db"
    stranger = open_database(path)
    Rows(stranger).value("CREATE TABLE notes (text)")
    stranger.close()
    for opening in (lambda: open_book(tmp_path, clock), lambda: read_book(tmp_path)):
        error = refusal(opening)
        assert (error.code, error.facts) == ("database.foreign", {"path": str(path)})
    stranger = open_database(path)
    assert tables(stranger) == {"notes"}
    stranger.close()


def test_a_file_of_no_bytes_is_no_book_yet(tmp_path: Path, clock: ManualClock) -> None:
    """The first start was cut short: there is nothing to read, and it may begin anew."""
    (tmp_path / "guardpost.db").touch()
    assert refusal(read_book, tmp_path).code == "database.missing"
    register = open_book(tmp_path, clock)
    assert register.rows.value("SELECT count(*) FROM ledger") == 0
    register.close()
