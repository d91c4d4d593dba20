"""Deeds on a disk that fills up; run as ``python -m tests.faults.crowded DISK PREPARED HOW``.

HOW is ``disk``, a small disk that is filled, or ``pages``, a database that is told its limit.

It reads names of deeds and writes for each what happened at every free size, as JSON.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from guardpost.book import open_book
from guardpost.clock import ManualClock
from guardpost.errors import Unavailable
from guardpost.ledger.rebuild import check
from guardpost.ledger.register import Register
from guardpost.ledger.verify import verify_chain
from tests.faults.every_deed import VERBS
from tests.faults.filling_disk import filled_but
from tests.faults.killed import AT

STEP = 8 * 1024
# A deed that wants more than this has other troubles.
MOST_STEPS = 60

Crowd = Callable[[Path, Register, int], AbstractContextManager[None]]


def main() -> None:
    """Answer each name with a list of ``[code, lines before, lines after]``."""
    disk, prepared = Path(sys.argv[1]), Path(sys.argv[2])
    crowd = _disk if sys.argv[3] == "disk" else _pages
    for line in sys.stdin:
        found = list(_tries(line.strip(), disk, prepared / "site", crowd))
        print(json.dumps(found), flush=True)
        shutil.rmtree(prepared / "site")


def _tries(name: str, disk: Path, prepared: Path, crowd: Crowd) -> Iterator[list[Any]]:
    """Do the deed with ever more room, until it is done."""
    deed, clock = VERBS[name], ManualClock(AT)
    post = deed.start(prepared, clock)
    deed.before(post)
    post.close()
    for step in range(MOST_STEPS):
        data = disk / "data"
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(prepared, data)
        with closing(open_book(data, clock)) as register:
            before = verify_chain(register.rows).entries
            code = ""
            with crowd(disk, register, step * STEP):
                try:
                    deed.act(replace(post, data=data, register=register))
                except Unavailable as error:
                    code = error.code
            proof = verify_chain(register.rows)
            assert proof.whole
            assert check(register.database) is None
            yield [code, before, proof.entries]
        if not code:
            return


def _disk(disk: Path, _register: Register, room: int) -> AbstractContextManager[None]:
    return filled_but(disk, room)


@contextmanager
def _pages(_disk: Path, register: Register, room: int) -> Iterator[None]:
    """Let the database grow by ``room`` bytes and no more."""
    pages = register.rows.value("PRAGMA page_count") + room // 4096
    register.rows.value(f"PRAGMA max_page_count = {pages}")
    yield
    register.rows.value("PRAGMA max_page_count = 1000000")


if __name__ == "__main__":
    main()
