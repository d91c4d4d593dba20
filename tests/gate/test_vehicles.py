"""Vehicles through the gate: in, out, refused, and never an entry that nobody saw."""

from __future__ import annotations

import pytest

from guardpost.book import database_path
from guardpost.errors import Refused
from guardpost.gate.corrections import correct_entry
from guardpost.gate.line import Direction
from guardpost.gate.search import search, vehicle_details
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    inside_visit,
    pass_emergency,
    refuse_vehicle,
    release_vehicle,
    vehicles_inside,
)
from guardpost.ledger.rebuild import check
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from guardpost.registry.watchlist import WatchLevel, end_watch, watch
from guardpost.store.connect import open_database
from tests.site import Post

CAR = VehicleDetails("苏A3K725", VehicleClass.OUTSIDE, "3-1202")


def entries(post: Post, kind: str) -> int:
    """Return how many entries of a kind the book has."""
    return int(post.register.rows.value("SELECT count(*) FROM ledger WHERE kind = ?", kind))


def test_a_vehicle_is_inside_until_it_leaves(post: Post) -> None:
    """Between its entry and its exit."""
    admit_vehicle(post.register, post.guard, CAR)
    assert inside_visit(post.register.rows, "苏A3K725") is not None
    post.clock.advance(hours=1)
    left = release_vehicle(post.register, post.guard, "苏a·3k725")
    assert left.line.direction is Direction.OUT
    assert left.visit.out_at
    assert vehicles_inside(post.register.rows) == ()


def test_an_exit_without_an_entry_is_logged_as_just_that(post: Post) -> None:
    """No entry is invented for it."""
    left = release_vehicle(post.register, post.guard, "苏A3K725")
    assert left.line.note_codes == ("note.not_seen_entering",)
    assert (left.visit.in_at, left.visit.out_seq) == ("", left.line.seq)
    assert entries(post, "vehicle.entered") == 0
    assert entries(post, "vehicle.left") == 1


def test_an_unseen_exit_carries_what_the_registry_knows(post: Post) -> None:
    """So that the line says whose car it was."""
    add_vehicle(post.register, post.admin, RegistrationDetails("苏A3K725", "3-1202", "王建国"))
    line = release_vehicle(post.register, post.guard, "苏A3K725").line
    assert (line.room, line.who, line.category) == ("3栋1202", "王建国", "vehicle.resident")


def test_a_vehicle_that_is_inside_does_not_enter_again(post: Post) -> None:
    """The refusal says since when."""
    admit_vehicle(post.register, post.guard, CAR)
    with pytest.raises(Refused) as refused:
        admit_vehicle(post.register, post.guard, VehicleDetails("苏A·3K725", CAR.vehicle))
    assert refused.value.code == "vehicle.already_inside"
    assert refused.value.facts["since"] == "16:00"


def test_a_second_press_is_the_same_exit(post: Post) -> None:
    """Within a second; later it is another, unseen one."""
    admit_vehicle(post.register, post.guard, CAR)
    first = release_vehicle(post.register, post.guard, CAR.plate)
    post.clock.advance(milliseconds=300)
    assert release_vehicle(post.register, post.guard, CAR.plate).line.seq == first.line.seq
    assert entries(post, "vehicle.left") == 1
    post.clock.advance(seconds=2)
    release_vehicle(post.register, post.guard, CAR.plate)
    assert entries(post, "vehicle.left") == 2


def test_a_vehicle_without_a_plate_needs_a_reason(post: Post) -> None:
    """And leaves by its stay, since no plate tells it."""
    with pytest.raises(Refused, match=r"vehicle\.plate_or_reason"):
        admit_vehicle(post.register, post.guard, VehicleDetails(" ", VehicleClass.TRICYCLE))
    details = VehicleDetails("", VehicleClass.TRICYCLE, description="废品回收", no_plate="none")
    stays = [admit_vehicle(post.register, post.guard, details).visit for _ in range(2)]
    release_vehicle(post.register, post.guard, "", visit=stays[0].id)
    assert [stay.id for stay in vehicles_inside(post.register.rows)] == [stays[1].id]
    with pytest.raises(Refused, match=r"vehicle\.not_inside"):
        release_vehicle(post.register, post.guard, "", visit=stays[0].id)
    with pytest.raises(Refused, match=r"vehicle\.plate_or_reason"):
        release_vehicle(post.register, post.guard, "")


@pytest.mark.parametrize(
    "details",
    [
        VehicleDetails("苏AN1725", VehicleClass.OUTSIDE),
        VehicleDetails("苏a·n1725", VehicleClass.RESIDENT),
        VehicleDetails("苏Ａ Ｎ１７２５", VehicleClass.NONRESIDENT),
        VehicleDetails("苏AN1\u200b725", VehicleClass.OUTSIDE),
        VehicleDetails("沪B12345", VehicleClass.OUTSIDE, person=" 马六 "),
        VehicleDetails("沪B12345", VehicleClass.OUTSIDE, phone="+86 137-1234-5678"),
        VehicleDetails("", VehicleClass.TRICYCLE, no_plate="none", person="马六"),
    ],
)
def test_a_watch_listed_vehicle_is_refused_however_it_is_typed(
    post: Post, details: VehicleDetails
) -> None:
    """By plate, name and phone; nothing is written of an entry."""
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", plate="苏A·N1725")
    watch(
        post.register,
        post.leader,
        level=WatchLevel.REFUSE,
        reason="偷盗",
        name="马六",
        phone="137 1234 5678",
    )
    with pytest.raises(Refused) as refused:
        admit_vehicle(post.register, post.guard, details)
    assert refused.value.code == "watchlist.refused"
    assert entries(post, "vehicle.entered") == 0


