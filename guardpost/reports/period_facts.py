"""All that a day or month report says: whole, and agreeing with itself. Pure.

``PeriodFacts`` refuses to exist when its sums disagree: the passages by hour and weekday,
by class of vehicle and by day are counted apart and must be the same.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from guardpost.errors import Refused
from guardpost.reports.facts import Disagreement
from guardpost.reports.period_inspection_facts import NO_INSPECTIONS, Inspections
from guardpost.reports.period_round_facts import NO_ROUNDS, Rounds
from guardpost.reports.pin import Pin

HOURS, WEEKDAYS = 24, 7
# An entry as a row of the book's columns, masked, in words (workbook/entry_rows).
ListedEntry = tuple[str | int, ...]
_NUMBER = re.compile(r"GP-(?P<station>[^-]+(-[0-9]+)?)-(?P<code>\d{6}(\d{2})?)")


class PeriodKind(StrEnum):
    """How long a report's time is."""

    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """A day or a calendar month by the site's clock; ``last`` is still part of it."""

    kind: PeriodKind
    first: date
    last: date

    @property
    def code(self) -> str:
        """Return ``20260612`` or ``202606``."""
        return self.first.strftime("%Y%m%d" if self.kind is PeriodKind.DAY else "%Y%m")

    @property
    def shown(self) -> str:
        """Return ``2026-06-12`` or ``2026-06``."""
        return self.first.strftime("%Y-%m-%d" if self.kind is PeriodKind.DAY else "%Y-%m")

    def number(self, station: str) -> str:
        """Return ``GP-N01-202606``; the copies of it are counted."""
        return f"GP-{station}-{self.code}"

    @property
    def days(self) -> tuple[date, ...]:
        """Return every day of it."""
        count = (self.last - self.first).days + 1
        return tuple(self.first + timedelta(days=at) for at in range(count))


def day_of(day: date) -> Period:
    """Return one day."""
    return Period(PeriodKind.DAY, day, day)


def month_of(day: date) -> Period:
    """Return the calendar month that a day is in."""
    last = monthrange(day.year, day.month)[1]
    return Period(PeriodKind.MONTH, day.replace(day=1), day.replace(day=last))


def read_period(text: str) -> Period:
    """Return the period of ``2026-06-12`` or ``2026-06``.

    Raises:
        Refused: ``report.period_unread``.
    """
    try:
        if len(text) == len("2026-06"):
            return month_of(date.fromisoformat(f"{text}-01"))
        return day_of(date.fromisoformat(text))
    except ValueError as error:
        raise Refused("report.period_unread", text=text) from error


def is_period_number(number: str) -> bool:
    """Tell whether a report's number is a day's or a month's."""
    return _NUMBER.fullmatch(number) is not None


@dataclass(frozen=True, slots=True)
class Flow:
    """Vehicles that came in and went out."""

    entered: int = 0
    left: int = 0

    def __add__(self, other: Flow) -> Flow:
        """Return both together."""
        return Flow(self.entered + other.entered, self.left + other.left)


@dataclass(frozen=True, slots=True)
class ClassFlow:
    """The passages of one class of vehicle; ``refused`` were not let in."""

    vehicle: str
    flow: Flow
    refused: int = 0


@dataclass(frozen=True, slots=True)
class DayFlow:
    """One day: vehicles, and visitors who came."""

    day: date
    flow: Flow
    visitors: int


@dataclass(frozen=True, slots=True)
class PeriodTraffic:
    """The vehicles by weekday (Monday first) and hour, by class, by day."""

    grid: tuple[tuple[Flow, ...], ...]
    classes: tuple[ClassFlow, ...]
    days: tuple[DayFlow, ...]

    @property
    def total(self) -> Flow:
        """All passages."""
        return _sum(one.flow for one in self.classes)

    @property
    def refused(self) -> int:
        """Vehicles that were not let in."""
        return sum(one.refused for one in self.classes)

    @property
    def hours(self) -> tuple[Flow, ...]:
        """The 24 hours of the day, all days together."""
        return tuple(_sum(row[hour] for row in self.grid) for hour in range(HOURS))

    @property
    def weekdays(self) -> tuple[Flow, ...]:
        """Monday to Sunday."""
        return tuple(_sum(row) for row in self.grid)

    def check(self) -> None:
        """Refuse sums that differ.

        Raises:
            Disagreement: by hour and weekday, by class, or by day.
        """
        for what, parts in (
            ("vehicles by hour", self.hours),
            ("vehicles by weekday", self.weekdays),
            ("vehicles by day", tuple(one.flow for one in self.days)),
        ):
            whole = _sum(parts)
            _agree(f"{what}, in", whole.entered, self.total.entered)
            _agree(f"{what}, out", whole.left, self.total.left)


