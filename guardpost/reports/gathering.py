"""What a closed shift's report is made of, read from the book as it stood at the handover.

What later shifts wrote, corrected or let out does not change it: every entry after the
shift's last one is left aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from guardpost.errors import Refused
from guardpost.gate.corrections import EntryCorrected, standing
from guardpost.gate.incidents import IncidentRecord, IncidentStepAdded, incident, shift_incidents
from guardpost.gate.orders import LeaderAllowed
from guardpost.gate.slip_reading import removal, shift_removals
from guardpost.gate.slips import Removal
from guardpost.gate.vehicles import VehicleEntered, VehicleLeft
from guardpost.gate.visitors import VisitorEntered, VisitorLeft
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.reading import is_emptied, read_entries, read_entry
from guardpost.registry.staff import staff_names
from guardpost.shifts.handover_lines import PersonCheck
from guardpost.shifts.handover_reading import (
    Attendance,
    ClosedHandover,
    HandoverRow,
    attendance,
    closed_handover,
    handover_of,
)
from guardpost.shifts.inspection_watch import Span, spans_between
from guardpost.shifts.opening import Shift, known_shift
from guardpost.shifts.report_orders import ReportOrder, report_order_of
from guardpost.shifts.reports import number_of
from guardpost.shifts.rounds import RoundPoint, rounds_of
from guardpost.site_record import Site, opened_site
from guardpost.store.rows import Rows
from guardpost.times import from_text

Departure = VehicleLeft | VisitorLeft


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay that touches the shift.

    Attributes:
        entry: what began it, as first written; an exit when nobody saw it enter.
        opening: the event as it stood when the shift took over; None if not inside then.
        closing: the event as it stood at the handover; None if struck out by then.
        left: the exit within the shift, as it stood at the handover.
        inside: it was inside at the handover.
    """

    entry: Entry[Event]
    opening: Event | None
    closing: Event | None
    left: Entry[Event] | None
    inside: bool


@dataclass(frozen=True, slots=True)
class ShiftBook:
    """All that a report tells of, as records.

    Attributes:
        first, last: the shift's entries.
        head, previous_head: hashes of ``last`` and of the entry before ``first``.
        entries: the shift's entries as first written, by number.
        standing: those of them that still held at the handover, corrections applied.
        corrected: entries of earlier shifts that this one corrected, as first written.
        before: the handover at which this shift came on; None at the first of a book.
        absent: who did not come on with it.
        spans: the hours of the night in which an inspection was due.
        round_points: the checkpoints of the patrols that were to be seen, as they stood at the
            handover; ``closed_at`` of the shift tells which were missed.
        ordered: a supervisor's order to make the report without the leaders' PINs.
        names: people by staff code.
        number: the report's.
        emptied: whether personal data of the shift was deleted, its time being over.
        orders: leaders' orders by the entry that each let in.
    """

    site: Site
    shift: Shift
    closed: ClosedHandover
    first: int
    last: int
    head: bytes
    previous_head: bytes
    entries: dict[int, Entry[Event]]
    standing: dict[int, Entry[Event]]
    corrected: dict[int, Entry[Event]]
    vehicles: tuple[Stay, ...]
    visitors: tuple[Stay, ...]
    removals: tuple[Removal, ...]
    incidents: tuple[IncidentRecord, ...]
    crew: tuple[Attendance, ...]
    before: HandoverRow | None
    absent: tuple[PersonCheck, ...]
    spans: tuple[Span, ...]
    round_points: tuple[RoundPoint, ...]
    ordered: ReportOrder | None
    names: dict[str, str]
    made_at: datetime
    orders: dict[int, LeaderAllowed]
    number: str
    emptied: bool


def gather(rows: Rows, number: str, made_at: datetime) -> ShiftBook:
    """Read a closed shift.

    Raises:
        Refused: ``shift.unknown``, ``shift.still_open``, ``site.not_opened``.
    """
    shift = known_shift(rows, number)
    closed = closed_handover(rows, number)
    if closed is None:
        raise Refused("shift.still_open", number=number)
    reader = _Reader(rows, shift.opened_seq, shift.closed_seq)
    return ShiftBook(
        site=opened_site(rows),
        shift=shift,
        closed=closed,
        first=reader.first,
        last=reader.last,
        head=_hash(rows, "hash", reader.last),
        previous_head=_hash(rows, "prev", reader.first),
        entries=reader.entries,
        standing=reader.standing,
        corrected=reader.earlier,
        vehicles=tuple(reader.stays("vehicle_visits", VehicleEntered, VehicleLeft)),
        visitors=tuple(reader.stays("visitor_visits", VisitorEntered, VisitorLeft)),
        removals=_removals(rows, number, reader.last),
        incidents=_incidents(rows, reader),
        crew=attendance(rows, number),
        before=handover_of(rows, shift.previous),
        absent=_absent(rows, shift),
        spans=_spans(rows, shift, made_at.tzinfo),
        round_points=rounds_of(rows, *_held(shift, made_at.tzinfo), shift.closed_seq),
        ordered=report_order_of(rows, number),
        names=staff_names(rows),
        made_at=made_at,
        number=number_of(rows, number),
        emptied=is_emptied(rows, reader.first, reader.last),
        orders={
            one.event.entry: one.event
            for one in reader.entries.values()
            if isinstance(one.event, LeaderAllowed)
        },
    )


def _hash(rows: Rows, column: str, seq: int) -> bytes:
    found: bytes = rows.value(f"SELECT {column} FROM ledger WHERE seq = ?", seq)
    return found