def test_a_listing_that_ended_or_only_alerts_lets_in(post: Post) -> None:
    """It is shown, and nobody is stopped."""
    listing = watch(
        post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", plate="苏A3K725"
    )
    end_watch(post.register, post.leader, listing.number, "和解")
    watch(post.register, post.leader, level=WatchLevel.ALERT, reason="欠费", plate="苏A3K725")
    assert admit_vehicle(post.register, post.guard, CAR).visit.id


def test_a_listed_vehicle_that_is_inside_may_leave(post: Post) -> None:
    """Nobody is locked in."""
    admit_vehicle(post.register, post.guard, CAR)
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", plate="苏A3K725")
    assert release_vehicle(post.register, post.guard, CAR.plate).visit.out_at


def test_a_refused_vehicle_is_not_inside(post: Post) -> None:
    """The line says why, and which listing."""
    line = refuse_vehicle(post.register, post.guard, CAR, " 冲卡 ", 3)
    assert (line.direction, line.note, line.category) == (
        Direction.REFUSED,
        "冲卡",
        "vehicle.watchlist",
    )
    assert vehicles_inside(post.register.rows) == ()
    with pytest.raises(Refused, match=r"reason\.needed"):
        refuse_vehicle(post.register, post.guard, CAR, "  ")


def test_an_ambulance_passes_with_nothing_asked(post: Post) -> None:
    """道路交通安全法 53: in with one key, and out with the same key."""
    entered = pass_emergency(post.register, post.guard)
    assert (entered.visit.vehicle, entered.visit.no_plate) == ("emergency", "emergency")
    pass_emergency(post.register, post.guard, "苏A0120警")
    out = pass_emergency(post.register, post.guard, "苏A0120警")
    assert out.line.direction is Direction.OUT


@pytest.mark.parametrize(
    ("note", "code"),
    [("a\x00b", "text.control_character"), ("\ud800", "text.lone_surrogate")],
)
def test_what_the_book_cannot_keep_is_refused_before_it(post: Post, note: str, code: str) -> None:
    """At every verb that takes a text."""
    admit_vehicle(post.register, post.guard, CAR)
    with pytest.raises(Refused) as refused:
        release_vehicle(post.register, post.guard, CAR.plate, note=note)
    assert refused.value.code == code
    with pytest.raises(Refused) as refused:
        admit_vehicle(
            post.register, post.guard, VehicleDetails("沪B12345", VehicleClass.OUTSIDE, note=note)
        )
    assert refused.value.code == code
    assert inside_visit(post.register.rows, CAR.plate) is not None


@pytest.mark.parametrize(
    ("plate", "typed", "kept"),
    [
        ("苏A12345临牌", "2026-07-01", "2026-07-01"),
        ("临苏A12345", " 2026-07-01 ", "2026-07-01"),
        ("苏A12345临牌", "", ""),
        ("苏A12345", "2026-07-01", ""),
    ],
)
def test_a_temporary_plate_keeps_its_last_day(
    post: Post, plate: str, typed: str, kept: str
) -> None:
    """In the entry and on the stay; no other plate has one."""
    details = VehicleDetails(plate, VehicleClass.OUTSIDE, plate_until=typed)
    came = admit_vehicle(post.register, post.guard, details)
    assert (came.visit.plate_until, came.line.plate_until) == (kept, kept)
    assert vehicles_inside(post.register.rows) == (came.visit,)


def test_a_last_day_that_is_no_date_is_refused(post: Post) -> None:
    """What is kept can be compared with today."""
    details = VehicleDetails("苏A12345临牌", VehicleClass.OUTSIDE, plate_until="月底")
    with pytest.raises(Refused, match=r"date\.invalid"):
        admit_vehicle(post.register, post.guard, details)
    assert entries(post, "vehicle.entered") == 0


def test_a_last_day_is_known_again_and_put_right_as_a_date(post: Post) -> None:
    """The row of the search carries it; the rebuilt tables have it too."""
    details = VehicleDetails("苏A12345临牌", VehicleClass.OUTSIDE, plate_until="2026-07-01")
    came = admit_vehicle(post.register, post.guard, details)
    release_vehicle(post.register, post.guard, details.plate)
    correct_entry(post.register, post.leader, came.line.seq, "看错", {"plate_until": "2026-06-30"})
    with pytest.raises(Refused, match=r"date\.invalid"):
        correct_entry(post.register, post.leader, came.line.seq, "看错", {"plate_until": "6月"})
    (hit,) = search(post.register.rows, "12345", post.clock.now()).hits
    assert hit.plate_until == "2026-06-30"
    assert vehicle_details(hit).plate_until == "2026-06-30"
    database = open_database(database_path(post.data))
    assert check(database) is None
    database.close()
