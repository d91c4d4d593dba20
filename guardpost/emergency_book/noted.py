"""Where the book ended when a kit was kept: a witness of its end that no later kit wipes off.

The idle window keeps a kit after each entry, and at its start. A book whose end was cut off
meanwhile, or that was written anew, would be noted as it is now: so what the book contradicts
is set aside first, and stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from guardpost.emergency_book.kit import Kit, keep_kit, open_kit
from guardpost.emergency_book.marks import kit_file
from guardpost.errors import GuardpostError, Unavailable
from guardpost.stations import written_elsewhere
from guardpost.store.rows import Rows


def kept_kits(data_dir: Path, pepper: bytes) -> Iterator[Kit]:
    """Yield the kit and those set aside; what does not open is none."""
    file = kit_file(data_dir)
    for one in (file, *sorted(file.parent.glob(f"{file.name}-*"))):
        with suppress(GuardpostError):
            yield open_kit(one, pepper)


def noted_against(rows: Rows, data_dir: Path, pepper: bytes) -> int:
    """Return the earliest noted line that the book has no more, or another for; 0 for none."""
    seqs = (one.seq for one in kept_kits(data_dir, pepper) if _contradicts(rows, one))
    return min(seqs, default=0)


def renew_kit(rows: Rows, kit: Kit, data_dir: Path, pepper: bytes) -> None:
    """Keep a kit; the one before stays beside it where the book contradicts what it noted.

    Raises:
        Unavailable: ``keys.not_written``; the book cannot be read.
    """
    file = kit_file(data_dir)
    with suppress(GuardpostError):
        before = open_kit(file, pepper)
        if _contradicts(rows, before):
            _set_aside(file, before.seq)
    keep_kit(kit, data_dir, pepper)


def _contradicts(rows: Rows, kit: Kit) -> bool:
    if written_elsewhere(rows, kit.site.station, kit.seq):
        return False
    found = rows.value("SELECT lower(hex(hash)) FROM ledger WHERE seq = ?", kit.seq)
    return bool(found != kit.head)


def _set_aside(file: Path, seq: int) -> None:
    try:
        file.replace(file.with_name(f"{file.name}-{seq}"))
    except OSError as error:
        raise Unavailable("keys.not_written") from error
