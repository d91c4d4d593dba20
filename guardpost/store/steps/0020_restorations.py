"""Where a book went on, on another PC, from a backup."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE restorations (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL, station TEXT NOT NULL, before TEXT NOT NULL, old_seq INTEGER NOT NULL,
        old_head TEXT NOT NULL, backup_at TEXT NOT NULL, report TEXT NOT NULL,
        reported INTEGER NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE rehearsals (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL, backup_at TEXT NOT NULL, entries INTEGER NOT NULL,
        files INTEGER NOT NULL, seconds INTEGER NOT NULL
    ) STRICT
    """,
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the tables; no book went on elsewhere before."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
