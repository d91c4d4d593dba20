"""The rehearsal: what a restore would bring is brought into a temporary folder, and proved.

A backup that nobody ever opened is a hope. The day of the last rehearsal stands in the book.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from guardpost.backups.file import Manifest, Progress, check_file
from guardpost.backups.keys import keys_for
from guardpost.backups.opening import files_from, held_book
from guardpost.clock import Clock
from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.store.rows import Rows
from guardpost.times import from_text

# A month and a day, so that the first of each month is early enough.
DUE_AFTER = timedelta(days=32)


@dataclass(frozen=True)
class Rehearsed(Event, kind="backup.rehearsed"):
    """A backup was brought back for trial, and is all that the book was.

    Attributes:
        backup_at: when it was made; ``entries`` and ``head`` its end.
        files: photos, reports and fonts that opened.
        seconds: how long it took.
    """

    backup_at: str
    entries: int
    head: str
    files: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The last rehearsal, as the book has it."""

    seq: int
    at: str
    backup_at: str
    entries: int
    files: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What a rehearsal proved: chain, end, state, keys and files.

    Attributes:
        seconds: how long it took, rounded up.
    """

    manifest: Manifest
    files: int
    seconds: int


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
    keys = keys_for(manifest, data_dir, code)
    with TemporaryDirectory(prefix="guardpost-") as folder:
        with held_book(backup, manifest, keys, Path(folder), clock) as held:
            if held.difference is not None:
                raise Refused("rehearse.state", table=held.difference.table)
        lost = [path for path, content in files_from(backup, manifest, keys) if content is None]
    if lost:
        raise Refused("rehearse.files", count=len(lost), path=lost[0])
    return Proof(manifest, len(manifest.files), 1 + int(clock.monotonic() - began))


def note_rehearsal(register: Register, actor: str, proof: Proof) -> Rehearsal:
    """Write into the book that a backup was brought back for trial."""
    with register.writing(actor, "backups.rehearsing.note_rehearsal") as page:
        entry = page.record(
            Rehearsed(
                backup_at=proof.manifest.made_at,
                entries=proof.manifest.entries,
                head=proof.manifest.head,
                files=proof.files,
                seconds=proof.seconds,
            )
        )
        return _kept(entry)


def last_rehearsal(rows: Rows) -> Rehearsal | None:
    """Return the last rehearsal, or None."""
    return rows.first(Rehearsal, "rehearsals", "ORDER BY seq DESC")


def rehearsal_due(rows: Rows, now: datetime) -> bool:
    """Tell whether the last rehearsal, else the site's opening, is over a month ago.

    A demo site has nothing to lose.
    """
    last = last_rehearsal(rows)
    found = rows.all("SELECT opened_at FROM site WHERE demo = 0")
    since = last.at if last is not None else next((at for (at,) in found), "")
    return bool(found) and now - from_text(since) > DUE_AFTER


def _kept(entry: Entry[Rehearsed]) -> Rehearsal:
    event = entry.event
    return Rehearsal(
        entry.seq, entry.at, event.backup_at, event.entries, event.files, event.seconds
    )


@projects(Rehearsed)
def _project_rehearsed(entry: Entry[Rehearsed], rows: Rows) -> None:
    kept = _kept(entry)
    rows.insert("rehearsals", **{name: getattr(kept, name) for name in Rehearsal.__slots__})


@lines(Rehearsed)
def _rehearsed_line(entry: Entry[Rehearsed]) -> Line:
    note = f"{entry.event.entries} · {entry.event.head[:8].upper()}"
    return replace(blank_line(entry), category="backup.rehearsed", note=note)
