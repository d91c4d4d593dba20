"""What is known changes and ends: when last, how; frequent helpers; records' histories."""

from __future__ import annotations

from peewee import SqliteDatabase

# Entries of the registry by what they are about; passages are in no such list.
RECORDED = (
    "'resident.added', 'resident.changed', 'resident.ended',"
    " 'vehicle.registered', 'vehicle.changed', 'vehicle.deregistered',"
    " 'permit.issued', 'permit.changed', 'permit.ended',"
    " 'helper.added', 'helper.changed', 'helper.ended',"
    " 'watchlist.added', 'watchlist.changed', 'watchlist.ended',"
    " 'staff.added', 'staff.changed', 'staff.ended', 'staff.pin_set',"
    " 'equipment.listed', 'equipment.added', 'equipment.changed', 'equipment.ended',"
    " 'entry.corrected'"
)
CORRECTED = ("residents", "vehicles", "permits")
CHANGED = (*CORRECTED, "watchlist")

STATEMENTS = (
    *(f"ALTER TABLE {t} ADD COLUMN changed_at TEXT NOT NULL DEFAULT ''" for t in CHANGED),
    *(f"ALTER TABLE {t} ADD COLUMN changed_seq INTEGER NOT NULL DEFAULT 0" for t in CORRECTED),
    "ALTER TABLE permits ADD COLUMN ending TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE watchlist ADD COLUMN document TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE equipment ADD COLUMN ended_at TEXT NOT NULL DEFAULT ''",
    """
    CREATE INDEX watchlist_document ON watchlist (document)
    WHERE ended_at = '' AND document <> ''
    """,
    """
    CREATE TABLE helpers (
        number INTEGER PRIMARY KEY,
        category TEXT NOT NULL, room TEXT NOT NULL, room_number TEXT NOT NULL,
        name TEXT NOT NULL, phone TEXT NOT NULL, reversed TEXT NOT NULL,
        weekdays TEXT NOT NULL, hour_from TEXT NOT NULL, hour_until TEXT NOT NULL,
        valid_from TEXT NOT NULL, valid_until TEXT NOT NULL, note TEXT NOT NULL,
        since TEXT NOT NULL, ended_at TEXT NOT NULL, changed_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX helpers_room ON helpers (room) WHERE ended_at = ''",
    "CREATE INDEX helpers_number ON helpers (room_number) WHERE ended_at = ''",
    "CREATE INDEX helpers_phone ON helpers (reversed) WHERE ended_at = ''",
    f"CREATE INDEX ledger_records ON ledger (subject, seq) WHERE kind IN ({RECORDED})",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the columns, the tables and the indexes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
    db.execute_sql(
        "CREATE VIRTUAL TABLE helper_text USING fts5 (text, content='', contentless_delete=1,"
        ' tokenize="unicode61 remove_diacritics 0")'
    )
    for setting, value in (("automerge", 0), ("crisismerge", 1000)):
        db.execute_sql(f"INSERT INTO helper_text (helper_text, rank) VALUES ('{setting}', {value})")
