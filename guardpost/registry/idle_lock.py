"""When a desk that nobody touches locks itself.

ASVS 5.0 7.3.1: a session ends after a time without use; issue 5: 3 minutes unless the site
says otherwise. What is half typed stays behind the lock, and the shift stays open.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.store.rows import Rows

USUAL, LEAST, MOST = 3, 1, 30


@dataclass(frozen=True)
class IdleLockSet(Event, kind="site.idle_lock_set"):
    """The desk locks itself after so many minutes from now on."""

    minutes: int


def set_idle_lock(register: Register, actor: str, minutes: int) -> int:
    """Set after how many minutes without a key the desk locks; the same is not written.

    Raises:
        Refused: ``idle.minutes`` (least, most), ``role.needed`` (supervisor).
    """
    if not LEAST <= minutes <= MOST:
        raise Refused("idle.minutes", least=LEAST, most=MOST)
    with register.writing(actor, "registry.idle_lock.set_idle_lock") as page:
        if minutes != idle_minutes(page.rows):
            page.record(IdleLockSet(minutes))
        return minutes


def idle_minutes(rows: Rows) -> int:
    """Return after how many minutes without a key the desk locks."""
    found: int | None = rows.value("SELECT minutes FROM idle_lock")
    return USUAL if found is None else found


@projects(IdleLockSet)
def _project_set(entry: Entry[IdleLockSet], rows: Rows) -> None:
    rows.replace("idle_lock", one=1, minutes=entry.event.minutes)


@lines(IdleLockSet)
def _set_line(entry: Entry[IdleLockSet]) -> Line:
    line = replace(blank_line(entry), category="site.idle_lock_set")
    return replace(line, note=str(entry.event.minutes))
