"""A backup's one file: the copied book, what goes with it, and a digest over all of it.

    database ‖ manifest (JSON) ‖ magic ‖ database bytes ‖ manifest bytes ‖ SHA-256 of all before

The book comes first, so that SQLite opens the file as it is: whoever has no Guardpost reads
it, and the copy is proved where it lies. What is behind the last page, SQLite does not see.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from guardpost.errors import Refused, Unavailable
from guardpost.keys.book_key import SALT_BYTES
from guardpost.ledger.event import build
from guardpost.times import from_text

SUFFIX = ".gpbackup"
PART = ".part"
_MAGIC = b"guardpost-backup"
_FORM = 1
_FOOTER = struct.Struct(">16sHQQ32s")
_SQLITE = b"SQLite format 3\0"
# PRAGMA application_id of a copy: tells a copy that was cut off from another program's file.
APPLICATION_ID = 0x47504255
_ID_AT = 68
_CHUNK = 1 << 20
_TEXTS = (
    *("site", "name", "post", "station", "head", "head_at", "made_at"),
    *("settings", "sealed", "pepper"),
)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of the data folder that lies on the shelf beside the backup.

    Attributes:
        path: within the data folder, parted by ``/``.
    """

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds; readable without a key.

    Attributes:
        site: the site's id; ``name``, ``post`` and ``station`` are for people.
        entries, head, head_at: the last line of the book in it; ``head`` in hex.
        made_at: book time.
        steps: the schema steps that the book has behind it.
        keyed: whether the pages are encrypted.
        files: photos, reports and fonts, on the shelf.
        settings: the text of this PC's settings; empty for none.
        sealed: the site's keys, sealed under the recovery code; empty where none was made.
        pepper: hex; only where nothing was ever sealed, else empty.
    """

    site: str
    name: str
    post: str
    station: str
    entries: int
    head: str
    head_at: str
    made_at: str
    steps: tuple[str, ...]
    keyed: bool
    files: tuple[KeptFile, ...]
    settings: str
    sealed: str
    pepper: str


def seal_file(path: Path, manifest: Manifest) -> None:
    """Put manifest and digest behind the copied book, and make all of it durable.

    Raises:
        OSError: the disk.
    """
    text = json.dumps(asdict(manifest), ensure_ascii=False).encode()
    with path.open("r+b") as file:
        digest = hashlib.sha256()
        size = _hash(file, digest.update)
        head = _FOOTER.pack(_MAGIC, _FORM, size, len(text), bytes(32))[:-32]
        digest.update(text + head)
        file.write(text + head + digest.digest())
        file.flush()
        _sync(file)


def read_manifest(path: Path) -> Manifest:
    """Return what a backup says it holds; its digest is not looked at.

    Raises:
        Refused: ``backup.missing``, ``.half_written``, ``.empty``, ``.cut_off``,
            ``.foreign``, ``.newer``, ``.damaged``.
        Unavailable: ``file.unreadable``.
    """
    _refuse_part(path)
    with _opened(path) as file:
        return _manifest(file, path)


def check_file(path: Path, progress: Progress | None = None) -> Manifest:
    """Return what a backup holds, after every byte of it was found to be as written.

    Raises:
        Refused: as :func:`read_manifest`.
        Unavailable: ``file.unreadable``.
    """
    _refuse_part(path)
    return read_back(path, progress)


def read_back(path: Path, progress: Progress | None = None) -> Manifest:
    """As :func:`check_file`, of a file that has not got its name yet."""
    size = _size(path)
    with _opened(path) as file:
        manifest = _manifest(file, path)
        file.seek(0)
        digest, left = hashlib.sha256(), size - 32
        try:
            while left and (chunk := file.read(min(_CHUNK, left))):
                digest.update(chunk)
                left -= len(chunk)
                if progress is not None:
                    progress(size - left, size)
            stated = file.read()
        except OSError as error:
            raise Unavailable("file.unreadable", path=str(path)) from error
        if digest.digest() != stated:
            raise Refused("backup.damaged", path=str(path))
    return manifest


def take_out(path: Path, target: Path) -> None:
    """Write the book that a checked backup holds to ``target``, durable.

    Raises:
        Refused: as :func:`read_manifest`.
        OSError: the disk of ``target``.
    """
    with _opened(path) as file:
        left = _parts(file, path)[0]
        file.seek(0)
        with target.open("wb") as out:
            while left and (chunk := file.read(min(_CHUNK, left))):
                out.write(chunk)
                left -= len(chunk)
            out.flush()
            _sync(out)


def salt_in(path: Path) -> bytes:
    """Return the first bytes of a locked book in a backup: they tell which key locks it.

    Raises:
        Unavailable: ``file.unreadable``.
    """
    try:
        with path.open("rb") as file:
            return file.read(SALT_BYTES)
    except OSError as error:
        raise Unavailable("file.unreadable", path=str(path)) from error


def _manifest(file: IO[bytes], path: Path) -> Manifest:
    database, length = _parts(file, path)
    file.seek(database)
    try:
        found: Manifest = build(Manifest, json.loads(file.read(length)))
        is_sound = _is_sound(found)
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        raise Refused("backup.damaged", path=str(path)) from error
    if not is_sound:
        raise Refused("backup.damaged", path=str(path))
    return found


def _is_sound(found: Manifest) -> bool:
    """Tell whether each member is what it must be: one that is read without the digest may be off.

    Raises:
        ValueError: a time or a number in hex is none.
    """
    texts = [getattr(found, name) for name in _TEXTS]
    files = [(one.path, one.sha256, one.size) for one in found.files]
    is_text = all(isinstance(one, str) for one in (*texts, *found.steps))
    is_listed = all(tuple(map(type, one)) == (str, str, int) for one in files)
    if not is_text or not is_listed or type(found.entries) is not int:
        return False
    bytes.fromhex(found.head + found.pepper)
    times = (from_text(found.made_at), from_text(found.head_at))
    return all(one.tzinfo is not None for one in times) and type(found.keyed) is bool


def _parts(file: IO[bytes], path: Path) -> tuple[int, int]:
    """Return the lengths of the book and of the manifest, or say why there are none."""
    size = file.seek(0, 2)
    if not size:
        raise Refused("backup.empty", path=str(path))
    file.seek(max(0, size - _FOOTER.size))
    tail = file.read()
    if len(tail) < _FOOTER.size or not tail.startswith(_MAGIC):
        raise Refused(_why_no_backup(file), path=str(path))
    _magic, form, database, length, _digest = _FOOTER.unpack(tail)
    if form > _FORM:
        raise Refused("backup.newer", path=str(path))
    if database + length + _FOOTER.size != size:
        raise Refused("backup.damaged", path=str(path))
    return database, length


def _refuse_part(path: Path) -> None:
    if path.suffix == PART:
        raise Refused("backup.half_written", path=str(path))


def _why_no_backup(file: IO[bytes]) -> str:
    """Tell a backup without its end from another program's file, by how it begins."""
    file.seek(0)
    start = file.read(_ID_AT + 4)
    if not start.startswith(_SQLITE[: len(start)]):
        return "backup.foreign"
    stated = int.from_bytes(start[_ID_AT : _ID_AT + 4], "big")
    is_ours = len(start) < _ID_AT + 4 or stated == APPLICATION_ID
    return "backup.cut_off" if is_ours else "backup.foreign"


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except FileNotFoundError as error:
        raise Refused("backup.missing", path=str(path)) from error
    except OSError as error:
        raise Unavailable("file.unreadable", path=str(path)) from error


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError as error:
        raise Refused("backup.missing", path=str(path)) from error
    except OSError as error:
        raise Unavailable("file.unreadable", path=str(path)) from error


def _hash(file: IO[bytes], update: Callable[[bytes], None]) -> int:
    size = 0
    while chunk := file.read(_CHUNK):
        update(chunk)
        size += len(chunk)
    return size


def _sync(file: IO[bytes]) -> None:
    os.fsync(file.fileno())
