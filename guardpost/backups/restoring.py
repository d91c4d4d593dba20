"""Bringing a backup to a new PC: book, keys, settings, photos and reports; then going on.

All is put together and proved beside the data folder. Only then it is moved in, the book
last: a restore that was broken off left no book, and is simply done again.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from guardpost.backups.file import Manifest, Progress, check_file
from guardpost.backups.keys import keys_for
from guardpost.backups.lives import known_lives, noted_life
from guardpost.backups.opening import files_from, held_book
from guardpost.backups.shelf import write_durable
from guardpost.book import database_path
from guardpost.clock import Clock
from guardpost.emergency_book.marks import unmark
from guardpost.errors import Refused, Unavailable
from guardpost.instance import Instance
from guardpost.keys.recovery import SiteKeys, keep_sealed, place_keys
from guardpost.keys.vault import SYSTEM_VAULT, Vault
from guardpost.ledger.rebuild import rebuild
from guardpost.ledger.register import Register
from guardpost.ledger.textindex import index_pending
from guardpost.reports.pin import Pin, station_of
from guardpost.rights import COMMAND_LINE
from guardpost.signing import pepper as peppers
from guardpost.stations import Restoration, base_station, go_on, next_station
from guardpost.store.syncing import sync_file, sync_folder

_SETTINGS = "settings.json"
_JOURNALS = ("-wal", "-journal")


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back.

    Attributes:
        manifest: of the backup.
        went_on: the entry with which the post goes on.
        lost: files that were gone or damaged beside the backup, by their path.
        mended: whether the state tables were not what the ledger says, and were made anew.
        noted: whether it stands beside the backup that the post goes on under this code.
    """

    manifest: Manifest
    went_on: Restoration
    files: int
    lost: tuple[str, ...]
    mended: bool
    noted: bool


def restore(
    backup: Path,
    data_dir: Path,
    clock: Clock,
    *,
    code: str = "",
    last: Pin | None = None,
    vault: Vault | None = SYSTEM_VAULT,
    progress: Progress | None = None,
) -> Restored:
    """Bring a backup into ``data_dir``, which holds no book, and go on under another code.

    Args:
        code: of the recovery sheet; not needed where the site's keys lie already.
        last: what the last printed report says of the book's end.

    Raises:
        Refused: as ``check_file`` and ``held_book``; ``restore.book_there``,
            ``restore.code_needed``, ``restore.older_key``, ``recovery.…``,
            ``restore.other_history``, ``instance.running``. Nothing in ``data_dir`` is touched.
        Unavailable: the disk or the key store.
    """
    refuse_a_book(data_dir)
    manifest = check_file(backup, progress)
    keys = keys_for(backup, manifest, data_dir, code)
    _refuse_other_keys(data_dir, keys)
    with _beside(data_dir) as work:
        with held_book(backup, manifest, keys, work, clock) as held:
            if held.difference is not None:
                rebuild(held.register.database)
            lives = known_lives(backup, manifest, data_dir, keys.pepper)
            went_on = _go_on(held.register, lives, manifest, last)
            index_pending(held.register.rows)
        lost = _bring_files(backup, manifest, keys, work)
        with noted_life(backup, manifest, went_on.station) as noted:
            _move_in(work, data_dir, manifest, keys, vault)
    count = len(manifest.files) - len(lost)
    return Restored(manifest, went_on, count, lost, held.difference is not None, noted)


def refuse_a_book(data_dir: Path) -> None:
    """Refuse a folder that holds a book, or the journal of one: SQLite would play it into ours.

    Raises:
        Refused: ``restore.book_there`` (path).
    """
    book = database_path(data_dir)
    for path in (book, *(book.with_name(book.name + end) for end in _JOURNALS)):
        if path.exists() or path.is_symlink():
            raise Refused("restore.book_there", path=str(path))


def _refuse_other_keys(data_dir: Path, keys: SiteKeys) -> None:
    """Refuse a folder in which another site's keys lie; those that are lost may be replaced."""
    if not peppers.kept(data_dir):
        return
    with suppress(Unavailable):
        if peppers.load(data_dir, keys.site_id) != keys.pepper:
            raise Refused("restore.other_keys")


def _go_on(
    register: Register, lives: Iterable[str], manifest: Manifest, last: Pin | None
) -> Restoration:
    known = [register.head().station, *lives]
    if last is not None:
        _compare(register, last)
        known.append(station_of(last.number))
    station = next_station(*known)
    number, reported = (last.number, last.last) if last is not None else ("", 0)
    return go_on(register, COMMAND_LINE, station, manifest.made_at, number, reported)


def _compare(register: Register, last: Pin) -> None:
    """Refuse a report of another book: one of this has the very hash that it prints.

    Raises:
        Refused: ``restore.other_history`` (report, seq); ``restore.other_post`` (report).
    """
    if base_station(station_of(last.number)) != base_station(register.head().station):
        raise Refused("restore.other_post", report=last.number)
    sql = "SELECT lower(hex(hash)) FROM ledger WHERE seq = ?"
    found: str | None = register.rows.value(sql, last.last)
    if found is not None and not found.startswith(last.head):
        raise Refused("restore.other_history", report=last.number, seq=last.last)


def _bring_files(backup: Path, manifest: Manifest, keys: SiteKeys, work: Path) -> tuple[str, ...]:
    """Put the files of the shelf into the folder; return those that were not whole."""
    lost = []
    with _writing(work):
        for path, content in files_from(backup, manifest, keys):
            if content is None:
                lost.append(path)
                continue
            target = work / path
            target.parent.mkdir(exist_ok=True)
            write_durable(target, content)
        if manifest.settings:
            write_durable(work / _SETTINGS, manifest.settings.encode())
    return tuple(lost)


def _move_in(
    work: Path, data_dir: Path, manifest: Manifest, keys: SiteKeys, vault: Vault | None
) -> None:
    """Move all into the data folder; the book is there last, whole, or not at all."""
    with Instance(data_dir), _writing(data_dir):
        refuse_a_book(data_dir)
        place_keys(data_dir, keys, vault=vault)
        if manifest.sealed:
            keep_sealed(data_dir, manifest.sealed.encode())
        book = database_path(work)
        for path in sorted(work.rglob("*")):
            if path.is_file() and path != book:
                target = data_dir / path.relative_to(work)
                target.parent.mkdir(exist_ok=True)
                path.replace(target)
                sync_folder(target.parent)
        sync_file(book)
        book.replace(database_path(data_dir))
        sync_folder(data_dir)
        unmark(data_dir)


@contextmanager
def _beside(data_dir: Path) -> Iterator[Path]:
    """Yield an empty folder on the disk of the data folder; it is gone at the end."""
    work = data_dir.absolute().with_name(f"{data_dir.absolute().name}.restoring")
    with _writing(work.parent):
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(mode=0o700, parents=True)
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unavailable("folder.unwritable", path=str(folder)) from error
