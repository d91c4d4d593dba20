"""临牌: the last day that a temporary plate may be driven; domain.md §5."""

from __future__ import annotations

from guardpost.gate.plates import PlateKind, parse_plate
from guardpost.registry.vehicles import checked_date


def last_day(plate: str, until: str) -> str:
    """Return the last day of a temporary plate; no other plate has one.

    Raises:
        Refused: ``date.invalid``.
    """
    return checked_date(until) if parse_plate(plate).kind is PlateKind.TEMPORARY else ""
