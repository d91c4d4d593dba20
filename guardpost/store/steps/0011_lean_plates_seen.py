"""Plates seen, keyed by the plate itself: a passage writes two pages less."""

from __future__ import annotations

from peewee import SqliteDatabase

MARKS = "警学挂试超港澳领使应急"

STATEMENTS = (
    """
    CREATE TABLE plates_by_plate (
        plate TEXT PRIMARY KEY, reversed TEXT NOT NULL, vehicle TEXT NOT NULL,
        room TEXT NOT NULL, person TEXT NOT NULL, last_at TEXT NOT NULL, times INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "INSERT INTO plates_by_plate SELECT * FROM plates_seen ORDER BY plate",
    "DROP TABLE plates_seen",
    "ALTER TABLE plates_by_plate RENAME TO plates_seen",
    f"CREATE INDEX plates_seen_tail ON plates_seen (ltrim(reversed, '{MARKS}'))",
    "CREATE INDEX plates_seen_serial ON plates_seen (substr(plate, 3))",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Put the table in the place of the one with row numbers."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
