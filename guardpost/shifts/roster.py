"""The roster as the book has it: every rota that was set, approved swaps and leave, the month."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from guardpost.errors import Refused
from guardpost.ledger.entry import Row
from guardpost.ledger.projecting import Entry, entry_of
from guardpost.ledger.reading import COLUMNS
from guardpost.shifts.holidays import holidays_between
from guardpost.shifts.month import Away, Exchange, GridDay, Place, Roster, Since, month_grid
from guardpost.shifts.rota import Pattern, Rota, Turn
from guardpost.shifts.trades import Duties, Trade
from guardpost.site import RotaChanged, SiteOpened, rota_of
from guardpost.store.rows import Rows
from guardpost.times import local


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the grid; ``waiting`` counts the swaps and leaves nobody has decided."""

    year: int
    month: int
    days: tuple[GridDay, ...]
    rota: Rota
    waiting: int


def roster_of(rows: Rows) -> Roster:
    """Return who is on when.

    Raises:
        Refused: ``site.not_opened``.
    """
    found = tuple(_since(entry) for entry in _rota_entries(rows))
    if not found:
        raise Refused("site.not_opened")
    return Roster(found, _exchanges(rows))


@dataclass(frozen=True, slots=True)
class OnLeave:
    """Somebody on approved leave; ``stand_in`` is empty for nobody."""

    staff: str
    stand_in: str


def duties_of(rows: Rows) -> Duties:
    """Return who works which turn: the roster, and what persons traded.

    Raises:
        Refused: ``site.not_opened``.
    """
    return Duties(roster_of(rows), trades_of(rows))


def trades_of(rows: Rows) -> tuple[Trade, ...]:
    """Return the approved swaps of persons, in the order of approval."""
    sql = (
        "SELECT day, pattern, other_day, other_pattern, staff, other_staff FROM swaps"
        " WHERE state = 'approved' AND staff <> '' ORDER BY decided_seq"
    )
    return tuple(
        Trade(Exchange(_place(*turns[:2]), _place(*turns[2:])), staff, other)
        for *turns, staff, other in rows.all(sql)
    )


def leave_on(rows: Rows, day: date) -> tuple[OnLeave, ...]:
    """Return who is on approved leave on a day."""
    sql = (
        "SELECT staff, stand_in FROM leaves"
        " WHERE state = 'approved' AND first <= ? AND last >= ? ORDER BY number"
    )
    return tuple(OnLeave(*found) for found in rows.all(sql, day.isoformat(), day.isoformat()))


def month_of(rows: Rows, year: int, month: int) -> Month:
    """Return a month with its swaps, leave and holidays.

    Raises:
        Refused: ``site.not_opened``.
    """
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    away = (*_away(rows, first, last), *_traded(rows, first, last))
    days = month_grid(roster_of(rows), year, month, away, holidays_between(rows, first, last))
    return Month(year, month, days, rota_of(rows), waiting(rows))


def waiting(rows: Rows) -> int:
    """Return how many requests wait for a leader."""
    sql = (
        "SELECT (SELECT count(*) FROM swaps WHERE state = 'open')"
        " + (SELECT count(*) FROM leaves WHERE state = 'open')"
    )
    return int(rows.value(sql))


def swapped(rows: Rows, turn: Turn) -> Turn:
    """Return a turn of the rota with the group that a swap put in its place."""
    if not rows.value("SELECT 1 FROM swaps WHERE state = 'approved' AND staff = '' LIMIT 1"):
        return turn
    standing = roster_of(rows).standing(Place(turn.day, turn.pattern))
    return turn if standing is None else replace(turn, group=standing.group)


def _rota_entries(rows: Rows) -> list[Entry[SiteOpened | RotaChanged]]:
    sql = f"SELECT {COLUMNS} FROM ledger INDEXED BY ledger_kind WHERE kind IN (?, ?) ORDER BY seq"
    found: list[Entry[SiteOpened | RotaChanged]] = []
    for values in rows.all(sql, SiteOpened.kind, RotaChanged.kind):
        entry = entry_of(Row(*values))
        assert isinstance(entry.event, SiteOpened | RotaChanged)
        found.append(entry)  # type: ignore[arg-type]
    return found


def _since(entry: Entry[SiteOpened | RotaChanged]) -> Since:
    said = entry.event.rota
    rota = Rota(said.groups, said.slots, date.fromisoformat(said.anchor), said.days_per_turn)
    return Since(local(entry.at, entry.offset).date(), rota)


def _exchanges(rows: Rows) -> tuple[Exchange, ...]:
    sql = (
        "SELECT day, pattern, other_day, other_pattern FROM swaps"
        " WHERE state = 'approved' AND staff = '' ORDER BY decided_seq"
    )
    return tuple(
        Exchange(_place(day, pattern), _place(other_day, other_pattern))
        for day, pattern, other_day, other_pattern in rows.all(sql)
    )


def _place(day: str, pattern: str) -> Place:
    return Place(date.fromisoformat(day), Pattern(pattern))


def _away(rows: Rows, first: date, last: date) -> tuple[Away, ...]:
    sql = (
        "SELECT staff.name, staff.grp, first, last, coalesce(other.name, '')"
        " FROM leaves JOIN staff ON staff.code = staff"
        " LEFT JOIN staff AS other ON other.code = stand_in"
        " WHERE state = 'approved' AND first <= ? AND last >= ? ORDER BY number"
    )
    found = rows.all(sql, last.isoformat(), first.isoformat())
    return tuple(
        Away(name, grp, date.fromisoformat(begins), date.fromisoformat(ends), stand_in)
        for name, grp, begins, ends, stand_in in found
    )


def _traded(rows: Rows, first: date, last: date) -> tuple[Away, ...]:
    """Return who gave a turn away on each day, and who comes instead."""
    people = {
        code: (name, grp) for code, name, grp in rows.all("SELECT code, name, grp FROM staff")
    }
    pairs = (
        (place.day, pair)
        for trade in trades_of(rows)
        for place in (trade.turns.first, trade.turns.second)
        if first <= place.day <= last and (pair := trade.at(place)) is not None
    )
    return tuple(
        Away(*people[gone], day, day, people[comes][0], swapped=True)
        for day, (gone, comes) in pairs
    )
