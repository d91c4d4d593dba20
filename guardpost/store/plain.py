"""A copy of the ledger that lies plain: for whoever checks a locked book without Guardpost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guardpost.store.connect import Database, StoreFailures

_CHAINED = (
    "seq, station, at, offset, shift, actor, kind, subject, payload, sealed_digest, prev, hash"
)
_BOOK = """
CREATE VIEW copy.book AS
SELECT station, seq, at, offset, shift, actor, kind, subject, payload, sealed,
       lower(hex(salt)) AS salt, lower(hex(sealed_digest)) AS sealed_digest,
       lower(hex(prev)) AS prev, lower(hex(hash)) AS hash
FROM ledger ORDER BY seq
"""


def write_plain(database: Database, path: Path, *, personal: bool) -> None:
    """Write table ``ledger`` and view ``book`` into a new file that any SQLite reads.

    Args:
        personal: with what is sealed; without it the chain can be checked all the same.

    Raises:
        Unavailable: the store's own failure.
    """
    sealed = "sealed, salt" if personal else "NULL AS sealed, NULL AS salt"
    with StoreFailures(path), _attached(database, path):
        database.execute(f"CREATE TABLE copy.ledger AS SELECT {_CHAINED}, {sealed} FROM ledger")
        database.execute("CREATE UNIQUE INDEX copy.ledger_seq ON ledger (seq)")
        database.execute(_BOOK)


@contextmanager
def _attached(database: Database, path: Path) -> Iterator[None]:
    database.execute("ATTACH DATABASE ? AS copy KEY ''", (str(path),))
    try:
        yield
    finally:
        database.execute("DETACH DATABASE copy")
