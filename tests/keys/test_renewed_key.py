"""The book's key is renewed: what opens then, what does not, and what the book says of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import keyring.core
import pytest
from keyring.errors import KeyringLocked

from guardpost.backups.making import make_backup
from guardpost.book import database_path, open_book, reading_book
from guardpost.clock import ManualClock
from guardpost.doctor import examine
from guardpost.emergency_book.beginning import emergency_folder
from guardpost.emergency_book.kit import gather_kit, keep_kit
from guardpost.errors import GuardpostError, Refused, Unavailable
from guardpost.keys.book_key import BOOK_KEY, book_key, is_keyed
from guardpost.keys.kept import is_in_vault
from guardpost.keys.recovery import open_sealed, sealed_copy
from guardpost.keys.rekeying import KeyRenewed, Progress, Renewed, renew_key
from guardpost.keys.renewal import is_sheet_owed, sheet_is_given
from guardpost.keys.renewing import seal_afresh
from guardpost.keys.vault import SYSTEM_VAULT, SystemVault
from guardpost.ledger.reading import read_entry
from guardpost.proving import check_state, prove_book
from guardpost.sentences import SENTENCES
from guardpost.signing.pepper import load
from guardpost.store.connect import open_database
from tests.backups.filled import admit, fill, locked_post
from tests.signing.test_pepper import MemoryKeyring
from tests.site import CHEAP, PIN, SITE_ID, Post

NAME = "孟思齐"


class MovingStore(MemoryKeyring):
    """A key store in memory that refuses what it is told to refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.refuses = ""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it, unless it refuses to."""
        self._answer("set")
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        """Forget it, unless it refuses to."""
        self._answer("delete")
        super().delete_password(service, username)

    def _answer(self, what: str) -> None:
        if self.refuses == what:
            raise KeyringLocked("locked")


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> MovingStore:
    """Return the store that ``keyring`` finds; what another test's answered is forgotten."""
    made = MovingStore()
    monkeypatch.setattr(keyring.core, "_keyring_backend", made)
    monkeypatch.setattr(SYSTEM_VAULT, "_answered", {})
    return made


@pytest.fixture
def locked(tmp_path: Path, clock: ManualClock) -> Post:
    """Return a site whose book is locked, with some entries and files; the book is closed."""
    _opened, post = locked_post(tmp_path / "data", clock)
    fill(post)
    post.close()
    return post


def renew(post: Post, progress: Progress | None = None, pin: str = PIN) -> Renewed:
    """Renew the key of a closed book as the administrator."""
    return renew_key(post.data, post.clock, post.admin, pin, os.urandom, CHEAP, progress)


def refusal(action: Callable[[], object]) -> str:
    """Return the code of what is refused; there is a sentence for it."""
    with pytest.raises(GuardpostError) as caught:
        action()
    assert caught.value.code in SENTENCES
    return caught.value.code


def entries(data: Path) -> list[str]:
    """Return the kinds of all lines, in their order."""
    with reading_book(data) as rows:
        return [kind for (kind,) in rows.all("SELECT kind FROM ledger ORDER BY seq")]


def test_the_book_opens_with_the_new_key_alone_and_says_so(locked: Post) -> None:
    """All lines are there; three new ones tell of it; the old key and code open nothing."""
    old, before = book_key(locked.data), entries(locked.data)
    made = renew(locked)
    new = book_key(locked.data)
    assert new not in (None, old)
    assert entries(locked.data) == [*before, "keys.renewed", "keys.sealed", "staff.code_made"]
    assert prove_book(locked.data).holds
    assert check_state(locked.data) is None
    assert open_sealed(made.recovery_code, sealed_copy(locked.data)).book_key == new
    with reading_book(locked.data) as rows:
        told = read_entry(rows, len(before) + 1)
    assert told is not None
    first = database_path(locked.data).read_bytes()[:4].hex()
    assert told.event == KeyRenewed(mark=first, was_plain=False)
    assert told.actor == locked.admin
    assert refusal(lambda: open_database(database_path(locked.data), key=old)) == "keys.book_wrong"


def test_no_trace_of_the_old_key_or_of_the_renewal_is_left(locked: Post) -> None:
    """Neither key file nor copy; nothing in the folder is to be read."""
    old = book_key(locked.data) or b""
    renew(locked)
    keys = {each.name for each in (locked.data / "keys").iterdir()}
    assert keys == {"book", "book-place.json", "pepper", "place.json", "sealed.json", "sheet-owed"}
    assert not list(locked.data.glob("*.part"))
    for file in locked.data.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert old not in content, file
            assert old.hex().encode() not in content, file
    assert NAME.encode() not in database_path(locked.data).read_bytes()


