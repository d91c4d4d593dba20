"""What the incoming leader must have seen before signing: alerts, corrections, overrides, notes.

domain.md §2: 接班未检查就签字的由接班人负责 - so nobody signs before the list of the shift was
read to its end, and that it was is an entry.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, line_of, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.reading import read_entry
from guardpost.ledger.register import Register
from guardpost.shifts.handover_extras import reading_of
from guardpost.shifts.opening import Shift, current_shift
from guardpost.shifts.standing import StandingAlert, standing_alerts
from guardpost.store.rows import Rows

TO_READ = (
    "card.returned",
    "clock.stepped",
    "entry.corrected",
    "equipment.repaired",
    "gate.allowed",
    "gate.leader_told",
    "gate.listed_came_in",
    "handover.emergency_ordered",
    "handover.nobody_came",
    "handover.refused",
    "handover.resumed",
    "incident.closed",
    "incident.opened",
    "incident.step_added",
    "inspection.made",
    "matter.raised",
    "matter.settled",
    "removal.arrears_overridden",
    "removal.late_leave_given",
    "removal.partly_released",
    "removal.refused",
    "removal.voided",
    "vehicle.refused",
    "visitor.refused",
)
_WHERE = (
    f"shift = ? AND seq > ? AND (kind IN ({','.join('?' * len(TO_READ))})"
    " OR json_extract(payload, '$.note') <> ''"
    " OR (kind = 'visitor.left' AND json_extract(payload, '$.card_returned') = 0))"
)


@dataclass(frozen=True)
class ShiftRead(Event, kind="handover.shift_read"):
    """The incoming leader read the list of the shift to its end.

    Attributes:
        leader: staff code.
        upto: the last line that was shown, 0 for none; ``lines`` how many there were.
        alerts: how many of them were no entries, but told by the clock.
    """

    leader: str
    upto: int
    lines: int
    alerts: int = 0

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.leader}"


@dataclass(frozen=True, slots=True)
class ToRead:
    """What is to be read: the lines, oldest first, and what the clock tells besides."""

    lines: tuple[Line, ...]
    alerts: tuple[StandingAlert, ...]

    @property
    def upto(self) -> int:
        """The number of the last line; 0 when there is none."""
        return self.lines[-1].seq if self.lines else 0


def read_shift(register: Register, actor: str, upto: int) -> int:
    """Note that the list was read down to ``upto``; return how many lines came since.

    Raises:
        Refused: ``handover.relief_needed``, ``shift.none_open``, ``reading.unknown`` when the
            line is none of this shift's list.
    """
    with register.writing(actor, "shifts.reading.read_shift") as page:
        shift = current_shift(page.rows)
        if shift is None:
            raise Refused("shift.none_open")
        leader = page.rows.value("SELECT leader FROM handover_relief WHERE shift = ?", page.shift)
        if leader is None:
            raise Refused("handover.relief_needed")
        alerts = len(standing_alerts(page.rows, shift, page.now))
        shown = [seq for seq in _numbers(page.rows, page.shift, 0) if seq <= upto]
        if upto != (shown[-1] if shown else 0) or not (shown or alerts):
            raise Refused("reading.unknown")
        before = reading_of(page.rows, page.shift, leader)
        if before is None or before.upto < upto or before.alerts < alerts:
            page.record(ShiftRead(leader, upto, len(shown) + alerts, alerts))
        return unread(page.rows, shift, leader, page.now)


def to_read(rows: Rows, now: datetime) -> ToRead:
    """Return every alert, correction, override and note of the open shift.

    Raises:
        Refused: ``shift.none_open``.
    """
    shift = current_shift(rows)
    if shift is None:
        raise Refused("shift.none_open")
    found = (read_entry(rows, seq) for seq in _numbers(rows, shift.number, 0))
    lines = tuple(line_of(entry) for entry in found if entry is not None)
    return ToRead(lines, standing_alerts(rows, shift, now))


def unread(rows: Rows, shift: Shift, leader: str, now: datetime) -> int:
    """Return how many of those lines and alerts a leader has not read."""
    before = reading_of(rows, shift.number, leader) if leader else None
    sql = f"SELECT count(*) FROM ledger WHERE {_WHERE}"
    count: int = rows.value(sql, shift.number, before.upto if before else 0, *TO_READ)
    alerts = len(standing_alerts(rows, shift, now))
    return count + max(0, alerts - (before.alerts if before else 0))


def _numbers(rows: Rows, shift: str, after: int) -> list[int]:
    sql = f"SELECT seq FROM ledger WHERE {_WHERE} ORDER BY seq"
    return [seq for (seq,) in rows.all(sql, shift, after, *TO_READ)]


@projects(ShiftRead)
def _project_read(entry: Entry[ShiftRead], rows: Rows) -> None:
    event = entry.event
    rows.replace(
        "handover_readings",
        shift=entry.shift,
        leader=event.leader,
        upto=event.upto,
        lines=event.lines,
        read_at=entry.at,
        alerts=event.alerts,
    )


@lines(ShiftRead)
def _read_line(entry: Entry[ShiftRead]) -> Line:
    line = replace(blank_line(entry), category="handover.shift_read")
    return replace(line, note=str(entry.event.lines))
