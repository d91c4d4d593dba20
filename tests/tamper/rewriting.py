"""What somebody does who holds the machine, and the program, but nothing that lies elsewhere."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from guardpost.book import database_path
from guardpost.ledger.entry import GENESIS, Row, chain_hash
from guardpost.ledger.rebuild import rebuild
from guardpost.ledger.textindex import index_pending
from guardpost.store.connect import open_database
from guardpost.store.rows import Rows

COLUMNS = ", ".join(f'"{name}"' for name in Row.__slots__)


def alter(data: Path, *statements: str) -> None:
    """Change the file behind the program's back, triggers out of the way."""
    with closing(sqlite3.connect(database_path(data))) as stranger, stranger:
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in stranger.execute(triggers).fetchall():
            stranger.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            stranger.execute(statement)


def rechain(data: Path, *statements: str) -> None:
    """Change the book and write every hash anew, so that the chain is whole in itself."""
    alter(data, *statements)
    with closing(sqlite3.connect(database_path(data))) as stranger, stranger:
        rows = stranger.execute(f"SELECT {COLUMNS} FROM ledger ORDER BY seq").fetchall()
        prev = GENESIS
        for number, values in enumerate(rows, 1):
            row = replace(Row(*values), prev=prev, seq=number)
            prev = chain_hash(row)
            stranger.execute(
                "UPDATE ledger SET seq = ?, prev = ?, hash = ? WHERE hash = ?",
                (number, row.prev, prev, row.hash),
            )


def replay_all(data: Path) -> None:
    """Make state tables and index what the book says now, as ``guardpost rebuild`` does."""
    with closing(open_database(database_path(data))) as database:
        rebuild(database)
        index_pending(Rows(database))
