"""Whatever people do, in whatever order: no shift is closed but by two leaders' signatures."""

from __future__ import annotations

import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.ledger.rebuild import check
from guardpost.ledger.verify import verify_chain
from guardpost.shifts.handover import complete_handover
from guardpost.shifts.handover_checks import (
    EquipmentDetails,
    PersonDetails,
    check_cleanliness,
    check_equipment,
    check_person,
    name_relief,
)
from guardpost.shifts.handover_lines import Check, EquipmentState, Place, Presence, SignerRole
from guardpost.shifts.handover_reading import closed_handover
from guardpost.shifts.handover_signing import withdraw_signature
from guardpost.shifts.matters import MatterDetails, raise_matter, settle_matter
from guardpost.shifts.opening import Shift, current_shift, shifts
from tests.shifts.deeds import accept_all, count_all, inspect, line_up, sign, state_of
from tests.site import PIN, Post, make_post

START = datetime(2026, 6, 12, 16, 0, tzinfo=timezone(timedelta(hours=8)))
PEOPLE = ("A01", "G01", "G02", "G03", "L01", "L02", "L03")
people = st.sampled_from(PEOPLE)
checks = st.sampled_from(Check)
remarks = st.sampled_from(["", "已报修"])


class HandoverMachine(RuleBasedStateMachine):
    """A booth in which anybody presses anything; refusals are fine, wrong books are not."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._post: Post = make_post(Path(self._folder.name), ManualClock(START))

    def teardown(self) -> None:
        """Prove the book, then let go of it."""
        try:
            assert verify_chain(self._post.register.rows).whole
            assert check(self._post.register.database) is None
        finally:
            self._post.close()
            self._folder.cleanup()

    @rule(leader=people, grp=st.sampled_from(["", "甲", "乙", "丙"]), reason=remarks)
    def name_someone(self, leader: str, grp: str, reason: str) -> None:
        """Anybody is named to take over."""
        self._try(name_relief, leader, grp=grp, reason=reason)

    @rule(
        who=people,
        presence=st.sampled_from(Presence),
        dress=checks,
        badge=checks,
        gear=checks,
        remark=remarks,
    )
    def look_at_someone(
        self, who: str, presence: Presence, dress: Check, badge: Check, gear: Check, remark: str
    ) -> None:
        """Anybody is looked at, with any answer."""
        self._try(check_person, PersonDetails(who, presence, "", dress, badge, gear, remark))

    @rule(actual=st.integers(0, 5), state=st.sampled_from(EquipmentState), remark=remarks)
    def count_radios(self, actual: int, state: EquipmentState, remark: str) -> None:
        """Any count with any state."""
        self._try(check_equipment, EquipmentDetails("radio", actual, state, remark))

    @rule(place=st.sampled_from(Place), state=checks, remark=remarks)
    def look_at_place(self, place: Place, state: Check, remark: str) -> None:
        """Any place, any answer."""
        self._try(check_cleanliness, place, state, remark)

    @rule()
    def raise_something(self) -> None:
        """A matter comes up."""
        self._try(raise_matter, MatterDetails("电池缺 1 块"))

    @rule(number=st.integers(1, 4))
    def settle_something(self, number: int) -> None:
        """A matter is done with, if it is there."""
        self._try(settle_matter, number, "找到了")

    @rule()
    def do_everything_but_sign(self) -> None:
        """The usual way, so that ends are reached."""
        for step in (line_up, count_all, inspect, accept_all):
            try:
                step(self._post)
            except Refused:
                return

    @rule()
    def do_everything_and_sign(self) -> None:
        """The usual way to the end; whatever comes next may undo it."""
        self.do_everything_but_sign()
        for role in SignerRole:
            self.sign_it(role, PIN)

    @rule(role=st.sampled_from(SignerRole), pin=st.sampled_from([PIN, PIN, PIN, "135791"]))
    def sign_it(self, role: SignerRole, pin: str) -> None:
        """One side signs, now and then with a wrong PIN."""
        self._post.clock.advance(seconds=61)
        try:
            sign(self._post, role, pin).key.forget()
        except Refused:
            return
        assert pin == PIN

    @rule(role=st.sampled_from(SignerRole))
    def take_back(self, role: SignerRole) -> None:
        """One side takes the signature back."""
        self._try(withdraw_signature, role)

    @rule(hours=st.integers(1, 30))
    def wait(self, hours: int) -> None:
        """Time passes, whether or not anybody hands over."""
        self._post.clock.advance(hours=hours)

    @rule()
    def finish(self) -> None:
        """It finishes if and only if nothing is missing; then one shift goes, one comes."""
        before = state_of(self._post)
        finishing = (self._post.register, self._post.leader)
        if before.missing:
            with pytest.raises(Refused, match=r"handover\.incomplete"):
                complete_handover(*finishing)
            return
        done = complete_handover(*finishing)
        event("finished")
        assert (done.closed.number, done.opened.previous) == (before.shift.number,) * 2

    @rule()
    def hand_over_as_usual(self) -> None:
        """From the first step to the last without a pause."""
        self.do_everything_and_sign()
        self.finish()

    @invariant()
    def exactly_one_shift_is_open(self) -> None:
        """The post is never without one, never with two."""
        assert [shift.is_open for shift in self._shifts()].count(True) == 1
        assert self._shifts()[0] == current_shift(self._post.register.rows)

    @invariant()
    def a_closed_shift_has_two_signatures_of_two_people_under_one_text(self) -> None:
        """Whatever came before it."""
        for shift in self._shifts()[1:]:
            found = closed_handover(self._post.register.rows, shift.number)
            assert found is not None
            assert [signed.role for signed in found.signatures] == list(SignerRole)
            assert len({signed.staff for signed in found.signatures}) == 2
            assert {s.text_sha256 for s in found.signatures} == {found.row.text_sha256}
            assert found.signatures[0].staff == shift.leader

    @invariant()
    def closing_counts_are_the_next_opening_counts(self) -> None:
        """Nothing is lost between two shifts."""
        latest = self._shifts()
        if len(latest) > 1:
            closed = closed_handover(self._post.register.rows, latest[1].number)
            assert closed is not None
            counted = {line.item.code: line.actual for line in closed.equipment}
            opening = {line.item.code: line.opening for line in state_of(self._post).equipment}
            assert opening == counted

    def _shifts(self) -> tuple[Shift, ...]:
        return shifts(self._post.register.rows)

    def _try(self, verb: object, *args: object, **named: object) -> None:
        assert callable(verb)
        try:
            verb(self._post.register, self._post.leader, *args, **named)
        except Refused:
            return


HandoverMachine.TestCase.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
TestHandoverMachine = HandoverMachine.TestCase
