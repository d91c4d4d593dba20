"""When a renovation worker may come in, and until when. Pure.

domain.md §2: one person one permit; 串房 and expired permits give no entry; the entry
window is 8–18 or 7–19; §4: hours without noise are local, so both are the site's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import Protocol

from guardpost.errors import Refused


@dataclass(frozen=True, slots=True)
class WorkHours:
    """The site's hours for works, as wall times.

    Attributes:
        starts, ends: workers come in and are out between them.
        quiet_from, quiet_until: no noise between them; both empty for none.
    """

    starts: str = "08:00"
    ends: str = "18:00"
    quiet_from: str = "12:00"
    quiet_until: str = "14:00"


DEFAULT_HOURS = WorkHours()


class Permitted(Protocol):
    """A permit, as the rules see it."""

    @property
    def number(self) -> int:
        """Its number."""
        ...

    @property
    def room(self) -> str:
        """The one room it is for."""
        ...

    @property
    def valid_from(self) -> str:
        """First day, empty for open."""
        ...

    @property
    def valid_until(self) -> str:
        """Last day, empty for open."""
        ...

    @property
    def ended_at(self) -> str:
        """When it was given back or taken; empty while it holds."""
        ...


def stops_of_worker(
    permit: Permitted | None, room: str, now: datetime, hours: WorkHours, inside_since: str = ""
) -> Iterator[Refused]:
    """Yield what keeps a worker out: permit, day, room, hour, or already inside with it.

    Args:
        now: by the site's clock.
        inside_since: clock text of the stay that uses the permit; empty when none does.
    """
    if permit is None:
        yield Refused("permit.none")
    else:
        yield from _stops_of_permit(permit, room, f"{now:%Y-%m-%d}")
    if inside_since:
        yield Refused("permit.inside", since=inside_since)
    if not hours.starts <= f"{now:%H:%M}" < hours.ends:
        yield Refused("permit.hours", starts=hours.starts, ends=hours.ends)


def _stops_of_permit(permit: Permitted, room: str, today: str) -> Iterator[Refused]:
    if permit.ended_at:
        yield Refused("permit.ended", number=permit.number)
    elif permit.valid_until and today > permit.valid_until:
        yield Refused("permit.expired", until=permit.valid_until)
    elif permit.valid_from and today < permit.valid_from:
        yield Refused("permit.not_yet", since=permit.valid_from)
    if permit.room != room:
        yield Refused("permit.other_room", room=permit.room)


def minutes_to_end(now: datetime, hours: WorkHours) -> int:
    """Return the minutes until workers are to be out today; 0 once that is past."""
    hour, minute = (int(part) for part in hours.ends.split(":"))
    end = datetime.combine(now, time(hour % 24, minute), now.tzinfo)
    return max(0, -int(-(end - now).total_seconds() // 60))
