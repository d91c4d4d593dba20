"""Any way of any slip: nothing leaves without what is due, and the numbers have no gaps."""

from __future__ import annotations

import shutil
import tempfile
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from guardpost.book import database_path
from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.gate.corrections import correct_entry
from guardpost.gate.removals import (
    Consent,
    add_item,
    check_identity,
    check_vehicle,
    count_line,
    record_consent,
    refuse_items,
    release_items,
)
from guardpost.gate.slip_account import gaps_of, reconcile_week
from guardpost.gate.slip_ends import reissue_slip, release_part, void_slip
from guardpost.gate.slip_issue import collect_slip, issue_slip
from guardpost.gate.slip_leave import give_late_leave, refer_arrears
from guardpost.gate.slip_reading import removal
from guardpost.gate.slips import Applicant, ConsentBy, OwnerAnswer, Removal, Slip
from guardpost.ledger.rebuild import check
from guardpost.store.connect import open_database
from tests.gate.slips import CHAIRS, FRIDGE, asked, drawn
from tests.site import PIN, make_post

START = datetime(2026, 6, 12, 16, tzinfo=timezone(timedelta(hours=8)))
ASKS_OWNER = ("family", "agent", "tenant", "contractor")
numbers = st.integers(0, 5)


class Slips(RuleBasedStateMachine):
    """A gate that does with slips what comes to its mind."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = ManualClock(START)
        self.post = make_post(self.folder, self.clock)
        self.slips: list[str] = []
        # What the machine itself saw, beside the book.
        self.consented: dict[str, bool] = {}
        self.allowed: set[str] = set()

    def teardown(self) -> None:
        """The tables are what the ledger says, row for row."""
        self.post.close()
        database = open_database(database_path(self.folder))
        try:
            assert check(database) is None
        finally:
            database.close()
        shutil.rmtree(self.folder)

    def pick(self, which: int) -> str:
        """Return one of the slips."""
        return self.slips[which % len(self.slips)]

    def now(self, slip: str) -> Removal:
        """Return how a slip stands."""
        found = removal(self.post.register.rows, slip, self.clock.now())
        assert found is not None
        return found

    @rule(relation=st.sampled_from(list(Applicant)), plate=st.sampled_from(["", "苏A72518"]))
    def ask(self, relation: Applicant, plate: str) -> None:
        """Somebody wants to move."""
        self.slips.append(asked(self.post, relation, plate))

    @precondition(lambda self: self.slips)
    @rule(which=numbers, first=st.integers(0, 1), chairs=st.sampled_from([5, 6]))
    def look(self, which: int, first: int, chairs: int) -> None:
        """Look at document, vehicle and things."""
        slip, register, guard = self.pick(which), self.post.register, self.post.guard
        self.attempt(check_identity, register, guard, slip)
        self.attempt(check_vehicle, register, guard, slip)
        for line, count in ((1, first), (2, chairs)):
            self.attempt(count_line, register, guard, slip, line, count)

    @precondition(lambda self: self.slips)
    @rule(which=numbers, answer=st.sampled_from(list(OwnerAnswer)))
    def ring(self, which: int, answer: OwnerAnswer) -> None:
        """Ring the owner."""
        slip = self.pick(which)
        consent = Consent(ConsentBy.PHONE, "韩立秋", "13700005508", answer)
        if not self.attempt(record_consent, self.post.register, self.post.guard, slip, consent):
            return
        if answer is not OwnerAnswer.NO_ANSWER:
            self.consented[slip] = answer is OwnerAnswer.AGREED

    @precondition(lambda self: self.slips)
    @rule(which=numbers)
    def call_them_tools(self, which: int) -> None:
        """Say that all of it is a contractor's own: with a fridge on the slip it is not."""
        slip = self.pick(which)
        own = Consent(ConsentBy.OWN_TOOLS, "")
        assert self.attempt(record_consent, self.post.register, self.post.guard, slip, own) is None

    @precondition(lambda self: self.slips)
    @rule(which=numbers)
    def add(self, which: int) -> None:
        """A further line comes onto the slip: nobody has agreed to that one."""
        slip = self.pick(which)
        if self.attempt(add_item, self.post.register, self.post.guard, slip, CHAIRS):
            self.consented[slip] = False
            self.attempt(count_line, self.post.register, self.post.guard, slip, 3, CHAIRS.quantity)

    @precondition(lambda self: self.slips)
    @rule(which=numbers, relation=st.sampled_from(list(Applicant)))
    def correct(self, which: int, relation: Applicant) -> None:
        """It was somebody else who asked: what was agreed was agreed to another."""
        slip = self.now(self.pick(which)).slip
        changes = {"relation": relation.value}
        register, guard = self.post.register, self.post.guard
        if self.attempt(correct_entry, register, guard, slip.id, "问错了人", changes):
            self.consented[slip.number] = False

    @precondition(lambda self: self.slips)
    @rule(which=numbers)
    def allow(self, which: int) -> None:
        """The leader gives leave; arrears are referred."""
        slip = self.pick(which)
        order = {"leader": self.post.leader, "pin": PIN, "reason": "急搬"}
        pepper = self.post.pepper
        leave = partial[object](give_late_leave, **order, pepper=pepper)  # type: ignore[arg-type]
        if self.attempt(leave, self.post.register, self.post.guard, slip):
            self.allowed.add(slip)
        self.attempt(refer_arrears, self.post.register, self.post.guard, slip)

    @precondition(lambda self: self.slips)
    @rule(which=numbers)
    def issue(self, which: int) -> None:
        """Print it, if it may be."""
        self.attempt(issue_slip, self.post.register, self.post.guard, self.pick(which))

    @precondition(lambda self: self.slips)
    @rule(which=numbers, whole=st.booleans(), signs=st.booleans())
    def release(self, which: int, whole: bool, signs: bool) -> None:
        """Let the things out, or a part of them; what left had all that is due."""
        slip, register, guard = self.pick(which), self.post.register, self.post.guard
        before, signature = self.now(slip), drawn() if signs else None
        if whole:
            went = self.attempt(release_items, register, guard, slip, signature)
        else:
            went = self.attempt(release_part, register, guard, slip, signature, "不符")
        if not went:
            return
        hour = self.clock.now().hour
        late = not 8 <= hour < 18
        due = before.slip.relation in ASKS_OWNER or (late and before.slip.relation != "owner")
        assert signs
        assert not due or self.consented.get(slip)
        assert not late or slip in self.allowed
        assert before.slip.state == "open"
        assert before.slip.day == f"{self.clock.now():%Y%m%d}"
        assert before.slip.identity_checked
        after = self.now(slip)
        assert after.slip.issued_at
        assert all(line.counted == line.quantity for line in after.lines if line.released)

    @precondition(lambda self: self.slips)
    @rule(which=numbers, how=st.sampled_from([void_slip, refuse_items]))
    def end(self, which: int, how: object) -> None:
        """Say that it does not hold, or keep the things in."""
        verb = void_slip if how is void_slip else refuse_items
        self.attempt(verb, self.post.register, self.post.guard, self.pick(which), "不符")

    @precondition(lambda self: self.slips)
    @rule(which=numbers, both=st.booleans())
    def reissue(self, which: int, both: bool) -> None:
        """The applicant changes it."""
        slip, items = self.pick(which), [FRIDGE, CHAIRS] if both else [FRIDGE]
        made = self.attempt(reissue_slip, self.post.register, self.post.guard, slip, items)
        if isinstance(made, Removal):
            self.slips.append(made.slip.number)
            assert made.slip.replaces == slip
            assert not made.slip.consent
            assert self.now(slip).slip.replaced_by == made.slip.number

    @precondition(lambda self: self.slips)
    @rule(which=numbers)
    def collect(self, which: int) -> None:
        """Take the paper back and account for the week."""
        self.attempt(collect_slip, self.post.register, self.post.guard, self.pick(which))
        today = self.clock.now().date()
        self.attempt(reconcile_week, self.post.register, self.post.leader, today, "在找")

    @rule(hours=st.sampled_from([1, 3, 9]))
    def time_goes_on(self, hours: int) -> None:
        """It becomes evening, and another day."""
        self.clock.advance(hours=hours)

    @invariant()
    def numbers_have_no_gaps(self) -> None:
        """Void, reissued and refused ones are there, too."""
        known = self.post.register.rows.find(Slip, "slips", "ORDER BY id")
        assert [slip.number for slip in known] == self.slips
        assert gaps_of(self.slips) == ()

    def attempt(self, verb: object, *args: object) -> object:
        """Do it; return None when it is refused."""
        assert callable(verb)
        try:
            return verb(*args)
        except Refused:
            return None


Slips.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
test_nothing_leaves_without_what_is_due = Slips.TestCase
