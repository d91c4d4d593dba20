"""Two persons swap, leave is in the line-up, and from when on somebody is late."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENTS = (
    "ALTER TABLE swaps ADD COLUMN staff TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE swaps ADD COLUMN other_staff TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE leaves ADD COLUMN decided_seq INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE muster ADD COLUMN tolerance INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE handovers ADD COLUMN excused TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE handovers ADD COLUMN muster INTEGER NOT NULL DEFAULT 10",
    "ALTER TABLE handovers ADD COLUMN tolerance INTEGER NOT NULL DEFAULT 0",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Add the columns; swaps so far were of groups, and nobody was excused."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
