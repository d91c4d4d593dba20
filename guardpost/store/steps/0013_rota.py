"""Rota and people: swaps, leave, holidays, plans, posts, rounds, inspections, keys, orders."""

from __future__ import annotations

from peewee import SqliteDatabase

ASKED = (
    "asked_at TEXT NOT NULL, asked_by TEXT NOT NULL, state TEXT NOT NULL,"
    " decided_at TEXT NOT NULL, decided_by TEXT NOT NULL, answer TEXT NOT NULL"
)

STATEMENTS = (
    f"""
    CREATE TABLE swaps (
        number INTEGER PRIMARY KEY,
        day TEXT NOT NULL, pattern TEXT NOT NULL, grp TEXT NOT NULL,
        other_day TEXT NOT NULL, other_pattern TEXT NOT NULL, other_grp TEXT NOT NULL,
        reason TEXT NOT NULL, {ASKED}, decided_seq INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX swaps_approved ON swaps (decided_seq) WHERE state = 'approved'",
    f"""
    CREATE TABLE leaves (
        number INTEGER PRIMARY KEY,
        staff TEXT NOT NULL, leave TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
        stand_in TEXT NOT NULL, reason TEXT NOT NULL, {ASKED}
    ) STRICT
    """,
    """
    CREATE TABLE holidays (
        day TEXT PRIMARY KEY, name TEXT NOT NULL, works INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE plans (
        number INTEGER PRIMARY KEY,
        day TEXT NOT NULL, starts TEXT NOT NULL, ends TEXT NOT NULL, activity TEXT NOT NULL,
        grp TEXT NOT NULL, topic TEXT NOT NULL, place TEXT NOT NULL, added_at TEXT NOT NULL,
        ended_at TEXT NOT NULL, present TEXT NOT NULL, absent TEXT NOT NULL,
        attended_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE posts (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL, duty TEXT NOT NULL, points TEXT NOT NULL, since TEXT NOT NULL,
        points_since TEXT NOT NULL, ended_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE round_checks (
        post INTEGER NOT NULL, day TEXT NOT NULL, at TEXT NOT NULL, place TEXT NOT NULL,
        checked_at TEXT NOT NULL, staff TEXT NOT NULL, late INTEGER NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (day, post, at, place)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE inspections (
        number INTEGER PRIMARY KEY,
        post TEXT NOT NULL, guard TEXT NOT NULL, found TEXT NOT NULL, orderly INTEGER NOT NULL,
        inspector TEXT NOT NULL, at TEXT NOT NULL,
        countersigned_at TEXT NOT NULL, remark TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE key_loans (
        number INTEGER PRIMARY KEY,
        key TEXT NOT NULL, borrower TEXT NOT NULL, department TEXT NOT NULL,
        purpose TEXT NOT NULL, approved_by TEXT NOT NULL, reason TEXT NOT NULL,
        due_at TEXT NOT NULL, lent_at TEXT NOT NULL, lent_by TEXT NOT NULL,
        returned_at TEXT NOT NULL, returned_to TEXT NOT NULL, sound INTEGER NOT NULL,
        note TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX key_loans_out ON key_loans (key) WHERE returned_at = ''",
    """
    CREATE TABLE directives (
        number INTEGER PRIMARY KEY,
        goal TEXT NOT NULL, procedure TEXT NOT NULL, given_by TEXT NOT NULL,
        due TEXT NOT NULL, given_at TEXT NOT NULL, written_by TEXT NOT NULL,
        result TEXT NOT NULL, settled_at TEXT NOT NULL, settled_by TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX directives_open ON directives (number) WHERE settled_at = ''",
    """
    CREATE TABLE directive_reads (
        directive INTEGER NOT NULL, staff TEXT NOT NULL, read_at TEXT NOT NULL,
        PRIMARY KEY (directive, staff)
    ) STRICT, WITHOUT ROWID
    """,
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
