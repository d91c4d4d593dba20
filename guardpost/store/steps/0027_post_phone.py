"""The post's phone, for the visitor's slip."""

from __future__ import annotations

from peewee import SqliteDatabase


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Add the column."""
    db.execute_sql("ALTER TABLE site ADD COLUMN phone TEXT NOT NULL DEFAULT ''")
