"""The last day of a visitor's temporary plate, on the stay that it was shown for."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENT = "ALTER TABLE visitor_visits ADD COLUMN plate_until TEXT NOT NULL DEFAULT ''"


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Add the column."""
    db.execute_sql(STATEMENT)
