"""What beside the book knows of its lines: backups, the sealed report, emergency books, their kit.

A chain that was cut off, or written anew by whoever holds the machine, is whole in itself: no
key is needed to hash. But what was carried away before, sealed by a person or under the
pepper, knows a line's number and hash. Whatever is at hand is asked each time the book is
proved. One that is damaged, not here or not this site's says nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from guardpost.backups.file import check_file
from guardpost.backups.places import places, stored
from guardpost.book import database_path, reading_book
from guardpost.emergency_book.beginning import EmergencyBegun
from guardpost.emergency_book.entries import BookBroughtIn
from guardpost.emergency_book.marks import FOLDER, every_book
from guardpost.emergency_book.noted import kept_kits
from guardpost.errors import GuardpostError
from guardpost.evidence import EvidenceCopied
from guardpost.ledger.reading import read_entry
from guardpost.reports.files import report_folder
from guardpost.reports.pin import station_of
from guardpost.signing.pepper import load
from guardpost.site_record import Site, site
from guardpost.stations import base_station, written_elsewhere
from guardpost.store.rows import Rows


@dataclass(frozen=True, slots=True)
class Witness:
    """Somebody who knew one line of the book.

    Attributes:
        kind: ``backup``, ``report``, ``emergency``, ``kit``; of an emergency book ``home``;
            of the book's own later lines ``restored``, ``copied``. ``name`` is for people: a
            path, a number, a station code.
        station: the code that the line was written under.
        head: the line's hash, hex.
        file: where it lies.
    """

    kind: str
    name: str
    station: str
    seq: int
    head: str
    file: Path


@dataclass(frozen=True, slots=True)
class Testimony:
    """What was asked, and what speaks against the book.

    Attributes:
        asked: how many witnesses bear the book out; ``upto`` the last line that one of them
            knows.
        against: the one with the earliest line that is missing or another, or None.
        missing: whether that line is missing altogether.
        spoilt: those that say otherwise, and are not as they were made: they accuse nobody, and
            somebody looks at them by hand.
    """

    asked: int
    upto: int
    against: Witness | None = None
    missing: bool = False
    spoilt: tuple[Witness, ...] = ()


def heard(data_dir: Path, rows: Rows) -> Testimony:
    """Hold the book against whatever is at hand. Changes nothing.

    Args:
        data_dir: where the book lies; backups are where its settings say.

    Raises:
        Unavailable: the book cannot be read.
    """
    here = site(rows)
    if here is None:
        return Testimony(0, 0)
    known = sorted(_witnesses(data_dir, rows, here), key=lambda one: one.seq)
    known = [one for one in known if not written_elsewhere(rows, one.station, one.seq)]
    agreeing, spoilt = list[Witness](), list[Witness]()
    for one in known:
        found = rows.value("SELECT lower(hex(hash)) FROM ledger WHERE seq = ?", one.seq)
        if found == one.head:
            agreeing.append(one)
        elif _is_sound(one, here):
            upto = max(each.seq for each in known)
            return Testimony(len(known), upto, one, found is None)
        else:
            spoilt.append(one)
    upto = max((one.seq for one in agreeing), default=0)
    return Testimony(len(agreeing), upto, spoilt=tuple(spoilt))


def _witnesses(data_dir: Path, rows: Rows, here: Site) -> Iterator[Witness]:
    yield from _backups(data_dir, here)
    yield from _reports(data_dir, here)
    yield from _emergency_books(data_dir)
    yield from _kit(data_dir)
    yield from _home(data_dir, here)
    yield from _own_words(data_dir, rows)


def _backups(data_dir: Path, here: Site) -> Iterator[Witness]:
    for place in places(data_dir):
        for one in stored(place, here):
            said, path = one.manifest, one.path
            yield Witness("backup", str(path), said.station, said.entries, said.head, path)


def _reports(data_dir: Path, here: Site) -> Iterator[Witness]:
    from guardpost.reports.proof import printed_pin

    # All of them: whoever wrote the book anew can also date the files anew.
    for file in sorted(report_folder(data_dir).glob("GP-*.pdf")):
        with suppress(OSError):
            pin = printed_pin(file.read_bytes())
            station = station_of(pin.number) if pin is not None else ""
            if pin is not None and base_station(station) == base_station(here.station):
                yield Witness("report", pin.number, station, pin.last, pin.head, file)


def _emergency_books(data_dir: Path) -> Iterator[Witness]:
    for folder in every_book(data_dir):
        with suppress(GuardpostError), reading_book(folder) as rows:
            second = read_entry(rows, 2)
            if second is not None and isinstance(second.event, EmergencyBegun):
                told = second.event
                yield Witness(
                    "emergency", folder.name, told.of_station, told.of_seq, told.of_head, folder
                )


def _kit(data_dir: Path) -> Iterator[Witness]:
    with suppress(GuardpostError):
        for kit in kept_kits(data_dir, load(data_dir, "")):
            yield Witness("kit", "", kit.site.station, kit.seq, kit.head, data_dir)


def _home(data_dir: Path, here: Site) -> Iterator[Witness]:
    """Yield what the post's own book noted of an emergency book when it was brought in."""
    home = data_dir.parent.parent
    if data_dir.parent.name != FOLDER or not database_path(home).exists():
        return
    noted = "SELECT payload FROM ledger WHERE kind = ? AND payload ->> '$.book' = ?"
    with suppress(GuardpostError), reading_book(home) as rows:
        for (payload,) in rows.all(noted, BookBroughtIn.kind, here.station):
            said = json.loads(payload)
            yield Witness("home", "", here.station, said["entries"], said["head"], home)


def _own_words(data_dir: Path, rows: Rows) -> Iterator[Witness]:
    """Yield the lines that later ones name by their hash: who writes a chain anew forgets it."""
    for one in rows.all("SELECT station, before, old_seq, old_head FROM restorations"):
        station, before, seq, head = one
        yield Witness("restored", station, before, seq, head, data_dir)
    copies = "SELECT seq, station, payload FROM ledger WHERE kind = ?"
    for seq, station, payload in rows.all(copies, EvidenceCopied.kind):
        said = json.loads(payload)
        yield Witness("copied", str(seq), station, said["entries"], said["head"], data_dir)


def _is_sound(one: Witness, here: Site) -> bool:
    """Tell whether a witness against the book is itself as it was made: only then is it heard."""
    if one.kind == "backup":
        with suppress(GuardpostError):
            check_file(one.file)
            return True
        return False
    if one.kind == "report":
        from guardpost.signing.check import check_report

        with suppress(OSError):
            return check_report(one.file.read_bytes(), here.authority_pem).whole
        return False
    return True
