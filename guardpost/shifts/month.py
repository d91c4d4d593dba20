"""The month as it is worked: the rota, with its swaps, who is away, and holidays. Pure.

Handbook 秩序维护部 (二) 1 (2): 门岗分为三组上岗 … 以此类推循环执勤. The rota alone says who is
on; an approved swap exchanges the groups of two turns, so that each turn keeps exactly one
group. What a rota says holds from the day it was set, so that a past month stays as it was.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from guardpost.shifts.rota import LEAST_REST, Pattern, Rota, Turn

NEIGHBOURS = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Place:
    """One turn by its rota day and slot."""

    day: date
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Exchange:
    """An approved swap: the groups of two turns change places."""

    first: Place
    second: Place


@dataclass(frozen=True, slots=True)
class Since:
    """A rota, and the day from which it holds."""

    day: date
    rota: Rota


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody on approved leave, both days counted, or who gave that day's turn away.

    Attributes:
        stand_in: the name of who works instead; empty for nobody.
        swapped: it is no leave, but a turn given away.
    """

    name: str
    grp: str
    first: date
    last: date
    stand_in: str = ""
    swapped: bool = False


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day off, or with ``works`` one worked in place of another (调休)."""

    day: date
    name: str
    works: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A turn as it is worked.

    Attributes:
        turn: as the rota has it; its times are wall times without a zone.
        group: who is on.
    """

    place: Place
    turn: Turn
    group: str

    @property
    def by_rota(self) -> str:
        """The group that the rota alone asks for."""
        return self.turn.group

    @property
    def swapped(self) -> bool:
        """Whether another group is on than the rota says."""
        return self.group != self.by_rota


@dataclass(frozen=True, slots=True)
class GridDay:
    """One day of the grid."""

    day: date
    turns: tuple[Standing, ...]
    away: tuple[Away, ...] = ()
    holiday: Holiday | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is on when: the rotas, oldest first, and the swaps, in the order of approval.

    Attributes:
        moved: the groups of the turns that swaps touched, reckoned once.
    """

    rotas: tuple[Since, ...]
    exchanges: tuple[Exchange, ...] = ()
    moved: Mapping[Place, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "moved", self._moved())

    def rota_on(self, day: date) -> Rota:
        """Return the rota of a day; before the first one, the first."""
        held = [since.rota for since in self.rotas if since.day <= day]
        return held[-1] if held else self.rotas[0].rota

    def turns_of(self, day: date) -> tuple[Standing, ...]:
        """Return the turns of one rota day as they are worked, in order."""
        return tuple(
            Standing(place, turn, self.moved.get(place, turn.group))
            for turn in self.rota_on(day).turns_of(day, None)
            for place in (Place(day, turn.pattern),)
        )

    def standing(self, place: Place) -> Standing | None:
        """Return one turn as it is worked; None when the rota has no such slot."""
        return next((one for one in self.turns_of(place.day) if one.place == place), None)

    def with_swap(self, exchange: Exchange) -> Roster:
        """Return the roster with one more swap."""
        return Roster(self.rotas, (*self.exchanges, exchange))

    def is_rested(self, place: Place) -> bool:
        """Tell whether the group of a turn has its rest before and after it (LEAST_REST)."""
        here = self.standing(place)
        if here is None:
            return True
        near = self._around(place.day, here.group)
        return all(are_apart(here, other) for other in near if other.place != place)

    def _around(self, day: date, group: str) -> list[Standing]:
        days = (day + timedelta(days=n) for n in range(-NEIGHBOURS.days, NEIGHBOURS.days + 1))
        return [turn for each in days for turn in self.turns_of(each) if turn.group == group]

    def _moved(self) -> dict[Place, str]:
        """Return the groups of the turns that swaps touched, swap after swap."""
        moved: dict[Place, str] = {}
        for exchange in self.exchanges:
            first = moved.get(exchange.first) or self._by_rota(exchange.first)
            second = moved.get(exchange.second) or self._by_rota(exchange.second)
            # A swap of a slot that a later rota has no more is without effect.
            if first and second:
                moved[exchange.first], moved[exchange.second] = second, first
        return moved

    def _by_rota(self, place: Place) -> str:
        turns = self.rota_on(place.day).turns_of(place.day, None)
        return next((turn.group for turn in turns if turn.pattern == place.pattern), "")


def month_grid(
    roster: Roster,
    year: int,
    month: int,
    away: Iterable[Away] = (),
    holidays: Sequence[Holiday] = (),
) -> tuple[GridDay, ...]:
    """Return the days of a month, in order, each with its turns."""
    gone, named = tuple(away), {holiday.day: holiday for holiday in holidays}
    days = (date(year, month, n) for n in range(1, monthrange(year, month)[1] + 1))
    return tuple(
        GridDay(
            day,
            roster.turns_of(day),
            tuple(one for one in gone if one.first <= day <= one.last),
            named.get(day),
        )
        for day in days
    )


def are_apart(one: Standing, other: Standing) -> bool:
    """Tell whether whoever has both turns rests long enough between them (LEAST_REST)."""
    early, late = sorted((one.turn, other.turn), key=lambda turn: turn.starts)
    return late.starts - early.ends >= LEAST_REST
