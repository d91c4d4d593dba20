"""Whatever is done at the gate, in whatever order, state is what the ledger says."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.gate.admitting import (
    admit_expected_by_order,
    admit_vehicle_by_order,
    admit_visitor_by_order,
)
from guardpost.gate.corrections import correct_entry
from guardpost.gate.counting import counters
from guardpost.gate.removals import ItemDetails, RemovalDetails
from guardpost.gate.rules import CARRIERS
from guardpost.gate.scanning import admit_expected, vehicle_details, visitor_details
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.gate.telling import tell_leader, to_tell
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    pass_emergency,
    release_vehicle,
    vehicles_inside,
)
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorDetails,
    admit_visitor,
    release_visitor,
    visitors_inside,
)
from guardpost.ledger.rebuild import check
from guardpost.ledger.verify import verify_chain
from guardpost.registry.expected import (
    ExpectedCategory,
    ExpectedDetails,
    Outcome,
    add_expected,
    known_expected,
)
from guardpost.registry.permits import PermitDetails, add_permit
from guardpost.registry.watchlist import WatchLevel, watch
from tests.gate.removing import let_out
from tests.site import PIN, make_post

PLATES = ("苏A3K725", "苏AD06918", "粤Z1234港", "")
BARRED, NOTED = "苏AN1725", "苏A88801"
ROOMS = ("3栋1202", "7栋0301")
WORKERS = ("许春生", "于立冬")
START = datetime(2026, 6, 12, 16, tzinfo=timezone(timedelta(hours=8)))
FRIDGE = (ItemDetails(GoodsKind.APPLIANCE, "冰箱", 1),)


@contextmanager
def refusals(*codes: str) -> Iterator[None]:
    """Let pass what is refused with a code that begins so; anything else is a fault."""
    try:
        yield
    except Refused as refusal:
        if not refusal.code.startswith(codes):
            raise


class Gate(RuleBasedStateMachine):
    """Cars and visitors in and out, corrected and struck, the clock wherever it is set."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = ManualClock(START)
        self.post = make_post(Path(self.folder.name), self.clock)
        self.register, self.actor = self.post.register, self.post.guard
        leader = self.post.leader
        watch(self.register, leader, level=WatchLevel.REFUSE, reason="冲卡", plate=BARRED)
        watch(self.register, leader, level=WatchLevel.ALERT, reason="欠费", plate=NOTED)
        for name, room in zip(WORKERS, ROOMS, strict=True):
            add_permit(self.register, leader, PermitDetails(name, room))

    @property
    def order(self) -> dict[str, Any]:
        """What the leader gives."""
        leader, pepper = self.post.leader, self.post.pepper
        return {"leader": leader, "pin": PIN, "reason": "担保", "pepper": pepper}

    @rule(
        plate=st.sampled_from((*PLATES, BARRED, NOTED)),
        room=st.sampled_from(ROOMS),
        vehicle=st.sampled_from(list(VehicleClass)),
        ordered=st.booleans(),
    )
    def car_enters(self, plate: str, room: str, vehicle: VehicleClass, ordered: bool) -> None:
        """A vehicle comes in unless it is inside, barred or large; an order lifts the rest."""
        no_plate = "" if plate else "new_car"
        details = VehicleDetails(plate=plate, vehicle=vehicle, room=room, no_plate=no_plate)
        if ordered:
            with refusals("vehicle.already_inside"):
                admit_vehicle_by_order(self.register, self.actor, details, **self.order)
            return
        with refusals("vehicle.already_inside", "watchlist.refused", "vehicle.truck"):
            admit_vehicle(self.register, self.actor, details)
            assert vehicle is not VehicleClass.TRUCK
            assert plate != BARRED or vehicle in ("official", "emergency")

    @rule(plate=st.sampled_from((*PLATES[:-1], BARRED, NOTED)), empty=st.booleans())
    def car_leaves(self, plate: str, empty: bool) -> None:
        """A vehicle goes out, seen entering or not; a van with its slip or without goods."""
        self.clock.advance(seconds=5)
        with refusals("vehicle.slip_"):
            left = release_vehicle(self.register, self.actor, plate, no_goods=empty)
            said = {"note.no_goods", "note.slip"}.intersection(left.line.note_codes)
            # A second press returns the line that is written, without its words.
            assert bool(said) or left.visit.vehicle not in CARRIERS or not left.line.offset

    @rule(plate=st.sampled_from(PLATES), room=st.sampled_from(ROOMS))
    def goods_are_released(self, plate: str, room: str) -> None:
        """A slip is asked for, checked and released."""
        let_out(self.post, RemovalDetails(room, "王建国", Applicant.OWNER, FRIDGE, plate=plate))

    @rule()
    def leader_is_told(self) -> None:
        """The newest thing that the leader must know."""
        for one in to_tell(self.register.rows, 1):
            tell_leader(self.register, self.actor, one.id)

    @rule()
    def ambulance_passes(self) -> None:
        """Nothing is asked."""
        pass_emergency(self.register, self.actor)

    @rule(
        room=st.sampled_from((*ROOMS, "")),
        category=st.sampled_from(list(VisitorCategory)),
        name=st.sampled_from((*WORKERS, "𠮷田·阿依", "")),
        verified=st.sampled_from(("phone", "unreachable", "unregistered", "")),
        escort=st.sampled_from(("", "秦谷雨")),
        ordered=st.booleans(),
    )
    def visitor_enters(self, ordered: bool, **said: Any) -> None:
        """A visitor gets the next free card, where the rules or a leader let them in."""
        details = VisitorDetails(**said)
        if ordered:
            with refusals("permit.inside"):
                admit_visitor_by_order(self.register, self.actor, details, **self.order)
            return
        with refusals("visitor.", "permit."):
            stay = admit_visitor(self.register, self.actor, details).visit
            assert stay.permit or details.category is not VisitorCategory.RENOVATION

    @rule(
        category=st.sampled_from(list(ExpectedCategory)),
        plate=st.sampled_from((*PLATES, NOTED)),
        name=st.sampled_from((*WORKERS, "孔立春", "")),
        ordered=st.booleans(),
    )
    def expected_comes(self, ordered: bool, **said: Any) -> None:
        """Somebody is announced and comes, by an order where a rule stops them."""
        today = self.clock.now().date().isoformat()
        coming = ExpectedDetails(date=today, room=ROOMS[0], note="预约", **said)
        one = add_expected(self.register, self.actor, coming)
        known = vehicle_details(one) if one.drives else visitor_details(one)
        with refusals("vehicle.", "permit.", "expected.name_needed"):
            if ordered:
                admit_expected_by_order(self.register, self.actor, one.number, known, **self.order)
            else:
                admit_expected(self.register, self.actor, one.number)
            held = known_expected(self.register.rows, one.number)
            assert (held.outcome, held.visit > 0) == (Outcome.CAME, True)

    @invariant()
    def who_came_as_announced_is_in_the_book(self) -> None:
        """A passage that was struck out expects them again."""
        rows = self.register.rows
        stays = "SELECT id FROM vehicle_visits UNION SELECT id FROM visitor_visits"
        lost = f"SELECT count(*) FROM expected WHERE visit > 0 AND visit NOT IN ({stays})"
        assert rows.value(lost) == 0

    @rule(returned=st.booleans())
    def visitor_leaves(self, returned: bool) -> None:
        """The first visitor inside goes out, card back or not."""
        inside = visitors_inside(self.register.rows)
        if inside:
            release_visitor(self.register, self.actor, inside[0].id, card_returned=returned)

    @rule(back=st.integers(0, 6), room=st.sampled_from(ROOMS), strike=st.booleans())
    def entry_is_corrected(self, back: int, room: str, strike: bool) -> None:
        """One of the last lines is put right or struck, where the rules let it be."""
        seq = verify_chain(self.register.rows).entries - back
        changes = None if strike else {"room": room}
        with refusals("correction.", "vehicle.", "visitor.", "permit."):
            correct_entry(self.register, self.actor, seq, "听错房号", changes)

    @rule(hours=st.integers(-48, 48))
    def clock_is_set(self, hours: int) -> None:
        """Somebody sets the clock; order stays by number."""
        self.clock.set(self.clock.now() + timedelta(hours=hours))

    @invariant()
    def counters_are_the_lists(self) -> None:
        """The live counters are the lengths of the lists."""
        counts = counters(self.register.rows)
        assert counts.vehicles_inside == len(vehicles_inside(self.register.rows))
        assert counts.visitors_inside == len(visitors_inside(self.register.rows))
        waiting = self.register.rows.all("SELECT state FROM slips WHERE ended_at = ''")
        assert counts.open_slips == len(waiting)

    @rule(
        back=st.integers(0, 6),
        changes=st.sampled_from(
            (
                *({"vehicle": "truck"}, {"vehicle": "van"}, {"vehicle": "official"}),
                *({"category": "officer"}, {"category": "other"}, {"category": "renovation"}),
                *({"plate": BARRED}, {"name": ""}, {"verified": "unreachable"}),
            )
        ),
    )
    def entry_becomes_another(self, back: int, changes: dict[str, str]) -> None:
        """No correction lets in what the rules would have stopped."""
        seq = verify_chain(self.register.rows).entries - back
        stopped = ("correction.", "vehicle.", "visitor.", "permit.", "watchlist.refused")
        with refusals(*stopped):
            correct_entry(self.register, self.actor, seq, "看错", changes)

    @invariant()
    def no_permit_is_inside_twice(self) -> None:
        """One person, one permit."""
        used = [one.permit for one in visitors_inside(self.register.rows) if one.permit]
        assert len(used) == len(set(used))

    @invariant()
    def the_tables_are_what_the_ledger_says(self) -> None:
        """Replayed from the ledger after every step, row for row."""
        assert check(self.register.database) is None

    @invariant()
    def no_plate_is_inside_twice(self) -> None:
        """A plate has at most one open stay."""
        plates = [v.plate for v in vehicles_inside(self.register.rows) if v.plate]
        assert len(plates) == len(set(plates))

    def teardown(self) -> None:
        """The chain holds."""
        assert verify_chain(self.register.rows).whole
        self.register.close()
        self.folder.cleanup()


Gate.TestCase.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
test_any_evening_at_the_gate_is_what_the_ledger_says = Gate.TestCase
