"""The book written anew under another key, beside the one that is there.

By SQLCipher's own copying (``sqlcipher_export``), table by table: the one way that locks a plain
file too, and a locked one under another key.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from guardpost.errors import GuardpostError, Unavailable
from guardpost.keys.book_key import salt_of
from guardpost.store.connect import Database, StoreFailures
from guardpost.store.rows import Rows

# Between two looks at the clock of a bar: some milliseconds of work.
_INSTRUCTIONS = 50_000
_TABLES = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')"
_SCHEMA = "SELECT type, name, tbl_name, sql FROM {}.sqlite_master ORDER BY type, name"


def hold_alone(database: Database) -> None:
    """Let nobody else open the file until this connection closes; its journal is put away.

    Raises:
        Unavailable: ``database.locked``, somebody else has it open.
    """
    rows = Rows(database)
    # SQLite leaves the write-ahead log only for the last one who has the file open.
    if rows.value("PRAGMA journal_mode = delete") != "delete":
        raise Unavailable("database.locked", path=str(database.path))
    rows.value("PRAGMA locking_mode = exclusive")
    rows.value("BEGIN EXCLUSIVE")
    rows.value("COMMIT")


def write_copy(database: Database, path: Path, key: bytes) -> None:
    """Write all of an open book into a new file, under another key.

    Raises:
        Unavailable: the store's own failure; ``keys.copy_differs``.
        OSError: the file cannot be made.
    """
    # SQLite would make it readable for everybody.
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    rows = Rows(database)
    rows.value(f"ATTACH DATABASE ? AS anew KEY \"x'{key.hex()}{salt_of(key).hex()}'\"", str(path))
    # One that was broken off is thrown away whole.
    rows.value("PRAGMA anew.journal_mode = off")
    rows.value("PRAGMA anew.synchronous = 0")
    rows.value("SELECT sqlcipher_export('anew')")
    rows.value(f"PRAGMA anew.user_version = {rows.value('PRAGMA user_version')}")
    if _unlike(rows):
        raise Unavailable("keys.copy_differs")
    rows.value("DETACH DATABASE anew")


@contextmanager
def told_of(database: Database, tell: Callable[[], None]) -> Iterator[None]:
    """Within ``with``, call ``tell`` now and then while a statement runs.

    Raises:
        Refused, Unavailable: what ``tell`` raises; the statement is broken off.
    """
    raised: list[GuardpostError] = []

    def tick() -> int:
        try:
            tell()
        except GuardpostError as error:
            raised.append(error)
        return len(raised)

    connection = database.connection()
    connection.set_progress_handler(tick, _INSTRUCTIONS)
    try:
        with StoreFailures(database.path):
            yield
    except GuardpostError as error:
        if raised:
            raise raised[0] from error
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _unlike(rows: Rows) -> bool:
    """Tell whether a table, an index or a number of rows is not the same in both."""
    if rows.all(_SCHEMA.format("main")) != rows.all(_SCHEMA.format("anew")):
        return True
    count = 'SELECT (SELECT count(*) FROM main."{0}") = (SELECT count(*) FROM anew."{0}")'
    return not all(rows.value(count.format(name)) for (name,) in rows.all(_TABLES))
