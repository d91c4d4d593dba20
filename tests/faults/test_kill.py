"""kill -9 between any two statements of a verb: nothing lost, nothing half.

Every statement of every verb is died at; none is sampled.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.deaths import left_by
from tests.faults.every_deed import TORN, VERBS
from tests.faults.writers import writers

ROOT = Path(__file__).resolve().parents[2]
Kill = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def kill(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kill]:
    """Return what kills a verb at each of its statements, in a process without threads."""
    killer = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.killed", str(tmp_path_factory.mktemp("killed"))],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert killer.stdin is not None
    assert killer.stdout is not None
    ask, answer = killer.stdin, killer.stdout

    def outcomes(verb: str) -> list[str]:
        ask.write(f"{verb}\n")
        ask.flush()
        found: list[str] = json.loads(answer.readline() or "null")
        return found

    with killer:
        yield outcomes
        ask.close()


def test_every_verb_that_writes_is_killed() -> None:
    """A verb that opens a transaction and is not in the list fails here."""
    assert {name.partition(":")[0] for name in VERBS} == set(writers(ROOT / "guardpost"))


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_killed_before_any_statement_is_whole_or_absent(verb: str, kill: Kill) -> None:
    """Whichever statement the process dies at, the book holds all of the verb or none of it."""
    found = kill(verb)
    assert set(found) == {"absent", "whole"}
    assert found == sorted(found)


def test_two_transactions_are_seen_as_half(kill: Kill) -> None:
    """The same proof, over two verbs in a row, finds what a torn verb would leave."""
    assert "half" in kill(TORN)


def test_a_seal_killed_at_any_line_is_made_again_or_caught_up_with(tmp_path: Path) -> None:
    """The handover stands; in the end the report has both seals and holds, whatever was left."""
    found = left_by("killed_papers", str(tmp_path), "seal")
    assert set(found) == {"absent", "caught up", "whole"}


def test_a_migration_killed_at_any_line_is_gone_on_with(tmp_path: Path) -> None:
    """The next opening brings the book up; no line of it is lost, and state is the ledger's."""
    found = left_by("killed_papers", str(tmp_path), "migration")
    assert set(found) == {"whole"}
    assert len(found) > 50
