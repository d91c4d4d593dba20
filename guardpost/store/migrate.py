"""Bringing a database to this program's schema: numbered, frozen steps.

The runner is peewee's ``playhouse.migrations``: each step and its history row are one
transaction. It is imported, and opens the file, only when a step is pending.
"""

from __future__ import annotations

from pathlib import Path

from guardpost.errors import Unavailable
from guardpost.store.connect import HISTORY, Database, pragmas, store_failure
from guardpost.store.locking import passphrase
from guardpost.store.rows import Rows

STEPS = Path(__file__).parent / "steps"
# The step that made the table of the book.
_FIRST = "0001_book"


def migrate(database: Database, steps: Path = STEPS) -> list[str]:
    """Apply the pending steps and return their names.

    Raises:
        Unavailable: as :func:`applied_steps`, or the store's own failure; the step that
            failed is undone whole.
    """
    if set(applied_steps(database, steps)) == known_steps(steps):
        return []
    from peewee import DatabaseError
    from playhouse.migrations import Runner
    from playhouse.sqlcipher_ext import SqlCipherDatabase

    key = passphrase(database.path, database.key) if database.key is not None else ""
    writer = SqlCipherDatabase(str(database.path), pragmas=pragmas(), passphrase=key)
    try:
        with writer.connection_context():
            names: list[str] = Runner(writer, str(steps), table_name=HISTORY).up()
    except DatabaseError as error:
        raise store_failure(error, database.path) from error
    return names


def applied_steps(database: Database, steps: Path = STEPS) -> list[str]:
    """Return the steps that a file has behind it; none when it is empty.

    Raises:
        Unavailable: ``database.newer`` when the file was written by a later program,
            ``database.foreign`` when another program's tables are in it,
            ``database.damaged`` when the book itself is gone from it.
    """
    rows = Rows(database)
    tables = {name for (name,) in rows.all("SELECT name FROM sqlite_master WHERE type = 'table'")}
    sql = f"SELECT name FROM {HISTORY} ORDER BY id"
    applied = [name for (name,) in rows.all(sql)] if HISTORY in tables else []
    if tables - {HISTORY} and not applied:
        raise Unavailable("database.foreign", path=str(database.path))
    if _FIRST in applied and "ledger" not in tables:
        raise Unavailable("database.damaged", path=str(database.path))
    if unknown := sorted(set(applied) - known_steps(steps)):
        raise Unavailable("database.newer", step=unknown[-1])
    return applied


def known_steps(steps: Path = STEPS) -> set[str]:
    """Return the names of this program's steps."""
    return {file.stem for file in steps.glob("[0-9]*.py")}
