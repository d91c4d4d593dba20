"""Up to which purge the text indexes were written anew: the idle post goes on from there."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE upkeep (
        one INTEGER PRIMARY KEY CHECK (one = 1), begun INTEGER NOT NULL, swept INTEGER NOT NULL
    ) STRICT
    """,
    "INSERT INTO upkeep VALUES (1, 0, 0)",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the table with its one row."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
