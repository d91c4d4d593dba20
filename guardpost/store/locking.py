"""A file that SQLCipher locks: how the key is given, and why one does not open."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from guardpost.keys.book_key import salt_of
from guardpost.store.salt import PLAIN, first_bytes, opened_by

_PAGE = 4096


def passphrase(path: Path, key: bytes) -> str:
    """Return the key as SQLCipher takes it as it is, without deriving another from it.

    A file that is made now begins with the salt of its key. Of one that is there the salt is
    read, so that a bit turned over in it is found as one anywhere else is.
    """
    salt = b"" if path.exists() and path.stat().st_size else salt_of(key)
    return f"x'{key.hex()}{salt.hex()}'"


def why_shut(path: Path, key: bytes | None) -> str:
    """Return the code for a file that is no database as it was opened."""
    head = first_bytes(path)
    if key is None:
        return "keys.book_missing" if _is_locked(path, head) else "database.damaged"
    if head == salt_of(key) or _opens(path, f"x'{key.hex()}{salt_of(key).hex()}'"):
        return "database.damaged"
    is_other = head == PLAIN or _is_locked(path, head)
    return "keys.book_wrong" if is_other else "database.damaged"


def _opens(path: Path, key: str) -> bool:
    with closing(opened_by(path, key)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite.DatabaseError:
            return False
    return True


def _is_locked(path: Path, head: bytes) -> bool:
    """Tell whether it looks like whole pages of chance, which text and zeros do not."""
    is_chance = len(set(head)) > 8 and any(byte & 0x80 for byte in head)
    return head != PLAIN and is_chance and path.stat().st_size % _PAGE == 0
