"""The stranger's program in docs/verify.md is run as it is printed."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from guardpost.book import database_path
from guardpost.clock import ManualClock
from guardpost.evidence import copy_evidence
from guardpost.gate.vehicles import pass_emergency
from guardpost.keys.book_key import make_book_key
from tests.site import Post, make_stranger

DOC = Path(__file__).resolve().parents[2] / "docs" / "verify.md"


def test_the_printed_program_finds_the_book_whole(post: Post) -> None:
    """A book with entries is whole for a stranger, and its head is the program's head."""
    pass_emergency(post.register, post.leader)
    head = post.register.rows.value("SELECT hash FROM ledger ORDER BY seq DESC")
    post.close()
    done = _run(post.data)
    assert done.returncode == 0, done.stderr
    assert head.hex() in done.stdout


def test_the_printed_program_finds_an_altered_line(post: Post) -> None:
    """A changed actor is named by its entry."""
    pass_emergency(post.register, post.leader)
    post.close()
    post.alter("UPDATE ledger SET actor = 'X99' WHERE seq = 2")
    done = _run(post.data)
    assert done.returncode != 0
    assert "altered at entry 2" in done.stderr


@pytest.mark.parametrize("personal", [False, True])
def test_the_printed_program_checks_the_plain_copy_of_a_locked_book(
    tmp_path: Path, clock: ManualClock, personal: bool
) -> None:
    """Its head is the book's; the copy has names only when they are asked for."""
    make_book_key(tmp_path / "data", "site", vault=None)
    post = make_stranger(tmp_path / "data", clock)
    head = post.register.rows.value("SELECT hash FROM ledger ORDER BY seq DESC")
    out = tmp_path / "out" / "guardpost.db"
    out.parent.mkdir()
    copy_evidence(post.register, post.admin, out, personal=personal)
    post.close()
    done = _run(out.parent)
    assert done.returncode == 0, done.stderr
    assert head.hex() in done.stdout
    assert ("罗守田".encode() in out.read_bytes()) is personal
    assert _run(post.data).returncode != 0


def test_a_plain_copy_that_was_altered_is_found(post: Post, tmp_path: Path) -> None:
    """It has no triggers, and needs none: the chain tells."""
    out = tmp_path / "out" / "guardpost.db"
    out.parent.mkdir()
    copy_evidence(post.register, post.admin, out, personal=False)
    with closing(sqlite3.connect(out, isolation_level=None)) as stranger:
        stranger.execute("UPDATE ledger SET actor = 'X99' WHERE seq = 2")
    assert "altered at entry 2" in _run(out.parent).stderr


def _run(data: Path) -> subprocess.CompletedProcess[str]:
    program = re.findall(r"```python\n(.*?)```", DOC.read_text(encoding="utf-8"), re.DOTALL)[0]
    command = [sys.executable, "-c", program, str(database_path(data))]
    return subprocess.run(command, capture_output=True, text=True, check=False)
