"""Opening the database file, the one way it is done.

The SQLite is the one that sqlcipher3 bundles; the standard library's has the WAL-reset
fault (fixed in 3.51.3) and is never loaded on this file. See docs/decisions.
"""

from __future__ import annotations

from pathlib import Path

from peewee import DatabaseError, OperationalError
from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2 as sqlite

from guardpost.errors import GuardpostError, Unavailable

SOUND_SQLITE = (3, 51, 3)
BUSY_MS = 5000
# The register never checkpoints by itself before this many pages; the idle worker does.
_AUTOCHECKPOINT_PAGES = 4000


def open_database(path: Path, *, read_only: bool = False) -> SqlCipherDatabase:
    """Return an open connection with the house's settings.

    Raises:
        Unavailable: ``database.faulty_sqlite``, ``.missing``, ``.damaged``, ``.unreadable``.
    """
    if sqlite.sqlite_version_info < SOUND_SQLITE:
        raise Unavailable("database.faulty_sqlite", version=sqlite.sqlite_version)
    if read_only and not path.exists():
        raise Unavailable("database.missing", path=str(path))
    name = f"{path.absolute().as_uri()}?mode=ro" if read_only else str(path)
    database = SqlCipherDatabase(
        name,
        pragmas=_pragmas(read_only),
        uri=read_only,
        autoconnect=False,
        # The register's thread owns the connection; it may have been opened by another.
        thread_safe=False,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        database.connect()
        database.execute_sql("SELECT count(*) FROM sqlite_master").fetchone()
    except (OperationalError, DatabaseError) as error:
        raise store_failure(error, path) from error
    return database


def _pragmas(read_only: bool) -> list[tuple[str, object]]:
    common: list[tuple[str, object]] = [
        ("busy_timeout", BUSY_MS),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cache_size", -16_000),
    ]
    if read_only:
        return [*common, ("query_only", 1)]
    return [
        *common,
        ("journal_mode", "wal"),
        ("synchronous", "full"),
        ("wal_autocheckpoint", _AUTOCHECKPOINT_PAGES),
    ]


def store_failure(error: Exception, path: Path | None = None) -> GuardpostError:
    """Return what to say of a database error; one cause, one code."""
    text = str(error).lower()
    where = str(path) if path else ""
    if "full" in text:
        return Unavailable("database.disk_full", path=where)
    if "locked" in text or "busy" in text:
        return Unavailable("database.locked", path=where)
    if "readonly" in text or "read-only" in text or "permission" in text:
        return Unavailable("database.read_only", path=where)
    if "not a database" in text or "malformed" in text or "corrupt" in text:
        return Unavailable("database.damaged", path=where)
    return Unavailable("database.unreadable", path=where, detail=str(error))
