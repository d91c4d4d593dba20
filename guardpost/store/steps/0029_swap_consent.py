"""Of a swap of two persons, how each of them agreed."""

from __future__ import annotations

from peewee import SqliteDatabase

STATEMENTS = (
    "ALTER TABLE swaps ADD COLUMN staff_how TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE swaps ADD COLUMN other_how TEXT NOT NULL DEFAULT ''",
    "UPDATE swaps SET staff_how = 'asked' WHERE staff <> '' AND asked_by = staff",
    "UPDATE swaps SET other_how = 'asked' WHERE other_staff <> '' AND asked_by = other_staff",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Add the columns; whoever asked had agreed, of the others nothing is known."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
