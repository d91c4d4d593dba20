"""Whatever is done at the gate, in whatever order, state is what the ledger says."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.gate.corrections import correct_entry
from guardpost.gate.counting import counters
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
from tests.site import make_post

PLATES = ("苏A3K725", "苏AD06918", "粤Z1234港", "")
ROOMS = ("3栋1202", "7栋0301")
START = datetime(2026, 6, 12, 16, tzinfo=timezone(timedelta(hours=8)))


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
        self.cars: dict[str, bool] = {}
        self.before = verify_chain(self.register.rows).entries

    @rule(plate=st.sampled_from(PLATES), room=st.sampled_from(ROOMS))
    def car_enters(self, plate: str, room: str) -> None:
        """A car comes in unless it is inside."""
        details = VehicleDetails(
            plate=plate,
            vehicle=VehicleClass.OUTSIDE,
            room=room,
            no_plate="" if plate else "new_car",
        )
        with refusals("vehicle.already_inside"):
            admit_vehicle(self.register, self.actor, details)

    @rule(plate=st.sampled_from(PLATES[:-1]))
    def car_leaves(self, plate: str) -> None:
        """A car goes out, seen entering or not."""
        self.clock.advance(seconds=5)
        release_vehicle(self.register, self.actor, plate)

    @rule()
    def ambulance_passes(self) -> None:
        """Nothing is asked."""
        pass_emergency(self.register, self.actor)

    @rule(room=st.sampled_from(ROOMS), category=st.sampled_from(list(VisitorCategory)))
    def visitor_enters(self, room: str, category: VisitorCategory) -> None:
        """A visitor gets the next free card."""
        admit_visitor(self.register, self.actor, VisitorDetails(category, room, "𠮷田·阿依"))

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
        with refusals("correction.", "vehicle.", "visitor."):
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

    @invariant()
    def no_plate_is_inside_twice(self) -> None:
        """A plate has at most one open stay."""
        plates = [v.plate for v in vehicles_inside(self.register.rows) if v.plate]
        assert len(plates) == len(set(plates))

    def teardown(self) -> None:
        """The chain holds, and the tables replayed from the ledger are the tables."""
        assert verify_chain(self.register.rows).whole
        assert check(self.register.database) is None
        self.register.close()
        self.folder.cleanup()


Gate.TestCase.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
test_any_evening_at_the_gate_is_what_the_ledger_says = Gate.TestCase
