"""The rehearsals in the book: the last one's day, and when the next is due."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from guardpost.backups.file import Manifest
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


def note_rehearsal(register: Register, actor: str, proof: Proof) -> Rehearsal:
    """Write into the book that a backup was brought back for trial."""
    with register.writing(actor, "backups.rehearsals.note_rehearsal") as page:
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
