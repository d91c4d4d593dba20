"""The one way to write: whole or not at all, in order whatever the clock says."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from guardpost.book import database_path, open_book
from guardpost.errors import Refused, Unavailable
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, vehicles_inside
from guardpost.ledger import projecting
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.reading import read_entry
from guardpost.ledger.rebuild import check
from guardpost.ledger.register import JUMP_SECONDS, ClockStepped, Register
from guardpost.ledger.verify import verify_chain
from guardpost.store.connect import open_database
from guardpost.store.rows import Rows
from tests.site import Post


def car(plate: str = "苏A3K725") -> VehicleDetails:
    """Return an outside vehicle that comes in."""
    return VehicleDetails(plate=plate, vehicle=VehicleClass.OUTSIDE, note="值" * 150)


def entries(register: Register) -> int:
    """Return how many lines the book has; it is whole and the state is the ledger's."""
    proof = verify_chain(register.rows)
    assert proof.whole
    assert check(register.database) is None
    return proof.entries


def steps(register: Register) -> list[int]:
    """Return by how many seconds the clock was found set, in order."""
    found = register.rows.all("SELECT seq FROM ledger WHERE kind = ? ORDER BY seq", "clock.stepped")
    events = (read_entry(register.rows, seq) for (seq,) in found)
    return [one.event.seconds for one in events if one and isinstance(one.event, ClockStepped)]


@pytest.fixture
def broken_projector(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the projector of an entry fail after it has written."""
    sound = projecting._PROJECTORS["vehicle.entered"]

    def fail(entry: Entry[Event], rows: Rows) -> None:
        sound(entry, rows)
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setitem(projecting._PROJECTORS, "vehicle.entered", fail)
        yield


@pytest.mark.usefixtures("broken_projector")
def test_a_bug_in_a_projector_leaves_nothing_behind(register: Register, post: Post) -> None:
    """Neither the line nor the state it half wrote."""
    before = entries(register)
    with pytest.raises(ZeroDivisionError):
        admit_vehicle(register, post.guard, car())
    assert entries(register) == before
    assert vehicles_inside(register.rows) == ()


def test_a_refusal_writes_nothing_not_even_of_the_clock(register: Register, post: Post) -> None:
    """What the clock did is written with the next entry that is."""
    admit_vehicle(register, post.guard, car())
    before = entries(register)
    post.clock.set(post.clock.at - timedelta(days=2))
    with pytest.raises(Refused):
        admit_vehicle(register, post.guard, car())
    assert entries(register) == before
    admit_vehicle(register, post.guard, car("苏A3K726"))
    assert steps(register) == [-2 * 24 * 3600]


def test_a_clock_set_back_is_an_entry_before_the_next(register: Register, post: Post) -> None:
    """The order stays that of the numbers; by how much is written down."""
    first = admit_vehicle(register, post.guard, car()).line
    post.clock.set(post.clock.at - timedelta(hours=1))
    second = admit_vehicle(register, post.guard, car("苏A3K726")).line
    assert (second.seq, second.at < first.at) == (first.seq + 2, True)
    assert steps(register) == [-3600]
    assert entries(register) == second.seq


@pytest.mark.parametrize(("seconds", "noted"), [(JUMP_SECONDS, []), (3600, [3600])])
def test_a_clock_that_jumps_ahead_is_an_entry(
    seconds: int, noted: list[int], register: Register, post: Post
) -> None:
    """Time that passed is no jump, nor is what a time server corrects."""
    post.clock.advance(hours=3)
    admit_vehicle(register, post.guard, car())
    post.clock.set(post.clock.at + timedelta(seconds=seconds))
    admit_vehicle(register, post.guard, car("苏A3K726"))
    assert steps(register) == noted


def test_a_clock_set_back_while_the_program_was_off_is_found(post: Post) -> None:
    """The last line's own time tells."""
    post.close()
    post.clock.set(post.clock.at - timedelta(minutes=5))
    register = open_book(post.data, post.clock)
    admit_vehicle(register, post.guard, car())
    assert steps(register) == [-300]
    register.close()


def test_a_full_disk_stops_one_entry_and_not_the_gate(register: Register, post: Post) -> None:
    """It is said; nothing is half-written; with room again the next entry goes in."""
    pages = register.rows.value("PRAGMA page_count")
    register.rows.value(f"PRAGMA max_page_count = {pages}")
    done = itertools.count()

    def fill_the_disk() -> None:
        while True:
            admit_vehicle(
                register, post.guard, car(f"苏A{len(vehicles_inside(register.rows)):05d}")
            )
            next(done)

    with pytest.raises(Unavailable) as caught:
        fill_the_disk()
    assert caught.value.code == "database.disk_full"
    assert caught.value.facts == {"path": str(database_path(post.data))}
    assert len(vehicles_inside(register.rows)) == next(done)
    register.rows.value("PRAGMA max_page_count = 1000000")
    assert admit_vehicle(register, post.guard, car()).line.seq == entries(register)


def test_a_book_that_another_program_holds_is_said(register: Register, post: Post) -> None:
    """Nothing is written while somebody else writes; afterwards it goes on."""
    other = open_database(database_path(post.data))
    register.rows.value("PRAGMA busy_timeout = 1")
    with Rows(other).together(), pytest.raises(Unavailable, match=r"database\.locked"):
        admit_vehicle(register, post.guard, car())
    other.close()
    assert admit_vehicle(register, post.guard, car()).line.seq == entries(register)


def test_a_new_folder_gets_an_empty_book(tmp_path: Path, post: Post) -> None:
    """Nobody wrote in it; there is nothing to prove wrong."""
    register = open_book(tmp_path / "new" / "folder", post.clock)
    assert entries(register) == 0
    register.close()
