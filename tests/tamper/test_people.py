"""PINs and keys: what somebody gains who writes into the tables that hold them."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused, Unavailable
from guardpost.proving import check_state
from guardpost.registry.staff import sign_in, unlock_key
from guardpost.registry.staffing import set_pin
from tests.site import CHEAP, PIN, Post

OWN = "135792"
KEY = "wrapped_key, key_salt, certificate_pem, fingerprint"


@pytest.fixture
def forged(post: Post) -> Post:
    """Let a guard with a PIN of their own copy all that is theirs over the leader's."""
    set_pin(post.register, post.admin, post.guard, OWN, post.pepper, CHEAP)
    post.register.rows.value(
        f"UPDATE credentials SET (pin_hash, {KEY}) ="
        f" (SELECT pin_hash, {KEY} FROM credentials WHERE staff = ?) WHERE staff = ?",
        post.guard,
        post.leader,
    )
    return post


def test_an_own_hash_beside_a_leaders_name_opens_nothing(forged: Post) -> None:
    """The hash is its owner's alone: neither PIN takes the desk."""
    for pin in (OWN, PIN):
        with pytest.raises(Refused, match=r"pin\.wrong"):
            sign_in(forged.register, forged.leader, pin, forged.pepper)


def test_an_own_key_beside_a_leaders_name_signs_nothing(forged: Post) -> None:
    """It opens with the own PIN, but it speaks for somebody else."""
    with pytest.raises(Unavailable, match=r"keys\.damaged"):
        unlock_key(forged.register, forged.leader, OWN, forged.pepper)


def test_a_key_that_the_book_does_not_tell_of_is_named(forged: Post) -> None:
    """``rebuild --check`` holds the keys' fingerprints against the book."""
    forged.close()
    difference = check_state(forged.data)
    assert difference is not None
    assert difference.table == "credentials"
    assert forged.leader in difference.stored


def test_a_certificate_that_is_not_the_fingerprint_s_is_named(post: Post) -> None:
    """The fingerprint was left as the book tells it: the certificate itself is looked at."""
    other = "(SELECT certificate_pem FROM credentials WHERE staff = ?)"
    sql = f"UPDATE credentials SET certificate_pem = {other} WHERE staff = ?"
    post.register.rows.value(sql, post.guard, post.leader)
    post.close()
    difference = check_state(post.data)
    assert difference is not None
    assert difference.table == "credentials"
    assert post.leader in difference.stored
    assert difference.stored != difference.replayed


@pytest.mark.parametrize("root", ["certificate_pem || 'x'", "'none'"])
def test_a_root_that_is_not_the_site_s_is_named(root: str, post: Post) -> None:
    """Whoever gets a PIN after that would sign under a stranger's."""
    post.register.rows.value(f"UPDATE authority SET certificate_pem = {root}")
    post.close()
    difference = check_state(post.data)
    assert difference is not None
    assert difference.table == "authority"


def test_a_key_of_somebody_who_left_brought_back_is_named(post: Post) -> None:
    """Nobody whose time is over has one."""
    post.register.rows.value("UPDATE credentials SET staff = 'Z99' WHERE staff = ?", post.guard)
    post.close()
    difference = check_state(post.data)
    assert difference is not None
    assert (difference.table, difference.replayed) == ("credentials", "")


def test_keys_as_they_were_made_are_no_difference(post: Post) -> None:
    """Also after a PIN was set anew."""
    set_pin(post.register, post.admin, post.guard, OWN, post.pepper, CHEAP)
    post.close()
    assert check_state(post.data) is None
