"""Visitor cards on the report and at the handover: given out is back, inside, or missing."""

from __future__ import annotations

from guardpost.gate.cards import cards, return_card
from guardpost.gate.passes import issue_pass
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorDetails,
    admit_visitor,
    release_visitor,
)
from guardpost.registry.expected import add_expected
from guardpost.reports.facts import KindGroup, ShiftFacts
from guardpost.shifts.handover_reading import handover_state
from tests.registry.test_expected import GUEST
from tests.reports.reading import pdf_of, whole_text
from tests.reports.working import facts_now, signed_over
from tests.site import Post


def three_visitors(post: Post) -> list[int]:
    """Let three in; the first gives the card back, the second does not, the third stays."""
    details = VisitorDetails(VisitorCategory.VISITOR, "3栋1202", "宋立秋", verified="phone")
    register, guard = post.register, post.guard
    visits = [admit_visitor(register, guard, details).visit.id for _ in range(3)]
    post.clock.advance(minutes=30)
    release_visitor(register, guard, visits[0])
    release_visitor(register, guard, visits[1], card_returned=False)
    return visits


def reported(post: Post) -> ShiftFacts:
    """Hand the shift over and return what its report says."""
    return facts_now(post, signed_over(post)[0].closed.number)


def test_the_handover_says_which_cards_are_out_and_missing(post: Post) -> None:
    """As the equipment: what is not in the booth is named."""
    three_visitors(post)
    counts = handover_state(post.register.rows, post.clock.now()).counts
    assert (counts.cards_out, counts.cards_missing) == (1, (2,))


def test_the_report_says_how_the_cards_add_up(post: Post) -> None:
    """Three given out: one back, one inside, one missing by its number."""
    three_visitors(post)
    facts = reported(post)
    people = facts.visitors
    assert (people.registered, people.cards_back, people.closing) == (3, 1, 1)
    assert people.cards_missing == (2,)
    assert people.registered == people.cards_back + people.closing + len(people.cards_missing)
    assert "收证1，未收回02" in whole_text(pdf_of(facts))
    assert "cardsback1,missing02" in whole_text(pdf_of(facts, "en"))


def test_a_card_that_came_back_in_the_same_shift_is_not_missing(post: Post) -> None:
    """All are accounted for; what was written at the exit stays in the book."""
    visits = three_visitors(post)
    return_card(post.register, post.guard, visits[1])
    facts = reported(post)
    assert facts.visitors.cards_missing == ()
    assert facts.visitors.cards_back == 2
    assert "收证2" in whole_text(pdf_of(facts))


def test_a_card_that_comes_back_later_leaves_the_report_as_it_was(post: Post) -> None:
    """It was missing at the handover; the next shift's book says when it came."""
    visits = three_visitors(post)
    handover, _keys = signed_over(post)
    before = facts_now(post, handover.closed.number)
    return_card(post.register, post.relief, visits[1])
    assert facts_now(post, handover.closed.number) == before
    assert cards(post.register.rows).missing == ()


def test_passes_and_announcements_are_counted_in_the_ledgers_line(post: Post) -> None:
    """No entry of theirs is one of another kind."""
    visits = three_visitors(post)
    issue_pass(post.register, post.guard, visit=visits[2])
    add_expected(post.register, post.guard, GUEST)
    counts = dict(reported(post).ledger.counts)
    assert counts[KindGroup.VISITORS] == 6
    assert counts[KindGroup.REGISTRY] == 1
