"""Backup, restore, rehearsal and doctor as a supervisor types them: real processes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from guardpost.book import database_path, reading_book
from guardpost.instance import Instance
from guardpost.ledger.verify import verify_chain
from tests.backups.filled import fill, sheet_code
from tests.site import Post
from tests.test_cli import guardpost, init, misused, sentence


@pytest.fixture
def closed(post: Post) -> Post:
    """Return a post with something in its book, which no process holds."""
    fill(post)
    post.close()
    return post


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the backup goes."""
    (tmp_path / "usb").mkdir()
    return tmp_path / "usb" / "gate.gpbackup"


def test_back_up_and_bring_back(closed: Post, file: Path, tmp_path: Path) -> None:
    """The contract, from one PC to another."""
    made = guardpost("backup", "--to", str(file), data=closed.data)
    assert made.returncode == 0
    assert made.stdout.startswith("Backed up ")
    # The keys of a site without a sheet lie open in it, and it says so.
    assert made.stderr.startswith("This site has no recovery sheet")
    new = tmp_path / "new"
    done = guardpost("restore", "--from", str(file), data=new)
    assert (done.returncode, done.stderr) == (0, "")
    restored, goes_on, missing, proved = done.stdout.splitlines()
    assert restored.startswith("Restored 翠湖花园, post 北门岗: ")
    assert goes_on.startswith("It goes on as N01-2")
    assert missing.startswith("What was written after entry ")
    assert proved.startswith("The book is whole: ")
    assert guardpost("verify", data=new).returncode == 0
    assert guardpost("rebuild", "--check", data=new).returncode == 0


def test_the_typed_code_of_the_last_report_counts_what_is_missing(
    closed: Post, file: Path, tmp_path: Path
) -> None:
    """As it is printed under the report's square."""
    guardpost("backup", "--to", str(file), data=closed.data)
    code = f"GP1:GP-N01-20260612-1:1-900:{'AB' * 16}"
    done = guardpost("restore", "--from", str(file), "--last-code", code, data=tmp_path / "new")
    assert done.returncode == 0
    assert "are missing here. They are on paper." in done.stdout
    bad = guardpost("restore", "--from", str(file), "--last-code", "x", data=tmp_path / "other")
    assert sentence(bad)
    assert not (tmp_path / "other").exists()


def test_a_locked_site_comes_back_by_its_code(file: Path, tmp_path: Path) -> None:
    """From the sheet that the first start printed; without it nothing is touched."""
    data, new = tmp_path / "data", tmp_path / "new"
    assert init(data).returncode == 0
    code = sheet_code(tmp_path)
    assert guardpost("backup", "--to", str(file), data=data).stderr == ""
    shutil.rmtree(data)
    said = sentence(guardpost("restore", "--from", str(file), data=new))
    assert said.startswith("This backup opens with code 2")
    assert not new.exists()
    (tmp_path / "code").write_text(f"{code.lower()}\n", encoding="utf-8")
    done = guardpost(
        "restore", "--from", str(file), "--code-file", str(tmp_path / "code"), data=new
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert not database_path(new).read_bytes().startswith(b"SQLite")


def test_each_refusal_is_one_sentence(closed: Post, file: Path, tmp_path: Path) -> None:
    """Exit 1, and nothing is touched in the target."""
    guardpost("backup", "--to", str(file), data=closed.data)
    there = sentence(guardpost("restore", "--from", str(file), data=closed.data))
    assert there.startswith("There is a book already: ")
    new = tmp_path / "new"
    content = file.read_bytes()
    for spoiled, said in (
        (b"", "is empty"),
        (content[:-9], "The end of the backup"),
        (content[:5000] + b"\xff" + content[5001:], "is damaged"),
        (b"PK\x03\x04 a workbook" * 99, "is not a backup of Guardpost"),
    ):
        file.write_bytes(spoiled)
        assert said in sentence(guardpost("restore", "--from", str(file), data=new))
        assert said in sentence(guardpost("rehearse", "--from", str(file), data=closed.data))
    missing = guardpost("restore", "--from", str(tmp_path / "none"), data=new)
    assert sentence(missing).startswith("There is no backup at ")
    gone = guardpost("backup", "--to", str(tmp_path / "no" / "x"), data=closed.data)
    assert "is not there" in sentence(gone)
    assert not new.exists()


def test_wrong_words_are_wrong_usage(tmp_path: Path) -> None:
    """Exit 2."""
    misused(guardpost("backup", data=tmp_path))
    misused(guardpost("restore", data=tmp_path))


def test_nothing_to_back_up_is_said(file: Path, tmp_path: Path) -> None:
    """And no book is begun."""
    assert sentence(guardpost("backup", "--to", str(file), data=tmp_path / "no")).startswith(
        "There is no book"
    )
    assert not (tmp_path / "no").exists()
    assert not file.exists()


def test_a_rehearsal_is_noted_unless_the_window_holds_the_book(closed: Post, file: Path) -> None:
    """The proof is printed either way."""
    guardpost("backup", "--to", str(file), data=closed.data)
    with Instance(closed.data):
        held = guardpost("rehearse", "--from", str(file), data=closed.data)
    assert (held.returncode, held.stdout.startswith("The backup of ")) == (0, True)
    assert held.stderr.startswith("The window is open")
    done = guardpost("rehearse", "--from", str(file), data=closed.data)
    assert (done.returncode, done.stderr) == (0, "")
    with reading_book(closed.data) as rows:
        assert rows.value("SELECT count(*) FROM rehearsals") == 1
        assert verify_chain(rows).whole


def test_a_rehearsal_takes_the_newest_backup(closed: Post) -> None:
    """Of the places where backups go by themselves; without one it says where it looked."""
    assert sentence(guardpost("rehearse", data=closed.data)).startswith("There is no backup in ")


def test_the_doctor_tells_people_and_programs(closed: Post) -> None:
    """One line for each part; JSON with the same."""
    told = guardpost("doctor", data=closed.data)
    assert told.stderr == ""
    assert "Book: Whole: " in told.stdout
    found = json.loads(guardpost("doctor", "--json", data=closed.data).stdout)
    assert {one["topic"] for one in found} >= {
        *("fonts", "printer", "clock", "disk", "database", "backup", "keys")
    }
    assert len(found) == len(told.stdout.splitlines())
