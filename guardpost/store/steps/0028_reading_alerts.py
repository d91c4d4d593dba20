"""How many of the lines that were read are alerts which the clock tells."""

from __future__ import annotations

from peewee import SqliteDatabase


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Add the column; before, none were shown."""
    db.execute_sql("ALTER TABLE handover_readings ADD COLUMN alerts INTEGER NOT NULL DEFAULT 0")
