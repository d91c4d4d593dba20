"""Files that are damaged, missing, another program's, out of reach: said and kept."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from guardpost.book import database_path, open_book
from guardpost.cli import run
from guardpost.clock import ManualClock
from guardpost.errors import GuardpostError, Refused, Unavailable
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.instance import Instance
from guardpost.ledger.rebuild import check
from guardpost.ledger.verify import verify_chain
from guardpost.sentences import SENTENCES
from guardpost.store.connect import open_database
from guardpost.store.soundness import require_sound
from tests.conftest import MIDDLE_SHIFT as AT
from tests.site import Post

PAGE = 4096
CAR = VehicleDetails(plate="苏A3K725", vehicle=VehicleClass.OUTSIDE, room="3栋1202")
ROOT = Path(__file__).resolve().parents[2]
# The administrator of the system may write everywhere, unless that power is laid down.
AS_ANYBODY = (
    ("setpriv", "--bounding-set", "-dac_override,-dac_read_search,-fowner")
    if os.geteuid() == 0
    else ()
)


@pytest.fixture
def shut(post: Post) -> Post:
    """Return a post with cars inside, whose book is shut and wholly in its file."""
    for number in range(60):
        details = VehicleDetails(plate=f"苏A{10_000 + number}", vehicle=VehicleClass.OUTSIDE)
        admit_vehicle(post.register, post.guard, details)
    post.register.rows.value("PRAGMA wal_checkpoint(TRUNCATE)")
    post.register.close()
    return post


def said(error: GuardpostError) -> str:
    """Return the sentence's code; there is a sentence."""
    assert error.code in SENTENCES
    return error.code


def root_pages(post: Post, kind: str, name: str) -> int:
    """Return the page where a table or an index begins."""
    with closing(open_database(database_path(post.data), read_only=True)) as database:
        sql = "SELECT rootpage FROM sqlite_master WHERE type = ? AND name = ?"
        found: int = database.execute(sql, (kind, name)).fetchone()[0]
        return found


def overwrite(path: Path, page: int) -> None:
    """Put something else in the place of a page."""
    with path.open("r+b") as stream:
        stream.seek((page - 1) * PAGE)
        stream.write(b"\xa5" * PAGE)


def test_a_damaged_page_of_the_ledger_is_said_and_nothing_is_written(shut: Post) -> None:
    """The walk of the chain names the damage; a verb that meets it writes nothing."""
    overwrite(database_path(shut.data), root_pages(shut, "table", "ledger"))
    with closing(open_book(shut.data, shut.clock)) as register:
        with pytest.raises(Unavailable) as caught:
            verify_chain(register.rows)
        assert said(caught.value) == "database.damaged"
        with pytest.raises(Unavailable) as caught:
            admit_vehicle(register, shut.guard, CAR)
        assert said(caught.value) == "database.damaged"


def test_a_damaged_index_is_found_by_the_look_at_every_page(shut: Post) -> None:
    """Though the book opens and the chain is whole."""
    overwrite(database_path(shut.data), root_pages(shut, "index", "plates_seen_serial"))
    with closing(open_book(shut.data, shut.clock)) as register:
        assert verify_chain(register.rows).whole
        with pytest.raises(Unavailable) as caught:
            require_sound(register.database)
        assert said(caught.value) == "database.damaged"


@pytest.mark.parametrize("command", [["verify"], ["rebuild", "--check"]])
def test_a_damaged_page_beside_the_ledger_is_no_whole_book(
    command: list[str], shut: Post, capsys: pytest.CaptureFixture[str]
) -> None:
    """The chain is whole, and yet the gate could not go on: the book's own file is named."""
    path = database_path(shut.data)
    page = root_pages(shut, "table", "vehicle_visits")
    overwrite(path, page)
    assert run([*command, "--data", str(shut.data), "--lang", "en"]) == 1
    assert f"Page {page} of the book at {path} is damaged" in capsys.readouterr().err


def test_a_damaged_first_page_is_said_and_the_file_stays(shut: Post) -> None:
    """It is never answered with a fresh book."""
    path = database_path(shut.data)
    overwrite(path, 1)
    before = path.read_bytes()
    with pytest.raises(Unavailable) as caught:
        open_book(shut.data, shut.clock)
    assert said(caught.value) == "database.damaged"
    assert path.read_bytes() == before


