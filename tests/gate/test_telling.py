"""What the leader must be told of stands until somebody says so, and that is an entry."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.gate.attention import attention
from guardpost.gate.corrections import correct_entry
from guardpost.gate.telling import tell_leader, to_tell
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.ledger.rebuild import check
from guardpost.registry.watchlist import WatchLevel, watch
from tests.site import Post

OFFICER = VisitorDetails(
    VisitorCategory.OFFICER, name="周景行", unit="辖区派出所", officer_number="032817", party=2
)


def waiting(post: Post) -> list[tuple[str, int]]:
    """Return cause and entry of what waits."""
    return [(one.cause, one.id) for one in to_tell(post.register.rows, 9)]


def test_an_officer_is_never_obstructed_and_the_leader_is_told(post: Post) -> None:
    """No room, no host, no name is asked, on the watchlist or not; unit and number stand."""
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="同名", name="周景行")
    visit = admit_visitor(post.register, post.guard, OFFICER)
    assert (visit.visit.unit, visit.visit.officer_number, visit.visit.party) == (
        "辖区派出所",
        "032817",
        2,
    )
    bare = admit_visitor(post.register, post.guard, VisitorDetails(VisitorCategory.OFFICER))
    assert [entry for _, entry in waiting(post)] == [bare.line.seq, visit.line.seq]
    shown = attention(post.register.rows, post.shift, post.clock.now()).to_tell
    assert [one.line.seq for one in shown] == [bare.line.seq, visit.line.seq]


def test_a_marked_official_car_is_not_stopped(post: Post) -> None:
    """Not even by the watchlist; the leader knows at once."""
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="误列", plate="苏A0725警")
    details = VehicleDetails("苏A0725警", VehicleClass.OFFICIAL)
    seq = admit_vehicle(post.register, post.guard, details).line.seq
    assert [entry for _, entry in waiting(post)] == [seq]


def test_a_listing_that_alerts_lets_in_and_is_to_be_told(post: Post) -> None:
    """By its level: nobody is stopped, and nobody overlooked."""
    watch(post.register, post.leader, level=WatchLevel.ALERT, reason="欠费催告", plate="苏A3K725")
    details = VehicleDetails("苏A3K725", VehicleClass.OUTSIDE)
    seq = admit_vehicle(post.register, post.guard, details).line.seq
    (one,) = to_tell(post.register.rows, 9)
    assert (one.id, one.cause, one.reason) == (seq, "watchlist", "欠费催告")


def test_the_leader_is_told_once(post: Post) -> None:
    """It is an entry; then it waits no longer."""
    seq = admit_visitor(post.register, post.guard, OFFICER).line.seq
    line = tell_leader(post.register, post.guard, seq)
    assert line.kind == "gate.leader_told"
    assert waiting(post) == []
    with pytest.raises(Refused, match=r"leader\.told_already"):
        tell_leader(post.register, post.guard, seq)
    assert check(post.register.database) is None


def test_a_passage_that_was_struck_out_waits_for_nobody(post: Post) -> None:
    """Nor one that was no officer after all; a visitor who was one, does."""
    struck = admit_visitor(post.register, post.guard, OFFICER).line.seq
    correct_entry(post.register, post.guard, struck, "按错了", None)
    assert waiting(post) == []
    other = VisitorDetails(VisitorCategory.OTHER, "3栋1202", "周景行")
    seq = admit_visitor(post.register, post.guard, other).line.seq
    correct_entry(post.register, post.guard, seq, "是民警", {"category": "officer"})
    assert waiting(post) == [("officer", seq)]
    correct_entry(post.register, post.guard, seq, "看错", {"category": "other"})
    assert waiting(post) == []
    assert check(post.register.database) is None


def test_a_correction_that_names_somebody_listed_is_told_too(post: Post) -> None:
    """Misread at first: the alert comes with the right plate, once."""
    watch(post.register, post.leader, level=WatchLevel.ALERT, reason="欠费", plate="苏A88801")
    details = VehicleDetails("苏A88810", VehicleClass.OUTSIDE)
    seq = admit_vehicle(post.register, post.guard, details).line.seq
    correct_entry(post.register, post.guard, seq, "看错", {"room": "3栋1202"})
    assert waiting(post) == []
    made = correct_entry(post.register, post.guard, seq, "看错", {"plate": "苏A88801"})
    assert [line.kind for line in made.more] == ["gate.listed_came_in"]
    assert waiting(post) == [("watchlist", seq)]
    correct_entry(post.register, post.guard, seq, "补登", {"description": "白色轿车"})
    assert check(post.register.database) is None
