"""Incidents (F4): where, what happened, each step with its time and person, the result.

domain.md §1 and §2: an incident is reported at once; its record is added to, never altered.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from guardpost.errors import Refused
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.ledger.register import Page, Register
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name
from guardpost.times import from_text, to_text

PLACE_LIMIT = 100
TEXT_LIMIT = 500


class IncidentCategory(StrEnum):
    """What sort of incident it is."""

    FIRE = "fire"
    THEFT = "theft"
    DISPUTE = "dispute"
    TRAFFIC = "traffic"
    FACILITY = "facility"
    MEDICAL = "medical"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class IncidentDetails:
    """What the form knows when an incident is opened.

    Attributes:
        happened_at: book time; empty for now.
    """

    category: IncidentCategory
    place: str
    what: str
    happened_at: str = ""


@dataclass(frozen=True)
class IncidentOpened(Event, kind="incident.opened"):
    """Something happened."""

    category: IncidentCategory
    place: str
    what: str
    happened_at: str

    @property
    def subject(self) -> str:
        """``incident:<category>``."""
        return f"incident:{self.category}"


@dataclass(frozen=True)
class IncidentStepAdded(Event, kind="incident.step_added"):
    """Somebody did something about it at ``happened_at``."""

    incident: int
    happened_at: str
    what: str
    by: str = personal()

    @property
    def subject(self) -> str:
        """``incident:<seq of its opening>``."""
        return f"incident:{self.incident}"


@dataclass(frozen=True)
class IncidentClosed(Event, kind="incident.closed"):
    """It is dealt with, or handed to others; ``result`` says how."""

    incident: int
    result: str

    @property
    def subject(self) -> str:
        """``incident:<seq of its opening>``."""
        return f"incident:{self.incident}"


@dataclass(frozen=True, slots=True)
class Incident:
    """An incident; ``id`` is the seq of its opening, ``closed_at`` empty while open."""

    id: int
    category: str
    place: str
    what: str
    happened_at: str
    opened_at: str
    opened_by: str
    closed_at: str
    result: str


@dataclass(frozen=True, slots=True)
class Step:
    """What was done: ``at`` when, ``by_whom`` a name, ``written_by`` the guard's code."""

    id: int
    incident: int
    at: str
    what: str
    by_whom: str
    written_by: str


@dataclass(frozen=True, slots=True)
class IncidentRecord:
    """An incident and its steps, in the order of their times."""

    incident: Incident
    steps: tuple[Step, ...]


def open_incident(register: Register, actor: str, details: IncidentDetails) -> IncidentRecord:
    """Write down that something happened.

    Raises:
        Refused: ``incident.place_needed``, ``incident.what_needed``, ``incident.time``
            when it lies ahead.
    """
    with register.writing(actor, "gate.incidents.open_incident") as page:
        event = IncidentOpened(
            category=details.category,
            place=clean_line(details.place, PLACE_LIMIT),
            what=clean_line(details.what, TEXT_LIMIT),
            happened_at=_time(page, details.happened_at),
        )
        check_incident(event)
        return _record(page.rows, page.record(event).seq)


def check_incident(event: IncidentOpened) -> None:
    """Refuse an incident without a place or without what happened."""
    if not event.place:
        raise Refused("incident.place_needed")
    if not event.what:
        raise Refused("incident.what_needed")


def add_step(
    register: Register, actor: str, incident: int, what: str, by: str = "", at: str = ""
) -> IncidentRecord:
    """Write down what was done about an open incident.

    Args:
        by: who did it; empty for the guard who writes.
        at: book time; empty for now.

    Raises:
        Refused: ``incident.unknown``, ``incident.closed``, ``incident.what_needed``,
            ``incident.time``.
    """
    with register.writing(actor, "gate.incidents.add_step") as page:
        _open(page.rows, incident)
        event = IncidentStepAdded(
            incident=incident,
            happened_at=_time(page, at),
            what=clean_line(what, TEXT_LIMIT),
            by=clean_name(by),
        )
        check_step(event)
        page.record(event)
        return _record(page.rows, incident)


def check_step(event: IncidentStepAdded) -> None:
    """Refuse a step that says nothing."""
    if not event.what:
        raise Refused("incident.what_needed")


