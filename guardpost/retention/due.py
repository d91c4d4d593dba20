"""Whether something waits to be deleted, and whether the clock may be believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from guardpost.retention.finding import old_entries, upto_of
from guardpost.retention.groups import GROUPS
from guardpost.retention.settings import retention_of
from guardpost.store.rows import Rows
from guardpost.times import to_text

# A clock that is set ahead has no days behind it on which anybody wrote.
_LOOK_BACK = timedelta(days=30)
_LEAST_DAYS = 10


@dataclass(frozen=True, slots=True)
class Retention:
    """How personal data is kept, for the settings page.

    Attributes:
        days: of each group; 0 is for good.
        waiting: how many entries are over their time.
        purged_at: when something was deleted last, a book time; empty for never.
    """

    days: dict[str, int]
    waiting: int
    purged_at: str


def retention_now(rows: Rows, now: datetime) -> Retention:
    """Return how personal data is kept, and what waits."""
    purged = rows.value("SELECT coalesce(max(at), '') FROM purges")
    return Retention(retention_of(rows), waiting(rows, now), purged)


def waiting(rows: Rows, now: datetime) -> int:
    """Return how many entries hold personal data whose time is over."""
    days, old = retention_of(rows), set[int]()
    for group in GROUPS:
        if days[group.code]:
            before = to_text(now - timedelta(days=days[group.code]))
            old |= old_entries(rows, group, upto_of(rows, before, to_text(now)))
    return len(old)


def is_due(rows: Rows, now: datetime) -> bool:
    """Tell whether the idle post may delete by itself: something waits, and the clock is sound.

    Whoever sets the clock a year ahead must not empty the book: then a person decides.
    """
    since = to_text(now - _LOOK_BACK)
    sql = "SELECT count(DISTINCT substr(at, 1, 10)) FROM ledger WHERE at >= ? AND at <= ?"
    return bool(rows.value(sql, since, to_text(now)) >= _LEAST_DAYS and waiting(rows, now))
