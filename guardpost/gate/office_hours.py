"""The site's office hours; a supervisor sets them. Outside them a slip takes a leader's leave.

domain.md §2: slips only in office hours; no ban of moving by the clock is documented, so at
night a leader gives leave and the owner is asked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.hours import CLOCK
from guardpost.gate.line import Line, blank_line, lines
from guardpost.gate.rules import DEFAULT_OFFICE_HOURS, OfficeHours
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.store.rows import Rows


@dataclass(frozen=True)
class OfficeHoursSet(Event, kind="site.office_hours_set"):
    """The office is open between these hours from now on."""

    starts: str
    ends: str


def set_office_hours(register: Register, actor: str, hours: OfficeHours) -> OfficeHours:
    """Set the office hours; what is the same is not written.

    Raises:
        Refused: ``role.needed`` (supervisor), ``hours.invalid``, ``hours.order``.
    """
    for text in (hours.starts, hours.ends):
        if not CLOCK.fullmatch(text):
            raise Refused("hours.invalid", text=text)
    if hours.starts >= hours.ends:
        raise Refused("hours.order")
    with register.writing(actor, "gate.office_hours.set_office_hours") as page:
        if hours != office_hours(page.rows):
            page.record(OfficeHoursSet(hours.starts, hours.ends))
        return hours


def office_hours(rows: Rows) -> OfficeHours:
    """Return the site's office hours, or the usual ones."""
    return rows.first(OfficeHours, "office_hours") or DEFAULT_OFFICE_HOURS


@projects(OfficeHoursSet)
def _project_hours(entry: Entry[OfficeHoursSet], rows: Rows) -> None:
    rows.replace("office_hours", one=1, starts=entry.event.starts, ends=entry.event.ends)


@lines(OfficeHoursSet)
def _hours_line(entry: Entry[OfficeHoursSet]) -> Line:
    line = replace(blank_line(entry), category="site.office_hours_set")
    return replace(line, note=f"{entry.event.starts}–{entry.event.ends}")
