"""The site, its people and equipment; shifts, handovers, matters, reports."""

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE site (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        id TEXT NOT NULL, name TEXT NOT NULL, post TEXT NOT NULL, station TEXT NOT NULL,
        language TEXT NOT NULL, demo INTEGER NOT NULL, opened_at TEXT NOT NULL,
        authority_pem TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE rota (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        groups TEXT NOT NULL, slots TEXT NOT NULL, anchor TEXT NOT NULL,
        days_per_turn INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE staff (
        code TEXT PRIMARY KEY,
        name TEXT NOT NULL, role TEXT NOT NULL, grp TEXT NOT NULL, duty TEXT NOT NULL,
        active INTEGER NOT NULL, since TEXT NOT NULL, ended_at TEXT NOT NULL,
        fingerprint TEXT NOT NULL, refused INTEGER NOT NULL, refused_at TEXT NOT NULL
    ) STRICT
    """,
    # Keys are not state: no event holds them, only their fingerprints.
    """
    CREATE TABLE credentials (
        staff TEXT PRIMARY KEY,
        pin_hash TEXT NOT NULL, wrapped_key BLOB NOT NULL, key_salt BLOB NOT NULL,
        certificate_pem TEXT NOT NULL, fingerprint TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE authority (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        certificate_pem TEXT NOT NULL, wrapped_key BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE equipment (
        code TEXT PRIMARY KEY,
        position INTEGER NOT NULL, expected INTEGER NOT NULL,
        name TEXT NOT NULL, hint TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE shifts (
        number TEXT PRIMARY KEY,
        date TEXT NOT NULL, pattern TEXT NOT NULL, starts_at TEXT NOT NULL, ends_at TEXT NOT NULL,
        grp TEXT NOT NULL, leader TEXT NOT NULL, guards TEXT NOT NULL,
        rota_grp TEXT NOT NULL, reason TEXT NOT NULL,
        opened_at TEXT NOT NULL, opened_seq INTEGER NOT NULL,
        closed_at TEXT NOT NULL, closed_seq INTEGER NOT NULL, previous TEXT NOT NULL,
        faults INTEGER NOT NULL, missing INTEGER NOT NULL, matters INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX shifts_open ON shifts (closed_at) WHERE closed_at = ''",
    "CREATE INDEX shifts_order ON shifts (opened_seq)",
    "CREATE INDEX shifts_date ON shifts (date)",
    """
    CREATE TABLE handover_relief (
        shift TEXT PRIMARY KEY,
        leader TEXT NOT NULL, grp TEXT NOT NULL, rota_grp TEXT NOT NULL, reason TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE handover_people (
        shift TEXT NOT NULL, staff TEXT NOT NULL, presence TEXT NOT NULL, arrived_at TEXT NOT NULL,
        dress TEXT NOT NULL, badge TEXT NOT NULL, gear TEXT NOT NULL, remark TEXT NOT NULL,
        checked_at TEXT NOT NULL,
        PRIMARY KEY (shift, staff)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE handover_equipment (
        shift TEXT NOT NULL, item TEXT NOT NULL, expected INTEGER NOT NULL,
        opening INTEGER NOT NULL, actual INTEGER NOT NULL, state TEXT NOT NULL,
        remark TEXT NOT NULL, checked_at TEXT NOT NULL,
        PRIMARY KEY (shift, item)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE handover_cleanliness (
        shift TEXT NOT NULL, place TEXT NOT NULL, state TEXT NOT NULL, remark TEXT NOT NULL,
        checked_at TEXT NOT NULL,
        PRIMARY KEY (shift, place)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE matters (
        number INTEGER PRIMARY KEY,
        text TEXT NOT NULL, requirement TEXT NOT NULL, follow_up TEXT NOT NULL, due TEXT NOT NULL,
        raised_at TEXT NOT NULL, raised_by TEXT NOT NULL, raised_shift TEXT NOT NULL,
        raised_seq INTEGER NOT NULL, settled_at TEXT NOT NULL, settled_by TEXT NOT NULL,
        result TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX matters_open ON matters (number) WHERE settled_at = ''",
    """
    CREATE TABLE handover_matters (
        shift TEXT NOT NULL, matter INTEGER NOT NULL, leader TEXT NOT NULL,
        follow_up TEXT NOT NULL, due TEXT NOT NULL, accepted_at TEXT NOT NULL,
        PRIMARY KEY (shift, matter)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE handover_signatures (
        shift TEXT NOT NULL, role TEXT NOT NULL, staff TEXT NOT NULL, text_sha256 TEXT NOT NULL,
        stroke_digest TEXT NOT NULL, strokes TEXT NOT NULL, fingerprint TEXT NOT NULL,
        signed_at TEXT NOT NULL, signed_seq INTEGER NOT NULL,
        PRIMARY KEY (shift, role)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE handovers (
        shift TEXT PRIMARY KEY,
        relief TEXT NOT NULL, vehicles INTEGER NOT NULL, visitors INTEGER NOT NULL,
        slips INTEGER NOT NULL, matters TEXT NOT NULL,
        text_sha256 TEXT NOT NULL, head_seq INTEGER NOT NULL, head_hash TEXT NOT NULL,
        completed_at TEXT NOT NULL, completed_seq INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE reports (
        number TEXT PRIMARY KEY,
        shift TEXT NOT NULL, made_at TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL,
        signatures INTEGER NOT NULL, state TEXT NOT NULL, seq INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX reports_order ON reports (seq)",
    """
    CREATE TABLE report_revisions (
        seq INTEGER PRIMARY KEY,
        number TEXT NOT NULL, sha256 TEXT NOT NULL, signatures INTEGER NOT NULL,
        role TEXT NOT NULL, staff TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX report_revisions_of ON report_revisions (number, seq)",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the tables of shifts and people."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
