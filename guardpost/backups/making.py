"""Making a backup: SQLite's own copying from a connection beside the register's, proved after.

The copy is taken inside one read transaction, in slices: in WAL mode a reader keeps nobody
from writing, and what is written meanwhile makes no slice begin anew. It is written as
``.part``, opened again where it lies, compared with the source and only then given its name:
a copy that was broken off can be an empty file that passes ``quick_check``.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from guardpost.backups.file import (
    APPLICATION_ID,
    PART,
    KeptFile,
    Manifest,
    Progress,
    read_back,
    read_manifest,
    seal_file,
)
from guardpost.backups.keys import carried_keys
from guardpost.backups.shelf import Shelf, files_of
from guardpost.book import database_path
from guardpost.errors import GuardpostError, Refused, Unavailable
from guardpost.ledger.head import Head, head_of
from guardpost.settings import settings_text
from guardpost.site_record import opened_site
from guardpost.store.connect import Database, StoreFailures, open_database
from guardpost.store.migrate import applied_steps
from guardpost.store.rows import Rows
from guardpost.store.syncing import sync_folder
from guardpost.times import to_text

# 1 MB at a time: the gate's own writes come between, and the bar moves.
SLICE_PAGES = 256
# What a progress raises that wants no more of it.
STOPPED = "backup.stopped"
_SOUND = "PRAGMA quick_check(1)"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_BY_STORE = {"database.disk_full": "backup.disk_full", "database.read_only": "backup.unwritable"}


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made and proved.

    Attributes:
        unkept: files of the data folder that are not what they should be, and were left out.
    """

    path: Path
    manifest: Manifest
    unkept: tuple[str, ...] = ()


def make_backup(
    data_dir: Path, target: Path, now: datetime, progress: Progress | None = None
) -> Backup:
    """Copy book, keys, settings and files to ``target`` and the shelf beside it.

    Args:
        progress: hears (done, whole) in pages; called between slices.

    Raises:
        Refused: ``backup.in_data``, ``.file_there`` (path), ``.name``; ``site.not_opened``.
        Unavailable: ``backup.folder_gone``, ``.disk_full``, ``.unwritable``, ``.broken_off``,
            ``.differs``; ``database.missing`` or another failure of the book itself.
    """
    _refuse_target(data_dir, target)
    part = target.with_name(target.name + PART)
    source = open_database(database_path(data_dir), read_only=True)
    with closing(source), _place_failures(part):
        try:
            done = _written(source, data_dir, part, now, progress)
            part.replace(target)
            sync_folder(target.parent)
        except (OSError, GuardpostError):
            with suppress(OSError):
                part.unlink()
            raise
    return replace(done, path=target)


def _refuse_target(data_dir: Path, target: Path) -> None:
    """Refuse to write over the book, over what is no backup, or under a name that is passed by."""
    if target.resolve().is_relative_to(data_dir.resolve()):
        raise Refused("backup.in_data", path=str(target))
    if target.suffix == PART:
        raise Refused("backup.name")
    try:
        read_manifest(target)
    except Refused as error:
        if error.code != "backup.missing":
            raise Refused("backup.file_there", path=str(target)) from error


def _written(
    source: Database, data_dir: Path, part: Path, now: datetime, progress: Progress | None
) -> Backup:
    """Write the copy, its files and its end, and prove it where it lies."""
    part.unlink(missing_ok=True)
    # SQLite would make it readable for everybody.
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    manifest = _copied(source, data_dir, part, now, _half(progress, 0))
    files, unkept = _shelved(data_dir, Shelf(part.parent, source.key))
    manifest = replace(manifest, files=files)
    seal_file(part, manifest)
    _prove(part, manifest, source, _half(progress, 1))
    return Backup(part, manifest, unkept)


def _copied(
    source: Database, data_dir: Path, part: Path, now: datetime, progress: Progress | None
) -> Manifest:
    """Copy one state of the book, and tell which it is."""
    rows = Rows(source)
    source.execute("BEGIN")
    try:
        manifest = _manifest(rows, source, data_dir, now)
        with closing(_open_copy(part, source.key)) as copy:
            _copy_pages(source, copy, progress)
    finally:
        source.execute("ROLLBACK")
    # The copied head says WAL; opened once more, the copy needs no file beside it.
    with StoreFailures(part), closing(_open_copy(part, source.key)) as copy:
        copy.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    return manifest


