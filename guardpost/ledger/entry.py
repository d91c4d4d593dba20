"""One line of the book: its canonical bytes and its hash. Pure.

``hash = SHA-256(prev ‖ JCS({station, seq, at, offset, shift, actor, kind, subject,
payload, sealed_digest}))``, RFC 8785 bytes; digests in it as lower-case hex or null.
``sealed_digest = SHA-256(salt ‖ sealed)``. See ``docs/verify.md``.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

GENESIS = bytes(32)
SALT_BYTES = 16

Json = dict[str, Any]

_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
)


@dataclass(frozen=True, slots=True)
class Row:
    """A ledger row as it is stored.

    Attributes:
        at: UTC text with microseconds; ``offset`` the site's offset then.
        payload: RFC 8785 text, no personal data.
        sealed: RFC 8785 text of personal data, or None when there is none or it was purged.
        sealed_digest: 32 bytes, kept when ``sealed`` and ``salt`` are purged.
        prev: the hash of the row before; 32 zero bytes before the first.
    """

    station: str
    seq: int
    at: str
    offset: str
    shift: str
    actor: str
    kind: str
    subject: str
    payload: str
    sealed: str | None
    salt: bytes | None
    sealed_digest: bytes | None
    prev: bytes
    hash: bytes


def canonical(value: Any) -> bytes:
    """Return RFC 8785 bytes of strings, whole numbers, booleans, null, lists and objects.

    Without floats, and with member names in ASCII, which field names are, RFC 8785 is what
    the standard library writes with sorted keys and no spaces; a test holds it to rfc8785.

    Raises:
        UnicodeEncodeError: a lone surrogate.
    """
    return _ENCODER.encode(value).encode()


def sealed_digest(salt: bytes, sealed: str) -> bytes:
    """Return the 32-byte digest that stands in the chain for personal data."""
    return hashlib.sha256(salt + sealed.encode()).digest()


def chain_hash(row: Row) -> bytes:
    """Return what ``row.hash`` must be, from its other columns.

    The members stand in RFC 8785 order already and ``payload`` is canonical text,
    so the object's bytes are put together without parsing the payload again.
    """
    return hashlib.sha256(row.prev + _chained_bytes(row)).digest()


def _chained_bytes(row: Row) -> bytes:
    digest = f'"{row.sealed_digest.hex()}"' if row.sealed_digest is not None else "null"
    parts = (
        b'{"actor":',
        _string(row.actor),
        b',"at":',
        _string(row.at),
        b',"kind":',
        _string(row.kind),
        b',"offset":',
        _string(row.offset),
        b',"payload":',
        row.payload.encode(),
        b',"sealed_digest":',
        digest.encode(),
        b',"seq":',
        str(row.seq).encode(),
        b',"shift":',
        _string(row.shift),
        b',"station":',
        _string(row.station),
        b',"subject":',
        _string(row.subject),
        b"}",
    )
    return b"".join(parts)


def _string(text: str) -> bytes:
    return _ENCODER.encode(text).encode()
