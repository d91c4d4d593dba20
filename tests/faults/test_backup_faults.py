"""What may befall a backup and a restore: what is kept, and what is said."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from guardpost.backups import making
from guardpost.backups.file import PART, SUFFIX, check_file
from guardpost.backups.making import Backup, make_backup
from guardpost.backups.places import FOLDER, back_up, choose, places
from guardpost.backups.restoring import restore
from guardpost.backups.shelf import SHELF
from guardpost.book import database_path
from guardpost.errors import GuardpostError, Unavailable
from guardpost.ledger.verify import verify_chain
from tests.backups.filled import admit, fill
from tests.backups.filled import back_up as make_one
from tests.site import Post

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_FOLDER = Path("/sys")


@pytest.fixture
def first(post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Backup:
    """Return a good backup in a folder, after which more was written."""
    monkeypatch.setattr(making, "SLICE_PAGES", 8)
    fill(post)
    made = make_one(post, tmp_path / "usb", "first")
    admit(post, "苏E00001")
    return made


def fails(post: Post, first: Backup, progress: Callable[[int, int], None] | None = None) -> str:
    """Make a second backup in the same folder, which fails; return why.

    The first one is as it was, nothing half-written is left, and the book goes on.
    """
    folder = first.path.parent
    before = first.path.read_bytes() if folder.is_dir() else b""
    target = folder / f"second{SUFFIX}"
    with pytest.raises(Unavailable) as error:
        make_backup(post.data, target, post.clock.now(), progress)
    assert error.value.facts["path"] == str(folder)
    if folder.is_dir():
        assert first.path.read_bytes() == before
        assert [each.name for each in folder.iterdir() if each.name != SHELF] == [first.path.name]
    admit(post, "苏E00002")
    assert verify_chain(post.register.rows).whole
    return error.value.code


def at_slice(number: int, act: Callable[[], object]) -> Callable[[int, int], None]:
    """Return a progress that does something before the n-th slice."""
    told: list[int] = []

    def progress(done: int, _whole: int) -> None:
        told.append(done)
        if len(told) == number:
            act()

    return progress


def broken(file: Path, flags: int, instead: str) -> Callable[[], None]:
    """Return what puts another file under the handles that this process has of one."""

    def act() -> None:
        part = file.with_name(f"second{SUFFIX}{PART}")
        for handle in list(Path("/proc/self/fd").iterdir()):
            if handle.resolve() == part:
                os.dup2(os.open(instead, flags), int(handle.name))

    return act


@pytest.mark.parametrize("what", ["backup", "restore"])
def test_kill_9_at_any_line_leaves_the_whole_or_nothing(what: str, tmp_path: Path) -> None:
    """Of a backup: only whole ones have a name. Of a restore: the book comes last, whole.

    Each new line that they come to is died at, over what the death before left.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.killed_backups", str(tmp_path), what],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert len(found) > 100
    assert set(found) == {"absent", "whole"}
    assert found[-1] == "whole"


@pytest.mark.parametrize("number", [1, 5, 15])
def test_a_full_disk_in_the_middle_of_the_copy_is_said(
    number: int, post: Post, first: Backup
) -> None:
    """The system's own answer to a write: no space left on the device."""
    full = broken(first.path, os.O_RDWR, "/dev/full")
    assert fails(post, first, at_slice(number, full)) == "backup.disk_full"


def test_a_drive_that_stops_answering_in_the_middle_is_said(post: Post, first: Backup) -> None:
    """Its handle takes no write any more; the folder is still shown."""
    dead = broken(first.path, os.O_RDONLY, "/dev/null")
    assert fails(post, first, at_slice(5, dead)) == "backup.broken_off"


@pytest.mark.parametrize("number", [1, 5, 15])
def test_a_drive_pulled_out_in_the_middle_is_said(number: int, post: Post, first: Backup) -> None:
    """The folder is gone; plugged in again, the last good backup is on it."""
    folder = first.path.parent
    away = folder.with_name("pocket")
    pulled = at_slice(number, lambda: folder.rename(away))
    assert fails(post, first, pulled) == "backup.folder_gone"
    away.rename(folder)
    assert check_file(first.path) == first.manifest
    made = make_backup(post.data, folder / f"second{SUFFIX}", post.clock.now())
    assert made.manifest.entries == post.register.head().seq


