"""Where the site's keys lie: the authority and each person's credential.

These tables are not state: no event holds a key, only its fingerprint. They are
written in the transaction of the event that tells of them.
"""

from __future__ import annotations

from guardpost.errors import Unavailable
from guardpost.ledger.rebuild import Difference
from guardpost.signing.authority import SiteAuthority
from guardpost.signing.keys import Credential
from guardpost.store.rows import Rows


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
    """Return the first key that is not the one the book tells of, or None.

    The keys are not state, but their fingerprints are in the book.
    """
    told = dict(
        rows.all(
            "SELECT payload ->> '$.staff', payload ->> '$.fingerprint' FROM ledger"
            " WHERE kind = 'staff.pin_set' ORDER BY seq"
        )
    )
    for staff, kept in rows.all("SELECT staff, fingerprint FROM credentials ORDER BY staff"):
        if told.get(staff) != kept:
            replayed = told.get(staff)
            return Difference(
                "credentials",
                repr((staff, kept)),
                repr((staff, replayed)) if replayed else "",
                staff,
            )
    return None


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
