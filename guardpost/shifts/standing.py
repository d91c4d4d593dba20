"""The alerts of a shift that are no entries, because the clock tells them.

Missed inspections and checkpoints, keys that are out too long, orders not read: the incoming
leader sees them before signing, as they see what is written. Who is past their time and which
cards are missing stands with the signatures anyway.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from guardpost.shifts.directives import unread_directives
from guardpost.shifts.inspection_watch import SpanState, spans_between
from guardpost.shifts.key_loans import overdue_keys
from guardpost.shifts.opening import Shift
from guardpost.shifts.rounds import missed_since
from guardpost.store.rows import Rows
from guardpost.times import from_text

MOST = 20


@dataclass(frozen=True, slots=True)
class StandingAlert:
    """One of them.

    Attributes:
        code: label code, such as ``standing.inspection``.
        at: when it was due, by the site's clock.
        what: which key, checkpoint or order.
    """

    code: str
    at: datetime
    what: str = ""


def standing_alerts(rows: Rows, shift: Shift, now: datetime) -> tuple[StandingAlert, ...]:
    """Return what stands at an aware time and came up in the shift, oldest first."""
    found = [*_missed(rows, shift, now), *_open(rows, now)]
    return tuple(sorted(found, key=lambda one: one.at))


def _missed(rows: Rows, shift: Shift, now: datetime) -> Iterator[StandingAlert]:
    since = from_text(shift.opened_at).astimezone(now.tzinfo)
    for span in spans_between(rows, since, now):
        if span.state(now) is SpanState.MISSED:
            yield StandingAlert("standing.inspection", span.starts)
    for point in missed_since(rows, since, now):
        yield StandingAlert("standing.round", point.due, f"{point.name} {point.place}")


def _open(rows: Rows, now: datetime) -> Iterator[StandingAlert]:
    for loan in overdue_keys(rows, now, MOST):
        due = from_text(loan.due_at).astimezone(now.tzinfo)
        yield StandingAlert("standing.key", due, f"{loan.key} {loan.borrower}")
    for read in unread_directives(rows, MOST):
        given = from_text(read.order.given_at).astimezone(now.tzinfo)
        yield StandingAlert("standing.order", given, read.order.goal)
