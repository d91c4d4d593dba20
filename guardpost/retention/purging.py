"""Deleting personal data whose time is over: sealed parts, copies, index, photos, free pages.

One transaction empties ``sealed`` and ``salt`` of the entries, records the purge, wipes the
copies in the state tables and puts the entries into the text index anew. Chain and state hold
after it: the digest of what was sealed stays in the chain, and a replay wipes again.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from guardpost.emergency_book.letting_go import let_go
from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.ledger.textindex import index_again
from guardpost.photos import photo_file
from guardpost.reports.files import SLIPS
from guardpost.retention.finding import old_entries, upto_of
from guardpost.retention.groups import GROUPS, LEAST_DAYS, Copies, group_of
from guardpost.retention.settings import retention_of
from guardpost.store.rows import Rows
from guardpost.times import to_text


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a group was cut: what was written before a time, up to an entry's number."""

    grp: str
    before: str
    upto: int


@dataclass(frozen=True)
class DataPurged(Event, kind="data.purged"):
    """Personal data was deleted; entries and their hashes stay.

    Attributes:
        entries: how many entries it was taken from.
        photos: how many photos went with it.
    """

    cuts: tuple[Cut, ...]
    entries: int
    photos: int = 0


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge returns; ``line`` None when there was nothing to delete."""

    entries: int
    photos: int
    line: Line | None = None


def purge(
    register: Register,
    actor: str,
    data_dir: Path,
    before: datetime | None = None,
    most: int = 0,
) -> Purged:
    """Delete the personal data whose time is over, or all that was written before a time.

    What is kept for good stays. A kill leaves all of it or none; photos whose files are left
    over then go with the next purge. ``store.upkeep.sweep`` takes the last traces out of the
    text indexes.

    Args:
        actor: a supervisor or administrator; ``COMMAND_LINE`` for a command or the idle post.
        before: aware; None goes by the settings.
        most: about so many entries, the oldest; 0 for all. The gate waits meanwhile.

    Raises:
        Refused: ``role.needed``; ``purge.too_recent`` (least) of the last 30 days.
        Unavailable: disk full, locked; nothing was deleted.
    """
    now = register.clock.now()
    if before is not None and before > now - timedelta(days=LEAST_DAYS):
        raise Refused("purge.too_recent", least=LEAST_DAYS)
    with register.writing(actor, "retention.purging.purge") as page:
        done = _purged(page, _cuts(page, before), most)
    register.rows.value("PRAGMA wal_checkpoint(TRUNCATE)")
    sweep_photos(register.rows, data_dir)
    sweep_slips(register.rows, data_dir)
    shortest = min((days for days in retention_of(register.rows).values() if days), default=0)
    if shortest:
        let_go(register.rows, data_dir, to_text(now - timedelta(days=shortest)))
    return done


def sweep_photos(rows: Rows, data_dir: Path) -> int:
    """Remove the files of photos that were purged; return how many there were.

    A photo that stands beside another slip too, or whose entry is not written yet, stays.
    """
    sql = (
        "SELECT DISTINCT payload ->> '$.sha256' FROM ledger WHERE kind = 'removal.photo_kept'"
        " AND seq <= (SELECT coalesce(max(upto), 0) FROM purges WHERE grp = 'slips')"
        " AND payload ->> '$.sha256' NOT IN (SELECT sha256 FROM slip_photos)"
    )
    files = [photo_file(data_dir, sha256) for (sha256,) in rows.all(sql)]
    left = [file for file in files if file.exists()]
    for file in left:
        file.unlink(missing_ok=True)
    return len(left)


def sweep_slips(rows: Rows, data_dir: Path) -> int:
    """Remove the slips that found no printer and are older than what was purged; return how many.

    A release slip stays as long as slips do, a visitor's as long as the gate's register.
    """
    cuts: dict[str, str] = dict(rows.all("SELECT grp, max(before) FROM purges GROUP BY grp"))
    gone = 0
    for file in sorted((data_dir / SLIPS).glob("*.pdf")):
        before = cuts.get(_group_of_slip(rows, file.stem), "")
        # One that is printed and put away meanwhile, or held by a reader, goes next time.
        with suppress(OSError):
            if to_text(datetime.fromtimestamp(file.stat().st_mtime, UTC)) < before:
                file.unlink()
                gone += 1
    return gone


def _group_of_slip(rows: Rows, stem: str) -> str:
    number = stem.rpartition("-")[0]
    return "slips" if rows.value("SELECT 1 FROM slips WHERE number = ?", number) else "gate"


def _cuts(page: Page, before: datetime | None) -> tuple[Cut, ...]:
    """Return where each group that is not kept for good is cut."""
    days = retention_of(page.rows)
    now = to_text(page.now)
    made = []
    for group in GROUPS:
        if days[group.code]:
            at = before or page.now - timedelta(days=days[group.code])
            limit = to_text(at)
            made.append(Cut(group.code, limit, upto_of(page.rows, limit, now)))
    return tuple(made)


def _purged(page: Page, cuts: tuple[Cut, ...], most: int) -> Purged:
    rows = page.rows
    old = _old(rows, cuts)
    if most and len(old) > most:
        cuts = tuple(replace(cut, upto=min(cut.upto, old[most - 1])) for cut in cuts)
        old = _old(rows, cuts)
    photos = sum(_photos(rows, cut, to_text(page.now)) for cut in cuts)
    if not old and not photos:
        return Purged(0, 0)
    for seq in old:
        rows.update("ledger", {"seq": seq}, sealed=None, salt=None)
    made = page.record(DataPurged(cuts, len(old), photos))
    index_again(rows, old)
    return Purged(len(old), photos, _purged_line(made))


def _old(rows: Rows, cuts: tuple[Cut, ...]) -> list[int]:
    return sorted({seq for cut in cuts for seq in old_entries(rows, group_of(cut.grp), cut.upto)})


def _photos(rows: Rows, cut: Cut, now: str) -> int:
    if cut.grp != "slips":
        return 0
    sql = f"SELECT count(*) FROM slip_photos WHERE slip IN ({_OLD_SLIPS})"
    return int(rows.value(sql, cut.before, now))


@projects(DataPurged)
def _project_purged(entry: Entry[DataPurged], rows: Rows) -> None:
    for cut in entry.event.cuts:
        if cut.grp == "slips":
            sql = f"DELETE FROM slip_photos WHERE slip IN ({_OLD_SLIPS})"
            rows.value(sql, cut.before, entry.at)
        for copies in group_of(cut.grp).copies:
            _wipe(rows, copies, cut.before, entry.at)
        rows.insert(
            "purges", seq=entry.seq, grp=cut.grp, at=entry.at, before=cut.before, upto=cut.upto
        )


_OLD_SLIPS = "SELECT number FROM slips WHERE applied_at < ? OR applied_at > ?"


def _wipe(rows: Rows, copies: Copies, before: str, now: str) -> None:
    """Empty the copies in the rows that are old, or of a time that never was: a wrong clock's."""
    sets = ", ".join(f"{column} = ''" for column in copies.columns)
    filled = " OR ".join(f"{column} <> ''" for column in copies.columns)
    rows.value(
        f"UPDATE {copies.table} SET {sets}"
        f" WHERE ({copies.at} < ? OR {copies.at} > ?) AND ({filled})",
        before,
        now,
    )


@lines(DataPurged)
def _purged_line(entry: Entry[DataPurged]) -> Line:
    line = replace(blank_line(entry), category="data.purged")
    return replace(line, note=str(entry.event.entries))
