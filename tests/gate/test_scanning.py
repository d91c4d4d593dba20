"""Passes and expected visitors at the gate: one key or one scan, and what a scan may not do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.errors import Refused
from guardpost.gate.cards import cards, return_card
from guardpost.gate.corrections import correct_entry
from guardpost.gate.line import Direction
from guardpost.gate.passes import DIGITS, digest_of, is_pass, issue_pass, new_number
from guardpost.gate.scanning import Passed, admit_expected, scan_pass, visitor_details
from guardpost.gate.vehicles import vehicles_inside
from guardpost.gate.visitors import (
    Visit,
    VisitorCategory,
    VisitorDetails,
    admit_visitor,
    release_visitor,
    visitors_inside,
)
from guardpost.ledger.rebuild import check
from guardpost.registry.expected import (
    Expected,
    ExpectedCategory,
    Outcome,
    add_expected,
    end_expected,
    expected_on,
    known_expected,
)
from tests.registry.test_expected import CLEANERS, GUEST, TODAY, TRUCK
from tests.site import Post

VISITOR = VisitorDetails(
    VisitorCategory.VISITOR, "2栋1701", "陆白", verified="phone", stay_minutes=120, card=13
)


def admitted(post: Post) -> Visit:
    """Let a visitor in."""
    return admit_visitor(post.register, post.guard, VISITOR)


def scan(post: Post, number: str) -> Passed:
    """Scan a code at the gate."""
    return scan_pass(post.register, post.guard, number)


def refusal(act: Any, *args: Any) -> Refused:
    """Return how something is refused."""
    with pytest.raises(Refused) as caught:
        act(*args)
    return caught.value


def slip_of(post: Post, visit: Visit) -> str:
    """Make out a visitor's pass; return its number."""
    return issue_pass(post.register, post.guard, visit=visit.visit.id).number


@given(st.integers(min_value=0, max_value=10**24 - 1))
def test_a_number_is_26_digits_of_which_two_check_the_others(drawn: int) -> None:
    """Any digit read wrong is told from a code that is not known."""
    number = new_number(lambda _below: drawn)
    assert is_pass(number)
    assert len(digest_of(number)) == 64
    place = drawn % DIGITS
    other = str((int(number[place]) + 1) % 10)
    wrong = number[:place] + other + number[place + 1 :]
    assert refusal(digest_of, wrong).code == "pass.misread"


def test_the_number_of_a_pass_stands_nowhere_in_the_book(post: Post) -> None:
    """Only its SHA-256: a reader of the book cannot print a pass."""
    number = slip_of(post, admitted(post))
    for payload, sealed in post.register.rows.all("SELECT payload, sealed FROM ledger"):
        assert number not in payload + (sealed or "")
    assert post.register.rows.all("SELECT digest FROM passes") == [(digest_of(number),)]


def test_two_passes_never_have_the_same_number(post: Post) -> None:
    """Drawn anew each time, from 80 bits."""
    visit = admitted(post)
    assert slip_of(post, visit) != slip_of(post, visit)


def test_scanning_a_slip_at_the_exit_logs_the_exit(post: Post) -> None:
    """At once, with the card back; whichever of two copies is scanned."""
    visit = admitted(post)
    first, _second = slip_of(post, visit), slip_of(post, visit)
    post.clock.advance(minutes=50)
    line = scan(post, first).line
    assert (line.direction, line.mark, line.who) == (Direction.OUT, "13", "陆白")
    assert visitors_inside(post.register.rows) == ()
    assert cards(post.register.rows).given == 0


def test_scanned_again_it_says_when_they_left(post: Post) -> None:
    """Nothing is logged a second time."""
    number = slip_of(post, admitted(post))
    post.clock.advance(minutes=50)
    scan(post, number)
    post.clock.advance(minutes=5)
    before = post.register.rows.value("SELECT max(seq) FROM ledger")
    error = refusal(scan, post, number)
    assert (error.code, error.facts) == ("pass.left_already", {"at": "16:50"})
    assert post.register.rows.value("SELECT max(seq) FROM ledger") == before


