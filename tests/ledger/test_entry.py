"""The canonical bytes and the hash, against an independent reading of the rule."""

from __future__ import annotations

import hashlib
import json

import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from guardpost.ledger.entry import GENESIS, Row, canonical, chain_hash, sealed_digest

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
values = st.dictionaries(
    st.text("abc_Z09", max_size=6),
    st.one_of(texts, st.integers(-(2**53) + 1, 2**53 - 1), st.booleans(), st.none()),
)


def stranger_hash(row: Row) -> bytes:
    """Compute the hash as docs/verify.md tells a stranger to, with the standard library alone."""
    chained = {
        "station": row.station,
        "seq": row.seq,
        "at": row.at,
        "offset": row.offset,
        "shift": row.shift,
        "actor": row.actor,
        "kind": row.kind,
        "subject": row.subject,
        "payload": json.loads(row.payload),
        "sealed_digest": row.sealed_digest.hex() if row.sealed_digest else None,
    }
    return hashlib.sha256(row.prev + jcs(chained)).digest()


def jcs(value: object) -> bytes:
    """Return RFC 8785 bytes for values without floats: keys sorted by UTF-16 code units."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda k: k.encode("utf-16-be"))
        return b"{" + b",".join(jcs(k) + b":" + jcs(value[k]) for k in keys) + b"}"
    if isinstance(value, list):
        return b"[" + b",".join(jcs(v) for v in value) + b"]"
    return json.dumps(value, ensure_ascii=False).encode()


def a_row(payload: dict[str, object], subject: str = "x", digest: bytes | None = None) -> Row:
    """Return a row that carries ``payload``, unhashed."""
    return Row(
        station="N01",
        seq=7,
        at="2026-06-12T08:42:08.123456Z",
        offset="+08:00",
        shift="20260612-2",
        actor="G07",
        kind="vehicle.entered",
        subject=subject,
        payload=canonical(payload).decode(),
        sealed=None,
        salt=None,
        sealed_digest=digest,
        prev=GENESIS,
        hash=GENESIS,
    )


@given(values, texts, st.one_of(st.none(), st.binary(min_size=32, max_size=32)))
def test_a_stranger_computes_the_same_hash(
    payload: dict[str, object], subject: str, digest: bytes | None
) -> None:
    """The hash of any row equals the rule computed with the standard library."""
    row = a_row(payload, subject, digest)
    assert chain_hash(row) == stranger_hash(row)


@given(
    st.recursive(
        st.one_of(texts, st.integers(-(2**53) + 1, 2**53 - 1), st.booleans(), st.none()),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4),
            st.dictionaries(st.text("abc_Z09", max_size=4), inner, max_size=4),
        ),
    )
)
def test_the_canonical_bytes_are_those_of_rfc_8785(value: object) -> None:
    """Whatever an event can hold is written as the reference library writes it."""
    assert canonical(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


def test_a_known_row_has_a_known_hash() -> None:
    """The rule never drifts: this hash was computed once and stands."""
    row = a_row({"plate": "苏A3K725", "stay_minutes": 0}, "vehicle:苏A3K725")
    assert chain_hash(row).hex() == KNOWN


def test_the_sealed_digest_is_of_salt_and_text() -> None:
    """SHA-256(salt ‖ sealed), nothing between."""
    assert sealed_digest(b"s" * 16, "王") == hashlib.sha256(b"s" * 16 + "王".encode()).digest()


KNOWN = "3958633dda2f78c8b4f77258e7f4d3b371ef54942f82a749aab76ac9cfc01593"
