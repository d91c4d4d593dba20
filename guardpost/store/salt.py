"""The first bytes of a book's file: they tell, without a key, which key locks it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

PLAIN = b"SQLite format 3\0"
_ANY_KEY = bytes(32)


def first_bytes(path: Path) -> bytes:
    """Return the first 16 bytes, as SQLite reads them; none of an empty file.

    Never by a handle of our own: closing it would let go of the driver's locks.

    Raises:
        sqlcipher3.dbapi2.DatabaseError: the file cannot be opened.
    """
    with closing(opened_by(path, f"x'{_ANY_KEY.hex()}'")) as connection:
        found = connection.execute("PRAGMA cipher_salt").fetchone()
    return bytes.fromhex(found[0]) if found else b""


def opened_by(path: Path, passphrase: str) -> sqlite.Connection:
    """Return a connection for reading that was given a passphrase; nothing was read yet."""
    connection = sqlite.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f'PRAGMA key = "{passphrase}"')
    return connection
