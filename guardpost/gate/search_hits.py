"""What the one-line search answers with. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from guardpost.registry.watchlist import Listing


class HitKind(StrEnum):
    """What a row of the results is about; ``watch`` is somebody or something to stop."""

    VEHICLE = "vehicle"
    RESIDENT = "resident"
    VISITOR = "visitor"
    WATCH = "watch"


class Action(StrEnum):
    """What Enter (or Shift+Enter) does on a row."""

    NONE = ""
    ENTER = "enter"
    LEAVE = "leave"
    ADMIT_VISITOR = "admit_visitor"
    RELEASE_VISITOR = "release_visitor"
    NOTIFY_LEADER = "notify_leader"


class Way(IntEnum):
    """By what something was found, the likelier meaning of the digits first."""

    TAIL = 0
    SERIAL = 1
    HEAD = 2
    CARD = 3
    PHONE = 4
    ROOM = 5
    NAME = 6

    @property
    def matched(self) -> str:
        """The text of a hit in which the match stands."""
        return "plate" if self <= Way.HEAD else self.name.lower()


class Rank(IntEnum):
    """What stands on top: exactly what was typed, then who leaves, then who may enter."""

    EXACT = 0
    INSIDE = 1
    WATCH = 2
    RESIDENT = 3
    SEEN = 4
    PERSON = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """One row of the results.

    Attributes:
        key: stable name of the row, such as ``vehicle:苏A3K725``.
        matched: ``plate``, ``phone``, ``room``, ``name`` or ``card``: the text in which
            ``start`` and ``length`` mark the part that was typed.
        action, opposite: what Enter and Shift+Enter do.
        plate_until: the last day of a temporary plate, as it was shown last time.
        vehicle: a ``VehicleClass`` value; ``registered`` when the registry knows it.
        relation: a ``Relation`` value of the person; empty when unknown.
        inside, since, due_at: whether it is inside, and the book times of that.
        last_at, last_direction: the last passage: ``in``, ``out`` or ``refused``.
        visit: the open stay; 0 when there is none.
        members, cars: of a resident's household.
        watch: the listing that it is on; one that only alerts lets it in.
    """

    kind: HitKind
    key: str
    rank: Rank
    way: Way
    start: int = 0
    length: int = 0
    action: Action = Action.NONE
    opposite: Action = Action.NONE
    plate: str = ""
    plate_kind: str = ""
    plate_until: str = ""
    vehicle: str = ""
    registered: bool = False
    room: str = ""
    person: str = ""
    phone: str = ""
    relation: str = ""
    description: str = ""
    parking: str = ""
    tenure: str = ""
    valid_until: str = ""
    expired: bool = False
    inside: bool = False
    since: str = ""
    due_at: str = ""
    last_at: str = ""
    last_direction: str = ""
    visit: int = 0
    card: int = 0
    category: str = ""
    party: int = 0
    members: int = 0
    cars: int = 0
    watch: Listing | None = None

    @property
    def matched(self) -> str:
        """The text of the row in which the match stands."""
        return self.way.matched


@dataclass(frozen=True, slots=True)
class Found:
    """The results of one search.

    Attributes:
        text: what was looked for.
        understood: label codes of what the text was taken for, likeliest first.
    """

    text: str
    hits: tuple[Hit, ...] = ()
    understood: tuple[str, ...] = ()
