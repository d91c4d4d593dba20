"""The residents' cars of the evening: home from work, out for supper, home again. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from guardpost.demo_people import RARE_NAMES
from guardpost.demo_site import SEED
from guardpost.registry.vehicles import RegistrationDetails
from ui.demo.early import Cast
from ui.demo.script import FLOW, RARE

FIRST_HOUR = 16

Passing = tuple[str, str, str]


def residents_passing(cast: Cast) -> Iterator[Passing]:
    """Yield time, ``in`` or ``out``, and plate of every passage of a registered car."""
    yield from _rare(cast)
    random = Random(SEED)
    inside = [car for car in cast.cars[: cast.inside] if car.owner not in RARE_NAMES]
    outside = [car for car in cast.cars[cast.inside :] if car.owner not in RARE_NAMES]
    random.shuffle(inside)
    random.shuffle(outside)
    for hour, (coming, going) in enumerate(FLOW, FIRST_HOUR):
        yield from _hour(random, hour, coming, going, inside, outside)


def _rare(cast: Cast) -> Iterator[Passing]:
    """Each of them passes by the way that is open to it, and back the next time."""
    cars = {car.owner: car for car in reversed(cast.cars) if car.owner in RARE_NAMES}
    inside = {car.plate for car in cast.cars[: cast.inside]}
    for at, which in RARE:
        plate = cars[RARE_NAMES[which]].plate
        yield at, "out" if plate in inside else "in", plate
        inside ^= {plate}


def _hour(
    random: Random,
    hour: int,
    coming: int,
    going: int,
    inside: list[RegistrationDetails],
    outside: list[RegistrationDetails],
) -> Iterator[Passing]:
    """Those who come in an hour stay at least until the next one."""
    home = [outside.pop() for _one in range(coming)]
    away = [inside.pop(0) for _one in range(going)]
    ways = [("in", car.plate) for car in home] + [("out", car.plate) for car in away]
    random.shuffle(ways)
    minutes = sorted(random.choices(range(1, 58), k=len(ways)))
    for minute, (way, plate) in zip(minutes, ways, strict=True):
        yield f"{hour}:{minute:02d}", way, plate
    inside.extend(home)
