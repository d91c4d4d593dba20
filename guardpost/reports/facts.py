"""All that a shift report says, before it is laid out: whole, and agreeing with itself. Pure.

``ShiftFacts`` refuses to exist when its sums disagree, so a report that does not add up
can neither be drawn nor signed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from guardpost.reports.handover_rows import HandoverNotes
from guardpost.reports.pin import Pin
from guardpost.reports.rows import (
    Attendance,
    Cleanliness,
    ClockNote,
    CorrectionRow,
    Equipment,
    Excused,
    HourFlow,
    IncidentRow,
    Inspection,
    Outcome,
    Outstanding,
    RemovalRow,
    Stay,
    VehicleRow,
    VehicleTotal,
    VisitorRow,
    WentOn,
)
from guardpost.signing.strokes import Signature

RESIDENT = "vehicle.resident"
NO_NOTES = HandoverNotes()


class Disagreement(ValueError):
    """Two numbers of one report that must be the same are not.

    Attributes:
        what: which sum; ``left`` and ``right`` its two values.
    """

    def __init__(self, what: str, left: int, right: int) -> None:
        super().__init__(f"{what}: {left} is not {right}")
        self.what = what
        self.left = left
        self.right = right


@dataclass(frozen=True, slots=True)
class Head:
    """What stands on top of the paper.

    Attributes:
        number: the report's, such as ``GP-N01-20260612-2``.
        pattern: code of the shift in the rota, such as ``pattern.middle``.
        group, next_group: their names, such as 乙 and 丙.
        starts_at, ends_at: by the rota.
        handed_over_at: when the second leader signed; None while the shift is open.
        made_at: when these facts were taken from the book.
        emptied: whether personal data of it was deleted, its time being over.
    """

    site: str
    post: str
    post_code: str
    number: str
    pattern: str
    starts_at: datetime
    ends_at: datetime
    group: str
    next_group: str
    leader: str
    guards: tuple[str, ...]
    incoming_leader: str
    handed_over_at: datetime | None
    made_at: datetime
    emptied: bool = False


@dataclass(frozen=True, slots=True)
class LineUp:
    """Who came, how dressed, and who looked at it; then, who comes next.

    Attributes:
        expected: how many were expected of this shift.
        lined_up_at: when the last of the incoming group was looked at; None before.
        incoming: how many of it were present; ``missing`` names those who were not, and why.
        muster, tolerance: minutes before the shift, and after that how many are not late;
            None at the first shift of a book.
        excused: who of this shift need not come; ``excused_next`` of the one that comes.
        inspections_due: how many were due at night; ``inspections_missed`` when.
        points_due: how many checkpoints of the patrols; ``points_missed`` (when, patrol, place).
    """

    expected: int
    rows: tuple[Attendance, ...]
    inspections: tuple[Inspection, ...] = ()
    lined_up_at: datetime | None = None
    incoming: int = 0
    missing: tuple[tuple[str, str], ...] = ()
    muster: int | None = None
    tolerance: int = 0
    excused: tuple[Excused, ...] = ()
    excused_next: tuple[Excused, ...] = ()
    inspections_due: int = 0
    inspections_missed: tuple[datetime, ...] = ()
    points_due: int = 0
    points_missed: tuple[tuple[datetime, str, str], ...] = ()

    @property
    def present(self) -> int:
        """How many came."""
        return sum(row.arrived_at is not None for row in self.rows)


@dataclass(frozen=True, slots=True)
class Traffic:
    """The vehicles: by hour, by class, and one by one where they are not residents'."""

    hours: tuple[HourFlow, ...]
    totals: tuple[VehicleTotal, ...]
    rows: tuple[VehicleRow, ...]

    @property
    def entered(self) -> int:
        """Passages inwards."""
        return sum(total.entered for total in self.totals)

    @property
    def left(self) -> int:
        """Passages outwards."""
        return sum(total.left for total in self.totals)

    @property
    def closing(self) -> int:
        """Vehicles inside at the handover."""
        return sum(total.closing for total in self.totals)

    def check(self) -> None:
        """Refuse sums that differ.

        Raises:
            Disagreement: by hour, by class or in the list.
        """
        _agree("vehicles in by hour", sum(hour.entered for hour in self.hours), self.entered)
        _agree("vehicles out by hour", sum(hour.left for hour in self.hours), self.left)
        for total in self.totals:
            inside = total.opening + total.entered - total.left + total.unseen + total.adjusted
            _agree(f"inside: {total.vehicle}", inside, total.closing)
        self._check_rows([total for total in self.totals if total.vehicle != RESIDENT])

    def _check_rows(self, listed: list[VehicleTotal]) -> None:
        # A resident's car is listed only for a leader's order, and counted with its class.
        rows = [row for row in self.rows if row.vehicle != RESIDENT]
        entered = [row for row in rows if _arrived(row) and row.in_at is not None]
        _agree("listed vehicles in", len(entered), sum(total.entered for total in listed))
        gone = [row for row in rows if row.stay is Stay.LEFT]
        _agree("listed vehicles out", len(gone), sum(total.left for total in listed))
        inside = [row for row in rows if row.stay is Stay.INSIDE]
        _agree("listed vehicles inside", len(inside), sum(total.closing for total in listed))


