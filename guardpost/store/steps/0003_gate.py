"""Who and what passes: stays of vehicles and visitors, plates seen."""

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE vehicle_visits (
        id INTEGER PRIMARY KEY,
        plate TEXT NOT NULL, vehicle TEXT NOT NULL, room TEXT NOT NULL,
        description TEXT NOT NULL, reason TEXT NOT NULL, verified TEXT NOT NULL,
        no_plate TEXT NOT NULL, note TEXT NOT NULL, person TEXT NOT NULL, phone TEXT NOT NULL,
        in_at TEXT NOT NULL, due_at TEXT NOT NULL, out_at TEXT NOT NULL,
        out_seq INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX vehicle_inside ON vehicle_visits (plate) WHERE out_at = ''",
    "CREATE INDEX vehicle_visits_plate ON vehicle_visits (plate, out_seq)",
    """
    CREATE TABLE visitor_visits (
        id INTEGER PRIMARY KEY,
        category TEXT NOT NULL, card INTEGER NOT NULL, party INTEGER NOT NULL,
        room TEXT NOT NULL, plate TEXT NOT NULL, belongings TEXT NOT NULL,
        reason TEXT NOT NULL, verified TEXT NOT NULL, document_kind TEXT NOT NULL,
        note TEXT NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL, document TEXT NOT NULL,
        officer_number TEXT NOT NULL, in_at TEXT NOT NULL, due_at TEXT NOT NULL,
        out_at TEXT NOT NULL, out_seq INTEGER NOT NULL, card_returned INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX visitor_inside ON visitor_visits (card) WHERE out_at = ''",
    "CREATE INDEX visitor_cards_out ON visitor_visits (card) WHERE card_returned = 0",
    """
    CREATE TABLE plates_seen (
        plate TEXT PRIMARY KEY, reversed TEXT NOT NULL, vehicle TEXT NOT NULL,
        room TEXT NOT NULL, person TEXT NOT NULL, last_at TEXT NOT NULL, times INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX plates_seen_reversed ON plates_seen (reversed)",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the gate's tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
