"""What stops a vehicle coming in or going out. Pure.

Handbook 秩序维护部 (二) 1 (5)-(6); domain.md §2: large trucks by the leader's leave; vans
leaving are opened and compared with the slip; 消防/救护 pass at once (道路交通安全法 53),
marked official cars are not obstructed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guardpost.errors import Refused
from guardpost.gate.rules.watching import Listed, stops_of_listing

NOT_STOPPED = frozenset({"emergency", "official"})
LARGE = frozenset({"truck"})
CARRIERS = frozenset({"van", "truck", "moving"})
# What a van or truck is refused for when it leaves.
NEEDS_SLIP = frozenset({"vehicle.slip_needed", "vehicle.slip_open"})
# What a guard answers when a van was opened and nothing was in it.
NO_GOODS = "none"


def stops_of_vehicle(vehicle: str, listing: Listed | None = None) -> Iterator[Refused]:
    """Yield what keeps a class of vehicle, or a listed one, from coming in."""
    if vehicle in NOT_STOPPED:
        return
    yield from stops_of_listing(listing)
    if vehicle in LARGE:
        yield Refused("vehicle.truck_needs_leader")


def stops_of_exit(vehicle: str, goods: str, waiting: Sequence[str] = ()) -> Iterator[Refused]:
    """Yield what keeps a vehicle from going out: a van or truck is asked for the slip.

    Args:
        goods: the slip that was released for it, ``NO_GOODS``, or empty when not asked yet.
        waiting: slips of its plate or room that wait for release.
    """
    if vehicle not in CARRIERS or goods:
        return
    if waiting:
        yield Refused("vehicle.slip_open", slips=" ".join(waiting))
    else:
        yield Refused("vehicle.slip_needed")
