"""When those who come on must be in line, and who is late.

Handbook (一) 1: 上岗前10分钟必须按规定统一着装,配戴好胸卡和执勤用品. Elsewhere 15 minutes
(domain.md §2), so the minutes are the site's own. No source gives a tolerance: without a
setting, whoever comes a whole minute after the line-up is late.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.store.rows import Rows
from guardpost.times import from_text

USUAL, MOST = 10, 60
MOST_TOLERANCE = 30
_MINUTE = 60


@dataclass(frozen=True)
class MusterSet(Event, kind="site.muster_set"):
    """Whoever comes on is in line so many minutes before the turn from now on."""

    minutes: int
    tolerance: int = 0


@dataclass(frozen=True, slots=True)
class Muster:
    """How many minutes before the turn people line up, and how many later none is late."""

    minutes: int = USUAL
    tolerance: int = 0


def set_muster(register: Register, actor: str, minutes: int, tolerance: int = 0) -> Muster:
    """Set when people line up and from when on they are late; what is the same is not written.

    Raises:
        Refused: ``muster.minutes`` (most), ``muster.tolerance`` (most), ``role.needed``
            (supervisor).
    """
    if not 0 <= minutes <= MOST:
        raise Refused("muster.minutes", most=MOST)
    if not 0 <= tolerance <= MOST_TOLERANCE:
        raise Refused("muster.tolerance", most=MOST_TOLERANCE)
    wanted = Muster(minutes, tolerance)
    with register.writing(actor, "shifts.muster.set_muster") as page:
        if wanted != muster(page.rows):
            page.record(MusterSet(minutes, tolerance))
        return wanted


def muster(rows: Rows) -> Muster:
    """Return when people line up, and from when on they are late."""
    return rows.first(Muster, "muster") or Muster()


def muster_at(starts: datetime, minutes: int) -> datetime:
    """Return when those of a turn must be in line."""
    return starts - timedelta(minutes=minutes)


def minutes_late(arrived_at: str, due: datetime, tolerance: int = 0) -> int:
    """Return by how many whole minutes a book time lies after the line-up. Pure.

    0 in time; within the tolerance too.
    """
    minutes = int((from_text(arrived_at) - due).total_seconds() // _MINUTE)
    return minutes if minutes > tolerance else 0


@projects(MusterSet)
def _project_muster(entry: Entry[MusterSet], rows: Rows) -> None:
    event = entry.event
    rows.replace("muster", one=1, minutes=event.minutes, tolerance=event.tolerance)


@lines(MusterSet)
def _muster_line(entry: Entry[MusterSet]) -> Line:
    line = replace(blank_line(entry), category="site.muster_set")
    return replace(line, note=f"{entry.event.minutes} / {entry.event.tolerance}")
