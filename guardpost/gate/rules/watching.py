"""What the watchlist stops: entry at level ``refuse``. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from guardpost.errors import Refused

REFUSE = "refuse"


class Listed(Protocol):
    """A listing, as the rules see it."""

    @property
    def number(self) -> int:
        """Its own number."""
        ...

    @property
    def level(self) -> str:
        """``refuse`` or ``alert``."""
        ...

    @property
    def reason(self) -> str:
        """Why it is listed."""
        ...

    @property
    def since(self) -> str:
        """Book time of the listing."""
        ...


def stops_of_listing(listing: Listed | None) -> Iterator[Refused]:
    """Yield the refusal of a listing; one that only alerts stops nobody."""
    if listing is not None and listing.level == REFUSE:
        yield Refused(
            "watchlist.refused", number=listing.number, reason=listing.reason, since=listing.since
        )
