"""Where the pepper goes, that it is found there again, and that it is never replaced unasked."""

from __future__ import annotations

import stat
from pathlib import Path

import keyring.core
import pytest
from keyring.backend import KeyringBackend

from guardpost.errors import Unavailable
from guardpost.keys.vault import SYSTEM_VAULT
from guardpost.signing.pepper import load, load_or_create

SITE = "cuihu"


class MemoryVault:
    """A key store in memory that can be closed, or that forgets."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.closed = False
        self.forgets = False

    def get(self, entry: str) -> str | None:
        """Return what is kept."""
        self._answer()
        return self.kept.get(entry)

    def set(self, entry: str, secret: str) -> None:
        """Keep it, unless this is the kind that forgets."""
        self._answer()
        if not self.forgets:
            self.kept[entry] = secret

    def drop(self, entry: str) -> None:
        """Forget it."""
        self._answer()
        self.kept.pop(entry, None)

    def _answer(self) -> None:
        if self.closed:
            raise OSError("closed")


class MemoryKeyring(KeyringBackend):
    """What ``keyring`` itself would find on a desktop, in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget it."""
        del self.kept[service, username]


def pepper_file(data: Path) -> Path:
    """Return where the pepper lies when there is no key store."""
    return data / "keys" / "pepper"


def test_the_key_store_keeps_it_and_no_file_does(tmp_path: Path) -> None:
    """What is on the disk does not tell the pepper."""
    vault = MemoryVault()
    pepper = load_or_create(tmp_path, SITE, vault=vault)
    assert len(pepper) == 32
    assert load(tmp_path, SITE, vault=vault) == pepper
    on_disk = b"".join(file.read_bytes() for file in (tmp_path / "keys").iterdir())
    assert pepper.hex().encode() not in on_disk
    assert not pepper_file(tmp_path).exists()


def test_without_a_key_store_a_file_keeps_it_for_its_owner_alone(tmp_path: Path) -> None:
    """Headless machines have none: ``keyring`` says so, and the file takes over."""
    pepper = load_or_create(tmp_path, SITE)
    assert stat.S_IMODE(pepper_file(tmp_path).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700
    assert load(tmp_path, SITE) == pepper


def test_a_key_store_that_keeps_nothing_is_not_trusted(tmp_path: Path) -> None:
    """It is read back before it is relied on."""
    vault = MemoryVault()
    vault.forgets = True
    pepper = load_or_create(tmp_path, SITE, vault=vault)
    assert pepper_file(tmp_path).exists()
    assert load(tmp_path, SITE, vault=vault) == pepper


def test_keyring_s_own_store_is_used_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through the real library, with a store in memory."""
    backend = MemoryKeyring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)
    pepper = load_or_create(tmp_path, SITE, vault=SYSTEM_VAULT)
    assert list(backend.kept.values()) == [pepper.hex()]
    assert load(tmp_path, SITE, vault=SYSTEM_VAULT) == pepper


def test_a_second_start_finds_the_first_one_s(tmp_path: Path) -> None:
    """The same folder never gets two."""
    vault = MemoryVault()
    assert load_or_create(tmp_path, SITE, vault=vault) == load_or_create(
        tmp_path, SITE, vault=vault
    )


def test_a_key_store_that_comes_later_is_not_asked(tmp_path: Path) -> None:
    """Made headless, the pepper stays in the file when a desktop is installed."""
    pepper = load_or_create(tmp_path, SITE, vault=None)
    assert load(tmp_path, SITE, vault=MemoryVault()) == pepper


def test_two_folders_of_one_site_do_not_overwrite_each_other(tmp_path: Path) -> None:
    """A trial beside the real thing shares the machine's key store with it."""
    vault = MemoryVault()
    real = load_or_create(tmp_path / "real", SITE, vault=vault)
    trial = load_or_create(tmp_path / "trial", SITE, vault=vault)
    assert real != trial
    assert load(tmp_path / "real", SITE, vault=vault) == real


def test_a_closed_key_store_never_leads_to_a_new_pepper(tmp_path: Path) -> None:
    """It would make every PIN wrong; both ways of asking say that it is closed."""
    vault = MemoryVault()
    load_or_create(tmp_path, SITE, vault=vault)
    vault.closed = True
    with pytest.raises(Unavailable, match=r"keys\.vault_closed"):
        load_or_create(tmp_path, SITE, vault=vault)
    with pytest.raises(Unavailable, match=r"keys\.vault_closed"):
        load(tmp_path, SITE, vault=None)


def test_a_lost_pepper_is_said_to_be_lost(tmp_path: Path) -> None:
    """Gone from the key store, from the file, or never there."""
    vault = MemoryVault()
    load_or_create(tmp_path / "vault", SITE, vault=vault)
    vault.kept.clear()
    load_or_create(tmp_path / "file", SITE, vault=None)
    pepper_file(tmp_path / "file").unlink()
    for folder in ("vault", "file", "never"):
        with pytest.raises(Unavailable, match=r"keys\.pepper_lost"):
            load(tmp_path / folder, SITE, vault=vault)


@pytest.mark.parametrize("content", ["", "00" * 31, "zz" * 32, "00" * 32])
def test_another_pepper_in_its_place_is_not_taken(tmp_path: Path, content: str) -> None:
    """Cut, garbled, or of another site: the mark beside it tells."""
    load_or_create(tmp_path, SITE, vault=None)
    pepper_file(tmp_path).write_text(content)
    with pytest.raises(Unavailable, match=r"keys\.pepper_lost"):
        load_or_create(tmp_path, SITE, vault=None)


def test_a_garbled_place_is_said_and_changes_nothing(tmp_path: Path) -> None:
    """The pepper itself is untouched, for whoever puts it right."""
    load_or_create(tmp_path, SITE, vault=None)
    before = pepper_file(tmp_path).read_bytes()
    (tmp_path / "keys" / "place.json").write_text("[]")
    with pytest.raises(Unavailable, match=r"keys\.unreadable"):
        load_or_create(tmp_path, SITE, vault=None)
    assert pepper_file(tmp_path).read_bytes() == before


def test_the_file_is_found_without_the_note_beside_it(tmp_path: Path) -> None:
    """A power cut between the two writes leaves the pepper alone."""
    pepper = load_or_create(tmp_path, SITE, vault=None)
    (tmp_path / "keys" / "place.json").unlink()
    assert load_or_create(tmp_path, SITE, vault=None) == pepper


def test_a_file_that_others_may_read_is_closed_to_them(tmp_path: Path) -> None:
    """A copy of the folder often loosens it."""
    pepper = load_or_create(tmp_path, SITE, vault=None)
    pepper_file(tmp_path).chmod(0o644)
    assert load(tmp_path, SITE, vault=None) == pepper
    assert stat.S_IMODE(pepper_file(tmp_path).stat().st_mode) == 0o600


def test_a_folder_that_takes_no_file_is_said(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "keys").write_text("in the way")
    with pytest.raises(Unavailable, match=r"keys\.not_written"):
        load_or_create(tmp_path, SITE, vault=None)


def test_no_half_written_file_remains(tmp_path: Path) -> None:
    """Each file is written beside, flushed and renamed."""
    load_or_create(tmp_path, SITE, vault=None)
    assert sorted(file.name for file in (tmp_path / "keys").iterdir()) == ["pepper", "place.json"]
