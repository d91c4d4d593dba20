"""What a day or month report tells of shifts, people, equipment and slips, from the book."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, tzinfo

from guardpost.masking import mask_name
from guardpost.reports.period_facts import Fault, Person, ShiftRow, SlipRow
from guardpost.shifts.muster import minutes_late
from guardpost.store.rows import Rows
from guardpost.times import from_text


def slips_of(rows: Rows, since: str, until: str, made_at: datetime) -> tuple[SlipRow, ...]:
    """Return the slips applied for in that time, with how they stand.

    Args:
        made_at: now, by the site's clock: a slip that waits beyond its day has expired.
    """
    found = rows.all(
        "SELECT s.number, s.applied_at, s.room, s.applicant, s.state, s.ended_at,"
        " s.papers > 0, s.collected_at, s.state = 'open' AND substr(s.number, 4, 8) < ?,"
        " (SELECT coalesce(sum(quantity), 0) FROM slip_lines i WHERE i.slip = s.number)"
        " FROM slips s WHERE applied_at >= ? AND applied_at < ? ORDER BY id",
        f"{made_at:%Y%m%d}",
        since,
        until,
    )
    return tuple(_slip(made_at.tzinfo, *row) for row in found)


def _slip(
    zone: tzinfo | None,
    number: str,
    applied: str,
    room: str,
    applicant: str,
    state: str,
    ended: str,
    on_paper: int,
    collected: str,
    expired: int,
    pieces: int,
) -> SlipRow:
    return SlipRow(
        number=number,
        applied_at=from_text(applied).astimezone(zone),
        room=room,
        applicant=mask_name(applicant),
        pieces=pieces,
        state="slip.expired" if expired else f"slip.{state}",
        ended_at=from_text(ended).astimezone(zone) if ended else None,
        collected_at=from_text(collected).astimezone(zone) if collected else None,
        uncollected=bool(on_paper and (expired or state != "open")) and not collected,
    )


def faults_of(rows: Rows, since: str, until: str) -> tuple[Fault, ...]:
    """Return what the handovers of that time found faulty or missing."""
    found = rows.all(
        "SELECT h.shift, coalesce(nullif(e.name, ''), 'equipment.' || h.item), h.expected,"
        " h.actual, 'equipment_state.' || h.state, h.remark"
        " FROM handover_equipment h JOIN shifts s ON s.number = h.shift"
        " LEFT JOIN equipment e ON e.code = h.item"
        " WHERE s.closed_at >= ? AND s.closed_at < ? AND h.state IN ('fault', 'missing')"
        " ORDER BY s.opened_seq, h.item",
        since,
        until,
    )
    return tuple(Fault(*row) for row in found)


def people_of(rows: Rows, since: str, until: str, names: dict[str, str]) -> tuple[Person, ...]:
    """Return who was due at the line-ups of the shifts that closed then.

    Late is who was late at the line-up, by the tolerance that held then.
    """
    due, present, late = Counter[str](), Counter[str](), Counter[str]()
    sql = (
        "SELECT h.staff, h.presence, h.late FROM handover_people h"
        " JOIN shifts s ON s.number = h.shift"
        " WHERE s.closed_at >= ? AND s.closed_at < ? AND h.presence <> ''"
    )
    for staff, presence, minutes in rows.all(sql, since, until):
        came = presence == "present"
        due[staff] += 1
        present[staff] += came
        late[staff] += came and minutes > 0
    away = _excused(rows, since, until)
    return tuple(
        Person(
            names.get(one, one),
            due[one],
            present[one],
            late[one],
            due[one] - present[one],
            away[one],
        )
        for one in sorted({*due, *away})
    )


def _excused(rows: Rows, since: str, until: str) -> Counter[str]:
    """Return how often each was on leave, or had swapped, when their group came on."""
    sql = "SELECT excused FROM handovers WHERE completed_at >= ? AND completed_at < ?"
    return Counter(
        str(one[0]) for (excused,) in rows.all(sql, since, until) for one in json.loads(excused)
    )


def shifts_of(
    rows: Rows, since: str, until: str, zone: tzinfo | None, names: dict[str, str]
) -> tuple[ShiftRow, ...]:
    """Return the shifts that were handed over in that time."""
    return tuple(_shifts(rows, since, until, zone, names))


def _shifts(
    rows: Rows, since: str, until: str, zone: tzinfo | None, names: dict[str, str]
) -> Iterator[ShiftRow]:
    found = rows.all(
        "SELECT s.number, s.pattern, s.leader, coalesce(h.relief, ''), s.closed_at, s.ends_at,"
        " coalesce(r.state, ''), coalesce(h.tolerance, 0) FROM shifts s"
        " LEFT JOIN handovers h ON h.shift = s.number"
        " LEFT JOIN reports r ON r.shift = s.number"
        " WHERE s.closed_at >= ? AND s.closed_at < ? ORDER BY s.opened_seq",
        since,
        until,
    )
    for number, pattern, leader, relief, closed, ends, state, tolerance in found:
        yield ShiftRow(
            number=number,
            pattern=f"pattern.{pattern}",
            leader=names.get(leader, leader),
            relief=names.get(relief, relief),
            closed_at=from_text(closed).astimezone(zone),
            minutes_late=minutes_late(closed, from_text(ends), tolerance),
            report=f"report_state.{state}" if state else "",
            tolerance=tolerance,
        )
