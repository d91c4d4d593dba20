"""What this machine has and lacks: each part looked at, none of them changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from guardpost import settings
from guardpost.backups.places import Place, places, stored
from guardpost.backups.rehearsals import rehearsal_due
from guardpost.book import database_path, reading_book
from guardpost.clock import Clock
from guardpost.emergency_book.marks import waiting_books
from guardpost.errors import GuardpostError, Unavailable
from guardpost.keys.book_key import is_keyed
from guardpost.keys.kept import is_in_vault
from guardpost.keys.recovery import sealed_file
from guardpost.keys.renewal import is_sheet_owed
from guardpost.ledger.head import head_of
from guardpost.ledger.verify import verify_chain
from guardpost.signing import pepper as peppers
from guardpost.site_record import Site, site, zones_apart
from guardpost.store.connect import sqlite_version
from guardpost.store.rows import Rows
from guardpost.times import from_text, offset_text
from guardpost.witnesses import heard

# reliability.md §1: a banner below 2 GB; below 200 MB a day of photos no longer fits.
LITTLE_SPACE, NO_SPACE = 2_000_000_000, 200_000_000
OLD_BACKUP = timedelta(hours=25)
# No gate post of this program is older; a PC whose battery is dead says 1970 or 2000.
FIRST_YEAR = 2026
_WRONG_CLOCK = timedelta(minutes=2)
_PRINTER_SECONDS = 5
_DEFAULT = "system default destination:"


class State(StrEnum):
    """How a part is: well, worth a look, or in need of somebody now."""

    WELL = "well"
    LOOK = "look"
    BAD = "bad"


@dataclass(frozen=True)
class Finding:
    """One part of the machine, and how it is.

    Attributes:
        topic: fonts, printer, clock, disk, database, emergency, backup, keys, rehearsal.
        code: which sentence of ``sentences.doctor`` says it; ``facts`` fill it in.
    """

    topic: str
    state: State
    code: str
    facts: dict[str, str | int] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """Return what ``--json`` prints."""
        return asdict(self)


def examine(data_dir: Path, clock: Clock) -> tuple[Finding, ...]:
    """Look at fonts, printer, clock, disk, database, backups and keys; raises nothing for them."""
    found = [_fonts(data_dir), _printer(), _disk(data_dir)]
    here: Site | None = None
    try:
        with reading_book(data_dir) as rows:
            here = site(rows)
            found += [*_database(data_dir, rows), *_emergency(data_dir), *_clock(clock, rows)]
            if rehearsal_due(rows, clock.now()):
                found.append(Finding("rehearsal", State.LOOK, "rehearsal.due"))
    except GuardpostError as error:
        found += [_no_book(data_dir, error), *_clock(clock, None)]
    if here is not None:
        found += [_keys(data_dir, here), *_backups(data_dir, here, clock)]
    return tuple(found)


def _fonts(data_dir: Path) -> Finding:
    from guardpost.reports.fonts import faces

    try:
        found = faces(data_dir / "fonts")
    except Unavailable:
        return Finding("fonts", State.BAD, "fonts.missing")
    if found.rejected:
        names = ", ".join(found.rejected)
        return Finding("fonts", State.LOOK, "fonts.rejected", {"names": names})
    return Finding("fonts", State.WELL, "fonts.well")


def _printer() -> Finding:
    try:
        name = default_printer()
    except Unavailable:
        return Finding("printer", State.LOOK, "printer.silent")
    if not name:
        return Finding("printer", State.LOOK, "printer.none")
    return Finding("printer", State.WELL, "printer.well", {"name": name})


if sys.platform == "win32":
    import winreg

    def default_printer() -> str:
        """Return the system's default printer; empty without one."""
        folder = r"Software\Microsoft\Windows NT\CurrentVersion\Windows"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, folder) as key:
                return str(winreg.QueryValueEx(key, "Device")[0]).partition(",")[0]
        except OSError:
            return ""

else:

    def default_printer() -> str:
        """Return the system's default printer; empty without one, or without CUPS.

        Raises:
            Unavailable: ``printer.failed``, nobody answers within seconds.
        """
        asked = shutil.which("lpstat")
        if asked is None:
            return ""
        try:
            said = subprocess.run(
                [asked, "-d"],
                capture_output=True,
                text=True,
                timeout=_PRINTER_SECONDS,
                check=False,
                env={**os.environ, "LC_ALL": "C"},
            ).stdout
        except subprocess.TimeoutExpired as error:
            raise Unavailable("printer.failed") from error
        except OSError:
            return ""
        return said.partition(_DEFAULT)[2].strip()


