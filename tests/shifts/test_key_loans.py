"""Key loans: back the same day, the next day only with a reason, and overdue by the clock."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.gate.attention import attention
from guardpost.ledger.rebuild import check
from guardpost.registry.history import history_of_kinds
from guardpost.shifts.key_loans import (
    KeyLent,
    KeyLoan,
    KeyReturned,
    LoanDetails,
    lend_key,
    loans,
    return_key,
)
from guardpost.times import from_text
from tests.shifts.test_swaps import refusal
from tests.site import Post, make_post

KEY = LoanDetails("地库-03", "许春生", "工程部", "查水泵", "冯立冬")
START = datetime(2026, 6, 12, 16, tzinfo=timezone(timedelta(hours=8)))


def lent(post: Post, **more: str) -> KeyLoan:
    """Lend the key at 16:00."""
    return lend_key(post.register, post.guard, replace(KEY, **more))


def due(post: Post, loan: KeyLoan) -> str:
    """Return when a loan is due on the site's clock."""
    return f"{from_text(loan.due_at).astimezone(post.clock.now().tzinfo):%m-%d %H:%M}"


def test_a_key_is_due_the_same_day(post: Post) -> None:
    """domain.md §2: same-day return; an hour of it may be named."""
    assert due(post, lent(post)) == "06-12 23:59"
    assert due(post, lent(post, key="地库-04", due_time="1830")) == "06-12 18:30"


def test_the_next_day_needs_a_reason(post: Post) -> None:
    """And is the last that can be."""
    assert refusal(lent, post, due_day="2026-06-13") == "key.reason_needed"
    assert refusal(lent, post, due_day="2026-06-14", reason="大修") == "key.due_far"
    loan = lent(post, due_day="2026-06-13", due_time="9:00", reason="夜间抢修")
    assert (due(post, loan), loan.reason) == ("06-13 09:00", "夜间抢修")


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"key": " "}, "key.key_needed"),
        ({"borrower": ""}, "key.borrower_needed"),
        ({"purpose": ""}, "key.purpose_needed"),
        ({"due_time": "15:59"}, "key.due_past"),
        ({"due_day": "2026-06-11"}, "key.due_past"),
        ({"due_day": "昨天"}, "date.invalid"),
        ({"due_time": "下班"}, "time.unread"),
    ],
)
def test_a_loan_that_cannot_be_is_refused(post: Post, more: dict[str, str], code: str) -> None:
    """Which key, who, what for, and until when."""
    assert refusal(lent, post, **more) == code
    assert loans(post.register.rows) == ()


def test_a_key_that_is_out_is_not_lent_again(post: Post) -> None:
    """It must come back first; then it can."""
    loan = lent(post)
    assert refusal(lent, post, borrower="钱木匠") == "key.out_already"
    return_key(post.register, post.guard, loan.number)
    assert lent(post, borrower="钱木匠").number == 2


def test_a_key_that_comes_back_is_looked_at(post: Post) -> None:
    """What is not in order is written; a key comes back once."""
    loan = lent(post)
    back = (return_key, post.register, post.guard, loan.number)
    assert refusal(*back, sound=False) == "key.note_needed"
    found = return_key(post.register, post.guard, loan.number, sound=False, note="齿断了")
    assert (found.sound, found.note, found.returned_to) == (False, "齿断了", post.guard)
    assert refusal(*back) == "key.back_already"
    assert refusal(return_key, post.register, post.guard, 9) == "key.unknown"
    assert check(post.register.database) is None


def test_an_overdue_key_is_an_alert_until_it_is_back(post: Post) -> None:
    """Due is not over; a minute later it is, and no entry is made of it."""
    loan = lent(post, due_time="18:00")
    lines = post.register.rows.value("SELECT count(*) FROM ledger")
    post.clock.advance(hours=2)
    assert attention(post.register.rows, post.shift, post.clock.now()).keys == ()
    post.clock.advance(minutes=1)
    (found,) = attention(post.register.rows, post.shift, post.clock.now()).keys
    assert found.number == loan.number
    assert found.is_overdue(post.clock.now())
    assert post.register.rows.value("SELECT count(*) FROM ledger") == lines
    return_key(post.register, post.guard, loan.number)
    assert attention(post.register.rows, post.shift, post.clock.now()).keys == ()


def test_the_history_of_a_loan_names_people_and_no_book_times(post: Post) -> None:
    """The record itself tells the hours, on the site's clock."""
    loan = lent(post)
    return_key(post.register, post.guard, loan.number, sound=False, note="齿断了")
    back, out = history_of_kinds(post.register.rows, "key:1", (KeyLent.kind, KeyReturned.kind))
    assert (back.actor, out.actor) == ("秦谷雨", "秦谷雨")
    assert [(was.field, was.new) for was in back.changes] == [("sound", "✗"), ("note", "齿断了")]
    assert "due_at" not in {was.field for was in out.changes}


class Keys(RuleBasedStateMachine):
    """Two keys, lent and brought back while the clock goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.post = make_post(Path(self.folder.name), ManualClock(START))
        self.out: dict[str, int] = {}
        self.due: dict[str, datetime] = {}

    @rule(
        key=st.sampled_from(("1", "2")),
        days=st.integers(0, 2),
        hour=st.integers(0, 23),
        reason=st.sampled_from(("", "抢修")),
    )
    def lend(self, key: str, days: int, hour: int, reason: str) -> None:
        """A key goes out, unless it is out, or due when it cannot be."""
        now = self.post.clock.now()
        at = now.replace(hour=hour, minute=0) + timedelta(days=days)
        details = replace(KEY, key=key, due_day=f"{at:%Y-%m-%d}", due_time=f"{at:%H:%M}")
        allowed = key not in self.out and at >= now and (days == 0 or (days == 1 and reason))
        try:
            loan = lend_key(self.post.register, self.post.guard, replace(details, reason=reason))
        except Refused:
            assert not allowed
        else:
            assert allowed
            self.out[key], self.due[key] = loan.number, at

    @rule(key=st.sampled_from(("1", "2")))
    def bring_back(self, key: str) -> None:
        """A key comes back if it is out."""
        number = self.out.pop(key, None)
        if number is not None:
            return_key(self.post.register, self.post.guard, number)

    @rule(hours=st.integers(1, 20))
    def wait(self, hours: int) -> None:
        """The clock goes on."""
        self.post.clock.advance(hours=hours)

    @invariant()
    def what_is_out_and_overdue_is_known(self) -> None:
        """Each key is out once at most; the overdue ones are those past their time."""
        rows, now = self.post.register.rows, self.post.clock.now()
        found = {loan.key: loan.number for loan in loans(rows) if not loan.returned_at}
        assert found == self.out
        overdue = {loan.key for loan in attention(rows, "", now).keys}
        assert overdue == {key for key in self.out if self.due[key] < now}

    def teardown(self) -> None:
        """What the ledger says is what stands."""
        assert check(self.post.register.database) is None
        self.post.close()
        self.folder.cleanup()


TestKeys = Keys.TestCase
TestKeys.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
