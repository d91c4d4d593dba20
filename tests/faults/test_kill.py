"""kill -9 between any two statements of a verb: nothing lost, nothing half."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from guardpost.book import database_path, open_book
from guardpost.clock import ManualClock
from guardpost.gate.vehicles import admit_vehicle
from guardpost.ledger.rebuild import check
from guardpost.ledger.verify import verify_chain
from tests.faults.killed import CAR, VERBS
from tests.site import Post

ROOT = Path(__file__).resolve().parents[2]
# More than any verb has; the loop ends when the verb outlives the trap.
MOST_STATEMENTS = 200


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_a_verb_killed_before_any_statement_is_whole_or_absent(verb: str, post: Post) -> None:
    """Whichever statement the process dies at, the book holds all of the entry or none of it."""
    if verb != "admit_vehicle" and verb != "admit_visitor":
        admit_vehicle(post.register, post.guard, CAR)
    before = verify_chain(post.register.rows).entries
    post.close()
    outcomes: list[int] = []
    for statement in range(1, MOST_STATEMENTS):
        data = post.data.with_name(f"killed-{statement}")
        shutil.copytree(post.data, data)
        ended = subprocess.run(
            [sys.executable, "-m", "tests.faults.killed", str(data), verb, str(statement)],
            cwd=ROOT,
            check=False,
        )
        outcomes.append(_entries_after(data, post.clock) - before)
        if ended.returncode == 0:
            break
        assert ended.returncode == -signal.SIGKILL
    assert outcomes[-1] == 1
    assert set(outcomes) == {0, 1}
    assert outcomes == sorted(outcomes)


def _entries_after(data: Path, clock: ManualClock) -> int:
    register = open_book(data, clock)
    try:
        proof = verify_chain(register.rows)
        assert proof.whole
        assert check(register.database) is None
        return proof.entries
    finally:
        register.close()
        assert database_path(data).exists()
