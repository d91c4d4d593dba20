"""The clock as a parameter: the system's, or one that a test or the demo moves."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

# Python's own clock stands still in a PC asleep, but for Windows, whose ticks go on.
_COUNTING_SLEEP = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}
_AWAKE = {"linux": "CLOCK_MONOTONIC", "darwin": "CLOCK_UPTIME_RAW"}


class Clock(Protocol):
    """What the core asks for the time."""

    def now(self) -> datetime:
        """Return the current time, aware; in the site's zone, or ``zones_apart`` tells."""
        ...

    def local(self, moment: datetime) -> datetime:
        """Return an aware moment as this clock showed it then, in summer time or not."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never run backwards, from any start; sleep of the PC counts."""
        ...

    def asleep(self) -> float:
        """Return the seconds that the PC slept in all, from any start; 0 where nobody tells."""
        ...


class SystemClock:
    """The machine's clock in the machine's zone."""

    def now(self) -> datetime:
        """Return the machine's local time."""
        return datetime.now(UTC).astimezone()

    def local(self, moment: datetime) -> datetime:
        """Return a moment in the machine's zone, with the offset that it had then."""
        return moment.astimezone()

    def monotonic(self) -> float:
        """Return the machine's monotonic seconds, those that it slept among them.

        A PC that was suspended would else look as if its clock had been set ahead.
        """
        return _asked(_COUNTING_SLEEP)

    def asleep(self) -> float:
        """Return by how much the clock that counts sleep is ahead of the one that does not."""
        return _asked(_COUNTING_SLEEP) - _asked(_AWAKE) if sys.platform in _AWAKE else 0.0


def _asked(clocks: dict[str, str]) -> float:
    name = clocks.get(sys.platform)
    return time.clock_gettime(getattr(time, name)) if name else time.monotonic()


class ManualClock:
    """A clock that stands still until it is moved.

    Attributes:
        at: the time it shows; aware.
    """

    def __init__(self, at: datetime) -> None:
        if at.tzinfo is None:
            raise ValueError("a clock needs a time zone")
        self.at = at
        self._elapsed = self._asleep = 0.0

    def now(self) -> datetime:
        """Return the time it was set to."""
        return self.at

    def local(self, moment: datetime) -> datetime:
        """Return a moment in the zone it was set to."""
        return moment.astimezone(self.at.tzinfo)

    def monotonic(self) -> float:
        """Return the seconds it was advanced in all; setting back does not count."""
        return self._elapsed

    def asleep(self) -> float:
        """Return the seconds of all sleeps."""
        return self._asleep

    def sleep(self, **parts: float) -> None:
        """Let the PC sleep for ``timedelta(**parts)``; the time goes by meanwhile."""
        self._asleep += timedelta(**parts).total_seconds()
        self.advance(**parts)

    def advance(self, **parts: float) -> None:
        """Move on by ``timedelta(**parts)``; both times move."""
        step = timedelta(**parts)
        self.at += step
        self._elapsed += step.total_seconds()

    def set(self, at: datetime) -> None:
        """Set the wall clock alone, as a person or a dead battery would."""
        self.at = at
