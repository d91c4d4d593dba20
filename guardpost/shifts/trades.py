"""Two persons change turns while their groups stay: who then works which turn. Pure.

The rota knows groups alone; a trade says for two turns who comes in whose place. The last
one approved has the last word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from guardpost.shifts.month import NEIGHBOURS, Exchange, Place, Roster, Standing, are_apart


@dataclass(frozen=True, slots=True)
class Trade:
    """``staff`` has the first turn and gives it for the second, which is ``other``'s.

    Attributes:
        turns: the two turns.
    """

    turns: Exchange
    staff: str
    other: str

    def at(self, place: Place) -> tuple[str, str] | None:
        """Return who does not come to a turn, and who comes instead; None if it is neither."""
        if place == self.turns.first:
            return self.staff, self.other
        return (self.other, self.staff) if place == self.turns.second else None


@dataclass(frozen=True, slots=True)
class Duties:
    """Who works which turn: the groups' turns, and the trades in the order of approval."""

    roster: Roster
    trades: tuple[Trade, ...] = ()

    def with_trade(self, trade: Trade) -> Duties:
        """Return the duties with one more trade."""
        return replace(self, trades=(*self.trades, trade))

    def works(self, staff: str, grp: str, turn: Standing) -> bool:
        """Tell whether somebody of a group works a turn."""
        on = turn.group == grp
        for gone, comes in trades_at(self.trades, turn.place):
            on = (on or staff == comes) and staff != gone
        return on

    def is_rested(self, staff: str, grp: str, place: Place) -> bool:
        """Tell whether somebody rests long enough before and after a turn (8 hours)."""
        here = self.roster.standing(place)
        if here is None:
            return True
        near = (turn for turn in self._around(place) if turn.place != place)
        return all(are_apart(here, turn) for turn in near if self.works(staff, grp, turn))

    def _around(self, place: Place) -> Iterator[Standing]:
        for n in range(-NEIGHBOURS.days, NEIGHBOURS.days + 1):
            yield from self.roster.turns_of(place.day + timedelta(days=n))


def trades_at(trades: tuple[Trade, ...], place: Place) -> tuple[tuple[str, str], ...]:
    """Return the trades of a turn, each as (who does not come, who comes instead)."""
    found = (trade.at(place) for trade in trades)
    return tuple(pair for pair in found if pair is not None)
