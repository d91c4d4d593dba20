"""A bug in a projector, three days at ten times the traffic: nothing by halves, no leak."""

from __future__ import annotations

import gc

import psutil
import pytest

from guardpost.book import database_path
from guardpost.gate.search import search
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    release_vehicle,
    vehicles_inside,
)
from guardpost.gate.views import timeline
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor, release_visitor
from guardpost.ledger import projecting
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.rebuild import check
from guardpost.ledger.verify import verify_chain
from guardpost.store.rows import Rows
from guardpost.store.upkeep import keep_up
from tests.site import Post

# A shift of the demo has 175 passages: ten times that, for nine shifts.
HOURS, AN_HOUR = 72, 220
# The page cache and SQLite's own tables fill up in the first hours.
WARM = 12
MOST_GROWTH = 8 * 2**20


def test_a_projector_that_raises_records_nothing(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the line nor the state that it half wrote; the next entry goes in."""
    sound = projecting._PROJECTORS["vehicle.entered"]

    def fail(entry: Entry[Event], rows: Rows) -> None:
        sound(entry, rows)
        raise ZeroDivisionError

    car = VehicleDetails(plate="苏A3K725", vehicle=VehicleClass.OUTSIDE)
    before = verify_chain(post.register.rows).entries
    with monkeypatch.context() as patch:
        patch.setitem(projecting._PROJECTORS, "vehicle.entered", fail)
        with pytest.raises(ZeroDivisionError):
            admit_vehicle(post.register, post.guard, car)
    assert verify_chain(post.register.rows).entries == before
    assert vehicles_inside(post.register.rows) == ()
    admit_vehicle(post.register, post.guard, car)
    assert check(post.register.database) is None


def _an_hour(post: Post, hour: int) -> None:
    """Let pass what comes in an hour, looked up as a guard does, and keep the book up."""
    register, guard, clock = post.register, post.guard, post.clock
    for number in range(AN_HOUR // 4):
        plate = f"苏A{(hour * AN_HOUR + number) % 90_000 + 10_000}"
        clock.advance(seconds=3600 * 4 / AN_HOUR)
        search(register.rows, plate[-3:], clock.now(), 9)
        admit_vehicle(register, guard, VehicleDetails(plate=plate, vehicle=VehicleClass.OUTSIDE))
        release_vehicle(register, guard, plate)
        guest = VisitorDetails(VisitorCategory.VISITOR, "3栋1202", name="孔立春", verified="phone")
        release_visitor(register, guard, admit_visitor(register, guard, guest).visit.id)
    timeline(register.rows, post.shift)
    keep_up(database_path(post.data))


def test_three_days_at_ten_times_the_traffic_leave_memory_and_handles_flat(post: Post) -> None:
    """72 hours, 15,840 passages: the book is whole, nothing is held on to."""
    process = psutil.Process()
    for hour in range(WARM):
        _an_hour(post, hour)
    gc.collect()
    handles, before = process.num_fds(), process.memory_info().rss
    for hour in range(WARM, HOURS):
        _an_hour(post, hour)
    gc.collect()
    assert process.memory_info().rss - before < MOST_GROWTH
    assert process.num_fds() == handles
    proof = verify_chain(post.register.rows)
    assert proof.whole
    assert proof.entries > HOURS * (AN_HOUR // 4) * 4
