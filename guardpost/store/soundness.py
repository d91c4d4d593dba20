"""Whether a database's file is what SQLite wrote: every page, not only those that are asked for."""

from __future__ import annotations

from guardpost.errors import Unavailable
from guardpost.store.connect import Database, StoreFailures


def require_sound(database: Database) -> None:
    """Go through all pages; as long as reading the file.

    Raises:
        Unavailable: ``database.damaged``, or the store's own failure.
    """
    with StoreFailures(database.path):
        ((said,), *_) = database.execute("PRAGMA quick_check(1)").fetchall()
    if said != "ok":
        raise Unavailable("database.damaged", path=str(database.path))
