"""When a removal is meant to be made."""

from __future__ import annotations

from peewee import SqliteDatabase


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Add the column."""
    db.execute_sql("ALTER TABLE slips ADD COLUMN planned_at TEXT NOT NULL DEFAULT ''")
