"""Who and what is known: residents, their vehicles, workers' permits, the watchlist."""

from __future__ import annotations

from peewee import SqliteDatabase

# Marks that follow the digits on a plate; nobody types them when giving the last digits.
MARKS = "警学挂试超港澳领使应急"

STATEMENTS = (
    """
    CREATE TABLE residents (
        id INTEGER PRIMARY KEY,
        room TEXT NOT NULL, building TEXT NOT NULL, number TEXT NOT NULL,
        room_order TEXT NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL,
        reversed TEXT NOT NULL, relation TEXT NOT NULL, note TEXT NOT NULL, since TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX residents_room ON residents (room)",
    "CREATE INDEX residents_number ON residents (number)",
    "CREATE INDEX residents_order ON residents (room_order, room, building)",
    "CREATE INDEX residents_building ON residents (building, room_order, room)",
    "CREATE INDEX residents_phone ON residents (reversed)",
    """
    CREATE TABLE vehicles (
        plate TEXT PRIMARY KEY,
        reversed TEXT NOT NULL, id INTEGER NOT NULL, room TEXT NOT NULL, owner TEXT NOT NULL,
        phone TEXT NOT NULL, description TEXT NOT NULL, parking TEXT NOT NULL,
        tenure TEXT NOT NULL, valid_until TEXT NOT NULL, note TEXT NOT NULL, since TEXT NOT NULL
    ) STRICT
    """,
    f"CREATE INDEX vehicles_tail ON vehicles (ltrim(reversed, '{MARKS}'))",
    "CREATE INDEX vehicles_serial ON vehicles (substr(plate, 3))",
    "CREATE UNIQUE INDEX vehicles_id ON vehicles (id)",
    "CREATE INDEX vehicles_room ON vehicles (room)",
    "CREATE INDEX vehicles_valid ON vehicles (valid_until) WHERE valid_until <> ''",
    """
    CREATE TABLE permits (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL, room TEXT NOT NULL, company TEXT NOT NULL, phone TEXT NOT NULL,
        valid_from TEXT NOT NULL, valid_until TEXT NOT NULL, since TEXT NOT NULL,
        ended_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX permits_room ON permits (room) WHERE ended_at = ''",
    """
    CREATE TABLE watchlist (
        number INTEGER PRIMARY KEY,
        level TEXT NOT NULL, reason TEXT NOT NULL, plate TEXT NOT NULL, name TEXT NOT NULL,
        phone TEXT NOT NULL, since TEXT NOT NULL, ended_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX watchlist_plate ON watchlist (plate) WHERE ended_at = '' AND plate <> ''",
    "CREATE INDEX watchlist_name ON watchlist (name) WHERE ended_at = '' AND name <> ''",
    "CREATE INDEX watchlist_phone ON watchlist (phone) WHERE ended_at = '' AND phone <> ''",
)

# Names, one token per Chinese character; merged when idle, never while a guard waits.
NAME_INDEXES = ("resident_text", "vehicle_text")


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the registry's tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
    for name in NAME_INDEXES:
        db.execute_sql(
            f"CREATE VIRTUAL TABLE {name} USING fts5 (text, content='', contentless_delete=1,"
            ' tokenize="unicode61 remove_diacritics 0")'
        )
        db.execute_sql(f"INSERT INTO {name} ({name}, rank) VALUES ('automerge', 0)")
        db.execute_sql(f"INSERT INTO {name} ({name}, rank) VALUES ('crisismerge', 1000)")
