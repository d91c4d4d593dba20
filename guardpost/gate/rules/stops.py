"""How the rules stop somebody, and what a leader's order sets aside. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from guardpost.errors import Refused

# What a leader may answer for. That a person is inside already, or a party of none, no
# order can change. domain.md §2: VIP 先放行后补办; large trucks by the leader.
BY_ORDER = frozenset(
    {
        "watchlist.refused",
        "vehicle.truck_needs_leader",
        "visitor.room_needed",
        "visitor.name_needed",
        "visitor.host_unasked",
        "visitor.escort_needed",
        "permit.none",
        "permit.ended",
        "permit.not_yet",
        "permit.expired",
        "permit.other_room",
        "permit.hours",
    }
)


def enforce(stops: Iterable[Refused], *, ordered: bool = False) -> tuple[str, ...]:
    """Return the codes that an order sets aside; none without one.

    Raises:
        Refused: the first stop that no order was given for, or that none can lift.
    """
    aside = []
    for stop in stops:
        if not ordered or stop.code not in BY_ORDER:
            raise stop
        aside.append(stop.code)
    return tuple(aside)


def new_stops(before: Iterable[Refused], after: Iterable[Refused]) -> tuple[Refused, ...]:
    """Return what stops a corrected entry and did not stop it before.

    An entry that a leader let in unfinished is completed step by step.
    """
    known = {stop.code for stop in before}
    return tuple(stop for stop in after if stop.code not in known)
