"""How often each report was printed, and the day and month reports that were made."""

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE report_prints (
        seq INTEGER PRIMARY KEY,
        number TEXT NOT NULL, copy INTEGER NOT NULL, printer TEXT NOT NULL,
        two_sided INTEGER NOT NULL, at TEXT NOT NULL, staff TEXT NOT NULL,
        failed INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX report_prints_of ON report_prints (number, copy)",
    """
    CREATE TABLE period_reports (
        seq INTEGER PRIMARY KEY,
        number TEXT NOT NULL, copy INTEGER NOT NULL, form TEXT NOT NULL,
        first_day TEXT NOT NULL, last_day TEXT NOT NULL, sha256 TEXT NOT NULL,
        made_at TEXT NOT NULL, staff TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX period_reports_of ON period_reports (number, copy)",
    "CREATE INDEX period_reports_file ON period_reports (sha256)",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
