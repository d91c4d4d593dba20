"""Opening the book of a data folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from guardpost.clock import Clock
from guardpost.errors import Unavailable
from guardpost.ledger.register import Register
from guardpost.paths import DATABASE_NAME
from guardpost.store.connect import open_database
from guardpost.store.migrate import applied_steps, migrate
from guardpost.store.rows import Rows


def database_path(data_dir: Path) -> Path:
    """Return where the book of ``data_dir`` lies."""
    return data_dir / DATABASE_NAME


def open_book(data_dir: Path, clock: Clock) -> Register:
    """Open the book for writing; a new folder gets an empty one.

    Raises:
        Unavailable: the folder cannot be made, or the database is damaged, newer, locked,
            or another program's.
    """
    path = database_path(data_dir)
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("folder.unwritable", path=str(data_dir)) from error
    database = open_database(path)
    with ExitStack() as undo:
        undo.callback(database.close)
        migrate(database)
        undo.pop_all()
    return Register(database, clock)


def read_book(data_dir: Path) -> Rows:
    """Open the book for reading only, beside the program that writes it.

    Raises:
        Unavailable: ``database.missing``, ``database.newer``, ``database.foreign``, or the
            database's own failure.
    """
    path = database_path(data_dir)
    database = open_database(path, read_only=True)
    with ExitStack() as undo:
        undo.callback(database.close)
        if not applied_steps(database):
            raise Unavailable("database.missing", path=str(path))
        undo.pop_all()
    return Rows(database)


@contextmanager
def reading_book(data_dir: Path) -> Iterator[Rows]:
    """Open the book for reading only, and let go of it at the end.

    Raises:
        Unavailable: as :func:`read_book`.
    """
    rows = read_book(data_dir)
    try:
        yield rows
    finally:
        rows.close()
