"""Opening the book of a data folder."""

from __future__ import annotations

from pathlib import Path

from guardpost.clock import Clock
from guardpost.errors import Unavailable
from guardpost.ledger.register import Register
from guardpost.paths import DATABASE_NAME
from guardpost.store.connect import open_database
from guardpost.store.migrate import migrate
from guardpost.store.rows import Rows


def database_path(data_dir: Path) -> Path:
    """Return where the book of ``data_dir`` lies."""
    return data_dir / DATABASE_NAME


def open_book(data_dir: Path, clock: Clock) -> Register:
    """Open the book for writing; a new folder gets an empty one.

    Raises:
        Unavailable: the folder cannot be made, or the database is damaged, newer, locked.
    """
    path = database_path(data_dir)
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("folder.unwritable", path=str(data_dir)) from error
    database = open_database(path)
    migrate(database)
    return Register(database, clock, path)


def read_book(data_dir: Path) -> Rows:
    """Open the book for reading only, beside the program that writes it.

    Raises:
        Unavailable: ``database.missing`` or the database's own failure.
    """
    return Rows(open_database(database_path(data_dir), read_only=True))
