"""Repairs and complaints taken at the gate (F5): written down and passed on.

domain.md §1: 报修 and 投诉; after hours the gate takes them, the service desk works them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from guardpost.errors import Refused
from guardpost.gate.cleaning import kept_phone
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.ledger.register import Register
from guardpost.registry.households import room_parts
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name

CONTENT_LIMIT = 500


class ServiceKind(StrEnum):
    """What is asked for."""

    REPAIR = "repair"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class ServiceDetails:
    """What the form knows of a request."""

    service: ServiceKind
    room: str
    content: str
    name: str = ""
    phone: str = ""


@dataclass(frozen=True)
class ServiceRequested(Event, kind="service.requested"):
    """A resident reported a repair or complained."""

    service: ServiceKind
    room: str
    content: str
    name: str = personal()
    phone: str = personal()

    @property
    def subject(self) -> str:
        """``room:<room>``."""
        return f"room:{self.room}"


@dataclass(frozen=True, slots=True)
class ServiceRequest:
    """A request; ``id`` is the seq of its entry, ``taken_by`` the guard's code."""

    id: int
    service: str
    room: str
    content: str
    name: str
    phone: str
    at: str
    taken_by: str


def request_service(register: Register, actor: str, details: ServiceDetails) -> ServiceRequest:
    """Take down a repair or a complaint.

    Raises:
        Refused: ``service.room_needed``, ``service.content_needed``.
    """
    event = ServiceRequested(
        service=details.service,
        room=room_parts(details.room).room,
        content=clean_line(details.content, CONTENT_LIMIT),
        name=clean_name(details.name),
        phone=kept_phone(details.phone),
    )
    check_request(event)
    with register.writing(actor, "gate.service.request_service") as page:
        return _request(page.rows, page.record(event).seq)


def check_request(event: ServiceRequested) -> None:
    """Refuse a request that nobody could act upon."""
    if not event.room:
        raise Refused("service.room_needed")
    if not event.content:
        raise Refused("service.content_needed")


def service_requests(rows: Rows, before: int = 0, limit: int = 50) -> tuple[ServiceRequest, ...]:
    """Return requests, newest first, from below the id ``before``."""
    rest = "WHERE (? = 0 OR id < ?) ORDER BY id DESC LIMIT ?"
    return rows.find(ServiceRequest, "service_requests", rest, before, before, limit)


def _request(rows: Rows, request: int) -> ServiceRequest:
    found = rows.first(ServiceRequest, "service_requests", "WHERE id = ?", request)
    if found is None:
        raise LookupError(f"no request {request}")
    return found


def _columns(event: ServiceRequested) -> dict[str, object]:
    names = ("room", "content", "name", "phone")
    return {"service": event.service.value} | {name: getattr(event, name) for name in names}


@projects(ServiceRequested)
def _project_requested(entry: Entry[ServiceRequested], rows: Rows) -> None:
    columns = _columns(entry.event)
    rows.insert("service_requests", id=entry.seq, **columns, at=entry.at, taken_by=entry.actor)


@amends(ServiceRequested)
def _amend_requested(
    entry: Entry[ServiceRequested], after: ServiceRequested | None, rows: Rows
) -> None:
    if after is None:
        rows.delete("service_requests", id=entry.seq)
    else:
        rows.update("service_requests", {"id": entry.seq}, **_columns(after))
