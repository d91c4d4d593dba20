"""The lines of a handover: people, equipment, places, matters, signatures. Pure.

Handbook (二) 1 (3)–(4): dress and gear of those who come on, the use and state of the
equipment, the cleanliness of booth, glass, desk and road, signed by the leaders.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from guardpost.registry.equipment import EquipmentItem
from guardpost.shifts.matters import Matter


class Step(StrEnum):
    """The six steps of the drawing, in their order."""

    LINEUP = "lineup"
    EQUIPMENT = "equipment"
    CLEANLINESS = "cleanliness"
    MATTERS = "matters"
    SIGNATURES = "signatures"
    PRINT = "print"


class Presence(StrEnum):
    """Whether someone of the incoming group came; not answered at first."""

    UNKNOWN = ""
    PRESENT = "present"
    ABSENT = "absent"


class Check(StrEnum):
    """An answer to one question of the line-up or of cleanliness."""

    OPEN = ""
    PASSED = "passed"
    FAILED = "failed"


# Handbook (一) 1–3: 统一着装, 胸卡, 执勤用品; 面容、头发、大鬓角、指甲; 便制服、冬夏装不混穿.
LOOKS = ("dress", "badge", "gear", "grooming", "uniform")
# Counted as the book has it when it is looked at: the slips that wait in the booth.
BY_THE_BOOK = "release_slip"


class EquipmentState(StrEnum):
    """正常, 异常, 缺失."""

    OPEN = ""
    NORMAL = "normal"
    FAULT = "fault"
    MISSING = "missing"


class Place(StrEnum):
    """岗亭、玻璃、桌面、路面 (handbook (二) 1 (4))."""

    BOOTH = "booth"
    GLASS = "glass"
    DESK = "desk"
    ROAD = "road"


class SignerRole(StrEnum):
    """Who signs a handover, in the order of the report's boxes."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that a handover lacks, and where it is put right.

    Attributes:
        code: such as ``equipment.remark``.
        target: what to show: staff code, item, place, matter number, role or ``relief``.
        facts: values for the sentence; ``n`` counts what is lacking in the same way.
    """

    code: str
    step: Step
    target: str
    facts: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Relief:
    """Who takes over: the incoming leader, and their group with a reason if not the rota's."""

    leader: str
    grp: str
    rota_grp: str
    reason: str


@dataclass(frozen=True, slots=True)
class PersonCheck:
    """One of the people who come on.

    Attributes:
        arrived_at: book time; ``late`` by how many minutes it was after the line-up.
        dress, badge, gear, grooming, uniform: see :class:`Check`; what each asks, ``LOOKS``.
    """

    staff: str
    name: str
    role: str
    duty: str
    presence: str = ""
    arrived_at: str = ""
    dress: str = ""
    badge: str = ""
    gear: str = ""
    grooming: str = ""
    uniform: str = ""
    remark: str = ""
    late: int = 0
    checked_at: str = ""

    @property
    def looks(self) -> tuple[str, ...]:
        """The answers, in the order of ``LOOKS``."""
        return self.dress, self.badge, self.gear, self.grooming, self.uniform

    @property
    def is_answered(self) -> bool:
        """Whether every question was answered; whoever is absent is asked no more."""
        return self.presence == Presence.ABSENT or bool(self.presence and all(self.looks))

    @property
    def needs_remark(self) -> bool:
        """Whether something is wrong and nobody wrote what."""
        wrong = Check.FAILED in self.looks
        return (wrong or self.presence == Presence.ABSENT) and not self.remark


@dataclass(frozen=True, slots=True)
class EquipmentCheck:
    """One line of the equipment.

    Attributes:
        expected: how many the post must have.
        opening: how many the shift took over: the previous closing count.
        opening_state, opening_remark: how the shift took it over.
        state: see :class:`EquipmentState`.
        repaired: what was done in this shift about the fault that it took over.
    """

    item: EquipmentItem
    expected: int
    opening: int
    actual: int
    state: str = ""
    remark: str = ""
    checked_at: str = ""
    opening_state: str = ""
    opening_remark: str = ""
    repaired: str = ""

    @property
    def differs(self) -> bool:
        """Whether another number is given away than was taken over: write why."""
        return bool(self.state) and self.actual != self.opening

    @property
    def fault_stands(self) -> bool:
        """Whether it was taken over faulty and nobody wrote a repair."""
        return self.opening_state == EquipmentState.FAULT and not self.repaired

    @property
    def contradicts(self) -> bool:
        """Whether count and state cannot both be true."""
        return count_contradicts(self.state, self.expected, self.actual)

    @property
    def needs_remark(self) -> bool:
        """Whether something is wrong and nobody wrote what."""
        wrong = self.state in (EquipmentState.FAULT, EquipmentState.MISSING)
        return (wrong or self.differs) and not self.remark


@dataclass(frozen=True, slots=True)
class CleanlinessCheck:
    """One place; ``state`` see :class:`Check`."""

    place: str
    state: str = ""
    remark: str = ""
    checked_at: str = ""

    @property
    def needs_remark(self) -> bool:
        """Whether something is wrong and nobody wrote what."""
        return self.state == Check.FAILED and not self.remark


@dataclass(frozen=True, slots=True)
class HandoverMatter:
    """An outstanding matter and whether the incoming leader took it over."""

    matter: Matter
    accepted_by: str = ""
    accepted_at: str = ""
    follow_up: str = ""
    due: str = ""

    @property
    def accepted(self) -> bool:
        """Whether it was taken over."""
        return bool(self.accepted_at)


@dataclass(frozen=True, slots=True)
class HandoverSignature:
    """A leader's signature under the frozen text.

    Attributes:
        strokes: JSON text of ``Signature.to_json_value``; empty after a purge.
        fingerprint: of the signer's certificate.
    """

    role: str
    staff: str
    text_sha256: str
    stroke_digest: str
    strokes: str
    fingerprint: str
    signed_at: str
    signed_seq: int


@dataclass(frozen=True, slots=True)
class Unseen:
    """Somebody due out who was not seen leaving: a plate, or a visitor's card."""

    plate: str
    vehicle: str
    card: int
    category: str
    due_at: str


@dataclass(frozen=True, slots=True)
class CarryOver:
    """What is inside and waiting; it changes while people sign, so nobody signs it.

    Attributes:
        unseen: who is past their time, the longest first; they pass over, no exit is invented.
        cards_out: visitor cards with people inside.
        cards_missing: numbers of cards whose visitors have left without giving them back.
    """

    vehicles: int
    visitors: int
    slips: int
    unseen: tuple[Unseen, ...] = ()
    cards_out: int = 0
    cards_missing: tuple[int, ...] = ()


def count_contradicts(state: str, expected: int, actual: int) -> bool:
    """Tell whether a count forbids a state: normal is all there, missing is fewer."""
    if state == EquipmentState.NORMAL:
        return actual != expected
    return state == EquipmentState.MISSING and actual >= expected
