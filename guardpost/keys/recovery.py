"""The sealed copy of a site's secrets: with the code on paper and a backup, the whole site.

``DATA/keys/sealed.json`` holds the pepper (which opens the authority's and every signer's
key, kept in the book) and the book's own key, under argon2id of the code and AES-256-GCM.
Nothing in it opens without the code; it goes into every backup.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from guardpost.errors import Refused, Unavailable
from guardpost.keys.book_key import BOOK_KEY, place_book_key
from guardpost.keys.code import read_code
from guardpost.keys.kept import FOLDER, forget_files, write_private
from guardpost.keys.renewal import in_force
from guardpost.keys.vault import SYSTEM_VAULT, Vault
from guardpost.ledger.entry import Json, canonical
from guardpost.signing.pepper import place
from guardpost.signing.pins import DEFAULT_COST, PinCost
from guardpost.signing.wrapping import Random, derive_key, unwrap, wrap

SEALED_NAME = "sealed.json"
_FORM = 1
_SALT_BYTES = 16
# Sixteen times what the program itself asks for; beyond it lies what fills the memory.
_MOST_KIB = 1024 * 1024


@dataclass(frozen=True)
class SiteKeys:
    """What a dead PC takes with it.

    Attributes:
        book_key: None where the book lies plain.
    """

    site_id: str
    pepper: bytes
    book_key: bytes | None

    def __repr__(self) -> str:
        return f"<SiteKeys of {self.site_id}>"


def sealed_file(data_dir: Path) -> Path:
    """Return where the sealed copy lies."""
    return data_dir / FOLDER / SEALED_NAME


def sealed_copy(data_dir: Path) -> bytes:
    """Return the sealed copy of the keys that the book lies under now.

    Raises:
        FileNotFoundError: none was ever made.
        OSError: it cannot be read.
        Unavailable: ``keys.unreadable``.
    """
    renewal = in_force(data_dir)
    return sealed_file(data_dir).read_bytes() if renewal is None else renewal.sealed.encode()


def seal_keys(keys: SiteKeys, code: str, random: Random, cost: PinCost = DEFAULT_COST) -> bytes:
    """Return the sealed copy's file; one argon2 run, not for the window's thread.

    Raises:
        Refused: ``recovery.code_mistyped``.
    """
    head: Json = {"form": _FORM, **asdict(cost), "salt": random(_SALT_BYTES).hex()}
    secret = _secret(code, head)
    opened = {
        "site": keys.site_id,
        "pepper": keys.pepper.hex(),
        "book": keys.book_key.hex() if keys.book_key is not None else "",
    }
    wrapped = wrap(derive_key(secret, "seal"), canonical(opened), canonical(head), random)
    body: Json = {**head, "mark": _mark(secret), "wrapped": wrapped.hex()}
    return canonical({**body, "sum": _sum(body)})


def open_sealed(code: str, sealed: bytes) -> SiteKeys:
    """Return what was sealed; one argon2 run.

    Raises:
        Refused: ``recovery.code_mistyped``; ``recovery.code_wrong``, it is another sheet's.
        Unavailable: ``recovery.damaged``.
    """
    code = read_code(code)
    body = _read(sealed)
    wrapped, mark = bytes.fromhex(body.pop("wrapped")), body.pop("mark")
    secret = _secret(code, body)
    if not hmac.compare_digest(_mark(secret), mark):
        raise Refused("recovery.code_wrong")
    opened = unwrap(derive_key(secret, "seal"), wrapped, canonical(body))
    if opened is None:
        raise Unavailable("recovery.damaged")
    found = json.loads(opened)
    key = bytes.fromhex(found["book"])
    return SiteKeys(found["site"], bytes.fromhex(found["pepper"]), key or None)


def place_keys(data_dir: Path, keys: SiteKeys, *, vault: Vault | None = SYSTEM_VAULT) -> None:
    """Keep a site's secrets on this PC, in the place of what was kept here.

    A book that lies plain has no key: one that was kept for another is forgotten.

    Raises:
        Unavailable: ``keys.not_written``.
    """
    place(data_dir, keys.site_id, keys.pepper, vault=vault)
    if keys.book_key is not None:
        place_book_key(data_dir, keys.site_id, keys.book_key, vault=vault)
    else:
        forget_files(BOOK_KEY, data_dir)


def keep_sealed(data_dir: Path, sealed: bytes) -> None:
    """Put a sealed copy in the place of the last one, whole or not at all.

    Raises:
        Unavailable: ``keys.not_written``.
    """
    target = sealed_file(data_dir)
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(target, sealed)
    except OSError as error:
        raise Unavailable("keys.not_written") from error


def mark_of(sealed: bytes) -> str:
    """Return eight hex digits that tell one sealed copy from another, for the book."""
    return hashlib.sha256(sealed).hexdigest()[:8]


def _read(sealed: bytes) -> Json:
    """Return the file without its sum, or refuse one that is not as it was written."""
    try:
        body: Json = json.loads(sealed)
        found = body.pop("sum")
        is_whole = body["form"] == _FORM and hmac.compare_digest(_sum(body), found)
        is_whole = is_whole and _can_be(body)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise Unavailable("recovery.damaged") from error
    if not is_whole:
        raise Unavailable("recovery.damaged")
    return body


def _can_be(body: Json) -> bool:
    """Tell whether the members are what they must be: anybody can add up another sum.

    Raises:
        LookupError, TypeError, ValueError: one is missing, or of another kind.
    """
    bytes.fromhex(body["wrapped"] + body["mark"])
    passes, lanes, memory = body["passes"], body["lanes"], body["memory_kib"]
    is_cost = 1 <= passes <= 16 and 1 <= lanes <= 16 and 8 * lanes <= memory <= _MOST_KIB
    is_whole = all(type(cost) is int for cost in (passes, lanes, memory))
    return is_cost and is_whole and len(bytes.fromhex(body["salt"])) == _SALT_BYTES


def _sum(body: Json) -> str:
    return hashlib.sha256(canonical(body)).hexdigest()


def _mark(secret: bytes) -> str:
    return derive_key(secret, "mark")[:8].hex()


def _secret(code: str, head: Json) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        read_code(code).encode(),
        bytes.fromhex(head["salt"]),
        head["passes"],
        head["memory_kib"],
        head["lanes"],
        32,
        Type.ID,
    )
