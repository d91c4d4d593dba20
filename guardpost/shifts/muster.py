"""When those who come on must be in line, and who is late.

Handbook (一) 1: 上岗前10分钟必须按规定统一着装,配戴好胸卡和执勤用品. Elsewhere 15 minutes
(domain.md §2), so the minutes are the site's own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.registry.staff import Role, require_role
from guardpost.store.rows import Rows
from guardpost.times import from_text

USUAL, MOST = 10, 60
_MINUTE = 60


@dataclass(frozen=True)
class MusterSet(Event, kind="site.muster_set"):
    """Whoever comes on is in line so many minutes before the turn from now on."""

    minutes: int


def set_muster(register: Register, actor: str, minutes: int) -> int:
    """Set how many minutes before the turn people line up; what is the same is not written.

    Raises:
        Refused: ``muster.minutes`` (most), ``role.needed`` (supervisor).
    """
    if not 0 <= minutes <= MOST:
        raise Refused("muster.minutes", most=MOST)
    with register.writing(actor) as page:
        require_role(page.rows, actor, Role.SUPERVISOR)
        if minutes != muster_minutes(page.rows):
            page.record(MusterSet(minutes))
        return minutes


def muster_minutes(rows: Rows) -> int:
    """Return how many minutes before the turn people line up."""
    found: int | None = rows.value("SELECT minutes FROM muster")
    return USUAL if found is None else found


def muster_at(starts: datetime, minutes: int) -> datetime:
    """Return when those of a turn must be in line."""
    return starts - timedelta(minutes=minutes)


def minutes_late(arrived_at: str, due: datetime) -> int:
    """Return by how many whole minutes a book time lies after the line-up; 0 in time. Pure."""
    seconds = (from_text(arrived_at) - due).total_seconds()
    return max(0, int(seconds // _MINUTE))


@projects(MusterSet)
def _project_muster(entry: Entry[MusterSet], rows: Rows) -> None:
    rows.replace("muster", one=1, minutes=entry.event.minutes)


@lines(MusterSet)
def _muster_line(entry: Entry[MusterSet]) -> Line:
    line = replace(blank_line(entry), category="site.muster_set")
    return replace(line, note=str(entry.event.minutes))
