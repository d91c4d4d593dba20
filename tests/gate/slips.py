"""Slips for tests: asked for, checked, signed."""

from __future__ import annotations

from guardpost.gate.removals import (
    ItemDetails,
    RemovalDetails,
    apply_removal,
    check_identity,
    count_line,
)
from guardpost.gate.slip_reading import removal
from guardpost.gate.slips import Applicant, GoodsKind, Removal
from guardpost.signing.strokes import Signature, captured
from tests.site import Post

FRIDGE = ItemDetails(GoodsKind.APPLIANCE, "双门冰箱", 1)
DISPLAY = ItemDetails(GoodsKind.ELECTRICAL, "展示冷柜", 1)
CHAIRS = ItemDetails(GoodsKind.OFFICE, "办公椅", 6)


def drawn() -> Signature:
    """Return a signature."""
    return captured([[(10, 10, 0), (200, 60, 120), (40, 90, 260)]], 260, 130)


def asked(post: Post, relation: Applicant = Applicant.OWNER, plate: str = "") -> str:
    """Ask for a slip of two lines, a company's of a company's goods; return its number."""
    first = DISPLAY if relation is Applicant.COMPANY else FRIDGE
    details = RemovalDetails(
        *("6-1503", "贺春分", relation, (first, CHAIRS)),
        mover="冯立田",
        document="32011219900101093x",
        plate=plate,
    )
    return apply_removal(post.register, post.guard, details).slip.number


def verified(post: Post, relation: Applicant = Applicant.OWNER) -> str:
    """Ask for a slip and look at the document."""
    slip = asked(post, relation)
    check_identity(post.register, post.guard, slip)
    return slip


def seen(post: Post, slip: str, *counts: int) -> None:
    """Count the lines one after the other."""
    for line, count in enumerate(counts, start=1):
        count_line(post.register, post.guard, slip, line, count)


def now(post: Post, slip: str) -> Removal:
    """Return how a slip stands by the clock of now."""
    found = removal(post.register.rows, slip, post.clock.now())
    assert found is not None
    return found
