"""Which inspections are due, were made or missed, read off the clock as rounds are.

Nobody writes an event for what did not happen. Where no shift had the post nobody was there
to be inspected, and nothing was due: neither where the leader had it alone, as the hourly look
is the leader's and nobody inspects themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from guardpost.registry.staff import Role, role_rank
from guardpost.shifts.inspection_rule import InspectionRule, inspection_rules
from guardpost.store.rows import Rows
from guardpost.times import to_text

# What was missed longer ago is in the reports, no more at the gate.
MISSED_FOR = timedelta(hours=8)
WEEK = timedelta(days=7)
DAY = timedelta(days=1)


class SpanState(StrEnum):
    """How an hour of the night stands at a moment."""

    AHEAD = "ahead"
    DUE = "due"
    MADE = "made"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a night in which one inspection is due; ``made`` when there was one."""

    starts: datetime
    ends: datetime
    made: bool = False

    def state(self, now: datetime) -> SpanState:
        """Tell how it stands, read off the clock."""
        if self.made:
            return SpanState.MADE
        if now < self.starts:
            return SpanState.AHEAD
        return SpanState.DUE if now < self.ends else SpanState.MISSED


@dataclass(frozen=True, slots=True)
class Week:
    """What somebody of a rank owes in the week that begins on ``monday``.

    Attributes:
        role: supervisor or administrator.
        nights: how many nights of it are left, tonight's counted.
    """

    monday: date
    role: str
    wanted: int
    made: int
    nights: int = 0

    @property
    def lacking(self) -> int:
        """How many are still to be made, or were missed once it is over."""
        return max(0, self.wanted - self.made)


@dataclass(frozen=True, slots=True)
class Watch:
    """What is due or missed now.

    Attributes:
        spans: due at this moment, or missed within ``MISSED_FOR``, the oldest first.
        weeks: those with no more nights left than inspections lacking; and last week's on
            its Monday.
    """

    spans: tuple[Span, ...] = ()
    weeks: tuple[Week, ...] = ()


NOTHING = Watch()


def spans_of(rule: InspectionRule, day: date, zone: tzinfo | None) -> tuple[Span, ...]:
    """Return the parts of the night that begins on a day; a shorter rest is none. Pure."""
    starts, until = rule.night(day, zone)
    length = timedelta(minutes=rule.every)
    count = (until - starts) // length if length else 0
    return tuple(Span(starts + n * length, starts + (n + 1) * length) for n in range(count))


def watch(rows: Rows, now: datetime) -> Watch:
    """Return the inspections that are due or were missed now."""
    spans = spans_between(rows, now - MISSED_FOR, now)
    wanted = tuple(one for one in spans if one.state(now) in (SpanState.DUE, SpanState.MISSED))
    monday = now.date() - timedelta(days=now.weekday())
    weeks = [one for one in weeks_of(rows, monday, now) if 0 < one.lacking >= one.nights]
    if now.date() == monday:
        weeks += [one for one in weeks_of(rows, monday - WEEK, now) if one.lacking]
    return Watch(wanted, tuple(weeks))


def spans_between(rows: Rows, since: datetime, until: datetime) -> tuple[Span, ...]:
    """Return the spans that end after ``since`` and begin by ``until``, both aware.

    The rule that held when a night began holds for the whole of it.
    """
    rules = inspection_rules(rows)
    found = [
        span
        for day in _days(since.date() - DAY, until.date())
        for span in spans_of(rules.on(day, since.tzinfo), day, since.tzinfo)
        if span.ends > since and span.starts <= until
    ]
    if not found:
        return ()
    manned = _manned(rows, found[0].starts, found[-1].ends)
    made = tuple(at for at, _role in _made(rows, found[0].starts, found[-1].ends))
    return tuple(
        replace(span, made=any(to_text(span.starts) <= at < to_text(span.ends) for at in made))
        for span in found
        if any(opened <= to_text(span.starts) < closed for opened, closed in manned)
    )


def weeks_of(rows: Rows, monday: date, now: datetime) -> tuple[Week, ...]:
    """Return what supervisors and administrators owe in a week; nothing in a book's first.

    A higher rank's inspection counts for the lower one too.
    """
    begins = datetime.combine(monday, time(), now.tzinfo)
    first = rows.value("SELECT opened_at FROM shifts ORDER BY opened_seq LIMIT 1")
    if first is None or first > to_text(begins):
        return ()
    rule = inspection_rules(rows).on(monday, now.tzinfo)
    nights = [rule.night(day, now.tzinfo) for day in _days(monday, monday + 6 * DAY)]
    made = [
        role
        for at, role in _made(rows, nights[0][0], nights[-1][1])
        if any(to_text(night[0]) <= at < to_text(night[1]) for night in nights)
    ]
    left = sum(night[1] > now for night in nights)
    wanted = ((Role.SUPERVISOR, rule.supervisor), (Role.ADMINISTRATOR, rule.administrator))
    return tuple(
        Week(monday, role, count, sum(role_rank(one) >= role_rank(role) for one in made), left)
        for role, count in wanted
        if count
    )


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _manned(rows: Rows, since: datetime, until: datetime) -> list[tuple[str, str]]:
    """Return from when to when shifts had the post, somebody besides the leader among them.

    One that has it still, has it for ever.
    """
    sql = (
        "SELECT opened_at, coalesce(nullif(closed_at, ''), '9') FROM shifts"
        " WHERE (closed_at = '' OR date >= ?) AND opened_at <= ? AND guards <> '[]'"
    )
    # The index knows days alone; a shift that ended by then began in the days before.
    day = (since.date() - 3 * DAY).isoformat()
    return [(opened, closed) for opened, closed in rows.all(sql, day, to_text(until))]


def _made(rows: Rows, since: datetime, until: datetime) -> list[tuple[str, str]]:
    """Return the inspections of a time as (book time, the rank of who made it)."""
    sql = (
        "SELECT at, coalesce(nullif(i.rank, ''), s.role) FROM inspections i"
        " JOIN staff s ON s.code = i.inspector WHERE at >= ? AND at < ? ORDER BY at"
    )
    return [(at, role) for at, role in rows.all(sql, to_text(since), to_text(until))]
