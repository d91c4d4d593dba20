"""Whether something waits to be deleted, and whether the clock may be believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from guardpost.ledger.register import ClockStepped
from guardpost.retention.finding import old_entries, upto_of
from guardpost.retention.groups import GROUPS
from guardpost.retention.settings import retention_of
from guardpost.store.rows import Rows
from guardpost.times import to_text

# A clock that is set ahead has no days behind it on which anybody wrote.
_LOOK_BACK = timedelta(days=30)
_LEAST_DAYS = 10
# Further ahead than any zone or night's drift: whoever set it so may have set it wrong.
_AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Retention:
    """How personal data is kept, for the settings page.

    Attributes:
        days: of each group; 0 is for good.
        waiting: how many entries are over their time.
        purged_at: when something was deleted last, a book time; empty for never.
        clock_sound: whether the idle post deletes by itself; else a person looks at the clock.
    """

    days: dict[str, int]
    waiting: int
    purged_at: str
    clock_sound: bool


def retention_now(rows: Rows, now: datetime) -> Retention:
    """Return how personal data is kept, and what waits."""
    purged = rows.value("SELECT coalesce(max(at), '') FROM purges")
    return Retention(retention_of(rows), waiting(rows, now), purged, clock_sound(rows, now))


def waiting(rows: Rows, now: datetime) -> int:
    """Return how many entries hold personal data whose time is over."""
    days, old = retention_of(rows), set[int]()
    for group in GROUPS:
        if days[group.code]:
            before = to_text(now - timedelta(days=days[group.code]))
            old |= old_entries(rows, group, upto_of(rows, before, to_text(now)))
    return len(old)


def is_due(rows: Rows, now: datetime) -> bool:
    """Tell whether the idle post may delete by itself: something waits, and the clock is sound."""
    return clock_sound(rows, now) and waiting(rows, now) > 0


def clock_sound(rows: Rows, now: datetime) -> bool:
    """Tell whether the clock may be believed as far as to delete by it.

    Whoever sets the clock a year ahead must not empty the book. So in the last 30 days there
    were ten on which somebody wrote, and none on which the clock was set ahead by more than a
    day; else a person looks at the clock and deletes by hand.
    """
    since, until = to_text(now - _LOOK_BACK), to_text(now)
    days = "SELECT count(DISTINCT substr(at, 1, 10)) FROM ledger WHERE at >= ? AND at <= ?"
    jumps = (
        "SELECT count(*) FROM ledger WHERE kind = ? AND at >= ? AND at <= ?"
        " AND payload ->> '$.seconds' > ?"
    )
    jumped = rows.value(jumps, ClockStepped.kind, since, until, _AHEAD.total_seconds())
    return bool(rows.value(days, since, until) >= _LEAST_DAYS and not jumped)
