"""What is done when the post is idle, on a connection of its own: index, merge, checkpoint."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from guardpost.ledger.textindex import index_pending
from guardpost.store.connect import open_database
from guardpost.store.rows import Rows

# Short transactions: a passage that comes meanwhile waits for one of them at the most.
BATCH = 50
MERGE_PAGES = 50
_ALL_PAGES = 100_000
# The row of the command itself is one change.
_WORKED = 2
_LAST_PURGE = "SELECT coalesce(max(seq), 0) FROM purges"
INDEXES = ("entry_text", "resident_text", "vehicle_text", "helper_text")


def keep_up(path: Path) -> int:
    """Index what is pending, merge the indexes a little, move the WAL into the file.

    Returns:
        How many entries were indexed.

    Raises:
        Unavailable: the database cannot be opened.
    """
    with closing(open_database(path)) as database:
        rows = Rows(database)
        count = 0
        while indexed := index_pending(rows, BATCH):
            count += indexed
        _merged(rows, MERGE_PAGES)
        rows.value("PRAGMA wal_checkpoint(PASSIVE)")
        return count


def sweep(path: Path) -> None:
    """Take what was purged out of the indexes and the WAL at once; nobody waits at the gate.

    The idle post does the same a little at a time.

    Raises:
        Unavailable: the database cannot be opened.
    """
    with closing(open_database(path)) as database:
        rows = Rows(database)
        while not is_swept(rows):
            _merged(rows, _ALL_PAGES)
        rows.value("PRAGMA wal_checkpoint(TRUNCATE)")


def is_swept(rows: Rows) -> bool:
    """Tell whether the indexes were written anew since the last purge."""
    return bool(rows.value(f"SELECT swept >= ({_LAST_PURGE}) FROM upkeep"))


def _merged(rows: Rows, pages: int) -> None:
    """Merge the indexes by so many pages; after a purge, until each is one piece.

    An index strikes out what it loses and drops it when pieces are merged: once all are one,
    nothing that was purged is left in them.
    """
    if rows.value(f"SELECT begun < ({_LAST_PURGE}) FROM upkeep"):
        with rows.together():
            changed = [_merge(rows, index, -pages) for index in INDEXES]
            rows.value(f"UPDATE upkeep SET begun = ({_LAST_PURGE})")
    else:
        changed = [_merge(rows, index, pages) for index in INDEXES]
    if not any(changed):
        rows.value("UPDATE upkeep SET swept = begun")


def _merge(rows: Rows, index: str, pages: int) -> bool:
    """Merge one index; return whether there was anything to do, as FTS5 tells it."""
    before = rows.value("SELECT total_changes()")
    rows.value(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", pages)
    return bool(rows.value("SELECT total_changes()") - before >= _WORKED)