def _disk(data_dir: Path) -> Finding:
    folder = next((one for one in (data_dir, *data_dir.parents) if one.is_dir()), Path())
    free = shutil.disk_usage(folder).free
    facts: dict[str, str | int] = {"megabytes": free // 1_000_000}
    if free < NO_SPACE:
        return Finding("disk", State.BAD, "disk.full", facts)
    if free < LITTLE_SPACE:
        return Finding("disk", State.LOOK, "disk.little", facts)
    return Finding("disk", State.WELL, "disk.well", facts)


def _no_book(data_dir: Path, error: GuardpostError) -> Finding:
    facts: dict[str, str | int] = {"path": str(data_dir), "why": error.code}
    waiting = [folder.name for folder in waiting_books(data_dir)]
    facts |= {"books": ", ".join(waiting)} if waiting else {}
    if error.code != "database.missing" or database_path(data_dir).exists():
        code = "database.bad_on_elsewhere" if waiting else "database.bad"
        return Finding("database", State.BAD, code, facts)
    if waiting:
        return Finding("database", State.BAD, "database.set_aside", facts)
    if peppers.kept(data_dir):
        return Finding("database", State.BAD, "database.lost", facts)
    return Finding("database", State.LOOK, "database.none", facts)


def _emergency(data_dir: Path) -> Iterator[Finding]:
    """Tell of emergency books that lie beside a book that can be read."""
    waiting = ", ".join(folder.name for folder in waiting_books(data_dir))
    if waiting:
        yield Finding("emergency", State.LOOK, "emergency.waiting", {"books": waiting})


def _database(data_dir: Path, rows: Rows) -> Iterator[Finding]:
    sound = rows.value("PRAGMA quick_check(1)") == "ok"
    proof = verify_chain(rows)
    facts: dict[str, str | int] = {"entries": proof.entries, "version": sqlite_version()}
    against = heard(data_dir, rows).against if proof.whole else None
    seq = against.seq if against is not None else proof.broken_at
    if not sound:
        yield Finding("database", State.BAD, "database.unsound", facts)
    elif seq:
        facts["seq"] = seq
        yield Finding("database", State.BAD, "database.altered", facts)
    else:
        yield Finding("database", State.WELL, "database.well", facts)


def _clock(clock: Clock, rows: Rows | None) -> Iterator[Finding]:
    now = clock.now()
    facts: dict[str, str | int] = {"time": f"{now:%Y-%m-%d %H:%M}", "zone": offset_text(now)}
    head = head_of(rows) if rows is not None else None
    if now.year < FIRST_YEAR:
        yield Finding("clock", State.BAD, "clock.dead", facts)
    elif head is not None and head.at and from_text(head.at) - now > _WRONG_CLOCK:
        yield Finding("clock", State.BAD, "clock.behind", facts)
    elif rows is not None and (apart := zones_apart(rows, clock)) is not None:
        yield Finding("clock", State.LOOK, "clock.other_zone", facts | {"site": apart.site})
    else:
        yield Finding("clock", State.WELL, "clock.well", facts)


def _keys(data_dir: Path, here: Site) -> Finding:
    try:
        peppers.load(data_dir, here.id)
        in_vault = is_in_vault(peppers.PEPPER, data_dir)
    except GuardpostError as error:
        return Finding("keys", State.BAD, "keys.bad", {"why": error.code})
    if not here.demo and not sealed_file(data_dir).exists():
        return Finding("keys", State.LOOK, "keys.no_sheet")
    if is_sheet_owed(data_dir):
        return Finding("keys", State.LOOK, "keys.sheet_owed")
    if not in_vault:
        return Finding("keys", State.LOOK, "keys.in_file")
    return Finding("keys", State.WELL, "keys.locked" if is_keyed(data_dir) else "keys.plain")


def _backups(data_dir: Path, here: Site, clock: Clock) -> Iterator[Finding]:
    known = places(data_dir)
    for place in known:
        yield _place(place, here, clock)
    is_safe = len(known) > 1 or bool(settings.load(data_dir).backup_folder)
    if not is_safe and not here.demo:
        yield Finding("backup", State.LOOK, "backup.same_disk", {"path": str(known[0].folder)})


def _place(place: Place, here: Site, clock: Clock) -> Finding:
    facts: dict[str, str | int] = {"path": str(place.folder)}
    last = next(iter(stored(place, here)), None)
    if last is None:
        gone = place.is_drive and not place.folder.is_dir()
        return Finding("backup", State.LOOK, "backup.no_drive" if gone else "backup.none", facts)
    age = clock.now() - last.made_at
    facts |= {"hours": int(age.total_seconds() // 3600), "entries": last.manifest.entries}
    if age > OLD_BACKUP:
        return Finding("backup", State.BAD, "backup.old", facts)
    return Finding("backup", State.WELL, "backup.well", facts)
