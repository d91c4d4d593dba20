"""Bringing a database to this program's schema: numbered, frozen steps.

The runner is peewee's ``playhouse.migrations``: each step and its history row are one
transaction. It is imported only when a step is pending.
"""

from __future__ import annotations

from pathlib import Path

from peewee import DatabaseError, SqliteDatabase

from guardpost.errors import Unavailable
from guardpost.store.connect import store_failure
from guardpost.store.rows import Rows

STEPS = Path(__file__).parent / "steps"
_HISTORY = "schema_migration"


def migrate(database: SqliteDatabase, steps: Path = STEPS) -> list[str]:
    """Apply the pending steps and return their names.

    Raises:
        Unavailable: ``database.newer`` when the file was written by a later program,
            or the store's own failure; the step that failed is undone whole.
    """
    known = sorted(file.stem for file in steps.glob("[0-9]*.py"))
    applied = _applied(database)
    if unknown := sorted(set(applied) - set(known)):
        raise Unavailable("database.newer", step=unknown[-1])
    if set(known) == set(applied):
        return []
    from playhouse.migrations import Runner

    try:
        names: list[str] = Runner(database, str(steps), table_name=_HISTORY).up()
    except DatabaseError as error:
        raise store_failure(error) from error
    return names


def _applied(database: SqliteDatabase) -> list[str]:
    if not database.table_exists(_HISTORY):
        return []
    return [name for (name,) in Rows(database).all(f"SELECT name FROM {_HISTORY}")]
