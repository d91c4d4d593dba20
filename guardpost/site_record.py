"""The compound and post that a book is of, as the book says it now."""

from __future__ import annotations

from dataclasses import dataclass

from guardpost.errors import Refused
from guardpost.store.rows import Rows


@dataclass(frozen=True, slots=True)
class Site:
    """The compound and the post.

    Attributes:
        post: without the code, such as ``北门岗``.
        station: the code of the booth, such as ``N01``.
    """

    id: str
    name: str
    post: str
    station: str
    language: str
    demo: bool
    opened_at: str
    authority_pem: str


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
