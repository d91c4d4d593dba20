"""Badges: the second way to take the desk, and no more than that."""

from __future__ import annotations

import os

import pytest

from guardpost.errors import Refused
from guardpost.ledger.rebuild import check
from guardpost.registry.badge_form import digest_of, is_badge, new_number
from guardpost.registry.badges import (
    end_badge,
    issue_badge,
    sign_in_by_badge,
)
from guardpost.registry.staff import Role, sign_in, unlock_key
from guardpost.registry.staffing import StaffDetails, add_staff, end_staff
from guardpost.registry.waiting import tries_of
from tests.registry.test_waiting import WRONG, guess, refused
from tests.site import Post


def issued(post: Post, code: str) -> str:
    """Give a person a badge and return its number."""
    return issue_badge(post.register, post.admin, code, post.pepper, os.urandom).number


def test_a_badge_takes_the_desk_and_the_book_says_how(post: Post) -> None:
    """Scanned in small letters too, with the scanner's blanks."""
    number = issued(post, post.guard)
    assert sign_in_by_badge(post.register, f" {number.lower()} ", post.pepper).code == post.guard
    kind, payload = post.register.rows.all(
        "SELECT kind, payload FROM ledger ORDER BY seq DESC LIMIT 1"
    )[0]
    assert (kind, '"way":"badge"' in payload) == ("staff.signed_in", True)


def test_the_number_cannot_be_guessed_and_is_kept_nowhere(post: Post) -> None:
    """130 random bits; the book has a digest that needs the pepper."""
    number = issued(post, post.guard)
    assert is_badge(number)
    assert len({new_number(os.urandom) for _ in range(100)}) == 100
    assert digest_of(number, post.pepper) != digest_of(number, bytes(32))
    post.register.rows.value("PRAGMA wal_checkpoint(TRUNCATE)")
    for file in post.data.rglob("*"):
        assert not file.is_file() or number.encode() not in file.read_bytes(), file


def test_a_badge_signs_nothing(post: Post) -> None:
    """At a signature its number is a wrong PIN like any other (21 CFR 11.200)."""
    number = issued(post, post.leader)
    sign_in_by_badge(post.register, number, post.pepper)
    assert refused(unlock_key, post.register, post.leader, number, post.pepper).code == "pin.wrong"


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.ADMINISTRATOR])
def test_above_a_shift_a_badge_alone_does_not_do(post: Post, role: Role) -> None:
    """A card that somebody found would set PINs."""
    boss = add_staff(post.register, post.admin, StaffDetails("冯立冬", role))
    number = issued(post, boss.code)
    error = refused(sign_in_by_badge, post.register, number, post.pepper)
    assert (error.code, error.facts) == ("badge.pin_too", {"staff": boss.code})


def test_a_new_badge_takes_the_place_of_the_old_and_an_ended_one_opens_nothing(post: Post) -> None:
    """Lost ones are ended; whoever left has none."""
    first, second = issued(post, post.guard), issued(post, post.guard)
    assert refused(sign_in_by_badge, post.register, first, post.pepper).code == "badge.unknown"
    sign_in_by_badge(post.register, second, post.pepper)
    end_badge(post.register, post.admin, post.guard, "丢失")
    assert refused(sign_in_by_badge, post.register, second, post.pepper).code == "badge.unknown"
    assert refused(end_badge, post.register, post.admin, post.guard, "丢失").code == "badge.none"
    third = issued(post, post.relief)
    end_staff(post.register, post.admin, post.relief, "离职")
    assert refused(sign_in_by_badge, post.register, third, post.pepper).code == "badge.unknown"
    assert post.register.rows.all("SELECT staff FROM badges") == []
    assert check(post.register.database) is None


def test_a_supervisor_gives_no_badge_to_an_administrator(post: Post) -> None:
    """Nobody has a hand over those above."""
    boss = add_staff(post.register, post.admin, StaffDetails("冯立冬", Role.SUPERVISOR))
    error = refused(issue_badge, post.register, boss.code, post.admin, post.pepper, os.urandom)
    assert error.code == "role.needed"


@pytest.mark.parametrize("text", ["", "GPB", "苏A3K725", "1234567890123456", "GPB" + "I" * 26])
def test_what_is_no_badge_is_said_to_be_none(post: Post, text: str) -> None:
    """A visitor's slip or a plate before the lock's scanner."""
    assert refused(sign_in_by_badge, post.register, text, post.pepper).code == "badge.misread"


def test_a_badge_lets_no_tries_go_and_waits_with_the_station(post: Post) -> None:
    """Who guesses a PIN does not begin anew by scanning the badge."""
    number = issued(post, post.guard)
    guess(post, post.guard, 4)
    sign_in_by_badge(post.register, number, post.pepper)
    assert tries_of(post.register.rows, post.guard).refused == 4
    refused(sign_in, post.register, post.guard, WRONG, post.pepper)
    error = refused(sign_in_by_badge, post.register, number, post.pepper)
    assert error.code == "pin.wait_station"


def test_a_person_who_is_not_known_gets_no_badge(post: Post) -> None:
    """Nor who left."""
    with pytest.raises(Refused, match=r"staff\.unknown"):
        issued(post, "X99")
