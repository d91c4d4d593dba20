"""Expected visitors, the numbers on passes, and indexes for what is live on the gate page."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE expected (
        number INTEGER PRIMARY KEY,
        date TEXT NOT NULL, time TEXT NOT NULL, category TEXT NOT NULL, party INTEGER NOT NULL,
        plate TEXT NOT NULL, room TEXT NOT NULL, note TEXT NOT NULL, name TEXT NOT NULL,
        phone TEXT NOT NULL, added_at TEXT NOT NULL, outcome TEXT NOT NULL,
        ended_at TEXT NOT NULL, visit INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX expected_open ON expected (date, time) WHERE outcome = ''",
    "CREATE INDEX expected_visit ON expected (visit) WHERE visit <> 0",
    """
    CREATE TABLE passes (
        digest TEXT PRIMARY KEY, visit INTEGER NOT NULL, expected INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX vehicle_due ON vehicle_visits (due_at) WHERE out_at = '' AND due_at <> ''",
    "CREATE INDEX visitor_due ON visitor_visits (due_at) WHERE out_at = '' AND due_at <> ''",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the tables and indexes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
