"""docs/recovery.md is followed to the letter: its commands, on a new PC, with drive and sheet."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from guardpost.backups.places import back_up, choose, places
from guardpost.book import database_path, open_book
from guardpost.clock import SystemClock
from guardpost.emergency_book.beginning import emergency_folder
from guardpost.emergency_book.kit import gather_kit, keep_kit
from guardpost.registry.staff import sign_in
from guardpost.signing.pepper import load
from guardpost.site_record import opened_site as site_of
from guardpost.stations import last_restoration
from tests.backups.filled import photo, report_file, sheet_code
from tests.test_cli import init

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "recovery.md"


def commands(of_this_pc: bool) -> list[list[str]]:
    """Return the page's commands in their order: of a new PC, or of the same one."""
    page = PAGE.read_text(encoding="utf-8")
    found = re.findall(r"^ {4,}((?:guardpost|mv).*)$", page, re.MULTILINE)
    split = [shlex.split(line) for line in found]
    first = next(at for at, words in enumerate(split) if words[0] == "mv")
    last = first + 5
    return split[first:last] if of_this_pc else [one[1:] for one in split[:first] + split[last:]]


def follow(command: list[str], data: Path, typed: str) -> subprocess.CompletedProcess[str]:
    """Type a command at a terminal of the new PC, and answer what it asks."""
    mine, theirs = os.openpty()
    try:
        os.write(mine, typed.encode())
        return subprocess.run(
            [sys.executable, "-m", "guardpost", "--lang", "en", "--data", str(data), *command],
            cwd=ROOT,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            stdin=theirs,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    finally:
        os.close(mine)
        os.close(theirs)


def test_whoever_follows_the_page_has_the_post_back(tmp_path: Path) -> None:
    """The old PC is gone for good; drive, sheet and paper are what is left."""
    old, new, drive = tmp_path / "old", tmp_path / "new", tmp_path / "drive"
    drive.mkdir()
    assert init(old).returncode == 0
    code = sheet_code(tmp_path)
    photo(old)
    report_file(old)
    choose(old, str(drive), is_drive=True)
    clock = SystemClock()
    made = back_up(old, places(old)[1], clock.now())
    site, paper = made.manifest.site, f"GP1:GP-N07-20260612-1:1-{made.manifest.entries + 40}:"
    shutil.rmtree(old)

    restore, *proofs, window, rehearse = commands(of_this_pc=False)
    assert (window, rehearse) == ([], ["rehearse"])
    restore = [word.replace("DRIVE", str(drive)) for word in restore]
    done = follow(restore, new, f"{code}\n{paper}{'AB' * 16}\n")
    assert done.returncode == 0, done.stderr
    said = done.stdout
    assert "N07-2" in said
    assert "At least 40 entries" in said
    assert said.splitlines()[-1].startswith("The book is whole: ")
    for command in proofs:
        assert follow(command, new, "").returncode == 0
    assert follow(["backup", "--to", str(drive / "again.gpbackup")], new, "").returncode == 0
    assert follow([*rehearse, "--from", str(drive / "again.gpbackup")], new, "").returncode == 0
    with closing(open_book(new, clock)) as register:
        went_on = last_restoration(register.rows)
        assert went_on is not None
        assert (went_on.station, went_on.missing) == ("N07-2", 40)
        assert sign_in(register, "A01", "135792", load(new, site)).code == "A01"


def test_whoever_follows_it_on_the_same_pc_has_book_and_emergency_lines_in_one(
    tmp_path: Path,
) -> None:
    """The book is torn with its journal beside it; the lines of meanwhile are brought in."""
    data, drive, clock = tmp_path / "data", tmp_path / "drive", SystemClock()
    drive.mkdir()
    assert init(data).returncode == 0
    choose(data, str(drive), is_drive=True)
    back_up(data, places(data)[1], clock.now())
    with closing(open_book(data, clock)) as register:
        pepper = load(data, site_of(register.rows).id)
        keep_kit(gather_kit(register.rows), data, pepper)
    torn = database_path(data)
    torn.write_bytes(bytes(4096) + torn.read_bytes()[4096:])
    torn.with_name("guardpost.db-wal").write_bytes(b"of the torn book")
    folder = emergency_folder(data, clock, "database.damaged")
    with closing(open_book(folder, clock)) as register:
        sign_in(register, "A01", "135792", pepper)
    for program, *words in commands(of_this_pc=True):
        if program == "mv":
            (data / words[0]).rename(data / words[1])
            continue
        command = [word.replace("DRIVE", str(drive)) for word in words]
        done = follow(command, data, "\n")
        assert done.returncode == 0, done.stderr
    with closing(open_book(data, clock)) as register:
        kinds = "SELECT kind FROM ledger ORDER BY seq DESC LIMIT 2"
        assert register.rows.all(kinds) == [("emergency.entry",), ("emergency.brought_in",)]
    assert (data / "guardpost.db.damaged").exists()


def test_the_page_is_one_page() -> None:
    """In two languages it has the lines of one sheet."""
    assert len(PAGE.read_text(encoding="utf-8").splitlines()) < 80
