"""What is done when the post is idle, on a connection of its own: index, merge, checkpoint."""

from __future__ import annotations

from pathlib import Path

from guardpost.ledger.textindex import index_pending
from guardpost.store.connect import open_database
from guardpost.store.rows import Rows

# Short transactions: a passage that comes meanwhile waits for one of them at the most.
BATCH = 50
MERGE_PAGES = 50
INDEXES = ("entry_text", "resident_text", "vehicle_text", "helper_text")


def keep_up(path: Path) -> int:
    """Index what is pending, merge the indexes a little, move the WAL into the file.

    Returns:
        How many entries were indexed.

    Raises:
        Unavailable: the database cannot be opened.
    """
    database = open_database(path)
    try:
        rows = Rows(database)
        count = 0
        while indexed := index_pending(rows, BATCH):
            count += indexed
        for index in INDEXES:
            rows.value(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", MERGE_PAGES)
        rows.value("PRAGMA wal_checkpoint(PASSIVE)")
        return count
    finally:
        database.close()
