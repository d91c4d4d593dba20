"""Indexes for the one-line search: last digits, first digits, refusals of a plate."""

from __future__ import annotations

from peewee import SqliteDatabase

MARKS = "警学挂试超港澳领使应急"
# A stay keeps no reversed plate; its last eight characters, last first, do as well.
SERIAL = "substr(plate, 3)"
TAIL = f"ltrim({' || '.join(f'substr(plate, -{n}, 1)' for n in range(1, 9))}, '{MARKS}')"

STATEMENTS = (
    f"CREATE INDEX vehicle_inside_tail ON vehicle_visits ({TAIL}) WHERE out_at = ''",
    "CREATE INDEX vehicle_inside_serial ON vehicle_visits (substr(plate, 3)) WHERE out_at = ''",
    "CREATE INDEX vehicle_inside_room ON vehicle_visits (room) WHERE out_at = ''",
    f"CREATE INDEX plates_seen_tail ON plates_seen (ltrim(reversed, '{MARKS}'))",
    "CREATE INDEX plates_seen_serial ON plates_seen (substr(plate, 3))",
    f"CREATE INDEX watchlist_tail ON watchlist ({TAIL}) WHERE ended_at = '' AND plate <> ''",
    f"CREATE INDEX watchlist_serial ON watchlist ({SERIAL}) WHERE ended_at = '' AND plate <> ''",
    "CREATE INDEX visitor_inside_room ON visitor_visits (room) WHERE out_at = ''",
    "CREATE INDEX ledger_refused ON ledger (subject, seq) WHERE kind = 'vehicle.refused'",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the indexes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
