"""Holidays: the statutory ones as a table, and what the site itself names.

全国年节及纪念日放假办法 (国务院令第795号, in force since 2025-01-01) fixes thirteen days; the
table ``holidays.json`` holds them year by year with that source. How days are moved for
long breaks (调休) is told anew each year by the State Council: the site enters those.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.paths import resources
from guardpost.registry.vehicles import checked_date
from guardpost.shifts.month import Holiday
from guardpost.store.rows import Rows
from guardpost.text import clean_line

NAME_LIMIT = 20


@dataclass(frozen=True)
class HolidayNamed(Event, kind="holiday.named"):
    """The site says what a day is; ``works`` is a day worked in place of another.

    Attributes:
        name: empty says that it is an ordinary day.
    """

    day: str
    name: str
    works: bool

    @property
    def subject(self) -> str:
        """``holiday:<day>``."""
        return f"holiday:{self.day}"


def name_holiday(
    register: Register, actor: str, day: str, name: str, *, works: bool = False
) -> Holiday:
    """Say what a day is: off, worked instead, or with an empty name an ordinary one.

    Raises:
        Refused: ``day.needed``, ``date.invalid``, ``role.needed``.
    """
    kept = checked_date(day)
    if not kept:
        raise Refused("day.needed")
    event = HolidayNamed(kept, clean_line(name, NAME_LIMIT), works)
    with register.writing(actor, "shifts.holidays.name_holiday") as page:
        page.record(event)
    return Holiday(date.fromisoformat(kept), event.name, works)


def holidays_between(rows: Rows, first: date, last: date) -> tuple[Holiday, ...]:
    """Return the holidays from ``first`` to ``last``; what the site says goes before the table."""
    known = {day: holiday for day, holiday in _statutory().items() if first <= day <= last}
    sql = "SELECT day, name, works FROM holidays WHERE day BETWEEN ? AND ?"
    for text, name, works in rows.all(sql, first.isoformat(), last.isoformat()):
        day = date.fromisoformat(text)
        known[day] = Holiday(day, name, bool(works))
    return tuple(known[day] for day in sorted(known) if known[day].name)


@cache
def _statutory() -> dict[date, Holiday]:
    text = (resources() / "holidays.json").read_text(encoding="utf-8")
    return {
        date.fromisoformat(day): Holiday(date.fromisoformat(day), name)
        for year in json.loads(text)["years"]
        for name, days in year["days"].items()
        for day in days
    }


@projects(HolidayNamed)
def _project_named(entry: Entry[HolidayNamed], rows: Rows) -> None:
    event = entry.event
    rows.replace("holidays", day=event.day, name=event.name, works=int(event.works))


@lines(HolidayNamed)
def _named_line(entry: Entry[HolidayNamed]) -> Line:
    return replace(blank_line(entry), category="kind.holiday.named", note=entry.event.name)
