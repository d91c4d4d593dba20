"""Wrong tries at the station, longer PINs, badges, administrators' codes, the idle lock."""

from __future__ import annotations

from peewee import SqliteDatabase

# Entries about one record, as its history asks for them.
RECORDED = (
    "'resident.added', 'resident.changed', 'resident.ended',"
    " 'vehicle.registered', 'vehicle.changed', 'vehicle.deregistered',"
    " 'permit.issued', 'permit.changed', 'permit.ended',"
    " 'helper.added', 'helper.changed', 'helper.ended',"
    " 'watchlist.added', 'watchlist.changed', 'watchlist.ended',"
    " 'staff.added', 'staff.changed', 'staff.ended', 'staff.pin_set',"
    " 'staff.badge_issued', 'staff.badge_ended', 'staff.code_made', 'staff.code_used',"
    " 'equipment.listed', 'equipment.added', 'equipment.changed', 'equipment.ended',"
    " 'entry.corrected'"
)

STATEMENTS = (
    "ALTER TABLE staff ADD COLUMN long_pin INTEGER NOT NULL DEFAULT 0",
    """
    CREATE TABLE station_tries (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        refused INTEGER NOT NULL, refused_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE badges (
        staff TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, issued_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE recovery_codes (
        staff TEXT PRIMARY KEY, digest TEXT NOT NULL, made_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE idle_lock (
        one INTEGER PRIMARY KEY CHECK (one = 1), minutes INTEGER NOT NULL
    ) STRICT
    """,
    "DROP INDEX ledger_records",
    f"CREATE INDEX ledger_records ON ledger (subject, seq) WHERE kind IN ({RECORDED})",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Apply the step; undoing it is a restore from backup."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
