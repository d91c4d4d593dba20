"""A slip from application to release, where a test is about something else."""

from __future__ import annotations

from guardpost.gate.removals import (
    RemovalDetails,
    apply_removal,
    check_identity,
    check_vehicle,
    count_line,
    release_items,
)
from guardpost.signing.strokes import captured
from tests.site import Post


def let_out(post: Post, details: RemovalDetails) -> str:
    """Ask for a slip, check everything and release it; return its number."""
    register, guard = post.register, post.guard
    slip = apply_removal(register, guard, details).slip.number
    for line, item in enumerate(details.items, start=1):
        count_line(register, guard, slip, line, item.quantity)
    check_identity(register, guard, slip)
    if details.plate:
        check_vehicle(register, guard, slip)
    drawn = captured([[(10, 10, 0), (60, 80, 40)], [(80, 20, 90), (140, 90, 160)]], 260, 130)
    release_items(register, guard, slip, drawn)
    return slip
