"""A renewal of the book's key that is under way: what is kept of it, and whether it holds.

The book's file and its key lie in two places, and no disk changes two places at once. So the new
key lies beside the old one before the file is changed, and the file itself says which holds: it
begins with the salt that follows from its key. Whoever opens the book asks here first.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from guardpost.errors import Unavailable
from guardpost.keys.kept import FOLDER, drop_private, write_private
from guardpost.paths import DATABASE_NAME
from guardpost.store.salt import first_bytes

_FILE = "renewal.json"
# Until the new recovery sheet was on the screen, nobody has the code that opens the new key.
_OWED = "sheet-owed"


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a renewal keeps until it is through.

    Attributes:
        salt: with which a file under the new key begins, hex; empty once the new key is the
            book's, and only the old one is still to be forgotten.
        sealed: the sealed copy of the new keys.
        old: under which entry the key store holds the old key; empty when it does not.
    """

    salt: str
    sealed: str
    old: str


def read_renewal(data_dir: Path) -> Renewal | None:
    """Return the renewal under way, or None.

    Raises:
        Unavailable: ``keys.unreadable``.
    """
    try:
        value = json.loads((data_dir / FOLDER / _FILE).read_bytes())
        return Renewal(str(value["salt"]), str(value["sealed"]), str(value["old"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise Unavailable("keys.unreadable") from error


def write_renewal(data_dir: Path, renewal: Renewal) -> None:
    """Keep a renewal, whole or not at all; durable.

    Raises:
        OSError: the disk.
    """
    write_private(data_dir / FOLDER / _FILE, json.dumps(asdict(renewal)).encode())


def end_renewal(data_dir: Path) -> None:
    """Let go of a renewal.

    Raises:
        OSError: the disk.
    """
    drop_private(data_dir / FOLDER / _FILE)


def in_force(data_dir: Path) -> Renewal | None:
    """Return the renewal whose new key locks the book already; None for none.

    Raises:
        Unavailable: ``keys.unreadable``.
    """
    found = read_renewal(data_dir)
    if found is None or not found.salt:
        return None
    return found if salt_here(data_dir).hex() == found.salt else None


def salt_here(data_dir: Path) -> bytes:
    """Return with which bytes the book's file begins; none where there is no file to read."""
    path = data_dir / DATABASE_NAME
    try:
        return first_bytes(path) if path.exists() else b""
    except sqlite.DatabaseError:
        return b""


def owe_sheet(data_dir: Path) -> None:
    """Remember that the recovery sheet of the keys was not shown yet.

    Raises:
        OSError: the disk.
    """
    write_private(data_dir / FOLDER / _OWED, b"")


def is_sheet_owed(data_dir: Path) -> bool:
    """Tell whether nobody has seen the recovery sheet of the keys."""
    return (data_dir / FOLDER / _OWED).exists()


def sheet_is_given(data_dir: Path) -> None:
    """Remember that a recovery sheet of these keys was on the screen.

    Raises:
        Unavailable: ``keys.not_written``.
    """
    try:
        drop_private(data_dir / FOLDER / _OWED)
    except OSError as error:
        raise Unavailable("keys.not_written") from error