def test_a_plain_book_becomes_a_locked_one_in_the_same_way(post: Post) -> None:
    """The same lines, but no other program reads them any more."""
    fill(post)
    post.close()
    before = entries(post.data)
    assert NAME.encode() in database_path(post.data).read_bytes()
    made = renew(post)
    assert is_keyed(post.data)
    assert NAME.encode() not in database_path(post.data).read_bytes()
    assert entries(post.data)[: len(before)] == before
    assert check_state(post.data) is None
    with reading_book(post.data) as rows:
        told = read_entry(rows, len(before) + 1)
    assert told is not None
    assert isinstance(told.event, KeyRenewed)
    assert told.event.was_plain
    assert open_sealed(made.recovery_code, sealed_copy(post.data)).pepper == post.pepper


def test_the_post_goes_on_under_the_new_key(locked: Post) -> None:
    """The next lines are written, and the key may be renewed again."""
    renew(locked)
    with closing(open_book(locked.data, locked.clock)) as register:
        admit(replace(locked, register=register), "苏E00001")
    renew(locked)
    assert entries(locked.data).count("keys.renewed") == 2
    assert prove_book(locked.data).holds


def test_only_an_administrator_with_the_pin_may(post: Post) -> None:
    """A leader may not, a wrong PIN does not; the key is the one it was."""
    post.close()
    before = book_key(post.data)
    for staff in (post.guard, post.leader):
        assert refusal(lambda: renew(replace(post, admin=staff))) == "role.needed"  # noqa: B023
    assert refusal(lambda: renew(post, pin="135791")).startswith("pin.wrong")
    assert book_key(post.data) == before
    assert "keys.renewed" not in entries(post.data)


def test_a_book_that_somebody_reads_keeps_its_key(locked: Post) -> None:
    """A proof or a backup by command, or the window, has it open; nothing is changed."""
    old = book_key(locked.data)
    with reading_book(locked.data):
        assert refusal(lambda: renew(locked)) == "database.locked"
    assert book_key(locked.data) == old
    assert prove_book(locked.data).holds
    assert renew(locked).recovery_code


def test_while_an_emergency_book_waits_the_key_stays(locked: Post) -> None:
    """It lies under the same key, and is to be brought in first; its own is not renewed."""
    pepper = load(locked.data, SITE_ID)
    with reading_book(locked.data) as rows:
        keep_kit(gather_kit(rows), locked.data, pepper)
    folder = emergency_folder(locked.data, locked.clock, "database.damaged")
    assert refusal(lambda: renew(locked)) == "keys.emergency_waits"
    assert refusal(lambda: renew(replace(locked, data=folder))) == "keys.emergency_waits"


