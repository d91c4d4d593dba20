"""Opening the database file, the one way it is done.

The SQLite is the one that sqlcipher3 bundles; the standard library's has the WAL-reset
fault (fixed in 3.51.3) and is never loaded on this file. See docs/decisions.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from peewee import DatabaseError, IntegrityError, ProgrammingError, SqliteDatabase
from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2 as sqlite

from guardpost.errors import GuardpostError, Unavailable

SOUND_SQLITE = (3, 51, 3)
BUSY_MS = 5000
# The register never checkpoints by itself before this many pages; the idle worker does.
_AUTOCHECKPOINT_PAGES = 4000

# A row that has to be fetched may fail too, and peewee wraps only what is executed.
_STORE_ERRORS = (DatabaseError, sqlite.DatabaseError)
# These say that the program is wrong, not the store.
_PROGRAM_ERRORS = (
    IntegrityError,
    ProgrammingError,
    sqlite.IntegrityError,
    sqlite.ProgrammingError,
)
_CODES = {
    sqlite.SQLITE_FULL: "database.disk_full",
    sqlite.SQLITE_BUSY: "database.locked",
    sqlite.SQLITE_LOCKED: "database.locked",
    sqlite.SQLITE_READONLY: "database.read_only",
    sqlite.SQLITE_PERM: "database.read_only",
    sqlite.SQLITE_CANTOPEN: "database.read_only",
    sqlite.SQLITE_CORRUPT: "database.damaged",
    sqlite.SQLITE_NOTADB: "database.damaged",
}


def open_database(path: Path, *, read_only: bool = False) -> SqlCipherDatabase:
    """Return an open connection with the house's settings.

    Raises:
        Unavailable: ``database.faulty_sqlite``, ``.missing``, ``.damaged``, ``.read_only``,
            ``.unreadable``.
    """
    if sqlite.sqlite_version_info < SOUND_SQLITE:
        raise Unavailable("database.faulty_sqlite", version=sqlite.sqlite_version)
    if read_only and not path.exists():
        raise Unavailable("database.missing", path=str(path))
    name = _reading_name(path) if read_only else str(path)
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
        with StoreFailures(path):
            database.connect()
            database.execute_sql("SELECT count(*) FROM sqlite_master").fetchone()
    except Unavailable:
        database.close()
        raise
    return database


class StoreFailures:
    """Within ``with``, what goes wrong in the store is raised as ``Unavailable``.

    What says that the program is wrong (a broken constraint) goes through as it is.

    Args:
        path: the file, which the sentence names.
    """

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Watch; it may be entered again and again, also within itself."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, _STORE_ERRORS) and not isinstance(error, _PROGRAM_ERRORS):
            raise store_failure(error, self._path) from error


def file_of(database: SqliteDatabase) -> Path:
    """Return the file of a connection that :func:`open_database` made."""
    name = str(database.database)
    if not name.startswith("file:"):
        return Path(name)
    # Half of the web comes with it; only who reads a book needs it.
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    return Path(url2pathname(urlsplit(name).path))


def _reading_name(path: Path) -> str:
    """Return the address for reading only.

    A book on a disk that takes no file, such as a copy kept as evidence, cannot have the
    files that readers share; where nobody can write, nobody needs them.
    """
    still = not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if still else ''}"


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


def store_failure(error: BaseException, path: Path) -> GuardpostError:
    """Return what to say of a store's error; one cause, one code.

    A full disk also breaks the rollback that follows; the first cause is what to say.
    """
    causes = tuple(_causes(error))
    for cause in causes:
        number = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        if number in _CODES:
            return Unavailable(_CODES[number], path=str(path))
    if any("decode to UTF-8" in str(cause) for cause in causes):
        return Unavailable("database.garbled", path=str(path))
    return Unavailable("database.unreadable", path=str(path), detail=str(error))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
