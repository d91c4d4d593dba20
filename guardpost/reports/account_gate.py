"""Vehicles and visitors of a gathered shift as the report's rows and sums. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from guardpost.gate.cards import CardReturned
from guardpost.gate.orders import LeaderAllowed
from guardpost.gate.plate_colours import plate_colour
from guardpost.gate.plates import PlateColour, parse_plate
from guardpost.gate.rules import NO_GOODS, due_at, minutes_overdue
from guardpost.gate.vehicles import AboutVehicle, VehicleEntered, VehicleLeft, VehicleRefused
from guardpost.gate.visitors import VisitorEntered, VisitorLeft, VisitorRefused
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.masking import mask_name, mask_phone
from guardpost.reports.facts import RESIDENT, Traffic, Visitors
from guardpost.reports.gathering import ShiftBook, Stay
from guardpost.reports.rows import HourFlow, VehicleRow, VehicleTotal, VisitorRow
from guardpost.reports.rows import Stay as Stands
from guardpost.times import local

HOUR = timedelta(hours=1)
# Those that the paper always names; the other classes when there was one of them.
_ALWAYS = (RESIDENT, "vehicle.outside")


def moment(entry: Entry[Event]) -> datetime:
    """Return when an entry was written, by the site's clock then."""
    return local(entry.at, entry.offset)


def shown_plate(number: str) -> str:
    """Return a plate as it stands on the car."""
    return parse_plate(number).shown or number


def traffic(book: ShiftBook) -> Traffic:
    """Return the vehicles: by hour, by class, and those that are not residents' one by one."""
    return Traffic(
        hours=tuple(_hours(book)),
        totals=tuple(_totals(book)),
        rows=tuple(sorted(_vehicle_rows(book), key=_order)),
    )


def visitors(book: ShiftBook) -> Visitors:
    """Return the visitors; deliveries that came and left in time only as a number."""
    listed = [stay for stay in book.visitors if stay.closing is not None]
    rows = [_visitor_row(book, stay) for stay in listed if not _only_counted(book, stay)]
    opening = sum(stay.opening is not None for stay in book.visitors)
    before = sum(row.before for row in rows)
    return Visitors(
        opening=opening,
        rows=(*sorted(rows, key=_order), *_refused_visitors(book)),
        deliveries=len(listed) - len(rows),
        adjusted=before - opening if _corrects_earlier(book, "visitor.") else 0,
    )


def _order(row: VehicleRow | VisitorRow) -> tuple[bool, datetime]:
    """Those inside before come first, then by the time of coming, or of leaving unseen."""
    at = row.in_at or row.out_at
    if at is None:
        raise ValueError("a stay without a time")
    return not row.before, at


def _hours(book: ShiftBook) -> Iterator[HourFlow]:
    """Yield every hour of the planned shift, and those before and after with a passage."""
    came, went = Counter[datetime](), Counter[datetime]()
    for entry in book.standing.values():
        hour = moment(entry).replace(minute=0, second=0, microsecond=0)
        came[hour] += isinstance(entry.event, VehicleEntered)
        went[hour] += isinstance(entry.event, VehicleLeft)
    offset = book.entries[book.first].offset
    planned = local(book.shift.starts_at, offset), local(book.shift.ends_at, offset) - HOUR
    busy = [hour for hour in (*came, *went) if came[hour] or went[hour]]
    hour = min((planned[0], *busy))
    while hour <= max((planned[1], *busy)):
        yield HourFlow(hour, came[hour], went[hour])
        hour += HOUR


def _totals(book: ShiftBook) -> Iterator[VehicleTotal]:
    opening, came, left, unseen, closing = (Counter[str]() for _ in range(5))
    for stay in book.vehicles:
        opening[_vehicle_class(stay.opening)] += stay.opening is not None
        name = _vehicle_class(stay.closing)
        came[name] += _came(book, stay)
        left[name] += stay.left is not None
        unseen[name] += stay.left is not None and _is_unseen(stay)
        closing[name] += stay.inside
    seen = [name for name in opening | came | left | closing if name not in _ALWAYS and name]
    for name in (*_ALWAYS, *sorted(seen)):
        inside = opening[name] + came[name] - left[name] + unseen[name]
        yield VehicleTotal(
            vehicle=name,
            opening=opening[name],
            entered=came[name],
            left=left[name],
            closing=closing[name],
            unseen=unseen[name],
            adjusted=closing[name] - inside if _corrects_earlier(book, "vehicle.") else 0,
        )


def _vehicle_class(event: Event | None) -> str:
    return f"vehicle.{event.vehicle}" if isinstance(event, VehicleEntered | VehicleLeft) else ""


def _came(book: ShiftBook, stay: Stay) -> bool:
    return stay.entry.seq >= book.first and stay.closing is not None and not _is_unseen(stay)


def _is_unseen(stay: Stay) -> bool:
    return isinstance(stay.entry.event, VehicleLeft)


def _corrects_earlier(book: ShiftBook, kinds: str) -> bool:
    return any(entry.kind.startswith(kinds) for entry in book.corrected.values())


def _vehicle_rows(book: ShiftBook) -> Iterator[VehicleRow]:
    for stay in book.vehicles:
        ordered = stay.closing is not None and _order_of(book, stay) is not None
        if ordered or _vehicle_class(stay.closing) not in ("", RESIDENT):
            yield _vehicle_row(book, stay)
    for entry in book.standing.values():
        if isinstance(entry.event, VehicleRefused):
            yield _refused_vehicle(entry, entry.event)


