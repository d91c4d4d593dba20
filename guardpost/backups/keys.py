"""What a backup carries of the site's keys: sealed under the code of the recovery sheet."""

from __future__ import annotations

from pathlib import Path

from guardpost.backups.file import Manifest, salt_in
from guardpost.errors import Refused, Unavailable
from guardpost.keys.book_key import book_key, salt_of
from guardpost.keys.recovery import SiteKeys, open_sealed, sealed_copy
from guardpost.signing import pepper as peppers


def carried_keys(data_dir: Path, site_id: str) -> tuple[str, str]:
    """Return (sealed copy, pepper); the pepper open only where nothing was ever sealed.

    A demo site and one of an early version have no recovery sheet. Without its pepper a book
    that comes back lets nobody in.

    Raises:
        Unavailable: the keys cannot be read.
    """
    try:
        return sealed_copy(data_dir).decode("ascii"), ""
    except FileNotFoundError:
        return "", peppers.load(data_dir, site_id).hex()
    except (OSError, ValueError) as error:
        raise Unavailable("keys.unreadable") from error


def keys_for(backup: Path, manifest: Manifest, data_dir: Path, code: str = "") -> SiteKeys:
    """Return the keys that open a backup: those kept here already, else by the code.

    Args:
        data_dir: where the backup is to be opened; its own keys are tried first.

    Raises:
        Refused: ``restore.code_needed``; ``restore.older_key``, the key was renewed since;
            ``recovery.code_wrong``, ``recovery.code_mistyped``.
        Unavailable: ``recovery.damaged``; what the place of the keys says.
    """
    if code and manifest.sealed:
        return open_sealed(code, manifest.sealed.encode())
    if peppers.kept(data_dir):
        pepper = peppers.load(data_dir, manifest.site)
        key = book_key(data_dir) if manifest.keyed else None
        if key is not None and not is_under(backup, key):
            raise Refused("restore.older_key")
        return SiteKeys(manifest.site, pepper, key)
    if manifest.pepper:
        return SiteKeys(manifest.site, bytes.fromhex(manifest.pepper), None)
    raise Refused("restore.code_needed")


def is_code_needed(backup: Path, manifest: Manifest, data_dir: Path) -> bool:
    """Tell whether a backup opens only with the code of a recovery sheet.

    Raises:
        Unavailable: what the place of the keys says.
    """
    try:
        keys_for(backup, manifest, data_dir)
    except Refused:
        return True
    return False


def is_under(backup: Path, key: bytes) -> bool:
    """Tell whether a locked backup lies under a key, by how it begins.

    Raises:
        Unavailable: ``file.unreadable`` (path).
    """
    return salt_in(backup) == salt_of(key)
