"""A report that is made without the leaders' PINs, because one of them is ill.

The keys of those who signed are open for the moment of the handover alone. When the report
could not be made then, both type their PINs again; after an emergency handover the ill one
has none to give, and a supervisor orders it made, with PIN and reason. The report says so.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.registry.staff import require_pin_role, unlock_key
from guardpost.shifts.approving import needed_reason
from guardpost.shifts.handover_extras import emergency_of
from guardpost.shifts.opening import known_shift
from guardpost.signing.keys import SigningKey
from guardpost.store.rows import Rows


@dataclass(frozen=True)
class ReportOrdered(Event, kind="report.ordered"):
    """A supervisor had the report of an emergency handover made without the leaders' PINs.

    Attributes:
        report_of: the shift that it tells of.
        supervisor: staff code; ``by`` the name at that time.
    """

    report_of: str
    supervisor: str
    reason: str
    by: str = personal()

    @property
    def subject(self) -> str:
        """``shift:<number>``."""
        return f"shift:{self.report_of}"


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """The last such order of a shift."""

    supervisor: str
    reason: str
    ordered_at: str


def order_report(
    register: Register,
    actor: str,
    shift: str,
    supervisor: str,
    reason: str,
    pin: str,
    pepper: bytes,
) -> SigningKey:
    """Order the report made; return the supervisor's key for its seal. Runs argon2.

    Raises:
        Refused: ``reason.needed``, ``shift.unknown``, ``report.no_emergency``,
            ``staff.unknown``, ``staff.ended``, ``role.needed``, ``pin.wrong``, ``pin.wait``,
            ``pin.not_set``.
        Unavailable: ``keys.pepper_wrong``, ``keys.damaged``.
    """
    why = needed_reason(reason)
    known_shift(register.rows, shift)
    if emergency_of(register.rows, shift) is None:
        raise Refused("report.no_emergency")
    person = require_pin_role(register.rows, supervisor, "shifts.report_orders.order_report")
    key = unlock_key(register, supervisor, pin, pepper)
    with ExitStack() as undo:
        undo.callback(key.forget)
        with register.writing(actor, "shifts.report_orders.order_report") as page:
            page.record(ReportOrdered(shift, supervisor, why, person.name))
        undo.pop_all()
    return key


def report_order_of(rows: Rows, shift: str) -> ReportOrder | None:
    """Return the order by which a shift's report was made, or None."""
    return rows.first(ReportOrder, "report_orders", "WHERE shift = ?", shift)


@projects(ReportOrdered)
def _project_ordered(entry: Entry[ReportOrdered], rows: Rows) -> None:
    event = entry.event
    rows.replace(
        "report_orders",
        shift=event.report_of,
        supervisor=event.supervisor,
        reason=event.reason,
        ordered_at=entry.at,
    )


@lines(ReportOrdered)
def _ordered_line(entry: Entry[ReportOrdered]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), category="report.ordered", who=event.by)
    return replace(line, note=event.reason)
