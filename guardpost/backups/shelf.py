"""Photos, reports and fonts beside the backups, each once, named by its hash.

All backups of a place share them, so that an hourly backup copies only what is new. Beside
an encrypted book they are encrypted too, under a key that follows from the book's; their name
says which, so that backups from before and after a renewal of the key share the place.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from guardpost.backups.file import PART, KeptFile
from guardpost.keys.book_key import salt_of
from guardpost.signing.wrapping import derive_key, unwrap, wrap
from guardpost.store.syncing import sync_folder

SHELF = "guardpost-files"
FOLDERS = ("photos", "reports", "fonts")
_PURPOSE = "guardpost/shelf/1"
_SEALED = ".sealed"
_MARK_BYTES = 4
# AES-GCM's nonce and tag.
_SEAL_BYTES = 28
_NAME = re.compile(r"[0-9a-f]{64}(\.([0-9a-f]{8}\.)?sealed)?")


class Shelf:
    """The files beside the backups of one folder.

    Args:
        place: the folder of the backups.
        key: the book's, when it is encrypted.
    """

    def __init__(self, place: Path, key: bytes | None = None) -> None:
        self._folder = place / SHELF
        self._key = derive_key(key, _PURPOSE) if key is not None else None
        self._ending = _ending(salt_of(key)) if key is not None else ""

    def keep(self, source: Path, kept: KeptFile) -> None:
        """Put a file on the shelf, durable, unless it lies there.

        Raises:
            OSError: the disk.
            ValueError: the file is not what its hash says.
        """
        target = self._file(kept.sha256)
        with suppress(FileNotFoundError):
            if target.stat().st_size == kept.size + (_SEAL_BYTES if self._key else 0):
                return
        content = source.read_bytes()
        if hashlib.sha256(content).hexdigest() != kept.sha256:
            raise ValueError(kept.path)
        if self._key is not None:
            content = wrap(self._key, content, kept.sha256.encode(), os.urandom)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_durable(target, content)

    def read(self, kept: KeptFile) -> bytes | None:
        """Return a file as it was put there; None when it is gone or damaged."""
        content = _content(self._file(kept.sha256))
        if content is None and self._key is not None:
            # Put there by a program that did not yet name the key.
            content = _content(self._file(kept.sha256, _SEALED))
        if self._key is not None and content is not None:
            content = unwrap(self._key, content, kept.sha256.encode())
        if content is None or hashlib.sha256(content).hexdigest() != kept.sha256:
            return None
        return content

    def drop_all_but(self, wanted: frozenset[str]) -> None:
        """Let go of what no backup of this place names any more.

        Args:
            wanted: names of files, as :func:`names_of` gives them.
        """
        for file in self._folder.glob("??/*"):
            known = _NAME.fullmatch(file.name) or file.suffix == PART
            if known and file.name.removesuffix(PART) not in wanted:
                file.unlink(missing_ok=True)

    def _file(self, sha256: str, ending: str | None = None) -> Path:
        ending = self._ending if ending is None else ending
        return self._folder / sha256[:2] / f"{sha256}{ending}"


def names_of(kept: KeptFile, salt: bytes) -> tuple[str, ...]:
    """Return the names that a file of a backup may have on the shelf.

    Args:
        salt: with which the book in the backup begins; none where it lies plain.
    """
    if not salt:
        return (kept.sha256,)
    return (f"{kept.sha256}{_ending(salt)}", f"{kept.sha256}{_SEALED}")


def _ending(salt: bytes) -> str:
    return f".{salt[:_MARK_BYTES].hex()}{_SEALED}"


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def files_of(data_dir: Path) -> Iterator[tuple[Path, KeptFile]]:
    """Yield what of a data folder goes on the shelf; a photo's name is its hash already.

    Raises:
        OSError: a file cannot be read.
    """
    for folder in FOLDERS:
        for path in sorted((data_dir / folder).glob("*")):
            if path.is_symlink() or not path.is_file() or path.suffix == PART:
                continue
            is_named = folder == "photos" and _NAME.fullmatch(path.stem)
            sha256 = path.stem if is_named else _hash_of(path)
            yield path, KeptFile(f"{folder}/{path.name}", sha256, path.stat().st_size)


def is_safe(kept: KeptFile) -> bool:
    """Tell whether a named file may be brought back: in one of the folders, and no way out."""
    parts = PurePosixPath(kept.path).parts
    if len(parts) != 2 or parts[0] not in FOLDERS or not re.fullmatch("[0-9a-f]{64}", kept.sha256):
        return False
    name = parts[1]
    return name not in (".", "..") and not set(name) & set('/\\:*?"<>|\0')


def write_durable(target: Path, content: bytes) -> None:
    """Write a file whole or not at all; it is there after a power cut.

    Raises:
        OSError: the disk.
    """
    part = target.with_name(target.name + PART)
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise
    sync_folder(target.parent)


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
