"""The verbs of badges, the recovery sheet and the idle lock, as ``tests.faults.deeds``."""

from __future__ import annotations

from guardpost.keys.code import new_code
from guardpost.registry import administrator_code, badges, idle_lock, staff
from guardpost.registry.badge_form import new_number
from tests.faults.deeds import Deed, refused, ruled
from tests.site import CHEAP, PIN, Post

NEW_PIN = "802461"


def badge_issued(post: Post) -> badges.NewBadge:
    """Give the guard a badge whose number is known."""
    return badges.issue_badge(post.register, post.admin, post.guard, post.pepper, bytes)


def sheet_made(post: Post) -> str:
    """Print the administrator a code that is known."""
    return administrator_code.make_administrator_code(post.register, post.admin, post.pepper, bytes)


def scanned(post: Post) -> staff.Staff:
    """Take the desk by the guard's badge."""
    return badges.sign_in_by_badge(post.register, new_number(bytes), post.pepper)


def recovered(post: Post, code: str = "-".join(["00000"] * 8)) -> object:
    """Take a new PIN by the code on paper."""
    return administrator_code.recover(
        post.register, post.admin, code, NEW_PIN, post.pepper, lambda n: b"q" * n, CHEAP
    )


def proved_after_a_wrong_one(post: Post) -> None:
    """Type the right PIN after a wrong one."""
    staff.check_pin(post.register, post.guard, PIN, post.pepper)


def wrong_pin(post: Post) -> None:
    """Type a wrong PIN."""
    refused(lambda p: staff.check_pin(p.register, p.guard, "135790", p.pepper))(post)


VERBS: dict[str, Deed] = {
    "guardpost.registry.staff.check_pin: right after a wrong one": Deed(
        proved_after_a_wrong_one, before=wrong_pin
    ),
    "guardpost.registry.badges.issue_badge": Deed(badge_issued),
    "guardpost.registry.badges.end_badge": Deed(
        lambda post: badges.end_badge(post.register, post.admin, post.guard, "丢失"),
        before=badge_issued,
    ),
    "guardpost.registry.badges.sign_in_by_badge": Deed(scanned, before=badge_issued),
    "guardpost.registry.administrator_code.make_administrator_code": Deed(sheet_made),
    "guardpost.registry.administrator_code.recover": Deed(recovered, before=sheet_made),
    "guardpost.registry.administrator_code.recover: a wrong code": Deed(
        refused(lambda post: recovered(post, new_code(lambda n: b"x" * n))),
        before=sheet_made,
    ),
    "guardpost.registry.idle_lock.set_idle_lock": Deed(ruled(idle_lock.set_idle_lock, 5)),
}
