"""A process that dies, kill -9, just before each statement of a verb in turn.

Run as ``python -m tests.faults.killed FOLDER``: takes the names of verbs, one a line, and
answers each with one line of JSON. For every statement a fork of this process opens a copy
of the prepared book, begins the verb and is gone by SIGKILL; the last fork outlives it.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import traceback
from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from guardpost.book import database_path, open_book
from guardpost.clock import ManualClock
from guardpost.errors import GuardpostError
from guardpost.ledger.rebuild import check, state_tables
from guardpost.ledger.register import Register
from guardpost.ledger.verify import verify_chain
from guardpost.store.rows import Rows
from tests.faults.deeds import Deed
from tests.faults.every_deed import DEEDS
from tests.site import Post

AT = datetime.fromisoformat("2026-06-12T17:00:00+08:00")
KEPT = ("ledger", "credentials", "authority")
# More than any verb has; the loop ends when the verb outlives the trap.
MOST_STATEMENTS = 2000

Tables = dict[str, Counter[str]]


@dataclass(frozen=True)
class Found:
    """The book that a killed verb left.

    Attributes:
        sound: whether the chain is whole and the state is what the ledger says.
        tables: every row of every table.
    """

    sound: bool
    tables: Tables

    def sizes(self) -> dict[str, int]:
        """Return how many rows each table has."""
        return {name: rows.total() for name, rows in self.tables.items()}


def die_before(register: Register, statement: int) -> None:
    """Let the process die just before its n-th statement from here."""
    left = [statement]

    def count(_sql: str) -> None:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    connection = register.database.connection()
    connection.set_trace_callback(count)


def outcomes(deed: Deed, folder: Path) -> list[str]:
    """Return for each statement what a death before it left: absent, whole, or half."""
    post, before = _prepared(deed, folder / "prepared")
    found: list[Found] = []
    for statement in range(1, MOST_STATEMENTS):
        copy = replace(post, data=folder / "killed")
        shutil.rmtree(copy.data, ignore_errors=True)
        copy.data.mkdir()
        shutil.copyfile(database_path(post.data), database_path(copy.data))
        outlived = _fork(deed, copy, statement)
        # Most die before anything is written: the same bytes are the same book.
        found.append(before if _is_as(copy.data, post.data) else _look(copy.data, before))
        if outlived:
            break
    return [_outcome(one, before, found[-1]) for one in found]


def _prepared(deed: Deed, data: Path) -> tuple[Post, Found]:
    """Return a site where the verb can be done, its book closed, and what is in it."""
    post = deed.start(data, ManualClock(AT))
    deed.before(post)
    before = Found(True, _tables(post.register.rows))
    post.close()
    return post, before


def _fork(deed: Deed, post: Post, statement: int) -> bool:
    """Do the verb in a fork that dies before a statement; tell whether it outlived that.

    Raises:
        RuntimeError: the verb itself failed.
    """
    child = os.fork()
    if not child:
        _die_at(deed, post, statement)
    _pid, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return False
    if os.waitstatus_to_exitcode(status):
        raise RuntimeError("the verb failed before it could be killed")
    return True


def _die_at(deed: Deed, post: Post, statement: int) -> None:
    """Leave by SIGKILL, by 0 when the verb ended first, by 1 when it failed."""
    code = 1
    try:
        register = open_book(post.data, post.clock)
        die_before(register, statement)
        deed.act(replace(post, register=register))
        code = 0
    finally:
        if code:
            traceback.print_exc()
        os._exit(code)


def _is_as(data: Path, prepared: Path) -> bool:
    """Tell whether no byte of a book is another one, and nothing waits in its journal."""
    file = database_path(data)
    journal = file.with_name(f"{file.name}-wal")
    waits = journal.exists() and journal.stat().st_size > 0
    return not waits and file.read_bytes() == database_path(prepared).read_bytes()


def _look(data: Path, before: Found) -> Found:
    """Open what was left; replay it only when it is another book than before."""
    register = open_book(data, ManualClock(AT))
    try:
        tables = _tables(register.rows)
        sound = tables == before.tables or (
            verify_chain(register.rows).whole and check(register.database) is None
        )
        return Found(sound, tables)
    finally:
        register.close()


def _tables(rows: Rows) -> Tables:
    """Return the rows of every table that a verb writes, the search index's own among them."""
    names = [*state_tables(rows), *KEPT]
    return {name: Counter(map(repr, rows.all(f"SELECT * FROM {name}"))) for name in names}


def _outcome(found: Found, before: Found, after: Found) -> str:
    if found.tables == before.tables:
        return "absent"
    return "whole" if found.sound and found.sizes() == after.sizes() else "half"


def main(folder: str) -> None:
    """Answer the verbs as they are named."""
    for number, line in enumerate(sys.stdin):
        place = Path(folder) / str(number)
        print(json.dumps(_answer(line.strip(), place)), flush=True)
        shutil.rmtree(place)


def _answer(verb: str, place: Path) -> list[str]:
    """Return the outcomes; a verb that could not be done is told, the next one still asked."""
    try:
        return outcomes(DEEDS[verb], place)
    except (GuardpostError, RuntimeError):
        traceback.print_exc()
        return ["never done"]


if __name__ == "__main__":
    main(*sys.argv[1:])