def _absent(rows: Rows, shift: Shift) -> tuple[PersonCheck, ...]:
    before = closed_handover(rows, shift.previous) if shift.previous else None
    people = before.people if before is not None else ()
    return tuple(person for person in people if person.presence == "absent")


def _spans(rows: Rows, shift: Shift, zone: tzinfo | None) -> tuple[Span, ...]:
    """Return the hours of the night that ended while the shift had the post."""
    since, until = _held(shift, zone)
    return tuple(span for span in spans_between(rows, since, until) if span.ends <= until)


def _held(shift: Shift, zone: tzinfo | None) -> tuple[datetime, datetime]:
    """Return from when to when a closed shift had the post."""
    opened, closed = from_text(shift.opened_at), from_text(shift.closed_at)
    return opened.astimezone(zone), closed.astimezone(zone)


def _removals(rows: Rows, shift: str, last: int) -> tuple[Removal, ...]:
    """Return the slips that were worked on in the shift, and all that were open at its end."""
    found = {slip.slip.id: slip for slip in shift_removals(rows, shift)}
    waiting = "SELECT number FROM slips WHERE id <= ? AND (ended_seq = 0 OR ended_seq > ?)"
    for (number,) in rows.all(waiting, last, last):
        slip = removal(rows, number)
        if slip is not None and slip.slip.state != "void":
            found[slip.slip.id] = slip
    return tuple(found[key] for key in sorted(found))


def _incidents(rows: Rows, reader: _Reader) -> tuple[IncidentRecord, ...]:
    """Return the incidents that the shift opened, and earlier ones that it went on with."""
    found = {one.incident.id: one for one in shift_incidents(rows, reader.shift)}
    for entry in reader.standing.values():
        if isinstance(entry.event, IncidentStepAdded) and entry.event.incident not in found:
            earlier = incident(rows, entry.event.incident)
            if earlier is not None:
                found[earlier.incident.id] = earlier
    return tuple(found[key] for key in sorted(found))


class _Reader:
    """The shift's entries with their corrections, and the stays that they are part of."""

    def __init__(self, rows: Rows, first: int, last: int) -> None:
        self._rows = rows
        self.first = first
        self.last = last
        self.entries = {entry.seq: entry for entry in read_entries(rows, first, last)}
        self.shift = self.entries[last].shift
        self._touched = {seq for (seq,) in rows.all("SELECT of_seq FROM corrections")}
        self.earlier = self._corrected_earlier()
        self.standing = {
            seq: held
            for seq, entry in self.entries.items()
            if (held := self._held(entry, last + 1))
        }

    def stays(self, table: str, arrival: type[Event], departure: type[Departure]) -> Iterator[Stay]:
        """Yield the stays that were inside at the opening or have an entry in the shift."""
        exits = self._exits(departure)
        for seq in sorted(self._candidates(table, arrival, departure)):
            entry = self.entries.get(seq) or self.earlier.get(seq) or read_entry(self._rows, seq)
            if entry is None:
                raise LookupError(f"no entry {seq}")
            stay = self._stay(entry, exits.get(seq), table)
            if stay.opening or stay.left or stay.inside or (seq >= self.first and stay.closing):
                yield stay

    def _stay(self, entry: Entry[Event], left: Entry[Event] | None, table: str) -> Stay:
        unseen = isinstance(entry.event, VehicleLeft | VisitorLeft)
        closing = self._held(entry, self.last + 1)
        before = self._held(entry, self.first) if entry.seq < self.first else None
        gone_then, gone_now = self._gone_before(entry.seq, table)
        return Stay(
            entry=entry,
            opening=None if before is None or gone_then else before.event,
            closing=None if closing is None else closing.event,
            left=closing if unseen else left,
            inside=not (unseen or closing is None or gone_now or left is not None),
        )

    def _gone_before(self, seq: int, table: str) -> tuple[bool, bool]:
        """Return whether it had left before the shift, as known then and as known after it."""
        if seq >= self.first:
            return False, False
        out = self._rows.value(f"SELECT out_seq FROM {table} WHERE id = ?", seq) or 0
        struck = any(
            isinstance(entry.event, VehicleLeft | VisitorLeft) and entry.event.visit == seq
            for entry in self.earlier.values()
        )
        gone = 0 < out < self.first
        return gone or (struck and not gone), gone

    def _candidates(self, table: str, arrival: type[Event], departure: type[Departure]) -> set[int]:
        sql = f"SELECT id FROM {table} WHERE id < ? AND (out_seq = 0 OR out_seq >= ?)"
        found = {seq for (seq,) in self._rows.all(sql, self.first, self.first)}
        for entry in (*self.entries.values(), *self.earlier.values()):
            if isinstance(entry.event, arrival):
                found.add(entry.seq)
            elif isinstance(entry.event, departure):
                found.add(entry.event.visit or entry.seq)
        return found

    def _exits(self, departure: type[Departure]) -> dict[int, Entry[Event]]:
        return {
            entry.event.visit: entry
            for entry in self.standing.values()
            if isinstance(entry.event, departure) and entry.event.visit
        }

    def _corrected_earlier(self) -> dict[int, Entry[Event]]:
        targets = {
            entry.event.of_seq
            for entry in self.entries.values()
            if isinstance(entry.event, EntryCorrected) and entry.event.of_seq < self.first
        }
        found = (read_entry(self._rows, seq) for seq in sorted(targets))
        return {entry.seq: entry for entry in found if entry is not None}

    def _held(self, entry: Entry[Event], before: int) -> Entry[Event] | None:
        """Return an entry with its corrections below ``before``; None when struck out."""
        if entry.seq not in self._touched:
            return entry
        return standing(self._rows, entry, before)
