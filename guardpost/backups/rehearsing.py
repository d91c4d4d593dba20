"""The rehearsal: what a restore would bring is brought into a temporary folder, and proved.

A backup that nobody ever opened is a hope. The day of the last rehearsal stands in the book.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from guardpost.backups.file import Progress, check_file
from guardpost.backups.keys import keys_for
from guardpost.backups.opening import files_from, held_book
from guardpost.backups.rehearsals import Proof
from guardpost.clock import Clock
from guardpost.errors import Refused


def rehearse(
    backup: Path, data_dir: Path, clock: Clock, code: str = "", progress: Progress | None = None
) -> Proof:
    """Bring a backup back in a temporary folder, and prove all of it. Writes nothing.

    Args:
        code: of the recovery sheet, to prove it too; else the keys kept in ``data_dir`` serve.

    Raises:
        Refused: as ``restore``; ``rehearse.state`` (table), ``rehearse.files`` (count, path).
        Unavailable: the disk.
    """
    began = clock.monotonic()
    manifest = check_file(backup, progress)
    keys = keys_for(backup, manifest, data_dir, code)
    with TemporaryDirectory(prefix="guardpost-") as folder:
        with held_book(backup, manifest, keys, Path(folder), clock) as held:
            if held.difference is not None:
                raise Refused("rehearse.state", table=held.difference.table)
        lost = [path for path, content in files_from(backup, manifest, keys) if content is None]
    if lost:
        raise Refused("rehearse.files", count=len(lost), path=lost[0])
    return Proof(manifest, len(manifest.files), 1 + int(clock.monotonic() - began))
