"""What a handover may meet besides its checks, as records, and their reading from the book.

domain.md §2: incident still being handled, disputed lines, a refusal to sign, nobody incoming.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.gate.incidents import open_incidents
from guardpost.shifts.handover_lines import SignerRole
from guardpost.store.rows import Rows


@dataclass(frozen=True, slots=True)
class HandoverIncident:
    """An incident in progress, and who of the incoming shift goes on with it.

    Attributes:
        id: its number; ``leader`` and ``taken_at`` empty while nobody took it over.
    """

    id: int
    category: str = ""
    place: str = ""
    what: str = ""
    leader: str = ""
    follow_up: str = ""
    taken_at: str = ""

    @property
    def taken(self) -> bool:
        """Whether it was handed over."""
        return bool(self.taken_at)


@dataclass(frozen=True, slots=True)
class Dispute:
    """A line on which the two sides differ; what each of them says.

    Attributes:
        area: ``person``, ``equipment``, ``cleanliness``, ``matter`` or ``incident``.
        target: staff code, item, place or number.
    """

    area: str
    target: str
    outgoing: str
    incoming: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """The incoming leader would not sign; ``resumed_at`` empty while that stands."""

    leader: str
    reason: str
    refused_at: str
    outcome: str
    resumed_at: str


@dataclass(frozen=True, slots=True)
class Overtime:
    """Nobody came to relieve a shift, which went on.

    Attributes:
        began_at: the planned end of the shift; ``ended_at`` empty while it goes on.
        minutes: beyond the planned end, when it ended.
    """

    noted_at: str
    began_at: str
    reason: str
    ended_at: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Emergency:
    """A supervisor's order because one of the two leaders is ill.

    Attributes:
        role: whose leader is ill.
        ill: that leader; ``acting`` who takes the post in the incoming leader's place.
    """

    role: str
    ill: str
    acting: str
    supervisor: str
    reason: str
    ordered_at: str

    @property
    def excuses_outgoing(self) -> bool:
        """Whether the order stands in the place of the outgoing signature."""
        return self.role == SignerRole.OUTGOING


@dataclass(frozen=True, slots=True)
class ShiftReading:
    """The incoming leader read all that happened, to the end; ``upto`` is the last line.

    Attributes:
        alerts: how many of ``lines`` were no entries, but told by the clock.
    """

    leader: str
    upto: int
    lines: int
    read_at: str
    alerts: int


@dataclass(frozen=True, slots=True)
class Extras:
    """All of these of one handover.

    Attributes:
        unread: how many lines the incoming leader has not read yet.
    """

    incidents: tuple[HandoverIncident, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    overtime: Overtime | None = None
    emergency: Emergency | None = None
    reading: ShiftReading | None = None
    unread: int = 0

    @property
    def refusal(self) -> Refusal | None:
        """The refusal that stands, or None."""
        return next((one for one in self.refusals if not one.resumed_at), None)


NO_EXTRAS = Extras()


def incidents_in_progress(rows: Rows, shift: str, leader: str) -> tuple[HandoverIncident, ...]:
    """Return the open incidents; another leader's yes is not this one's."""
    taken = _taken(rows, shift, leader)
    found = (one.incident for one in open_incidents(rows))
    return tuple(
        replace(
            taken.get(one.id) or HandoverIncident(one.id),
            category=one.category,
            place=one.place,
            what=one.what,
        )
        for one in found
    )


def incidents_handed_over(rows: Rows, shift: str, leader: str) -> tuple[HandoverIncident, ...]:
    """Return those that a closed shift handed to its relief."""
    taken = _taken(rows, shift, leader)
    sql = "SELECT id, category, place, what FROM incidents WHERE id = ?"
    return tuple(
        replace(taken[number], category=category, place=place, what=what)
        for number in sorted(taken)
        for _, category, place, what in rows.all(sql, number)
    )


def disputes_of(rows: Rows, shift: str) -> tuple[Dispute, ...]:
    """Return the disputed lines of a shift's handover."""
    rest = "WHERE shift = ? ORDER BY area, target"
    return rows.find(Dispute, "handover_disputes", rest, shift)


def refusals_of(rows: Rows, shift: str) -> tuple[Refusal, ...]:
    """Return the refusals to take over from a shift, oldest first."""
    return rows.find(Refusal, "handover_refusals", "WHERE shift = ? ORDER BY seq", shift)


def overtime_of(rows: Rows, shift: str) -> Overtime | None:
    """Return the overtime of a shift that nobody relieved, or None."""
    return rows.first(Overtime, "handover_overtime", "WHERE shift = ?", shift)


def emergency_of(rows: Rows, shift: str) -> Emergency | None:
    """Return the order by which a shift is handed over, or None."""
    return rows.first(Emergency, "handover_emergencies", "WHERE shift = ?", shift)


def reading_of(rows: Rows, shift: str, leader: str) -> ShiftReading | None:
    """Return how far a leader has read what happened in a shift, or None."""
    rest = "WHERE shift = ? AND leader = ?"
    return rows.first(ShiftReading, "handover_readings", rest, shift, leader)


def _taken(rows: Rows, shift: str, leader: str) -> dict[int, HandoverIncident]:
    sql = (
        "SELECT incident, leader, follow_up, taken_at FROM handover_incidents"
        " WHERE shift = ? AND leader = ?"
    )
    found = rows.all(sql, shift, leader)
    return {
        number: HandoverIncident(number, leader=by, follow_up=who, taken_at=at)
        for number, by, who, at in found
    }
