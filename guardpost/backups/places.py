"""Where a site's backups go by themselves, which are there, and how old the newest is.

The first place is a folder outside the data folder; the second, if it was chosen, a drive
that can be carried away. Both hold a folder of their own, made when they are chosen: a drive
that is not plugged in must never be taken for an empty folder on the PC's own disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from guardpost import settings
from guardpost.backups import rotation
from guardpost.backups.file import PART, SUFFIX, Manifest, Progress, read_manifest, salt_in
from guardpost.backups.making import Backup, make_backup
from guardpost.backups.shelf import Shelf, names_of
from guardpost.book import reading_book
from guardpost.errors import GuardpostError, Refused, Unavailable
from guardpost.site_record import Site, opened_site
from guardpost.stations import base_station
from guardpost.times import from_text

FOLDER = "guardpost-backup"
# A sentence shows no more of a path than a person reads.
PATH_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that backups go to.

    Attributes:
        is_drive: it may be carried away.
        is_usual: nobody chose it; it is made when it is needed.
    """

    folder: Path
    is_drive: bool = False
    is_usual: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """A backup that lies in a place."""

    path: Path
    manifest: Manifest

    @property
    def made_at(self) -> datetime:
        """When it was made; UTC."""
        return from_text(self.manifest.made_at)


def places(data_dir: Path) -> tuple[Place, ...]:
    """Return where backups go; the first is beside the data folder until one is chosen.

    Args:
        data_dir: the post's own folder, also while an emergency book in it is open.
    """
    kept = settings.load(data_dir)
    home = data_dir.absolute()
    usual = Place(home.with_name(f"{home.name}-backup"), is_usual=True)
    first = Place(Path(kept.backup_folder) / FOLDER) if kept.backup_folder else usual
    if not kept.backup_drive:
        return (first,)
    return (first, Place(Path(kept.backup_drive) / FOLDER, is_drive=True))


def choose(data_dir: Path, folder: str, *, is_drive: bool) -> Place | None:
    """Make a folder, or none with an empty text, the place of backups from now on.

    Raises:
        Refused: ``backup.in_data``.
        Unavailable: ``backup.folder_gone``, ``backup.unwritable``; ``folder.unwritable``.
    """
    chosen = _there(folder) if folder.strip() else None
    if chosen is not None:
        if chosen.resolve().is_relative_to(data_dir.resolve()):
            raise Refused("backup.in_data", path=str(chosen))
        _make(chosen / FOLDER)
    text = str(chosen or "")
    settings.change(data_dir, **{"backup_drive" if is_drive else "backup_folder": text})
    return Place(chosen / FOLDER, is_drive) if chosen is not None else None


def _there(folder: str) -> Path:
    """Return a folder by what was typed; nothing that a folder cannot be called is one."""
    gone = Unavailable("backup.folder_gone", path=folder[:PATH_SHOWN])
    try:
        # A name that is too long, one with a NUL, the home of nobody.
        chosen = Path(folder).expanduser().absolute()
        is_there = chosen.is_dir()
    except (OSError, ValueError, RuntimeError) as error:
        raise gone from error
    if not is_there:
        raise gone
    return chosen


def back_up(
    data_dir: Path, place: Place, now: datetime, progress: Progress | None = None
) -> Backup:
    """Make a backup in a place, and let go of those that the rotation does not keep.

    Raises:
        Refused, Unavailable: as ``make_backup``.
    """
    if place.is_usual:
        _make(place.folder)
    with reading_book(data_dir) as rows:
        here = opened_site(rows)
    target = place.folder / f"{here.station}-{now:%Y%m%d-%H%M%S}{SUFFIX}"
    _sweep(place.folder)
    done = make_backup(data_dir, target, now, progress)
    _rotate(place.folder, here, target, now.tzinfo)
    return done


def stored(place: Place, here: Site) -> tuple[Stored, ...]:
    """Return a book's backups in a place, newest first; what is none of them is passed over.

    The lives of one post are one book. An emergency book is another: while it is open, no
    backup of the post's own book is rotated out.
    """
    found = [one for one in _all(place.folder) if _is_of(one, here)]
    return tuple(sorted(found, key=lambda one: one.manifest.made_at, reverse=True))


