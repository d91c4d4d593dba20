"""Nobody is put on another turn unasked: both persons of a swap agree before it is approved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

from guardpost.gate.views import EntryFilter, entries
from guardpost.ledger.rebuild import check
from guardpost.shifts.swap_consent import ELSEWHERE, agree_to_swap, note_agreement
from guardpost.shifts.swaps import SWAPS, Agreed, Swap, approve_swap, ask_swap, refuse_swap
from tests.shifts.deeds import refused
from tests.shifts.test_trades import TRADE
from tests.site import PIN, Post

FIRST, OTHER = TRADE.staff, TRADE.other_staff


def asked(post: Post, by: str = "") -> int:
    """Ask for the swap of G03 and G01, as the admin when nobody is named; return its number."""
    return ask_swap(post.register, by or post.admin, TRADE).number


def agree(post: Post, number: int, who: str, pin: str = PIN) -> Swap:
    """Let somebody agree with a PIN at the leader's desk."""
    return agree_to_swap(post.register, post.leader, number, who, pin, post.pepper)


def test_it_is_approved_once_both_have_agreed_and_not_before(post: Post) -> None:
    """In whatever order: the approval before either is refused and names who is missing."""
    acts: dict[str, Callable[[int], object]] = {
        FIRST: lambda number: agree(post, number, FIRST),
        OTHER: lambda number: note_agreement(
            post.register, post.leader, number, OTHER, Agreed.MESSAGE
        ),
    }
    for order in permutations((FIRST, OTHER, "approve")):
        number = asked(post)
        for act in order:
            if act != "approve":
                acts[act](number)
                continue
            lacking = SWAPS.known(post.register.rows, number).unasked
            if lacking:
                found = refused(approve_swap, post.register, post.leader, number)
                assert found.code == "swap.not_agreed"
                assert found.facts["staff"] == {FIRST: "梁向晚", OTHER: "林惊蛰"}[lacking[0]]
        if order[-1] != "approve":
            assert SWAPS.known(post.register.rows, number).state == "open"
            refuse_swap(post.register, post.leader, number, "改日再说")
    number = asked(post)
    for agreeing in acts.values():
        agreeing(number)
    swap = approve_swap(post.register, post.leader, number)
    assert (swap.state, swap.staff_how, swap.other_how) == ("approved", "pin", "message")
    assert check(post.register.database) is None


def test_whoever_asks_for_the_own_swap_has_agreed(post: Post) -> None:
    """The other one has not."""
    swap = SWAPS.known(post.register.rows, asked(post, OTHER))
    assert (swap.staff_how, swap.other_how, swap.unasked) == ("", "asked", (FIRST,))
    agree(post, swap.number, FIRST)
    assert approve_swap(post.register, post.leader, swap.number).state == "approved"


def test_a_swap_of_groups_asks_nobody_alone(post: Post) -> None:
    """The leader's word is for the group."""
    swap = ask_swap(post.register, post.guard, replace(TRADE, staff="", other_staff=""))
    assert (swap.unasked, swap.parties) == ((), ())
    assert refused(agree, post, swap.number, FIRST).code == "swap.not_party"


def test_the_pin_is_the_own_one(post: Post) -> None:
    """Another is refused, and nothing is written."""
    number = asked(post)
    assert refused(agree, post, number, FIRST, "111111").code == "pin.wrong"
    assert SWAPS.known(post.register.rows, number).unasked == (FIRST, OTHER)


def test_nobody_else_agrees_and_nobody_twice(post: Post) -> None:
    """Only the two, each once, and only while it waits."""
    number = asked(post)
    assert refused(agree, post, number, post.guard).code == "swap.not_party"
    agree(post, number, FIRST)
    assert refused(agree, post, number, FIRST).code == "swap.agreed"
    again = refused(note_agreement, post.register, post.leader, number, FIRST, Agreed.PHONE)
    assert again.code == "swap.agreed"
    refuse_swap(post.register, post.leader, number, "人手不够")
    assert refused(agree, post, number, OTHER).code == "approval.decided"
    assert refused(agree, post, 99, OTHER).code == "swap.unknown"


def test_a_leader_writes_down_how_one_agreed_who_is_not_there(post: Post) -> None:
    """By phone, message or on paper; never that a PIN was typed, and never of the own swap."""
    for how in ELSEWHERE:
        number = asked(post)
        assert note_agreement(post.register, post.leader, number, FIRST, how).staff_how == how
    number = asked(post)
    for how in (Agreed.PIN, Agreed.ASKED):
        found = refused(note_agreement, post.register, post.leader, number, FIRST, how)
        assert found.code == "swap.how"
    by_guard = refused(note_agreement, post.register, post.guard, number, FIRST, Agreed.PHONE)
    assert by_guard.code == "role.needed"
    leaders = replace(TRADE, staff="L03", other_staff="L01")
    own = ask_swap(post.register, post.admin, leaders).number
    for who in ("L03", "L01"):
        found = refused(note_agreement, post.register, "L01", own, who, Agreed.PHONE)
        assert found.code == "approval.own"


def test_the_entry_says_who_agreed_and_how(post: Post) -> None:
    """For the page of entries; its actor is who had the desk."""
    agree(post, asked(post), FIRST)
    line = entries(post.register.rows, EntryFilter())[0]
    assert (line.category, line.actor, line.staff) == ("kind.swap.agreed", post.leader, (FIRST,))
    assert line.note_codes == ("agreed.pin",)