def test_a_backup_folder_that_is_gone_is_said(post: Post, first: Backup) -> None:
    """Nobody makes it anew: it may be a drive that is out."""
    shutil.rmtree(first.path.parent)
    assert fails(post, first) == "backup.folder_gone"
    assert not first.path.parent.exists()


def test_a_folder_that_takes_no_file_is_said(post: Post) -> None:
    """Read-only, or not this person's; neither for the backup nor as a place."""
    with pytest.raises(Unavailable, match=r"backup\.unwritable"):
        make_backup(post.data, SYSTEM_FOLDER / f"x{SUFFIX}", post.clock.now())
    with pytest.raises(Unavailable, match=r"backup\.unwritable"):
        choose(post.data, str(SYSTEM_FOLDER), is_drive=True)
    assert len(places(post.data)) == 1


def test_a_file_where_the_shelf_should_be_is_said(post: Post, first: Backup) -> None:
    """Photos cannot be kept; a backup without them is none."""
    shelf = first.path.parent / SHELF
    shutil.rmtree(shelf)
    shelf.write_bytes(b"")
    folder = first.path.parent
    with pytest.raises(Unavailable, match=r"backup\.broken_off"):
        make_backup(post.data, folder / f"second{SUFFIX}", post.clock.now())
    assert not (folder / f"second{SUFFIX}").exists()


LIMITED = """
import resource, sys
from datetime import datetime
from pathlib import Path
from guardpost.backups.making import make_backup
from guardpost.errors import Unavailable

data, target, step, most = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
now = datetime.fromisoformat("2026-06-12T17:00:00+08:00")
for limit in range(0, most, step):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        make_backup(data, target, now)
        print(limit, "made", flush=True)
    except Unavailable as error:
        print(limit, error.code, len(list(target.parent.glob(target.name + "*"))), flush=True)
    for kept in (target.parent / "guardpost-files").rglob("*"):
        if kept.is_file():
            kept.unlink()
"""


def test_no_write_of_a_backup_fails_unsaid(post: Post, tmp_path: Path) -> None:
    """At every page the file may grow no further: said each time, and nothing is left.

    The limit is the system's own (RLIMIT_FSIZE), so it meets every writer: SQLite, the
    manifest and the files beside.
    """
    fill(post)
    size = make_one(post, tmp_path / "whole").path.stat().st_size
    (tmp_path / "usb").mkdir()
    target = tmp_path / "usb" / f"x{SUFFIX}"
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(post.data), str(target), "4096", str(size + 8192)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    assert done.returncode == 0, done.stderr
    assert lines[-1][1] == "made"
    failed = [line for line in lines if line[1] != "made"]
    assert len(failed) > size // 4096 - 2
    assert {line[1] for line in failed} <= {"backup.broken_off", "backup.disk_full"}
    assert {line[2] for line in failed} == {"0"}


def test_a_restore_onto_a_full_disk_leaves_no_book(
    post: Post, first: Backup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Said, undone, and the same command works once there is room."""

    def full(_source: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    new = tmp_path / "new"
    with monkeypatch.context() as patched:
        patched.setattr("guardpost.backups.opening.take_out", full)
        with pytest.raises(Unavailable, match=r"folder\.unwritable"):
            restore(first.path, new, post.clock, vault=None)
    assert not new.exists()
    assert list(tmp_path.glob("*.restoring")) == []
    assert restore(first.path, new, post.clock, vault=None).files == 3


def test_two_restores_at_once_leave_one_book(post: Post, first: Backup, tmp_path: Path) -> None:
    """The second finds the book of the first, and touches nothing."""
    new = tmp_path / "new"
    restore(first.path, new, post.clock, vault=None)
    before = database_path(new).read_bytes()
    with pytest.raises(GuardpostError, match=r"restore\.book_there"):
        restore(first.path, new, post.clock, vault=None)
    assert database_path(new).read_bytes() == before


def test_a_drive_that_is_out_at_the_hour_keeps_the_other_place_going(
    post: Post, tmp_path: Path
) -> None:
    """Its own folder is missed, so nothing is written under its mount point."""
    (tmp_path / "usb").mkdir()
    choose(post.data, str(tmp_path / "usb"), is_drive=True)
    shutil.rmtree(tmp_path / "usb" / FOLDER)
    folder, drive = places(post.data)
    with pytest.raises(Unavailable, match=r"backup\.folder_gone"):
        back_up(post.data, drive, post.clock.now())
    assert back_up(post.data, folder, post.clock.now()).path.exists()
