"""A leader's order: PIN and reason, and an entry of its own beside what it let in."""

from __future__ import annotations

from typing import Any

import pytest

from guardpost.errors import Refused
from guardpost.gate.admitting import admit_vehicle_by_order, admit_visitor_by_order
from guardpost.gate.corrections import correct_entry
from guardpost.gate.telling import to_tell
from guardpost.gate.vehicles import (
    Passage,
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    inside_visit,
)
from guardpost.gate.views import timeline
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor, visitors_inside
from guardpost.ledger.rebuild import check
from guardpost.registry.waiting import WRONG_TRIES
from guardpost.registry.watchlist import WatchLevel, watch
from tests.site import PIN, Post

LISTED = VehicleDetails("苏AN1725", VehicleClass.OUTSIDE, "3栋1202")
TRUCK = VehicleDetails("苏A72518", VehicleClass.TRUCK, "6栋1501")


@pytest.fixture
def barred(post: Post) -> Post:
    """Return a post whose watchlist bars a plate."""
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", plate=LISTED.plate)
    return post


def order(post: Post, **changed: Any) -> dict[str, Any]:
    """Return what a leader gives: who, PIN, why."""
    given = {"leader": post.leader, "pin": PIN, "reason": "业主当面担保", "pepper": post.pepper}
    return {**given, **changed}


def allow(post: Post, details: VehicleDetails, **changed: Any) -> Passage:
    """Let a vehicle in by order."""
    return admit_vehicle_by_order(post.register, post.guard, details, **order(post, **changed))


def kinds(post: Post) -> list[str]:
    """Return the kinds of the book's entries that stand beside passages."""
    sql = "SELECT kind FROM ledger WHERE kind LIKE 'gate.%' OR kind LIKE '%.entered' ORDER BY seq"
    return [kind for (kind,) in post.register.rows.all(sql)]


def test_an_override_of_the_watchlist_is_an_entry_of_its_own(barred: Post) -> None:
    """Who ordered it, why, and what was set aside; the leader knows."""
    passage = allow(barred, LISTED)
    assert kinds(barred) == ["vehicle.entered", "gate.allowed"]
    (line,) = passage.more
    assert (line.who, line.note, line.note_codes) == (
        "罗守田 苏A·N1725",
        "业主当面担保",
        ("stop.watchlist.refused",),
    )
    shown = [one.kind for one in timeline(barred.register.rows, barred.shift)]
    assert shown[:2] == ["gate.allowed", "vehicle.entered"]
    assert inside_visit(barred.register.rows, LISTED.plate) is not None


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"pin": "111111"}, "pin.wrong"),
        ({"pin": ""}, "pin.wrong"),
        ({"reason": "  "}, "reason.needed"),
    ],
)
def test_an_override_needs_a_leaders_pin_and_a_reason(
    barred: Post, changed: dict[str, Any], code: str
) -> None:
    """Without them nothing comes in."""
    with pytest.raises(Refused) as refused:
        allow(barred, LISTED, **changed)
    assert refused.value.code == code
    assert kinds(barred) == []


def test_a_guard_cannot_order(barred: Post) -> None:
    """Not with the right PIN either."""
    with pytest.raises(Refused, match=r"role\.needed"):
        allow(barred, LISTED, leader=barred.guard)
    assert kinds(barred) == []


def test_a_wrong_pin_at_the_gate_is_in_the_book(barred: Post) -> None:
    """As at the lock screen; from the fifth on one waits."""
    for _ in range(WRONG_TRIES):
        with pytest.raises(Refused, match=r"pin\.wrong"):
            allow(barred, LISTED, pin="135790")
    with pytest.raises(Refused, match=r"pin\.wait"):
        allow(barred, LISTED)
    sql = "SELECT count(*) FROM ledger WHERE kind = 'staff.pin_refused'"
    assert barred.register.rows.value(sql) == WRONG_TRIES == 5


def test_no_order_lets_in_what_is_inside_already(barred: Post) -> None:
    """A plate is inside once."""
    allow(barred, LISTED)
    with pytest.raises(Refused, match=r"vehicle\.already_inside"):
        allow(barred, LISTED)


def test_a_large_truck_needs_a_leader(post: Post) -> None:
    """Who allowed it is in the book."""
    with pytest.raises(Refused, match=r"vehicle\.truck_needs_leader"):
        admit_vehicle(post.register, post.guard, TRUCK)
    (line,) = allow(post, TRUCK).more
    assert line.note_codes == ("stop.vehicle.truck_needs_leader",)


def test_a_truck_does_not_get_in_by_correction(post: Post) -> None:
    """Logged as another class first and put right afterwards."""
    details = VehicleDetails(TRUCK.plate, VehicleClass.OUTSIDE)
    seq = admit_vehicle(post.register, post.guard, details).line.seq
    with pytest.raises(Refused, match=r"vehicle\.truck_needs_leader"):
        correct_entry(post.register, post.guard, seq, "看错", {"vehicle": "truck"})
    seq = allow(post, VehicleDetails("苏A72519", VehicleClass.TRUCK)).line.seq
    correct_entry(post.register, post.guard, seq, "听错房号", {"room": "3栋1202"})


def test_a_vip_comes_in_first_and_is_completed_afterwards(post: Post) -> None:
    """先放行后补办, field by field; nothing that was asked can be emptied again."""
    details = VisitorDetails(VisitorCategory.VISITOR)
    visit = admit_visitor_by_order(post.register, post.guard, details, **order(post))
    assert visit.more[0].note_codes == (
        "stop.visitor.room_needed",
        "stop.visitor.name_needed",
        "stop.visitor.host_unasked",
    )
    seq = visit.line.seq
    correct_entry(post.register, post.guard, seq, "补办", {"room": "3栋1202"})
    correct_entry(post.register, post.guard, seq, "补办", {"name": "宋立秋"})
    with pytest.raises(Refused, match=r"visitor\.room_needed"):
        correct_entry(post.register, post.guard, seq, "写错", {"room": ""})
    (stay,) = visitors_inside(post.register.rows)
    assert (stay.room, stay.name) == ("3栋1202", "宋立秋")
    assert check(post.register.database) is None


def test_a_listed_document_is_refused_and_may_be_allowed(post: Post) -> None:
    """By its number, however typed; by correction neither."""
    number = "320113199001012086"
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="偷盗", document=number)
    details = VisitorDetails(
        VisitorCategory.OTHER, "3栋1202", "马六", document="320113 19900101 2086"
    )
    with pytest.raises(Refused, match=r"watchlist\.refused"):
        admit_visitor(post.register, post.guard, details)
    plain = VisitorDetails(VisitorCategory.OTHER, "3栋1202", "马六")
    seq = admit_visitor(post.register, post.guard, plain).line.seq
    with pytest.raises(Refused, match=r"watchlist\.refused"):
        correct_entry(post.register, post.guard, seq, "补证件", {"document": number})
    visit = admit_visitor_by_order(post.register, post.guard, details, **order(post))
    assert visit.more[0].note_codes == ("stop.watchlist.refused",)
    assert to_tell(post.register.rows, 9) == ()


def test_an_order_without_anything_to_lift_is_recorded_too(post: Post) -> None:
    """The leader spoke; it stands in the book."""
    details = VisitorDetails(VisitorCategory.VISITOR, "3栋1202", "宋立秋", verified="phone")
    visit = admit_visitor_by_order(post.register, post.guard, details, **order(post))
    assert [line.kind for line in visit.more] == ["gate.allowed"]