def newest(data_dir: Path, home: Path | None = None) -> Stored:
    """Return the newest backup of this book, of all its places.

    Args:
        home: the post's own folder, where an emergency book in it is meant.

    Raises:
        Refused: ``backup.none`` (path); ``site.not_opened``; why a newer one cannot be read.
        Unavailable: the book cannot be read.
    """
    with reading_book(data_dir) as rows:
        here = opened_site(rows)
    known = places(home or data_dir)
    found = [one for place in known for one in stored(place, here)[:1]]
    last = max(found, key=lambda one: one.manifest.made_at, default=None)
    _refuse_to_pass_over([place.folder for place in known], last)
    if last is None:
        raise Refused("backup.none", path=str(known[0].folder))
    return last


def chosen_backup(path: Path) -> Path:
    """Return the backup that is meant: the file, or the newest of one post in a folder.

    Those of its emergency books are brought in by a command of their own.

    Raises:
        Refused: ``backup.none`` (path); ``restore.which`` (path) where several posts' lie;
            why a newer one than is meant cannot be read.
    """
    if not path.is_dir():
        return path
    found = [*_all(path), *_all(path / FOLDER)]
    books = {_book_of(one) for one in found}
    own = {book for book in books if not _is_emergency(book, books)}
    if len(own) > 1:
        raise Refused("restore.which", path=str(path))
    posts = [one for one in found if _book_of(one) in own]
    last = max(posts, key=lambda one: one.manifest.made_at, default=None)
    _refuse_to_pass_over([path, path / FOLDER], last)
    if last is None:
        raise Refused("backup.none", path=str(path))
    return last.path


def _refuse_to_pass_over(folders: Iterable[Path], last: Stored | None) -> None:
    """Say why a file cannot be read that was written after the last one that can.

    Whoever is to get what was written until an hour ago must not get last week's unasked.
    """
    since = last.path.stat().st_mtime if last is not None else 0.0
    for file in (file for folder in folders for file in sorted(folder.glob(f"*{SUFFIX}"))):
        if file.stat().st_mtime > since:
            read_manifest(file)


def _book_of(one: Stored) -> tuple[str, str]:
    return one.manifest.site, base_station(one.manifest.station)


def _is_of(one: Stored, here: Site) -> bool:
    return _book_of(one) == (here.id, base_station(here.station))


def _is_emergency(book: tuple[str, str], books: set[tuple[str, str]]) -> bool:
    """Tell whether it is N01E1 beside N01."""
    site, station = book
    base = station.rpartition("E")[0]
    return (site, base) in books and station.removeprefix(f"{base}E").isdecimal()


def _all(folder: Path) -> Iterator[Stored]:
    for path in folder.glob(f"*{SUFFIX}"):
        with suppress(GuardpostError):
            yield Stored(path, read_manifest(path))


def _sweep(folder: Path) -> None:
    """Let go of what a backup left that was killed."""
    for part in folder.glob(f"*{SUFFIX}{PART}"):
        with suppress(OSError):
            part.unlink()


def _rotate(folder: Path, here: Site, just_made: Path, zone: tzinfo | None) -> None:
    """Let go of backups that the rotation does not keep, then of files that none names.

    What cannot be let go of stays: a backup that was made is made.
    """
    found = list(_all(folder))
    # A day is the site's.
    ours = {one.path: one.made_at.astimezone(zone) for one in found if _is_of(one, here)}
    stay = rotation.kept(ours) | {just_made}
    with suppress(OSError, Unavailable):
        for path in ours:
            if path not in stay:
                path.unlink()
        left = [one for one in found if one.path.exists()]
        # One that cannot be read may name any file: then all of them stay.
        if len(left) == len(list(folder.glob(f"*{SUFFIX}"))):
            Shelf(folder).drop_all_but(frozenset(name for one in left for name in _shelved(one)))


def _shelved(one: Stored) -> Iterator[str]:
    """Yield the names of a backup's files on the shelf."""
    salt = salt_in(one.path) if one.manifest.keyed else b""
    for file in one.manifest.files:
        yield from names_of(file, salt)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("backup.unwritable", path=str(folder)) from error
