"""A day's or a month's book as the facts of its report, from the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta, tzinfo

from guardpost.errors import Refused
from guardpost.gate.corrections import EntryCorrected, standing
from guardpost.gate.incidents import Incident
from guardpost.gate.orders import LeaderAllowed
from guardpost.gate.slip_papers import ArrearsOverridden, LateLeaveGiven
from guardpost.gate.telling import about_plate
from guardpost.gate.vehicles import VehicleEntered, VehicleLeft, VehicleRefused
from guardpost.gate.visitors import VisitorEntered, VisitorLeft, VisitorRefused
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.reading import is_emptied, read_entries, time_spans
from guardpost.registry.staff import staff_names
from guardpost.registry.workbook.entry_rows import entry_rows
from guardpost.registry.workbook.progress import EVERY, Progress, unheard
from guardpost.reports.period_facts import (
    HOURS,
    WEEKDAYS,
    ClassFlow,
    Corrected,
    DayFlow,
    Flow,
    Happening,
    Ordered,
    Period,
    PeriodFacts,
    PeriodHead,
    PeriodTraffic,
    VisitorCount,
)
from guardpost.reports.period_inspection_facts import Inspections
from guardpost.reports.period_inspections import inspection_counts, inspection_rows
from guardpost.reports.period_rounds import rounds_in
from guardpost.reports.period_shifts import faults_of, people_of, shifts_of, slips_of
from guardpost.shifts.emergency import EmergencyOrdered
from guardpost.site_record import opened_site, site_zone
from guardpost.store.rows import Rows
from guardpost.times import from_text, local, to_text
from guardpost.words import Words

Entries = list[Entry[Event]]


def gather_period(
    rows: Rows,
    period: Period,
    made_at: datetime,
    copy: int,
    *,
    listed: Words | None = None,
    progress: Progress = unheard,
) -> PeriodFacts:
    """Read a day or a month by the site's clock. For a worker's own rows.

    Args:
        made_at: now, in any zone.
        listed: in which language the entries are listed one by one; None lists none.

    Raises:
        Refused: ``report.period_ahead``, ``site.not_opened``, ``work.stopped``.
        Disagreement: the book's own sums differ.
    """
    zone = site_zone(rows)
    made_at = made_at.astimezone(zone)
    if period.first > made_at.date():
        raise Refused("report.period_ahead")
    since, until = _bounds(period, zone)
    spans = time_spans(rows, since, until)
    written = _read(rows, spans, progress)
    held = _standing(rows, written)
    names = staff_names(rows)
    return PeriodFacts(
        head=_head(rows, period, made_at, copy, spans),
        traffic=_traffic(held, period),
        visitors=_visitors(held),
        slips=slips_of(rows, since, until, made_at),
        incidents=tuple(_incidents(rows, since, until, zone)),
        corrections=tuple(_corrections(written, names)),
        orders=tuple(_orders(written, names)),
        faults=faults_of(rows, since, until),
        people=people_of(rows, since, until, names),
        shifts=shifts_of(rows, since, until, zone, names),
        lines=tuple(entry_rows(rows, spans, listed)) if listed is not None else (),
        inspections=Inspections(
            inspection_rows(rows, since, until, zone, names),
            inspection_counts(rows, period.first, period.last, made_at),
        ),
        rounds=rounds_in(rows, period.first, period.last, made_at),
    )


def _bounds(period: Period, zone: tzinfo | None) -> tuple[str, str]:
    first = datetime.combine(period.first, time(), zone)
    behind = datetime.combine(period.last + timedelta(days=1), time(), zone)
    return to_text(first), to_text(behind)


def _read(rows: Rows, spans: Iterable[tuple[int, int]], progress: Progress) -> Entries:
    found: Entries = []
    runs = tuple(spans)
    total = sum(last - first + 1 for first, last in runs)
    progress(0, total)
    for first, last in runs:
        for entry in read_entries(rows, first, last):
            found.append(entry)
            if len(found) % EVERY == 0:
                progress(len(found), total)
    return found


def _standing(rows: Rows, written: Entries) -> Entries:
    """Return the entries as they hold now, without what is struck out."""
    touched = {seq for (seq,) in rows.all("SELECT DISTINCT of_seq FROM corrections")}
    held = (standing(rows, one) if one.seq in touched else one for one in written)
    return [entry for entry in held if entry is not None]


def _head(
    rows: Rows, period: Period, made_at: datetime, copy: int, spans: tuple[tuple[int, int], ...]
) -> PeriodHead:
    site = opened_site(rows)
    first, last = (spans[0][0], spans[-1][1]) if spans else (0, 0)
    return PeriodHead(
        site=site.name,
        post=site.post,
        station=site.station,
        period=period,
        copy=copy,
        made_at=made_at,
        first=first,
        last=last,
        head=_hash(rows, "hash", last),
        previous=_hash(rows, "prev", first),
        emptied=is_emptied(rows, first, last),
    )


def _hash(rows: Rows, column: str, seq: int) -> str:
    found: bytes | None = rows.value(f"SELECT {column} FROM ledger WHERE seq = ?", seq)
    return found.hex() if found is not None else "0" * 64


def _moment(entry: Entry[Event]) -> datetime:
    return local(entry.at, entry.offset)


def _traffic(held: Entries, period: Period) -> PeriodTraffic:
    passed = [one for one in held if isinstance(one.event, VehicleEntered | VehicleLeft)]
    return PeriodTraffic(_grid(passed), tuple(_classes(held)), tuple(_days(held, passed, period)))


def _grid(passed: Entries) -> tuple[tuple[Flow, ...], ...]:
    cells = [[Flow()] * HOURS for _ in range(WEEKDAYS)]
    for entry in passed:
        at = _moment(entry)
        cells[at.weekday()][at.hour] += _flow(entry)
    return tuple(map(tuple, cells))


def _flow(entry: Entry[Event]) -> Flow:
    return Flow(1, 0) if isinstance(entry.event, VehicleEntered) else Flow(0, 1)


def _classes(held: Entries) -> Iterator[ClassFlow]:
    came, went, refused = (Counter[str]() for _ in range(3))
    for entry in held:
        event = entry.event
        if isinstance(event, VehicleEntered | VehicleLeft | VehicleRefused):
            name = f"vehicle.{event.vehicle}"
            came[name] += isinstance(event, VehicleEntered)
            went[name] += isinstance(event, VehicleLeft)
            refused[name] += isinstance(event, VehicleRefused)
    for name in sorted(came | went | refused, key=lambda one: (-came[one] - went[one], one)):
        yield ClassFlow(name, Flow(came[name], went[name]), refused[name])


def _days(held: Entries, passed: Entries, period: Period) -> Iterator[DayFlow]:
    flows: dict[date, Flow] = dict.fromkeys(period.days, Flow())
    for entry in passed:
        day = _moment(entry).date()
        flows[day] = flows.get(day, Flow()) + _flow(entry)
    came = Counter(_moment(one).date() for one in held if isinstance(one.event, VisitorEntered))
    for day in sorted(flows.keys() | came.keys()):
        yield DayFlow(day, flows.get(day, Flow()), came[day])


def _visitors(held: Entries) -> tuple[VisitorCount, ...]:
    came, went, refused = (Counter[str]() for _ in range(3))
    for entry in held:
        event = entry.event
        if isinstance(event, VisitorEntered | VisitorLeft | VisitorRefused):
            name = f"visitor.{event.category}"
            came[name] += isinstance(event, VisitorEntered)
            went[name] += isinstance(event, VisitorLeft)
            refused[name] += isinstance(event, VisitorRefused)
    names = sorted(came | went | refused, key=lambda one: (-came[one], one))
    return tuple(VisitorCount(one, came[one], went[one], refused[one]) for one in names)


def _incidents(rows: Rows, since: str, until: str, zone: tzinfo | None) -> Iterator[Happening]:
    where = "WHERE opened_at >= ? AND opened_at < ? ORDER BY id"
    for one in rows.find(Incident, "incidents", where, since, until):
        yield Happening(
            at=from_text(one.happened_at or one.opened_at).astimezone(zone),
            category=f"incident.{one.category}",
            place=one.place,
            what=one.what,
            result=one.result,
            closed=bool(one.closed_at),
        )


def _corrections(written: Entries, names: dict[str, str]) -> Iterator[Corrected]:
    for entry in written:
        event = entry.event
        if isinstance(event, EntryCorrected):
            fields = tuple(change.field for change in (*event.changes, *event.private))
            yield Corrected(
                at=_moment(entry),
                seq=entry.seq,
                of_seq=event.of_seq,
                by=names.get(entry.actor, entry.actor),
                fields=tuple(f"field.{name}" for name in fields),
                voids=event.voids,
                reason=event.reason,
            )


def _orders(written: Entries, names: dict[str, str]) -> Iterator[Ordered]:
    for entry in written:
        order = _order(entry.event)
        if order is not None:
            by, about, stops, reason = order
            yield Ordered(_moment(entry), names.get(by, by), about, stops, reason)


def _order(event: Event) -> tuple[str, str, tuple[str, ...], str] | None:
    """Return who ordered what, what stopped it, and why; None where nobody did."""
    if isinstance(event, LeaderAllowed):
        stops = tuple(f"stop.{code}" for code in event.stops)
        about = about_plate(event.about) or "visitor.visitor"
        return event.leader, about, stops, event.reason
    if isinstance(event, LateLeaveGiven):
        return event.leader, event.slip, ("stop.slip.office_hours",), event.reason
    if isinstance(event, ArrearsOverridden):
        return event.supervisor, event.slip, ("stop.slip.arrears",), event.reason
    if isinstance(event, EmergencyOrdered):
        stops = (f"signer.{event.role}", "stop.handover.ill")
        return event.supervisor, "stop.handover", stops, event.reason
    return None