@dataclass(frozen=True, slots=True)
class VisitorCount:
    """Visitors of one kind: entries that let in, let out, and did not admit."""

    kind: str
    came: int
    left: int
    refused: int


@dataclass(frozen=True, slots=True)
class SlipRow:
    """A release slip applied for in the period; the applicant masked.

    Attributes:
        state: as it stood when the report was made; ``ended_at`` None while open.
        collected_at: when its paper came back.
        uncollected: it was printed and has ended, and its paper is not back at the post.
    """

    number: str
    applied_at: datetime
    room: str
    applicant: str
    pieces: int
    state: str
    ended_at: datetime | None
    collected_at: datetime | None = None
    uncollected: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """An incident; ``result`` empty while it goes on."""

    at: datetime
    category: str
    place: str
    what: str
    result: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction: which entry, by whom, what changed, why."""

    at: datetime
    seq: int
    of_seq: int
    by: str
    fields: tuple[str, ...]
    voids: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order from above: what the rules stopped, and who let it go on.

    Attributes:
        about: a plate, a slip's number, or a label code.
        stops: label codes.
    """

    at: datetime
    leader: str
    about: str
    stops: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Equipment that a handover found faulty or missing."""

    shift: str
    item: str
    expected: int
    actual: int
    state: str
    remark: str


@dataclass(frozen=True, slots=True)
class Person:
    """How often a person was due, came, came late, did not come, or was excused."""

    name: str
    due: int
    present: int
    late: int
    absent: int
    excused: int = 0


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A shift that ended in the period.

    Attributes:
        minutes_late: whole minutes after its end by the rota; 0 when in time.
        tolerance: so many minutes were not late.
        report: the state of its report; empty when there is none.
    """

    number: str
    pattern: str
    leader: str
    relief: str
    closed_at: datetime
    minutes_late: int
    report: str
    tolerance: int = 0


@dataclass(frozen=True, slots=True)
class PeriodHead:
    """Whose report it is.

    Attributes:
        copy: 1, 2, … of this number.
        first, last: the entries written in the period; zeros when there are none.
        head: hash of ``last``, hex; ``previous`` of the entry before ``first``.
        emptied: whether personal data of it was deleted, its time being over.
    """

    site: str
    post: str
    station: str
    period: Period
    copy: int
    made_at: datetime
    first: int
    last: int
    head: str
    previous: str
    emptied: bool = False

    @property
    def number(self) -> str:
        """Return ``GP-N01-202606``."""
        return self.period.number(self.station)

    @property
    def pin(self) -> Pin:
        """What ties the report to the book."""
        return Pin(self.number, self.first, self.last, self.head, self.previous)


@dataclass(frozen=True, slots=True)
class PeriodFacts:
    """The whole report. Building one checks it.

    Attributes:
        lines: the entries one by one, where they were asked for.

    Raises:
        Disagreement: sums that differ.
    """

    head: PeriodHead
    traffic: PeriodTraffic
    visitors: tuple[VisitorCount, ...]
    slips: tuple[SlipRow, ...]
    incidents: tuple[Happening, ...]
    corrections: tuple[Corrected, ...]
    orders: tuple[Ordered, ...]
    faults: tuple[Fault, ...]
    people: tuple[Person, ...]
    shifts: tuple[ShiftRow, ...]
    lines: tuple[ListedEntry, ...] = ()
    inspections: Inspections = NO_INSPECTIONS
    rounds: Rounds = NO_ROUNDS

    def __post_init__(self) -> None:
        self.traffic.check()
        by_day = sum(one.visitors for one in self.traffic.days)
        _agree("visitors by kind", sum(one.came for one in self.visitors), by_day)
        for person in self.people:
            _agree(f"days of {person.name}", person.present + person.absent, person.due)

    @property
    def late(self) -> tuple[ShiftRow, ...]:
        """The shifts that were handed over late."""
        return tuple(shift for shift in self.shifts if shift.minutes_late)

    @property
    def released(self) -> int:
        """How many slips let goods out, whole or in part."""
        return sum(slip.state in ("slip.released", "slip.partly_released") for slip in self.slips)

    @property
    def uncollected(self) -> tuple[SlipRow, ...]:
        """The slips whose paper is not back."""
        return tuple(slip for slip in self.slips if slip.uncollected)


def _sum(flows: Iterable[Flow]) -> Flow:
    whole = Flow()
    for flow in flows:
        whole += flow
    return whole


def _agree(what: str, left: int, right: int) -> None:
    if left != right:
        raise Disagreement(what, left, right)
