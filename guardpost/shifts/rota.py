"""The rota: which turn runs at a given time, and which group is on. Pure.

Handbook 秩序维护部 (二) 1 (2): 门岗分为三组上岗,「三班倒」,每8小时一换岗: 8:00–16:00,
16:00–00:00, 00:00–8:00, 以此类推循环执勤. Other sites change at 7:00 and 19:00
(domain.md §2), so groups, slots and the length of a turn are the site's own.

A rota day is its slots in order; what lies after midnight still belongs to the day on
which the rota day began. All is reckoned in wall time, in the zone of the time asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from itertools import pairwise

from guardpost.errors import Refused

DAY_MINUTES = 24 * 60
LEAST_REST = timedelta(hours=8)
# Handbook (一) 1: ready 10 minutes before; whoever opens the post then opens the next turn.
EARLY = timedelta(minutes=30)


class Pattern(StrEnum):
    """早班, 中班, 夜班."""

    EARLY = "early"
    MIDDLE = "middle"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Slot:
    """One turn of the rota day, by wall times such as ``08:00``; ``00:00`` ends at midnight."""

    pattern: Pattern
    starts: str
    ends: str

    @property
    def minutes(self) -> int:
        """How long it lasts; a slot that ends when it starts lasts a day."""
        return (_minute(self.ends) - _minute(self.starts)) % DAY_MINUTES or DAY_MINUTES


THREE_SHIFTS = (
    Slot(Pattern.EARLY, "08:00", "16:00"),
    Slot(Pattern.MIDDLE, "16:00", "00:00"),
    Slot(Pattern.NIGHT, "00:00", "08:00"),
)


def slots_of(changes: tuple[str, ...]) -> tuple[Slot, ...]:
    """Return the slots between the wall times at which groups change, two or three a day.

    Raises:
        Refused: ``rota.slots``.
    """
    patterns = {2: (Pattern.EARLY, Pattern.NIGHT), 3: tuple(Pattern)}.get(len(changes), ())
    if not patterns:
        raise Refused("rota.slots")
    ends = (*changes[1:], changes[0])
    return tuple(map(Slot, patterns, changes, ends))


@dataclass(frozen=True, slots=True)
class Turn:
    """One group's turn of duty.

    Attributes:
        starts, ends: aware; ``ends`` belongs to the next turn.
        group: who is on by the rota.
        day: the date of the rota day, which for the night is the day before.
    """

    pattern: Pattern
    starts: datetime
    ends: datetime
    group: str
    day: date


@dataclass(frozen=True, slots=True)
class Rota:
    """Groups that cycle through the slots from an anchor date.

    On the anchor date the first group has the first slot; after each ``days_per_turn``
    days every slot goes to the next group.

    Raises:
        Refused: ``rota.groups``, fewer groups than slots, or one twice; ``rota.slots``, they
            leave a gap or overlap; ``rota.turn``, less than a day; ``rota.rest``, the change
            would leave a group less than 8 hours of rest.
    """

    groups: tuple[str, ...]
    slots: tuple[Slot, ...]
    anchor: date
    days_per_turn: int = 7

    def __post_init__(self) -> None:
        if len(self.groups) < len(self.slots) or len(set(self.groups)) < len(self.groups):
            raise Refused("rota.groups", least=len(self.slots))
        if not all(group.strip() for group in self.groups):
            raise Refused("rota.groups", least=len(self.slots))
        if not _is_whole_day(self.slots):
            raise Refused("rota.slots")
        if self.days_per_turn < 1:
            raise Refused("rota.turn")
        if any(rest < LEAST_REST for rest in self._rests()):
            raise Refused("rota.rest", hours=int(LEAST_REST.total_seconds()) // 3600)

    def turn_at(self, at: datetime) -> Turn:
        """Return the one turn that runs at an aware time."""
        wall = at.replace(tzinfo=None, fold=0)
        day = (wall - self._start).date()
        turn = next(turn for turn in self._wall_turns(day) if turn.starts <= wall < turn.ends)
        return _in_zone(turn, at.tzinfo)

    def next_turn(self, turn: Turn) -> Turn:
        """Return the turn that relieves ``turn``."""
        return self.turn_at(turn.ends)

    def turn_to_open(self, at: datetime) -> Turn:
        """Return the turn for which the post is opened now: in its last half hour, the next."""
        turn = self.turn_at(at)
        left = turn.ends.replace(tzinfo=None) - at.replace(tzinfo=None)
        return self.next_turn(turn) if left <= EARLY else turn

    def turns_of(self, day: date, zone: tzinfo | None) -> tuple[Turn, ...]:
        """Return the turns of one rota day, in order."""
        return tuple(_in_zone(turn, zone) for turn in self._wall_turns(day))

    @property
    def _start(self) -> timedelta:
        return timedelta(minutes=_minute(self.slots[0].starts))

    def _wall_turns(self, day: date) -> list[Turn]:
        starts = datetime(day.year, day.month, day.day) + self._start  # noqa: DTZ001 - wall time
        turns = []
        for index, slot in enumerate(self.slots):
            ends = starts + timedelta(minutes=slot.minutes)
            turns.append(Turn(slot.pattern, starts, ends, self._group(index, day), day))
            starts = ends
        return turns

    def _group(self, slot: int, day: date) -> str:
        turn = (day - self.anchor).days // self.days_per_turn
        return self.groups[(slot + turn * self._direction) % len(self.groups)]

    @property
    def _direction(self) -> int:
        """Return which way groups move: to the slot before, or with one idle to the next.

        A group coming off the night could not take the next morning; with an idle group
        between, nobody has to.
        """
        return 1 if len(self.groups) == len(self.slots) else -1

    def _rests(self) -> list[timedelta]:
        """Return the rests that may be short: between two days, and where slots change."""
        lengths = [slot.minutes for slot in self.slots]
        rests = [DAY_MINUTES - length for length in lengths]
        if self._direction == 1:
            pairs = pairwise(lengths)
            rests += [DAY_MINUTES - before - after for before, after in pairs]
        return [timedelta(minutes=minutes) for minutes in rests]


def _is_whole_day(slots: tuple[Slot, ...]) -> bool:
    joined = all(a.ends == b.starts for a, b in zip(slots, (*slots[1:], *slots[:1]), strict=True))
    return bool(slots) and joined and sum(slot.minutes for slot in slots) == DAY_MINUTES


def _minute(text: str) -> int:
    hours, _, minutes = text.partition(":")
    if not (hours.isdecimal() and minutes.isdecimal() and len(text) == 5):
        raise Refused("rota.slots")
    if not (int(hours) < 24 and int(minutes) < 60):
        raise Refused("rota.slots")
    return int(hours) * 60 + int(minutes)


def _in_zone(turn: Turn, zone: tzinfo | None) -> Turn:
    starts, ends = turn.starts.replace(tzinfo=zone), turn.ends.replace(tzinfo=zone)
    return Turn(turn.pattern, starts, ends, turn.group, turn.day)
