"""Whether a frequent helper's recurring pass holds at a moment. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol


class RecurringPass(Protocol):
    """A frequent helper's pass, as the rules see it; empty texts are open."""

    @property
    def weekdays(self) -> str:
        """The days it is for, Monday 1 to Sunday 7: ``135``."""
        ...

    @property
    def hour_from(self) -> str:
        """The first minute, ``08:00``; after ``hour_until`` when it runs past midnight."""
        ...

    @property
    def hour_until(self) -> str:
        """The last minute."""
        ...

    @property
    def valid_from(self) -> str:
        """The first day, ``2026-07-01``."""
        ...

    @property
    def valid_until(self) -> str:
        """The last day."""
        ...

    @property
    def ended_at(self) -> str:
        """When it was ended; empty while it stands."""
        ...


def why_no_pass(held: RecurringPass, at: datetime) -> str:
    """Return why a pass does not hold at ``at``, the site's own time; empty when it holds.

    The codes are ``ended``, ``not_yet``, ``expired``, ``weekday``, ``hour``. The hours after
    midnight of a pass that runs past it are those of the day before.
    """
    minute, day = at.strftime("%H:%M"), at.date()
    first, last = held.hour_from or "00:00", held.hour_until or "23:59"
    overnight = first > last
    if overnight and minute <= last:
        day -= timedelta(days=1)
    outside = last < minute < first if overnight else not first <= minute <= last
    wanted = (
        ("ended", bool(held.ended_at)),
        ("not_yet", bool(held.valid_from) and day.isoformat() < held.valid_from),
        ("expired", bool(held.valid_until) and day.isoformat() > held.valid_until),
        ("weekday", str(day.isoweekday()) not in held.weekdays),
        ("hour", outside),
    )
    return next((code for code, holds in wanted if holds), "")
