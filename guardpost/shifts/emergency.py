"""One leader is ill: a supervisor orders the handover, with PIN and reason.

Without such an order no shift ends but by two signatures. If the outgoing leader is ill, the
order stands in the place of their signature; if the incoming one is, it names who takes the
post, and that person signs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.registry.staff import check_pin, known_staff, require_pin_role
from guardpost.shifts.handover_lines import SignerRole
from guardpost.shifts.handover_reading import handover_state
from guardpost.shifts.handover_state import HandoverState
from guardpost.shifts.opening import crew_codes
from guardpost.store.rows import Rows
from guardpost.text import clean_line

REASON_LIMIT = 200


@dataclass(frozen=True)
class EmergencyOrdered(Event, kind="handover.emergency_ordered"):
    """A supervisor ordered the handover without one of the two leaders.

    Attributes:
        role: whose leader is ill: ``outgoing`` or ``incoming``.
        ill: staff code; empty when nobody had been named.
        acting: who takes the post in the incoming leader's place; empty for ``outgoing``.
        grp, rota_grp: the group that comes on, and the rota's.
        supervisor: staff code; ``by`` the name at that time.
    """

    role: SignerRole
    ill: str
    acting: str
    grp: str
    rota_grp: str
    supervisor: str
    reason: str
    by: str = personal()

    @property
    def subject(self) -> str:
        """``handover:<role>``."""
        return f"handover:{self.role}"


@dataclass(frozen=True, slots=True)
class EmergencyDetails:
    """What the form knows; ``acting`` only when the incoming leader is ill."""

    role: SignerRole
    supervisor: str
    reason: str
    acting: str = ""


def order_emergency(
    register: Register, actor: str, details: EmergencyDetails, pin: str, pepper: bytes
) -> HandoverState:
    """Order a handover without one leader. Runs argon2: not for the window's thread.

    Raises:
        Refused: ``reason.needed``, ``emergency.acting_needed``, ``handover.still_on_duty``,
            ``staff.unknown``, ``staff.ended``, ``role.needed``, ``pin.wrong``, ``pin.wait``,
            ``pin.not_set``, ``shift.none_open``.
        Unavailable: ``keys.damaged``.
    """
    why = clean_line(details.reason, REASON_LIMIT)
    if not why:
        raise Refused("reason.needed")
    role = SignerRole(details.role)
    if role is SignerRole.INCOMING and not details.acting:
        raise Refused("emergency.acting_needed")
    person = require_pin_role(register.rows, details.supervisor, "shifts.emergency.order_emergency")
    check_pin(register, details.supervisor, pin, pepper)
    with register.writing(actor, "shifts.emergency.order_emergency") as page:
        state = handover_state(page.rows, page.now)
        acting = details.acting if role is SignerRole.INCOMING else ""
        _may_act(page.rows, state, acting)
        order = EmergencyOrdered(
            role=role,
            ill=state.signer(role),
            acting=acting,
            grp=state.next_group,
            rota_grp=state.turn.group,
            supervisor=details.supervisor,
            reason=why,
            by=person.name,
        )
        page.record(order)
        return handover_state(page.rows, page.now)


def _may_act(rows: Rows, state: HandoverState, acting: str) -> None:
    if not acting:
        return
    known_staff(rows, acting)
    if acting in crew_codes(state.shift):
        raise Refused("handover.still_on_duty", staff=acting)


@projects(EmergencyOrdered)
def _project_ordered(entry: Entry[EmergencyOrdered], rows: Rows) -> None:
    event = entry.event
    rows.replace(
        "handover_emergencies",
        shift=entry.shift,
        role=event.role.value,
        ill=event.ill,
        acting=event.acting,
        supervisor=event.supervisor,
        reason=event.reason,
        ordered_at=entry.at,
    )
    if event.acting:
        rows.replace(
            "handover_relief",
            shift=entry.shift,
            leader=event.acting,
            grp=event.grp,
            rota_grp=event.rota_grp,
            reason=event.reason,
        )


@lines(EmergencyOrdered)
def _ordered_line(entry: Entry[EmergencyOrdered]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="handover.emergency_ordered",
        who=event.by,
        note=event.reason,
        note_codes=(f"signer.{event.role}",),
    )
