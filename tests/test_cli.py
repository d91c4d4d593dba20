"""The command line as a person or a script meets it: real processes, real exit codes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from guardpost.book import database_path
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.instance import Instance
from guardpost.keys.book_key import book_key
from guardpost.keys.recovery import open_sealed, sealed_file
from guardpost.store.connect import open_database
from tests.site import Post

ROOT = Path(__file__).resolve().parent.parent
CAR = VehicleDetails(plate="苏A3K725", vehicle=VehicleClass.OUTSIDE, room="3栋1202")


def guardpost(*arguments: str, data: Path) -> subprocess.CompletedProcess[str]:
    """Run one command of the program, in English."""
    return subprocess.run(
        [sys.executable, "-m", "guardpost", "--lang", "en", "--data", str(data), *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def sentence(ended: subprocess.CompletedProcess[str]) -> str:
    """Return the one sentence that a command which did not work says on stderr."""
    assert ended.returncode == 1
    assert ended.stdout == ""
    lines = ended.stderr.splitlines()
    assert len(lines) == 1, ended.stderr
    return lines[0]


def misused(ended: subprocess.CompletedProcess[str]) -> None:
    """Exit 2 and one line that tells where to read how the command is used."""
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("guardpost")
    assert ended.stderr.endswith(" --help.\n")
    assert len(ended.stderr.splitlines()) == 1


def init(
    data: Path, pin: str = "135792", *more: str, afresh: bool = False
) -> subprocess.CompletedProcess[str]:
    """Open a new site without a window."""
    file = data.with_name("pin")
    file.write_text(f"{pin}\n", encoding="utf-8")
    return guardpost(
        *("init", "--site", "翠湖花园", "--post", "北门岗 N07"),
        *("--admin", "孟思齐", "--pin-file", str(file)),
        *(["--afresh"] if afresh else []),
        *more,
        data=data,
    )


def test_a_lost_book_beside_its_keys_is_told_and_begun_afresh_by_word(tmp_path: Path) -> None:
    """The sentence names the folder; only ``--afresh`` begins a new book there."""
    data = tmp_path / "data"
    assert init(data).returncode == 0
    database_path(data).unlink()
    said = sentence(init(data))
    assert str(data) in said
    assert "guardpost.db" in said
    assert init(data, afresh=True).returncode == 0


@pytest.fixture
def passed(post: Post) -> int:
    """Return the number of an entry in a book that is closed now."""
    seq = admit_vehicle(post.register, post.guard, CAR).line.seq
    post.close()
    return seq


def test_a_site_is_opened_once(tmp_path: Path) -> None:
    """The book of a new site is whole and its state is the ledger's; a second is refused.

    The recovery sheet lies beside the PIN's file; its second code opens the sealed keys.
    """
    data = tmp_path / "data"
    opened = init(data)
    assert (opened.returncode, opened.stderr) == (0, "")
    told, sheet = opened.stdout.splitlines()
    assert told.startswith("Opened 翠湖花园, post 北门岗")
    paper = next(tmp_path.glob("guardpost-recovery-*.pdf"))
    assert str(paper) in sheet
    text = pypdfium2.PdfDocument(paper)[0].get_textpage().get_text_bounded()
    codes = re.findall(r"\b[0-9A-Z]{5}(?:\s+[0-9A-Z]{5}){7}\b", text)
    assert len(codes) == 2
    assert open_sealed(codes[1], sealed_file(data).read_bytes()).book_key == book_key(data)
    assert guardpost("verify", data=data).stdout.startswith("The book is whole: ")
    assert guardpost("rebuild", "--check", data=data).returncode == 0
    assert sentence(init(data)) == "This book belongs to a site already."


def test_a_site_whose_recovery_sheet_could_not_be_kept_is_not_opened(tmp_path: Path) -> None:
    """The codes are made once: the place of their sheet is looked at before."""
    paper, data = tmp_path / "sheet.pdf", tmp_path / "data"
    paper.write_text("another sheet", encoding="ascii")
    said = sentence(init(data, "135792", "--sheet", str(paper)))
    assert said.startswith("Nothing was saved: ")
    assert not data.exists()
    assert paper.read_text(encoding="ascii") == "another sheet"


def test_a_refused_pin_leaves_no_site(tmp_path: Path) -> None:
    """Too easy a PIN is refused; with a better one the same command works."""
    data = tmp_path / "data"
    assert sentence(init(data, "123456")) == (
        "That PIN counts up or down, easy to guess. Take another."
    )
    assert init(data).returncode == 0


def test_the_pin_file_may_be_written_by_any_editor(tmp_path: Path) -> None:
    """A byte order mark before the PIN and a line end behind it are no part of it."""
    assert init(tmp_path / "data", "\ufeff135792\r").returncode == 0


def test_a_refused_site_makes_no_folder(tmp_path: Path) -> None:
    """What is asked is checked before anything is made."""
    assert init(tmp_path / "data", "12345").returncode == 1
    assert not (tmp_path / "data").exists()


def test_a_line_cut_off_a_new_book_is_found(tmp_path: Path) -> None:
    """Every command that writes names its last line elsewhere too before it ends."""
    data = tmp_path / "data"
    assert init(data).returncode == 0
    days = ("--from", "2020-01-01", "--to", "2090-01-01", "--out", str(tmp_path / "out.csv"))
    for ended in (0, guardpost("export", "entries", *days, data=data).returncode):
        assert ended == 0
        copy = tmp_path / "copy"
        shutil.copytree(data, copy, dirs_exist_ok=True)
        last = cut_last(database_path(copy))
        said = sentence(guardpost("verify", data=copy))
        assert said == f"Entry {last} and all after it were cut off. The book was altered."


def cut_last(path: Path) -> int:
    """Cut the last line off a book, as somebody who knows SQLite would; return its number."""
    database = open_database(path)
    try:
        database.execute("DROP TRIGGER ledger_no_delete")
        last = int(database.execute("SELECT max(seq) FROM ledger").fetchone()[0])
        database.execute("DELETE FROM ledger WHERE seq = ?", (last,))
    finally:
        database.close()
    return last


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk"])
def test_a_terminal_that_lacks_a_sign_gets_its_number(encoding: str, tmp_path: Path) -> None:
    """The command is done and says so, whatever the terminal can write."""
    data = tmp_path / "data"
    file = tmp_path / "pin"
    file.write_text("135792", encoding="utf-8")
    opened = subprocess.run(
        [
            *(sys.executable, "-m", "guardpost", "init", "--data", str(data)),
            *("--site", "𠮷祥花园", "--post", "门岗", "--admin", "孟思齐"),
            *("--pin-file", str(file)),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert (opened.returncode, opened.stderr) == (0, b"")
    assert rb"\U00020bb7" in opened.stdout


def test_a_book_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    """A name longer than the disk takes stands for whatever the system keeps from a reader."""
    data = tmp_path / ("x" * 300)
    said = sentence(guardpost("verify", data=data))
    assert said == f"The file {database_path(data)} cannot be read."


def test_a_whole_book_is_proved(post: Post, passed: int) -> None:
    """The sentence and the JSON say the same: how many entries, which head."""
    said = guardpost("verify", data=post.data)
    assert (said.returncode, said.stderr) == (0, "")
    proof = json.loads(guardpost("verify", "--json", data=post.data).stdout)
    assert (proof["holds"], proof["code"]) == (True, "book.whole")
    assert proof["facts"]["entries"] == passed
    assert proof["facts"]["head"] in said.stdout


def test_an_altered_entry_is_named(post: Post, passed: int) -> None:
    """Exit 1 and the entry's number, for people and for scripts."""
    post.alter(f"UPDATE ledger SET payload = replace(payload, '1202', '1201') WHERE seq = {passed}")
    said = guardpost("verify", data=post.data)
    assert sentence(said) == f"Entry {passed} is not what was written. The book was altered."
    proof = guardpost("verify", "--json", data=post.data)
    assert proof.returncode == 1
    assert json.loads(proof.stdout)["facts"]["seq"] == passed