@pytest.mark.parametrize("looks", [1, 2, 5])
def test_what_is_broken_off_leaves_all_as_it_was(
    locked: Post, looks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the first look at the bar, or in the middle of the copy."""
    monkeypatch.setattr("guardpost.store.locked_copy._INSTRUCTIONS", 500)
    old, before, seen = book_key(locked.data), entries(locked.data), list[int]()

    def stop(done: int, whole: int) -> None:
        seen.append(done)
        assert done <= whole
        if len(seen) == looks:
            raise Unavailable("keys.renewal_stopped")

    assert refusal(lambda: renew(locked, stop)) == "keys.renewal_stopped"
    assert len(seen) == looks
    assert (book_key(locked.data), entries(locked.data)) == (old, before)
    assert not list(locked.data.glob("*.part"))
    assert not list((locked.data / "keys").glob("*next*"))


def test_the_bar_goes_on_to_its_end(locked: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never back, from nothing to all."""
    monkeypatch.setattr("guardpost.store.locked_copy._INSTRUCTIONS", 100)
    told: list[tuple[int, int]] = []
    renew(locked, lambda done, whole: told.append((done, whole)))
    parts = [done / whole for done, whole in told]
    assert parts == sorted(parts)
    assert parts[0] < 0.1
    assert parts[-1] == 1
    assert len(set(parts)) > 3


def test_the_old_key_is_gone_from_the_key_store(
    tmp_path: Path, clock: ManualClock, store: MovingStore
) -> None:
    """Pepper and new key are in it, and no key lies on the disk."""
    _opened, post = locked_post(tmp_path, clock)
    post.close()
    old = book_key(tmp_path)
    renew(post)
    new = book_key(tmp_path, vault=SystemVault())
    assert old is not None
    assert new is not None
    assert is_in_vault(BOOK_KEY, tmp_path)
    assert sorted(store.kept.values()) == sorted([post.pepper.hex(), new.hex()])
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or new.hex().encode() not in file.read_bytes(), file


def test_a_key_store_that_takes_no_new_key_leaves_the_old_one(
    tmp_path: Path, clock: ManualClock, store: MovingStore
) -> None:
    """The new one is never put into a file instead, where more people could read it."""
    _opened, post = locked_post(tmp_path, clock)
    post.close()
    old, before = book_key(tmp_path), dict(store.kept)
    store.refuses = "set"
    assert refusal(lambda: renew(post)) == "keys.vault_closed"
    assert book_key(tmp_path) == old
    assert store.kept == before
    assert not list((tmp_path / "keys").glob("book-next*"))
    assert prove_book(tmp_path).holds


def test_a_key_store_that_forgets_nothing_is_asked_again_at_the_next_start(
    tmp_path: Path, clock: ManualClock, store: MovingStore
) -> None:
    """The new key holds; the old one stays in the store until it lets go of it."""
    _opened, post = locked_post(tmp_path, clock)
    post.close()
    old = book_key(tmp_path) or b""
    store.refuses = "delete"
    made = renew(post)
    assert open_sealed(made.recovery_code, sealed_copy(tmp_path)).book_key == book_key(tmp_path)
    assert old.hex() in store.kept.values()
    assert refusal(lambda: renew(post)) == "keys.vault_closed"
    store.refuses = ""
    open_book(tmp_path, clock).close()
    assert old.hex() not in store.kept.values()
    assert prove_book(tmp_path).holds


def test_a_sheet_that_nobody_saw_is_asked_for(locked: Post) -> None:
    """``doctor`` says so, until one was on the screen, or another was made."""

    def asked() -> bool:
        return "keys.sheet_owed" in {one.code for one in examine(locked.data, locked.clock)}

    renew(locked)
    assert asked()
    sheet_is_given(locked.data)
    assert not asked()
    renew(locked)
    with closing(open_book(locked.data, locked.clock)) as register:
        pepper = load(locked.data, SITE_ID)
        seal_afresh(register, locked.admin, locked.data, pepper, os.urandom, CHEAP)
    assert not is_sheet_owed(locked.data)


def test_a_backup_made_before_the_end_was_noted_opens_by_the_new_sheet(
    locked: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The power went right after the swap; a command copies the book before the next start."""
    with monkeypatch.context() as patched:
        patched.setattr("guardpost.keys.rekeying.settle", lambda *_all: None)
        made = renew(locked)
    assert (locked.data / "keys" / "renewal.json").exists()
    backup = make_backup(locked.data, tmp_path / "x.gpbackup", locked.clock.now())
    sealed = backup.manifest.sealed.encode()
    assert open_sealed(made.recovery_code, sealed).book_key == book_key(locked.data)


def test_a_head_of_neither_key_leaves_both(locked: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file was damaged meanwhile: nobody guesses, and no key is thrown away."""
    with monkeypatch.context() as patched:
        patched.setattr("guardpost.keys.rekeying.settle", lambda *_all: None)
        renew(locked)
    kept = shutil.copytree(locked.data / "keys", locked.data.parent / "kept")
    content = bytearray(database_path(locked.data).read_bytes())
    whole = bytes(content)
    content[3] ^= 1
    database_path(locked.data).write_bytes(content)
    with pytest.raises(Unavailable):
        open_book(locked.data, locked.clock)
    names = {each.name for each in kept.iterdir()}
    assert {each.name for each in (locked.data / "keys").iterdir()} == names
    database_path(locked.data).write_bytes(whole)
    open_book(locked.data, locked.clock).close()
    assert prove_book(locked.data).holds


def test_two_renewals_at_once_are_one(locked: Post) -> None:
    """The folder is held; the second is told who has it."""

    def again(done: int, _whole: int) -> None:
        with pytest.raises(Refused, match=r"instance\.running"):
            renew(locked)

    renew(locked, again)
    assert entries(locked.data).count("keys.renewed") == 1
