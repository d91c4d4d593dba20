"""A new recovery code: the site's keys are sealed anew, and the book says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from guardpost.gate.line import Line, blank_line, lines
from guardpost.keys.book_key import book_key
from guardpost.keys.code import new_code
from guardpost.keys.recovery import SiteKeys, keep_sealed, mark_of, seal_keys
from guardpost.keys.renewal import sheet_is_given
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import Register
from guardpost.signing.authority import read_identity
from guardpost.signing.pins import DEFAULT_COST, PinCost
from guardpost.signing.wrapping import Random
from guardpost.site_record import opened_site


@dataclass(frozen=True)
class KeysSealed(Event, kind="keys.sealed"):
    """The site's keys were sealed under a code on paper; an earlier code opens no later backup.

    Attributes:
        mark: eight hex digits that tell this sealed copy from others.
        locked: whether the book's file has a key.
        authority: SHA-256 of the certificate that all seals of the site hang on, hex.
    """

    mark: str
    locked: bool
    authority: str


def seal_afresh(
    register: Register,
    actor: str,
    data_dir: Path,
    pepper: bytes,
    random: Random,
    cost: PinCost = DEFAULT_COST,
) -> str:
    """Return a new recovery code, told once; the sealed copy is written before the entry.

    One argon2 run: not for the window's thread.

    Raises:
        Refused: ``role.needed``.
        Unavailable: ``keys.not_written``; the code that was is the one that opens.
    """
    site = opened_site(register.rows)
    key, code = book_key(data_dir), new_code(random)
    sealed = seal_keys(SiteKeys(site.id, pepper, key), code, random, cost)
    authority = read_identity(site.authority_pem).fingerprint
    with register.writing(actor, "keys.renewing.seal_afresh") as page:
        page.record(KeysSealed(mark_of(sealed), key is not None, authority))
    # After the entry: whatever fails until here leaves the sheet in the safe its worth.
    keep_sealed(data_dir, sealed)
    sheet_is_given(data_dir)
    return code


@lines(KeysSealed)
def _sealed_line(entry: Entry[KeysSealed]) -> Line:
    return replace(blank_line(entry), category="keys.sealed", note=entry.event.mark)
