"""Bringing an emergency book into the post's own, once that is repaired."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from guardpost.book import reading_book
from guardpost.emergency_book.beginning import EmergencyBegun
from guardpost.emergency_book.entries import (
    BookBroughtIn,
    EmergencyEntry,
    EmergencyIncident,
    EmergencyPassage,
)
from guardpost.emergency_book.marks import mark_brought_in
from guardpost.errors import Refused
from guardpost.gate.corrections import EntryCorrected, standing
from guardpost.gate.vehicle_stays import VehicleEntered, VehicleLeft
from guardpost.gate.vehicles import inside_visit
from guardpost.gate.views import TIMELINE_KINDS
from guardpost.gate.visitor_stays import VisitorEntered, VisitorLeft
from guardpost.ledger.entry import canonical
from guardpost.ledger.event import Event, encode
from guardpost.ledger.head import Head, head_of
from guardpost.ledger.projecting import Entry
from guardpost.ledger.reading import read_entries, read_entry
from guardpost.ledger.register import Page, Register
from guardpost.ledger.verify import verify_chain
from guardpost.site_record import opened_site
from guardpost.store.rows import Rows

ACT = "emergency_book.merging.bring_in"


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What bringing a book in did.

    Attributes:
        book: its station code; ``entries`` how many of its lines are here now.
        left_out: plates and cards whose passages could not be told apart from what this book
            says is inside; somebody looks at them by hand.
    """

    book: str
    entries: int
    left_out: tuple[str, ...]


def bring_in(register: Register, actor: str, folder: Path) -> BroughtIn:
    """Write each line of the emergency book in ``folder``, marked, in one transaction.

    Raises:
        Refused: ``emergency.not_one``, ``emergency.other_site`` (path), ``emergency.altered``
            (seq), ``emergency.brought_in_already``, ``role.needed``.
        Unavailable: either book cannot be read or written; nothing was written.
    """
    with reading_book(folder) as rows, register.writing(actor, ACT) as page:
        proof = verify_chain(rows)
        if not proof.whole:
            raise Refused("emergency.altered", seq=proof.broken_at, path=str(folder))
        head = head_of(rows)
        begun = _beginning(rows, folder)
        if opened_site(rows).id != opened_site(page.rows).id:
            raise Refused("emergency.other_site", path=str(folder))
        _record_book(page, rows, head, folder)
        left_out = tuple(_Copy(page, rows, head).lines(begun.lines + 1))
    mark_brought_in(folder)
    return BroughtIn(head.station, head.seq - begun.lines, left_out)


def _beginning(rows: Rows, folder: Path) -> EmergencyBegun:
    second = read_entry(rows, 2)
    if second is None or not isinstance(second.event, EmergencyBegun):
        raise Refused("emergency.not_one", path=str(folder))
    return second.event


def _record_book(page: Page, rows: Rows, head: Head, folder: Path) -> None:
    since = rows.value("SELECT at FROM ledger WHERE seq = 1")
    event = BookBroughtIn(head.station, head.seq, head.hash.hex(), since, head.at)
    sql = "SELECT 1 FROM ledger WHERE kind = ? AND subject = ?"
    if page.rows.value(sql, event.kind, event.subject):
        # It was cut off between the commit and the mark beside the book.
        mark_brought_in(folder)
        raise Refused("emergency.brought_in_already", book=head.station)
    page.record(event)


class _Copy:
    """One emergency book on its way in.

    Args:
        page: of the post's book; ``rows``, ``head`` are of the emergency book.
    """

    def __init__(self, page: Page, rows: Rows, head: Head) -> None:
        self._page, self._rows, self._head = page, rows, head
        # Of a stay: its number there, and here.
        self._stays: dict[int, int] = {}

    def lines(self, first: int) -> Iterator[str]:
        """Write every line from ``first`` on; yield the plates and cards that do not fit."""
        for entry in read_entries(self._rows, first, self._head.seq):
            stands = entry if isinstance(entry.event, EntryCorrected) else self._standing(entry)
            event = self._fitted(stands.event) if stands is not None else None
            written = self._write(stands or entry, event, counts=event is not None)
            if event is not None:
                self._stays[entry.seq] = written
            elif stands is not None and isinstance(stands.event, _COUNTED):
                yield stands.subject.partition(":")[2]

    def _standing(self, entry: Entry[Event]) -> Entry[Event] | None:
        return standing(self._rows, entry)

    def _fitted(self, event: Event) -> Event | None:
        """Return a passage with this book's numbers of stays; None where it does not fit."""
        match event:
            case VehicleEntered():
                is_inside = bool(inside_visit(self._page.rows, event.plate))
                return None if is_inside else event
            case VehicleLeft():
                return self._vehicle_left(event)
            case VisitorEntered():
                return None if self._card_is_out(event.card) else event
            case VisitorLeft():
                visit = self._stays.get(event.visit, 0)
                return replace(event, visit=visit) if visit else None
        return None

    def _vehicle_left(self, event: VehicleLeft) -> VehicleLeft | None:
        if event.visit:
            visit = self._stays.get(event.visit, 0)
            return replace(event, visit=visit) if visit else None
        # It went in before the emergency: this book still has it inside.
        stay = inside_visit(self._page.rows, event.plate)
        return replace(event, visit=stay.id if stay is not None else 0)

    def _card_is_out(self, card: int) -> bool:
        sql = "SELECT 1 FROM visitor_visits WHERE card = ? AND card_returned = 0"
        return bool(self._page.rows.value(sql, card))

    def _write(self, entry: Entry[Event], event: Event | None, *, counts: bool) -> int:
        payload, private = encode(event or entry.event)
        found: bytes = self._rows.value("SELECT hash FROM ledger WHERE seq = ?", entry.seq)
        made = _kind_of(entry.kind)(
            book=self._head.station,
            of_seq=entry.seq,
            of_at=entry.at,
            of_offset=entry.offset,
            of_actor=entry.actor,
            of_kind=entry.kind,
            of_subject=entry.subject,
            of_hash=found.hex(),
            counts=counts,
            payload=canonical(payload).decode(),
            private=canonical(private).decode() if private is not None else "",
        )
        return self._page.record(made).seq


def _kind_of(kind: str) -> type[EmergencyEntry]:
    """Return how a line is kept: an incident for good, what passed as long as the register."""
    if kind.startswith("incident."):
        return EmergencyIncident
    return EmergencyPassage if kind in TIMELINE_KINDS else EmergencyEntry


_COUNTED = (VehicleEntered, VehicleLeft, VisitorEntered, VisitorLeft)