def test_a_scanner_that_repeats_itself_logs_one_exit(post: Post) -> None:
    """Within a second it is the same exit."""
    number = slip_of(post, admitted(post))
    post.clock.advance(minutes=1)
    assert scan(post, number).line.seq == scan(post, number).line.seq
    assert post.register.rows.value("SELECT count(*) FROM ledger WHERE kind = 'visitor.left'") == 1


def test_an_unknown_code_is_refused(post: Post) -> None:
    """A number with right check digits that nobody made out here."""
    assert refusal(scan, post, new_number(lambda _below: 5)).code == "pass.unknown"


def test_no_pass_is_made_out_for_one_who_has_left(post: Post) -> None:
    """Nor for an entry that was struck out."""
    visit = admitted(post)
    release_visitor(post.register, post.guard, visit.visit.id)
    assert refusal(slip_of, post, visit).code == "pass.not_inside"
    other = admitted(post)
    correct_entry(post.register, post.guard, other.line.seq, "按错", None)
    assert refusal(slip_of, post, other).code == "pass.not_inside"


def announced(post: Post, details: Any = GUEST) -> Expected:
    """Announce somebody."""
    return add_expected(post.register, post.guard, details)


def test_an_expected_visitor_comes_in_by_one_key(post: Post) -> None:
    """With what was announced; the host confirmed it beforehand. They are linked."""
    expected = announced(post)
    passed = admit_expected(post.register, post.guard, expected.number)
    (stay,) = visitors_inside(post.register.rows)
    assert (stay.name, stay.room, stay.verified) == ("孔立春", "1栋0903", "preregistered")
    found = known_expected(post.register.rows, expected.number)
    assert (found.outcome, found.visit) == (Outcome.CAME, stay.id)
    assert passed.line.seq == stay.id
    assert expected_on(post.register.rows, TODAY) == ()


def test_an_expected_truck_comes_in_as_a_vehicle(post: Post) -> None:
    """By the vehicle verb, whose rules hold."""
    admit_expected(post.register, post.guard, announced(post, TRUCK).number)
    (stay,) = vehicles_inside(post.register.rows)
    assert (stay.plate, stay.room, stay.verified) == ("苏A72533", "3栋1202", "preregistered")
    again = announced(post, TRUCK)
    error = refusal(admit_expected, post.register, post.guard, again.number)
    assert error.code == "vehicle.already_inside"
    assert known_expected(post.register.rows, again.number).outcome == Outcome.OPEN


def test_people_announced_without_a_name_are_asked_for_it(post: Post) -> None:
    """domain.md §2: no name, no entry. What the form adds goes along."""
    expected = announced(post, CLEANERS)
    error = refusal(admit_expected, post.register, post.guard, expected.number)
    assert error.code == "expected.name_needed"
    details = replace(visitor_details(expected), name="周小寒")
    admit_expected(post.register, post.guard, expected.number, details)
    (stay,) = visitors_inside(post.register.rows)
    assert (stay.name, stay.party, stay.category) == ("周小寒", 2, "housekeeping")


@pytest.mark.parametrize("category", list(ExpectedCategory))
def test_every_category_can_be_let_in(post: Post, category: ExpectedCategory) -> None:
    """Each stands for a category of the visitor form, or for a vehicle."""
    expected = announced(post, replace(GUEST, category=category, plate="苏A72533"))
    details = visitor_details(expected)
    assert details.room == "1栋0903"
    assert expected.drives == (category is ExpectedCategory.MOVING)


def test_an_admission_taken_back_expects_them_again(post: Post) -> None:
    """The entry is struck out; the announcement is open as before."""
    for details in (GUEST, TRUCK):
        expected = announced(post, details)
        passed = admit_expected(post.register, post.guard, expected.number)
        correct_entry(post.register, post.guard, passed.line.seq, "按错", None)
        assert known_expected(post.register.rows, expected.number) == expected
    assert check(post.register.database) is None


