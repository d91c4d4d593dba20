"""How many are inside and how many slips wait: by partial indexes, never a whole table."""

from __future__ import annotations

from dataclasses import dataclass

from guardpost.store.rows import Rows


@dataclass(frozen=True, slots=True)
class Counters:
    """The three figures at the top right."""

    vehicles_inside: int
    visitors_inside: int
    open_slips: int


def counters(rows: Rows) -> Counters:
    """Return how many vehicles and visitors are inside and how many slips wait."""
    count = "SELECT count(*) FROM"
    return Counters(
        rows.value(f"{count} vehicle_visits WHERE out_at = ''"),
        rows.value(f"{count} visitor_visits WHERE out_at = ''"),
        rows.value(f"{count} slips WHERE state = 'open'"),
    )
