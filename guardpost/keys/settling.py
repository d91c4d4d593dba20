"""Beginning a renewal of the book's key, and bringing one to its end, whenever it was cut off.

There is one way to the end, and each opening for writing goes it: the file's first bytes say
under which key the book lies. That key is kept; the other one is forgotten.
"""

from __future__ import annotations

from pathlib import Path

from guardpost.errors import Unavailable
from guardpost.keys.book_key import BOOK_KEY, NEXT_KEY, salt_of
from guardpost.keys.kept import (
    drop_private,
    entry_of,
    forget_files,
    is_in_vault,
    is_kept,
    keep,
    load,
    take_over,
)
from guardpost.keys.recovery import keep_sealed
from guardpost.keys.renewal import (
    Renewal,
    end_renewal,
    in_force,
    owe_sheet,
    read_renewal,
    salt_here,
    write_renewal,
)
from guardpost.keys.vault import Vault
from guardpost.paths import DATABASE_NAME
from guardpost.signing.pepper import PEPPER
from guardpost.signing.wrapping import Random
from guardpost.store.salt import PLAIN

# The book under its new key, before it takes the old one's place.
_PART = f"{DATABASE_NAME}.part"


def part_file(data_dir: Path) -> Path:
    """Return where the book is written under its new key."""
    return data_dir / _PART


def begin_renewal(
    data_dir: Path, site_id: str, key: bytes, sealed: bytes, random: Random, vault: Vault | None
) -> None:
    """Keep a new key beside the one that holds, and what goes with it; durable.

    A key store that held the keys until now has to take this one too.

    Raises:
        Unavailable: ``keys.vault_closed``, ``keys.not_written``, ``keys.unreadable``.
    """
    if read_renewal(data_dir) is not None:
        # The last one's old key is not forgotten yet, and the store is asked at each opening.
        raise Unavailable("keys.vault_closed")
    keep(NEXT_KEY, data_dir, site_id, key, random, vault)
    held = is_in_vault(BOOK_KEY, data_dir) or is_in_vault(PEPPER, data_dir)
    if held and not is_in_vault(NEXT_KEY, data_dir):
        raise Unavailable("keys.vault_closed")
    if load(NEXT_KEY, data_dir, vault) != key:
        raise Unavailable("keys.not_written")
    old = entry_of(BOOK_KEY, data_dir)
    try:
        write_renewal(data_dir, Renewal(salt_of(key).hex(), sealed.decode(), old))
    except OSError as error:
        raise Unavailable("keys.not_written") from error


def settle(data_dir: Path, vault: Vault | None) -> None:
    """Bring a renewal to its end, forwards or back, whatever of it was done.

    A file that begins with neither key's salt is damaged: then both keys stay. What the disk
    does not take now is left to the next opening; the file says meanwhile which key holds.

    Raises:
        Unavailable: ``keys.unreadable``; as ``load``.
    """
    try:
        _settle(data_dir, vault)
    except OSError:
        return
    except Unavailable as error:
        if error.code != "keys.not_written":
            raise


def _settle(data_dir: Path, vault: Vault | None) -> None:
    renewal = read_renewal(data_dir)
    if renewal is not None and renewal.salt:
        if in_force(data_dir) is not None:
            _go_through(data_dir, renewal)
        elif _lies_under_the_old(data_dir, vault):
            end_renewal(data_dir)
        else:
            return
    _sweep(data_dir, vault)


def _go_through(data_dir: Path, renewal: Renewal) -> None:
    """Make the new key the book's; each step may be done twice."""
    owe_sheet(data_dir)
    keep_sealed(data_dir, renewal.sealed.encode())
    take_over(BOOK_KEY, NEXT_KEY, data_dir)
    write_renewal(data_dir, Renewal("", "", renewal.old))


def _sweep(data_dir: Path, vault: Vault | None) -> None:
    """Forget the key that no book lies under; a store that does not answer is asked again."""
    renewal = read_renewal(data_dir)
    now = entry_of(BOOK_KEY, data_dir)
    stale = {entry_of(NEXT_KEY, data_dir), renewal.old if renewal is not None else ""}
    drop_private(part_file(data_dir))
    for entry in stale - {"", now}:
        if vault is None:
            return
        vault.drop(entry)
    forget_files(NEXT_KEY, data_dir)
    end_renewal(data_dir)


def _lies_under_the_old(data_dir: Path, vault: Vault | None) -> bool:
    found = salt_here(data_dir)
    if not is_kept(BOOK_KEY, data_dir):
        return found == PLAIN
    return found == salt_of(load(BOOK_KEY, data_dir, vault))
