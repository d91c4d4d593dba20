"""The rules by themselves: pure functions over what a passage says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.errors import Refused
from guardpost.gate.rules import (
    BY_ORDER,
    DEFAULT_HOURS,
    NO_GOODS,
    NOT_STOPPED,
    WorkHours,
    enforce,
    minutes_to_end,
    new_stops,
    stops_of_exit,
    stops_of_listing,
    stops_of_vehicle,
    stops_of_visitor,
    stops_of_worker,
)
from guardpost.gate.vehicles import VehicleClass
from guardpost.gate.visitors import VisitorCategory, VisitorDetails
from guardpost.labels import LABELS
from guardpost.registry.watchlist import Listing

ZONE = timezone(timedelta(hours=8))
BARRED = Listing(1, "refuse", "冲卡", "苏A1", "", "", "2026-05-28T02:00:00.000000Z", "")
NOTED = replace(BARRED, level="alert")
CALLERS = st.builds(
    VisitorDetails,
    category=st.sampled_from(list(VisitorCategory)),
    room=st.sampled_from(("", "3栋1202")),
    name=st.sampled_from(("", "宋立秋")),
    party=st.integers(-1, 120),
    verified=st.sampled_from(("", "phone", "unreachable", "unregistered")),
    escort=st.sampled_from(("", "秦谷雨")),
)


@dataclass(frozen=True)
class Paper:
    """A permit of a test."""

    number: int = 7
    room: str = "4栋1402"
    valid_from: str = ""
    valid_until: str = ""
    ended_at: str = ""


def codes(stops: object) -> list[str]:
    """Return the codes of stops."""
    return [stop.code for stop in stops]  # type: ignore[attr-defined]


@pytest.mark.parametrize("vehicle", list(VehicleClass))
@pytest.mark.parametrize("listing", [None, NOTED, BARRED])
def test_only_a_barred_listing_and_a_large_truck_stop_a_vehicle(
    vehicle: VehicleClass, listing: Listing | None
) -> None:
    """And nothing at all stops who is on duty."""
    found = codes(stops_of_vehicle(vehicle, listing))
    wanted = ["watchlist.refused"] if listing is BARRED else []
    wanted += ["vehicle.truck_needs_leader"] if vehicle is VehicleClass.TRUCK else []
    assert found == ([] if vehicle in NOT_STOPPED else wanted)


@pytest.mark.parametrize("vehicle", list(VehicleClass))
def test_vans_trucks_and_movers_are_asked_for_the_slip(vehicle: VehicleClass) -> None:
    """Once answered they go; a slip that waits is named."""
    asked = vehicle in (VehicleClass.VAN, VehicleClass.TRUCK, VehicleClass.MOVING)
    assert codes(stops_of_exit(vehicle, "")) == (["vehicle.slip_needed"] if asked else [])
    waiting = list(stops_of_exit(vehicle, "", ("FX-1", "FX-2")))
    assert [stop.facts for stop in waiting] == ([{"slips": "FX-1 FX-2"}] if asked else [])
    for answer in (NO_GOODS, "FX-1"):
        assert codes(stops_of_exit(vehicle, answer, ("FX-1",))) == []


@given(caller=CALLERS)
def test_an_officer_is_asked_nothing_and_name_and_room_suffice(caller: VisitorDetails) -> None:
    """With the host's word; whatever else is missing."""
    found = codes(stops_of_visitor(replace(caller, party=1)))
    known = caller.room and caller.name and caller.verified == "phone"
    if known or caller.category is VisitorCategory.OFFICER:
        assert found == []
    elif not caller.room:
        assert found[0] == "visitor.room_needed"


@given(caller=CALLERS, ordered=st.booleans())
def test_an_order_lifts_what_a_leader_may_answer_for_and_nothing_else(
    caller: VisitorDetails, ordered: bool
) -> None:
    """A party of none is no party, whoever says so."""
    stops = list(stops_of_visitor(caller))
    left = [stop for stop in stops if not ordered or stop.code not in BY_ORDER]
    if left:
        with pytest.raises(Refused) as refused:
            enforce(stops, ordered=ordered)
        assert refused.value is left[0]
    else:
        assert list(enforce(stops, ordered=ordered)) == codes(stops)


@given(before=CALLERS, after=CALLERS)
def test_a_correction_adds_no_stop(before: VisitorDetails, after: VisitorDetails) -> None:
    """What was lacking already may go on lacking."""
    old, new = codes(stops_of_visitor(before)), codes(stops_of_visitor(after))
    found = codes(new_stops(stops_of_visitor(before), stops_of_visitor(after)))
    assert found == [code for code in new if code not in old]


@given(minute=st.integers(0, 24 * 60 - 1), second=st.integers(0, 59))
def test_a_worker_in_time_is_due_at_the_very_end_of_works(minute: int, second: int) -> None:
    """Never beyond it, and not within a minute before."""
    now = datetime(2026, 6, 12, minute // 60, minute % 60, second, tzinfo=ZONE)
    inside = codes(stops_of_worker(Paper(), "4栋1402", now, DEFAULT_HOURS)) == []
    end = now.replace(hour=18, minute=0, second=0)
    assert inside == (now.replace(hour=8, minute=0, second=0) <= now < end)
    if inside:
        due = now + timedelta(minutes=minutes_to_end(now, DEFAULT_HOURS))
        assert end <= due < end + timedelta(minutes=1)
    elif now >= end:
        assert minutes_to_end(now, DEFAULT_HOURS) == 0


def test_every_reason_against_a_permit_is_said() -> None:
    """Another room, past its day, already inside, out of hours: each by itself too."""
    now = datetime(2026, 6, 12, 19, tzinfo=ZONE)
    paper = Paper(valid_until="2026-06-05")
    found = codes(stops_of_worker(paper, "3栋1202", now, WorkHours(), "16:00"))
    assert found == ["permit.expired", "permit.other_room", "permit.inside", "permit.hours"]


def test_what_an_order_lifts_has_its_word() -> None:
    """The line of the order names it."""
    assert {f"stop.{code}" for code in BY_ORDER} <= set(LABELS)
    assert "permit.inside" not in BY_ORDER


def test_a_listing_that_only_alerts_stops_nobody() -> None:
    """Its level decides."""
    assert codes(stops_of_listing(NOTED)) == []
    assert codes(stops_of_listing(None)) == []
    assert codes(stops_of_listing(BARRED)) == ["watchlist.refused"]
