"""What a day or month report tells of the patrols: checkpoints due, seen, late, missed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from guardpost.ledger.reading import time_spans
from guardpost.reports.period_round_facts import MissedPoint, PatrolCount, Rounds
from guardpost.shifts.rounds import RoundPoint, rounds_of
from guardpost.store.rows import Rows
from guardpost.times import to_text

DAY = timedelta(days=1)


def rounds_in(rows: Rows, first: date, last: date, made_at: datetime) -> Rounds:
    """Return the checkpoints whose time was over within the days, as each day had them.

    One that was seen late is no longer missed, though its shift's report may say so.

    Args:
        made_at: now, by the site's clock.
    """
    points = [point for at in _days(first, last) for point in _of_day(rows, at, made_at)]
    patrols = dict.fromkeys(point.name for point in points)
    missed = (point for point in points if not point.checked_at)
    return Rounds(
        tuple(_count(name, [one for one in points if one.name == name]) for name in patrols),
        tuple(MissedPoint(one.due, one.name, one.place) for one in missed),
    )


def _days(first: date, last: date) -> Iterator[date]:
    return (first + n * DAY for n in range((last - first).days + 1))


def _of_day(rows: Rows, day: date, made_at: datetime) -> tuple[RoundPoint, ...]:
    begins = datetime.combine(day, time(), made_at.tzinfo)
    until = min(begins + DAY, made_at)
    if until <= begins:
        return ()
    spans = time_spans(rows, "", to_text(until))
    return rounds_of(rows, begins, until, spans[-1][1] if spans else 0, seen_by=made_at)


def _count(name: str, points: list[RoundPoint]) -> PatrolCount:
    seen = [point for point in points if point.checked_at]
    return PatrolCount(name, len(points), len(seen), sum(bool(point.late) for point in seen))
