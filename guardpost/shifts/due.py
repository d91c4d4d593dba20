"""Who is due at a turn: the group, less who is on leave or traded, and who comes instead.

Handbook (二) 1 (2)–(3): the group comes on, led by its leader. domain.md §2: incoming team
incomplete → no handover; whoever has leave is not missing, their stand-in is expected.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guardpost.registry.staff import Staff, active_staff
from guardpost.shifts.month import Place, Standing
from guardpost.shifts.roster import leave_on, trades_of
from guardpost.shifts.trades import trades_at
from guardpost.store.rows import Rows


class Cause(StrEnum):
    """请假, 换班."""

    LEAVE = "leave"
    SWAP = "swap"


@dataclass(frozen=True, slots=True)
class Excused:
    """One of the group who need not come.

    Attributes:
        staff: the code; ``stand_in`` who comes instead, empty for nobody.
        cause: see :class:`Cause`.
    """

    staff: str
    cause: str
    stand_in: str


@dataclass(frozen=True, slots=True)
class Due:
    """Who comes, leaders first, those who stand in last; and who need not."""

    people: tuple[Staff, ...]
    excused: tuple[Excused, ...]


def due_at(rows: Rows, place: Place, starts: date, grp: str) -> Due:
    """Return who is due at a turn.

    Args:
        starts: the day on which the turn begins; leave is asked for by that day.
        grp: the group that comes on.
    """
    known = {person.code: person for person in active_staff(rows)}
    codes = [person.code for person in known.values() if person.grp == grp]
    excused = []
    for one in _changes(rows, place, starts):
        if one.staff in codes:
            codes.remove(one.staff)
            excused.append(one)
            if one.stand_in in known and one.stand_in not in codes:
                codes.append(one.stand_in)
    return Due(tuple(known[code] for code in codes), tuple(excused))


def is_due(rows: Rows, staff: str, turn: Standing) -> bool:
    """Tell whether somebody is due at a turn."""
    due = due_at(rows, turn.place, turn.turn.starts.date(), turn.group)
    return staff in {person.code for person in due.people}


def _changes(rows: Rows, place: Place, starts: date) -> Iterator[Excused]:
    """Yield the trades, then the leave: whoever came by a trade may be ill as well."""
    for gone, comes in trades_at(trades_of(rows), place):
        yield Excused(gone, Cause.SWAP.value, comes)
    for one in leave_on(rows, starts):
        yield Excused(one.staff, Cause.LEAVE.value, one.stand_in)
