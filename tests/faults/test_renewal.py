"""What may befall a renewal of the book's key: the book opens, under one key or the other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from guardpost.book import database_path, open_book, reading_book
from guardpost.clock import ManualClock
from guardpost.errors import Unavailable
from guardpost.keys import rekeying
from guardpost.keys.book_key import book_key
from guardpost.keys.rekeying import renew_key
from guardpost.proving import prove_book
from guardpost.store.connect import Database, open_database
from guardpost.store.locked_copy import write_copy
from tests.backups.filled import fill, locked_post
from tests.faults.deaths import left_by
from tests.faults.test_full_disk import APART, MOUNT, may_mount
from tests.site import CHEAP, PIN, Post

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def locked(tmp_path: Path, clock: ManualClock) -> Post:
    """Return a site whose book is locked and closed."""
    _opened, post = locked_post(tmp_path / "data", clock)
    fill(post)
    post.close()
    return post


def renew(post: Post) -> None:
    """Renew the key as the administrator."""
    renew_key(post.data, post.clock, post.admin, PIN, os.urandom, CHEAP)


@pytest.mark.parametrize(
    ("how", "moments", "least"),
    [
        ("locked", "lines", 200),
        ("store", "lines", 200),
        ("plain", "copying", 100),
        ("locked", "statements", 100),
    ],
)
def test_kill_9_at_any_moment_leaves_the_old_key_or_the_new_one(
    tmp_path: Path, how: str, moments: str, least: int
) -> None:
    """The book is whole under it, says so, and the other key, copy and file are gone.

    From one moment on it is the new one: the rename.
    """
    found = left_by("killed_renewal", str(tmp_path), how, moments)
    assert set(found) == {"old", "new"}
    assert found == sorted(found, reverse=True)
    assert len(found) > least


def test_on_a_full_disk_the_key_is_the_one_it_was(tmp_path: Path) -> None:
    """With whatever room: said as that, nothing half-written; with enough it is renewed."""
    program = [sys.executable, "-m", "tests.faults.crowded_renewal", str(tmp_path)]
    on_disk = [*APART, f'{MOUNT} && exec "$@"', str(tmp_path), *program, "disk"]
    done = subprocess.run(
        on_disk if may_mount() else [*program, "pages"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=True,
    )
    *failed, last = json.loads(done.stdout)
    assert len(failed) > 5
    assert {tuple(each) for each in failed} == {("database.disk_full", "old")}
    assert last == ["", "new"]


def test_a_copy_that_is_not_the_book_is_thrown_away_and_the_key_stays(
    locked: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that keeps something else than it was given: one bit, or one line."""
    old = book_key(locked.data)

    def spoiled(database: Database, path: Path, key: bytes) -> None:
        write_copy(database, path, key)
        content = bytearray(path.read_bytes())
        content[9 * 4096 + 2000] ^= 1
        path.write_bytes(content)

    def shortened(database: Database, path: Path, key: bytes) -> None:
        write_copy(database, path, key)
        with closing(open_database(path, key=key, alone=True)) as copy:
            for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
                copy.execute(f"DROP TRIGGER {name}")
            copy.execute("UPDATE ledger SET payload = '{}' WHERE seq = 3")

    for wrong in (spoiled, shortened):
        monkeypatch.setattr(rekeying, "write_copy", wrong)
        with pytest.raises(Unavailable, match=r"database\.damaged|keys\.copy_differs"):
            renew(locked)
        assert book_key(locked.data) == old
        assert not list(locked.data.glob("*.part"))
        assert prove_book(locked.data).holds


def test_a_page_that_is_damaged_stops_the_renewal(locked: Post) -> None:
    """It is said, and file and key stay: the backup is the way back."""
    file = database_path(locked.data)
    content = bytearray(file.read_bytes())
    content[20 * 4096 + 100] ^= 1
    file.write_bytes(content)
    old = book_key(locked.data)
    with pytest.raises(Unavailable):
        renew(locked)
    assert book_key(locked.data) == old
    assert file.read_bytes()[20 * 4096 : 21 * 4096] == content[20 * 4096 : 21 * 4096]
    assert not list(locked.data.glob("*.part"))


def test_who_opens_the_book_while_its_key_is_renewed_waits_in_vain(locked: Post) -> None:
    """A command beside it is told that the book is in use; it works once that is over."""
    said: list[str] = []

    def look(_done: int, _whole: int) -> None:
        if not said:
            done = subprocess.run(
                [sys.executable, "-m", "guardpost", "--data", str(locked.data), "verify"],
                cwd=ROOT,
                capture_output=True,
                check=False,
            )
            said.append(str(done.returncode))

    renew_key(locked.data, locked.clock, locked.admin, PIN, os.urandom, CHEAP, look)
    assert said == ["1"]
    with reading_book(locked.data) as rows:
        assert rows.value("SELECT count(*) FROM ledger WHERE kind = 'keys.renewed'") == 1
    open_book(locked.data, locked.clock).close()
