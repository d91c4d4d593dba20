"""The week's account: what was given out on paper came back, or is named as missing."""

from __future__ import annotations

from datetime import date

import pytest

from guardpost.errors import Refused
from guardpost.gate.removals import refuse_items
from guardpost.gate.slip_account import (
    gaps_of,
    monday_of,
    reconcile_week,
    reconciled,
    slip_account,
    week_account,
)
from guardpost.gate.slip_ends import void_slip
from guardpost.gate.slip_issue import collect_slip, issue_slip
from guardpost.gate.slips import SlipState
from tests.gate.slips import asked, now, verified
from tests.site import Post

FRIDAY = date(2026, 6, 12)
MONDAY = date(2026, 6, 8)


def printed(post: Post, *, back: bool) -> str:
    """Print a slip, refuse its goods, and take the paper back or not."""
    slip = verified(post)
    issue_slip(post.register, post.guard, slip)
    refuse_items(post.register, post.guard, slip, "件数不符")
    if back:
        collect_slip(post.register, post.guard, slip)
    return slip


def test_the_account_names_what_is_missing(post: Post) -> None:
    """Void ones are counted; those without paper are not waited for."""
    back, out = printed(post, back=True), printed(post, back=False)
    void_slip(post.register, post.guard, asked(post), "写错")
    found = week_account(post.register.rows, MONDAY)
    assert [slip.number for slip in found.collected] == [back]
    assert [slip.number for slip in found.missing] == [out]
    assert (len(found.slips), found.ended(SlipState.VOID), found.gaps) == (3, 1, ())
    assert not slip_account(post.register.rows, date(2026, 6, 13), date(2026, 6, 19)).slips


def test_a_reconciled_week_stands_in_the_book_and_may_be_done_again(post: Post) -> None:
    """A slip that turns up later is taken in."""
    back, out = printed(post, back=True), printed(post, back=False)
    with pytest.raises(Refused, match=r"slips\.note_needed"):
        reconcile_week(post.register, post.leader, FRIDAY)
    reconcile_week(post.register, post.leader, FRIDAY, "业主拿走了")
    kept = reconciled(post.register.rows, MONDAY)
    assert kept is not None
    assert (kept.found, kept.missing, kept.note, kept.by) == (1, out, "业主拿走了", post.leader)
    assert (now(post, back).stage, now(post, out).stage) == ("reconciled", "refused")
    collect_slip(post.register, post.guard, out)
    reconcile_week(post.register, post.leader, FRIDAY)
    assert now(post, out).stage == "reconciled"


def test_a_guard_does_not_reconcile_nor_anybody_a_week_ahead(post: Post) -> None:
    """The leader does, from its first day on."""
    with pytest.raises(Refused, match=r"role\.needed"):
        reconcile_week(post.register, post.guard, FRIDAY)
    with pytest.raises(Refused, match=r"slips\.week_ahead"):
        reconcile_week(post.register, post.leader, date(2026, 6, 15))


def test_a_gap_in_the_numbers_is_named() -> None:
    """By day, below the highest number of it."""
    numbers = ["FX-20260612-01", "FX-20260612-04", "FX-20260613-02", "FX-20260612-02"]
    assert gaps_of(numbers) == ("FX-20260612-03", "FX-20260613-01")
    assert gaps_of(["FX-20260612-100"])[-1] == "FX-20260612-99"


def test_a_week_begins_on_monday() -> None:
    """Sunday belongs to the week before."""
    assert [monday_of(day) for day in (MONDAY, FRIDAY, date(2026, 6, 14))] == [MONDAY] * 3
