"""What stops a vehicle coming in or going out. Pure.

Handbook 秩序维护部 (二) 1 (5)-(6); domain.md §2: large trucks by the leader's leave; vans
leaving are opened and compared with the slip; 消防/救护 pass at once (道路交通安全法 53),
marked official cars are not obstructed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guardpost.errors import Refused
from guardpost.gate.rules.watching import Listed, stops_of_listing

NOT_STOPPED = frozenset({"emergency", "official"})
LARGE = frozenset({"truck"})
CARRIERS = frozenset({"van", "truck", "moving"})
# These may be vans too: what was written of their looks tells it, in the registry or at the gate.
_TOLD_BY_LOOKS = frozenset({"resident", "nonresident", "outside"})
_VANS = ("面包车", "微面", "厢式", "厢货", "货车", "皮卡", "卡车", "轻卡", "重卡", "搬家")
_VANS_IN_ENGLISH = re.compile(r"\b(?:mini)?(?:van|truck|lorry|pick-?up)s?\b")
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


def carries(vehicle: str, looks: str = "") -> bool:
    """Tell whether a vehicle is a van or truck, a resident's own one too.

    Args:
        looks: what was written of it, such as ``白色面包车``.
    """
    if vehicle in CARRIERS:
        return True
    text = looks.lower()
    told = any(word in text for word in _VANS) or _VANS_IN_ENGLISH.search(text)
    return vehicle in _TOLD_BY_LOOKS and bool(told)


def stops_of_exit(
    vehicle: str, goods: str, waiting: Sequence[str] = (), looks: str = ""
) -> Iterator[Refused]:
    """Yield what keeps a vehicle from going out: a van or truck is asked for the slip.

    Args:
        looks: what was written of it.
        goods: the slip that was released for it, ``NO_GOODS``, or empty when not asked yet.
        waiting: slips of its plate or room that wait for release.
    """
    if goods or not carries(vehicle, looks):
        return
    if waiting:
        yield Refused("vehicle.slip_open", slips=" ".join(waiting))
    else:
        yield Refused("vehicle.slip_needed")
