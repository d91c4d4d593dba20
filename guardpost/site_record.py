"""The compound and post that a book is of, as the book says it now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timezone

from guardpost.clock import Clock
from guardpost.errors import Refused
from guardpost.store.rows import Rows
from guardpost.times import from_text, offset_text, zone_of


@dataclass(frozen=True, slots=True)
class Site:
    """The compound and the post.

    Attributes:
        post: without the code, such as ``北门岗``.
        station: the code of the booth, such as ``N01``.
        phone: of the post, as it is printed on the visitor's slip; may be empty.
    """

    id: str
    name: str
    post: str
    station: str
    language: str
    demo: bool
    opened_at: str
    authority_pem: str
    phone: str


def site(rows: Rows) -> Site | None:
    """Return the site, or None in an empty book."""
    return rows.first(Site, "site")


def opened_site(rows: Rows) -> Site:
    """Return the site.

    Raises:
        Refused: ``site.not_opened``, the book is empty.
    """
    found = site(rows)
    if found is None:
        raise Refused("site.not_opened")
    return found


@dataclass(frozen=True, slots=True)
class ZonesApart:
    """This machine's offset and the site's, at the same moment; ``+08:00``."""

    here: str
    site: str


def zones_apart(rows: Rows, clock: Clock) -> ZonesApart | None:
    """Tell whether this machine stands in another zone than the post; None where it does not.

    Shift hours are wall time: such a machine changes shifts at the wrong hour (decision 0027). They
    are compared at the moment at which the last shift was opened: summer time is no other zone.
    """
    at, offset = _last_opening(rows)
    here = offset_text(clock.local(from_text(at)))
    return ZonesApart(here, offset) if here != offset else None


def site_zone(rows: Rows) -> timezone:
    """Return the site's zone, as the post wrote it when its last shift was opened.

    The machine that a command runs on, or that a backup is read on, may stand in another.

    Raises:
        Refused: ``site.not_opened``, the book is empty.
    """
    return zone_of(_last_opening(rows)[1])


def _last_opening(rows: Rows) -> tuple[str, str]:
    """Return book time and offset of the last opening of a shift, or of the book itself."""
    opened = "(SELECT coalesce(max(opened_seq), 1) FROM shifts)"
    found = rows.all(f"SELECT at, offset FROM ledger WHERE seq = {opened}")
    if not found:
        raise Refused("site.not_opened")
    at, offset = found[0]
    return str(at), str(offset)
