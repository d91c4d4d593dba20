"""A person's key opens with that person's PIN, on that site, and with nothing else."""

from __future__ import annotations

import copy
import pickle
from dataclasses import replace

import pytest
from cryptography import x509

from guardpost.errors import Refused, Unavailable
from guardpost.signing.authority import read_identity
from guardpost.signing.keys import new_credential, rewrap, unlock
from guardpost.signing.pins import verify_pin
from guardpost.signing.wrapping import key_to_der
from tests.signing.people import (
    CHEAP,
    INCOMING,
    NOW,
    OUTGOING,
    PEPPER,
    PIN,
    credential_of,
    key_of,
    site_authority,
)

OTHER_PIN = "907153"


def test_the_right_pin_opens_the_key_of_the_certificate() -> None:
    """The public halves are the same."""
    credential = credential_of(OUTGOING)
    certificate = x509.load_pem_x509_certificate(credential.certificate_pem.encode())
    assert key_of(OUTGOING).private_key().public_key() == certificate.public_key()
    assert key_of(OUTGOING).identity == read_identity(credential.certificate_pem)
    assert verify_pin(PIN, credential.pin_hash, OUTGOING.code, PEPPER)


@pytest.mark.parametrize("pin", [OTHER_PIN, "", "246811", "\ud800", "2" * 10_000])
def test_a_wrong_pin_opens_nothing(pin: str) -> None:
    """It is refused, whatever was typed."""
    with pytest.raises(Refused, match=r"pin\.wrong"):
        unlock(credential_of(OUTGOING), pin, PEPPER)


def test_full_width_digits_open_it_too() -> None:
    """As they do at sign-in."""
    assert unlock(credential_of(OUTGOING), "２４６８１０", PEPPER).identity.staff_code == "A01"


def test_a_wrong_pepper_is_not_called_a_wrong_pin() -> None:
    """Nobody is locked out for PINs that were right."""
    with pytest.raises(Unavailable, match=r"keys\.pepper_wrong"):
        unlock(credential_of(OUTGOING), PIN, bytes(32))


def test_a_new_pin_opens_the_same_key_and_the_old_one_no_more() -> None:
    """The certificate stays; seals before and after are of one key."""
    before = credential_of(OUTGOING)
    after = rewrap(before, PIN, OTHER_PIN, PEPPER, CHEAP)
    opened = unlock(after, OTHER_PIN, PEPPER)
    assert key_to_der(opened.private_key()) == key_to_der(key_of(OUTGOING).private_key())
    assert after.certificate_pem == before.certificate_pem
    assert after.key_salt != before.key_salt
    assert verify_pin(OTHER_PIN, after.pin_hash, OUTGOING.code, PEPPER)
    assert not verify_pin(PIN, after.pin_hash, OUTGOING.code, PEPPER)
    with pytest.raises(Refused, match=r"pin\.wrong"):
        unlock(after, PIN, PEPPER)


def test_a_pin_is_changed_only_by_who_knows_the_old_one() -> None:
    """And not to one that a bystander guesses."""
    with pytest.raises(Refused, match=r"pin\.wrong"):
        rewrap(credential_of(OUTGOING), "135792", OTHER_PIN, PEPPER, CHEAP)
    with pytest.raises(Refused, match=r"pin\.repeats"):
        rewrap(credential_of(OUTGOING), PIN, "111111", PEPPER, CHEAP)


def test_a_simple_pin_gets_no_credential() -> None:
    """It is refused before anything is made."""
    with pytest.raises(Refused, match=r"pin\.run"):
        new_credential("A09", "何立夏", "", "123456", site_authority(), PEPPER, NOW, CHEAP)


def test_a_key_moved_to_another_s_row_does_not_open() -> None:
    """It is bound to its certificate: no one signs as another by an edit of the table."""
    mine, theirs = credential_of(OUTGOING), credential_of(INCOMING)
    moved = replace(theirs, wrapped_key=mine.wrapped_key, key_salt=mine.key_salt)
    with pytest.raises(Refused, match=r"pin\.wrong"):
        unlock(moved, PIN, PEPPER)
    renamed = replace(mine, certificate_pem=theirs.certificate_pem)
    with pytest.raises(Unavailable, match=r"keys\.damaged"):
        unlock(renamed, PIN, PEPPER)


@pytest.mark.parametrize("wrapped", [b"", b"\x01", b"\x02" + bytes(60)])
def test_a_garbled_key_is_said(wrapped: bytes) -> None:
    """It is damage, not a wrong PIN."""
    with pytest.raises(Unavailable, match=r"keys\.damaged"):
        unlock(replace(credential_of(OUTGOING), wrapped_key=wrapped), PIN, PEPPER)


def test_a_cheaper_cost_written_into_the_header_opens_nothing() -> None:
    """The header is bound as well."""
    credential = credential_of(OUTGOING)
    altered = bytearray(credential.wrapped_key)
    altered[5] += 1
    with pytest.raises(Refused, match=r"pin\.wrong"):
        unlock(replace(credential, wrapped_key=bytes(altered)), PIN, PEPPER)


def test_a_forgotten_key_signs_no_more() -> None:
    """The next signature needs the PIN again."""
    key = key_of(OUTGOING)
    key.forget()
    with pytest.raises(Refused, match=r"keys\.locked"):
        key.private_key()


def test_the_key_shows_itself_to_no_log_and_leaves_memory_by_no_copy() -> None:
    """Its repr names the person alone; pickling and copying fail."""
    key = key_of(OUTGOING)
    assert repr(key) == "<SigningKey of A01, open>"
    for leak in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            leak(key)


def test_nothing_kept_holds_the_open_key() -> None:
    """Neither hash nor wrapping shows the private number or the PIN."""
    credential = credential_of(OUTGOING)
    number = key_of(OUTGOING).private_key().private_numbers().private_value
    kept = credential.wrapped_key + credential.key_salt + credential.pin_hash.encode()
    assert number.to_bytes(32, "big") not in kept
    assert PIN.encode() not in kept