def test_a_pass_of_an_expected_visitor_lets_in_and_later_out(post: Post) -> None:
    """A scan within a minute is the same scan; afterwards it is the exit."""
    number = issue_pass(post.register, post.guard, expected=announced(post).number).number
    assert scan(post, number).line.direction is Direction.IN
    post.clock.advance(seconds=30)
    assert refusal(scan, post, number).code == "pass.in_already"
    post.clock.advance(minutes=40)
    assert scan(post, number).line.direction is Direction.OUT
    post.clock.advance(minutes=1)
    assert refusal(scan, post, number).code == "pass.left_already"


def test_a_pass_holds_on_its_day_alone(post: Post) -> None:
    """The host said tomorrow; the code says the day."""
    expected = announced(post, replace(GUEST, date="2026-06-13"))
    number = issue_pass(post.register, post.guard, expected=expected.number).number
    error = refusal(scan, post, number)
    assert (error.code, error.facts) == ("expected.other_day", {"day": "2026-06-13"})


def test_a_pass_of_a_visit_that_was_called_off_lets_nobody_in(post: Post) -> None:
    """The host said so."""
    expected = announced(post)
    number = issue_pass(post.register, post.guard, expected=expected.number).number
    end_expected(post.register, post.guard, expected.number, Outcome.CANCELLED)
    assert refusal(scan, post, number).code == "pass.cancelled"


def test_a_vehicle_is_not_logged_out_by_a_pass(post: Post) -> None:
    """Its open slips stand by its plate."""
    number = issue_pass(post.register, post.guard, expected=announced(post, TRUCK).number).number
    scan(post, number)
    post.clock.advance(minutes=40)
    assert refusal(scan, post, number).code == "pass.not_a_visitor"
    assert len(vehicles_inside(post.register.rows)) == 1


def test_cards_add_up(post: Post) -> None:
    """Given out = with visitors inside + missing; one that comes back is an entry of its own."""
    first, second = (
        admitted(post),
        admit_visitor(post.register, post.guard, replace(VISITOR, card=0)),
    )
    release_visitor(post.register, post.guard, first.visit.id, card_returned=False)
    held = cards(post.register.rows)
    assert (held.out, [one.card for one in held.missing], held.given) == (1, [13], 2)
    line = return_card(post.register, post.guard, first.visit.id, "保洁捡到")
    assert (line.kind, line.mark) == ("card.returned", "13")
    held = cards(post.register.rows)
    assert (held.out, held.missing) == (1, ())
    for visit in (first, second):
        error = refusal(return_card, post.register, post.guard, visit.visit.id)
        assert error.code == "card.not_missing"
    assert check(post.register.database) is None


def test_a_card_that_came_back_is_corrected_before_its_exit(post: Post) -> None:
    """What a later entry stands upon is not changed under it."""
    visit = admitted(post).visit
    left = release_visitor(post.register, post.guard, visit.id, card_returned=False).line.seq
    back = return_card(post.register, post.guard, visit.id).seq
    error = refusal(correct_entry, post.register, post.guard, left, "记错", None)
    assert (error.code, error.facts["seq"]) == ("correction.later_entry", back)
    correct_entry(post.register, post.guard, back, "不是这张", None)
    assert [one.card for one in cards(post.register.rows).missing] == [13]
    correct_entry(post.register, post.guard, left, "其实收了", {"card_returned": True})
    assert cards(post.register.rows).given == 0
    assert check(post.register.database) is None


def test_everything_of_passes_is_rebuilt_from_the_book(post: Post) -> None:
    """Row for row, after entries, exits, passes and cards."""
    number = slip_of(post, admitted(post))
    admit_expected(post.register, post.guard, announced(post).number)
    post.clock.advance(minutes=1)
    scan(post, number)
    assert check(post.register.database) is None
