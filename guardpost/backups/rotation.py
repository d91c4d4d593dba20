"""Which backups stay: the last of each of 24 hours, 30 days and 12 months. Pure.

Slots are counted, not ages: a clock that jumps ahead by a year lets nothing fall out.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

HOURS, DAYS, MONTHS = 24, 30, 12
_SLOTS = (("%Y%m%d%H", HOURS), ("%Y%m%d", DAYS), ("%Y%m", MONTHS))

K = TypeVar("K")


def kept(made: Mapping[K, datetime]) -> set[K]:
    """Return which stay of backups by the time they were made; the newest of a slot stands."""
    newest_first = sorted(made, key=lambda one: made[one], reverse=True)
    stay: set[K] = set()
    for form, most in _SLOTS:
        slots: dict[str, K] = {}
        for one in newest_first:
            slots.setdefault(made[one].strftime(form), one)
        stay.update(list(slots.values())[:most])
    return stay
