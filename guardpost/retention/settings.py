"""How long each kind of personal data stays: the house's own number of days for each group."""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.retention.groups import FOR_GOOD, GROUPS, LEAST_DAYS
from guardpost.store.rows import Rows

# Twenty years: whoever means longer means for good.
MOST_DAYS = 7300


@dataclass(frozen=True)
class RetentionSet(Event, kind="retention.set"):
    """Personal data of a group stays so many days from now on; 0 is for good."""

    grp: str
    days: int

    @property
    def subject(self) -> str:
        """``retention:<group>``."""
        return f"retention:{self.grp}"


def retention_of(rows: Rows) -> dict[str, int]:
    """Return the days of each group, the house's or the default; 0 is for good."""
    said: dict[str, int] = dict(rows.all("SELECT grp, days FROM retention"))
    return {group.code: said.get(group.code, group.days) for group in GROUPS}


def set_retention(register: Register, actor: str, group: str, days: int) -> dict[str, int]:
    """Say how long personal data of a group stays; return the days of each group.

    Raises:
        Refused: ``role.needed``; ``retention.days`` (least, most) below 30 days, which the law
            asks of a guarded gate, or beyond 20 years.
    """
    if days != FOR_GOOD and not LEAST_DAYS <= days <= MOST_DAYS:
        raise Refused("retention.days", least=LEAST_DAYS, most=MOST_DAYS)
    with register.writing(actor, "retention.settings.set_retention") as page:
        if retention_of(page.rows)[group] != days:
            page.record(RetentionSet(group, days))
        return retention_of(page.rows)


@projects(RetentionSet)
def _project_set(entry: Entry[RetentionSet], rows: Rows) -> None:
    rows.replace("retention", grp=entry.event.grp, days=entry.event.days)


@lines(RetentionSet)
def _set_line(entry: Entry[RetentionSet]) -> Line:
    event = entry.event
    codes = (f"retention.{event.grp}",)
    line = replace(blank_line(entry), category="retention.set", note_codes=codes)
    return replace(line, note=str(event.days) if event.days else "—")
