"""The compound and post that a book is of, as the book says it now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timezone

from guardpost.errors import Refused
from guardpost.store.rows import Rows
from guardpost.times import zone_of


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


def site_zone(rows: Rows) -> timezone:
    """Return the site's zone, as the post wrote it when its last shift was opened.

    The machine that a command runs on, or that a backup is read on, may stand in another.

    Raises:
        Refused: ``site.not_opened``, the book is empty.
    """
    opened = "(SELECT coalesce(max(opened_seq), 1) FROM shifts)"
    found: str | None = rows.value(f"SELECT offset FROM ledger WHERE seq = {opened}")
    if found is None:
        raise Refused("site.not_opened")
    return zone_of(found)