def _vehicle_row(book: ShiftBook, stay: Stay) -> VehicleRow:
    event = stay.closing
    if not isinstance(event, VehicleEntered | VehicleLeft):
        raise TypeError("a vehicle's stay begins with a vehicle")
    entered = event if isinstance(event, VehicleEntered) else None
    return VehicleRow(
        before=stay.entry.seq < book.first,
        in_at=moment(stay.entry) if entered else None,
        out_at=moment(stay.left) if stay.left else None,
        stay=Stands.INSIDE if stay.inside else Stands.LEFT,
        plate=shown_plate(event.plate) if event.plate else "",
        colour=_colour(event, event.description),
        vehicle=f"vehicle.{event.vehicle}",
        description=event.description,
        room=event.room,
        reason=entered.reason if entered else "",
        verified=f"verified.{entered.verified}" if entered and entered.verified else "",
        note=_notes(event.note, stay.left, _order_of(book, stay)),
        notes=_codes(book, stay, entered.stay_minutes if entered else 0),
        overdue_minutes=_overdue(book, stay, entered.stay_minutes if entered else 0),
    )


def _order_of(book: ShiftBook, stay: Stay) -> LeaderAllowed | None:
    """Return the leader's order that let a stay begin in this shift."""
    return book.orders.get(stay.entry.seq)


def _codes(book: ShiftBook, stay: Stay, minutes: int) -> tuple[str, ...]:
    """Return what stands before the note: an order, goods, and who was not seen leaving."""
    left = stay.left.event if stay.left else None
    goods = left.goods if isinstance(left, VehicleLeft) else ""
    kept = isinstance(left, VisitorLeft) and not (left.card_returned or _came_back(book, left))
    held = (
        ("note.leader_allowed", _order_of(book, stay) is not None),
        ("note.escorted", isinstance(stay.closing, VisitorEntered) and stay.closing.escort),
        ("note.no_goods", goods == NO_GOODS),
        ("note.slip", goods not in ("", NO_GOODS)),
        ("card.not_returned", kept),
        ("note.not_seen_leaving", stay.inside and _overdue(book, stay, minutes)),
    )
    return tuple(code for code, holds in held if holds)


def _came_back(book: ShiftBook, left: VisitorLeft) -> bool:
    """Tell whether a card that was not given back was brought in this shift."""
    found = (entry.event for entry in book.standing.values())
    return any(isinstance(one, CardReturned) and one.visit == left.visit for one in found)


def _notes(note: str, left: Entry[Event] | None, order: LeaderAllowed | None) -> str:
    """Return the note of the entry, that of the exit, and who ordered it why."""
    more = left.event.note if left and isinstance(left.event, VehicleLeft | VisitorLeft) else ""
    said = (order.by, order.reason) if order is not None else ()
    return " ".join(dict.fromkeys(filter(None, (note, more, *said))))


def _refused_vehicle(entry: Entry[Event], event: VehicleRefused) -> VehicleRow:
    return VehicleRow(
        before=False,
        in_at=moment(entry),
        out_at=None,
        stay=Stands.REFUSED,
        plate=shown_plate(event.plate) if event.plate else "",
        colour=_colour(event),
        vehicle="vehicle.watchlist" if event.watchlist else f"vehicle.{event.vehicle}",
        note=event.reason,
    )


def _colour(event: AboutVehicle, looks: str = "") -> str:
    colour = plate_colour(parse_plate(event.plate), event.vehicle, looks)
    return "" if colour is PlateColour.NONE else f"plate_colour.{colour}"


def _overdue(book: ShiftBook, stay: Stay, minutes: int) -> int:
    until = stay.left or book.entries[book.last]
    return minutes_overdue(due_at(stay.entry.at, minutes), moment(until))


def _only_counted(book: ShiftBook, stay: Stay) -> bool:
    """Tell whether a delivery came and left within the shift, in time, and gave its card back."""
    event, left = stay.closing, stay.left
    if not isinstance(event, VisitorEntered) or event.category != "delivery" or left is None:
        return False
    returned = isinstance(left.event, VisitorLeft) and left.event.card_returned
    came = stay.entry.seq >= book.first
    return came and returned and not _overdue(book, stay, event.stay_minutes)


def _visitor_row(book: ShiftBook, stay: Stay) -> VisitorRow:
    event = stay.closing
    if not isinstance(event, VisitorEntered):
        raise TypeError("a visitor's stay begins with a visitor")
    return VisitorRow(
        before=stay.entry.seq < book.first,
        in_at=moment(stay.entry),
        out_at=moment(stay.left) if stay.left else None,
        stay=Stands.INSIDE if stay.inside else Stands.LEFT,
        card=event.card,
        category=f"visitor.{event.category}",
        name=mask_name(event.name),
        party=event.party,
        phone=mask_phone(event.phone),
        room=event.room,
        verified=f"verified.{event.verified}" if event.verified else "",
        note=_notes(_said(event), stay.left, _order_of(book, stay)),
        notes=_codes(book, stay, event.stay_minutes),
        overdue_minutes=_overdue(book, stay, event.stay_minutes),
        timed=event.stay_minutes > 0,
    )


def _said(event: VisitorEntered) -> str:
    """Return where an officer is from, who goes along, and the note or reason."""
    return " ".join(filter(None, (event.unit, event.escort, event.note or event.reason)))


def _refused_visitors(book: ShiftBook) -> Sequence[VisitorRow]:
    found = [
        (entry, entry.event)
        for entry in book.standing.values()
        if isinstance(entry.event, VisitorRefused)
    ]
    return [
        VisitorRow(
            before=False,
            in_at=moment(entry),
            out_at=None,
            stay=Stands.REFUSED,
            card=0,
            category="visitor.watchlist" if event.watchlist else f"visitor.{event.category}",
            name=mask_name(event.name),
            party=1,
            phone="",
            room=event.room,
            note=event.reason,
        )
        for entry, event in found
    ]
