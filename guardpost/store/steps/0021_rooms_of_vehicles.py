"""Every room that a registered vehicle ever belonged to, for the household's history."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENT = """
    CREATE TABLE vehicle_rooms (
        room TEXT NOT NULL, vehicle INTEGER NOT NULL, PRIMARY KEY (room, vehicle)
    ) STRICT, WITHOUT ROWID
"""


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the table."""
    db.execute_sql(STATEMENT)
