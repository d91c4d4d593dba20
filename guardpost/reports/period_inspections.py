"""What a day or month report tells of the inspections of posts: due, made, missed."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

from guardpost.registry.staff import Role
from guardpost.reports.period_inspection_facts import InspectionCount, InspectionRow
from guardpost.shifts.inspection_watch import spans_between, weeks_of
from guardpost.store.rows import Rows
from guardpost.times import from_text

DAY, WEEK = timedelta(days=1), timedelta(days=7)


def inspection_rows(
    rows: Rows, since: str, until: str, zone: tzinfo | None, names: dict[str, str]
) -> tuple[InspectionRow, ...]:
    """Return every inspection of that time, in order."""
    found = rows.all(
        "SELECT at, post, guard, inspector, found, orderly, countersigned_at FROM inspections"
        " WHERE at >= ? AND at < ? ORDER BY number",
        since,
        until,
    )
    return tuple(
        InspectionRow(
            at=from_text(at).astimezone(zone),
            post=post,
            guard=names.get(guard, guard),
            inspector=names.get(inspector, inspector),
            found=found_,
            orderly=bool(orderly),
            signed=bool(signed),
        )
        for at, post, guard, inspector, found_, orderly, signed in found
    )


def inspection_counts(
    rows: Rows, first: date, last: date, made_at: datetime
) -> tuple[InspectionCount, ...]:
    """Return what was due by the site's rule and is over: hours of nights, and whole weeks.

    A week belongs to the days in which it ends.

    Args:
        made_at: now, by the site's clock.
    """
    begins = datetime.combine(first, time(), made_at.tzinfo)
    until = min(datetime.combine(last + DAY, time(), made_at.tzinfo), made_at)
    spans = [one for one in spans_between(rows, begins, until) if begins < one.ends <= until]
    missed = tuple(one.starts for one in spans if not one.made)
    counts = [InspectionCount(f"role.{Role.LEADER}", len(spans), missed)] if spans else []
    mondays = [day for day in _mondays(first, last) if day + WEEK <= made_at.date()]
    weeks = [week for monday in mondays for week in weeks_of(rows, monday, made_at)]
    for role in (Role.SUPERVISOR, Role.ADMINISTRATOR):
        owed = [week for week in weeks if week.role == role]
        lacking = [
            datetime.combine(week.monday, time(), made_at.tzinfo)
            for week in owed
            for _ in range(week.lacking)
        ]
        if owed:
            due = sum(week.wanted for week in owed)
            counts.append(InspectionCount(f"role.{role}", due, tuple(lacking)))
    return tuple(counts)


def _mondays(first: date, last: date) -> list[date]:
    """Return the Mondays of the weeks whose Sunday lies within the days."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day - 6 * DAY for day in days if day.weekday() == 6]
