"""The stranger's program in docs/verify.md is run as it is printed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from guardpost.book import database_path
from guardpost.gate.vehicles import pass_emergency
from tests.site import Post

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


def _run(data: Path) -> subprocess.CompletedProcess[str]:
    program = re.findall(r"```python\n(.*?)```", DOC.read_text(encoding="utf-8"), re.DOTALL)[0]
    command = [sys.executable, "-c", program, str(database_path(data))]
    return subprocess.run(command, capture_output=True, text=True, check=False)
