"""The permit of a renovation worker at the gate: which it is, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from guardpost.errors import Refused
from guardpost.gate.cleaning import kept_room
from guardpost.gate.hours import work_hours
from guardpost.gate.rules import WorkHours, minutes_to_end, stops_of_worker
from guardpost.registry.permits import Permit, permit
from guardpost.store.rows import Rows
from guardpost.text import clean_name
from guardpost.times import from_text


def permit_of(rows: Rows, number: int, name: str, room: str) -> Permit | None:
    """Return the permit of that number, or the one by name: of this room, holding, newest."""
    if number:
        return permit(rows, number)
    rest = "WHERE name = ? ORDER BY ended_at <> '', room <> ?, number DESC"
    return rows.first(Permit, "permits", rest, name, room) if name else None


def stops_at_gate(
    rows: Rows, found: Permit | None, room: str, now: datetime, itself: int = 0
) -> Iterator[Refused]:
    """Yield what keeps a worker with this permit out of this room now.

    Args:
        itself: the worker's own stay when an entry is being corrected.
    """
    since = _inside_since(rows, found.number, now, itself) if found is not None else ""
    return stops_of_worker(found, room, now, work_hours(rows), since)


def minutes_allowed(rows: Rows, asked: int, now: datetime) -> int:
    """Return how long a worker may stay: not beyond the hour at which works end."""
    left = minutes_to_end(now, work_hours(rows))
    return min(asked or left, left) if left else asked


def _inside_since(rows: Rows, number: int, now: datetime, itself: int) -> str:
    sql = "SELECT in_at FROM visitor_visits WHERE permit = ? AND out_at = '' AND id <> ?"
    at: str | None = rows.value(sql, number, itself)
    return f"{from_text(at).astimezone(now.tzinfo):%m-%d %H:%M}" if at else ""


@dataclass(frozen=True, slots=True)
class WorkerFacts:
    """What the form shows of a worker: the permit, what speaks against it, the site's hours."""

    permit: Permit | None
    stop: Refused | None
    hours: WorkHours


def worker_facts(rows: Rows, name: str, room: str, now: datetime) -> WorkerFacts:
    """Return what is known of a worker who is being logged."""
    found = permit_of(rows, 0, clean_name(name), kept_room(room))
    stop = next(iter(stops_at_gate(rows, found, kept_room(room), now)), None)
    return WorkerFacts(found, stop, work_hours(rows))
