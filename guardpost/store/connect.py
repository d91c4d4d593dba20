"""Opening the database file, the one way it is done.

The SQLite is the one that sqlcipher3 bundles; the standard library's has the WAL-reset
fault (fixed in 3.51.3) and is never loaded on this file. See docs/decisions.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from guardpost.errors import GuardpostError, Unavailable
from guardpost.keys.book_key import book_key
from guardpost.store.locking import passphrase, why_shut

SOUND_SQLITE = (3, 51, 3)
BUSY_MS = 5000
# The register never checkpoints by itself before this many pages; the idle worker does. A
# workbook of 50,000 rows is 12,000 pages, and who passes next would wait for them.
_AUTOCHECKPOINT_PAGES = 40_000
# The least that the file of shared memory takes.
_SHARED_BYTES = 32_768
# The system keeps the file in its own cache; what is kept twice is memory lost.
_CACHE_KIB = 4_000

# The table of the steps that a file has behind it; each book has it.
HISTORY = "schema_migration"
_WHOSE = "SELECT count(*), total(name = ?) FROM sqlite_master WHERE type = 'table'"

# These say that the program is wrong, not the store.
_PROGRAM_ERRORS = (sqlite.IntegrityError, sqlite.ProgrammingError)
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


def sqlite_version() -> str:
    """Return the version of the SQLite in this process."""
    return str(sqlite.sqlite_version)


# What SQLite says of its codes (sqlite3_errstr): the driver's copying gives the words alone, and
# so does SQLCipher's.
_NUMBERS = {
    "database or disk is full": sqlite.SQLITE_FULL,
    "attempt to write a readonly database": sqlite.SQLITE_READONLY,
    "unable to open database file": sqlite.SQLITE_CANTOPEN,
    "database disk image is malformed": sqlite.SQLITE_CORRUPT,
    "file is not a database": sqlite.SQLITE_NOTADB,
}


class Database:
    """An open file. One thread at a time; which one may change.

    Attributes:
        path: the file, for sentences.
        key: what locks the file; a copy of it is locked by the same. None when it lies plain.
        execute: runs one statement; what it raises is the driver's own.
    """

    __slots__ = ("_connection", "execute", "key", "path")

    def __init__(self, path: Path, connection: Any, key: bytes | None = None) -> None:
        self.path = path
        self.key = key
        self._connection = connection
        self.execute: Callable[..., Any] = connection.execute

    def connection(self) -> Any:
        """Return the driver's connection."""
        return self._connection

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Make what is written within one transaction, of which all or nothing stays."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            # A full disk has undone everything by itself already.
            if self._connection.in_transaction:
                self.execute("ROLLBACK")
            raise

    def hand_to_disk(self) -> None:
        """Have the disk take what a long transaction has written, before its commit waits."""
        # The journal has no locks of its own: opening and closing it lets go of none.
        journal = self.path.with_name(f"{self.path.name}-wal")
        with suppress(OSError), journal.open("r+b") as file:
            os.fsync(file.fileno())

    def close(self) -> None:
        """Let go of the file; nothing happens when it is closed already."""
        self._connection.close()


def open_database(
    path: Path, *, key: bytes | None = None, read_only: bool = False, alone: bool = False
) -> Database:
    """Return an open connection with the house's settings.

    Args:
        key: what locks a copy that lies elsewhere; without it, the key that is kept beside
            the file, and none where there is none.
        alone: a copy that is being made: nobody else opens it, and nothing lies beside it.

    Raises:
        Unavailable: ``database.faulty_sqlite``, ``.missing``, ``.damaged``, ``.read_only``,
            ``.unreadable``; ``.foreign`` of another program's, not changed; ``file.unreadable``
            of one that may not be read; ``keys.book_missing`` of a locked file without a key
            here, ``keys.book_wrong`` of one that another key locks, and what the place of the
            key says.
    """
    if sqlite.sqlite_version_info < SOUND_SQLITE:
        raise Unavailable("database.faulty_sqlite", version=sqlite.sqlite_version)
    if read_only:
        _require_readable(path)
    key = key or book_key(path.parent)
    with StoreFailures(path):
        try:
            connection = _connected(path, key, read_only=read_only, alone=alone)
        except sqlite.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF == sqlite.SQLITE_NOTADB:
                raise Unavailable(why_shut(path, key), path=str(path)) from error
            raise
    return Database(path, connection, key)


def _connected(path: Path, key: bytes | None, *, read_only: bool, alone: bool) -> Any:
    with ExitStack() as undo:
        connection = sqlite.connect(
            _reading_name(path) if read_only else str(path),
            uri=read_only,
            isolation_level=None,
            # The register's thread owns the connection; it may have been opened by another.
            check_same_thread=False,
            cached_statements=256,
        )
        undo.callback(connection.close)
        if key is not None:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f'PRAGMA key = "{passphrase(path, key)}"')
        if not (read_only or alone):
            _require_own_journal(connection, path)
        for name, value in pragmas(read_only=read_only, alone=alone):
            connection.execute(f"PRAGMA {name} = {value}")
        undo.pop_all()
    return connection


def _require_own_journal(connection: Any, path: Path) -> None:
    # Another program's file keeps its journal too: it is left as it is, byte for byte.
    if connection.execute("PRAGMA journal_mode").fetchone() == ("wal",):
        return
    tables, ours = connection.execute(_WHOSE, (HISTORY,)).fetchone()
    if tables and not ours:
        raise Unavailable("database.foreign", path=str(path))


def _require_readable(path: Path) -> None:
    # Never opened to try: closing it again would let go of the driver's locks.
    try:
        is_there = path.is_file()
    except OSError:
        is_there = True
    if not is_there:
        raise Unavailable("database.missing", path=str(path))
    if not os.access(path, os.R_OK):
        raise Unavailable("file.unreadable", path=str(path))


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
        if isinstance(error, sqlite.DatabaseError) and not isinstance(error, _PROGRAM_ERRORS):
            raise store_failure(error, self._path) from error


def _reading_name(path: Path) -> str:
    """Return the address for reading only.

    A book on a disk that takes no file, such as a copy kept as evidence, cannot have the
    files that readers share; where nobody can write, nobody needs them.
    """
    still = not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if still else ''}"


def pragmas(*, read_only: bool = False, alone: bool = False) -> list[tuple[str, object]]:
    """Return the settings of every connection, in the order in which they are made."""
    common: list[tuple[str, object]] = [
        ("busy_timeout", BUSY_MS),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cache_size", -_CACHE_KIB),
    ]
    if read_only:
        return [*common, ("query_only", 1)]
    if alone:
        # A drive may know no shared memory. A copy that is broken off is thrown away whole.
        return [*common, ("locking_mode", "exclusive"), ("journal_mode", "off"), ("synchronous", 0)]
    return [
        *common,
        # What is deleted is gone from the file too, not only from its tables.
        ("secure_delete", 1),
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
        number = _NUMBERS.get(str(cause), getattr(cause, "sqlite_errorcode", 0)) & 0xFF
        if number == sqlite.SQLITE_IOERR and _is_full(path):
            return Unavailable("database.disk_full", path=str(path))
        if number in _CODES:
            return Unavailable(_CODES[number], path=str(path))
    if any("decode to UTF-8" in str(cause) for cause in causes):
        return Unavailable("database.garbled", path=str(path))
    return Unavailable("database.unreadable", path=str(path), detail=str(error))


def _is_full(path: Path) -> bool:
    # The files that readers share cannot grow then, and SQLite calls that an I/O error.
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free < _SHARED_BYTES
    return False


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
