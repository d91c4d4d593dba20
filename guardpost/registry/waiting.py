"""How long to wait after wrong PINs: a person, and the station that they were typed at.

From the fifth wrong one in a row on each brings a longer wait. The person's grows to five
minutes; the station's to one, because a booth is never locked for long (reliability.md §5).
The tries are in the book. While the program runs a wait is measured by the monotonic clock, so
that setting the clock shortens none; after a restart by the book's times, and it begins anew
where the clock was set back meanwhile.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from guardpost.errors import Refused
from guardpost.ledger.register import Register
from guardpost.store.rows import Rows
from guardpost.times import from_text

# The fifth wrong one brings the first wait.
WRONG_TRIES = 5
FIRST_WAIT = 5
LONGEST_WAIT, LONGEST_AT_STATION = 300, 60


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong PINs in a row, the last of them at ``refused_at``."""

    refused: int = 0
    refused_at: str = ""


def pin_wait(refused: int, longest: int = LONGEST_WAIT) -> int:
    """Return the seconds that so many wrong PINs bring: 5, 10, 20 … from the fifth on."""
    if refused < WRONG_TRIES:
        return 0
    return int(min(longest, FIRST_WAIT * 2 ** min(refused - WRONG_TRIES, 20)))


def require_no_wait(register: Register, code: str = "") -> None:
    """Let somebody try a PIN now, here.

    Args:
        code: whose PIN; empty asks for the station alone.

    Raises:
        Refused: ``pin.wait`` for the person, ``pin.wait_station``; each with ``seconds``.
    """
    # Both are begun to be measured here, where the clock was set back over a restart.
    here, own = seconds_left(register, ""), seconds_left(register, code) if code else 0
    if own and own >= here:
        raise Refused("pin.wait", seconds=own)
    if here:
        raise Refused("pin.wait_station", seconds=here)


def seconds_left(register: Register, code: str) -> int:
    """Return the whole seconds that a person, or with ``""`` the station, waits from now."""
    tries = tries_of(register.rows, code)
    wait = pin_wait(tries.refused, LONGEST_WAIT if code else LONGEST_AT_STATION)
    if not wait:
        return 0
    since, monotonic = register.moments.get(code, ("", 0.0)), register.clock.monotonic()
    if since[0] != tries.refused_at:
        passed = (register.clock.now() - from_text(tries.refused_at)).total_seconds()
        since = (tries.refused_at, monotonic - max(0.0, passed))
        register.moments[code] = since
    return max(0, math.ceil(wait - (monotonic - since[1])))


def begin_wait(register: Register, code: str, at: str) -> None:
    """Measure from now on, by the monotonic clock, what a wrong PIN at ``at`` brought."""
    for key in {code, ""}:
        register.moments[key] = (at, register.clock.monotonic())


def tries_of(rows: Rows, code: str) -> Tries:
    """Return the wrong tries in a row of a person, or with ``""`` of the station."""
    if code:
        return rows.first(Tries, "staff", "WHERE code = ?", code) or Tries()
    return rows.first(Tries, "station_tries") or Tries()
