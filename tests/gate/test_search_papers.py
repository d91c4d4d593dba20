"""The one-line search by what a paper says: cards, phones, slips, scanned passes."""

from __future__ import annotations

import pytest

from guardpost.gate.passes import issue_pass
from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal
from guardpost.gate.scanning import admit_expected, scan_pass
from guardpost.gate.search import Action, HitKind, search
from guardpost.gate.search_hits import Hit
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor, release_visitor
from guardpost.registry.expected import Outcome, add_expected, end_expected
from guardpost.registry.helpers import HelperCategory, HelperDetails, add_helper
from tests.registry.test_expected import GUEST, TRUCK
from tests.site import Post

VISITOR = VisitorDetails(
    VisitorCategory.VISITOR, "2-1701", "陆白", "13511112222", verified="phone", card=13
)


def rows_of(post: Post, text: str) -> tuple[Hit, ...]:
    """Search as the page does."""
    return search(post.register.rows, text, post.clock.now()).hits


def slip(post: Post, room: str = "3-1202") -> str:
    """Ask for a slip; return its number."""
    items = (ItemDetails(GoodsKind.FURNITURE, "沙发", 1),)
    details = RemovalDetails(room, "王建国", Applicant.OWNER, items, document="E1234567")
    return apply_removal(post.register, post.guard, details).slip.number


@pytest.mark.parametrize(
    "text",
    ["13", "013", "2222", "111122", "13511112222", "+86 135 1111 2222", "0086-13511112222"],
)
def test_a_visitor_is_found_by_card_and_by_the_end_of_the_phone(post: Post, text: str) -> None:
    """Enter lets them out; the middle of a phone is nobody's tail."""
    admit_visitor(post.register, post.guard, VISITOR)
    found = [(hit.person, hit.action) for hit in rows_of(post, text)]
    expected = [("陆白", Action.RELEASE_VISITOR)] if text != "111122" else []
    assert found == expected


def test_helpers_and_who_is_expected_are_found_by_the_end_of_the_phone(post: Post) -> None:
    """As residents are."""
    helper = HelperDetails("汪静姑", "3-1202", HelperCategory.NANNY, "13812346021")
    add_helper(post.register, post.admin, helper)
    add_expected(post.register, post.guard, TRUCK)
    assert {hit.kind for hit in rows_of(post, "6021")} == {HitKind.HELPER, HitKind.EXPECTED}


@pytest.mark.parametrize(
    "text", ["FX-20260612-01", "fx2026061201", "2026061201", "fx20260612-1", "FX01", "fx-1", "fx"]
)
def test_a_release_slip_is_found_by_its_number(post: Post, text: str) -> None:
    """In full, without marks, or today's by FX and the last digits; Enter opens it."""
    number = slip(post)
    (hit,) = rows_of(post, text)
    assert (hit.kind, hit.number, hit.action) == (HitKind.SLIP, number, Action.OPEN_SLIP)
    assert (hit.room, hit.person, hit.why) == ("3栋1202", "王建国", "open")


def test_fx_alone_shows_the_slips_that_are_open(post: Post) -> None:
    """The newest first."""
    numbers = [slip(post), slip(post, "5-0702")]
    assert [hit.number for hit in rows_of(post, "fx")] == numbers[::-1]


@pytest.mark.parametrize("wide", [False, True])
def test_a_scanned_pass_shows_the_visitor_whom_it_lets_out(post: Post, wide: bool) -> None:
    """An input method may have made the digits wide."""
    visit = admit_visitor(post.register, post.guard, VISITOR).visit
    number = issue_pass(post.register, post.guard, visit=visit.id).number
    text = "".join(chr(ord(digit) + 0xFEE0) for digit in number) if wide else number
    (hit,) = rows_of(post, text)
    assert (hit.visit, hit.action) == (visit.id, Action.RELEASE_VISITOR)
    release_visitor(post.register, post.guard, visit.id)
    assert rows_of(post, text) == ()


def test_a_scanned_pass_shows_who_is_expected_then_who_came(post: Post) -> None:
    """The row says what the scan will do."""
    expected = add_expected(post.register, post.guard, GUEST)
    number = issue_pass(post.register, post.guard, expected=expected.number).number
    (hit,) = rows_of(post, number)
    assert (hit.action, hit.expected) == (Action.ADMIT_EXPECTED, expected)
    visit = scan_pass(post.register, post.guard, number).visit
    (hit,) = rows_of(post, number)
    assert (hit.action, hit.visit) == (Action.RELEASE_VISITOR, visit)


def test_an_unknown_a_misread_and_a_cancelled_pass_find_nobody(post: Post) -> None:
    """Scanning says why."""
    expected = add_expected(post.register, post.guard, GUEST)
    number = issue_pass(post.register, post.guard, expected=expected.number).number
    end_expected(post.register, post.guard, expected.number, Outcome.CANCELLED)
    for text in (number, "0" * 26, number[:-1] + str((int(number[-1]) + 1) % 10)):
        assert rows_of(post, text) == ()


def test_who_came_is_expected_no_more(post: Post) -> None:
    """The visitor inside is found instead."""
    expected = add_expected(post.register, post.guard, GUEST)
    admit_expected(post.register, post.guard, expected.number)
    assert [hit.kind for hit in rows_of(post, "孔立春")] == [HitKind.VISITOR]
