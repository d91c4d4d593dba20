"""Items leaving, incidents and their steps, requests of residents."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE slips (
        number TEXT PRIMARY KEY,
        id INTEGER NOT NULL, room TEXT NOT NULL, applicant TEXT NOT NULL,
        relation TEXT NOT NULL, phone TEXT NOT NULL, reason TEXT NOT NULL,
        mover TEXT NOT NULL, mover_phone TEXT NOT NULL, document_kind TEXT NOT NULL,
        document TEXT NOT NULL, mover_note TEXT NOT NULL, plate TEXT NOT NULL,
        identity_checked INTEGER NOT NULL, identity_at TEXT NOT NULL,
        identity_by TEXT NOT NULL, vehicle_checked INTEGER NOT NULL,
        consent TEXT NOT NULL, consent_who TEXT NOT NULL, consent_phone TEXT NOT NULL,
        consent_at TEXT NOT NULL, state TEXT NOT NULL, applied_at TEXT NOT NULL,
        ended_at TEXT NOT NULL, ended_seq INTEGER NOT NULL, ended_by TEXT NOT NULL,
        refusal TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX slips_open ON slips (id) WHERE state = 'open'",
    "CREATE UNIQUE INDEX slips_id ON slips (id)",
    "CREATE INDEX slips_plate ON slips (plate, id) WHERE plate <> ''",
    """
    CREATE TABLE slip_lines (
        slip TEXT NOT NULL, line INTEGER NOT NULL, goods TEXT NOT NULL, name TEXT NOT NULL,
        quantity INTEGER NOT NULL, counted INTEGER NOT NULL,
        PRIMARY KEY (slip, line)
    ) STRICT
    """,
    """
    CREATE TABLE incidents (
        id INTEGER PRIMARY KEY,
        category TEXT NOT NULL, place TEXT NOT NULL, what TEXT NOT NULL,
        happened_at TEXT NOT NULL, opened_at TEXT NOT NULL, opened_by TEXT NOT NULL,
        closed_at TEXT NOT NULL, result TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX incidents_open ON incidents (id) WHERE closed_at = ''",
    """
    CREATE TABLE incident_steps (
        id INTEGER PRIMARY KEY,
        incident INTEGER NOT NULL, at TEXT NOT NULL, what TEXT NOT NULL,
        by_whom TEXT NOT NULL, written_by TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX incident_steps_of ON incident_steps (incident, id)",
    """
    CREATE TABLE service_requests (
        id INTEGER PRIMARY KEY,
        service TEXT NOT NULL, room TEXT NOT NULL, content TEXT NOT NULL, name TEXT NOT NULL,
        phone TEXT NOT NULL, at TEXT NOT NULL, taken_by TEXT NOT NULL
    ) STRICT
    """,
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the tables of removals, incidents and requests."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
