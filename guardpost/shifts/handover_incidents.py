"""An incident in progress keeps the outgoing leader until somebody takes it over by name.

domain.md §2: incident still being handled → outgoing stays, incoming assists.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.shifts.handover_reading import handover_state
from guardpost.shifts.handover_state import HandoverState
from guardpost.store.rows import Rows
from guardpost.text import clean_line

NAME_LIMIT = 50


@dataclass(frozen=True)
class IncidentTaken(Event, kind="handover.incident_taken"):
    """The incoming leader took an incident in progress over.

    Attributes:
        leader: staff code; ``follow_up`` who goes on with it.
    """

    incident: int
    leader: str
    follow_up: str = personal()

    @property
    def subject(self) -> str:
        """``incident:<number>``."""
        return f"incident:{self.incident}"


def take_incident(register: Register, actor: str, incident: int, follow_up: str) -> HandoverState:
    """Hand an incident in progress over to the incoming leader.

    Raises:
        Refused: ``matter.follow_up_needed``, ``handover.relief_needed``, ``incident.unknown``
            when it is not in progress, ``shift.none_open``.
    """
    who = clean_line(follow_up, NAME_LIMIT)
    with register.writing(actor, "shifts.handover_incidents.take_incident") as page:
        state = handover_state(page.rows, page.now)
        if state.relief is None:
            raise Refused("handover.relief_needed")
        before = next((one for one in state.extras.incidents if one.id == incident), None)
        if before is None:
            raise Refused("incident.unknown")
        if not who:
            raise Refused("matter.follow_up_needed", matter=incident)
        if not before.taken or before.follow_up != who:
            page.record(IncidentTaken(incident, state.relief.leader, who))
        return handover_state(page.rows, page.now)


@projects(IncidentTaken)
def _project_taken(entry: Entry[IncidentTaken], rows: Rows) -> None:
    event = entry.event
    rows.replace(
        "handover_incidents",
        shift=entry.shift,
        incident=event.incident,
        leader=event.leader,
        follow_up=event.follow_up,
        taken_at=entry.at,
    )


@lines(IncidentTaken)
def _taken_line(entry: Entry[IncidentTaken]) -> Line:
    line = replace(blank_line(entry), category="handover.incident_taken")
    return replace(line, who=entry.event.follow_up)
