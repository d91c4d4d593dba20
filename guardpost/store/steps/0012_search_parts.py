"""Plates by any part, at which hours they pass, and names as they are spelt in letters."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE plate_parts (
        part TEXT NOT NULL, plate TEXT NOT NULL, PRIMARY KEY (part, plate)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE name_spellings (
        spelling TEXT NOT NULL, kind INTEGER NOT NULL, row INTEGER NOT NULL,
        PRIMARY KEY (spelling, kind, row)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX name_spellings_row ON name_spellings (kind, row)",
    "ALTER TABLE plates_seen ADD COLUMN hours TEXT NOT NULL DEFAULT '000000000000'",
    """
    WITH places (place) AS (VALUES (2), (4), (5), (6), (7), (8), (9))
    INSERT OR IGNORE INTO plate_parts (part, plate)
    SELECT substr(plate, place), plate
    FROM (SELECT plate FROM plates_seen UNION SELECT plate FROM vehicles
          UNION SELECT plate FROM watchlist WHERE plate <> ''), places
    WHERE length(plate) - place + 1 >= 4
    """,
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the tables, and take up the plates that are known; names wait for a rebuild."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
