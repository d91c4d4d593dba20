"""The books that are measured: so many passages of 10⁵ cars, made once and kept.

The cars, their owners and homes are written by the register itself; the passages by
:mod:`tests.bench.filling`, since the register would take hours for ten million.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from guardpost.book import database_path, open_book, reading_book
from guardpost.clock import ManualClock
from guardpost.demo_people import name, phone, plate
from guardpost.registry.batch import HouseholdBatch, add_households
from guardpost.registry.households import ResidentDetails
from guardpost.registry.vehicles import RegistrationDetails
from guardpost.signing.pepper import load
from guardpost.store.connect import open_database
from guardpost.store.migrate import known_steps, migrate
from guardpost.times import from_text
from tests.bench.filling import fill
from tests.bench.measuring import progress
from tests.site import SITE_ID, Post, make_post

VEHICLES, BATCH = 100_000, 10_000
FLATS, BUILDINGS = 900, 40
START = datetime(2026, 1, 1, 8, 0, tzinfo=timezone(timedelta(hours=8)))


@contextmanager
def copied(kept: Path, passages: int) -> Iterator[Path]:
    """Lend the folder of a copy of a kept book, made when it is not there yet."""
    book = _book(kept, passages)
    with TemporaryDirectory(dir=kept) as folder:
        progress(f"copying the book of {passages:,} passages")
        yield Path(shutil.copytree(book, Path(folder) / "data"))


def opened(data: Path) -> Post:
    """Return the post of a book, a minute after its newest line."""
    clock = ManualClock(START)
    register = open_book(data, clock)
    newest = from_text(register.rows.value("SELECT at FROM ledger ORDER BY seq DESC LIMIT 1"))
    clock.set((newest + timedelta(minutes=1)).astimezone(START.tzinfo))
    pepper = load(data, SITE_ID, vault=None)
    return Post(data, clock, register, pepper, "A01", "L02", "G02", "L03")


def known(data: Path, most: int) -> tuple[list[str], int]:
    """Return plates that the registry knows, and how long the book is.

    Left out are those that a longer plate begins with: typed, they may mean either.
    """
    with reading_book(data) as rows:
        plates = [plate for (plate,) in rows.all("SELECT plate FROM vehicles ORDER BY id")]
        longer = {plate[:-1] for plate in plates}
        found = [plate for plate in plates if plate not in longer]
        return found[:most], rows.value("SELECT max(seq) FROM ledger")


def _book(kept: Path, passages: int) -> Path:
    data, made = kept / f"passages-{passages}", kept / f"passages-{passages}.made"
    steps = str(len(known_steps()))
    if not made.exists():
        shutil.rmtree(data, ignore_errors=True)
        post = known_cars(data, ManualClock(START), VEHICLES)
        fill(post.register, database_path(data), passages)
    elif made.read_text() != steps:
        _bring_up(data, steps)
    made.write_text(steps)
    return data


def _bring_up(data: Path, steps: str) -> None:
    """Apply later steps without a replay: passages of cars fill none of their tables."""
    database = open_database(database_path(data))
    migrate(database)
    database.execute(f"PRAGMA user_version = {steps}")
    database.close()


def known_cars(data: Path, clock: ManualClock, vehicles: int) -> Post:
    """Return a new post in ``data`` whose registry knows so many cars and their owners."""
    post = make_post(data, clock)
    random, taken = Random(1), set[str]()
    plates = [plate(random, taken) for _ in range(vehicles)]
    for first in range(0, len(plates), BATCH):
        progress(f"seeding: {first:,} cars")
        add_households(post.register, post.admin, _households(plates, first))
    return post


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
