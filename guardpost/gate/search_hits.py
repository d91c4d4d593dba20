"""What the one-line search answers with. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from guardpost.registry.expected import Expected
from guardpost.registry.watchlist import Listing

# Two pages of them; whoever wants more types one more character.
MOST_ROWS = 12


class HitKind(StrEnum):
    """What a row of the results is about; ``watch`` is somebody or something to stop."""

    VEHICLE = "vehicle"
    RESIDENT = "resident"
    VISITOR = "visitor"
    EXPECTED = "expected"
    HELPER = "helper"
    SLIP = "slip"
    WATCH = "watch"


class Action(StrEnum):
    """What Enter (or Shift+Enter) does on a row."""

    NONE = ""
    ENTER = "enter"
    LEAVE = "leave"
    ADMIT_VISITOR = "admit_visitor"
    RELEASE_VISITOR = "release_visitor"
    ADMIT_EXPECTED = "admit_expected"
    OPEN_SLIP = "open_slip"
    TAKE_PLATE = "take_plate"
    NOTIFY_LEADER = "notify_leader"


class Way(IntEnum):
    """By what something was found, the likelier meaning of the digits first."""

    TAIL = 0
    SERIAL = 1
    HEAD = 2
    MIDDLE = 3
    NEAR = 4
    CARD = 5
    PHONE = 6
    ROOM = 7
    NAME = 8
    PASS = 9
    SLIP = 10

    @property
    def matched(self) -> str:
        """The text of a hit in which the match stands."""
        return "plate" if self <= Way.NEAR else self.name.lower()


class Rank(IntEnum):
    """What stands on top: exactly what was typed, then who leaves, then who likely comes."""

    EXACT = 0
    INSIDE = 1
    WATCH = 2
    EXPECTED = 3
    FREQUENT = 4
    RESIDENT = 5
    SEEN = 6
    PERSON = 7
    LOOKALIKE = 8
    NEAR = 9


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
        instead: of a plate with one other character, what was typed in the place that
            ``start`` marks; empty when it was left out; with no ``length``, it is too many.
        expected: who was announced.
        number: of a helper's pass or of a release slip, ``FX-20260612-02``.
        why: of a helper, why the pass does not hold now, a code of ``why_no_pass``; of a
            slip, its state.
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
    instead: str = ""
    expected: Expected | None = None
    number: str = ""
    why: str = ""

    @property
    def near(self) -> bool:
        """Whether one character is another than what was typed."""
        return self.way is Way.NEAR

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
        whole: whether the text is a plate to the last character.
    """

    text: str
    hits: tuple[Hit, ...] = ()
    understood: tuple[str, ...] = ()
    whole: bool = False

    @property
    def first(self) -> Hit | None:
        """The row that Enter takes when none was chosen.

        None when a whole plate is known only with another character: Enter logs what was
        typed, not what it resembles.
        """
        top = self.hits[0] if self.hits else None
        return None if top is not None and top.near and self.whole else top
