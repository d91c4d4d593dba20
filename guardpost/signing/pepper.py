"""The site's pepper: 32 random bytes that stand beside the database, not in it.

Whoever steals the database alone can guess no PIN and open no signer's key. Where it is
kept: ``guardpost.keys.kept``.
"""

from __future__ import annotations

import os
from pathlib import Path

from guardpost.errors import Unavailable
from guardpost.keys import kept as keeping
from guardpost.keys.vault import SYSTEM_VAULT, Vault
from guardpost.signing.wrapping import Random, pepper_mark

PEPPER_BYTES = keeping.SECRET_BYTES
PEPPER = keeping.Kind("pepper", "place.json", pepper_mark, "keys.pepper_lost")


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
    place(data_dir, site_id, pepper, random, vault=vault)
    return pepper


def place(
    data_dir: Path,
    site_id: str,
    pepper: bytes,
    random: Random = os.urandom,
    *,
    vault: Vault | None = SYSTEM_VAULT,
) -> None:
    """Keep a pepper here: one just drawn, or one that came out of the sealed copy.

    Raises:
        Unavailable: ``keys.not_written`` when the folder takes no file.
    """
    keeping.keep(PEPPER, data_dir, site_id, pepper, random, vault)


def kept(data_dir: Path) -> bool:
    """Tell whether this data folder ever had a pepper."""
    return keeping.is_kept(PEPPER, data_dir)


def load(data_dir: Path, site_id: str, *, vault: Vault | None = SYSTEM_VAULT) -> bytes:
    """Return the site's pepper from where it was put; never make one.

    Raises:
        Unavailable: ``keys.pepper_lost``, it is nowhere or is another one;
            ``keys.vault_closed``, the key store that holds it does not answer;
            ``keys.unreadable``, the file cannot be read.
    """
    try:
        return keeping.load(PEPPER, data_dir, vault)
    except Unavailable as error:
        raise Unavailable(error.code, site=site_id) from error
