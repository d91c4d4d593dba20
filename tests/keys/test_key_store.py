"""The book's key in the system's key store, through the real library with a store in memory."""

from __future__ import annotations

import json
from pathlib import Path

import keyring.core
import pytest
from keyring.errors import KeyringLocked

from guardpost.book import database_path
from guardpost.clock import ManualClock
from guardpost.errors import Unavailable
from guardpost.keys.book_key import BOOK_KEY, book_key
from guardpost.keys.kept import is_in_vault
from guardpost.keys.vault import SystemVault
from guardpost.ledger.event import decode
from guardpost.proving import prove_book
from guardpost.registry.credentials import credential_of
from guardpost.registry.staffing import PinSet, set_pin
from guardpost.site import SiteDetails
from guardpost.start import start_site
from tests.signing.test_pepper import MemoryKeyring
from tests.site import CHEAP, Post


class LockedKeyring(MemoryKeyring):
    """A store that nobody has unlocked yet."""

    def get_password(self, service: str, username: str) -> str | None:
        """Say that it is locked."""
        raise KeyringLocked("locked")


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    """Return the store that ``keyring`` finds."""
    made = MemoryKeyring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", made)
    return made


@pytest.fixture
def data(tmp_path: Path, clock: ManualClock, store: MemoryKeyring) -> Path:
    """Return the folder of a new site on a PC with a key store."""
    details = SiteDetails(id="vault", name="翠湖花园", post="北门岗")
    start_site(tmp_path, clock, details, "孟思齐", "135792", CHEAP)
    return tmp_path


def test_no_key_lies_on_the_disk(data: Path, store: MemoryKeyring) -> None:
    """Pepper and book key are both in the store; the files tell only where."""
    key = book_key(data)
    assert key is not None
    assert is_in_vault(BOOK_KEY, data)
    assert key.hex() in store.kept.values()
    assert len(store.kept) == 2
    assert prove_book(data).holds
    for file in data.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert not [one for one in store.kept.values() if one.encode() in content], file
            assert key not in content, file


def test_a_key_that_the_store_lost_is_said(data: Path, store: MemoryKeyring) -> None:
    """As lost, not as another one; the book stays as it was."""
    before = database_path(data).read_bytes()
    store.kept.clear()
    with pytest.raises(Unavailable, match=r"keys\.book_lost"):
        book_key(data, vault=SystemVault())
    assert database_path(data).read_bytes() == before


def test_a_locked_store_is_said(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is to be unlocked, nothing is lost."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", LockedKeyring())
    with pytest.raises(Unavailable, match=r"keys\.vault_closed"):
        book_key(data, vault=SystemVault())


def test_the_store_is_asked_once_in_a_process(data: Path, store: MemoryKeyring) -> None:
    """Each connection needs the key; a store may ask the person each time."""
    vault = SystemVault()
    first = book_key(data, vault=vault)
    store.kept.clear()
    assert book_key(data, vault=vault) == first


def test_a_renewed_signer_s_key_is_an_entry_with_its_fingerprint(post: Post) -> None:
    """A new PIN by the supervisor is a new key; whose, by whom and which stays in the book."""
    set_pin(post.register, post.admin, post.guard, "975318", post.pepper, CHEAP)
    rows = post.register.rows
    (payload,) = rows.all("SELECT payload FROM ledger WHERE kind = 'staff.pin_set' ORDER BY seq")[
        -1
    ]
    event = decode("staff.pin_set", json.loads(payload), None)
    credential = credential_of(rows, post.guard)
    assert isinstance(event, PinSet)
    assert credential is not None
    assert (event.staff, event.new_key) == (post.guard, True)
    assert event.fingerprint == credential.fingerprint
