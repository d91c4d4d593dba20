"""Which codes a post has gone on under: a restore gives none of them a second time.

What is at hand is asked: backups in the folder, reports, emergency books and the kit in the data
folder, and what an earlier restore noted beside its backup.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from guardpost.backups.file import SUFFIX, Manifest, read_manifest
from guardpost.backups.shelf import write_durable
from guardpost.emergency_book.marks import every_book
from guardpost.emergency_book.noted import kept_kits
from guardpost.errors import GuardpostError
from guardpost.ledger.entry import canonical
from guardpost.reports.files import report_folder
from guardpost.reports.pin import station_of
from guardpost.stations import base_station

_GIVEN = ".went-on"
_NAME_DIGITS = 16


def known_lives(backup: Path, manifest: Manifest, data_dir: Path, pepper: bytes) -> Iterator[str]:
    """Yield every code of the backup's post that anything at hand knows, its own first."""
    yield manifest.station
    base = base_station(manifest.station)
    found = (*_beside(backup, manifest), *_in_folder(data_dir, pepper))
    yield from (code for code in found if base_station(code) == base)


@contextmanager
def noted_life(backup: Path, manifest: Manifest, station: str) -> Iterator[bool]:
    """Note beside the backup that its post goes on as ``station``; yield whether that went.

    A drive may be read only. The note is there before the book is, and goes again where that
    fails: one that was killed meanwhile skips a code, and none is given twice.
    """
    told = canonical({"site": manifest.site, "station": station})
    # What a foreign backup calls its site is no file's name.
    note = backup.with_name(hashlib.sha256(told).hexdigest()[:_NAME_DIGITS] + _GIVEN)
    try:
        write_durable(note, told)
    except OSError:
        yield False
        return
    try:
        yield True
    except GuardpostError:
        with suppress(OSError):
            note.unlink()
        raise


def _beside(backup: Path, manifest: Manifest) -> Iterator[str]:
    for file in sorted(backup.parent.glob(f"*{SUFFIX}")):
        with suppress(GuardpostError):
            other = read_manifest(file)
            if other.site == manifest.site:
                yield other.station
    for note in sorted(backup.parent.glob(f"*{_GIVEN}")):
        with suppress(OSError, ValueError, TypeError, KeyError):
            told = json.loads(note.read_bytes())
            if told["site"] == manifest.site:
                yield str(told["station"])


def _in_folder(data_dir: Path, pepper: bytes) -> Iterator[str]:
    for report in report_folder(data_dir).glob("GP-*.pdf"):
        yield station_of(report.stem)
    for folder in every_book(data_dir):
        yield folder.name.rpartition("E")[0]
    for kit in kept_kits(data_dir, pepper):
        yield kit.site.station
