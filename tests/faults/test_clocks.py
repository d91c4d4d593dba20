"""The clock is set back, ahead, to another zone, to 1970: the order stays, the book tells."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from guardpost.book import open_book
from guardpost.clock import ManualClock
from guardpost.doctor import State, examine
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    release_vehicle,
    vehicles_inside,
)
from guardpost.ledger.rebuild import check
from guardpost.ledger.verify import verify_chain
from guardpost.registry.staff import sign_in
from guardpost.retention.due import is_due, waiting
from guardpost.site_record import ZonesApart, zones_apart
from guardpost.times import from_text
from tests.site import PIN, Post, make_post

CAR = VehicleDetails(plate="苏A3K725", vehicle=VehicleClass.OUTSIDE, room="3栋1202")


def steps(post: Post) -> list[int]:
    """Return by how many seconds the book says the clock was set."""
    sql = "SELECT payload ->> '$.seconds' FROM ledger WHERE kind = 'clock.stepped' ORDER BY seq"
    return [int(seconds) for (seconds,) in post.register.rows.all(sql)]


def whole(post: Post) -> bool:
    """Tell whether the chain holds and the state is the ledger's."""
    return verify_chain(post.register.rows).whole and check(post.register.database) is None


@pytest.mark.parametrize(
    ("moved", "noted"),
    [
        (timedelta(days=-2), [-2 * 86_400]),
        (timedelta(seconds=-1), [-1]),
        (timedelta(days=365), [365 * 86_400]),
    ],
    ids=["back two days", "back a second", "ahead a year"],
)
def test_a_clock_that_was_set_is_an_entry_of_its_own(
    moved: timedelta, noted: list[int], post: Post
) -> None:
    """The car that came before is inside still, and leaves by the same press."""
    admit_vehicle(post.register, post.guard, CAR)
    post.clock.set(post.clock.now() + moved)
    release_vehicle(post.register, post.guard, CAR.plate)
    assert steps(post) == noted
    assert vehicles_inside(post.register.rows) == ()
    assert whole(post)


def a_fortnight(post: Post) -> None:
    """Let a car come and go on each of fourteen days."""
    for _day in range(14):
        admit_vehicle(post.register, post.guard, CAR)
        release_vehicle(post.register, post.guard, CAR.plate)
        post.clock.advance(days=1)


@pytest.mark.parametrize("running", [True, False], ids=["running", "at a start"])
def test_a_year_ahead_deletes_nothing_by_itself(running: bool, post: Post) -> None:
    """Set while the program runs it stays so for a month, set before a start for ten days.

    By then the wrong date has stood on every paper; once it is put right, nothing is old.
    """
    a_fortnight(post)
    right = post.clock.now()
    if not running:
        post.close()
        post.register = open_book(post.data, post.clock)
    post.clock.set(right + timedelta(days=366))
    for days in range(1, 30 if running else 9):
        admit_vehicle(post.register, post.guard, CAR)
        release_vehicle(post.register, post.guard, CAR.plate)
        assert waiting(post.register.rows, post.clock.now())
        assert not is_due(post.register.rows, post.clock.now()), days
        post.clock.advance(days=1)
    post.clock.set(right)
    assert waiting(post.register.rows, right) == 0


def test_a_year_that_truly_went_by_deletes_by_itself(post: Post) -> None:
    """Somebody wrote on the days before: the clock is believed."""
    a_fortnight(post)
    post.clock.advance(days=366)
    a_fortnight(post)
    assert is_due(post.register.rows, post.clock.now())


def test_a_dead_battery_puts_1970_and_the_post_goes_on(post: Post) -> None:
    """Entries are taken in their order; the way back to today is noted as well."""
    admit_vehicle(post.register, post.guard, CAR)
    today = post.clock.now()
    post.clock.set(datetime(1970, 1, 1, 8, 0, tzinfo=today.tzinfo))
    release_vehicle(post.register, post.guard, CAR.plate)
    post.clock.set(today)
    admit_vehicle(post.register, post.guard, CAR)
    assert [seconds < 0 for seconds in steps(post)] == [True, False]
    assert whole(post)


def test_nobody_is_locked_out_by_a_clock_set_back(post: Post) -> None:
    """The right PIN opens the desk, whatever day the clock shows."""
    post.clock.set(post.clock.now() - timedelta(days=400))
    assert sign_in(post.register, post.guard, PIN, post.pepper).code == post.guard


def test_another_zone_is_no_jump(post: Post) -> None:
    """The same moment is written with its own offset; nothing is noted as set."""
    admit_vehicle(post.register, post.guard, CAR)
    post.clock.set(post.clock.now().astimezone(ZoneInfo("America/New_York")))
    release_vehicle(post.register, post.guard, CAR.plate)
    assert steps(post) == []
    offsets = {offset for (offset,) in post.register.rows.all("SELECT offset FROM ledger")}
    assert offsets == {"+08:00", "-04:00"}
    assert whole(post)


def test_a_pc_in_another_zone_than_the_post_is_told(post: Post) -> None:
    """A new PC mostly stands in the zone that it was sold with; summer time is no other zone."""
    assert zones_apart(post.register.rows, post.clock) is None
    post.clock.set(post.clock.now().astimezone(ZoneInfo("America/Los_Angeles")))
    assert zones_apart(post.register.rows, post.clock) == ZonesApart("-07:00", "+08:00")
    (said,) = [one for one in examine(post.data, post.clock) if one.topic == "clock"]
    assert (said.state, said.code) == (State.LOOK, "clock.other_zone")
    assert (said.facts["zone"], said.facts["site"]) == ("-07:00", "+08:00")


def test_summer_time_is_no_other_zone(tmp_path: Path) -> None:
    """The post was opened in winter, and nobody handed over since: the PC stands where it stood."""
    winter = datetime(2027, 3, 1, 8, tzinfo=ZoneInfo("Europe/Berlin"))
    post = make_post(tmp_path, ManualClock(winter))
    with closing(post.register):
        post.clock.set(datetime(2027, 7, 1, 8, tzinfo=ZoneInfo("Europe/Berlin")))
        assert zones_apart(post.register.rows, post.clock) is None


def test_a_night_of_summer_time_has_its_true_length(post: Post) -> None:
    """Nine hours by the wall, eight by the clock that counts: the stay is eight hours long."""
    berlin = ZoneInfo("Europe/Berlin")
    began = datetime(2027, 3, 27, 23, 0, tzinfo=berlin)
    post.clock.set(began)
    stay = admit_vehicle(post.register, post.guard, CAR).visit
    post.clock.set((began.astimezone(UTC) + timedelta(hours=8)).astimezone(berlin))
    assert post.clock.now().hour == 8
    left = release_vehicle(post.register, post.guard, CAR.plate).visit
    assert from_text(left.out_at) - from_text(stay.in_at) == timedelta(hours=8)
