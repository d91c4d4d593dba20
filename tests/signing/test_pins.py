"""Which PINs are taken, and that the right one alone opens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.errors import Refused, Unavailable
from guardpost.signing.easy_pins import easy_because
from guardpost.signing.pins import PinCost, check_new_pin, hash_pin, is_longer, verify_pin
from tests.signing.people import CHEAP, PEPPER

STORED = hash_pin("246810", "A01", PEPPER, CHEAP)


@pytest.mark.parametrize("pin", ["246810", "2468101", "907153", "135790246813"])
def test_six_digits_and_more_are_taken(pin: str) -> None:
    """The demo's 246810 is among them."""
    assert check_new_pin(pin) == pin


@pytest.mark.parametrize("owner", ["A02", "", "A01\0"])
def test_a_hash_is_its_owners_alone(owner: str) -> None:
    """Copied beside another name it opens nothing, though pepper and PIN are right."""
    assert not verify_pin("246810", STORED, owner, PEPPER)


def test_full_width_digits_are_digits() -> None:
    """A Chinese input method types them; they become the plain ones."""
    assert check_new_pin("２４６８１０") == "246810"
    assert verify_pin("２４６８１０", STORED, "A01", PEPPER)


@pytest.mark.parametrize(
    "pin", ["", "12345", "      ", "24681a", "2" * 17, "٢٤٦٨١٠", "246 810", "2468\x00", "-246810"]
)
def test_what_is_not_six_digits_is_refused(pin: str) -> None:
    """Digits of other scripts cannot be typed on the keypad."""
    with pytest.raises(Refused, match=r"pin\.not_six_digits"):
        check_new_pin(pin)


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        *((pin, "repeats") for pin in ("111111", "121212", "123123", "112233", "123321", "77799")),
        *((pin, "run") for pin in ("123456", "654321", "012345", "890123", "975319")),
        *((pin, "keypad") for pin in ("147258", "741852", "159357", "123654", "369147258")),
        *((pin, "date") for pin in ("19900101", "900101", "20001231", "000229", "199001")),
        *((pin, "date") for pin in ("01011990", "31121990", "12311990", "011990")),
        *((pin, "known") for pin in ("520131", "1314520", "201314")),
    ],
)
def test_a_pin_that_a_bystander_guesses_is_refused_with_its_reason(pin: str, why: str) -> None:
    """Repetitions, runs, patterns of the keypad, birthdays, lucky numbers."""
    pin = pin if len(pin) >= 6 else pin + "9"
    with pytest.raises(Refused) as caught:
        check_new_pin(pin)
    assert caught.value.code == f"pin.{why}"


@pytest.mark.parametrize(
    ("pin", "own"), [("824113", "G824113"), ("346021", "13812346021"), ("482041", "2041")]
)
def test_a_pin_of_the_person_s_own_number_is_refused(pin: str, own: str) -> None:
    """The staff number, or the end of a telephone number."""
    with pytest.raises(Refused, match=r"pin\.own_number"):
        check_new_pin(pin, (own,))
    assert check_new_pin(pin.replace("4", "7"), (own,))


def test_a_day_that_is_none_is_no_birthday() -> None:
    """The 30th of February, the 13th month, the year 1890."""
    for pin in ("900230", "901301", "18900101"):
        assert check_new_pin(pin) == pin


def test_nearly_all_pins_are_left_to_choose_from() -> None:
    """A rule that refused many would make those left easier to guess."""
    # 17 divides no repetition's 1001 and 10101, of which a step of 7 would meet every one.
    some = range(0, 10**6, 17)
    assert sum(not easy_because(f"{number:06d}") for number in some) > 0.95 * len(some)


@pytest.mark.parametrize(("pin", "longer"), [("246810", False), ("2468101", True)])
def test_a_pin_of_more_than_six_digits_is_told_apart(pin: str, longer: bool) -> None:
    """It is ended with Enter, as nobody knows its length beforehand."""
    assert is_longer(pin) is longer


def test_only_the_right_pin_passes() -> None:
    """A wrong PIN is an answer, not an error."""
    assert verify_pin("246810", STORED, "A01", PEPPER)
    assert not verify_pin("246811", STORED, "A01", PEPPER)


@given(st.text(st.characters(), max_size=20).filter(lambda text: text != "246810"))
def test_any_other_text_is_just_wrong(text: str) -> None:
    """Empty, NUL, emoji, lone surrogates: none raises. Digits may come in another width."""
    if check_or_empty(text) != "246810":
        assert not verify_pin(text, STORED, "A01", PEPPER)


def check_or_empty(text: str) -> str:
    """Return the PIN that ``text`` is, or nothing."""
    try:
        return check_new_pin(text)
    except Refused:
        return ""


def test_ten_thousand_pasted_characters_are_just_wrong() -> None:
    """They are hashed down before argon2 sees them."""
    assert not verify_pin("2" * 10_000, STORED, "A01", PEPPER)


def test_another_site_s_pepper_opens_nothing() -> None:
    """The database alone is not enough to try PINs."""
    assert not verify_pin("246810", STORED, "A01", bytes(32))


def test_two_people_with_one_pin_have_different_hashes() -> None:
    """The salt sees to it."""
    assert hash_pin("246810", "A01", PEPPER, CHEAP) != hash_pin("246810", "A01", PEPPER, CHEAP)


def test_the_hash_is_argon2id_at_the_stated_cost() -> None:
    """64 MiB, three passes, one lane, unless a test asks less."""
    assert PinCost() == PinCost(memory_kib=65536, passes=3, lanes=1)
    assert STORED.startswith("$argon2id$v=19$m=64,t=1,p=1$")


def test_a_damaged_hash_is_not_taken_for_a_wrong_pin() -> None:
    """Nobody is locked out for what the disk did."""
    with pytest.raises(Unavailable, match=r"keys\.damaged"):
        verify_pin("246810", "not a hash", "A01", PEPPER)
