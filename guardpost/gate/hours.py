"""The site's hours for renovation works; a supervisor sets them (domain.md §2, §4: local)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.gate.rules import DEFAULT_HOURS, WorkHours
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.store.rows import Rows, columns_of

CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


@dataclass(frozen=True)
class WorkHoursSet(Event, kind="site.work_hours_set"):
    """Workers come in between these hours from now on, and make no noise between those."""

    starts: str
    ends: str
    quiet_from: str = ""
    quiet_until: str = ""


def set_work_hours(register: Register, actor: str, hours: WorkHours) -> WorkHours:
    """Set the hours of works; what is the same is not written.

    Raises:
        Refused: ``role.needed`` (supervisor), ``hours.invalid``, ``hours.order``.
    """
    _check(hours)
    with register.writing(actor, "gate.hours.set_work_hours") as page:
        if hours != work_hours(page.rows):
            page.record(WorkHoursSet(**columns_of(hours)))
        return hours


def work_hours(rows: Rows) -> WorkHours:
    """Return the site's hours of works, or the usual ones."""
    return rows.first(WorkHours, "work_hours") or DEFAULT_HOURS


def _check(hours: WorkHours) -> None:
    quiet = (hours.quiet_from, hours.quiet_until)
    for text in (hours.starts, hours.ends, *(quiet if any(quiet) else ())):
        if not CLOCK.fullmatch(text):
            raise Refused("hours.invalid", text=text)
    if hours.starts >= hours.ends or (any(quiet) and quiet[0] >= quiet[1]):
        raise Refused("hours.order")


@projects(WorkHoursSet)
def _project_hours(entry: Entry[WorkHoursSet], rows: Rows) -> None:
    event = entry.event
    rows.replace(
        "work_hours",
        one=1,
        starts=event.starts,
        ends=event.ends,
        quiet_from=event.quiet_from,
        quiet_until=event.quiet_until,
    )


@lines(WorkHoursSet)
def _hours_line(entry: Entry[WorkHoursSet]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), category="site.work_hours_set")
    return replace(line, note=f"{event.starts}–{event.ends}")
