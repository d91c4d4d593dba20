"""A secret of 32 random bytes that stands beside the book, not in it.

It lies in the system's key store or, where there is none (a machine without a desktop
session), in a file of ``DATA/keys`` which only its owner can read. A small file beside it
says which, so that the same place is asked ever after: a key store that appears or
disappears later never leads to a second secret.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from guardpost.errors import Unavailable
from guardpost.keys.vault import Vault
from guardpost.signing.wrapping import Random
from guardpost.store.syncing import sync_folder

SECRET_BYTES = 32
FOLDER = "keys"
_OTHERS = 0o077
_PART = ".part"


@dataclass(frozen=True, slots=True)
class Kind:
    """What one secret is called on the disk.

    Attributes:
        file: its file where there is no key store; ``place`` the file that says where it is.
        mark: 8 bytes that tell one such secret from another and give neither away.
        lost: the code of its loss.
    """

    file: str
    place: str
    mark: Callable[[bytes], bytes]
    lost: str


class _Place(NamedTuple):
    """Where the secret was put: ``entry`` in the vault, or the file when empty."""

    entry: str
    mark: str


def keep(
    kind: Kind, data_dir: Path, site_id: str, secret: bytes, random: Random, vault: Vault | None
) -> None:
    """Put a secret where it will be looked for; ``vault=None`` asks no key store.

    Raises:
        Unavailable: ``keys.not_written`` when the folder takes no file.
    """
    folder = data_dir / FOLDER
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        entry = f"{site_id}/{random(8).hex()}"
        if vault is None or not _kept_in_vault(vault, entry, secret):
            entry = ""
            write_private(folder / kind.file, secret.hex().encode())
        place = _Place(entry, kind.mark(secret).hex())
        write_private(folder / kind.place, json.dumps(place._asdict()).encode())
    except OSError as error:
        raise Unavailable("keys.not_written") from error


def is_kept(kind: Kind, data_dir: Path) -> bool:
    """Tell whether this data folder ever had such a secret."""
    folder = data_dir / FOLDER
    return (folder / kind.place).exists() or (folder / kind.file).exists()


def load(kind: Kind, data_dir: Path, vault: Vault | None) -> bytes:
    """Return the secret from where it was put; never make one.

    Raises:
        Unavailable: the kind's ``lost``, it is nowhere or is another one;
            ``keys.vault_closed``, the key store that holds it does not answer;
            ``keys.unreadable``, the file cannot be read.
    """
    folder = data_dir / FOLDER
    place = _read_place(folder / kind.place)
    if place is not None and place.entry:
        found = _from_vault(vault, place.entry)
    else:
        found = _from_file(folder / kind.file)
    secret = _decoded(found)
    wrong = place is not None and secret is not None and kind.mark(secret).hex() != place.mark
    if secret is None or wrong:
        raise Unavailable(kind.lost)
    return secret


def is_in_vault(kind: Kind, data_dir: Path) -> bool:
    """Tell whether the system's key store holds it.

    Raises:
        Unavailable: ``keys.unreadable``.
    """
    return bool(entry_of(kind, data_dir))


def entry_of(kind: Kind, data_dir: Path) -> str:
    """Return under which entry the key store holds it; empty when it does not.

    Raises:
        Unavailable: ``keys.unreadable``.
    """
    place = _read_place(data_dir / FOLDER / kind.place)
    return place.entry if place is not None else ""


def take_over(kind: Kind, other: Kind, data_dir: Path) -> None:
    """Let ``kind`` be from now on what ``other`` is, which stays; an entry is not touched.

    Raises:
        Unavailable: ``keys.not_written``, ``keys.unreadable``.
    """
    folder = data_dir / FOLDER
    try:
        if entry_of(other, data_dir):
            write_private(folder / kind.place, (folder / other.place).read_bytes())
            (folder / kind.file).unlink(missing_ok=True)
        else:
            write_private(folder / kind.file, (folder / other.file).read_bytes())
            write_private(folder / kind.place, (folder / other.place).read_bytes())
    except OSError as error:
        raise Unavailable("keys.not_written") from error


def forget_files(kind: Kind, data_dir: Path) -> None:
    """Let go of the files of a secret, half-written ones too; the key store keeps what it holds.

    Raises:
        Unavailable: ``keys.not_written``.
    """
    try:
        for name in (kind.place, kind.file):
            drop_private(data_dir / FOLDER / name)
    except OSError as error:
        raise Unavailable("keys.not_written") from error


def close_to_others(data_dir: Path) -> tuple[str, ...]:
    """Take the folder of keys and its files from everybody but their owner.

    Returns:
        The names that others could read until now; a copy of the folder often loosens it.
    """
    folder = data_dir / FOLDER
    if os.name != "posix" or not folder.is_dir():
        return ()
    loose = [path for path in (folder, *sorted(folder.iterdir())) if _is_loose(path)]
    for path in loose:
        path.chmod(path.stat().st_mode & ~_OTHERS & 0o777)
    return tuple(path.name for path in loose)


def write_private(file: Path, content: bytes) -> None:
    """Write a file that only its owner can read, whole or not at all; durable.

    Raises:
        OSError: the disk.
    """
    part = file.with_name(file.name + _PART)
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(file)
    sync_folder(file.parent)


def drop_private(file: Path) -> None:
    """Let go of such a file, and of one that was only half written.

    Raises:
        OSError: the disk.
    """
    for one in (file, file.with_name(file.name + _PART)):
        # A folder that takes nothing minds being asked, even of what is not there.
        if one.exists():
            one.unlink()


def _is_loose(path: Path) -> bool:
    return not path.is_symlink() and bool(path.stat().st_mode & _OTHERS)


def _kept_in_vault(vault: Vault, entry: str, secret: bytes) -> bool:
    """Put it in and read it back: some key stores take everything and keep nothing."""
    try:
        vault.set(entry, secret.hex())
        return vault.get(entry) == secret.hex()
    except OSError:
        return False


def _from_vault(vault: Vault | None, entry: str) -> str | None:
    if vault is None:
        raise Unavailable("keys.vault_closed")
    try:
        return vault.get(entry)
    except OSError as error:
        raise Unavailable("keys.vault_closed") from error


def _from_file(file: Path) -> str | None:
    try:
        if os.name == "posix" and file.stat().st_mode & _OTHERS:
            file.chmod(0o600)
        return file.read_text("ascii")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable("keys.unreadable") from error


def _decoded(found: str | None) -> bytes | None:
    try:
        secret = bytes.fromhex(found or "")
    except ValueError:
        return None
    return secret if len(secret) == SECRET_BYTES else None


def _read_place(file: Path) -> _Place | None:
    try:
        value = json.loads(file.read_bytes())
        return _Place(entry=str(value["entry"]), mark=str(value["mark"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise Unavailable("keys.unreadable") from error
