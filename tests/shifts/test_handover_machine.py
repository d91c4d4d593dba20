"""Whatever people do, in whatever order: no shift is closed but by two leaders' signatures.

A supervisor's recorded order stands in the place of the one who is ill; of nobody else.
"""

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
from guardpost.gate.incidents import IncidentCategory, IncidentDetails, open_incident
from guardpost.ledger.rebuild import check
from guardpost.ledger.verify import verify_chain
from guardpost.shifts.disputes import (
    dispute_line,
    end_dispute,
    refuse_handover,
    resume_handover,
)
from guardpost.shifts.emergency import EmergencyDetails, order_emergency
from guardpost.shifts.handover import complete_handover
from guardpost.shifts.handover_checks import (
    EquipmentDetails,
    PersonDetails,
    check_cleanliness,
    check_equipment,
    check_person,
    name_relief,
)
from guardpost.shifts.handover_incidents import take_incident
from guardpost.shifts.handover_lines import (
    BY_THE_BOOK,
    LOOKS,
    Check,
    EquipmentState,
    Place,
    Presence,
    SignerRole,
)
from guardpost.shifts.handover_reading import closed_handover
from guardpost.shifts.handover_signing import withdraw_signature
from guardpost.shifts.matters import MatterDetails, raise_matter, settle_matter
from guardpost.shifts.opening import Shift, current_shift, shifts
from guardpost.shifts.overtime import nobody_came
from guardpost.shifts.reading import read_shift
from guardpost.shifts.repairs import repair_equipment
from tests.shifts.deeds import (
    accept_all,
    count_all,
    inspect,
    line_up,
    read_all,
    sign,
    state_of,
    take_incidents,
)
from tests.site import PIN, Post, make_post

START = datetime(2026, 6, 12, 16, 0, tzinfo=timezone(timedelta(hours=8)))
PEOPLE = ("A01", "G01", "G02", "G03", "L01", "L02", "L03")
SUPERVISORS = ("A01",)
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
        rest=checks,
        remark=remarks,
    )
    def look_at_someone(
        self, who: str, presence: Presence, dress: Check, badge: Check, rest: Check, remark: str
    ) -> None:
        """Anybody is looked at, with any answer."""
        looks = dict(zip(LOOKS, (dress, badge, rest, rest, rest), strict=True))
        self._try(check_person, PersonDetails(who, presence, remark=remark, **looks))

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
    def something_happens(self) -> None:
        """An incident begins; it must be handed over, and read of."""
        self._try(open_incident, IncidentDetails(IncidentCategory.TRAFFIC, "北门", "两车剐蹭"))

    @rule(incident=st.integers(1, 60), by=st.sampled_from(["", "丙组"]))
    def hand_an_incident_over(self, incident: int, by: str) -> None:
        """Any number, with or without a name."""
        self._try(take_incident, incident, by)

    @rule(upto=st.integers(0, 60))
    def read_a_part(self, upto: int) -> None:
        """Somebody stops reading anywhere."""
        self._try(read_shift, upto)

    @rule(what=remarks)
    def repair_radios(self, what: str) -> None:
        """Whether or not they are faulty."""
        self._try(repair_equipment, "radio", what)

    @rule(words=st.sampled_from([("三号机坏了", "接班时就坏"), ("", "没有看见")]))
    def dispute_radios(self, words: tuple[str, str]) -> None:
        """The two sides differ, or only one says so."""
        self._try(dispute_line, "equipment", "radio", *words)

    @rule()
    def agree_on_radios(self) -> None:
        """They agree again, or did before."""
        self._try(end_dispute, "equipment", "radio")

    @rule(reason=remarks)
    def refuse(self, reason: str) -> None:
        """The incoming leader will not sign."""
        self._try(refuse_handover, reason)

    @rule(outcome=remarks)
    def resume(self, outcome: str) -> None:
        """It is settled, or nothing was refused."""
        self._try(resume_handover, outcome)

    @rule()
    def nobody_is_there(self) -> None:
        """The shift goes on, if it is time and nobody has come."""
        self._try(nobody_came)

    @rule(
        role=st.sampled_from(SignerRole),
        supervisor=people,
        acting=st.sampled_from(["", "G01", "G03", "L01"]),
        reason=remarks,
    )
    def order_an_emergency(
        self, role: SignerRole, supervisor: str, acting: str, reason: str
    ) -> None:
        """Anybody tries to order it; only a supervisor may."""
        self._post.clock.advance(seconds=61)
        details = EmergencyDetails(role, supervisor, reason, acting)
        self._try(order_emergency, details, PIN, self._post.pepper)

    @rule()
    def do_everything_but_sign(self) -> None:
        """The usual way, so that ends are reached."""
        steps = (line_up, count_all, inspect, accept_all, take_incidents, read_all)
        for step in steps:
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
    def a_closed_shift_has_two_signatures_under_one_text_or_a_recorded_emergency(self) -> None:
        """Whatever came before it; the order stands in the place of one signature alone."""
        for shift in self._shifts()[1:]:
            found = closed_handover(self._post.register.rows, shift.number)
            assert found is not None
            order = found.extras.emergency
            excused = order is not None and order.role == SignerRole.OUTGOING
            roles = [SignerRole.INCOMING] if excused else list(SignerRole)
            assert [signed.role for signed in found.signatures] == roles
            assert len({signed.staff for signed in found.signatures}) == len(roles)
            assert {s.text_sha256 for s in found.signatures} == {found.row.text_sha256}
            assert excused or found.signatures[0].staff == shift.leader
            assert order is None or (order.reason and order.supervisor in SUPERVISORS)

    @invariant()
    def a_closed_shift_left_no_refusal_no_incident_and_nothing_unread(self) -> None:
        """Each was settled, taken over by a name, and read to the end."""
        for shift in self._shifts()[1:]:
            found = closed_handover(self._post.register.rows, shift.number)
            assert found is not None
            assert found.extras.refusal is None
            assert all(one.follow_up for one in found.extras.incidents)
            overtime = found.extras.overtime
            assert overtime is None or overtime.ended_at == shift.closed_at

    @invariant()
    def closing_counts_are_the_next_opening_counts(self) -> None:
        """Nothing is lost between two shifts."""
        latest = self._shifts()
        if len(latest) > 1:
            closed = closed_handover(self._post.register.rows, latest[1].number)
            assert closed is not None
            counted = {line.item.code: line.actual for line in closed.equipment}
            opening = {line.item.code: line.opening for line in state_of(self._post).equipment}
            del counted[BY_THE_BOOK], opening[BY_THE_BOOK]
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
