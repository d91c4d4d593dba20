"""Beginning an emergency book."""

from __future__ import annotations

import os
import shutil
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from guardpost import settings
from guardpost.book import open_book
from guardpost.clock import Clock
from guardpost.emergency_book.kit import Kit, read_kit
from guardpost.emergency_book.marks import FOLDER, every_book, marked_damaged, waiting_books
from guardpost.errors import Unavailable
from guardpost.gate.line import Line, blank_line, lines
from guardpost.keys.book_key import book_key, place_book_key
from guardpost.keys.recovery import keep_sealed, sealed_copy
from guardpost.keys.vault import SYSTEM_VAULT, Vault
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import Register
from guardpost.registry.credentials import keep_authority, keep_credential
from guardpost.signing.pepper import load, place
from guardpost.signing.wrapping import Random


@dataclass(frozen=True)
class EmergencyBegun(Event, kind="emergency.begun"):
    """The post's own book cannot be read; what happens is written here.

    Attributes:
        why: the code of what was wrong with it.
        of_station, of_seq, of_head: the last line of it that is known of.
        lines: how many lines say again what stands in the post's book; this is the second.
    """

    why: str
    of_station: str
    of_seq: int
    of_head: str
    lines: int

    @property
    def subject(self) -> str:
        """``book:<station>``."""
        return f"book:{self.of_station}"


def emergency_folder(
    data_dir: Path,
    clock: Clock,
    why: str,
    random: Random = os.urandom,
    *,
    vault: Vault | None = SYSTEM_VAULT,
) -> Path:
    """Return the folder of the emergency book that is open, or of a new one.

    One that is itself marked as damaged waits to be looked at, and another is begun.

    Raises:
        Unavailable: ``emergency.kit_lost``; ``keys.…``, the site's keys cannot be read;
            ``folder.unwritable``.
    """
    sound = [folder for folder in waiting_books(data_dir) if not marked_damaged(folder)]
    if sound:
        return sound[-1]
    pepper = load(data_dir, "", vault=vault)
    kit = read_kit(data_dir, pepper)
    station = f"{kit.site.station}E{len(every_book(data_dir)) + 1}"
    folder = data_dir / FOLDER / station
    part = _emptied(folder.with_name(f"{station}.part"))
    place(part, kit.site.id, pepper, random, vault=vault)
    key = book_key(data_dir, vault=vault)
    if key is not None:
        place_book_key(part, kit.site.id, key, random, vault=vault)
    _keep_sheet(data_dir, part)
    settings.save(part, settings.load(data_dir))
    with closing(open_book(part, clock)) as register:
        begin_emergency(register, kit, station, why)
    # Only a whole one has its name: a start that broke off is begun anew.
    part.rename(folder)
    return folder


def _keep_sheet(data_dir: Path, part: Path) -> None:
    """Let its backups open by the post's own recovery sheet: else they carry the pepper openly.

    Where the sealed copy cannot be read the gate opens all the same.
    """
    with suppress(OSError, Unavailable):
        keep_sealed(part, sealed_copy(data_dir))


def _emptied(folder: Path) -> Path:
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    except OSError as error:
        raise Unavailable("folder.unwritable", path=str(folder)) from error
    return folder


def begin_emergency(register: Register, kit: Kit, station: str, why: str) -> None:
    """Write the first lines of an emergency book: the site, why, and all that the kit holds."""
    with register.writing("", "emergency_book.beginning.begin_emergency") as page:
        page.rename_station(station)
        page.record(replace(kit.site, station=station))
        keep_authority(page.rows, kit.authority)
        lines = 2 + len(kit.events)
        page.record(EmergencyBegun(why, kit.site.station, kit.seq, kit.head, lines))
        for event in kit.events:
            page.record(event)
        for code, credential in kit.credentials:
            keep_credential(page.rows, code, credential)


@lines(EmergencyBegun)
def _begun_line(entry: Entry[EmergencyBegun]) -> Line:
    return replace(blank_line(entry), category="emergency.begun", mark=entry.event.of_station)
