"""Secrets at rest: keys derived by HKDF, bytes wrapped by AES-256-GCM, P-256 keys.

``cryptography`` is imported inside the functions: it costs 40 ms, and the window
must take its first key before anybody signs.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from typing import TYPE_CHECKING

from guardpost.errors import Unavailable

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

Random = Callable[[int], bytes]

MARK_BYTES = 8
_NONCE_BYTES = 12
_P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def pepper_mark(pepper: bytes) -> bytes:
    """Return 8 bytes that tell one pepper from another and give neither away."""
    return hmac.digest(pepper, b"guardpost/pepper-mark/1", hashlib.sha256)[:MARK_BYTES]


def secret_digest(purpose: str, secret: str, pepper: bytes) -> str:
    """Return what the book keeps of a secret that is told once and printed, in hex.

    Nobody without the pepper can try secrets against it; no two purposes share a digest.
    """
    told = f"guardpost/{purpose}/1\0{secret}".encode()
    return hmac.digest(pepper, told, hashlib.sha256).hex()


def derive_key(secret: bytes, purpose: str) -> bytes:
    """Return a 32-byte key for one purpose (HKDF-SHA256, RFC 5869, no salt)."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode()).derive(secret)


def wrap(key: bytes, plain: bytes, bound: bytes, random: Random) -> bytes:
    """Return nonce ‖ AES-256-GCM of ``plain``; it opens only beside the same ``bound``."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = random(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, bound)


def unwrap(key: bytes, wrapped: bytes, bound: bytes) -> bytes | None:
    """Return what :func:`wrap` was given, or None: wrong key, or not the same bytes."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if len(wrapped) < _NONCE_BYTES + 16:
        return None
    try:
        return AESGCM(key).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], bound)
    except InvalidTag:
        return None


def new_p256_key(random: Random) -> EllipticCurvePrivateKey:
    """Return a P-256 private key drawn from ``random`` (FIPS 186-5 A.2.1: 64 bits to spare)."""
    from cryptography.hazmat.primitives.asymmetric import ec

    value = int.from_bytes(random(40), "big") % (_P256_ORDER - 1) + 1
    return ec.derive_private_key(value, ec.SECP256R1())


def key_to_der(key: EllipticCurvePrivateKey) -> bytes:
    """Return the key as PKCS#8, unencrypted; for wrapping only, never for a disk."""
    from cryptography.hazmat.primitives import serialization

    return key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def key_from_der(der: bytes) -> EllipticCurvePrivateKey:
    """Return the key that :func:`key_to_der` was given.

    Raises:
        Unavailable: ``keys.damaged``, something else was wrapped.
    """
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.serialization import load_der_private_key

    key = load_der_private_key(der, password=None)
    if not isinstance(key, EllipticCurvePrivateKey):
        raise Unavailable("keys.damaged")
    return key
