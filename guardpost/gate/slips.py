"""Release slips (物品放行条): what they are made of, and how they stand.

Handbook 秩序维护部 (二) 1 (6) for the kinds of goods. The events are in slip_events and
slip_papers, the verbs in removals.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from guardpost.gate.rules import SlipStage, missing_for_release, stage_of


class GoodsKind(StrEnum):
    """The handbook's ten kinds, in its order."""

    FURNITURE = "furniture"
    APPLIANCE = "appliance"
    DAILY = "daily"
    VALUABLE = "valuable"
    RENOVATION = "renovation"
    OFFICE = "office"
    ELECTRICAL = "electrical"
    MACHINE_PARTS = "machine_parts"
    BUILDING_MATERIAL = "building_material"
    GOODS = "goods"


class Applicant(StrEnum):
    """What the applicant is to the room."""

    OWNER = "owner"
    FAMILY = "family"
    AGENT = "agent"
    TENANT = "tenant"
    CONTRACTOR = "contractor"
    COMPANY = "company"


class ConsentBy(StrEnum):
    """How the owner consented; ``own_tools`` where a contractor's tools need no consent."""

    PHONE = "phone"
    LETTER = "letter"
    IN_PERSON = "in_person"
    OWN_TOOLS = "own_tools"


class OwnerAnswer(StrEnum):
    """What the owner answered; a call that nobody took is in the book, too."""

    AGREED = "agreed"
    DECLINED = "declined"
    NO_ANSWER = "no_answer"


class SlipState(StrEnum):
    """How a slip ended, if it did; ``void`` and ``reissued`` keep their numbers.

    ``expired`` is one that nobody released and whose paper came back after its day.
    How far an open one is tells ``rules.stage_of``.
    """

    OPEN = "open"
    RELEASED = "released"
    PARTLY = "partly_released"
    REFUSED = "refused"
    EXPIRED = "expired"
    VOID = "void"
    REISSUED = "reissued"


@dataclass(frozen=True)
class Item:
    """One line of a slip as it was asked for."""

    goods: GoodsKind
    name: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip as it stands; ``id`` is the seq of its application, times are the book's.

    Attributes:
        identity_by, ended_by: staff codes.
        consent: a ``ConsentBy`` value; empty while nobody consented.
        consent_answer: an ``OwnerAnswer``; empty while nobody was asked.
        ended_seq: the entry that ended it; 0 while open.
        papers: how often it was printed.
        arrears_at: when it was referred to the service desk over arrears.
        override_by, leave_by: staff codes of the supervisor and of the leader.
        planned_at: when they mean to move, ``17:30`` of its day; empty for at once.
    """

    number: str
    id: int
    room: str
    applicant: str
    relation: str
    phone: str
    reason: str
    mover: str
    mover_phone: str
    document_kind: str
    document: str
    mover_note: str
    plate: str
    identity_checked: bool
    identity_at: str
    identity_by: str
    vehicle_checked: bool
    consent: str
    consent_who: str
    consent_phone: str
    consent_at: str
    state: str
    applied_at: str
    ended_at: str
    ended_seq: int
    ended_by: str
    refusal: str
    consent_answer: str
    called_at: str
    replaces: str
    replaced_by: str
    issued_at: str
    issued_by: str
    papers: int
    arrears_at: str
    override_by: str
    override_why: str
    leave_by: str
    leave_at: str
    leave_why: str
    collected_at: str
    collected_by: str
    reconciled_at: str
    planned_at: str

    @property
    def day(self) -> str:
        """The one day that it holds for, ``20260612``: domain.md §1, 有效期 (当天)."""
        return self.number.split("-")[1]


@dataclass(frozen=True, slots=True)
class SlipLine:
    """A line of a slip: how many pieces it says, were seen, and left."""

    slip: str
    line: int
    goods: str
    name: str
    quantity: int
    counted: int
    released: int

    @property
    def agrees(self) -> bool:
        """Whether as many were seen as the slip says."""
        return self.counted == self.quantity


@dataclass(frozen=True, slots=True)
class Removal:
    """A slip with its lines: what every verb of a removal returns.

    Attributes:
        expired: its day is over by the clock that it was read with.
        late: that clock stands outside the office hours.
    """

    slip: Slip
    lines: tuple[SlipLine, ...]
    expired: bool = False
    late: bool = False

    @property
    def pieces(self) -> int:
        """How many pieces the slip says."""
        return sum(line.quantity for line in self.lines)

    @property
    def counted(self) -> int:
        """How many pieces were seen."""
        return sum(line.counted for line in self.lines)

    def missing(self, *, signed: bool) -> tuple[str, ...]:
        """Return what still keeps the items in (``rules.missing_for_release``)."""
        return missing_for_release(
            self.slip, self.lines, signed=signed, expired=self.expired, late=self.late
        )

    @property
    def stage(self) -> SlipStage:
        """How far the slip is on its way."""
        return stage_of(self.slip, self.missing(signed=True), expired=self.expired)

    @property
    def agreeing(self) -> tuple[SlipLine, ...]:
        """The lines that may leave when the others stay."""
        return tuple(line for line in self.lines if line.agrees)
