"""The key that locks the book's file: 32 random bytes, given to SQLCipher as they are.

The salt in the first 16 bytes of a locked file is derived from the key, so that these bytes
alone tell whether a key is the file's: what then does not open is damaged.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from pathlib import Path

from guardpost.keys import kept as keeping
from guardpost.keys.renewal import in_force
from guardpost.keys.vault import SYSTEM_VAULT, Vault
from guardpost.signing.wrapping import MARK_BYTES, Random

SALT_BYTES = 16


def salt_of(key: bytes) -> bytes:
    """Return the 16 bytes with which a file locked by ``key`` begins."""
    return hmac.digest(key, b"guardpost/book-salt/1", hashlib.sha256)[:SALT_BYTES]


def _mark(key: bytes) -> bytes:
    return hmac.digest(key, b"guardpost/book-mark/1", hashlib.sha256)[:MARK_BYTES]


BOOK_KEY = keeping.Kind("book", "book-place.json", _mark, "keys.book_lost")
# The key of a renewal that is under way; it is the book's once the file begins with its salt.
NEXT_KEY = keeping.Kind("book-next", "book-next-place.json", _mark, "keys.book_lost")


def is_keyed(data_dir: Path) -> bool:
    """Tell whether the book of this folder has a key.

    Raises:
        Unavailable: ``keys.unreadable``.
    """
    return keeping.is_kept(_kind_of(data_dir), data_dir)


def book_key(data_dir: Path, *, vault: Vault | None = SYSTEM_VAULT) -> bytes | None:
    """Return the key of the book in ``data_dir``; None where it lies plain.

    Raises:
        Unavailable: ``keys.book_lost``, ``keys.vault_closed``, ``keys.unreadable``.
    """
    kind = _kind_of(data_dir)
    if not keeping.is_kept(kind, data_dir):
        return None
    return keeping.load(kind, data_dir, vault)


def _kind_of(data_dir: Path) -> keeping.Kind:
    return NEXT_KEY if in_force(data_dir) is not None else BOOK_KEY


def make_book_key(
    data_dir: Path,
    site_id: str,
    random: Random = os.urandom,
    *,
    vault: Vault | None = SYSTEM_VAULT,
) -> bytes:
    """Return the key of a book that is about to be made; one from a start that broke off stays.

    Raises:
        Unavailable: as :func:`book_key`; ``keys.not_written``.
    """
    found = book_key(data_dir, vault=vault)
    if found is not None:
        return found
    key = random(keeping.SECRET_BYTES)
    place_book_key(data_dir, site_id, key, random, vault=vault)
    return key


def place_book_key(
    data_dir: Path,
    site_id: str,
    key: bytes,
    random: Random = os.urandom,
    *,
    vault: Vault | None = SYSTEM_VAULT,
) -> None:
    """Keep a key here: one just drawn, or one that came out of the sealed copy.

    Raises:
        Unavailable: ``keys.not_written``.
    """
    keeping.keep(BOOK_KEY, data_dir, site_id, key, random, vault)
