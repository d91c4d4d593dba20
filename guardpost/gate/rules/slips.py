"""When items may leave: what a slip still lacks. Pure; domain.md §2."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

# domain.md §2: these do not own the room, so its owner says yes first.
NEEDS_OWNERS_CONSENT = frozenset({"tenant", "contractor"})


class CountedLine(Protocol):
    """A line of a slip, as the rules see it."""

    @property
    def quantity(self) -> int:
        """How many the slip says."""
        ...

    @property
    def counted(self) -> int:
        """How many were seen."""
        ...


class CheckedSlip(Protocol):
    """A slip, as the rules see it."""

    @property
    def relation(self) -> str:
        """What the applicant is to the room."""
        ...

    @property
    def plate(self) -> str:
        """The vehicle that carries the items; empty when none."""
        ...

    @property
    def identity_checked(self) -> bool:
        """Whether the mover's document was looked at."""
        ...

    @property
    def vehicle_checked(self) -> bool:
        """Whether the vehicle is the one on the slip."""
        ...

    @property
    def consent(self) -> str:
        """How the owner consented; empty when not."""
        ...


def missing_for_release(
    slip: CheckedSlip, lines: Sequence[CountedLine], *, signed: bool
) -> tuple[str, ...]:
    """Return what still keeps items in, in the order of the page; nothing when they may go.

    The codes are ``consent``, ``identity``, ``vehicle``, ``lines``, ``signature``.
    domain.md §2: a quantity that differs is no release; tenant and contractor need the
    owner's consent.
    """
    uncounted = not lines or any(line.counted != line.quantity for line in lines)
    wanted = (
        ("consent", slip.relation in NEEDS_OWNERS_CONSENT and not slip.consent),
        ("identity", not slip.identity_checked),
        ("vehicle", bool(slip.plate) and not slip.vehicle_checked),
        ("lines", uncounted),
        ("signature", not signed),
    )
    return tuple(code for code, missing in wanted if missing)
