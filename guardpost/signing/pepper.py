"""The site's pepper: 32 random bytes that stand beside the database, not in it.

Whoever steals the database alone can guess no PIN and open no signer's key. The
pepper lies in the system's key store or, where there is none (a machine without
a desktop session), in ``DATA/keys/pepper``, which only its owner can read.
``DATA/keys/place.json`` says which, so that the same place is asked ever after:
a key store that appears or disappears later never leads to a second pepper.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NamedTuple, Protocol

from guardpost.errors import Unavailable
from guardpost.signing.wrapping import Random, pepper_mark

PEPPER_BYTES = 32
_SERVICE = "guardpost"


class Vault(Protocol):
    """A key store of the system. Both methods raise OSError when it is out of reach."""

    def get(self, entry: str) -> str | None:
        """Return the secret kept under ``entry``, or None."""
        ...

    def set(self, entry: str, secret: str) -> None:
        """Keep ``secret`` under ``entry``."""
        ...


class SystemVault:
    """DPAPI, Keychain or Secret Service, through ``keyring`` (0.1 s to import)."""

    def get(self, entry: str) -> str | None:
        """Return the secret kept under ``entry``, or None.

        Raises:
            OSError: no key store, or a locked one.
        """
        import keyring
        from keyring.errors import KeyringError

        try:
            return keyring.get_password(_SERVICE, entry)
        except KeyringError as error:
            raise OSError("no key store") from error

    def set(self, entry: str, secret: str) -> None:
        """Keep ``secret`` under ``entry``.

        Raises:
            OSError: no key store, or a locked one.
        """
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(_SERVICE, entry, secret)
        except KeyringError as error:
            raise OSError("no key store") from error


SYSTEM_VAULT = SystemVault()


class _Place(NamedTuple):
    """Where the pepper was put: ``entry`` in the vault, or the file when empty."""

    entry: str
    mark: str


def load_or_create(
    data_dir: Path,
    site_id: str,
    random: Random = os.urandom,
    *,
    vault: Vault | None = SYSTEM_VAULT,
) -> bytes:
    """Return the site's pepper; make one when this data folder never had any.

    Call it at first start only; where credentials exist call :func:`load`.
    ``vault=None`` keeps it in the file without asking a key store (demo, tests).

    Raises:
        Unavailable: as :func:`load`; ``keys.not_written`` when the folder takes no file.
    """
    if kept(data_dir):
        return load(data_dir, site_id, vault=vault)
    pepper = random(PEPPER_BYTES)
    try:
        _keys_folder(data_dir).mkdir(mode=0o700, parents=True, exist_ok=True)
        entry = f"{site_id}/{random(8).hex()}"
        if vault is None or not _kept_in_vault(vault, entry, pepper):
            entry = ""
            _write_private(_pepper_file(data_dir), pepper.hex().encode())
        place = _Place(entry, pepper_mark(pepper).hex())
        _write_private(_place_file(data_dir), json.dumps(place._asdict()).encode())
    except OSError as error:
        raise Unavailable("keys.not_written") from error
    return pepper


def kept(data_dir: Path) -> bool:
    """Tell whether this data folder ever had a pepper."""
    return _place_file(data_dir).exists() or _pepper_file(data_dir).exists()


def load(data_dir: Path, site_id: str, *, vault: Vault | None = SYSTEM_VAULT) -> bytes:
    """Return the site's pepper from where it was put; never make one.

    Raises:
        Unavailable: ``keys.pepper_lost``, it is nowhere or is another one;
            ``keys.vault_closed``, the key store that holds it does not answer;
            ``keys.unreadable``, the file cannot be read.
    """
    place = _read_place(data_dir)
    if place is not None and place.entry:
        found = _from_vault(vault, place.entry)
    else:
        found = _from_file(_pepper_file(data_dir))
    pepper = _decoded(found)
    wrong = place is not None and pepper is not None and pepper_mark(pepper).hex() != place.mark
    if pepper is None or wrong:
        raise Unavailable("keys.pepper_lost", site=site_id)
    return pepper


def _kept_in_vault(vault: Vault, entry: str, pepper: bytes) -> bool:
    """Put it in and read it back: some key stores take everything and keep nothing."""
    try:
        vault.set(entry, pepper.hex())
        return vault.get(entry) == pepper.hex()
    except OSError:
        return False


def _from_vault(vault: Vault | None, entry: str) -> str | None:
    if vault is None:
        raise Unavailable("keys.vault_closed")
    try:
        return vault.get(entry)
    except OSError as error:
        raise Unavailable("keys.vault_closed") from error


def _from_file(file: Path) -> str | None:
    try:
        if os.name == "posix" and file.stat().st_mode & 0o077:
            file.chmod(0o600)
        return file.read_text("ascii")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable("keys.unreadable") from error


def _decoded(found: str | None) -> bytes | None:
    try:
        pepper = bytes.fromhex(found or "")
    except ValueError:
        return None
    return pepper if len(pepper) == PEPPER_BYTES else None


def _read_place(data_dir: Path) -> _Place | None:
    try:
        value = json.loads(_place_file(data_dir).read_bytes())
        return _Place(entry=str(value["entry"]), mark=str(value["mark"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise Unavailable("keys.unreadable") from error


def _write_private(file: Path, content: bytes) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    part = file.with_name(file.name + ".part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(file)


def _keys_folder(data_dir: Path) -> Path:
    return data_dir / "keys"


def _pepper_file(data_dir: Path) -> Path:
    return _keys_folder(data_dir) / "pepper"


def _place_file(data_dir: Path) -> Path:
    return _keys_folder(data_dir) / "place.json"
