"""Who came to the line-up, who need not, and who inspected the post, as facts. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from guardpost.reports.facts import LineUp
from guardpost.reports.gathering import ShiftBook
from guardpost.reports.rows import Attendance, Excused, Inspection
from guardpost.shifts.due import Excused as Need
from guardpost.shifts.handover_lines import Check
from guardpost.shifts.inspections import InspectionCountersigned, InspectionMade
from guardpost.times import local


def line_up(book: ShiftBook) -> LineUp:
    """Return the shift's own line-up, and how the next one came on."""
    present = [_present(book, index) for index in range(len(book.crew))]
    absent = [
        Attendance(one.name, f"role.{one.role}", None, "", "", "", one.remark)
        for one in book.absent
    ]
    people, before = book.closed.people, book.before
    incoming = [one for one in people if one.presence == "present"]
    checked = max((one.checked_at for one in incoming), default="")
    return LineUp(
        expected=len(present) + len(absent),
        rows=(*present, *absent),
        inspections=tuple(_inspections(book)),
        lined_up_at=_at(book, checked) if checked else None,
        incoming=len(incoming),
        missing=tuple((one.name, one.remark) for one in people if one.presence == "absent"),
        muster=before.muster if before is not None else None,
        tolerance=before.tolerance if before is not None else 0,
        excused=_excused(book, before.excused_people if before is not None else ()),
        excused_next=_excused(book, book.closed.row.excused_people),
        inspections_due=len(book.spans),
        inspections_missed=tuple(span.starts for span in book.spans if not span.made),
        points_due=len(book.round_points),
        points_missed=tuple(
            (point.due, point.name, point.place)
            for point in book.round_points
            if not point.checked_at
        ),
    )


def _present(book: ShiftBook, index: int) -> Attendance:
    found = book.crew[index]
    person, check = found.person, found.check
    duty = f"duty.{person.duty}" if person.duty else f"role.{person.role}"
    return Attendance(
        name=person.name,
        position="role.leader" if found.leads else duty,
        arrived_at=_at(book, check.arrived_at or book.shift.opened_at),
        dress=check.dress,
        badge=check.badge,
        gear=check.gear,
        note=check.remark,
        failed=tuple(
            f"look.{look}"
            for look in ("grooming", "uniform")
            if getattr(check, look) == Check.FAILED
        ),
        late=check.late,
    )


def _inspections(book: ShiftBook) -> Iterator[Inspection]:
    """Yield those of the shift; countersigned is what was signed before the handover."""
    signed = {
        one.event.number: book.names.get(one.event.guard, one.event.guard)
        for one in book.standing.values()
        if isinstance(one.event, InspectionCountersigned)
    }
    for one in book.standing.values():
        if isinstance(one.event, InspectionMade):
            yield Inspection(
                at=local(one.at, one.offset),
                inspector=book.names.get(one.actor, one.actor),
                finding=one.event.found,
                post=one.event.post,
                signed=signed.get(one.event.number, ""),
                orderly=one.event.orderly,
            )


def _excused(book: ShiftBook, people: tuple[Need, ...]) -> tuple[Excused, ...]:
    names = book.names
    return tuple(
        Excused(
            names.get(one.staff, one.staff),
            f"excused.{one.cause}",
            names.get(one.stand_in, one.stand_in),
        )
        for one in people
    )


def _at(book: ShiftBook, text: str) -> datetime:
    return local(text, book.entries[book.last].offset)
