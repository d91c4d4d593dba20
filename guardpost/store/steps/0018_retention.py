"""How long personal data is kept, and when it was deleted."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE retention (
        grp TEXT PRIMARY KEY, days INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE purges (
        seq INTEGER NOT NULL, grp TEXT NOT NULL, at TEXT NOT NULL, before TEXT NOT NULL,
        upto INTEGER NOT NULL,
        PRIMARY KEY (grp, seq)
    ) STRICT, WITHOUT ROWID
    """,
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
