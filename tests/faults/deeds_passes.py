"""The verbs of expected visitors, passes and cards, as ``tests.faults.deeds`` has the others."""

from __future__ import annotations

from guardpost.gate import cards, passes, scanning, visitors
from guardpost.registry import expected
from tests.faults.deeds import Act, Deed, by, then, visiting
from tests.site import Post

COMING = expected.ExpectedDetails(
    expected.ExpectedCategory.VISITOR, "2026-06-12", "17:30", "3栋1202", "孔立春"
)
announced = by(expected.add_expected, COMING)
NUMBER = passes.new_number(lambda _below: 725)


def issued(**whom: int) -> Act:
    """Return the making out of a pass whose number is known."""
    return by(passes.issue_pass, random=lambda _below: 725, **whom)


def visit(post: Post) -> int:
    """Return the newest visit."""
    found: int = post.register.rows.value("SELECT max(id) FROM visitor_visits")
    return found


def slip_issued(post: Post) -> object:
    """Make out a slip for the one visitor."""
    return issued(visit=visit(post))(post)


def left_with_card(post: Post) -> object:
    """Let the visitor out who keeps the card."""
    return visitors.release_visitor(post.register, post.guard, visit(post), card_returned=False)


def card_back(post: Post) -> object:
    """Take that card back."""
    return cards.return_card(post.register, post.guard, visit(post))


VERBS: dict[str, Deed] = {
    "guardpost.registry.expected.add_expected": Deed(announced),
    "guardpost.registry.expected.change_expected": Deed(
        by(expected.change_expected, 1, COMING), before=announced
    ),
    "guardpost.registry.expected.end_expected": Deed(
        by(expected.end_expected, 1, expected.Outcome.CANCELLED), before=announced
    ),
    "guardpost.gate.passes.issue_pass": Deed(issued(expected=1), before=announced),
    "guardpost.gate.scanning.admit_expected": Deed(
        by(scanning.admit_expected, 1), before=announced
    ),
    "guardpost.gate.scanning.scan_pass": Deed(
        by(scanning.scan_pass, NUMBER), before=then(announced, issued(expected=1))
    ),
    "guardpost.gate.scanning.scan_pass: out": Deed(
        by(scanning.scan_pass, NUMBER), before=then(visiting, slip_issued)
    ),
    "guardpost.gate.cards.return_card": Deed(card_back, before=then(visiting, left_with_card)),
}
