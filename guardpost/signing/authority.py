"""The site's own certificate authority, made at first start, and what it issues.

Nobody outside knows it: a reader such as Acrobat warns until its certificate is
installed. What it proves is that all seals of a site hang on one root, whose
certificate the book carries.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from guardpost.errors import Unavailable
from guardpost.signing.wrapping import (
    Random,
    derive_key,
    key_from_der,
    key_to_der,
    new_p256_key,
    unwrap,
    wrap,
)

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ec import (
        EllipticCurvePrivateKey,
        EllipticCurvePublicKey,
    )

AUTHORITY_YEARS = 30
CREDENTIAL_YEARS = 5
_CLOCK_MARGIN = timedelta(days=1)
_YEAR = timedelta(days=365, hours=6)
_COMMON_NAME_BYTES = 64
_FULL_NAME_OID = "2.5.4.41"
_PURPOSE = "guardpost/authority-key/1"


@dataclass(frozen=True)
class SiteAuthority:
    """The root of a site's seals.

    Attributes:
        certificate_pem: P-256, self-signed, named after the site.
        wrapped_key: its private key under a key derived from the pepper.
    """

    certificate_pem: str
    wrapped_key: bytes


@dataclass(frozen=True)
class Identity:
    """Whom a certificate names.

    Attributes:
        fingerprint: SHA-256 of the certificate's DER, hex.
        valid_from, valid_until: UTC.
    """

    staff_code: str
    name: str
    role: str
    site: str
    fingerprint: str
    valid_from: datetime
    valid_until: datetime


def create_authority(
    site_name: str, pepper: bytes, now: datetime, random: Random = os.urandom
) -> SiteAuthority:
    """Return a new root for the site; once, at first start. ``now`` is aware."""
    key = new_p256_key(random)
    name = _name(site_name, organization=site_name)
    builder = _builder(name, name, key.public_key(), now, AUTHORITY_YEARS, random)
    certificate = _signed_as_authority(builder, key)
    pem = _pem(certificate)
    wrapped = wrap(derive_key(pepper, _PURPOSE), key_to_der(key), _bound(pem), random)
    return SiteAuthority(pem, wrapped)


def issue(
    authority: SiteAuthority,
    pepper: bytes,
    staff_code: str,
    staff_name: str,
    role: str,
    public_key: EllipticCurvePublicKey,
    now: datetime,
    random: Random = os.urandom,
) -> str:
    """Return a certificate (PEM) for one person's key: five years, signing only.

    Raises:
        Unavailable: ``keys.pepper_wrong``, the root's key does not open.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256

    root = x509.load_pem_x509_certificate(authority.certificate_pem.encode())
    root_key = _open(authority, pepper)
    subject = _name(staff_name, organization=_site_of(root), serial_number=staff_code, title=role)
    builder = _builder(subject, root.subject, public_key, now, CREDENTIAL_YEARS, random)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), True)
    builder = builder.add_extension(_key_usage(signs_documents=True), True)
    builder = builder.add_extension(
        x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), False
    )
    return _pem(builder.sign(root_key, SHA256()))


def read_identity(certificate: str | bytes) -> Identity:
    """Return whom the certificate (PEM text or DER bytes) names, and how long.

    Raises:
        Unavailable: ``keys.damaged``, it is no certificate.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509.oid import NameOID

    try:
        if isinstance(certificate, str):
            loaded = x509.load_pem_x509_certificate(certificate.encode())
        else:
            loaded = x509.load_der_x509_certificate(certificate)
    except ValueError as error:
        raise Unavailable("keys.damaged") from error
    subject = loaded.subject
    full_name = _attribute(subject, x509.ObjectIdentifier(_FULL_NAME_OID))
    return Identity(
        staff_code=_attribute(subject, NameOID.SERIAL_NUMBER),
        name=full_name or _attribute(subject, NameOID.COMMON_NAME),
        role=_attribute(subject, NameOID.TITLE),
        site=_attribute(subject, NameOID.ORGANIZATION_NAME),
        fingerprint=hashlib.sha256(loaded.public_bytes(Encoding.DER)).hexdigest(),
        valid_from=loaded.not_valid_before_utc,
        valid_until=loaded.not_valid_after_utc,
    )


def opens(authority: SiteAuthority, pepper: bytes) -> bool:
    """Tell whether this pepper is the one that the site's keys are wrapped under."""
    bound = _bound(authority.certificate_pem)
    return unwrap(derive_key(pepper, _PURPOSE), authority.wrapped_key, bound) is not None


def _open(authority: SiteAuthority, pepper: bytes) -> EllipticCurvePrivateKey:
    bound = _bound(authority.certificate_pem)
    der = unwrap(derive_key(pepper, _PURPOSE), authority.wrapped_key, bound)
    if der is None:
        raise Unavailable("keys.pepper_wrong")
    return key_from_der(der)


def _bound(certificate_pem: str) -> bytes:
    return hashlib.sha256(certificate_pem.encode()).digest()


def _signed_as_authority(
    builder: x509.CertificateBuilder, key: EllipticCurvePrivateKey
) -> x509.Certificate:
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256

    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), True)
    builder = builder.add_extension(_key_usage(signs_documents=False), True)
    return builder.sign(key, SHA256())


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    public_key: EllipticCurvePublicKey,
    now: datetime,
    years: int,
    random: Random,
) -> x509.CertificateBuilder:
    """Return what both kinds of certificate share.

    It is valid from a day before ``now``: a booth's clock that is set back a little
    must not make the first seals of the day untrue.
    """
    from cryptography import x509

    start = now.astimezone(UTC).replace(microsecond=0)
    builder = x509.CertificateBuilder(issuer, subject, public_key)
    builder = builder.serial_number(int.from_bytes(b"\x01" + random(18), "big"))
    builder = builder.not_valid_before(start - _CLOCK_MARGIN)
    builder = builder.not_valid_after(start + years * _YEAR)
    return builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), False)


def _key_usage(*, signs_documents: bool) -> x509.KeyUsage:
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=signs_documents,
        content_commitment=signs_documents,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=not signs_documents,
        crl_sign=not signs_documents,
        encipher_only=False,
        decipher_only=False,
    )


def _name(
    common_name: str, *, organization: str, serial_number: str = "", title: str = ""
) -> x509.Name:
    """Return an X.500 name.

    A common name may have 64 bytes, a person 25 characters of 3 bytes (民委发〔2016〕33号):
    what does not fit is cut there and stands whole in the attribute ``name``.
    """
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    short = common_name.encode()[:_COMMON_NAME_BYTES].decode(errors="ignore")
    whole = common_name if short != common_name else ""
    values = (
        (NameOID.COMMON_NAME, short),
        (x509.ObjectIdentifier(_FULL_NAME_OID), whole),
        (NameOID.SERIAL_NUMBER, serial_number),
        (NameOID.TITLE, title),
        (NameOID.ORGANIZATION_NAME, organization),
    )
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in values if value])


def _attribute(name: x509.Name, oid: x509.ObjectIdentifier) -> str:
    found = name.get_attributes_for_oid(oid)
    return str(found[0].value) if found else ""


def _site_of(root: x509.Certificate) -> str:
    from cryptography.x509.oid import NameOID

    return _attribute(root.subject, NameOID.ORGANIZATION_NAME)


def _pem(certificate: x509.Certificate) -> str:
    from cryptography.hazmat.primitives.serialization import Encoding

    return certificate.public_bytes(Encoding.PEM).decode()