def close_incident(register: Register, actor: str, incident: int, result: str) -> IncidentRecord:
    """Close an incident with its result.

    Raises:
        Refused: ``incident.unknown``, ``incident.closed``, ``incident.result_needed``.
    """
    if not result.strip():
        raise Refused("incident.result_needed")
    with register.writing(actor, "gate.incidents.close_incident") as page:
        _open(page.rows, incident)
        page.record(IncidentClosed(incident=incident, result=clean_line(result, TEXT_LIMIT)))
        return _record(page.rows, incident)


def incident(rows: Rows, number: int) -> IncidentRecord | None:
    """Return an incident by its id, or None."""
    found = rows.first(Incident, "incidents", "WHERE id = ?", number)
    return None if found is None else IncidentRecord(found, _steps(rows, number))


def open_incidents(rows: Rows) -> tuple[IncidentRecord, ...]:
    """Return the incidents still being dealt with, oldest first."""
    found = rows.find(Incident, "incidents", "WHERE closed_at = '' ORDER BY id")
    return tuple(IncidentRecord(one, _steps(rows, one.id)) for one in found)


def shift_incidents(rows: Rows, shift: str) -> tuple[IncidentRecord, ...]:
    """Return the incidents that were opened in a shift, oldest first."""
    rest = "WHERE id IN (SELECT seq FROM ledger WHERE shift = ? AND kind = ?) ORDER BY id"
    found = rows.find(Incident, "incidents", rest, shift, IncidentOpened.kind)
    return tuple(IncidentRecord(one, _steps(rows, one.id)) for one in found)


def _steps(rows: Rows, number: int) -> tuple[Step, ...]:
    return rows.find(Step, "incident_steps", "WHERE incident = ? ORDER BY at, id", number)


def _record(rows: Rows, number: int) -> IncidentRecord:
    found = incident(rows, number)
    if found is None:
        raise Refused("incident.unknown")
    return found


def _open(rows: Rows, number: int) -> None:
    if _record(rows, number).incident.closed_at:
        raise Refused("incident.closed")


def _time(page: Page, at: str) -> str:
    """Return a time that has been; an incident cannot lie ahead."""
    now = to_text(page.now)
    if not at:
        return now
    try:
        from_text(at)
    except ValueError as error:
        raise Refused("incident.time") from error
    if at > now:
        raise Refused("incident.time")
    return at


@projects(IncidentOpened)
def _project_opened(entry: Entry[IncidentOpened], rows: Rows) -> None:
    rows.insert(
        "incidents",
        id=entry.seq,
        **_columns(entry.event),
        opened_at=entry.at,
        opened_by=entry.actor,
        closed_at="",
        result="",
    )


def _columns(event: IncidentOpened) -> dict[str, object]:
    names = ("place", "what", "happened_at")
    return {"category": event.category.value} | {name: getattr(event, name) for name in names}


@projects(IncidentStepAdded)
def _project_step(entry: Entry[IncidentStepAdded], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "incident_steps",
        id=entry.seq,
        incident=event.incident,
        at=event.happened_at,
        what=event.what,
        by_whom=event.by,
        written_by=entry.actor,
    )


@projects(IncidentClosed)
def _project_closed(entry: Entry[IncidentClosed], rows: Rows) -> None:
    key = {"id": entry.event.incident}
    rows.update("incidents", key, closed_at=entry.at, result=entry.event.result)


@amends(IncidentOpened)
def _amend_opened(entry: Entry[IncidentOpened], after: IncidentOpened | None, rows: Rows) -> None:
    if after is None:
        rows.delete("incidents", id=entry.seq)
        rows.delete("incident_steps", incident=entry.seq)
    else:
        rows.update("incidents", {"id": entry.seq}, **_columns(after))


@amends(IncidentStepAdded)
def _amend_step(
    entry: Entry[IncidentStepAdded], after: IncidentStepAdded | None, rows: Rows
) -> None:
    if after is None:
        rows.delete("incident_steps", id=entry.seq)
        return
    changed = {"at": after.happened_at, "what": after.what, "by_whom": after.by}
    rows.update("incident_steps", {"id": entry.seq}, **changed)


@amends(IncidentClosed)
def _amend_closed(entry: Entry[IncidentClosed], after: IncidentClosed | None, rows: Rows) -> None:
    key = {"id": entry.event.incident}
    if after is None:
        rows.update("incidents", key, closed_at="", result="")
    else:
        rows.update("incidents", key, result=after.result)