def _copy_pages(source: Database, copy: Database, progress: Progress | None) -> None:
    try:
        with StoreFailures(copy.path):
            source.connection().backup(
                copy.connection(),
                pages=SLICE_PAGES,
                progress=lambda _state, left, whole: _tell(progress, whole - left, whole),
                sleep=0,
            )
    except Unavailable as error:
        # The copy is new: what does not hang together is the book.
        if error.code == "database.damaged":
            raise Unavailable(error.code, path=str(source.path)) from error
        raise


def _open_copy(part: Path, key: bytes | None) -> Database:
    return open_database(part, key=key, alone=True)


def _tell(progress: Progress | None, done: int, whole: int) -> None:
    if progress is not None:
        progress(done, whole)


def _manifest(rows: Rows, source: Database, data_dir: Path, now: datetime) -> Manifest:
    here, head = opened_site(rows), head_of(rows)
    sealed, pepper = carried_keys(data_dir, here.id)
    return Manifest(
        site=here.id,
        name=here.name,
        post=here.post,
        station=head.station,
        entries=entry_count(rows),
        head=head.hash.hex(),
        head_at=head.at,
        made_at=to_text(now),
        steps=tuple(sorted(applied_steps(source))),
        keyed=source.key is not None,
        files=(),
        settings=settings_text(data_dir),
        sealed=sealed,
        pepper=pepper,
    )


def _shelved(data_dir: Path, shelf: Shelf) -> tuple[tuple[KeptFile, ...], tuple[str, ...]]:
    kept, unkept = [], []
    for path, file in files_of(data_dir):
        try:
            shelf.keep(path, file)
        except ValueError:
            unkept.append(file.path)
        else:
            kept.append(file)
    return tuple(kept), tuple(unkept)


def _half(progress: Progress | None, which: int) -> Progress | None:
    """Return the progress of copying, or of reading back: each is half of the work."""
    if progress is None:
        return None
    return lambda done, whole: progress(done + which * whole, 2 * whole)


def _prove(part: Path, manifest: Manifest, source: Database, progress: Progress | None) -> None:
    """Read the copy back: every byte, every page, its head and its count.

    Raises:
        Unavailable: ``backup.differs``; ``database.damaged`` when the book itself is.
    """
    try:
        as_written = read_back(part, progress) == manifest
        head, count, sound = looked_at(part, source.key)
    except GuardpostError as error:
        if error.code == STOPPED:
            raise
        raise _why_it_differs(part, source) from error
    as_source = (head.hash.hex(), count) == (manifest.head, manifest.entries)
    if not (as_written and as_source and sound):
        raise _why_it_differs(part, source)


def _why_it_differs(part: Path, source: Database) -> Unavailable:
    """A true copy of a damaged book is damaged: then it is not the drive's fault."""
    try:
        is_sound = Rows(source).value(_SOUND) == "ok"
    except GuardpostError:
        is_sound = False
    if not is_sound:
        return Unavailable("database.damaged", path=str(source.path))
    return Unavailable("backup.differs", path=str(part.parent))


def looked_at(path: Path, key: bytes | None) -> tuple[Head, int, bool]:
    """Return the head and the entries of a copied book, and whether its pages are sound.

    Raises:
        Unavailable: it cannot be opened or read.
    """
    with closing(open_database(path, key=key, read_only=True)) as copy:
        rows = Rows(copy)
        sound = rows.value(_SOUND) == "ok"
        return head_of(rows), entry_count(rows), sound


def entry_count(rows: Rows) -> int:
    """Return how many lines the book has."""
    return int(rows.value("SELECT count(*) FROM ledger"))


@contextmanager
def _place_failures(part: Path) -> Iterator[None]:
    """Say of the folder what the system or SQLite said of the file in it."""
    folder = part.parent
    try:
        yield
    except OSError as error:
        raise Unavailable(_code_of(error.errno, folder), path=str(folder)) from error
    except Unavailable as error:
        if error.facts.get("path") != str(part):
            raise
        code = _BY_STORE.get(error.code, "backup.broken_off")
        gone = "backup.folder_gone" if not folder.is_dir() else code
        raise Unavailable(gone, path=str(folder)) from error


def _code_of(number: int | None, folder: Path) -> str:
    if not folder.is_dir():
        return "backup.folder_gone"
    if number in _FULL:
        return "backup.disk_full"
    return "backup.unwritable" if number in _CLOSED else "backup.broken_off"
