"""What stops a person coming in. Pure.

domain.md §2: no name or address, no entry; a host who cannot be reached, or a visitor who
will not register, is not simply refused: a leader or patrol goes along. An officer on duty
is never obstructed. Name and room suffice; a rider need not say a name (个人信息保护法 6).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from guardpost.errors import Refused

LARGEST_PARTY = 99
OFFICER, DELIVERY, RENOVATION = "officer", "delivery", "renovation"
# Who is a guest of somebody; workers come by permit, riders by their order.
NEEDS_HOST = frozenset({"visitor"})
UNREACHABLE, UNREGISTERED = "unreachable", "unregistered"
ESCORTED = frozenset({UNREACHABLE, UNREGISTERED})


class Caller(Protocol):
    """A person at the gate, as the rules see them."""

    @property
    def category(self) -> str:
        """Who they are."""
        ...

    @property
    def room(self) -> str:
        """Where they go."""
        ...

    @property
    def name(self) -> str:
        """Their name."""
        ...

    @property
    def party(self) -> int:
        """How many they are."""
        ...

    @property
    def verified(self) -> str:
        """How the host confirmed."""
        ...

    @property
    def escort(self) -> str:
        """Who of the post goes along."""
        ...


def stops_of_visitor(caller: Caller) -> Iterator[Refused]:
    """Yield what is still asked of a person before they come in."""
    if not 1 <= caller.party <= LARGEST_PARTY:
        yield Refused("visitor.party", largest=LARGEST_PARTY)
    if caller.category == OFFICER:
        return
    if not caller.room:
        yield Refused("visitor.room_needed")
    nameless = caller.category == DELIVERY or caller.verified == UNREGISTERED
    if not caller.name and not nameless:
        yield Refused("visitor.name_needed")
    if caller.category in NEEDS_HOST and not caller.verified:
        yield Refused("visitor.host_unasked")
    if caller.verified in ESCORTED and not caller.escort:
        yield Refused("visitor.escort_needed")
