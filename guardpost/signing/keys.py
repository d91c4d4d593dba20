"""A person's credential: the PIN's hash, a certificate, and the key it speaks for.

The key is wrapped under HKDF(argon2id(PIN) ‖ pepper): without the person's PIN the
booth cannot sign for anyone, and without the booth's pepper a stolen database
cannot be tried PIN by PIN.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, NoReturn

from guardpost.errors import Refused, Unavailable
from guardpost.signing.authority import Identity, SiteAuthority, issue, read_identity
from guardpost.signing.pins import DEFAULT_COST, PinCost, check_new_pin, hash_pin, pin_bytes
from guardpost.signing.wrapping import (
    MARK_BYTES,
    Random,
    derive_key,
    key_from_der,
    key_to_der,
    new_p256_key,
    pepper_mark,
    unwrap,
    wrap,
)

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

_VERSION = 1
_HEADER = struct.Struct(f">BIBB{MARK_BYTES}s")
_SALT_BYTES = 16
_PURPOSE = "guardpost/signer-key/1"


@dataclass(frozen=True)
class Credential:
    """What the site keeps of one signer. It holds no secret that opens by itself.

    Attributes:
        pin_hash: argon2id string, for signing in.
        wrapped_key: header (argon2's cost, the pepper's mark) and the wrapped P-256 key.
        key_salt: argon2's salt for the wrapping, another than the hash's.
        certificate_pem: names the person; issued by the site's authority.
        fingerprint: SHA-256 of the certificate, hex.
    """

    pin_hash: str
    wrapped_key: bytes
    key_salt: bytes
    certificate_pem: str
    fingerprint: str


class SigningKey:
    """A person's key, open in memory while that person signs; never shown, never stored.

    Attributes:
        certificate_pem: the key's certificate.
        identity: whom it names.
    """

    __slots__ = ("_key", "certificate_pem", "identity")

    def __init__(
        self, key: EllipticCurvePrivateKey, certificate_pem: str, identity: Identity
    ) -> None:
        self._key: EllipticCurvePrivateKey | None = key
        self.certificate_pem = certificate_pem
        self.identity = identity

    def __repr__(self) -> str:
        state = "forgotten" if self._key is None else "open"
        return f"<SigningKey of {self.identity.staff_code}, {state}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a signing key leaves memory for nowhere")

    def private_key(self) -> EllipticCurvePrivateKey:
        """Return the key, for the seal being made.

        Raises:
            Refused: ``keys.locked``, it was forgotten; the PIN is asked anew.
        """
        if self._key is None:
            raise Refused("keys.locked")
        return self._key

    def forget(self) -> None:
        """Let go of the key; signing again needs the PIN again (21 CFR 11.200)."""
        self._key = None


def new_credential(
    staff_code: str,
    name: str,
    role: str,
    pin: str,
    authority: SiteAuthority,
    pepper: bytes,
    now: datetime,
    cost: PinCost = DEFAULT_COST,
    random: Random = os.urandom,
) -> Credential:
    """Return a person's first credential, or the one after a forgotten PIN.

    Two argon2 runs (0.3 s by default): not for the window's thread.

    Raises:
        Refused: ``pin.not_six_digits``, ``pin.…`` for an easy one.
        Unavailable: ``keys.pepper_wrong``.
    """
    check_new_pin(pin)
    key = new_p256_key(random)
    certificate = issue(authority, pepper, staff_code, name, role, key.public_key(), now, random)
    blank = Credential("", b"", b"", certificate, read_identity(certificate).fingerprint)
    return _wrapped(blank, key, pin, pepper, cost, random)


def unlock(credential: Credential, pin: str, pepper: bytes) -> SigningKey:
    """Return the person's key, open; one argon2 run.

    Raises:
        Refused: ``pin.wrong``.
        Unavailable: ``keys.pepper_wrong``, this is not the pepper it was wrapped under;
            ``keys.damaged``, the credential was altered.
    """
    header, cost = _read_header(credential.wrapped_key, pepper)
    body = credential.wrapped_key[_HEADER.size :]
    wrapping_key = _wrapping_key(pin, credential.key_salt, pepper, cost)
    der = unwrap(wrapping_key, body, _bound(header, credential.fingerprint))
    if der is None:
        raise Refused("pin.wrong")
    key = key_from_der(der)
    _check_belongs(key, credential)
    return SigningKey(key, credential.certificate_pem, read_identity(credential.certificate_pem))


def fits(credential: Credential, pepper: bytes) -> bool:
    """Tell whether this is the pepper that a credential's key is wrapped under; needs no PIN."""
    header = credential.wrapped_key[: _HEADER.size]
    return len(header) == _HEADER.size and header[-MARK_BYTES:] == pepper_mark(pepper)


def rewrap(
    credential: Credential,
    old_pin: str,
    new_pin: str,
    pepper: bytes,
    cost: PinCost = DEFAULT_COST,
    random: Random = os.urandom,
) -> Credential:
    """Return the same key and certificate under a new PIN, with new salts.

    Raises:
        Refused: ``pin.wrong`` for the old one, ``pin.not_six_digits`` or
            ``pin.…`` for an easy new one.
        Unavailable: as :func:`unlock`.
    """
    check_new_pin(new_pin)
    key = unlock(credential, old_pin, pepper)
    return _wrapped(credential, key.private_key(), new_pin, pepper, cost, random)


def _wrapped(
    credential: Credential,
    key: EllipticCurvePrivateKey,
    pin: str,
    pepper: bytes,
    cost: PinCost,
    random: Random,
) -> Credential:
    salt = random(_SALT_BYTES)
    header = _HEADER.pack(_VERSION, cost.memory_kib, cost.passes, cost.lanes, pepper_mark(pepper))
    wrapping_key = _wrapping_key(pin, salt, pepper, cost)
    bound = _bound(header, credential.fingerprint)
    owner = read_identity(credential.certificate_pem).staff_code
    return replace(
        credential,
        pin_hash=hash_pin(pin, owner, pepper, cost, random),
        wrapped_key=header + wrap(wrapping_key, key_to_der(key), bound, random),
        key_salt=salt,
    )


def _wrapping_key(pin: str, salt: bytes, pepper: bytes, cost: PinCost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    stretched = hash_secret_raw(
        pin_bytes(pin), salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID
    )
    return derive_key(stretched + pepper, _PURPOSE)


def _read_header(wrapped_key: bytes, pepper: bytes) -> tuple[bytes, PinCost]:
    """Return the header and the cost in it.

    The mark tells a wrong pepper from a wrong PIN: nobody shall be locked out for
    PINs that were right.
    """
    header = wrapped_key[: _HEADER.size]
    if len(header) < _HEADER.size or header[0] != _VERSION:
        raise Unavailable("keys.damaged")
    _, memory_kib, passes, lanes, mark = _HEADER.unpack(header)
    if mark != pepper_mark(pepper):
        raise Unavailable("keys.pepper_wrong")
    return header, PinCost(memory_kib, passes, lanes)


def _bound(header: bytes, fingerprint: str) -> bytes:
    """Return what the wrapped key is bound to: another's certificate does not fit it."""
    return header + fingerprint.encode()


def _check_belongs(key: EllipticCurvePrivateKey, credential: Credential) -> None:
    from cryptography import x509

    certificate = x509.load_pem_x509_certificate(credential.certificate_pem.encode())
    stated = read_identity(credential.certificate_pem).fingerprint
    if certificate.public_key() != key.public_key() or stated != credential.fingerprint:
        raise Unavailable("keys.damaged")
