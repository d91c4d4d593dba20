"""The site's root and the certificates it issues."""

from __future__ import annotations

import hashlib
from datetime import UTC, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from guardpost.errors import Unavailable
from guardpost.signing.authority import create_authority, issue, read_identity
from tests.signing.people import NOW, OUTGOING, PEPPER, credential_of, site_authority


def loaded(pem: str) -> x509.Certificate:
    """Return the certificate."""
    return x509.load_pem_x509_certificate(pem.encode())


def test_the_root_signs_itself_on_p256_and_bears_the_site_s_name() -> None:
    """It may sign certificates and nothing else."""
    root = loaded(site_authority().certificate_pem)
    root.verify_directly_issued_by(root)
    key = root.public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    assert key.curve.name == "secp256r1"
    assert read_identity(site_authority().certificate_pem).site == "翠湖花园"
    usage = root.extensions.get_extension_for_class(x509.KeyUsage).value
    assert (usage.key_cert_sign, usage.digital_signature) == (True, False)


def test_a_person_s_certificate_is_issued_by_the_root_for_signing_alone() -> None:
    """Digital signature and non-repudiation; it can issue nothing in turn."""
    certificate = loaded(credential_of(OUTGOING).certificate_pem)
    certificate.verify_directly_issued_by(loaded(site_authority().certificate_pem))
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    assert (usage.digital_signature, usage.content_commitment) == (True, True)
    assert (usage.key_cert_sign, usage.crl_sign, usage.key_agreement) == (False, False, False)
    assert not certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca


def test_the_certificate_names_the_person_for_five_years() -> None:
    """Staff code, name, role, site; valid from the day before, for clocks set back."""
    credential = credential_of(OUTGOING)
    identity = read_identity(credential.certificate_pem)
    assert (identity.staff_code, identity.name) == ("A01", "罗守田")
    assert (identity.role, identity.site) == ("带班员", "翠湖花园")
    assert identity.valid_from == NOW.astimezone(UTC) - timedelta(days=1)
    assert identity.valid_until.date().isoformat() == "2031-06-12"
    der = loaded(credential.certificate_pem).public_bytes(Encoding.DER)
    assert credential.fingerprint == identity.fingerprint == hashlib.sha256(der).hexdigest()
    assert read_identity(der) == identity


@pytest.mark.parametrize("name", ["𠮷" * 25, "买买提·" * 6 + "龙", "䶮㛃"])
def test_a_long_or_rare_name_is_kept_whole(name: str) -> None:
    """25 characters are more than the 64 bytes of a common name."""
    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    pem = issue(site_authority(), PEPPER, "A09", name, "保安员", key, NOW)
    assert read_identity(pem).name == name


def test_a_long_site_name_makes_a_root() -> None:
    """The same limit holds for the root."""
    authority = create_authority("翠湖花园" * 12, PEPPER, NOW)
    assert read_identity(authority.certificate_pem).site == "翠湖花园" * 12


def test_without_the_pepper_the_root_issues_nothing() -> None:
    """A stolen database alone cannot make a signer."""
    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    with pytest.raises(Unavailable, match=r"keys\.pepper_wrong"):
        issue(site_authority(), bytes(32), "X99", "无名", "保安员", key, NOW)


def test_what_is_no_certificate_is_said() -> None:
    """It comes from a table that somebody may have been at."""
    with pytest.raises(Unavailable, match=r"keys\.damaged"):
        read_identity("no certificate")
