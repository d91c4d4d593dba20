"""Waits after wrong PINs: per person, per station, past restarts and clocks set back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from guardpost.book import open_book
from guardpost.errors import Refused
from guardpost.gate.orders import prove_order
from guardpost.ledger.rebuild import check
from guardpost.ledger.register import Register
from guardpost.registry.staff import check_pin, sign_in, unlock_key
from guardpost.registry.waiting import (
    LONGEST_AT_STATION,
    LONGEST_WAIT,
    pin_wait,
    seconds_left,
    tries_of,
)
from tests.site import PIN, Post

WRONG = "135790"


def refused(verb: Callable[..., object], *args: object) -> Refused:
    """Return the refusal of a verb that must refuse."""
    with pytest.raises(Refused) as caught:
        verb(*args)
    return caught.value


def guess(post: Post, code: str, times: int) -> list[str]:
    """Type a wrong PIN so often, waiting as long as it takes; return what was said."""
    said = []
    for _ in range(times):
        post.clock.advance(seconds=max(seconds_left(post.register, who) for who in (code, "")))
        said.append(refused(sign_in, post.register, code, WRONG, post.pepper).code)
    return said


def restarted(post: Post) -> Register:
    """Close the book and open it again, as another run of the program."""
    post.register.close()
    post.register = open_book(post.data, post.clock)
    return post.register


def test_the_fifth_wrong_pin_brings_the_first_wait_and_the_entry_says_so(post: Post) -> None:
    """Four are forgiven; the waits are in the book."""
    assert guess(post, post.guard, 5) == ["pin.wrong"] * 4 + ["pin.wrong_waits"]
    error = refused(sign_in, post.register, post.guard, PIN, post.pepper)
    assert (error.code, error.facts) == ("pin.wait", {"seconds": 5})
    payload = post.register.rows.value("SELECT payload FROM ledger ORDER BY seq DESC LIMIT 1")
    assert '"seconds":5' in payload
    assert '"tries":5' in payload
    post.clock.advance(seconds=5)
    assert sign_in(post.register, post.guard, PIN, post.pepper).refused == 0
    assert tries_of(post.register.rows, "").refused == 0


def test_waits_double_up_to_five_minutes_and_at_the_station_to_one() -> None:
    """5, 10, 20 …: a booth is never locked for long."""
    waits = [pin_wait(n) for n in range(1, 13)]
    assert waits == [0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, LONGEST_WAIT]
    assert pin_wait(9, LONGEST_AT_STATION) == LONGEST_AT_STATION == 60


def test_guessing_goes_on_nowhere_by_taking_turns_among_people(post: Post) -> None:
    """The station waits too, whoever the wrong PINs were for; then anybody may sign in."""
    for code in (post.guard, post.leader, post.relief, post.guard, post.leader):
        refused(sign_in, post.register, code, WRONG, post.pepper)
    error = refused(sign_in, post.register, post.admin, PIN, post.pepper)
    assert (error.code, error.facts) == ("pin.wait_station", {"seconds": 5})
    post.clock.advance(seconds=5)
    assert sign_in(post.register, post.admin, PIN, post.pepper).code == post.admin


def test_a_right_pin_of_another_takes_nobody_s_tries_away(post: Post) -> None:
    """Who guesses does not begin anew by signing in as themselves between."""
    guess(post, post.leader, 4)
    sign_in(post.register, post.guard, PIN, post.pepper)
    assert guess(post, post.leader, 1) == ["pin.wrong_waits"]


@pytest.mark.parametrize("where", ["signature", "order", "check"])
def test_a_wrong_pin_at_a_signature_or_an_order_counts_too(post: Post, where: str) -> None:
    """Guessing cannot move to where nobody counts; a right one there lets the tries go."""
    act = "gate.admitting.admit_vehicle_by_order"
    ways: dict[str, Callable[[str], object]] = {
        "signature": lambda pin: unlock_key(post.register, post.leader, pin, post.pepper),
        "order": lambda pin: prove_order(post.register, post.leader, pin, "搬家", post.pepper, act),
        "check": lambda pin: check_pin(post.register, post.leader, pin, post.pepper),
    }
    for _ in range(5):
        refused(ways[where], WRONG)
    assert refused(sign_in, post.register, post.leader, PIN, post.pepper).code == "pin.wait"
    post.clock.advance(seconds=5)
    ways[where](PIN)
    assert tries_of(post.register.rows, post.leader).refused == 0
    kind = post.register.rows.value("SELECT kind FROM ledger ORDER BY seq DESC LIMIT 1")
    assert kind == "staff.pin_proved"


def test_a_restart_shortens_no_wait(post: Post) -> None:
    """The tries and their times are in the book."""
    guess(post, post.guard, 8)
    assert seconds_left(post.register, post.guard) == 40
    post.clock.advance(seconds=10)
    assert seconds_left(restarted(post), post.guard) == 30


@pytest.mark.parametrize("days", [-400, -1, 1, 400])
def test_setting_the_clock_shortens_no_wait_while_the_program_runs(post: Post, days: int) -> None:
    """It is measured by the clock that nobody sets."""
    guess(post, post.guard, 8)
    post.clock.set(post.clock.now() + timedelta(days=days))
    assert seconds_left(post.register, post.guard) == 40
    post.clock.advance(seconds=39)
    assert seconds_left(post.register, post.guard) == 1
    post.clock.advance(seconds=1)
    assert seconds_left(post.register, post.guard) == 0


def test_a_clock_set_back_over_a_restart_begins_the_wait_anew_and_no_more(post: Post) -> None:
    """Nobody is locked out for a year because the battery was dead."""
    guess(post, post.guard, 8)
    post.clock.set(post.clock.now() - timedelta(days=365))
    register = restarted(post)
    error = refused(sign_in, register, post.guard, PIN, post.pepper)
    assert (error.code, error.facts) == ("pin.wait", {"seconds": 40})
    post.clock.advance(seconds=40)
    assert sign_in(register, post.guard, PIN, post.pepper).code == post.guard


def test_the_tries_are_what_the_ledger_says(post: Post) -> None:
    """Rebuilt from the ledger they are equal, those of the station too."""
    guess(post, post.guard, 6)
    guess(post, post.leader, 1)
    assert tries_of(post.register.rows, "").refused == 7
    assert check(post.register.database) is None
