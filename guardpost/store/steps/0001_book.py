"""The ledger, its readable view, corrections, and the text index over entries."""

from peewee import SqliteDatabase

LEDGER = """
CREATE TABLE ledger (
    seq INTEGER PRIMARY KEY CHECK (seq >= 1),
    station TEXT NOT NULL,
    at TEXT NOT NULL,
    offset TEXT NOT NULL,
    shift TEXT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL CHECK (instr(subject, char(0)) = 0),
    payload TEXT NOT NULL CHECK (instr(payload, char(0)) = 0),
    sealed TEXT,
    salt BLOB,
    sealed_digest BLOB CHECK (sealed_digest IS NULL OR length(sealed_digest) = 32),
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    CHECK ((sealed IS NULL) = (salt IS NULL)),
    CHECK (sealed IS NULL OR sealed_digest IS NOT NULL)
) STRICT
"""

# The types of the chained object: digests as lower-case hex.
BOOK = """
CREATE VIEW book AS
SELECT station, seq, at, offset, shift, actor, kind, subject, payload, sealed,
       lower(hex(salt)) AS salt, lower(hex(sealed_digest)) AS sealed_digest,
       lower(hex(prev)) AS prev, lower(hex(hash)) AS hash
FROM ledger ORDER BY seq
"""

# Only the purge of personal data may touch a written row, and only to empty it.
APPEND_ONLY = """
CREATE TRIGGER ledger_append_only BEFORE UPDATE ON ledger
WHEN NEW.sealed IS NOT NULL OR NEW.salt IS NOT NULL
  OR (NEW.seq, NEW.station, NEW.at, NEW.offset, NEW.shift, NEW.actor, NEW.kind, NEW.subject,
      NEW.payload, NEW.prev, NEW.hash)
  IS NOT (OLD.seq, OLD.station, OLD.at, OLD.offset, OLD.shift, OLD.actor, OLD.kind, OLD.subject,
          OLD.payload, OLD.prev, OLD.hash)
  OR NEW.sealed_digest IS NOT OLD.sealed_digest
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END
"""

NO_DELETE = """
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END
"""

OTHERS = (
    "CREATE INDEX ledger_shift ON ledger (shift, seq)",
    "CREATE INDEX ledger_kind ON ledger (kind, seq)",
    """
    CREATE TABLE corrections (
        id INTEGER PRIMARY KEY,
        of_seq INTEGER NOT NULL,
        voids INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX corrections_of ON corrections (of_seq)",
    # Derived from the ledger; contents are one token per Chinese character.
    """
    CREATE VIRTUAL TABLE entry_text USING fts5 (
        text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0",
        detail=full
    )
    """,
    "INSERT INTO entry_text (entry_text, rank) VALUES ('automerge', 0)",
    "INSERT INTO entry_text (entry_text, rank) VALUES ('crisismerge', 1000)",
)


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Create the book."""
    for statement in (LEDGER, BOOK, APPEND_ONLY, NO_DELETE, *OTHERS):
        db.execute_sql(statement)
