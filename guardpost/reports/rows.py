"""The rows of a shift report: what each table on the paper holds. Pure.

Times are the site's local time, aware. Words are codes of ``guardpost/labels.py``; free
text is what people typed. Names, phones and documents arrive masked (domain.md §4).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class HourFlow:
    """The passages of one clock hour; ``starts_at`` is on the hour."""

    starts_at: datetime
    entered: int
    left: int


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person at the line-up (handbook 秩序维护部 (一) 1).

    Attributes:
        position: code, such as ``post.leader``.
        arrived_at: None when absent; then ``note`` tells why.
        dress, badge, gear: ``passed``, ``failed``, or empty when nobody looked: at the
            first shift of a book.
        failed: codes of what else of the handbook's list did not pass.
        late: minutes after the line-up.
    """

    name: str
    position: str
    arrived_at: datetime | None
    dress: str
    badge: str
    gear: str
    note: str = ""
    failed: tuple[str, ...] = ()
    late: int = 0


@dataclass(frozen=True, slots=True)
class Inspection:
    """A superior's look at the post; ``finding`` is free text.

    Attributes:
        signed: the guard who countersigned; empty while nobody has.
        orderly: whether all was as it must be.
    """

    at: datetime
    inspector: str
    finding: str = ""
    post: str = ""
    signed: str = ""
    orderly: bool = True


@dataclass(frozen=True, slots=True)
class Excused:
    """One who need not come; ``cause`` a label code, ``stand_in`` empty for nobody."""

    name: str
    cause: str
    stand_in: str


class Condition(StrEnum):
    """How a thing was found when it was handed over."""

    OK = "ok"
    FAULT = "fault"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Equipment:
    """One kind of equipment, counted in front of both (handbook (二) 1 (4)).

    Attributes:
        name: code, or what the site calls it.
        opening: how many the shift took over; ``actual`` how many it hands over.
    """

    name: str
    expected: int
    opening: int
    actual: int
    condition: Condition
    note: str = ""
    repaired: str = ""


@dataclass(frozen=True, slots=True)
class Cleanliness:
    """One place looked at: booth, glass, desk, road."""

    place: str
    clean: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class VehicleTotal:
    """The traffic of one class of vehicle.

    Attributes:
        vehicle: code, such as ``vehicle.resident``.
        opening, closing: inside when the shift took over and when it handed over.
        unseen: of those that left, how many nobody had seen entering.
        adjusted: what corrections of earlier shifts' entries added or took.
    """

    vehicle: str
    opening: int
    entered: int
    left: int
    closing: int
    unseen: int = 0
    adjusted: int = 0


class Stay(StrEnum):
    """How a row stands when the shift is handed over."""

    LEFT = "left"
    INSIDE = "inside"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class VehicleRow:
    """One stay of a vehicle that is not a resident's.

    Attributes:
        before: it was inside when the shift took over.
        in_at: None when it was never seen entering.
        plate: as it stands on the car; empty when it has none.
        colour: code of the plate's colour, such as ``plate.blue``; may be empty.
        description: what it looks like; ``vehicle`` its class as a code.
        verified: code of how the host confirmed; may be empty.
        notes: codes that stand before the free note, such as ``note.leader_allowed``.
    """

    before: bool
    in_at: datetime | None
    out_at: datetime | None
    stay: Stay
    plate: str
    colour: str
    vehicle: str
    description: str = ""
    room: str = ""
    reason: str = ""
    verified: str = ""
    note: str = ""
    notes: tuple[str, ...] = ()
    overdue_minutes: int = 0


@dataclass(frozen=True, slots=True)
class VisitorRow:
    """One stay of a visitor, or one refusal.

    Attributes:
        card: the visitor card's number; 0 for none.
        timed: there was a time by which to leave.
        notes: codes that stand before the free note, such as ``card.not_returned``.
    """

    before: bool
    in_at: datetime
    out_at: datetime | None
    stay: Stay
    card: int
    category: str
    name: str
    party: int
    phone: str
    room: str
    verified: str = ""
    note: str = ""
    notes: tuple[str, ...] = ()
    overdue_minutes: int = 0
    timed: bool = False


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One line of a release slip."""

    name: str
    quantity: int


class Outcome(StrEnum):
    """How a release slip ended."""

    RELEASED = "released"
    PARTLY = "partly_released"
    REFUSED = "refused"
    OPEN = "open"
    EXPIRED = "expired"
    VOID = "void"
    REISSUED = "reissued"


@dataclass(frozen=True, slots=True)
class RemovalRow:
    """One release slip.

    Attributes:
        applicant: masked name; ``role`` the code of who that is.
        consent: code of how the owner agreed, may be empty; ``consent_who`` masked.
        ended_at: None while it is open; ``refusal`` why it was refused.
        identity_checked: the mover's document was looked at.
        left: of a slip that was partly released, how many pieces of each line went out.
        leave: who gave leave in the shift to move outside the office hours; ``override`` who
            let it go on in spite of arrears. Names; empty for nobody.
    """

    number: str
    room: str
    applicant: str
    role: str
    items: tuple[ItemLine, ...]
    mover: str
    outcome: Outcome
    ended_at: datetime | None
    consent: str = ""
    consent_who: str = ""
    refusal: str = ""
    identity_checked: bool = False
    left: tuple[int, ...] = ()
    leave: str = ""
    override: str = ""

    @property
    def pieces(self) -> int:
        """How many things are on the slip."""
        return sum(item.quantity for item in self.items)

    @property
    def out(self) -> int:
        """How many things went out."""
        if self.outcome is Outcome.PARTLY:
            return sum(self.left)
        return self.pieces if self.outcome is Outcome.RELEASED else 0


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """One incident: where, what happened, what was done.

    Attributes:
        category: code.
        closed: whether it was over when the shift was handed over.
        steps: what was done, each with its time.
    """

    at: datetime
    category: str
    place: str
    account: str
    steps: tuple[tuple[datetime, str], ...]
    handler: str
    closed: bool


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """One corrected field of an earlier entry, or the whole entry struck out.

    Attributes:
        seq: the number of the entry that was wrong.
        kind: as the book calls it, such as ``vehicle.entered``.
        mark: its plate, card or slip.
        field: code of the field; empty when the entry is struck out altogether.
        old, new: codes, or what was typed.
        by, at: who corrected it, when.
    """

    seq: int
    written_at: datetime
    kind: str
    mark: str
    field: str
    old: str
    new: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Outstanding:
    """A matter that the next shift goes on with."""

    what: str
    request: str
    follower: str
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class ClockNote:
    """The station's clock was set: at which entry, by how many seconds."""

    seq: int
    at: datetime
    seconds: int


@dataclass(frozen=True, slots=True)
class WentOn:
    """The post went on from a backup, on another PC.

    Attributes:
        seq: the first entry under ``station``; ``old_seq`` the last of ``before`` that is here.
        missing: entries behind it that the last printed report knew of; 0 when nobody had one.
    """

    seq: int
    station: str
    before: str
    old_seq: int
    missing: int
