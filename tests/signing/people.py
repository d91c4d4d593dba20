"""A small site that signs: its root, three signers, a two-page report with three fields."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cache
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from guardpost.signing.authority import SiteAuthority, create_authority
from guardpost.signing.keys import Credential, SigningKey, new_credential, unlock
from guardpost.signing.pins import PinCost
from guardpost.signing.seal import SealField, add_empty_fields, seal
from guardpost.signing.strokes import Signature

CHEAP = PinCost(memory_kib=64, passes=1, lanes=1)
PEPPER = bytes(range(32))
PIN = "246810"
NOW = datetime(2026, 6, 12, 23, 56, 18, tzinfo=timezone(timedelta(hours=8)))
FIELDS = tuple(
    SealField(name, -1, (50 + 170 * place, 60, 210 + 170 * place, 130))
    for place, name in enumerate(("outgoing", "incoming", "supervisor"))
)


@dataclass(frozen=True)
class Person:
    """One who signs: staff code and name."""

    code: str
    name: str


OUTGOING = Person("A01", "罗守田")
INCOMING = Person("C01", "田守冬")
SUPERVISOR = Person("S01", "冯立冬")


@cache
def site_authority() -> SiteAuthority:
    """Return the site's root, made once."""
    return create_authority("翠湖花园", PEPPER, NOW)


@cache
def credential_of(person: Person) -> Credential:
    """Return the person's credential with PIN 246810, made once."""
    return new_credential(
        person.code, person.name, "带班员", PIN, site_authority(), PEPPER, NOW, CHEAP
    )


def key_of(person: Person) -> SigningKey:
    """Return the person's key, opened with the right PIN."""
    return unlock(credential_of(person), PIN, PEPPER)


@cache
def empty_report() -> bytes:
    """Return a report of two pages with its three fields, unsigned."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    for page in ("131 vehicles inside", "2 visitors inside"):
        canvas.drawString(72, 720, page)
        canvas.showPage()
    canvas.save()
    return add_empty_fields(buffer.getvalue(), FIELDS)


def sealed(
    pdf: bytes,
    field: str,
    person: Person,
    *,
    at: datetime = NOW,
    drawn: Signature | None = None,
) -> bytes:
    """Return the report with one more seal, by that person under their own name."""
    return seal(
        pdf,
        field,
        key_of(person),
        [site_authority().certificate_pem],
        reason="shift handed over",
        signer_name=person.name,
        location="北门岗",
        at=at,
        drawn=drawn,
    )


@cache
def signed_once() -> bytes:
    """Return the report with the outgoing leader's seal."""
    return sealed(empty_report(), "outgoing", OUTGOING)


@cache
def signed_twice() -> bytes:
    """Return the report with both leaders' seals, the supervisor's field empty."""
    return sealed(signed_once(), "incoming", INCOMING, at=NOW + timedelta(seconds=54))


@cache
def signed_thrice() -> bytes:
    """Return the report countersigned by the supervisor the next morning."""
    return sealed(signed_twice(), "supervisor", SUPERVISOR, at=NOW + timedelta(hours=9))
