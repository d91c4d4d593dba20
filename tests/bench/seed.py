"""A book with as many entries as asked for, written by the register itself, in few commits."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random

from guardpost.book import database_path
from guardpost.clock import ManualClock
from guardpost.demo_people import name, phone, plate
from guardpost.gate.vehicles import VehicleClass, VehicleEntered, VehicleLeft
from guardpost.ledger.register import Register
from guardpost.registry.batch import HouseholdBatch, add_households
from guardpost.registry.households import ResidentDetails
from guardpost.registry.vehicles import RegistrationDetails
from guardpost.store.migrate import known_steps
from guardpost.store.upkeep import keep_up
from tests.bench.measuring import progress
from tests.site import Post, make_post

BATCH = 10_000
FLATS, BUILDINGS = 900, 40
START = datetime(2026, 1, 1, 8, 0, tzinfo=timezone(timedelta(hours=8)))


def seeded(kept: Path, data: Path, entries: int, vehicles: int) -> Post:
    """Return a post in ``data`` whose book holds ``entries`` lines over ``vehicles`` cars.

    The book is made once, in ``kept``; each run works on a copy of it.
    """
    # A book of fewer steps would be replayed at every opening, and that be measured.
    marker = kept / f"seeded-{entries}-{vehicles}-{len(known_steps())}-steps"
    clock = ManualClock(START)
    if not marker.exists():
        shutil.rmtree(kept, ignore_errors=True)
        _make(kept, clock, entries, vehicles)
        marker.touch()
    shutil.copytree(kept, data)
    return _opened(data, clock)


def known_cars(data: Path, clock: ManualClock, vehicles: int) -> Post:
    """Return a new post in ``data`` whose registry knows so many cars and their owners."""
    post = make_post(data, clock)
    plates = _plates(vehicles)
    for first in range(0, len(plates), BATCH):
        progress(f"seeding: {first:,} cars")
        add_households(post.register, post.admin, _households(plates, first))
    return post


def _make(data: Path, clock: ManualClock, entries: int, vehicles: int) -> None:
    post = known_cars(data, clock, vehicles)
    plates = _plates(vehicles)
    _pass(post.register, post.guard, clock, plates, entries)
    post.close()
    progress("seeding: text index")
    keep_up(database_path(data))


def _households(plates: list[str], first: int) -> HouseholdBatch:
    """Return a batch of cars from ``first`` on, each with its owner; a flat has several."""
    random = Random(first)
    people: dict[str, ResidentDetails] = {}
    cars = []
    for index, number in enumerate(plates[first : first + BATCH], first):
        room = f"{index // FLATS % BUILDINGS + 1}栋{index % FLATS + 101:04d}"
        owner = people.setdefault(room, ResidentDetails(room, name(random), phone(random)))
        cars.append(RegistrationDetails(number, room, owner.name, owner.phone))
    return HouseholdBatch(residents=tuple(people.values()), vehicles=tuple(cars))


def _plates(count: int) -> list[str]:
    random, taken = Random(1), set[str]()
    return [plate(random, taken) for _ in range(count)]


def _pass(
    register: Register, actor: str, clock: ManualClock, plates: list[str], entries: int
) -> None:
    """Let each car in and out again, round and round, until the book is long enough."""
    written: int = register.rows.value("SELECT max(seq) FROM ledger")
    turn = 0
    while written < entries:
        progress(f"seeding: {written:,} entries")
        with register.writing(actor, "gate.vehicles.admit_vehicle") as page:
            for _ in range(min(BATCH, entries - written) // 2 or 1):
                number = plates[turn % len(plates)]
                clock.advance(seconds=20)
                page.now = clock.now()
                known = {"plate": number, "vehicle": VehicleClass.RESIDENT}
                entered = page.record(VehicleEntered(**known))  # type: ignore[arg-type]
                left = VehicleLeft(visit=entered.seq, **known)  # type: ignore[arg-type]
                written = page.record(left).seq
                turn += 1


def _opened(data: Path, clock: ManualClock) -> Post:
    from guardpost.book import open_book
    from guardpost.signing.pepper import load

    register = open_book(data, clock)
    last: str = register.rows.value("SELECT at FROM ledger ORDER BY seq DESC LIMIT 1")
    clock.set(datetime.fromisoformat(last) + timedelta(minutes=1))
    return Post(
        data, clock, register, load(data, "test-site", vault=None), "A01", "L02", "G02", "L03"
    )