@dataclass(frozen=True, slots=True)
class Visitors:
    """The visitors, one by one; deliveries that came and went in time only counted.

    Attributes:
        opening: inside when the shift took over, each a row.
        deliveries: that came and left within the shift and in time; not in ``rows``.
    """

    opening: int
    rows: tuple[VisitorRow, ...]
    deliveries: int = 0
    adjusted: int = 0

    @property
    def registered(self) -> int:
        """Listed visitors who came in during the shift."""
        return sum(map(_arrived, self.rows))

    @property
    def left(self) -> int:
        """Listed visitors who went out."""
        return sum(row.stay is Stay.LEFT for row in self.rows)

    @property
    def refused(self) -> int:
        """Persons not let in."""
        return sum(row.stay is Stay.REFUSED for row in self.rows)

    @property
    def cards_missing(self) -> tuple[int, ...]:
        """The cards of those who left in this shift and did not give them back."""
        return tuple(row.card for row in self.rows if "card.not_returned" in row.notes)

    @property
    def cards_back(self) -> int:
        """Cards that came back: of listed visitors and of deliveries."""
        return self.left + self.deliveries - len(self.cards_missing)

    @property
    def closing(self) -> int:
        """Listed visitors who are inside at the handover."""
        return sum(row.stay is Stay.INSIDE for row in self.rows)

    def check(self) -> None:
        """Refuse sums that differ.

        Raises:
            Disagreement: those inside before, come, gone and inside after.
        """
        before = sum(row.before for row in self.rows)
        _agree("visitors at opening", before, self.opening + self.adjusted)
        _agree("visitors inside", before + self.registered - self.left, self.closing)


@dataclass(frozen=True, slots=True)
class CarryOver:
    """What passes to the next shift."""

    vehicles: int
    visitors: int
    slips: int


class Role(StrEnum):
    """Whose signature a box is for; the names of the PDF's signature fields."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Signed:
    """One signature box.

    Attributes:
        group: the name of the signer's group, such as 乙; empty for a supervisor.
        signature: what was drawn; None leaves the box empty.
        note: why it is not signed, when that was recorded.
    """

    role: Role
    group: str = ""
    name: str = ""
    signature: Signature | None = None
    signed_at: datetime | None = None
    note: str = ""


class KindGroup(StrEnum):
    """How the ledger line counts entries."""

    RESIDENT_VEHICLES = "resident_vehicles"
    OTHER_VEHICLES = "other_vehicles"
    VISITORS = "visitors"
    REMOVALS = "removals"
    INCIDENTS = "incidents"
    CORRECTIONS = "corrections"
    SERVICE = "service"
    HANDOVER = "handover"
    ROTA = "rota"
    REGISTRY = "registry"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """What pins the book to the paper (architecture §2).

    Attributes:
        first, last: the shift's entries; gapless.
        head: hash of entry ``last``, hex.
        previous_head: hash of the entry before ``first``, hex: the head that the report of
            the shift before printed.
    """

    station: str
    first: int
    last: int
    head: str
    previous_head: str
    counts: tuple[tuple[KindGroup, int], ...]

    @property
    def entries(self) -> int:
        """How many lines the shift wrote."""
        return self.last - self.first + 1

    def check(self) -> None:
        """Refuse counts by kind that are not all entries.

        Raises:
            Disagreement: their sum is not ``entries``.
        """
        _agree("entries by kind", sum(count for _, count in self.counts), self.entries)


@dataclass(frozen=True, slots=True)
class ShiftFacts:
    """The whole report. Building one checks it.

    Raises:
        Disagreement: sums that differ.
    """

    head: Head
    line_up: LineUp
    equipment: tuple[Equipment, ...]
    cleanliness: tuple[Cleanliness, ...]
    traffic: Traffic
    visitors: Visitors
    removals: tuple[RemovalRow, ...]
    incidents: tuple[IncidentRow, ...]
    corrections: tuple[CorrectionRow, ...]
    outstanding: tuple[Outstanding, ...]
    carry_over: CarryOver
    signatures: tuple[Signed, ...]
    ledger: LedgerLine
    clock: tuple[ClockNote, ...] = ()
    went_on: tuple[WentOn, ...] = ()
    checked_at: datetime | None = None
    handover: HandoverNotes = NO_NOTES

    def __post_init__(self) -> None:
        self.traffic.check()
        self.visitors.check()
        self.ledger.check()
        _agree("vehicles carried over", self.carry_over.vehicles, self.traffic.closing)
        _agree("visitors carried over", self.carry_over.visitors, self.visitors.closing)
        _agree("slips carried over", self.carry_over.slips, self.slips(Outcome.OPEN))

    @property
    def pin(self) -> Pin:
        """What ties the report to the book."""
        ledger = self.ledger
        return Pin(self.head.number, ledger.first, ledger.last, ledger.head, ledger.previous_head)

    def slips(self, outcome: Outcome) -> int:
        """Return how many release slips ended so."""
        return sum(row.outcome is outcome for row in self.removals)

    @property
    def corrected_entries(self) -> int:
        """How many entries were corrected; one may have several fields."""
        return len({row.seq for row in self.corrections})


def _arrived(row: VehicleRow | VisitorRow) -> bool:
    return not row.before and row.stay is not Stay.REFUSED


def _agree(what: str, left: int, right: int) -> None:
    if left != right:
        raise Disagreement(what, left, right)


def peak(hours: Iterable[HourFlow]) -> HourFlow | None:
    """Return the busiest hour, the earlier of equals; None when nothing passed."""
    busy = [hour for hour in hours if hour.entered or hour.left]
    return max(busy, key=lambda hour: hour.entered + hour.left, default=None)
