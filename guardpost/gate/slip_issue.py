"""Making a slip out: its print carries a code that brings it up at the gate."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from guardpost.errors import Refused
from guardpost.gate.passes import Randomness, digest_of, new_number
from guardpost.gate.rules import BEFORE_ISSUE
from guardpost.gate.slip_papers import SlipCollected, SlipIssued
from guardpost.gate.slip_reading import known_removal, open_removal
from guardpost.gate.slips import Removal, SlipState
from guardpost.ledger.register import Register


@dataclass(frozen=True, slots=True)
class IssuedSlip:
    """A slip made out. This is the only time that its code is known.

    Attributes:
        copy: which print of the slip this is, from 1.
    """

    code: str
    copy: int
    removal: Removal


def issue_slip(
    register: Register,
    actor: str,
    slip: str,
    *,
    random: Randomness = secrets.randbelow,
) -> IssuedSlip:
    """Make a verified slip out for printing, or once more as a further copy.

    Raises:
        Refused: ``removal.not_verified`` with ``missing``, codes parted by commas;
            ``removal.ended``, ``removal.unknown``.
    """
    code = new_number(random)
    with register.writing(actor, "gate.slip_issue.issue_slip") as page:
        before = open_removal(page, slip)
        missing = [one for one in before.missing(signed=True) if one in BEFORE_ISSUE]
        if missing:
            raise Refused("removal.not_verified", missing=",".join(missing))
        copy = before.slip.papers + 1
        page.record(SlipIssued(slip, copy, digest_of(code)))
        return IssuedSlip(code, copy, known_removal(page, slip))


def collect_slip(register: Register, actor: str, slip: str) -> Removal:
    """Note that the paper of a slip that has ended was taken back (收条).

    One that nobody released in its day ends so (过期).

    Raises:
        Refused: ``removal.no_paper`` for one that was never printed, ``removal.still_open``,
            ``removal.collected_already``, ``removal.unknown``.
    """
    with register.writing(actor, "gate.slip_issue.collect_slip") as page:
        before = known_removal(page, slip)
        found = before.slip
        if not found.papers:
            raise Refused("removal.no_paper", slip=slip)
        if found.state == SlipState.OPEN and not before.expired:
            raise Refused("removal.still_open", slip=slip)
        if found.collected_at:
            raise Refused("removal.collected_already", slip=slip)
        page.record(SlipCollected(slip))
        return known_removal(page, slip)
