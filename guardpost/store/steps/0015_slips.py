"""Release slips: issue and paper, leave, arrears, what left, photos, the week's account."""

from __future__ import annotations

from peewee import SqliteDatabase

_TEXTS = (
    "consent_answer",
    "called_at",
    "replaces",
    "replaced_by",
    "issued_at",
    "issued_by",
    "arrears_at",
    "override_by",
    "override_why",
    "leave_by",
    "leave_at",
    "leave_why",
    "collected_at",
    "collected_by",
    "reconciled_at",
)

STATEMENTS = (
    *(f"ALTER TABLE slips ADD COLUMN {name} TEXT NOT NULL DEFAULT ''" for name in _TEXTS),
    "ALTER TABLE slips ADD COLUMN papers INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE slip_lines ADD COLUMN released INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE passes ADD COLUMN slip TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX slips_out ON slips (number) WHERE papers > 0 AND collected_at = ''",
    """
    CREATE TABLE slip_photos (
        id INTEGER PRIMARY KEY,
        slip TEXT NOT NULL, line INTEGER NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
        kept_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX slip_photos_of ON slip_photos (slip, line)",
    """
    CREATE TABLE slip_weeks (
        monday TEXT PRIMARY KEY,
        at TEXT NOT NULL, by TEXT NOT NULL, found INTEGER NOT NULL, missing TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE office_hours (
        one INTEGER PRIMARY KEY CHECK (one = 1), starts TEXT NOT NULL, ends TEXT NOT NULL
    ) STRICT
    """,
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Add the columns and tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
