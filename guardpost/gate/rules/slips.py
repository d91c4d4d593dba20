"""When items may leave: what a slip still lacks, and how far it is. Pure; domain.md §2."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

# domain.md §2: these do not own the room, so its owner says yes first; for a relative and an
# agent by a signed authority, else by phone.
NEEDS_OWNERS_CONSENT = frozenset({"family", "agent", "tenant", "contractor"})
OWNER, CONTRACTOR, COMPANY = "owner", "contractor", "company"
# In the place of a consent: a contractor's tools leave on a slip of their own.
OWN_TOOLS = "own_tools"
TOOL_KINDS = frozenset({"electrical", "machine_parts"})
# Handbook 秩序维护部 (二) 1 (6): 公司单位的办公用品,电器设备、机械配件、建筑装修材料商品物资.
COMPANY_KINDS = frozenset({"office", "electrical", "machine_parts", "building_material", "goods"})
# What is settled before a slip is made out; the rest is looked at when it comes to the gate.
BEFORE_ISSUE = frozenset({"expired", "leave", "consent", "identity"})


class SlipStage(StrEnum):
    """The way of a slip, in its order, and the other ends."""

    APPLIED = "applied"
    VERIFIED = "verified"
    ISSUED = "issued"
    CHECKED = "checked"
    RELEASED = "released"
    PARTLY = "partly_released"
    REFUSED = "refused"
    COLLECTED = "collected"
    RECONCILED = "reconciled"
    EXPIRED = "expired"
    VOID = "void"
    REISSUED = "reissued"


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """When slips are dealt with as usual, as wall times."""

    starts: str = "08:00"
    ends: str = "18:00"

    def open_at(self, now: datetime) -> bool:
        """Tell whether a time by the site's clock lies within them."""
        return self.starts <= f"{now:%H:%M}" < self.ends


DEFAULT_OFFICE_HOURS = OfficeHours()


class CountedLine(Protocol):
    """A line of a slip, as the rules see it."""

    @property
    def goods(self) -> str:
        """Of which of the handbook's ten kinds."""
        ...

    @property
    def quantity(self) -> int:
        """How many the slip says."""
        ...

    @property
    def counted(self) -> int:
        """How many were seen."""
        ...


class CheckedSlip(Protocol):
    """A slip, as the rules see it."""

    @property
    def relation(self) -> str:
        """What the applicant is to the room."""
        ...

    @property
    def plate(self) -> str:
        """The vehicle that carries the items; empty when none."""
        ...

    @property
    def identity_checked(self) -> bool:
        """Whether the mover's document was looked at."""
        ...

    @property
    def vehicle_checked(self) -> bool:
        """Whether the vehicle is the one on the slip."""
        ...

    @property
    def consent(self) -> str:
        """How the owner consented; empty when not."""
        ...

    @property
    def leave_by(self) -> str:
        """The leader who gave leave outside the office hours; empty when none did."""
        ...


class EndedSlip(Protocol):
    """What tells how far a slip is on its way."""

    @property
    def state(self) -> str:
        """``open``, or how it ended."""
        ...

    @property
    def issued_at(self) -> str:
        """When it was made out; empty before."""
        ...

    @property
    def collected_at(self) -> str:
        """When its paper came back; empty before."""
        ...

    @property
    def reconciled_at(self) -> str:
        """When it was found in the week's account; empty before."""
        ...


def needs_consent(relation: str, *, late: bool = False) -> bool:
    """Tell whether the owner must agree first; at night also for the owner's own people."""
    return relation in NEEDS_OWNERS_CONSENT or (late and relation != OWNER)


def may_list(relation: str, goods: str) -> bool:
    """Tell whether an applicant's slip may name that kind of goods."""
    return relation != COMPANY or goods in COMPANY_KINDS


def are_own_tools(relation: str, kinds: Sequence[str]) -> bool:
    """Tell whether all on a slip can be a contractor's own tools."""
    return relation == CONTRACTOR and TOOL_KINDS.issuperset(kinds)


def has_consent(slip: CheckedSlip, lines: Sequence[CountedLine], *, late: bool) -> bool:
    """Tell whether the consent that is due is there; of own tools none is, but at night."""
    if slip.consent != OWN_TOOLS:
        return bool(slip.consent)
    return not late and are_own_tools(slip.relation, [line.goods for line in lines])


def missing_for_release(
    slip: CheckedSlip,
    lines: Sequence[CountedLine],
    *,
    signed: bool,
    expired: bool = False,
    late: bool = False,
) -> tuple[str, ...]:
    """Return what still keeps items in, in the order of the page; nothing when they may go.

    The codes are ``expired``, ``leave``, ``consent``, ``identity``, ``vehicle``, ``lines``,
    ``signature``. domain.md §2: a quantity that differs is no release; relative, agent, tenant
    and contractor need the owner's consent, a contractor's own tools do not; outside the office
    hours a leader gives leave and the owner is asked. §4: arrears are none of them.
    """
    asked = needs_consent(slip.relation, late=late)
    uncounted = not lines or any(line.counted != line.quantity for line in lines)
    wanted = (
        ("expired", expired),
        ("leave", late and not slip.leave_by),
        ("consent", asked and not has_consent(slip, lines, late=late)),
        ("identity", not slip.identity_checked),
        ("vehicle", bool(slip.plate) and not slip.vehicle_checked),
        ("lines", uncounted),
        ("signature", not signed),
    )
    return tuple(code for code, missing in wanted if missing)


def stage_of(slip: EndedSlip, missing: Sequence[str], *, expired: bool) -> SlipStage:
    """Return how far a slip is.

    Args:
        missing: what keeps its items in, the signature apart.
        expired: its day is over and it is still open: told by the clock, no entry says so.
    """
    if slip.reconciled_at:
        return SlipStage.RECONCILED
    if slip.collected_at:
        return SlipStage.COLLECTED
    if slip.state != "open":
        return SlipStage(slip.state)
    if expired:
        return SlipStage.EXPIRED
    if BEFORE_ISSUE & set(missing):
        return SlipStage.APPLIED
    if not slip.issued_at:
        return SlipStage.VERIFIED
    return SlipStage.ISSUED if missing else SlipStage.CHECKED
