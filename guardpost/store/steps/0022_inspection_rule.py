"""How often posts are inspected, and the rank of who did; a report is found by its shift."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE inspection_rules (
        seq INTEGER PRIMARY KEY,
        since TEXT NOT NULL, every INTEGER NOT NULL,
        night_from TEXT NOT NULL, night_until TEXT NOT NULL,
        supervisor INTEGER NOT NULL, administrator INTEGER NOT NULL
    ) STRICT
    """,
    "ALTER TABLE inspections ADD COLUMN rank TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX inspections_at ON inspections (at)",
    "CREATE INDEX reports_shift ON reports (shift)",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the table; the rank of earlier inspectors is read off the staff list."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
