"""Under which code a post goes on: never one that anything at hand knows."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from guardpost.backups import lives
from guardpost.backups.making import Backup
from guardpost.backups.restoring import restore
from guardpost.book import open_book
from guardpost.reports.pin import Pin
from guardpost.stations import next_station
from tests.backups.filled import back_up, fill
from tests.site import Post


@pytest.fixture
def made(post: Post, tmp_path: Path) -> Backup:
    """Return a backup of a post."""
    fill(post)
    return back_up(post, tmp_path / "usb")


def station_after(made: Backup, data: Path, post: Post, last: Pin | None = None) -> str:
    """Return under which code a post goes on from a backup."""
    return restore(made.path, data, post.clock, last=last, vault=None).went_on.station


def carried(made: Backup, to: Path) -> Backup:
    """Return the backup as it was copied, alone, to another folder."""
    to.mkdir()
    return replace(made, path=Path(shutil.copy(made.path, to)))


def test_a_third_life_never_takes_the_code_of_the_second(
    made: Backup, post: Post, tmp_path: Path
) -> None:
    """Neither when the last report names it, nor when a backup of it lies in the folder."""
    pin = Pin("GP-N01-2-20260613-1", 1, made.manifest.entries + 99, "ab" * 16)
    assert station_after(carried(made, tmp_path / "1"), tmp_path / "a", post, pin) == "N01-3"
    alone, new = carried(made, tmp_path / "2"), tmp_path / "new"
    assert station_after(alone, new, post) == "N01-2"
    second = replace(post, data=new, register=open_book(new, post.clock))
    with closing(second.register):
        back_up(second, tmp_path / "usb", "second")
    assert station_after(made, tmp_path / "b", post) == "N01-3"
    monthly = Pin("GP-N01-3-202606", 1, made.manifest.entries + 99, "ab" * 16)
    assert station_after(carried(made, tmp_path / "3"), tmp_path / "c", post, monthly) == "N01-4"


def test_a_backup_that_is_brought_back_twice_makes_two_lives(
    made: Backup, post: Post, tmp_path: Path
) -> None:
    """Without a report and without other backups: the first restore left a note beside it."""
    codes = [station_after(made, tmp_path / name, post) for name in "abc"]
    assert codes == ["N01-2", "N01-3", "N01-4"]
    for note in made.path.parent.glob("*.went-on"):
        note.write_bytes(b"\xff{")
    assert station_after(made, tmp_path / "d", post) == "N01-2"


def test_what_lies_in_the_folder_knows_earlier_lives(
    made: Backup, post: Post, tmp_path: Path
) -> None:
    """A report of one, or an emergency book: the book itself was set aside. Another post's not."""
    for at, name in enumerate(("reports/GP-N01-4-20260613-1.pdf", "emergency/N01-4E1/x")):
        file = tmp_path / str(at) / name
        file.parent.mkdir(parents=True)
        file.touch()
        (tmp_path / str(at) / "reports").mkdir(exist_ok=True)
        (tmp_path / str(at) / "reports" / "GP-S02-9-20260613-1.pdf").touch()
        alone = carried(made, tmp_path / f"usb{at}")
        assert station_after(alone, tmp_path / str(at), post) == "N01-5"


def test_that_nothing_could_be_noted_is_told(
    made: Backup, post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A drive that is read only keeps no book from coming back."""

    def read_only(_target: Path, _content: bytes) -> None:
        raise PermissionError

    monkeypatch.setattr(lives, "write_durable", read_only)
    done = restore(made.path, tmp_path / "new", post.clock, vault=None)
    assert (done.went_on.station, done.noted) == ("N01-2", False)


def test_codes_count_on() -> None:
    """N01 → N01-2 → N01-3, whatever of them is known."""
    assert next_station("N01") == "N01-2"
    assert next_station("N01-2", "N01") == "N01-3"
    assert next_station("N01", "N01-9", "N01-10") == "N01-11"
