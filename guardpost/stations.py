"""A post that goes on, on another PC, from a backup: under another code, after a named gap.

Entries that the old PC wrote after the backup exist on paper, perhaps on its disk. So the book
goes on under a new station code, N01 → N01-2, whose first entry names the old head: one code
never has two histories. Reports carry the code in their number. Shifts and slips do not: on
the days on which the old PC may have given numbers, theirs begin anew behind a gap.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.store.rows import Rows
from guardpost.times import from_text

# A day has 3 shifts, and some dozen slips: no PC gives more than these on one.
SHIFT_GAP, SLIP_GAP = 10, 100
# A shift may be opened late for a turn of yesterday, or early for one of tomorrow.
_MARGIN = timedelta(days=1)
_CODE = re.compile(r"(?P<base>.+?)(?:-(?P<life>[0-9]+))?")


@dataclass(frozen=True)
class StationRestored(Event, kind="station.restored"):
    """The post goes on from a backup, under another code.

    Attributes:
        before: the code until then; ``old_seq`` and ``old_head`` the last entry under it
            that is in this book, its hash in hex.
        backup_at: when the backup was made; book time.
        report: the last printed report's number, ``reported`` its last entry: those behind
            ``old_seq`` up to it are missing here. Empty and 0 when nobody had one.
        first_day, last_day: days on which the old PC may have given numbers.
    """

    station: str
    before: str
    old_seq: int
    old_head: str
    backup_at: str
    report: str
    reported: int
    first_day: str
    last_day: str

    @property
    def subject(self) -> str:
        """``site:<station>``."""
        return f"site:{self.station}"


@dataclass(frozen=True, slots=True)
class Restoration:
    """A going on, as the book has it."""

    seq: int
    at: str
    station: str
    before: str
    old_seq: int
    old_head: str
    backup_at: str
    report: str
    reported: int
    first_day: str
    last_day: str

    @property
    def missing(self) -> int:
        """How many entries are missing for certain; there may be more after the report."""
        return max(0, self.reported - self.old_seq)


def go_on(
    register: Register,
    actor: str,
    station: str,
    backup_at: str,
    report: str = "",
    reported: int = 0,
) -> Restoration:
    """Write the first entry under a new code; it names the head that it follows.

    Args:
        station: the new code, as :func:`next_station` gives it.
    """
    with register.writing(actor, "stations.go_on", station) as page:
        head = register.head()
        days = (from_text(head.at).astimezone(page.now.tzinfo), page.now)
        done = page.record(
            StationRestored(
                station=station,
                before=head.station,
                old_seq=head.seq,
                old_head=head.hash.hex(),
                backup_at=backup_at,
                report=report,
                reported=reported,
                first_day=(min(days) - _MARGIN).date().isoformat(),
                last_day=(max(days) + _MARGIN).date().isoformat(),
            )
        )
        return _restoration(done)


def next_station(*known: str) -> str:
    """Return the code after all that are known of a post: N01 → N01-2 → N01-3. Pure."""
    lives = [_CODE.fullmatch(code) for code in known]
    last = max(int(life["life"] or 1) for life in lives if life is not None)
    base = lives[0]["base"] if lives[0] is not None else known[0]
    return f"{base}-{last + 1}"


def base_station(code: str) -> str:
    """Return the code that the post began under: N01 of N01-3. Pure."""
    found = _CODE.fullmatch(code)
    return found["base"] if found is not None else code


def lives_on(rows: Rows, day: date) -> int:
    """Return how often the book went on elsewhere within reach of a day; mostly 0."""
    sql = "SELECT count(*) FROM restorations WHERE first_day <= ? AND last_day >= ?"
    return int(rows.value(sql, day.isoformat(), day.isoformat()))


def written_elsewhere(rows: Rows, station: str, seq: int) -> bool:
    """Tell whether the old PC wrote a line after the backup from which the post went on."""
    end = rows.value("SELECT min(old_seq) FROM restorations WHERE before = ?", station)
    return end is not None and seq > int(end)


def last_restoration(rows: Rows) -> Restoration | None:
    """Return the last going on, or None."""
    return rows.first(Restoration, "restorations", "ORDER BY seq DESC")


def restored_since(rows: Rows, since: datetime) -> Restoration | None:
    """Return the last going on if it is not older than ``since``."""
    last = last_restoration(rows)
    return last if last is not None and from_text(last.at) >= since else None


def _restoration(entry: Entry[StationRestored]) -> Restoration:
    event = entry.event
    return Restoration(
        seq=entry.seq,
        at=entry.at,
        station=event.station,
        before=event.before,
        old_seq=event.old_seq,
        old_head=event.old_head,
        backup_at=event.backup_at,
        report=event.report,
        reported=event.reported,
        first_day=event.first_day,
        last_day=event.last_day,
    )


@projects(StationRestored)
def _project_restored(entry: Entry[StationRestored], rows: Rows) -> None:
    rows.update("site", {"one": 1}, station=entry.event.station)
    kept = _restoration(entry)
    rows.insert("restorations", **{name: getattr(kept, name) for name in Restoration.__slots__})


@lines(StationRestored)
def _restored_line(entry: Entry[StationRestored]) -> Line:
    event = entry.event
    note = f"{event.before} {event.old_seq} → {event.station} {entry.seq}"
    return replace(blank_line(entry), category="station.restored", note=note)
