"""A supervisor's order to make a report without the leaders' PINs."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENT = """
CREATE TABLE report_orders (
    shift TEXT PRIMARY KEY,
    supervisor TEXT NOT NULL, reason TEXT NOT NULL, ordered_at TEXT NOT NULL
) STRICT
"""


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the table."""
    db.execute_sql(STATEMENT)
