"""What a handover meets: repairs, incidents, disputes, refusals, emergencies, overtime."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENTS = (
    "ALTER TABLE handover_people ADD COLUMN grooming TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE handover_people ADD COLUMN uniform TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE handover_people ADD COLUMN late INTEGER NOT NULL DEFAULT 0",
    """
    CREATE TABLE muster (
        one INTEGER PRIMARY KEY CHECK (one = 1), minutes INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE equipment_repairs (
        seq INTEGER PRIMARY KEY,
        shift TEXT NOT NULL, item TEXT NOT NULL, what TEXT NOT NULL, at TEXT NOT NULL,
        by TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX equipment_repairs_shift ON equipment_repairs (shift)",
    """
    CREATE TABLE handover_incidents (
        shift TEXT NOT NULL, incident INTEGER NOT NULL, leader TEXT NOT NULL,
        follow_up TEXT NOT NULL, taken_at TEXT NOT NULL,
        PRIMARY KEY (shift, incident)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE handover_readings (
        shift TEXT NOT NULL, leader TEXT NOT NULL, upto INTEGER NOT NULL, lines INTEGER NOT NULL,
        read_at TEXT NOT NULL,
        PRIMARY KEY (shift, leader)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE handover_disputes (
        shift TEXT NOT NULL, area TEXT NOT NULL, target TEXT NOT NULL, outgoing TEXT NOT NULL,
        incoming TEXT NOT NULL,
        PRIMARY KEY (shift, area, target)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE handover_refusals (
        seq INTEGER PRIMARY KEY,
        shift TEXT NOT NULL, leader TEXT NOT NULL, reason TEXT NOT NULL, refused_at TEXT NOT NULL,
        outcome TEXT NOT NULL, resumed_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX handover_refusals_shift ON handover_refusals (shift)",
    """
    CREATE TABLE handover_overtime (
        shift TEXT PRIMARY KEY,
        noted_at TEXT NOT NULL, began_at TEXT NOT NULL, reason TEXT NOT NULL,
        ended_at TEXT NOT NULL, minutes INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE handover_emergencies (
        shift TEXT PRIMARY KEY,
        role TEXT NOT NULL, ill TEXT NOT NULL, acting TEXT NOT NULL, supervisor TEXT NOT NULL,
        reason TEXT NOT NULL, ordered_at TEXT NOT NULL
    ) STRICT
    """,
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the tables; people checked before had no such answers and were not late."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
