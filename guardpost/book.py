"""Opening the book of a data folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from guardpost.clock import Clock
from guardpost.errors import Unavailable
from guardpost.keys.settling import settle
from guardpost.keys.vault import SYSTEM_VAULT
from guardpost.ledger.rebuild import catch_up
from guardpost.ledger.register import Register
from guardpost.paths import DATABASE_NAME
from guardpost.store.connect import Database, StoreFailures, open_database
from guardpost.store.migrate import STEPS, applied_steps, known_steps, migrate
from guardpost.store.rows import Rows


def database_path(data_dir: Path) -> Path:
    """Return where the book of ``data_dir`` lies."""
    return data_dir / DATABASE_NAME


def open_book(data_dir: Path, clock: Clock, told: Callable[[], None] | None = None) -> Register:
    """Open the book for writing; a new folder gets an empty one, an older book is brought up.

    The first opening of a long book after an update takes as long as ``guardpost rebuild``. A
    renewal of its key that was cut off is brought to its end first.

    Args:
        told: called before that begins.

    Raises:
        Unavailable: the folder cannot be made, or the database is damaged, newer, locked,
            or another program's.
    """
    path = database_path(data_dir)
    try:
        # Photos, slips and reports lie open in it: other accounts of the PC have no business there.
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("folder.unwritable", path=str(data_dir)) from error
    settle(data_dir, SYSTEM_VAULT)
    database = open_database(path)
    with ExitStack() as undo:
        undo.callback(database.close)
        bring_up(database, STEPS, told)
        undo.pop_all()
    return Register(database, clock)


def read_book(data_dir: Path) -> Rows:
    """Open the book for reading only, beside the program that writes it.

    Raises:
        Unavailable: ``database.missing``, ``database.newer``, ``database.foreign``, or the
            database's own failure.
    """
    return Rows(_open_to_read(data_dir, STEPS)[0])


@contextmanager
def reading_book(data_dir: Path, steps: Path = STEPS) -> Iterator[Rows]:
    """Open the book for reading only, and let go of it at the end.

    The book of an earlier version is read as a copy with today's tables, so that one kept
    for years can still be proved; the file itself stays as it is.

    Raises:
        Unavailable: as :func:`read_book`.
    """
    with ExitStack() as held:
        database, is_older = _open_to_read(data_dir, steps)
        held.callback(database.close)
        if is_older:
            database = held.enter_context(copied_book(database, steps))
        yield Rows(database)


@contextmanager
def copied_book(source: Database, steps: Path = STEPS) -> Iterator[Database]:
    """Copy an open book to a place of its own, with today's tables; it is gone at the end.

    Raises:
        Unavailable: the database's own failure.
    """
    with TemporaryDirectory(prefix="guardpost-") as folder, ExitStack() as held:
        copy = open_database(Path(folder) / DATABASE_NAME, key=source.key)
        held.callback(copy.close)
        with StoreFailures(source.path):
            source.connection().backup(copy.connection())
        bring_up(copy, steps)
        yield copy


def bring_up(database: Database, steps: Path, told: Callable[[], None] | None = None) -> None:
    """Apply the pending steps, and fill in from the book what they made."""
    migrate(database, steps)
    with StoreFailures(database.path):
        catch_up(database, len(known_steps(steps)), told)


def _open_to_read(data_dir: Path, steps: Path) -> tuple[Database, bool]:
    """Return the open book, and whether an earlier version wrote it."""
    path = database_path(data_dir)
    database = open_database(path, read_only=True)
    with ExitStack() as undo:
        undo.callback(database.close)
        applied = applied_steps(database, steps)
        if not applied:
            raise Unavailable("database.missing", path=str(path))
        undo.pop_all()
    return database, set(applied) != known_steps(steps)
