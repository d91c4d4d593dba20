"""Where the site's keys lie: the authority and each person's credential.

These tables are not state: no event holds a key, only its fingerprint. They are
written in the transaction of the event that tells of them.
"""

from __future__ import annotations

from guardpost.errors import Unavailable
from guardpost.ledger.rebuild import Difference
from guardpost.signing.authority import SiteAuthority, read_identity
from guardpost.signing.keys import Credential
from guardpost.store.rows import Rows

_KEPT = "SELECT staff, fingerprint, certificate_pem FROM credentials ORDER BY staff"


def credential_of(rows: Rows, staff: str) -> Credential | None:
    """Return a person's credential; None before the first PIN and after they left."""
    return rows.first(Credential, "credentials", "WHERE staff = ?", staff)


def keep_credential(rows: Rows, staff: str, credential: Credential) -> None:
    """Put a credential in the place of the person's last one."""
    rows.replace(
        "credentials",
        staff=staff,
        pin_hash=credential.pin_hash,
        wrapped_key=credential.wrapped_key,
        key_salt=credential.key_salt,
        certificate_pem=credential.certificate_pem,
        fingerprint=credential.fingerprint,
    )


def credentials(rows: Rows) -> tuple[Credential, ...]:
    """Return those of all people."""
    return rows.find(Credential, "credentials")


def drop_credential(rows: Rows, staff: str) -> None:
    """Let go of the key of someone who left; nobody can sign as them any more."""
    rows.delete("credentials", staff=staff)


def other_credential(rows: Rows) -> Difference | None:
    """Return the first key that is not the one the book tells of, or None; the root's as well.

    The keys are not state, but the root and the fingerprints are in the book. What is wrapped
    nobody can look at without its PIN: another one opens nothing.
    """
    told = dict(
        rows.all(
            "SELECT payload ->> '$.staff', payload ->> '$.fingerprint' FROM ledger"
            " WHERE kind = 'staff.pin_set' ORDER BY seq"
        )
    )
    for staff, kept, pem in rows.all(_KEPT):
        if not told.get(staff) == kept == _fingerprint(pem):
            replayed = told.get(staff)
            return Difference(
                "credentials",
                repr((staff, kept if kept != replayed else _fingerprint(pem))),
                repr((staff, replayed)) if replayed else "",
                staff,
            )
    return _other_root(rows)


def _other_root(rows: Rows) -> Difference | None:
    kept = rows.value("SELECT certificate_pem FROM authority")
    told = rows.value("SELECT authority_pem FROM site")
    if kept == told:
        return None
    return Difference("authority", _fingerprint(kept), _fingerprint(told), "1")


def _fingerprint(pem: str | None) -> str:
    """Return a certificate's fingerprint; empty of what is none."""
    try:
        return read_identity(pem or "").fingerprint
    except Unavailable:
        return ""


def authority_of(rows: Rows) -> SiteAuthority:
    """Return the root of the site's seals.

    Raises:
        Unavailable: ``keys.authority_lost``.
    """
    found = rows.first(SiteAuthority, "authority")
    if found is None:
        raise Unavailable("keys.authority_lost")
    return found


def keep_authority(rows: Rows, authority: SiteAuthority) -> None:
    """Keep the root, once, at first start."""
    rows.insert(
        "authority",
        one=1,
        certificate_pem=authority.certificate_pem,
        wrapped_key=authority.wrapped_key,
    )