@pytest.mark.parametrize("part", [100, PAGE, 5 * PAGE + 17])
def test_a_file_that_was_cut_short_is_damaged(shut: Post, part: int) -> None:
    """Whether within a page or between two."""
    path = database_path(shut.data)
    os.truncate(path, part)

    def read_all() -> None:
        with closing(open_book(shut.data, shut.clock)) as book:
            require_sound(book.database)
            verify_chain(book.rows)

    with pytest.raises(Unavailable) as caught:
        read_all()
    assert said(caught.value) == "database.damaged"


@pytest.mark.parametrize("command", [["verify"], ["rebuild", "--check"], ["purge"]])
def test_a_missing_book_is_said_by_every_command(tmp_path: Path, command: list[str]) -> None:
    """One sentence, exit 1, and no book afterwards."""
    data = tmp_path / "none"
    done = subprocess.run(
        [sys.executable, "-m", "guardpost", *command, "--data", str(data), "--lang", "en"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "no book" in done.stdout + done.stderr
    assert not database_path(data).exists()


def test_an_empty_file_beside_nothing_is_a_book_not_yet_begun(tmp_path: Path) -> None:
    """A first start that the power cut right at its beginning can be done again."""
    data = tmp_path / "data"
    data.mkdir()
    database_path(data).touch()
    with closing(open_book(data, ManualClock(AT))) as register:
        assert verify_chain(register.rows).entries == 0


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_a_foreign_database_is_left_alone(journal: str, tmp_path: Path) -> None:
    """Another program's file is not made ours, nor its journal another."""
    data = tmp_path / "data"
    data.mkdir()
    with closing(sqlite3.connect(database_path(data))) as other:
        other.execute(f"PRAGMA journal_mode = {journal}")
        other.execute("CREATE TABLE recipes (id INTEGER PRIMARY KEY, name TEXT)")
    before = database_path(data).read_bytes()
    with pytest.raises(Unavailable) as caught:
        open_book(data, ManualClock(AT))
    assert said(caught.value) == "database.foreign"
    assert database_path(data).read_bytes() == before


def test_a_folder_that_takes_no_files_is_said(shut: Post) -> None:
    """A book that cannot be written is not pretended to be; reading it goes on."""
    for file in shut.data.rglob("*"):
        file.chmod(0o555 if file.is_dir() else 0o444)
    shut.data.chmod(0o555)
    try:
        opening = (
            "import sys; from pathlib import Path; from guardpost.book import open_book, read_book;"
            "from guardpost.clock import SystemClock; from guardpost.errors import Unavailable\n"
            "data = Path(sys.argv[1])\n"
            "print(read_book(data).value('SELECT count(*) FROM ledger'))\n"
            "try: open_book(data, SystemClock())\n"
            "except Unavailable as error: print(error.code)"
        )
        command = [*AS_ANYBODY, sys.executable, "-c", opening, str(shut.data)]
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    finally:
        shut.data.chmod(0o755)
    count, code = told.stdout.split()
    assert int(count) > 60
    assert code == "database.read_only"


def test_another_programs_lock_is_waited_for_then_said(post: Post) -> None:
    """Nothing is saved meanwhile; when the lock is gone the same press goes in."""
    post.register.rows.value("PRAGMA busy_timeout = 1")
    with closing(open_database(database_path(post.data))) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Unavailable) as caught:
            admit_vehicle(post.register, post.guard, CAR)
        assert said(caught.value) == "database.locked"
        other.execute("ROLLBACK")
    assert admit_vehicle(post.register, post.guard, CAR).visit.plate == CAR.plate
    assert check(post.register.database) is None


def test_a_second_program_on_the_folder_is_refused_by_name(post: Post) -> None:
    """It learns which process has the book."""
    with Instance(post.data), pytest.raises(Refused) as caught:
        Instance(post.data)
    assert said(caught.value) == "instance.running"
    assert caught.value.facts["pid"] == os.getpid()


def test_out_of_handles_an_open_book_still_takes_entries(post: Post) -> None:
    """The gate's own files are open already; what needs another one says that it cannot."""
    with no_more_handles():
        assert admit_vehicle(post.register, post.guard, CAR).visit.plate == CAR.plate
        with pytest.raises(Unavailable) as caught:
            open_database(database_path(post.data), read_only=True)
        said(caught.value)
    assert check(post.register.database) is None


@contextmanager
def no_more_handles() -> Iterator[None]:
    """Let this process open nothing more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    probe = os.open(os.devnull, os.O_RDONLY)
    os.close(probe)
    resource.setrlimit(resource.RLIMIT_NOFILE, (probe, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
