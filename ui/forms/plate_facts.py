"""What the book knows of a plate that is being typed. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from guardpost.gate.plates_seen import last_day_shown
from guardpost.gate.vehicles import VehicleVisit, inside_visit
from guardpost.registry.vehicles import RegisteredVehicle, registered
from guardpost.registry.watchlist import Listing, WatchLevel, watched
from guardpost.store.rows import Rows


@dataclass(frozen=True, slots=True)
class PlateFacts:
    """A plate and what is known of it.

    Attributes:
        car: as it is registered.
        visit: its open stay.
        listing: the strictest listing that it is on.
        until: the last day of a temporary plate, as it was shown last time.
    """

    plate: str
    car: RegisteredVehicle | None = None
    visit: VehicleVisit | None = None
    listing: Listing | None = None
    until: str = ""

    @property
    def barred(self) -> bool:
        """Whether it may not come in."""
        return self.listing is not None and self.listing.level == WatchLevel.REFUSE


def plate_facts(rows: Rows, plate: str) -> PlateFacts:
    """Return what is known of a normalised plate; nothing of an empty one."""
    if not plate:
        return PlateFacts("")
    return PlateFacts(
        plate,
        registered(rows, plate),
        inside_visit(rows, plate),
        watched(rows, plate=plate),
        last_day_shown(rows, plate),
    )
