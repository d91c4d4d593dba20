"""What the gate's rules ask: permits in use, escorts, whom to tell of what, hours of works."""

from peewee import SqliteDatabase

STATEMENTS = (
    "ALTER TABLE visitor_visits ADD COLUMN permit INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE visitor_visits ADD COLUMN unit TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE visitor_visits ADD COLUMN escort TEXT NOT NULL DEFAULT ''",
    """
    CREATE INDEX visitor_inside_permit ON visitor_visits (permit)
    WHERE out_at = '' AND permit > 0
    """,
    "CREATE INDEX permits_name ON permits (name)",
    "CREATE INDEX slips_room ON slips (room)",
    """
    CREATE TABLE to_tell (
        id INTEGER PRIMARY KEY,
        cause TEXT NOT NULL, watchlist INTEGER NOT NULL, reason TEXT NOT NULL,
        told_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX to_tell_waiting ON to_tell (id) WHERE told_at = ''",
    """
    CREATE TABLE work_hours (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        starts TEXT NOT NULL, ends TEXT NOT NULL,
        quiet_from TEXT NOT NULL, quiet_until TEXT NOT NULL
    ) STRICT
    """,
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the columns, tables and indexes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