@pytest.mark.parametrize("arguments", [("rebuild",), ("rebuild", "--check")])
def test_nothing_is_rebuilt_from_an_altered_book(
    arguments: tuple[str, ...], post: Post, passed: int
) -> None:
    """What cannot be read as an event any more is a sentence, not a traceback."""
    post.alter(f"UPDATE ledger SET kind = 'made.up' WHERE seq = {passed}")
    said = sentence(guardpost(*arguments, data=post.data))
    assert said == f"Entry {passed} of the book was altered. Call the supervisor."


def test_a_state_table_that_differs_is_named_and_rebuilt(post: Post, passed: int) -> None:
    """``--check`` changes nothing; without it the tables are the ledger's again."""
    post.alter(f"UPDATE vehicle_visits SET room = '9栋0101' WHERE id = {passed}")
    for _ in range(2):
        differs = guardpost("rebuild", "--check", data=post.data)
        assert sentence(differs).startswith("Table vehicle_visits differs: ")
    rebuilt = guardpost("rebuild", data=post.data)
    assert rebuilt.stdout == f"State rebuilt from {passed} entries.\n"
    assert guardpost("rebuild", "--check", data=post.data).returncode == 0


def test_a_book_that_a_window_holds_is_not_rebuilt(post: Post, passed: int) -> None:
    """Proving goes on beside the window; replacing does not."""
    with Instance(post.data):
        assert guardpost("verify", data=post.data).returncode == 0
        said = sentence(guardpost("rebuild", data=post.data))
    assert said == f"Guardpost is open already (process {os.getpid()}). Use that window."


@pytest.mark.parametrize(
    "arguments",
    [("verify",), ("verify", "--json"), ("rebuild",), ("rebuild", "--check"), ("report",)],
)
def test_where_there_is_no_book_none_is_made(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """One sentence on stderr, and the folder does not appear."""
    data = tmp_path / "none"
    more = ("--out", str(tmp_path / "report.pdf")) if arguments == ("report",) else ()
    said = sentence(guardpost(*arguments, *more, data=data))
    assert said == f"There is no book at {database_path(data)}."
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("which", [("--shift", "last"), ("--day", "2026-06-12")])
def test_no_report_is_written_among_the_sealed_ones(which: tuple[str, str], post: Post) -> None:
    """The originals are for the program alone: one sentence, and no file."""
    post.close()
    out = post.data / "reports" / "GP-N01-20260611-3.pdf"
    said = sentence(guardpost("report", *which, "--out", str(out), data=post.data))
    assert said == f"Nothing was saved: {out} is among the sealed reports. Choose another."
    assert not out.exists()


def test_a_strangers_file_is_not_touched(tmp_path: Path) -> None:
    """A text under the book's name is said to be damaged by whatever command meets it."""
    data = tmp_path / "data"
    data.mkdir()
    database_path(data).write_text("no database at all " * 500, encoding="utf-8")
    for ended in (guardpost("verify", data=data), init(data)):
        assert sentence(ended).startswith(f"The book at {database_path(data)} is damaged.")


@pytest.mark.parametrize("arguments", [("--bogus",), ("verify", "--nope"), ("init",), ("report",)])
def test_wrong_usage_is_exit_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """One line says what is wrong and where to read on; nothing is done."""
    misused(guardpost(*arguments, data=tmp_path / "none"))
    assert list(tmp_path.iterdir()) == []
